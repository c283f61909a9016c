export const SESSION_NAME = 'Chấm điểm năm';

/** Why a class is not what the points alone give; in the sheet by formula, so without figures. */
export const WHY_TEXTS = {
  decided: 'Theo quyết định, xem lý do',
  floor: 'Đủ điểm mức "{class}" nhưng có tiêu chí hoặc lĩnh vực dưới sàn',
  quota: 'Đủ điều kiện mức "{class}" nhưng vượt tỷ lệ tối đa của khối',
} as const;

/** The form on which one appraiser scores its criteria. */
export const APPRAISAL_TEXTS = {
  sheet: 'Thẩm định',
  title: 'PHIẾU THẨM ĐỊNH ĐIỂM',
  appraiser: 'Cơ quan thẩm định: {appraiser}',
  code: 'Mã phiếu: {code}',
  codeStart: 'Mã phiếu:',
  guide:
    'Chỉ ghi ở hai cột Thẩm định và Lý do. Để trống nếu chưa thẩm định. Gửi lại đúng tệp này cho đơn vị chủ trì.',
  unnamed: 'Đơn vị chủ trì thẩm định',
  fileName: 'Phiếu thẩm định - {appraiser} - {code}.xlsx',
  errorTitle: 'Điểm thẩm định',
  error: 'Ghi một số từ 0 đến điểm tối đa của tiêu chí.',
  event: 'Nhận phiếu thẩm định',
  change: '{agency}, tiêu chí {criterion}: thẩm định {before} → {after}. {reason}',
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
  },
} as const;
