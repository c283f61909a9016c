import { choice, date, number, table, text } from './columns.ts';
import { SHEETS } from './sheets.ts';
import { PENDING_WORDS, QUESTION_STATE_WORDS } from './words.ts';

export const QuyetDinh = table('QuyetDinh', SHEETS.questions, ['id'], {
  id: text('Mã', { width: 14, style: 'code' }),
  question: text('Việc cần quyết định', { width: 60 }),
  table: text('Về bảng', { width: 12 }),
  row: text('Về dòng', { width: 22 }),
  field: text('Về cột', { width: 16 }),
  read: text('Đã đọc được', { width: 40 }),
  options: text('Các phương án', { width: 46 }),
  choice: text('Chọn', { width: 16, style: 'input' }),
  value: text('Giá trị', { width: 24, style: 'input' }),
  reason: text('Lý do', { width: 26, style: 'input' }),
  by: text('Người quyết định', { width: 18, style: 'input' }),
  at: text('Lúc', { width: 17, style: 'input' }),
  state: choice('Tình trạng', Object.values(QUESTION_STATE_WORDS), { width: 16 }),
});

export const NhatKy = table('NhatKy', SHEETS.log, ['id'], {
  id: number('Số', { width: 7 }),
  at: text('Lúc', { width: 17 }),
  event: text('Việc', { width: 26 }),
  agency: text('Mã cơ quan', { width: 11, style: 'code' }),
  round: number('Kỳ', { width: 6 }),
  file: text('Tệp', { width: 36 }),
  detail: text('Chi tiết', { width: 80 }),
});

/** Facts about the workbook itself: schema version, book id, when made. */
export const ThongTin = table('ThongTin', SHEETS.hidden, ['key'], {
  key: text('Mục', { width: 16 }),
  value: text('Nội dung', { width: 40 }),
});

/** Returns that were accepted: one row per agency, round and version. */
export const BanGui = table('BanGui', SHEETS.hidden, ['agency', 'round', 'version'], {
  agency: text('Mã cơ quan'),
  round: number('Kỳ'),
  version: number('Phiên bản'),
  digest: text('Dấu vân tay'),
  file: text('Tệp'),
  received: date('Ngày nhận'),
  letter: text('Số, ký hiệu'),
  letterDate: date('Ngày văn bản'),
  signer: text('Người ký'),
  channel: text('Hình thức gửi'),
  general: text('Đánh giá chung'),
});

/** What each accepted return said, value by value: the base of the three-way comparison, and the trace. */
export const PhienBan = table('PhienBan', SHEETS.hidden, ['agency', 'round', 'task', 'field', 'version'], {
  agency: text('Mã cơ quan'),
  round: number('Kỳ'),
  task: text('Mã nhiệm vụ'),
  field: text('Cột'),
  version: number('Phiên bản'),
  value: text('Giá trị gửi'),
  file: text('Tệp'),
  cell: text('Ô'),
  pending: choice('Chờ chọn', Object.values(PENDING_WORDS)),
});

/** Restore points: the inverse of each apply, in chunks that fit a cell. */
export const DiemKhoiPhuc = table('DiemKhoiPhuc', SHEETS.hidden, ['id', 'part'], {
  id: text('Mã'),
  part: number('Phần'),
  at: text('Lúc'),
  label: text('Việc'),
  state: text('Tình trạng'),
  data: text('Dữ liệu'),
});
