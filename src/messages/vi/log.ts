import type { FileStatus } from '../../core/consolidation/types.ts';

/** What the log says of each file. */
export const LOG_EVENTS: Readonly<Record<FileStatus, string>> = {
  accepted: 'Nhận báo cáo',
  unchanged: 'Không có gì mới',
  rejected: 'Trả lại báo cáo',
  undecided: 'Chờ quyết định',
};
