import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentColumns, type ColumnLook } from '../../../src/report/papers/columnWidths.ts';
import { letterWidth } from '../../../src/report/papers/letterWidths.ts';
import { widthOf, type PaperRow } from '../../../src/report/papers/paperRows.ts';

const LOOKS: readonly ColumnLook[] = [
  { header: 'TT', style: 'paperCenter' },
  { header: 'Nhiệm vụ', style: 'paperCell' },
  { header: 'Hạn', style: 'paperCenter' },
  { header: 'Ghi chú', style: 'paperCell' },
];

const rowsOf = (...values: readonly (readonly (string | number | null)[])[]): PaperRow[] =>
  values.map((one) => ({ kind: 'row', values: one }));

/** 988 pixels, 2.3 of them beside each of four columns: 978 whole ones, 7 a character. */
const PAGE = 978 / 7;
/** A hair above whole pixels, in each column. */
const HAIR = 0.005;

describe('widths from what stands in the columns', () => {
  test('together they fill the page at full size', () => {
    const rows = rowsOf([1, 'Tổ chức hội nghị quán triệt kế hoạch', '15/5/2026', '']);
    const all = widthOf(contentColumns(LOOKS, rows));
    expect(all).toBeGreaterThan(PAGE - 0.01);
    expect(all).toBeLessThanOrEqual(PAGE + HAIR);
  });

  test('the column with most to read is the widest, a blank column of text keeps room to write', () => {
    const rows = rowsOf([1, 'Tổ chức hội nghị quán triệt kế hoạch '.repeat(20), '15/5/2026', null]);
    const [order, task, due, note] = contentColumns(LOOKS, rows).map((c) => c.width) as [
      number,
      number,
      number,
      number,
    ];
    expect(task).toBeGreaterThan(PAGE / 2);
    expect(note).toBeGreaterThanOrEqual(12);
    expect(due).toBeGreaterThanOrEqual(letterWidth('15/5/2026'));
    expect(order).toBeLessThan(due);
  });

  test('a heading inside the table widens no column', () => {
    const rows = rowsOf([1, 'a', 'b', 'c']);
    const band: PaperRow = { kind: 'band', text: 'Thường-xuyên'.repeat(50) };
    expect(contentColumns(LOOKS, [band, ...rows])).toEqual(contentColumns(LOOKS, rows));
  });

  test('no word is cut, at any content; the page is left only where words alone need more', () => {
    const cell = fc.constantFrom(
      '',
      'x',
      '12/BC-UBND',
      'Chưa hoàn thành (quá hạn)',
      'nghiêng',
      'mô hình '.repeat(60),
    );
    const values = fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 8 });
    fc.assert(
      fc.property(values, (some) => {
        const columns = contentColumns(LOOKS, rowsOf(...some));
        expect(widthOf(columns)).toBeLessThanOrEqual(PAGE + 0.01);
        columns.forEach((column, i) => {
          const words = some.flatMap((row) => row[i]!.split(/\s/)).filter((w) => w.length <= 12);
          for (const word of words) expect(letterWidth(word)).toBeLessThanOrEqual(column.width);
        });
      }),
      { seed: 5, numRuns: 80 },
    );
    const wide = contentColumns(LOOKS, rowsOf(LOOKS.map(() => 'Nhữngchữdàikhôngcódấucáchnàocả'.repeat(2))));
    expect(widthOf(wide)).toBeGreaterThan(50);
  });
});
