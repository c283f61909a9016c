import { any, choice, date, number, table, text } from './columns.ts';
import { SHEETS } from './sheets.ts';
import {
  BOUNDARY_WORDS,
  COORDINATION_WORDS,
  DAY_OFF_WORDS,
  DUE_UNREAD,
  KIND_WORDS,
  RECURRENCE_WORDS,
  ROLE_WORDS,
  ROUND_KIND_WORDS,
  TASK_STATE_WORDS,
  YES,
} from './words.ts';

export const CaiDat = table('CaiDat', SHEETS.settings, ['key'], {
  key: text('Mã', { width: 16, style: 'code', hidden: true }),
  label: text('Nội dung', { width: 38 }),
  value: any('Giá trị', { width: 46 }),
  note: text('Giải thích', { width: 60 }),
});

export const KeHoach = table('KeHoach', SHEETS.plans, ['code'], {
  code: text('Mã', { width: 8, style: 'code' }),
  number: text('Số, ký hiệu'),
  date: date('Ngày ban hành', { width: 14 }),
  title: text('Trích yếu', { width: 60 }),
  issuer: text('Cơ quan ban hành', { width: 32 }),
  year: number('Năm'),
  file: text('Tệp nguồn', { width: 32 }),
});

export const NhiemVu = table('NhiemVu', SHEETS.tasks, ['code'], {
  code: text('Mã', { width: 9, style: 'code' }),
  plan: text('Kế hoạch', { width: 10 }),
  table: number('Bảng', { width: 7 }),
  tt: text('TT', { width: 7, style: 'textCenter' }),
  path: text('Đường dẫn số', { width: 9, hidden: true }),
  level: number('Cấp', { width: 7 }),
  kind: choice('Loại', Object.values(KIND_WORDS), { width: 11 }),
  title: text('Nội dung nhiệm vụ', { width: 60 }),
  time: text('Thời gian (theo kế hoạch)', { width: 22 }),
  start: date('Bắt đầu'),
  due: date('Thời hạn'),
  boundary: choice('Ranh giới', [...Object.values(BOUNDARY_WORDS), DUE_UNREAD], { width: 12 }),
  recurrence: choice('Định kỳ', Object.values(RECURRENCE_WORDS), { width: 15 }),
  continues: choice('Tiếp tục các năm sau', [YES], { width: 11 }),
  adjusted: date('Thời hạn điều chỉnh', { width: 13 }),
  adjustedBy: text('Điều chỉnh theo văn bản', { width: 22 }),
  state: choice('Tình trạng', Object.values(TASK_STATE_WORDS), { width: 16 }),
  leads: text('Cơ quan chủ trì (theo kế hoạch)', { width: 34 }),
  coordinating: text('Cơ quan phối hợp (theo kế hoạch)', { width: 40 }),
  coordination: choice('Cơ quan phối hợp báo cáo', Object.values(COORDINATION_WORDS), { width: 17 }),
  product: text('Sản phẩm', { width: 28 }),
  note: text('Ghi chú', { width: 44 }),
  source: text('Nguồn', { width: 24 }),
  dueShown: any('Hạn theo dõi', { derived: true, width: 16, style: 'derivedDate' }),
  progress: text('Tiến độ (số cơ quan)', { derived: true, width: 16 }),
});

export const CoQuan = table('CoQuan', SHEETS.agencies, ['code'], {
  code: text('Mã', { width: 10, style: 'code' }),
  order: number('Thứ tự', { width: 8 }),
  name: text('Tên cơ quan, đơn vị', { width: 42 }),
  aliases: text('Tên gọi khác, viết tắt', { width: 42 }),
  group: text('Khối', { width: 26 }),
  validFrom: date('Hiệu lực từ'),
  validTo: date('Hiệu lực đến'),
  successors: text('Cơ quan kế thừa'),
  contact: text('Đầu mối'),
  phone: text('Điện thoại', { width: 14 }),
  email: text('Thư điện tử', { width: 24 }),
});

export const NhomCoQuan = table('NhomCoQuan', SHEETS.agencies, ['agency', 'group'], {
  agency: text('Mã cơ quan', { width: 11, style: 'code' }),
  group: text('Nhóm', { width: 30 }),
  from: date('Từ ngày'),
  to: date('Đến ngày'),
});

export const PhanCong = table('PhanCong', SHEETS.assignments, ['task', 'agency', 'role'], {
  task: text('Mã nhiệm vụ', { width: 12, style: 'code' }),
  tt: text('TT', { width: 8, style: 'textCenter' }),
  title: text('Nhiệm vụ', { width: 60 }),
  agency: text('Mã cơ quan', { width: 11, style: 'code' }),
  agencyName: text('Cơ quan, đơn vị', { width: 40 }),
  role: choice('Vai trò', Object.values(ROLE_WORDS), { width: 11 }),
  via: text('Theo cách ghi trong kế hoạch', { width: 44 }),
});

export const KyBaoCao = table('KyBaoCao', SHEETS.rounds, ['number'], {
  number: number('Kỳ', { width: 6 }),
  name: text('Tên kỳ', { width: 22 }),
  kind: choice('Loại', Object.values(ROUND_KIND_WORDS), { width: 11 }),
  from: date('Số liệu từ ngày'),
  to: date('Đến ngày'),
  estimateTo: date('Ước đến'),
  due: date('Hạn gửi'),
  hour: text('Giờ', { width: 7 }),
  boundary: choice('Ranh giới', Object.values(BOUNDARY_WORDS), { width: 12 }),
  dayOff: choice('Gặp ngày nghỉ', Object.values(DAY_OFF_WORDS), { width: 20 }),
  request: text('Văn bản yêu cầu', { width: 24 }),
  scope: text('Phạm vi', { width: 20 }),
  locked: date('Đã chốt ngày', { width: 13 }),
  lockedAsOf: date('Chốt số liệu đến ngày', { width: 13 }),
  lastDay: date('Ngày cuối đúng hạn', { derived: true, width: 13 }),
  asOf: date('Tính đến ngày', { derived: true, width: 13 }),
});

export const NgayNghi = table('NgayNghi', SHEETS.rounds, ['day'], {
  day: date('Ngày nghỉ'),
  label: text('Tên ngày nghỉ', { width: 26 }),
});
