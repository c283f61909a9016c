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
  round: 'Điểm tự động theo',
  roundDay: '{round}, xét đến ngày {day}',
  noRound: 'chưa chọn kỳ',
  daysLeft: '{date} (còn {days} ngày)',
  today: '{date} (hôm nay)',
  daysOver: '{date} (quá hạn {days} ngày)',
} as const;

export const STORY_TEXTS = {
  source: '{file} › {cell} (lần gửi {version}): {field}',
  plan: '{file}, {source}',
} as const;

/** The rule that gave a criterion its points, with its figures. */
export const RULE_WORDS = {
  /** Between the whole and the decimals of a number. */
  comma: ',',
  share: '{measure}: {part}/{of}',
  each: '{actual} × {points} điểm, không quá {max}',
  ratio: '{max} × {actual}/{target} (mức giao), không quá {max}',
  best: '{actual} so với {best} của cơ quan cao nhất khối',
  bestTarget: '{actual} so với mức giao {target} và {best} của cơ quan cao nhất khối',
  stepFrom: '{actual}: bậc từ {from}, được {points} điểm',
  stepAbove: '{actual}: bậc trên {from}, được {points} điểm',
  belowSteps: '{actual}: dưới bậc thấp nhất',
  level: 'mức "{level}": {points} điểm',
  levelUnknown: 'mức "{level}" không có trong bậc điểm',
  judged: 'thẩm định',
  judgedTwice: 'thẩm định lần 2',
  by: '{what}: {who}',
  blank: 'chưa thẩm định, chưa có điểm',
  noRound: 'chưa chọn kỳ làm căn cứ, chưa có điểm',
  unproved: 'thiếu minh chứng mà bộ tiêu chí bắt buộc, chưa được tính điểm',
  selfOnly: '{rule} (tự chấm, chưa thẩm định)',
  excluded: 'không chấm',
} as const;

/** The score of an agency, and what a criterion of it stands on. */
export const SCORE_WORDS = {
  line: 'hạng {rank} · {total} điểm · {mark}',
  lineUnranked: '{total} điểm · {mark}',
  noClass: 'chưa xếp loại',
  unscored: 'Chưa chấm',
  open: 'Chưa thẩm định {count} tiêu chí, mới có {total} điểm',
  lift: 'Lên mức "{mark}": thêm {points} điểm',
  liftFloor: 'Lên mức "{mark}": thêm {points} điểm, và đạt sàn ở {below}',
  liftQuota: 'Mức "{mark}": đủ điều kiện nhưng khối đã đủ tỷ lệ tối đa',
  belowFloor: 'Mức "{mark}" đòi mỗi tiêu chí đạt ít nhất {floor}% điểm tối đa; đang dưới sàn: {below}',
  belowFloorField: 'Mức "{mark}" đòi mỗi lĩnh vực đạt ít nhất {floor}% điểm tối đa; đang dưới sàn: {below}',
  quotaFull:
    'Mức "{mark}" chỉ dành cho {quota}% số cơ quan của khối; các cơ quan bằng hoặc cao điểm hơn đã vượt tỷ lệ ấy',
  points: '{points}/{max} điểm',
  noPoints: 'chưa có điểm, tối đa {max}',
  self: 'Tự chấm: {text}',
  evidence: 'Minh chứng: {text}',
  appraised: 'Thẩm định: {text}',
  reason: 'Lý do: {text}',
  explanation: 'Giải trình: {text}',
  second: 'Thẩm định lần 2: {text}',
  rule: 'Cách tính: {text}',
} as const;

export const REVIEW_TEXTS = {
  paragraphs: 'Văn bản',
} as const;
