import type { QuestionKind } from '../../core/question.ts';

/** Words of options that mean the same in every question; '{label}' is the value at stake. */
export const OPTION_TEXTS: Readonly<Record<string, string>> = {
  none: 'Không giao cho cơ quan nào',
  proposed: 'Giao cho các cơ quan có tên khớp với tên nhóm: {label}',
  add: 'Thêm "{label}" vào danh sách cơ quan, đơn vị; khối (nếu có) ghi ở ô Giá trị',
  members: 'Giao cho các cơ quan có mã ghi ở ô Giá trị, cách nhau bằng dấu chấm phẩy',
  rounds: 'Ghi các kỳ ở ô Giá trị, dạng: lần 1=05/6/2026:trước; lần 2=01/12/2026:đến',
  keep: 'Giữ giá trị trong sổ: {label}',
  take: 'Lấy giá trị cơ quan gửi: {label}',
  other: 'Lấy giá trị khác, ghi ở ô Giá trị',
  same: 'Vẫn là nhiệm vụ đã giao: {label}',
  allSame: 'Vẫn là nhiệm vụ đã giao; các nhiệm vụ khác chỉ đổi số, giữ nguyên nội dung cũng vậy',
  new: 'Là nhiệm vụ mới',
  agency: 'Là cơ quan khác, ghi mã hoặc tên cơ quan ở ô Giá trị',
  refuse: 'Không lấy tệp này',
  dayFirst: 'Đúng như đang lưu, ngày trước tháng sau: {label}',
  monthFirst: 'Ngày và tháng đã bị đổi chỗ, phải là: {label}',
  allSuccessors: 'Giao cho tất cả cơ quan kế thừa: {label}',
  byTask: 'Quyết định riêng từng nhiệm vụ',
  byHand: 'Không có nhiệm vụ tương ứng trong sổ, sẽ tự ghi vào biểu',
  year: 'Ghi năm ở ô Giá trị, ví dụ: 2026',
  deadline: 'Ghi thời hạn ở ô Giá trị, ví dụ: 30/6/2026; trước ngày 30/6/2026; quý II/2026',
  byRound: 'Là việc thường xuyên, theo dõi từng kỳ',
  noDeadline: 'Không có thời hạn',
  accept: 'Đúng như đã đọc',
  edit: 'Sửa như ghi ở ô Giá trị, mỗi dòng một mục: Nội dung, Thời gian, Chủ trì, Phối hợp',
  drop: 'Bỏ, không đưa vào sổ',
  restore: 'Trả lại giá trị lúc khóa: {label}',
  admit: 'Nhận giá trị đã sửa, ghi lý do ở ô Lý do: {label}',
};

/** The same options where agencies, values and rounds are entered beside them, not in a cell. */
export const OPTION_LABELS: Readonly<Record<string, string>> = {
  none: 'Không giao cho cơ quan nào',
  add: 'Thêm "{label}" vào danh sách cơ quan, đơn vị',
  members: 'Giao cho các cơ quan được chọn',
  rounds: 'Ghi các kỳ báo cáo',
  keep: 'Giữ giá trị trong sổ: {label}',
  take: 'Lấy giá trị cơ quan gửi: {label}',
  other: 'Ghi giá trị khác',
  agency: 'Là cơ quan khác',
  refuse: 'Không lấy tệp này',
  dayFirst: 'Đúng như đang lưu: {label}',
  monthFirst: 'Đã bị đổi chỗ, phải là: {label}',
  allSuccessors: 'Giao cho tất cả cơ quan kế thừa: {label}',
  byTask: 'Quyết định riêng từng nhiệm vụ',
  byHand: 'Không có nhiệm vụ tương ứng, sẽ tự ghi vào biểu',
  year: 'Ghi năm, ví dụ: 2026',
  deadline: 'Ghi thời hạn, ví dụ: 30/6/2026; trước ngày 30/6/2026; quý II/2026',
  admit: 'Nhận giá trị đã sửa, phải có lý do: {label}',
};

