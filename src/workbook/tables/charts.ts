import { number, table, text } from './columns.ts';
import { SHEETS } from './sheets.ts';
import { progressCounts } from './overview.ts';

const count = (header: string) => number(header, { derived: true, width: 11 });

/** What the chart of progress by agency draws: the agency that needs attention most comes first. */
export const BDCoQuan = table('BDCoQuan', SHEETS.charts, ['place'], {
  place: number('Thứ tự', { width: 8 }),
  name: text('Cơ quan, đơn vị', { derived: true, width: 60 }),
  ...progressCounts,
  position: number('Dòng', { derived: true, hidden: true, width: 8 }),
});

/**
 * What the charts of points draw: of each group the agency in its k-th place. The points stand in the column of the
 * class, so that bars of different classes look different; `x` and `y` place the dot of the spread (y −1: no points).
 */
export const BDXepHang = table('BDXepHang', SHEETS.charts, ['group', 'place'], {
  group: text('Khối', { width: 30 }),
  place: number('Thứ tự', { width: 8 }),
  label: text('Thứ hạng, cơ quan, xếp loại', { derived: true, width: 70 }),
  class1: count('Mức cao nhất'),
  class2: count('Mức thứ hai'),
  class3: count('Mức thứ ba'),
  class4: count('Mức thứ tư'),
  classOther: count('Mức khác'),
  x: number('Khối thứ', { width: 8 }),
  y: number('Điểm', { derived: true, width: 8 }),
  position: number('Dòng ở Tổng quan', { derived: true, hidden: true, width: 8 }),
  ranking: number('Dòng ở Xếp loại', { derived: true, hidden: true, width: 8 }),
});

/** Shares of last year, copied as values from that year's book. */
export const NamTruoc = table('NamTruoc', SHEETS.figures, ['round', 'label'], {
  round: number('Kỳ', { width: 6 }),
  label: text('So sánh', { width: 34 }),
  done: number('Đạt', { width: 9 }),
  total: number('Trên tổng', { width: 9 }),
  source: text('Nguồn số liệu năm trước', { width: 44 }),
});
