import type { TableChange } from '../../../src/workbook/ports.ts';
import { tracked } from '../../cli/support/book.ts';

/** The first lead row of the first round that has a due date and a return. */
async function leadRow(path: string) {
  const { book } = await tracked(path);
  const isDated = (row: (typeof book.TheoDoi)[number]) => /^\d{4}-/.test(String(row.due));
  const row = book.TheoDoi.find(
    (r) => r.round === 1 && r.role === 'Chủ trì' && r.version === 1 && isDated(r),
  );
  if (row === undefined) throw new Error('the book has no dated task of a lead agency');
  return row;
}

/** Tables whose figures these corrections reach. */
export const CORRECTED_TABLES = [
  'TheoDoi',
  'BaoCao',
  'ChamDiem',
  'XepLoai',
  'TQCoQuan',
  'TQChung',
  'KyBaoCao',
] as const;

/** What a person corrects in a scored book: an answer, a day, a received date, points, the as-of day. */
export async function corrections(path: string): Promise<readonly TableChange[]> {
  const row = await leadRow(path);
  const { ChamDiem } = (await tracked(path)).book;
  const points = ChamDiem.find((r) => r.appraised !== null) ?? ChamDiem.find((r) => r.agency === row.agency);
  if (points === undefined) throw new Error('the book has no points');
  return [
    {
      kind: 'update',
      table: 'TheoDoi',
      key: [row.task, row.agency, '1'],
      set: { 'Tình hình (cơ quan báo cáo)': 'Đã hoàn thành', 'Ngày hoàn thành': { date: '2027-03-01' } },
    },
    {
      kind: 'update',
      table: 'BaoCao',
      key: [row.agency, '1'],
      set: { 'Ngày nhận': { date: '2027-04-01' } },
    },
    {
      kind: 'update',
      table: 'ChamDiem',
      key: [points.session, points.agency, points.criterion],
      set: { 'Thẩm định': 0.5 },
    },
    { kind: 'update', table: 'CaiDat', key: ['asOf'], set: { 'Giá trị': { date: '2026-12-31' } } },
  ];
}
