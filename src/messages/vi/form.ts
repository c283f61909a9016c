/** Words on a form and its file name. '{name}' is filled in. */
export const FORM_TEXTS = {
  enable: 'Nếu có dải vàng phía trên: bấm Enable Editing (Cho phép chỉnh sửa) trước khi ghi.',
  paste:
    'Dán từ Word: bấm đúp vào ô rồi mới dán. Chỉ ghi vào các ô nền vàng nhạt; ngày ghi dạng 05/06/2026, tỷ lệ ghi số từ 0 đến 100.',
  pasteBlock: 'Dán từ Word: bấm đúp vào ô rồi mới dán. Chỉ ghi vào các ô nền vàng nhạt.',
  annex: 'PHỤ LỤC',
  title: 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO',
  onlyBlocks: 'BÁO CÁO CÁC NỘI DUNG KÈM THEO',
  noTasks:
    'Cơ quan không có nhiệm vụ phải báo cáo trong kỳ này; nội dung đề nghị báo cáo ở các trang tính: {names}.',
  plan: '{plan}',
  round: 'Kỳ báo cáo: {round}; gửi chậm nhất ngày {lastDay}',
  attached: '(Kèm theo Báo cáo số: ............... ngày ....../....../......... của {agency})',
  preparer: 'NGƯỜI LẬP BIỂU',
  head: 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ',
  adjusted: '{time} (điều chỉnh: {day})',
  statusPrompt: 'Chọn một mục trong danh sách.',
  statusError: 'Chọn một mục trong danh sách thả xuống.',
  fileName: '{agency} - {round} - {code}.xlsx',
  listFileName: 'Danh sách gửi - {round} - {book}-K{number}.xlsx',
  supplementFileName: 'Yêu cầu bổ sung - {round} - {book}-K{number}.xlsx',
  assignmentFileName: 'Bảng phân công nhiệm vụ - {book}.xlsx',
  groupFileName: 'Biểu dùng chung - {group} - {round} - {book}-K{number}.xlsx',
  chooseAgency: 'Chọn tên cơ quan báo cáo trong danh sách: bảng hiện các nhiệm vụ của cơ quan đó.',
  agencyError: 'Chọn tên cơ quan trong danh sách thả xuống.',
  keyingFileName: 'Nhập thay - {agency} - {round} - {code}.xlsx',
  keyingFor: 'NHẬP THAY CƠ QUAN: {agency}',
  keyingHow:
    'Ghi theo báo cáo giấy hoặc PDF của cơ quan, kể cả ngày nhận và hình thức gửi; lưu lại rồi tổng hợp như biểu cơ quan gửi về.',
  keyedName: 'Nhập thay {agency}{number}',
  coordinatorHint: 'Cơ quan phối hợp chỉ ghi cột này.',
} as const;

/** Danh sách gửi: who gets which form. */
export const SENDING_TEXTS = {
  sheet: 'Danh sách gửi',
  title: 'DANH SÁCH GỬI BIỂU BÁO CÁO',
  round: 'Kỳ báo cáo: {round}; cơ quan gửi báo cáo chậm nhất ngày {due}',
  order: 'TT',
  agency: 'Cơ quan, đơn vị',
  code: 'Mã',
  file: 'Tên tệp',
  contact: 'Đầu mối',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  lead: 'Chủ trì',
  coordinating: 'Phối hợp',
  sent: 'Ngày gửi, cách gửi',
} as const;

/** Bảng phân công nhiệm vụ, a page per agency. */
export const ASSIGNMENT_TEXTS = {
  sheet: 'Phân công nhiệm vụ',
  title: 'BẢNG PHÂN CÔNG NHIỆM VỤ',
  agency: 'Cơ quan, đơn vị: {agency}',
  order: 'STT',
  tt: 'TT trong kế hoạch',
  task: 'Nhiệm vụ',
  time: 'Thời gian thực hiện',
  role: 'Vai trò',
  product: 'Sản phẩm',
  partners: 'Cơ quan cùng thực hiện (theo kế hoạch)',
} as const;
