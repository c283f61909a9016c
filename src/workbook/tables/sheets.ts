/** The sheets of the tracking workbook, in their order. */
export const SHEETS = {
  overview: 'Tổng quan',
  settings: 'Thông tin chung',
  plans: 'Kế hoạch',
  tasks: 'Nhiệm vụ',
  agencies: 'Cơ quan, đơn vị',
  assignments: 'Phân công',
  rounds: 'Kỳ báo cáo',
  tracking: 'Theo dõi thực hiện',
  returns: 'Tình hình gửi báo cáo',
  figures: 'Số liệu',
  schemes: 'Bộ tiêu chí',
  appraisal: 'Chấm điểm',
  ranking: 'Xếp loại',
  questions: 'Việc cần quyết định',
  log: 'Nhật ký',
  hidden: '_skh',
} as const;
