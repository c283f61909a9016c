/** The changed plan as the document that deadlines, tasks and assignments rest on from now on. */
export const DOCUMENT_TEXTS = {
  numbered: 'Văn bản số {number} ngày {date}',
  undated: 'Văn bản số {number} (chưa ghi ngày)',
  dated: 'Văn bản ngày {date} (chưa ghi số)',
  unknown: 'Tệp "{file}" (chưa ghi số, ngày)',
} as const;

/** What stands in Điều chỉnh theo văn bản: the new wording where it has a day of its own, else the former one. */
export const ADJUSTED_TEXTS = {
  dated: '{document}: “{time}”',
  replaced: '{document} (trước đó: {time})',
} as const;

export const NO_TIME = 'không ghi thời gian';

/** Reason in the exempt column of an agency whose tasks were all taken out of the plan. */
export const NOTHING_TO_REPORT = 'Không còn nhiệm vụ phải báo cáo';

export const UPDATE_EVENTS = {
  plan: 'Cập nhật kế hoạch',
  task: 'Cập nhật nhiệm vụ',
  added: 'Bổ sung nhiệm vụ',
  removed: 'Đưa nhiệm vụ ra khỏi kế hoạch',
  restored: 'Đưa nhiệm vụ trở lại kế hoạch',
} as const;

export const UPDATE_SUMMARY =
  '{document}: {same} nhiệm vụ giữ nguyên, {reworded} sửa nội dung, {renumbered} đổi số, {redated} đổi thời hạn, {reassigned} đổi cơ quan, {added} bổ sung, {removed} đưa ra, {asked} chờ quyết định.';

/** What changed in a row, by field of the diff. */
export const CHANGE_TEXTS = {
  number: 'số thứ tự: {before} → {after}',
  title: 'nội dung: "{before}" → "{after}"',
  time: 'thời gian: "{before}" → "{after}"',
  leads: 'chủ trì: "{before}" → "{after}"',
  coordinating: 'phối hợp: "{before}" → "{after}"',
  product: 'sản phẩm: "{before}" → "{after}"',
  note: 'ghi chú: thêm "{after}"',
} as const;

export const ADDED_TEXT = '{number} {title}';
