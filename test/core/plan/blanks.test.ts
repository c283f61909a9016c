import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import type { PlanRow } from '../../../src/core/plan/types.ts';
import { flow, tableOf } from '../../support/documents.ts';

const HEAD = 'TT | Nhiệm vụ | Thời hạn | Cơ quan chủ trì | Cơ quan phối hợp';

function rowsOf(text: string): readonly PlanRow[] {
  return readPlan(flow(tableOf(`${HEAD}\n${text}`))).value?.rows ?? [];
}

/** What a row says of time, leads and coordinators. */
const said = (row: PlanRow) =>
  [
    row.deadline?.due ?? '',
    ...[row.leads, row.coordinating].map((m) => m.map((x) => x.text).join('; ')),
  ].join(' | ');

const flags = (row: PlanRow) => row.issues.map((i) => `${i.field ?? ''}: ${i.code}`).sort();

describe('blank cells that a merged one left', () => {
  test('a row with nothing but its work has what the task above says', () => {
    const rows = rowsOf(`1 | Rà soát thủ tục hành chính | 30/6/2026 | Sở Nội vụ | Sở Tư pháp
      2 | Công khai thủ tục hành chính | | |
      3 | Niêm yết thủ tục hành chính | | |
      4 | Sơ kết công tác cải cách | 15/12/2026 | Sở Tài chính | Sở Y tế`);
    const taken = '2026-06-30 | Sở Nội vụ | Sở Tư pháp';
    expect(rows.map(said)).toEqual([taken, taken, taken, '2026-12-15 | Sở Tài chính | Sở Y tế']);
    const told = ['coordinating: agency.fromAbove', 'leads: agency.fromAbove', 'time: deadline.fromAbove'];
    expect(rows.map(flags)).toEqual([[], told, told, []]);
    expect(rows[1]?.deadline?.certainty).toBe('implied');
    expect(rows[1]?.issues[0]?.params['tt']).toBe('1');
  });

  test('a column filled at the head of every block only', () => {
    const rows = rowsOf(`I | TUYÊN TRUYỀN | | |
      1 | Tổ chức hội nghị quán triệt | 30/6/2026 | Sở Nội vụ | Sở Y tế
      2 | Đăng tin bài trên báo | 31/7/2026 | Sở Tài chính |
      II | KIỂM TRA | | |
      1 | Kiểm tra cơ sở lần đầu | 30/8/2026 | Sở Tư pháp | Sở Xây dựng
      2 | Kiểm tra cơ sở lần hai | 30/9/2026 | Sở Nội vụ |
      3 | Kiểm tra cơ sở lần ba | 30/10/2026 | Sở Công Thương | `);
    const tasks = rows.filter((row) => row.kind === 'task');
    expect(tasks.map((row) => row.coordinating[0]?.text)).toEqual([
      'Sở Y tế',
      'Sở Y tế',
      'Sở Xây dựng',
      'Sở Xây dựng',
      'Sở Xây dựng',
    ]);
    expect(tasks.map(flags)).toEqual([
      [],
      ['coordinating: agency.fromAbove'],
      [],
      ['coordinating: agency.fromAbove'],
      ['coordinating: agency.fromAbove'],
    ]);
  });

  test('never over a heading', () => {
    const rows = rowsOf(`I | TUYÊN TRUYỀN | | |
      1 | Tổ chức hội nghị quán triệt | 30/6/2026 | Sở Nội vụ | Sở Y tế
      II | KIỂM TRA | | |
      1 | Kiểm tra cơ sở | | |`);
    expect(said(rows[3]!)).toBe(' |  | ');
    expect(flags(rows[3]!)).toEqual(['leads: agency.noLead', 'time: deadline.none']);
  });

  test('blank coordinators that may be such a rest are remarked on, not filled', () => {
    const sameLead = rowsOf(`1 | Rà soát thủ tục | 30/6/2026 | Sở Nội vụ | Sở Tư pháp
      2 | Công khai thủ tục | 31/7/2026 | Sở Nội vụ | `);
    expect(sameLead.map(said)[1]).toBe('2026-07-31 | Sở Nội vụ | ');
    expect(flags(sameLead[1]!)).toEqual(['coordinating: agency.blankBelow']);
    const noTime = rowsOf(`1 | Rà soát thủ tục | 30/6/2026 | Sở Nội vụ | Sở Tư pháp
      2 | Công khai thủ tục | | Sở Y tế | `);
    expect(flags(noTime[1]!)).toEqual(['coordinating: agency.blankBelow', 'time: deadline.none']);
  });

  test('nor is anything said where coordinators are mostly left out', () => {
    const rows = rowsOf(`1 | Rà soát thủ tục | 30/6/2026 | Sở Nội vụ | Sở Tư pháp
      2 | Công khai thủ tục | 31/7/2026 | Sở Y tế |
      3 | Niêm yết thủ tục | 31/8/2026 | Sở Tài chính | `);
    expect(rows.map(flags)).toEqual([[], [], []]);
  });

  test('parts of a task have its coordinators with its lead', () => {
    const rows = rowsOf(`1 | Cải cách thủ tục hành chính | 30/6/2026 | Sở Nội vụ | Sở Tư pháp
      a | Rà soát, cắt giảm thủ tục | | |
      b | Công khai thủ tục | 15/5/2026 | Sở Y tế | `);
    expect(rows.map(said)).toEqual([
      '2026-06-30 | Sở Nội vụ | Sở Tư pháp',
      '2026-06-30 | Sở Nội vụ | Sở Tư pháp',
      '2026-05-15 | Sở Y tế | ',
    ]);
    expect(flags(rows[1]!)).toEqual([
      'coordinating: agency.fromGroup',
      'leads: agency.fromGroup',
      'time: deadline.fromGroup',
    ]);
  });
});
