import type { FileStatus } from '../../core/consolidation/types.ts';

/** What the log says of each file. */
export const LOG_EVENTS: Readonly<Record<FileStatus, string>> = {
  accepted: 'Nhận báo cáo',
  unchanged: 'Không có gì mới',
  rejected: 'Trả lại báo cáo',
  undecided: 'Chờ quyết định',
};

/** Ends a sentence that no cell can hold whole. */
export const CUT_MARK = '… (còn nữa)';

/** What the log calls a change of a round, and what it says about it. */
export const ROUND_EVENTS = {
  lock: 'Chốt kỳ báo cáo',
  reopen: 'Mở lại kỳ báo cáo',
  extend: 'Gia hạn báo cáo',
  add: 'Thêm kỳ báo cáo',
} as const;

/** An accepted return that is taken back. */
export const WITHDRAW_EVENT = 'Rút lại báo cáo';

export const WITHDRAW_LOG = 'Rút lại báo cáo lần gửi {version}, nhận ngày {day}. {reason}';

/** A person's word on whom the tasks of an agency that ended pass to, by whatever document. */
export const SUCCESSION_EVENT = 'Chuyển nhiệm vụ cho cơ quan kế thừa';

export const SUCCESSION_LOG = '{count} lượt nhiệm vụ của {names} chuyển cho {heir}. {reason}';

export const SUCCESSION_BACK = '{count} lượt nhiệm vụ của {names} không còn giao cho {heir}.';

export const ROUND_LOG = {
  lock: 'Số liệu tính đến ngày {asOf}.',
  extend: 'Gia hạn đến ngày {day}. {reason}',
  add: '{name}, hạn gửi {day}. {request}',
} as const;

/** A row of Thông tin chung that was changed through the add-in. */
export const SETTINGS_LOG = {
  event: 'Sửa thông tin chung',
  detail: '{label}: {before} thành {after}.',
  blank: 'để trống',
} as const;

/** A change that was taken back, or made again: by its label and the time when it was written. */
export const UNDO_EVENT = 'Hoàn tác';

export const UNDO_LOG = '{label} (lần ghi lúc {at}).';

/** An answer that was carried out: the question, what was chosen, and what the person wrote beside it. */
export const SETTLE_EVENT = 'Thực hiện quyết định';

export const SETTLE_LOG = {
  answer: '{id}: {question} Chọn: {choice}.',
  value: 'Giá trị: {value}.',
  reason: 'Lý do: {reason}.',
  by: 'Người quyết định: {by}.',
} as const;
