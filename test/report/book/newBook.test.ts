import { beforeAll, describe, expect, test } from '@jest/globals';
import type { StartedBook } from '../../../src/app/startBook.ts';
import type { PlanRow, RowKind } from '../../../src/core/plan/types.ts';
import { sectionsOf } from '../../../src/report/book/trackingRows.ts';
import type { CodedRow } from '../../../src/report/book/planRows.ts';
import { smallBook } from '../support/smallBook.ts';

let started: StartedBook;
beforeAll(async () => {
  started = await smallBook();
});

describe('a new book of the small plan', () => {
  test('sizes', () => {
    expect(started.sizes).toEqual({ tasks: 5, agencies: 6, rounds: 2, lead: 9, coordinating: 3 });
    expect([started.questions, started.issues]).toEqual([[], []]);
  });

  test('tasks have codes that do not depend on their numbers', () => {
    const rows = started.book.NhiemVu.map((r) => [r.code, r.path, r.kind, r.due]);
    expect(rows).toEqual([
      ['M0001', '1', 'Mục', null],
      ['NV0001', '1.1', 'Nhiệm vụ', '2026-05-15'],
      ['NV0002', '1.2', 'Nhiệm vụ', '2026-12-31'],
      ['NV0003', '1.3', 'Nhiệm vụ', '2026-06-30'],
      ['M0002', '2', 'Mục', null],
      ['NV0004', '2.1', 'Nhiệm vụ', '2026-11-30'],
      ['NV0005', '2.2', 'Nhiệm vụ', '2026-12-31'],
    ]);
  });

  test('what lasts all year is followed by round, not by its last day', () => {
    const shown = started.book.NhiemVu.map((r) => r.dueShown);
    expect(shown).toEqual([null, '2026-05-15', 'Theo kỳ', '2026-06-30', null, '2026-11-30', 'Theo kỳ']);
  });

  test('obligations by round and agency, in the order of the register', () => {
    const first = started.book.TheoDoi.filter((r) => r.round === 1).map(
      (r) => `${r.agency} ${r.task} ${r.role}`,
    );
    expect(first).toEqual([
      'P1 NV0001 Chủ trì',
      'P1 NV0003 Phối hợp',
      'P1 NV0004 Chủ trì',
      'P2 NV0001 Phối hợp',
      'P2 NV0002 Chủ trì',
      'P3 NV0004 Phối hợp',
      ...['X1', 'X2', 'X3'].flatMap((x) => [`${x} NV0003 Chủ trì`, `${x} NV0005 Chủ trì`]),
    ]);
    expect(started.book.TheoDoi).toHaveLength(24);
  });

  test('reports: who only coordinates need not send one', () => {
    const first = started.book.BaoCao.filter((r) => r.round === 1).map((r) => [r.agency, r.exempt, r.state]);
    expect(first).toEqual([
      ['P1', '', 'Chưa gửi'],
      ['P2', '', 'Chưa gửi'],
      ['P3', 'Chỉ phối hợp', 'Miễn báo cáo'],
      ['X1', '', 'Chưa gửi'],
      ['X2', '', 'Chưa gửi'],
      ['X3', '', 'Chưa gửi'],
    ]);
  });

  test('the day of the figures follows the round in view, and is fixed where a person gave it', async () => {
    const asOf = (book: StartedBook['book']) => book.CaiDat.find((r) => r.key === 'asOf')?.value;
    expect(asOf(started.book)).toBe('2026-06-04');
    const fixed = await smallBook({ asOf: '2026-07-01' as never });
    expect(asOf(fixed.book)).toBe('2026-07-01');
    expect(fixed.book.KyBaoCao.map((r) => r.asOf)).toEqual(['2026-07-01', '2026-07-01']);
  });

  test('the index of blocks points at each agency’s rows', () => {
    expect(started.book.ChiMuc.slice(0, 4)).toEqual([
      { block: '1|P1', first: 1, rows: 3 },
      { block: '1|P2', first: 4, rows: 2 },
      { block: '1|P3', first: 6, rows: 1 },
      { block: '1|X1', first: 7, rows: 2 },
    ]);
  });
});

/** A coded row: 'task 1.1 < 1' is a task with the path 1.1 below 1; the code is its place in the list. */
function coded(text: string, index: number, table = 1): CodedRow {
  const [, kind = '', path = '', parent] = /^(\S+) (\S+)(?: < (\S+))?$/.exec(text) ?? [];
  const row = { kind: kind as RowKind, path, parent: parent ?? null, table, title: `Dòng ${index}` };
  return { code: `R${index}`, row: row as PlanRow };
}

const keys = (rows: readonly CodedRow[]) =>
  Object.fromEntries([...sectionsOf(rows)].map(([code, section]) => [code, section.key]));

describe('sections of tasks', () => {
  test('the top row above, however deep', () => {
    const rows = ['section I', 'group I.1 < I', 'task I.1.a < I.1', 'section II', 'task II.1 < II'];
    expect(keys(rows.map((r, i) => coded(r, i)))).toEqual({ R2: 'I', R4: 'II' });
  });

  test('tasks without anything above share one', () => {
    const rows = ['task 1', 'task 2'].map((r, i) => coded(r, i));
    expect(keys(rows)).toEqual({ R0: 'NV', R1: 'NV' });
    expect(sectionsOf(rows).get('R0')?.label).toBe('Các nhiệm vụ của bảng 1');
  });

  test('several tables are told apart', () => {
    const rows = [coded('task 1', 0, 1), coded('section 1', 1, 2), coded('task 1.1 < 1', 2, 2)];
    expect(keys(rows)).toEqual({ R0: 'B1', R2: 'B2.1' });
  });

  test('a number that begins a second part has its own section', () => {
    const rows = ['section I', 'task I.1 < I', 'section I', 'task I.1 < I'].map((r, i) => coded(r, i));
    expect(keys(rows)).toEqual({ R1: 'I', R3: 'I (2)' });
    expect(sectionsOf(rows).get('R3')?.label).toBe('Dòng 2');
  });

  test('a parent that is not there, and rows that name each other, end the search', () => {
    expect(keys([coded('task 2.1 < 2', 0)])).toEqual({ R0: 'NV' });
    expect(keys(['task a < b', 'task b < a'].map((r, i) => coded(r, i)))).toEqual({ R0: 'NV', R1: 'NV' });
  });
});