/** What is typed into the cell Chọn for an option that means the same in every question. */
export const OPTION_WORDS: Readonly<Record<string, string>> = {
  none: 'không giao',
  proposed: 'đề xuất',
  add: 'thêm',
  members: 'giao',
  keep: 'giữ',
  take: 'lấy',
  other: 'khác',
  rounds: 'kỳ',
  same: 'việc cũ',
  allSame: 'tất cả việc cũ',
  new: 'việc mới',
  agency: 'cơ quan khác',
  refuse: 'không lấy',
  dayFirst: 'đúng',
  monthFirst: 'đổi chỗ',
  allSuccessors: 'tất cả kế thừa',
  byTask: 'từng việc',
  byHand: 'tự ghi',
  year: 'năm',
  deadline: 'thời hạn',
  byRound: 'theo kỳ',
  noDeadline: 'không thời hạn',
  accept: 'chấp nhận',
  edit: 'sửa',
  drop: 'bỏ',
  restore: 'trả lại',
  admit: 'nhận sửa',
};

/** What a correction of a task names, one a line. */
export const EDIT_LABELS = {
  title: 'Nội dung',
  time: 'Thời gian',
  leads: 'Chủ trì',
  coordinating: 'Phối hợp',
} as const;

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
  'plan.year':
    'Kế hoạch không ghi năm, nên các thời hạn chỉ ghi ngày, tháng, quý chưa có ngày. Kế hoạch của năm nào?',
  'task.deadline': 'Nhiệm vụ {row}: thời hạn "{read}" chưa đọc được thành ngày. Thời hạn là ngày nào?',
  'task.review': 'Nhiệm vụ {row} "{read}" có đưa vào sổ đúng như đã đọc không?',
  'task.same':
    'Kế hoạch mới ghi "{read}". Đây vẫn là nhiệm vụ đã giao "{known}", được đánh số hoặc viết lại, hay là nhiệm vụ mới?',
  'agency.successor':
    '{name} hết hiệu lực sau ngày {day}, còn {count} nhiệm vụ phải báo cáo ở các kỳ sau. Chuyển cho cơ quan nào, theo nghị quyết, quyết định số nào (ghi ở ô Lý do)?',
  'task.successor':
    'Nhiệm vụ {row}: {name} hết hiệu lực sau ngày {day}. Chuyển nhiệm vụ này cho cơ quan nào, theo nghị quyết, quyết định số nào (ghi ở ô Lý do)?',
  'rounds.none': 'Kế hoạch không ghi hạn báo cáo. Các kỳ báo cáo gửi chậm nhất ngày nào?',
  'return.agency':
    'Chưa rõ tệp "{row}" là báo cáo của cơ quan nào: mã biểu đã mất, hoặc tên ghi trong biểu khác mã ẩn ({read}). Đây là báo cáo của cơ quan nào?',
  'return.dayOrder':
    'Các ngày {read} trong báo cáo ({row}) nằm ở ô kiểu ngày nên ngày và tháng có thể đã bị đổi chỗ khi gõ. Hiểu thế nào là đúng?',
  'return.conflict':
    'Giá trị trong sổ đã được sửa sau lần gửi trước và khác giá trị cơ quan gửi ({row}). Lấy giá trị nào?',
  'return.tie': 'Hai báo cáo cùng ngày nhận ghi khác nhau ({row}). Lấy giá trị nào?',
  'return.doneWithoutDate': 'Báo hoàn thành nhưng không ghi ngày hoàn thành ({row}). Hoàn thành ngày nào?',
  'score.lockedPoints':
    '{session} đã khóa điểm. {agency}, tiêu chí {criterion}, cột {column}: lúc khóa là {before}, nay trong sổ là {after}; không rõ ai sửa, sửa lúc nào. Lấy giá trị nào?',
  'score.lockedClass':
    '{session} đã quyết định. {agency}, cột {column}: lúc quyết định là {before}, nay trong sổ là {after}; không rõ ai sửa, sửa lúc nào. Lấy giá trị nào?',
  'score.round':
    '{read}: các ngày của đợt chấm không đủ để biết. Điểm tự động (tiến độ nhiệm vụ, báo cáo đúng hạn) lấy theo kỳ báo cáo nào?',
  'rollup.task': 'Biểu cấp trên hỏi về "{read}" ({row}). Trong sổ, đó là nhiệm vụ nào?',
};
