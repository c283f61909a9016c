import type { QuestionKind } from '../../core/question.ts';

/** Words of options that mean the same in every question; '{label}' is the value at stake. */
export const OPTION_TEXTS: Readonly<Record<string, string>> = {
  none: 'Không giao cho cơ quan nào',
  members: 'Giao cho các cơ quan có mã ghi ở ô Giá trị, cách nhau bằng dấu chấm phẩy',
  rounds: 'Ghi các kỳ ở ô Giá trị, dạng: lần 1=05/6/2026:trước; lần 2=01/12/2026:đến',
  keep: 'Giữ giá trị trong sổ: {label}',
  take: 'Lấy giá trị cơ quan gửi: {label}',
  other: 'Lấy giá trị khác, ghi ở ô Giá trị',
};

/** What is typed into the cell Chọn for an option that means the same in every question. */
export const OPTION_WORDS: Readonly<Record<string, string>> = {
  none: 'không giao',
  members: 'giao',
  keep: 'giữ',
  take: 'lấy',
  other: 'khác',
  rounds: 'kỳ',
};

/** After the first candidates of a long list. */
export const MORE_CANDIDATES = '… và {count} cơ quan khác, xem mã ở trang Cơ quan, đơn vị';

/** Where a value is blank. */
export const BLANK_VALUE = '(để trống)';

export const QUESTION_TEXTS: Readonly<Record<QuestionKind, string>> = {
  'group.members': 'Nhiệm vụ {row}: nhóm "{read}" gồm những cơ quan nào?',
  'group.condition': 'Nhiệm vụ {row}: "{read}" gồm những cơ quan nào trong danh sách?',
  'agency.unmatched': 'Nhiệm vụ {row}: "{read}" là cơ quan nào trong danh sách?',
  'agency.other':
    'Nhiệm vụ {row}: "{read}" không phải cơ quan trong danh sách. Có giao cho cơ quan nào theo dõi không?',
  'task.lead':
    'Nhiệm vụ {row} được giao phối hợp với "{read}" nhưng không nêu cơ quan chủ trì. Cơ quan nào chủ trì?',
  'rounds.none': 'Kế hoạch không ghi hạn báo cáo. Các kỳ báo cáo gửi chậm nhất ngày nào?',
  'return.conflict':
    'Giá trị trong sổ đã được sửa sau lần gửi trước và khác giá trị cơ quan gửi ({row}). Lấy giá trị nào?',
  'return.tie': 'Hai báo cáo cùng ngày nhận ghi khác nhau ({row}). Lấy giá trị nào?',
  'return.doneWithoutDate': 'Báo hoàn thành nhưng không ghi ngày hoàn thành ({row}). Hoàn thành ngày nào?',
};
