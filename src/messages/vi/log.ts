import type { FileStatus } from '../../core/consolidation/types.ts';

/** What the log says of each file. */
export const LOG_EVENTS: Readonly<Record<FileStatus, string>> = {
  accepted: 'Nhận báo cáo',
  unchanged: 'Không có gì mới',
  rejected: 'Trả lại báo cáo',
  undecided: 'Chờ quyết định',
};

/** What the log calls a change of a round, and what it says about it. */
export const ROUND_EVENTS = {
  lock: 'Chốt kỳ báo cáo',
  reopen: 'Mở lại kỳ báo cáo',
  extend: 'Gia hạn báo cáo',
} as const;

/** A person's word on whom the tasks of an agency that ended pass to, by whatever document. */
export const SUCCESSION_EVENT = 'Chuyển nhiệm vụ cho cơ quan kế thừa';

export const SUCCESSION_LOG = '{count} lượt nhiệm vụ của {names} chuyển cho {heir}. {reason}';

export const ROUND_LOG = {
  lock: 'Số liệu tính đến ngày {asOf}.',
  extend: 'Gia hạn đến ngày {day}. {reason}',
} as const;
