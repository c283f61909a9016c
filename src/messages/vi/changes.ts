/** What a restore point, and the bar while it is written, call a change. */
export const CHANGE_LABELS = {
  settle: 'Trả lời việc cần quyết định',
  agencies: 'Cập nhật danh sách cơ quan, đơn vị',
  update: 'Cập nhật kế hoạch',
  consolidate: 'Tổng hợp báo cáo kỳ {round}',
  round: {
    lock: 'Chốt kỳ báo cáo {round}',
    reopen: 'Mở lại kỳ báo cáo {round}',
    extend: 'Gia hạn báo cáo kỳ {round}',
    add: 'Thêm kỳ báo cáo {round}',
  },
  blocks: 'Sửa nội dung biểu báo cáo',
  withdraw: 'Rút lại báo cáo của {agency}, kỳ {round}',
  template: 'Chỉ dẫn điền mẫu {name}',
  direct: 'Ghi ý kiến chỉ đạo {number}',
  settings: 'Sửa thông tin chung',
  compare: 'Đưa số liệu năm trước vào so sánh',
  score: 'Chấm điểm, xếp loại',
  session: 'Chuyển bước đợt chấm điểm',
  appraise: 'Thẩm định điểm, ghi người ký biểu',
} as const;

/** Names of the files that are handed over. */
export const FILE_NAMES = {
  book: 'So-theo-doi.xlsx',
  forms: 'Bieu-bao-cao-ky-{round}.zip',
  print: 'Bieu-in.xlsx',
  letters: 'Van-ban-ky-{round}.zip',
  appraisals: 'Phieu-cham-diem.zip',
  originals: 'Ban-goc-ky-{round}.zip',
  template: 'Mau-cap-tren-ky-{round}.zip',
  sources: 'Nguon-so-lieu.xlsx',
  rollUp: 'Bao-cao-cap-tren-ky-{round}.xlsx',
} as const;
