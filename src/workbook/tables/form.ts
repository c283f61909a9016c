import { choice, number, table, text } from './columns.ts';
import { SHEETS } from './sheets.ts';
import { YES } from './words.ts';

/** What a block of a form asks for; the words are part of the file format. */
export const BLOCK_KIND_WORDS = {
  indicators: 'Chỉ tiêu',
  lines: 'Dòng lặp lại',
  general: 'Đánh giá chung',
  scores: 'Tự chấm điểm',
} as const;

/** Columns that blocks can have, by their field: the headers of the tables in which their values are kept. */
export const BLOCK_FIELD_WORDS = {
  current: 'Trong kỳ',
  cumulative: 'Lũy kế',
  lastYear: 'Cùng kỳ',
  estimate: 'Ước năm',
  name: 'Tên mô hình',
  reason: 'Thực trạng, lý do',
  goal: 'Mục tiêu, tiêu chí',
  method: 'Nội dung, cách làm',
  place: 'Địa bàn, đối tượng',
  forces: 'Lực lượng tham gia',
  resources: 'Nguồn lực',
  time: 'Thời gian thực hiện',
  product: 'Sản phẩm',
  result: 'Kết quả, khả năng nhân rộng',
  text: 'Đánh giá chung',
  difficulty: 'Khó khăn, vướng mắc',
  proposal: 'Đề xuất, kiến nghị',
  self: 'Tự chấm',
  evidence: 'Minh chứng',
  explanation: 'Giải trình',
} as const;

export const FIGURE_KIND_WORDS = {
  whole: 'Số nguyên',
  decimal: 'Số thập phân',
  percent: 'Tỷ lệ (%)',
} as const;

/** How a figure stands to its target; '>=' and '<=' are read too. */
export const OPERATOR_WORDS = { atLeast: '≥', over: '>', atMost: '≤', under: '<', equal: '=' } as const;

/** What a figure may be. */
export const FIGURE_RULE_WORDS = {
  notNegative: 'Không âm',
  share: 'Từ 0 đến 100',
  free: 'Không ràng buộc',
} as const;

/** How the figures of several agencies become one, in the book and for the level above. */
export const FIGURE_ROLL_UP_WORDS = { sum: 'Cộng', mean: 'Bình quân' } as const;

/** Blocks of the form beside the tasks; those without "Có" are only on offer. */
export const KhoiBieu = table('KhoiBieu', SHEETS.form, ['code'], {
  code: text('Mã khối', { width: 9, style: 'code' }),
  kind: choice('Loại khối', Object.values(BLOCK_KIND_WORDS), { width: 16 }),
  title: text('Tên trên biểu', { width: 34, style: 'input' }),
  use: choice('Đưa vào biểu', [YES], { width: 9, style: 'input' }),
  rounds: text('Kỳ (để trống: mọi kỳ)', { width: 13, style: 'input' }),
  groups: text('Khối, nhóm cơ quan (để trống: tất cả)', { width: 26, style: 'input' }),
  lines: number('Số dòng trống', { width: 8, style: 'inputNumber' }),
  session: text('Đợt chấm điểm', { width: 10, style: 'input' }),
  guide: text('Hướng dẫn ghi', { width: 60, style: 'input' }),
});

export const CotKhoi = table('CotKhoi', SHEETS.form, ['block', 'field'], {
  block: text('Mã khối', { width: 9, style: 'code' }),
  field: choice('Ghi vào cột', Object.values(BLOCK_FIELD_WORDS), { width: 26 }),
  header: text('Tiêu đề trên biểu', { width: 40, style: 'input' }),
  use: choice('Đưa vào biểu', [YES], { width: 9, style: 'input' }),
});

export const ChiTieu = table('ChiTieu', SHEETS.figures, ['code'], {
  code: text('Mã chỉ tiêu', { width: 11, style: 'code' }),
  title: text('Chỉ tiêu', { width: 40 }),
  unit: text('Đơn vị tính', { width: 12 }),
  kind: choice('Kiểu', Object.values(FIGURE_KIND_WORDS), { width: 13 }),
  operator: text('Toán tử', { width: 8 }),
  target: number('Mức giao', { width: 10, style: 'decimal' }),
  rollUp: choice('Cách tổng hợp', Object.values(FIGURE_ROLL_UP_WORDS), { width: 20 }),
  rule: choice('Ràng buộc', Object.values(FIGURE_RULE_WORDS), { width: 16 }),
  block: text('Khối biểu', { width: 9, style: 'code' }),
  reported: number('Thực hiện (kỳ đang xem)', { derived: true, width: 12 }),
  reporters: text('Cơ quan có số liệu / phải gửi', { derived: true, width: 12, style: 'derivedNumber' }),
  verdict: text('So với mức giao', { derived: true, width: 12 }),
});

const figure = (field: 'current' | 'cumulative' | 'lastYear' | 'estimate') =>
  number(BLOCK_FIELD_WORDS[field], { width: 11, style: 'decimal' });

export const SoLieu = table('SoLieu', SHEETS.figures, ['indicator', 'agency', 'round'], {
  indicator: text('Mã chỉ tiêu', { width: 11, style: 'code' }),
  agency: text('Mã cơ quan', { width: 11, style: 'code' }),
  round: number('Kỳ', { width: 6 }),
  title: text('Chỉ tiêu', { width: 34 }),
  agencyName: text('Cơ quan, đơn vị', { width: 30 }),
  current: figure('current'),
  cumulative: figure('cumulative'),
  lastYear: figure('lastYear'),
  estimate: figure('estimate'),
});

/** Repeating lines, of whichever block: each block uses as many of the columns as it needs. */
export const MoHinh = table('MoHinh', SHEETS.figures, ['block', 'agency', 'round', 'order'], {
  block: text('Mã khối', { width: 9, style: 'code' }),
  agency: text('Mã cơ quan', { width: 11, style: 'code' }),
  round: number('Kỳ', { width: 6 }),
  order: number('Số thứ tự', { width: 8 }),
  agencyName: text('Cơ quan, đơn vị', { width: 30 }),
  name: text(BLOCK_FIELD_WORDS.name, { width: 34 }),
  reason: text(BLOCK_FIELD_WORDS.reason, { width: 30 }),
  goal: text(BLOCK_FIELD_WORDS.goal, { width: 30 }),
  method: text(BLOCK_FIELD_WORDS.method, { width: 30 }),
  place: text(BLOCK_FIELD_WORDS.place, { width: 24 }),
  forces: text(BLOCK_FIELD_WORDS.forces, { width: 24 }),
  resources: text(BLOCK_FIELD_WORDS.resources, { width: 18 }),
  time: text(BLOCK_FIELD_WORDS.time, { width: 18 }),
  product: text(BLOCK_FIELD_WORDS.product, { width: 24 }),
  result: text(BLOCK_FIELD_WORDS.result, { width: 40 }),
  line: text('Khóa dòng', { width: 12, hidden: true }),
});

export const DanhGiaChung = table('DanhGiaChung', SHEETS.figures, ['agency', 'round'], {
  agency: text('Mã cơ quan', { width: 11, style: 'code' }),
  round: number('Kỳ', { width: 6 }),
  text: text(BLOCK_FIELD_WORDS.text, { width: 60 }),
  difficulty: text(BLOCK_FIELD_WORDS.difficulty, { width: 40 }),
  proposal: text(BLOCK_FIELD_WORDS.proposal, { width: 40 }),
});
