import { beforeAll, describe, expect, test } from '@jest/globals';
import type { TrackedBook } from '../../../src/app/openBook.ts';
import { previewOf, startPreview } from '../../../src/app/views/preview.ts';
import { rowNames, rowText } from '../../../src/app/views/rowText.ts';
import { derive } from '../../../src/report/book/derive.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { smallBook } from '../../report/support/smallBook.ts';
import { openedBook } from '../support/plans.ts';

let tracked: TrackedBook;
beforeAll(async () => {
  const { book } = await smallBook();
  tracked = await openedBook(book);
});

const isHers = (row: Book['TheoDoi'][number]) =>
  row.task === 'NV0003' && row.agency === 'X1' && row.round === 1;

test('nothing changed: nothing to show', () => {
  expect(previewOf(tracked, derive(tracked.book, false))).toEqual({
    tables: [],
    added: 0,
    changed: 0,
    removed: 0,
  });
});

test('cells that people type, before and after, with their place; formulas only counted', () => {
  const TheoDoi = tracked.book.TheoDoi.map((row) =>
    isHers(row) ? { ...row, version: 1, status: 'Đang thực hiện', percent: 12.5 } : row,
  );
  const preview = previewOf(tracked, derive({ ...tracked.book, TheoDoi }, false));
  const [table] = preview.tables.filter((t) => t.table === 'TheoDoi');
  expect(table).toMatchObject({ sheet: 'Theo dõi thực hiện', added: 0, changed: 1, removed: 0 });
  expect(table?.lines.map((l) => [l.row, l.field, l.before, l.after])).toEqual([
    ['UBND xã Bình An · 1.3 · kỳ 1', 'Tình hình (cơ quan báo cáo)', '', 'Đang thực hiện'],
    ['UBND xã Bình An · 1.3 · kỳ 1', 'Tỷ lệ (%)', '', '12,5'],
    ['UBND xã Bình An · 1.3 · kỳ 1', 'Phiên bản', '', '1'],
  ]);
  const { at } = table!.lines[0]!;
  expect(at.cell).toMatch(new RegExp(`^[A-Z]+${at.row}$`));
  const overview = preview.tables.filter((t) => t.sheet === 'Tổng quan');
  expect(overview.length).toBeGreaterThan(0);
  expect(overview.flatMap((t) => t.lines)).toEqual([]);
  expect(preview.changed).toBe(preview.tables.reduce((sum, t) => sum + t.changed, 0));
});

test('rows that come and go, by what says most of them; hidden tables are left out', () => {
  const [first, ...rest] = tracked.book.PhanCong;
  const added = { ...first!, agency: 'P2', agencyName: 'Phòng Hai', via: 'các phòng' };
  const preview = previewOf(tracked, { ...tracked.book, PhanCong: [...rest, added], ThongTin: [] });
  expect(preview.tables.map((t) => [t.table, t.added, t.changed, t.removed])).toEqual([
    ['PhanCong', 1, 0, 1],
  ]);
  expect(preview.tables[0]?.lines.map((l) => [l.row, l.before, l.after])).toEqual([
    ['Phòng Một · 1.1 · Chủ trì', 'Phòng Một', ''],
    ['Phòng Hai · 1.1 · Chủ trì', '', 'các phòng'],
  ]);
});

test('an answer is named by what it is about, and by the words of the choice', () => {
  const names = rowNames(tracked.book);
  const row = { id: 'd7b5cda3bf99', row: 'NV0003', field: 'Phối hợp' };
  expect(rowText('QuyetDinh', row, names)).toBe('1.3 · Phối hợp');
  // What is about no row keeps its code.
  expect(rowText('QuyetDinh', { ...row, row: '' }, names)).toBe('d7b5cda3bf99');
});

test('a day that was typed as text is shown as it was found', () => {
  const found = {
    ...tracked.found,
    KyBaoCao: tracked.found.KyBaoCao.map((row) =>
      row.number === 1 ? { ...row, due: '5-6-2026' as never } : row,
    ),
  };
  const [table] = previewOf({ ...tracked, found }, tracked.book).tables;
  expect(table?.lines).toMatchObject([
    { row: 'Kỳ 1', field: 'Hạn gửi', before: '5-6-2026', after: '05/06/2026' },
  ]);
});

describe('many lines', () => {
  test('200 of a table are written out, all are counted', () => {
    const model = tracked.book.PhanCong[0]!;
    const many = Array.from({ length: 500 }, (_, i) => ({ ...model, agency: `Z${i}` }));
    const [table] = previewOf(tracked, {
      ...tracked.book,
      PhanCong: [...tracked.book.PhanCong, ...many],
    }).tables;
    expect([table?.added, table?.lines.length]).toEqual([500, 200]);
  });
});

test('a new book: rows per table, hidden ones left out', async () => {
  const preview = startPreview(await smallBook());
  const rows = Object.fromEntries(preview.tables.map((t) => [t.table, t.added]));
  expect(rows).toMatchObject({ NhiemVu: 7, CoQuan: 6, PhanCong: 12, KyBaoCao: 2, TheoDoi: 24, BaoCao: 12 });
  expect(Object.keys(rows)).not.toContain('ThongTin');
  expect([preview.changed, preview.removed]).toEqual([0, 0]);
});
