import { number, table, text, any } from './columns.ts';
import { SHEETS } from './sheets.ts';
import { PROGRESS_WORDS } from './words.ts';

const count = (header: string) => number(header, { derived: true, width: 11 });

/** The nine counts of derived progress. */
export const progressCounts = {
  doneOnTime: count(PROGRESS_WORDS.doneOnTime),
  doneLate: count(PROGRESS_WORDS.doneLate),
  openInTime: count(PROGRESS_WORDS.openInTime),
  openOverdue: count(PROGRESS_WORDS.openOverdue),
  regularActive: count(PROGRESS_WORDS.regularActive),
  regularIdle: count(PROGRESS_WORDS.regularIdle),
  notArising: count(PROGRESS_WORDS.notArising),
  noDueDate: count(PROGRESS_WORDS.noDueDate),
  unknown: count(PROGRESS_WORDS.unknown),
} as const;

/** The counts add up to `total`. */
const progressColumns = {
  total: count('Nhiệm vụ chủ trì'),
  ...progressCounts,
  share: text('Có kết quả / chủ trì', { derived: true, width: 16, style: 'derivedNumber' }),
} as const;

/** Key figures of the round in view. */
export const TQChung = table('TQChung', SHEETS.overview, ['label'], {
  label: text('Chỉ số', { width: 44 }),
  value: any('Số liệu', { derived: true, width: 14, style: 'figure' }),
});

/** Returns by round. */
export const TQKy = table('TQKy', SHEETS.overview, ['round'], {
  name: text('Tên kỳ', { width: 44 }),
  round: number('Kỳ', { width: 14 }),
  expected: count('Phải gửi'),
  onTime: count('Đúng hạn'),
  late: count('Gửi chậm'),
  dateUnknown: count('Chưa rõ ngày nhận'),
  missing: count('Chưa gửi'),
  notDue: count('Chưa đến hạn, được gia hạn'),
  share: text('Đúng hạn / phải gửi', { derived: true, width: 16, style: 'derivedNumber' }),
});

/** The round in view beside the one before it and last year's; shares in per cent, with what they are made of. */
export const TQSoSanh = table('TQSoSanh', SHEETS.overview, ['label'], {
  label: text('So sánh', { width: 44 }),
  now: text('Kỳ này', { derived: true, style: 'derivedNumber' }),
  nowShare: number('Tỷ lệ kỳ này (%)', { derived: true, width: 11 }),
  before: text('Kỳ trước', { derived: true, width: 11, style: 'derivedNumber' }),
  beforeShare: number('Tỷ lệ kỳ trước (%)', { derived: true, width: 11 }),
  change: number('Tăng, giảm so với kỳ trước (điểm %)', { derived: true, width: 11 }),
  lastYear: text('Năm trước', { derived: true, width: 11, style: 'derivedNumber' }),
  lastYearShare: number('Tỷ lệ năm trước (%)', { derived: true, width: 11 }),
  nowDone: count('Kỳ này đạt'),
  nowTotal: count('Kỳ này trên tổng'),
  beforeDone: count('Kỳ trước đạt'),
  beforeTotal: count('Kỳ trước trên tổng'),
});

/** Progress by the month in which tasks fall due, in the year of the book. */
export const TQThang = table('TQThang', SHEETS.overview, ['month'], {
  label: text('Thời hạn', { width: 44 }),
  month: number('Tháng', { width: 14 }),
  ...progressColumns,
});

/** Progress by section of the plan. */
export const TQMuc = table('TQMuc', SHEETS.overview, ['section'], {
  label: text('Nội dung', { width: 44 }),
  section: text('Mục', { width: 14, style: 'textCenter' }),
  ...progressColumns,
});

/** Progress by group of agencies. */
export const TQKhoi = table('TQKhoi', SHEETS.overview, ['group'], {
  group: text('Khối', { width: 44 }),
  agencies: count('Số cơ quan'),
  ...progressColumns,
});

/** Progress by agency. The hidden columns point at the agency's block of rows in TheoDoi. */
export const TQCoQuan = table('TQCoQuan', SHEETS.overview, ['agency'], {
  name: text('Cơ quan, đơn vị', { width: 44 }),
  agency: text('Mã', { width: 14, style: 'code' }),
  ...progressColumns,
  report: text('Gửi báo cáo', { derived: true, width: 20 }),
  group: text('Khối', { width: 26 }),
  first: number('Dòng đầu', { derived: true, hidden: true, width: 9 }),
  rows: number('Số dòng', { derived: true, hidden: true, width: 9 }),
  intact: number('Khớp', { derived: true, hidden: true, width: 7 }),
  urgency: number('Mức cần chú ý', { derived: true, hidden: true, width: 9 }),
  urgencyPlace: number('Thứ tự cần chú ý', { derived: true, hidden: true, width: 9 }),
  score: number('Điểm', { derived: true, hidden: true, width: 9 }),
  scoreKey: number('Khóa điểm', { derived: true, hidden: true, width: 9 }),
  scorePlace: number('Thứ tự điểm trong khối', { derived: true, hidden: true, width: 9 }),
});

/** Where each agency's rows of a round stand in TheoDoi, so that sums need not scan the whole table. */
export const ChiMuc = table('ChiMuc', SHEETS.hidden, ['block'], {
  block: text('Khóa', { width: 14 }),
  first: number('Dòng đầu', { width: 9 }),
  rows: number('Số dòng', { width: 9 }),
});
