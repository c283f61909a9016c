import { choice, date, number, table, text } from './columns.ts';
import { SHEETS } from './sheets.ts';
import { YES } from './words.ts';

export const CRITERION_KIND_WORDS = {
  manual: 'Thẩm định',
  count: 'Chấm thẳng',
  ratio: 'Theo mức giao',
  steps: 'Theo bậc',
  relative: 'So với cao nhất khối',
  level: 'Theo mức đạt',
  auto: 'Tự động',
  bonus: 'Điểm cộng',
  penalty: 'Điểm trừ',
} as const;
export const MEASURE_WORDS = {
  onTimeShare: 'Tỷ lệ nhiệm vụ đúng tiến độ',
  resultShare: 'Tỷ lệ nhiệm vụ có kết quả',
  reportOnTimeShare: 'Tỷ lệ báo cáo đúng hạn',
} as const;
export const INCLUDES_WORDS = { from: 'Từ', above: 'Trên' } as const;
export const FLOOR_WORDS = { criterion: 'Tiêu chí', field: 'Lĩnh vực' } as const;
export const QUOTA_WORDS = { all: 'Cả khối', next: 'Đạt mức kế tiếp trở lên' } as const;
/** Steps of a session, in their order: what is said in a step is locked once the next one has begun. */
export const SESSION_STEP_WORDS = {
  self: 'Tự chấm',
  appraise: 'Thẩm định',
  explain: 'Giải trình',
  second: 'Thẩm định lần 2',
  agree: 'Thống nhất',
  decided: 'Đã quyết định',
} as const;
/** What is to be known of points that are not final. */
export const NOTE_WORDS = { selfOnly: 'Tự chấm, chưa thẩm định', unproved: 'Thiếu minh chứng' } as const;
/** Decided for an agency that is in no rank and no class. */
export const NOT_RANKED = 'Không xếp loại';

export const BoTieuChi = table('BoTieuChi', SHEETS.schemes, ['code'], {
  code: text('Mã bộ', { width: 9, style: 'code' }),
  number: text('Số, ký hiệu', { width: 20 }),
  date: date('Ngày'),
  title: text('Tên bộ tiêu chí', { width: 50 }),
  year: number('Năm'),
  max: number('Tổng điểm', { width: 10 }),
  bonusMax: number('Điểm cộng tối đa', { width: 10 }),
  penaltyMax: number('Điểm trừ tối đa', { width: 10 }),
  groups: text('Áp dụng cho khối', { width: 30 }),
  second: choice('Thẩm định hai vòng', [YES], { width: 10 }),
});

export const TieuChi = table('TieuChi', SHEETS.schemes, ['scheme', 'code'], {
  scheme: text('Mã bộ', { width: 9, style: 'code' }),
  code: text('Mã tiêu chí', { width: 11, style: 'code' }),
  parent: text('Thuộc', { width: 8 }),
  title: text('Nội dung tiêu chí', { width: 60 }),
  kind: choice('Cách chấm', Object.values(CRITERION_KIND_WORDS), { width: 13 }),
  max: number('Điểm tối đa', { width: 10, style: 'decimal' }),
  measure: choice('Căn cứ tự động', Object.values(MEASURE_WORDS), { width: 28 }),
  points: number('Điểm mỗi đơn vị', { width: 10, style: 'decimal' }),
  target: number('Mức giao', { width: 10, style: 'decimal' }),
  appraiser: text('Cơ quan thẩm định', { width: 26 }),
  evidence: choice('Bắt buộc minh chứng', [YES], { width: 10 }),
});

/** What a figure (from a threshold on) or a level earns. */
export const BacDiem = table('BacDiem', SHEETS.schemes, ['scheme', 'criterion', 'step'], {
  scheme: text('Mã bộ', { width: 9, style: 'code' }),
  criterion: text('Mã tiêu chí', { width: 11, style: 'code' }),
  step: number('Bậc', { width: 8 }),
  boundary: choice('Ranh giới', Object.values(INCLUDES_WORDS), { width: 10 }),
  from: number('Mốc', { width: 9, style: 'decimal' }),
  label: text('Mức đạt', { width: 30 }),
  points: number('Điểm', { width: 9, style: 'decimal' }),
});

