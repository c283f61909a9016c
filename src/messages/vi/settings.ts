/** Labels and explanations of the rows of Thông tin chung, by key, in their order. */
export const SETTINGS = {
  superior: { label: 'Cơ quan chủ quản', note: 'Dòng trên cùng bên trái của biểu; để trống nếu không có.' },
  issuer: { label: 'Cơ quan ban hành', note: 'Tên cơ quan đứng tên trên biểu và văn bản.' },
  place: { label: 'Địa danh', note: 'Ghi trước ngày tháng, ví dụ: Sông Trà.' },
  symbol: {
    label: 'Ký hiệu văn bản',
    note: 'Mỗi loại một dòng (Alt+Enter): UBND-NV cho công văn; BC-UBND, TTr-UBND, TB-UBND, BB-UBND, QĐ-UBND. Loại không ghi dùng tên viết tắt của cơ quan ở các dòng đã ghi.',
  },
  contact: {
    label: 'Đầu mối liên hệ',
    note: 'Ghi vào công văn, ví dụ: Phòng Nội vụ, điện thoại 0123 456 789, thư điện tử noivu@xa.gov.vn.',
  },
  preparer: { label: 'Người lập biểu', note: 'Họ tên in ở khối ký bên trái.' },
  signerTitle: {
    label: 'Quyền hạn, chức vụ người ký',
    note: 'Ví dụ: TRƯỞNG PHÒNG. Mỗi dòng một ý, xuống dòng bằng Alt+Enter.',
  },
  signer: { label: 'Họ tên người ký', note: 'In ở khối ký bên phải.' },
  recipients: { label: 'Nơi nhận', note: 'Mỗi nơi một dòng. Dùng cho báo cáo, công văn.' },
  year: { label: 'Năm', note: 'Năm của kế hoạch.' },
  currentRound: {
    label: 'Kỳ đang xem',
    note: 'Số thứ tự của kỳ trong trang Kỳ báo cáo. Tổng quan và biểu in lấy số liệu của kỳ này.',
  },
  asOf: {
    label: 'Số liệu tính đến ngày',
    note: 'Để nguyên công thức: ngày cuối đúng hạn của kỳ đang xem. Gõ một ngày khác để ấn định.',
  },
  beforeRule: {
    label: '"Trước ngày D" nghĩa là',
    note: 'Ngày D đã là chậm, ngày cuối đúng hạn là D trừ 1. Từng kỳ ghi riêng ở cột Ranh giới.',
  },
  dayOff: {
    label: 'Hạn gặp ngày nghỉ',
    note: 'Cách xử lý khi lập kỳ báo cáo mới; từng kỳ ghi riêng ở cột Gặp ngày nghỉ.',
  },
  paperKind: {
    label: 'Loại biểu in',
    note: 'Ghi "Biểu trình lãnh đạo" (có quốc hiệu, chữ ký) hoặc "Phụ lục kèm văn bản". Để trống: Biểu trình lãnh đạo.',
  },
  annexTo: {
    label: 'Văn bản mà phụ lục kèm theo',
    note: 'Ví dụ: Báo cáo số 15/BC-UBND ngày 05/6/2026 của Ủy ban nhân dân xã. In dưới tên phụ lục.',
  },
} as const;

export type SettingKey = keyof typeof SETTINGS;

export const BEFORE_RULE = 'Ngày D là chậm';
