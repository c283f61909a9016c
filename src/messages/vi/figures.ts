/** Labels of the key figures on Tổng quan, by key, in their order: first what needs attention. */
export const FIGURES = {
  round: 'Kỳ đang xem',
  asOf: 'Số liệu tính đến ngày',
  missing: 'Cơ quan chưa gửi báo cáo',
  late: 'Cơ quan gửi chậm',
  overdue: 'Lượt nhiệm vụ quá hạn',
  unknown: 'Lượt nhiệm vụ chưa có thông tin',
  questions: 'Việc cần quyết định',
  returned: 'Báo cáo đã nhận / phải gửi',
  withResult: 'Lượt nhiệm vụ có kết quả / chủ trì',
  obligations: 'Lượt nhiệm vụ phải báo cáo (chủ trì)',
} as const;

export type FigureKey = keyof typeof FIGURES;

export const OVERVIEW_TITLES = {
  figures: 'Việc cần chú ý',
  rounds: 'Tình hình gửi báo cáo theo kỳ',
  sections: 'Tiến độ theo mục của kế hoạch',
  groups: 'Tiến độ theo khối',
  agencies: 'Tiến độ theo cơ quan, đơn vị',
} as const;

export const CHART_TITLES = {
  agencies: 'Tiến độ nhiệm vụ theo cơ quan, đơn vị',
  sections: 'Tiến độ theo mục của kế hoạch',
  returns: 'Gửi báo cáo theo kỳ',
  obligations: 'Lượt nhiệm vụ chủ trì',
  reports: 'Số cơ quan',
} as const;

/** Reason in the exempt column of an agency that only coordinates. */
export const COORDINATES_ONLY = 'Chỉ phối hợp';

/** Reason in the exempt column of an agency that ended before the round fell due, or began after it. */
export const NOT_IN_FORCE = 'Không hoạt động trong kỳ';

/** Stands in Phân công in place of the plan's words where a task was inherited. */
export const INHERITED_FROM = 'Kế thừa {names}';
export const INHERITED_BY = '{inherited}, theo {reasons}';

/** Label of the tasks of a table that have no section above them. */
export const SECTION_OF_TABLE = 'Các nhiệm vụ của bảng {table}';

/** Group of agencies that the register puts in none. */
export const NO_GROUP = 'Chưa xếp khối';
