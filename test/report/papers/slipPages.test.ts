import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ColumnLook } from '../../../src/report/papers/columnWidths.ts';
import type { PaperRow } from '../../../src/report/papers/paperRows.ts';
import { sheetsOfSlips, type Slip } from '../../../src/report/papers/slipPages.ts';
import { rowOf } from '../../../src/workbook/address.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import type { SheetSpec } from '../../../src/workbook/spec.ts';
import { smallBook } from '../support/smallBook.ts';

const COLUMNS: readonly ColumnLook[] = [
  { header: 'TT', style: 'paperCenter' },
  { header: 'Nội dung', style: 'paperCell' },
];
const PAPER = { name: 'Biểu 06a', number: '06a', annex: 1 };

let book: Book;
beforeAll(async () => {
  ({ book } = await smallBook());
});

const line = (i: number): PaperRow => ({ kind: 'row', values: [i, `Nội dung ${i}`] });
const slip = (agency: string, rows: readonly PaperRow[]): Slip => ({
  ...{ agency, title: 'PHIẾU', note: '(Số liệu)', line: 'Kỳ 1.', rows },
});

/** Contents of the last row of each page. */
function lastOfPages(sheet: SheetSpec): unknown[] {
  const rows = new Map<number, unknown[]>();
  for (const { at, content } of sheet.cells) {
    const row = rows.get(rowOf(at)) ?? [];
    row.push(content);
    rows.set(rowOf(at), row);
  }
  return (sheet.page?.rowBreaks ?? []).map((row) => rows.get(row)?.[0]);
}

describe('pages of slips', () => {
  test('no heading is the last of a page, wherever it stands', () => {
    const heading: PaperRow = { kind: 'band', text: 'II. Chất lượng' };
    const rows = Array.from({ length: 60 }, (_, i) => line(i));
    let pages = 0;
    for (let at = 1; at < 60; at += 1) {
      const own = [...rows.slice(0, at), heading, ...rows.slice(at)];
      const [sheet] = sheetsOfSlips(book, [slip('Phòng Một', own)], COLUMNS, PAPER);
      const last = lastOfPages(sheet!);
      pages += last.length;
      expect(last).not.toContain('II. Chất lượng');
    }
    expect(pages).toBeGreaterThan(59);
  });

  test('a sheet takes a thousand pages; the rest goes on in a sheet of its own', () => {
    const slips = Array.from({ length: 1003 }, (_, i) => slip(`UBND xã ${i + 1}`, [line(1)]));
    const sheets = sheetsOfSlips(book, slips, COLUMNS, PAPER);
    expect(sheets.map(({ page }) => page?.rowBreaks?.length)).toEqual([999, 2]);
    const [first, second] = sheets.map(({ cells }) => cells.map(({ content }) => content));
    expect(first).toContain('Cơ quan, đơn vị: UBND xã 1000');
    expect(second).toContain('Cơ quan, đơn vị: UBND xã 1001');
    expect(second).toContain('Cơ quan, đơn vị: UBND xã 1003');
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(2);
  });
});
