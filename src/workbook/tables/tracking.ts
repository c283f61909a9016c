import { any, choice, date, number, table, text } from './columns.ts';
import { SHEETS } from './sheets.ts';
import { ANSWER_WORDS, PROGRESS_WORDS, ROLE_WORDS, YES } from './words.ts';

export const TheoDoi = table('TheoDoi', SHEETS.tracking, ['task', 'agency', 'round'], {
  round: number('Kỳ', { width: 6 }),
  agency: text('Mã cơ quan', { width: 9, style: 'code' }),
  agencyName: text('Cơ quan, đơn vị', { width: 28 }),
  task: text('Mã nhiệm vụ', { width: 10, style: 'code' }),
  section: text('Mục', { width: 7, style: 'textCenter' }),
  tt: text('TT', { width: 7, style: 'textCenter' }),
  title: text('Nhiệm vụ', { width: 48 }),
  role: choice('Vai trò', Object.values(ROLE_WORDS), { width: 10 }),
  due: any('Hạn', { derived: true, width: 12, style: 'derivedDate' }),
  status: choice('Tình hình (cơ quan báo cáo)', Object.values(ANSWER_WORDS), { width: 18, style: 'input' }),
  confirmed: choice('Tình hình (đơn vị theo dõi xác nhận)', Object.values(ANSWER_WORDS), {
    width: 18,
    style: 'input',
  }),
  percent: number('Tỷ lệ (%)', { width: 8 }),
  result: text('Kết quả thực hiện', { width: 40 }),
  product: text('Sản phẩm (số, ký hiệu)', { width: 22 }),
  completed: date('Ngày hoàn thành'),
  difficulty: text('Khó khăn, vướng mắc', { width: 26 }),
  proposal: text('Đề xuất, kiến nghị', { width: 26 }),
  comment: text('Nhận xét', { width: 24, style: 'input' }),
  supplement: text('Yêu cầu bổ sung', { width: 24, style: 'input' }),
  include: choice('Đưa vào báo cáo', [YES], { width: 10, style: 'input' }),
  version: number('Phiên bản', { width: 9 }),
  effective: text('Tình hình dùng để đánh giá', { derived: true, hidden: true, width: 18 }),
  progress: choice('Đánh giá tiến độ', Object.values(PROGRESS_WORDS), { derived: true, width: 24 }),
  block: text('Khóa', { derived: true, width: 10, hidden: true }),
});

export const BaoCao = table('BaoCao', SHEETS.returns, ['agency', 'round'], {
  round: number('Kỳ', { width: 6 }),
  agency: text('Mã cơ quan', { width: 11, style: 'code' }),
  agencyName: text('Cơ quan, đơn vị', { width: 40 }),
  letter: text('Số, ký hiệu', { width: 16 }),
  letterDate: date('Ngày văn bản', { width: 13 }),
  signer: text('Người ký', { width: 20 }),
  received: date('Ngày nhận'),
  channel: text('Hình thức gửi', { width: 16 }),
  times: number('Lần gửi', { width: 8 }),
  extendedTo: date('Gia hạn đến'),
  extendedBy: text('Gia hạn theo văn bản', { width: 20 }),
  exempt: text('Miễn báo cáo (lý do)', { width: 20 }),
  supplement: text('Yêu cầu bổ sung', { width: 20 }),
  state: text('Tình trạng', { derived: true, width: 20 }),
  daysLate: number('Số ngày chậm', { derived: true, width: 9 }),
});