export const MucXepLoai = table('MucXepLoai', SHEETS.schemes, ['scheme', 'name'], {
  scheme: text('Mã bộ', { width: 9, style: 'code' }),
  name: text('Mức xếp loại', { width: 32 }),
  boundary: choice('Ranh giới', Object.values(INCLUDES_WORDS), { width: 10 }),
  from: number('Điểm', { width: 9, style: 'decimal' }),
  floor: number('Sàn mỗi tiêu chí (%)', { width: 12 }),
  condition: text('Điều kiện', { width: 30 }),
  quota: number('Tỷ lệ tối đa (%)', { width: 12 }),
  floorBy: choice('Sàn tính theo', Object.values(FLOOR_WORDS), { width: 12 }),
  quotaOf: choice('Tỷ lệ tính trên', Object.values(QUOTA_WORDS), { width: 22 }),
  place: number('Thứ bậc', { derived: true, width: 8 }),
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
  step: choice('Bước', Object.values(SESSION_STEP_WORDS), { width: 16 }),
  fromRound: number('Báo cáo từ kỳ', { width: 9 }),
  round: number('Kỳ làm căn cứ', { width: 9 }),
  day: date('Xét đến ngày', { derived: true }),
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
  actual: number('Số thực hiện', { width: 10, style: 'decimal' }),
  level: text('Mức đạt', { width: 20 }),
  field: text('Lĩnh vực', { hidden: true, width: 9 }),
  group: text('Khối', { derived: true, hidden: true, width: 14 }),
  lostShare: number('Tỷ lệ mất điểm (%)', { derived: true, hidden: true, width: 9 }),
  second: number('Thẩm định lần 2', { width: 10, style: 'decimal' }),
  secondReason: text('Lý do (lần 2)', { width: 24 }),
  scheme: text('Mã bộ', { hidden: true, width: 9 }),
  note: text('Lưu ý', { derived: true, width: 22 }),
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
  decided: text('Xếp loại quyết định', { width: 26 }),
  why: text('Căn cứ xếp loại', { derived: true, width: 40 }),
  lowestCriterion: number('Tiêu chí thấp nhất (%)', { derived: true, hidden: true, width: 10 }),
  lowestField: number('Lĩnh vực thấp nhất (%)', { derived: true, hidden: true, width: 10 }),
  byPoints: number('Bậc theo điểm', { derived: true, hidden: true, width: 9 }),
  withFloors: number('Bậc theo sàn', { derived: true, hidden: true, width: 9 }),
  withQuota: number('Bậc theo tỷ lệ', { derived: true, hidden: true, width: 9 }),
  nextClass: text('Mức kế tiếp', { derived: true, width: 22 }),
  missing: number('Điểm còn thiếu', { style: 'derivedDecimal', derived: true, width: 10 }),
  scheme: text('Mã bộ', { hidden: true, width: 9 }),
  open: number('Tiêu chí chưa thẩm định', { derived: true, width: 11 }),
  selfOnly: number('Tiêu chí mới tự chấm', { derived: true, width: 11 }),
  first: number('Dòng đầu', { derived: true, hidden: true, width: 9 }),
  rows: number('Số dòng', { derived: true, hidden: true, width: 9 }),
  owed: number('Nhiệm vụ được tính', { derived: true, hidden: true, width: 9 }),
  inTime: number('Còn trong hạn', { derived: true, hidden: true, width: 9 }),
  doneOnTime: number('Xong đúng hạn', { derived: true, hidden: true, width: 9 }),
  onTrack: number('Đúng tiến độ', { derived: true, hidden: true, width: 9 }),
  withResult: number('Có kết quả', { derived: true, hidden: true, width: 9 }),
  judged: number('Phải có kết quả', { derived: true, hidden: true, width: 9 }),
});
