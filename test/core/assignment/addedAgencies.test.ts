import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { readRegister } from '../../../src/core/agency/readRegister.ts';
import { splitAgencies } from '../../../src/core/agency/splitAgencies.ts';
import { addedAgencies, joinedRegister } from '../../../src/core/assignment/addedAgencies.ts';
import { expandPlan, type TaskToAssign } from '../../../src/core/assignment/expandPlan.ts';
import type { Decision, Question } from '../../../src/core/question.ts';
import { grid, tableOf } from '../../support/documents.ts';

const REGISTER = readRegister(
  grid(
    tableOf(`
  Mã | Tên cơ quan | Nhóm
  PNV | Phòng Nội vụ | Các phòng, đơn vị
  HND | Hội Người dưng | Các hội
`),
  ),
).value!;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const task = (code: string, leads: string, coordinating = ''): TaskToAssign => ({
  code,
  leads: splitAgencies(leads).mentions,
  coordinating: splitAgencies(coordinating).mentions,
});
const expand = (tasks: readonly TaskToAssign[], register = REGISTER, decisions: readonly Decision[] = []) =>
  expandPlan(tasks, register, decisions, digest, null);
const askedOf = (tasks: readonly TaskToAssign[], read: string): Question =>
  expand(tasks).questions.find((question) => question.read === read)!;

describe('agencies that answers add', () => {
  // Names as plans have them and registers lack them: bodies of the Party, mass organisations, companies, schools.
  test.each([
    'Hội Nông dân',
    'Đề nghị Ban Dân vận Thành ủy',
    'Công ty Điện lực Thủy Nguyên',
    'Trường THPT Lê Ích Mộc',
    'Bưu điện Trung tâm 1',
    'Kho bạc Nhà nước khu vực III',
  ])('%s is assigned under its name once it is added', (words) => {
    const tasks = [task('NV0001', words), task('NV0002', 'Phòng Nội vụ', words)];
    const asked = expand(tasks).questions;
    const [first] = asked;
    expect(asked.map(({ about }) => `${about.row} ${about.field}`)).toEqual([
      'NV0001 leads',
      'NV0002 coordinating',
    ]);
    const added = addedAgencies(REGISTER, asked, [{ id: first!.id, choice: 'add', value: 'Các hội' }]);
    expect(added.agencies.map(({ name, order }) => [name, order])).toEqual([[first!.read, 3]]);
    const code = added.agencies[0]!.code;
    expect(added.memberships).toEqual([{ agency: code, group: 'Các hội', from: null, to: null }]);
    const after = expand(tasks, joinedRegister(REGISTER, added));
    expect(after.questions).toEqual([]);
    expect(after.assignments.map((a) => `${a.task} ${a.agency} ${a.role}`)).toEqual([
      `NV0001 ${code} lead`,
      'NV0002 PNV lead',
      `NV0002 ${code} coordinator`,
    ]);
  });

  test('a body that is named twice comes once; another of the same initials gets another code', () => {
    const tasks = [task('NV0001', 'Hội Nhà dân; Hội Nông dân'), task('NV0002', 'Hội Nông dân')];
    const answers = expand(tasks).questions.map(({ id }) => ({ id, choice: 'add' }));
    const { agencies } = addedAgencies(REGISTER, expand(tasks).questions, answers);
    // HND is taken by the register.
    expect(agencies.map(({ code, name }) => `${code} ${name}`)).toEqual([
      'HND2 Hội Nhà dân',
      'HND3 Hội Nông dân',
    ]);
  });

  test('a group is never added, and what the register has neither', () => {
    const tasks = [task('NV0001', 'UBND các xã được chọn làm điểm')];
    const question = expand(tasks).questions[0]!;
    expect(question.options.map(({ key }) => key)).not.toContain('add');
    const given = [{ id: question.id, choice: 'add' }];
    expect(addedAgencies(REGISTER, [question], given).agencies).toEqual([]);
    const known = { ...askedOf([task('NV0001', 'Hội Nông dân')], 'Hội Nông dân'), read: 'Phòng nội vụ' };
    expect(addedAgencies(REGISTER, [known], [{ id: known.id, choice: 'add' }]).agencies).toEqual([]);
  });
});
