import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRegister } from '../../../src/core/agency/readRegister.ts';
import { splitAgencies } from '../../../src/core/agency/splitAgencies.ts';
import { expandPlan } from '../../../src/core/assignment/expandPlan.ts';
import { grid, tableOf } from '../../support/documents.ts';
import type { AgencyRegister } from '../../../src/core/agency/types.ts';
import type { Expansion, TaskToAssign } from '../../../src/core/assignment/expandPlan.ts';
import type { Decision } from '../../../src/core/question.ts';

const LIST = `
  Mã | Tên cơ quan | Nhóm
  P1 | Phòng Nội vụ | Các phòng, đơn vị
  P2 | Phòng Y tế | Các phòng, đơn vị
  X1 | UBND xã An Bình | UBND các xã
  X2 | UBND xã Bình Minh | UBND các xã
`;

function register(): AgencyRegister {
  const { value } = readRegister(grid(tableOf(LIST)));
  if (value === null) throw new Error('no register');
  return value;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function task(code: string, leads: string, coordinating = ''): TaskToAssign {
  return {
    code,
    leads: splitAgencies(leads).mentions,
    coordinating: splitAgencies(coordinating).mentions,
  };
}

function expand(tasks: readonly TaskToAssign[], decisions: readonly Decision[] = []): Expansion {
  return expandPlan(tasks, register(), decisions, digest, null);
}

const short = ({ assignments }: Expansion): string[] =>
  assignments.map((a) => `${a.task} ${a.agency} ${a.role}`);

describe('expandPlan', () => {
  test('groups become agencies; a lead is dropped from the coordinators', () => {
    const found = expand([task('NV0001', 'Phòng Nội vụ', 'Các phòng, đơn vị và UBND các xã')]);
    expect(short(found)).toEqual([
      'NV0001 P1 lead',
      'NV0001 P2 coordinator',
      'NV0001 X1 coordinator',
      'NV0001 X2 coordinator',
    ]);
    expect(found.assignments[1]?.via).toBe('Các phòng, đơn vị');
    expect(found.questions).toEqual([]);
  });

  test('a group that the register does not have: what its words propose is one answer', () => {
    const asked = expand([task('NV0001', 'các phòng, ban')]);
    const [question] = asked.questions;
    expect(asked.assignments).toEqual([]);
    expect(question?.options).toEqual([
      { key: 'proposed', label: 'P1; P2' },
      { key: 'members', label: '' },
      { key: 'none', label: '' },
    ]);
    const answered = expand([task('NV0001', 'các phòng, ban')], [{ id: question!.id, choice: 'proposed' }]);
    expect(short(answered)).toEqual(['NV0001 P1 lead', 'NV0001 P2 lead']);
    expect(answered.questions).toEqual([]);
  });

  test('nobody stands twice in a role', () => {
    expect(short(expand([task('NV0001', 'Phòng Nội vụ, các phòng, đơn vị')]))).toEqual([
      'NV0001 P1 lead',
      'NV0001 P2 lead',
    ]);
  });

  test('the same group leads and coordinates: it only leads', () => {
    const found = expand([task('NV0001', 'UBND các xã', 'UBND các xã')]);
    expect(short(found)).toEqual(['NV0001 X1 lead', 'NV0001 X2 lead']);
  });

  test('what the register can’t settle is asked, by kind', () => {
    const found = expand([
      task(
        'NV0001',
        'Phòng Tài vụ, các doanh nghiệp trên địa bàn',
        'UBND các xã làm điểm, các tổ chức chính trị',
      ),
    ]);
    expect(found.questions.map((q) => [q.kind, q.about.field, q.read])).toEqual([
      ['agency.unmatched', 'leads', 'Phòng Tài vụ'],
      ['agency.other', 'leads', 'các doanh nghiệp trên địa bàn'],
      ['group.condition', 'coordinating', 'UBND các xã làm điểm'],
      ['group.members', 'coordinating', 'các tổ chức chính trị'],
    ]);
    expect(found.questions[2]?.options.map((o) => o.key)).toEqual(['X1', 'X2', 'members', 'none']);
    expect(found.assignments).toEqual([]);
  });

  test('the questions are the same on every run', () => {
    const tasks = [task('NV0001', 'Phòng Tài vụ'), task('NV0002', 'Phòng Tài vụ')];
    const ids = expand(tasks).questions.map((q) => q.id);
    expect(new Set(ids).size).toBe(2);
    expect(expand(tasks).questions.map((q) => q.id)).toEqual(ids);
  });

  test.each([
    [{ choice: 'members', value: 'X2' }, ['NV0001 X2 lead'], 0],
    [{ choice: 'members', value: 'X2; X1 ;X2' }, ['NV0001 X2 lead', 'NV0001 X1 lead'], 0],
    [{ choice: 'X1' }, ['NV0001 X1 lead'], 0],
    [{ choice: 'none' }, [], 0],
    [{ choice: 'members', value: 'X9' }, [], 1],
    [{ choice: 'members', value: 'X1;X9' }, [], 1],
    [{ choice: 'members', value: ' ' }, [], 1],
    [{ choice: 'members' }, [], 1],
  ])('decision %j', (answer, assignments, open) => {
    const tasks = [task('NV0001', 'UBND các xã làm điểm')];
    const id = expand(tasks).questions[0]?.id ?? '';
    const found = expand(tasks, [{ id, ...answer }]);
    expect(short(found)).toEqual(assignments);
    expect(found.questions).toHaveLength(open);
  });

  test('a list that leaves out its head is settled name by name', () => {
    const found = expand([task('NV0001', 'Phòng Nội vụ, Y tế, Tài chính')]);
    expect(short(found)).toEqual(['NV0001 P1 lead', 'NV0001 P2 lead']);
    expect(found.questions.map((q) => q.read)).toEqual(['Phòng Tài chính']);
  });

  test('no agency has two lines in one task, whatever the plan says', () => {
    const words = ['Phòng Nội vụ', 'UBND các xã', 'các phòng, đơn vị', 'Phòng Y tế', 'UBND xã An Bình'];
    const cell = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((parts) => parts.join('; '));
    fc.assert(
      fc.property(cell, cell, (leads, coordinating) => {
        const agencies = expand([task('NV0001', leads, coordinating)]).assignments.map((a) => a.agency);
        return new Set(agencies).size === agencies.length;
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
