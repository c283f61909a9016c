export const SESSION_NAME = 'Chấm điểm năm';

/** Why a class is not what the points alone give; in the sheet by formula, so without figures. */
export const WHY_TEXTS = {
  unscored: 'Chưa chấm',
  open: 'Chưa thẩm định {count} tiêu chí',
  selfOnly: 'Tạm tính: {count} tiêu chí mới tự chấm, chưa thẩm định',
  decided: 'Theo quyết định, xem lý do',
  floor: 'Đủ điểm mức "{class}" nhưng có tiêu chí hoặc lĩnh vực dưới sàn',
  quota: 'Đủ điều kiện mức "{class}" nhưng vượt tỷ lệ tối đa của khối',
} as const;

/** The form on which one appraiser scores its criteria. */
export const APPRAISAL_TEXTS = {
  sheet: 'Thẩm định',
  titles: {
    self: 'PHIẾU TỰ CHẤM ĐIỂM',
    appraise: 'PHIẾU THẨM ĐỊNH ĐIỂM',
    explain: 'PHIẾU GIẢI TRÌNH',
    second: 'PHIẾU THẨM ĐỊNH ĐIỂM LẦN 2',
  },
  recipients: {
    self: 'Cơ quan, đơn vị tự chấm: {recipient}',
    appraise: 'Cơ quan thẩm định: {recipient}',
    explain: 'Cơ quan, đơn vị giải trình: {recipient}',
    second: 'Cơ quan thẩm định: {recipient}',
  },
  code: 'Mã phiếu: {code}',
  codeStart: 'Mã phiếu:',
  guides: {
    self: 'Ghi số thực hiện hoặc mức đạt (nếu tiêu chí yêu cầu), điểm tự chấm và minh chứng. Gửi lại đúng tệp này cho đơn vị chủ trì.',
    appraise:
      'Chỉ ghi ở hai cột Thẩm định và Lý do. Để trống nếu chưa thẩm định. Gửi lại đúng tệp này cho đơn vị chủ trì.',
    explain:
      'Các tiêu chí có điểm thẩm định khác điểm tự chấm. Chỉ ghi ở cột Giải trình, để trống nếu đồng ý. Gửi lại đúng tệp này cho đơn vị chủ trì.',
    second:
      'Chỉ ghi ở hai cột Thẩm định lần 2 và Lý do (lần 2). Để trống nếu giữ điểm thẩm định lần 1. Gửi lại đúng tệp này cho đơn vị chủ trì.',
  },
  unnamed: 'Đơn vị chủ trì thẩm định',
  fileNames: {
    self: 'Phiếu tự chấm - {recipient} - {code}.xlsx',
    appraise: 'Phiếu thẩm định - {recipient} - {code}.xlsx',
    explain: 'Phiếu giải trình - {recipient} - {code}.xlsx',
    second: 'Phiếu thẩm định lần 2 - {recipient} - {code}.xlsx',
  },
  errorTitle: 'Điểm thẩm định',
  error: 'Ghi một số từ 0 đến điểm tối đa của tiêu chí.',
  events: {
    self: 'Nhận phiếu tự chấm',
    appraise: 'Nhận phiếu thẩm định',
    explain: 'Nhận phiếu giải trình',
    second: 'Nhận phiếu thẩm định lần 2',
    hand: 'Sửa điểm ngay trong sổ',
  },
  /** Begins a line of the log. */
  about: '{agency}, tiêu chí {criterion}: ',
  change: '{about}{changes}{why}{who}',
  who: '. Người thẩm định: {who}',
  why: '. Lý do: {reason}',
  noReason: 'không ghi',
  changed: '{column} {before} → {after}',
  blank: 'trống',
  headers: {
    agency: 'Mã cơ quan',
    agencyName: 'Cơ quan, đơn vị',
    criterion: 'Mã tiêu chí',
    title: 'Nội dung tiêu chí',
    max: 'Điểm tối đa',
    actual: 'Số thực hiện',
    level: 'Mức đạt',
    self: 'Tự chấm',
    evidence: 'Minh chứng',
    explanation: 'Giải trình',
    appraised: 'Thẩm định',
    reason: 'Lý do',
    second: 'Thẩm định lần 2',
    secondReason: 'Lý do (lần 2)',
  },
} as const;

/** Points that somebody typed straight into the sheet before they were locked. */
export const HAND_TEXTS = {
  why: '. Lý do ghi trong sổ: {reason}',
  unknownWho: '. Gõ thẳng vào trang Chấm điểm từ lần ghi trước, không rõ ai, lúc nào.',
  first: '{agency}, ghi lần đầu: {cells}',
  entered: 'tiêu chí {criterion}: {changes}',
} as const;

/** A value of a locked session and what stands there now; the same edit of the same cell is asked about anew. */
export const LOCKED_READ = {
  first: '{before} → {after}',
  again: '{before} → {after} (lần {times})',
} as const;

/** A session going on to its next step, or back. */
export const SESSION_TEXTS = {
  event: 'Chuyển bước đợt chấm điểm',
  reopened: 'Mở lại bước của đợt chấm điểm',
  change: '{name}: {before} → {after}. {by}{reason}{noted}',
  by: 'Người thực hiện: {by}. ',
  /** Nobody said who they are. */
  unknownWho: 'không rõ',
  /** What a person gave as the reason, in their own words. */
  why: 'Lý do: {reason}. ',
  /** What the program adds of its own. */
  noted: 'Phần mềm ghi: {text}',
  /** Stands in the column of people's reasons, so it says whose words it is; the second is what it was before. */
  gone: 'Phần mềm ghi: tiêu chí hoặc cơ quan không còn trong đợt chấm',
  goneBefore: 'Tiêu chí hoặc cơ quan không còn trong đợt chấm',
  open: 'Còn {count} dòng chưa có điểm thống nhất.',
  selfOnly: 'Còn {count} dòng mới tự chấm, chưa thẩm định.',
  kept: 'Giữ tử số, mẫu số của tiêu chí tự động theo {round}, xét đến ngày {day}; từ nay không đổi theo tiến độ.',
  byAppraisal: 'Đã nhận phiếu thẩm định nên khóa phần tự chấm.',
} as const;
