import { NO_GROUP } from './figures.ts';

/** Words of lists and previews that are computed from a plan or a book. */
export const PLACE_WORDS = {
  /** An obligation, short. */
  obligation: '{agency} · {tt} · kỳ {round}',
  assignment: '{agency} · {tt} · {role}',
  agencyRound: '{agency} · kỳ {round}',
  round: 'Kỳ {round}',
  rounds: 'Kỳ báo cáo',
  leads: 'Chủ trì',
  coordinating: 'Phối hợp',
} as const;

/** A task's time as it was understood. `before` and `on` are followed by a day; the last six say how often. */
export const TIME_WORDS = {
  before: 'trước {date}',
  on: 'đến {date}',
  from: 'từ {date}',
  wholeYear: 'cả năm {year}',
  continues: '{time} và các năm tiếp theo',
  noDay: 'không ghi ngày',
  weekly: 'hằng tuần',
  biweekly: 'hai tuần một lần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  yearly: 'hằng năm',
  continuous: 'thường xuyên',
} as const;

export const HOME_TEXTS = {
  round: '{name}, {due}',
  missing: 'hạn {date}',
  late: 'chậm {days} ngày',
  received: 'lần gửi {times}',
  overdue: '{agency}, hạn {date}',
  due: '{tt} · {title} · {date} (còn {days} ngày) · {leads}',
  dueToday: '{tt} · {title} · {date} (hôm nay) · {leads}',
  noLeads: 'chưa có cơ quan chủ trì',
  noGroup: NO_GROUP,
  unfinished: 'Lần ghi vào sổ "{label}" bị dừng giữa chừng',
  settingsMissing: 'Chưa ghi {names} ở trang Thông tin chung; chỗ này trên biểu in sẽ để trống.',
} as const;

/** A scoring session: its steps and its days. */
export const SESSION_WORDS = {
  self: 'Tự chấm',
  appraise: 'Thẩm định',
  explain: 'Giải trình',
  second: 'Thẩm định lần 2',
  agree: 'Thống nhất',
  decided: 'Đã quyết định',
  dossierBy: 'Hạn hồ sơ',
  explainBy: 'Hạn giải trình',
  decideBy: 'Hạn quyết định',
  locked: 'Đã quyết định ngày',
  noDate: 'chưa ghi',
} as const;

export const STORY_TEXTS = {
  source: '{file} › {cell} (lần gửi {version}): {field}',
  plan: '{file}, {source}',
} as const;

export const REVIEW_TEXTS = {
  paragraphs: 'Văn bản',
} as const;
