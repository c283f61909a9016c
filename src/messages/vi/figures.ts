/** Labels of the key figures on Tổng quan, by key, in their order: first what needs attention. */
export const FIGURES = {
  round: 'Kỳ đang xem',
  asOf: 'Số liệu tính đến ngày',
  missing: 'Cơ quan chưa gửi báo cáo',
  late: 'Cơ quan gửi chậm',
  overdue: 'Lượt nhiệm vụ quá hạn',
  unknown: 'Lượt nhiệm vụ chưa có thông tin',
  dueSoon: 'Lượt nhiệm vụ đến hạn trong 30 ngày, chưa xong',
  questions: 'Việc cần quyết định',
  unappraised: 'Tiêu chí chưa thẩm định / phải thẩm định',
  returned: 'Báo cáo đã nhận / phải gửi',
  withResult: 'Lượt nhiệm vụ có kết quả / chủ trì',
  obligations: 'Lượt nhiệm vụ phải báo cáo (chủ trì)',
  targets: 'Chỉ tiêu đạt / có số liệu và mức giao',
  session: 'Đợt chấm điểm đang xem',
} as const;

export type FigureKey = keyof typeof FIGURES;

export const OVERVIEW_TITLES = {
  figures: 'Việc cần chú ý',
  comparison: 'So với kỳ trước và năm trước',
  rounds: 'Tình hình gửi báo cáo theo kỳ',
  sections: 'Tiến độ theo mục của kế hoạch',
  groups: 'Tiến độ theo khối',
  months: 'Tiến độ theo tháng đến hạn',
  agencies: 'Tiến độ theo cơ quan, đơn vị chủ trì',
} as const;

/** What is compared with the round before and with last year, in the order of the table. */
export const COMPARISONS = {
  returned: 'Báo cáo đã nhận',
  onTime: 'Báo cáo gửi đúng hạn',
  withResult: 'Lượt nhiệm vụ có kết quả',
  onTrack: 'Lượt nhiệm vụ đúng tiến độ',
  overdue: 'Lượt nhiệm vụ quá hạn',
} as const;
export type ComparisonKey = keyof typeof COMPARISONS;

/** Rows of the table by month beside the twelve: their numbers and labels. */
export const MONTH_LABELS = {
  month: 'Tháng {month}',
  before: 'Trước năm kế hoạch',
  after: 'Sau năm kế hoạch',
} as const;

/** Label of a bar of the ranking. */
export const RANKING_LABELS = {
  absent: 'chưa có điểm',
  unscored: 'chưa chấm',
  classless: 'chưa xếp loại',
} as const;

export const CHART_TITLES = {
  agencies: 'Tiến độ nhiệm vụ theo cơ quan, đơn vị',
  sections: 'Tiến độ theo mục của kế hoạch',
  returns: 'Gửi báo cáo theo kỳ',
  ranking: 'Xếp hạng điểm: {group}',
  spread: 'Phân bố điểm theo khối',
  spreadAxis: 'Mỗi cột điểm là một khối, mỗi dấu là một cơ quan',
  years: 'Kỳ này so với kỳ trước và năm trước',
  part: '{title} (phần {part}/{parts})',
  worst: '{title} ({count} cơ quan cần chú ý nhất)',
  points: 'Điểm',
  percent: 'Tỷ lệ (%)',
  obligations: 'Lượt nhiệm vụ chủ trì',
  reports: 'Số cơ quan',
} as const;

/** Reason in the exempt column of an agency that only coordinates. */
export const COORDINATES_ONLY = 'Chỉ phối hợp';

/** Reason in the exempt column of an agency without tasks, of whom a form asks figures or an assessment alone. */
export const BLOCKS_ONLY = 'Không có nhiệm vụ, chỉ gửi số liệu';

/** Reason in the exempt column of an agency that ended before the round fell due, or began after it. */
export const NOT_IN_FORCE = 'Không hoạt động trong kỳ';

/** Stands in Phân công in place of the plan's words where a task was inherited. */
export const INHERITED_FROM = 'Kế thừa {names}';
export const INHERITED_BY = '{inherited}, theo {reasons}';

/** Label of the tasks of a table that have no section above them. */
export const SECTION_OF_TABLE = 'Các nhiệm vụ của bảng {table}';

/** Group of agencies that the register puts in none. */
export const NO_GROUP = 'Chưa xếp khối';
