/** Words that stand in cells and are read back: part of the file format, so they live with the tables. */
export const ROLE_WORDS = { lead: 'Chủ trì', coordinator: 'Phối hợp' } as const;

/** Stands for the lead of a task that a plan in prose gives to nobody. */
export const LEAD_UNSETTLED = 'Chưa xác định';

export const ANSWER_WORDS = {
  notStarted: 'Chưa thực hiện',
  inProgress: 'Đang thực hiện',
  done: 'Đã hoàn thành',
  ongoing: 'Thực hiện thường xuyên',
  notArising: 'Không phát sinh',
  adjustmentRequested: 'Đề nghị điều chỉnh',
} as const;

export const PROGRESS_WORDS = {
  doneOnTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  openInTime: 'Chưa hoàn thành (trong hạn)',
  openOverdue: 'Chưa hoàn thành (quá hạn)',
  regularActive: 'Thường xuyên (có thực hiện)',
  regularIdle: 'Thường xuyên (chưa thực hiện)',
  notArising: 'Không phát sinh',
  noDueDate: 'Không có thời hạn',
  unknown: 'Chưa có thông tin',
} as const;

/** 'Gửi chậm N ngày' carries its number: see returnStateText. */
export const RETURN_WORDS = {
  notDue: 'Chưa đến hạn',
  onTime: 'Gửi đúng hạn',
  late: 'Gửi chậm',
  missing: 'Chưa gửi',
  extended: 'Được gia hạn',
  exempt: 'Miễn báo cáo',
  supplementRequested: 'Yêu cầu bổ sung',
  dateUnknown: 'Chưa rõ ngày nhận',
} as const;

/** Behind the number of days in 'Gửi chậm 3 ngày'. */
export const LATE_DAYS = ' ngày';

export const BOUNDARY_WORDS = { on: 'Đến ngày', before: 'Trước ngày' } as const;
/** Stands in place of a boundary where a task's time could not be read: until that is settled nobody is judged. */
export const DUE_UNREAD = 'Chưa rõ';
export const DAY_OFF_WORDS = {
  stay: 'Giữ nguyên',
  next: 'Lùi đến ngày làm việc sau',
  previous: 'Ngày làm việc trước',
} as const;
export const RECURRENCE_WORDS = {
  weekly: 'Hằng tuần',
  biweekly: 'Hai tuần một lần',
  monthly: 'Hằng tháng',
  quarterly: 'Hằng quý',
  yearly: 'Hằng năm',
  continuous: 'Thường xuyên',
} as const;
export const KIND_WORDS = { section: 'Mục', group: 'Nhóm', task: 'Nhiệm vụ' } as const;
export const TASK_STATE_WORDS = { planned: 'Trong kế hoạch', added: 'Bổ sung', removed: 'Đưa ra' } as const;
/** Stands in place of a plan's code on tasks that leaders gave on a paper of the book. */
export const DIRECTIONS = 'Ý kiến chỉ đạo';
export const COORDINATION_WORDS = {
  none: 'Không',
  resultOnly: 'Chỉ nêu kết quả',
  asLead: 'Như chủ trì',
} as const;
export const ROUND_KIND_WORDS = { regular: 'Định kỳ', topic: 'Chuyên đề', adHoc: 'Đột xuất' } as const;
export const YES = 'Có';
/** What stands in the due column of a task that is judged by round, has no due date, or one that nobody could read. */
export const BY_ROUND = 'Theo kỳ';
export const NO_DUE = 'Không có thời hạn';
export const DUE_UNKNOWN = 'Chưa rõ thời hạn';
/** Begins the keys of ThongTin under which closed rounds keep the deadlines they were judged by. */
export const FROZEN = 'han';
/** Begins the keys of ThongTin under which a time stands as the plan words it now, beside the first wording. */
export const LATER_TIME = 'thoi-gian';

/** What is still asked about a value that an agency has sent. */
export const PENDING_WORDS = { choice: YES, dayOrder: 'Ngày tháng', both: 'Có, ngày tháng' } as const;

export const QUESTION_STATE_WORDS = {
  open: 'Chờ quyết định',
  applied: 'Đã áp dụng',
  dropped: 'Không còn đặt ra',
} as const;

/** How a figure stands to what was set. */
export const VERDICT_WORDS = { met: 'Đạt', unmet: 'Chưa đạt', silent: 'Chưa có số liệu' } as const;
