import { choice, date, number, table, text } from './columns.ts';
import { SHEETS } from './sheets.ts';
import { YES } from './words.ts';

export const CRITERION_KIND_WORDS = { manual: 'Thẩm định', count: 'Chấm thẳng', auto: 'Tự động' } as const;
export const MEASURE_WORDS = {
  onTimeShare: 'Tỷ lệ nhiệm vụ đúng tiến độ',
  resultShare: 'Tỷ lệ nhiệm vụ có kết quả',
  reportOnTimeShare: 'Tỷ lệ báo cáo đúng hạn',
} as const;
export const INCLUDES_WORDS = { from: 'Từ', above: 'Trên' } as const;

export const BoTieuChi = table('BoTieuChi', SHEETS.schemes, ['code'], {
  code: text('Mã bộ', { width: 9, style: 'code' }),
  number: text('Số, ký hiệu', { width: 20 }),
  date: date('Ngày'),
  title: text('Tên bộ tiêu chí', { width: 50 }),
  year: number('Năm'),
  max: number('Tổng điểm', { width: 10 }),
});

export const TieuChi = table('TieuChi', SHEETS.schemes, ['scheme', 'code'], {
  scheme: text('Mã bộ', { width: 9, style: 'code' }),
  code: text('Mã tiêu chí', { width: 11, style: 'code' }),
  parent: text('Thuộc', { width: 8 }),
  title: text('Nội dung tiêu chí', { width: 60 }),
  kind: choice('Cách chấm', Object.values(CRITERION_KIND_WORDS), { width: 13 }),
  max: number('Điểm tối đa', { width: 10, style: 'decimal' }),
  measure: choice('Căn cứ tự động', Object.values(MEASURE_WORDS), { width: 28 }),
});

export const MucXepLoai = table('MucXepLoai', SHEETS.schemes, ['scheme', 'name'], {
  scheme: text('Mã bộ', { width: 9, style: 'code' }),
  name: text('Mức xếp loại', { width: 32 }),
  boundary: choice('Ranh giới', Object.values(INCLUDES_WORDS), { width: 10 }),
  from: number('Điểm', { width: 9, style: 'decimal' }),
  floor: number('Sàn mỗi tiêu chí (%)', { width: 12 }),
  condition: text('Điều kiện', { width: 30 }),
  quota: number('Tỷ lệ tối đa (%)', { width: 12 }),
});

export const DotCham = table('DotCham', SHEETS.appraisal, ['code'], {
  code: text('Mã đợt', { width: 9, style: 'code' }),
  scheme: text('Mã bộ', { width: 9 }),
  name: text('Tên đợt', { width: 30 }),
  dossierBy: date('Hạn hồ sơ'),
  explainBy: date('Hạn giải trình'),
  decideBy: date('Hạn quyết định'),
  stage: number('Vòng thẩm định', { width: 10 }),
  locked: date('Đã chốt ngày'),
});

export const ChamDiem = table('ChamDiem', SHEETS.appraisal, ['session', 'agency', 'criterion'], {
  session: text('Mã đợt', { width: 9, style: 'code' }),
  agency: text('Mã cơ quan', { width: 11, style: 'code' }),
  agencyName: text('Cơ quan, đơn vị', { width: 34 }),
  criterion: text('Mã tiêu chí', { width: 11, style: 'code' }),
  title: text('Nội dung tiêu chí', { width: 46 }),
  kind: choice('Cách chấm', Object.values(CRITERION_KIND_WORDS), { width: 13 }),
  max: number('Điểm tối đa', { width: 10, style: 'decimal' }),
  numerator: number('Tử số', { derived: true, width: 8 }),
  denominator: number('Mẫu số', { derived: true, width: 8 }),
  self: number('Tự chấm', { width: 9, style: 'decimal' }),
  evidence: text('Minh chứng', { width: 24 }),
  appraised: number('Thẩm định', { width: 10, style: 'decimal' }),
  difference: number('Chênh lệch', { style: 'derivedDecimal', derived: true, width: 10 }),
  reason: text('Lý do', { width: 24 }),
  explanation: text('Giải trình', { width: 24 }),
  excluded: choice('Không chấm', [YES], { width: 10 }),
  appraiser: text('Người thẩm định', { width: 20 }),
  agreed: number('Điểm thống nhất', { style: 'derivedDecimal', derived: true, width: 11 }),
  counted: number('Điểm tối đa được tính', { derived: true, hidden: true, width: 11 }),
});

export const XepLoai = table('XepLoai', SHEETS.ranking, ['session', 'agency'], {
  session: text('Mã đợt', { width: 9, style: 'code' }),
  agency: text('Mã cơ quan', { width: 11, style: 'code' }),
  agencyName: text('Cơ quan, đơn vị', { width: 42 }),
  group: text('Khối', { width: 26 }),
  max: number('Điểm tối đa được chấm', { style: 'derivedDecimal', derived: true, width: 12 }),
  total: number('Tổng điểm', { style: 'derivedDecimal', derived: true, width: 10 }),
  bonus: number('Điểm cộng', { width: 10, style: 'decimal' }),
  penalty: number('Điểm trừ', { width: 10, style: 'decimal' }),
  converted: number('Điểm quy đổi', { style: 'derivedDecimal', derived: true, width: 10 }),
  rank: number('Thứ hạng trong khối', { derived: true, width: 11 }),
  class: text('Xếp loại', { derived: true, width: 30 }),
  reason: text('Lý do', { width: 30 }),
});
