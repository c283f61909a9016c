import type { TableChange } from '../../../src/workbook/ports.ts';
import type { CellContent } from '../../../src/workbook/spec.ts';
import { tracked } from '../../cli/support/book.ts';

type Cells = Readonly<Record<string, CellContent>>;

const day = (date: string): CellContent => ({ date });

function update(table: string, key: readonly (string | number | null)[], set: Cells): TableChange {
  return { kind: 'update', table, key: key.map(String), set };
}

/** Rounds: the first moved by days off (5/6/2026 is a Friday, 4/6 a day off), the second closed as of a day. */
function roundEdges(): TableChange[] {
  return [
    update('KyBaoCao', [1], {
      'Hạn gửi': day('2026-06-05'),
      'Ranh giới': 'Trước ngày',
      'Gặp ngày nghỉ': 'Ngày làm việc trước',
    }),
    update('KyBaoCao', [2], {
      'Hạn gửi': day('2026-11-01'),
      'Ranh giới': 'Đến ngày',
      'Gặp ngày nghỉ': 'Lùi đến ngày làm việc sau',
      'Chốt số liệu đến ngày': day('2026-10-15'),
    }),
    {
      kind: 'insert',
      table: 'NgayNghi',
      rows: ['2026-06-04', '2026-06-03', '2026-11-02'].map((date) => ({ 'Ngày nghỉ': day(date) })),
    },
  ];
}

const ANSWERS: readonly Cells[] = [
  { 'Tình hình (cơ quan báo cáo)': 'Đã hoàn thành', 'Ngày hoàn thành': day('2026-01-20') },
  { 'Tình hình (cơ quan báo cáo)': 'Đã hoàn thành', 'Ngày hoàn thành': day('2028-01-20') },
  { 'Tình hình (cơ quan báo cáo)': 'Đã hoàn thành', 'Ngày hoàn thành': null },
  {
    'Tình hình (cơ quan báo cáo)': 'Chưa thực hiện',
    'Tình hình (đơn vị theo dõi xác nhận)': 'Đang thực hiện',
  },
  {
    'Tình hình (cơ quan báo cáo)': 'Đã hoàn thành',
    'Tình hình (đơn vị theo dõi xác nhận)': 'Chưa thực hiện',
  },
  { 'Tình hình (cơ quan báo cáo)': 'Không phát sinh', 'Tình hình (đơn vị theo dõi xác nhận)': null },
  { 'Tình hình (cơ quan báo cáo)': 'Đề nghị điều chỉnh', 'Ngày hoàn thành': null },
  { 'Tình hình (cơ quan báo cáo)': null, 'Tình hình (đơn vị theo dõi xác nhận)': 'Đã hoàn thành' },
  { 'Tình hình (cơ quan báo cáo)': 'Thực hiện thường xuyên', 'Phiên bản': null },
  { 'Tình hình (cơ quan báo cáo)': 'Đang thực hiện', 'Phiên bản': 0 },
];

/** Tasks in turn: a day on which to be ready, one before which, an adjusted one, no day, none that could be read, by round, as lead. */
const TASKS: readonly Cells[] = [
  { 'Thời hạn': day('2026-06-02'), 'Ranh giới': 'Đến ngày', 'Định kỳ': null, 'Tiếp tục các năm sau': null },
  { 'Thời hạn': day('2026-06-03'), 'Ranh giới': 'Trước ngày', 'Định kỳ': null, 'Tiếp tục các năm sau': null },
  {
    'Thời hạn': day('2026-03-01'),
    'Thời hạn điều chỉnh': day('2026-06-02'),
    'Ranh giới': 'Trước ngày',
    'Định kỳ': null,
    'Tiếp tục các năm sau': null,
  },
  { 'Thời hạn': null, 'Ranh giới': 'Chưa rõ', 'Định kỳ': null, 'Tiếp tục các năm sau': null },
  { 'Thời hạn': null, 'Ranh giới': null, 'Định kỳ': null, 'Tiếp tục các năm sau': null },
  { 'Thời hạn': day('2026-12-31'), 'Định kỳ': 'Hằng quý', 'Tiếp tục các năm sau': null },
  { 'Thời hạn': day('2026-12-31'), 'Định kỳ': null, 'Tiếp tục các năm sau': 'Có' },
  { 'Thời hạn': day('2026-01-31'), 'Ranh giới': 'Đến ngày', 'Định kỳ': null, 'Tiếp tục các năm sau': null },
];

const REPORTS: readonly Cells[] = [
  { 'Gia hạn đến': day('2026-06-20'), 'Ngày nhận': day('2026-06-20'), 'Lần gửi': 1 },
  { 'Gia hạn đến': day('2026-06-20'), 'Ngày nhận': null, 'Lần gửi': null },
  { 'Gia hạn đến': day('2026-05-01'), 'Ngày nhận': day('2026-05-03'), 'Lần gửi': 2 },
  { 'Miễn báo cáo (lý do)': 'Mới thành lập', 'Ngày nhận': day('2026-07-01'), 'Lần gửi': 1 },
  { 'Yêu cầu bổ sung': 'Thiếu phụ lục', 'Ngày nhận': day('2026-06-09'), 'Lần gửi': 1 },
  { 'Ngày nhận': null, 'Lần gửi': 1 },
  { 'Ngày nhận': day('2026-06-02'), 'Lần gửi': 0 },
];

const POINTS: readonly Cells[] = [
  { 'Không chấm': 'Có' },
  { 'Thẩm định': 999 },
  { 'Thẩm định': 0, 'Tự chấm': 1.25 },
  { 'Thẩm định': 1.005, 'Tự chấm': 0.1 },
  { 'Thẩm định': null, 'Tự chấm': 3 },
];

/** Each of the rows gets the next of the cells in turn. */
function inTurn<T>(
  table: string,
  rows: readonly T[],
  keyOf: (row: T) => readonly (string | number | null)[],
  cells: readonly Cells[],
) {
  return rows.map((row, i) => update(table, keyOf(row), cells[i % cells.length]!));
}

/** Corrections that together meet every rule of the workbook's formulas. */
export async function edgeCases(path: string): Promise<TableChange[]> {
  const { book } = await tracked(path);
  const tasks = book.NhiemVu.filter((r) => r.kind === 'Nhiệm vụ');
  const first = book.TheoDoi.filter((r) => r.round === 1);
  const ranked = book.XepLoai.slice(0, 4);
  return [
    ...roundEdges(),
    ...inTurn('NhiemVu', tasks, (r) => [r.code], TASKS),
    ...tasks
      .filter((_, i) => i % 3 === 0)
      .map((r) => update('NhiemVu', [r.code], { 'Cơ quan phối hợp báo cáo': 'Như chủ trì' })),
    ...inTurn('TheoDoi', first, (r) => [r.task, r.agency, r.round], ANSWERS),
    ...inTurn(
      'BaoCao',
      book.BaoCao.filter((r) => r.round === 1),
      (r) => [r.agency, r.round],
      REPORTS,
    ),
    ...inTurn('ChamDiem', book.ChamDiem, (r) => [r.session, r.agency, r.criterion], POINTS),
    ...ranked.map((r, i) =>
      update('XepLoai', [r.session, r.agency], { 'Điểm cộng': 2.5 * i, 'Điểm trừ': i === 1 ? 200 : 0.75 }),
    ),
    ...book.MucXepLoai.slice(0, 1).map((r) =>
      update('MucXepLoai', [r.scheme, r.name], { 'Ranh giới': 'Trên' }),
    ),
  ];
}
