/** What a leader said on a paper, recorded as a task that is followed. */
export const DIRECTION_TEXTS = {
  /** Nguồn of the task. */
  source: '{by}, ngày {day}',
  event: 'Ghi ý kiến chỉ đạo',
  log: '{number}. {text} ({source})',
  /** In the box of a paper. */
  said: '{number}. {text} ({source}).',
  leads: 'Chủ trì: {names}.',
  coordinating: 'Phối hợp: {names}.',
  due: 'Thời hạn: {time}.',
  state: 'Tình hình: {states}.',
  stateOne: '{agency}: {state}',
  stateMany: '{count}/{all} cơ quan đã hoàn thành; chưa hoàn thành: {rest}',
  stateAll: 'cả {count} cơ quan đã hoàn thành',
  more: 'và {count} cơ quan khác',
  followedIn: 'theo dõi từ kỳ báo cáo {round}',
  nobody: 'chưa giao cơ quan nào',
} as const;

/** What the command line says. */
export const DIRECTION_DONE = {
  recorded: 'Đã ghi ý kiến chỉ đạo {number} thành nhiệm vụ {code}: {text}',
  followed: 'Theo dõi từ {round}; {leads} lượt chủ trì, {coordinating} lượt phối hợp.',
} as const;
