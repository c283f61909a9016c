import type { SHEETS } from '../../workbook/tables/sheets.ts';

type SheetKey = Exclude<keyof typeof SHEETS, 'hidden'>;

/** What each sheet is for, in one line under its name. */
export const SHEET_PURPOSES: Readonly<Record<SheetKey, string>> = {
  overview: 'Số liệu của kỳ đang xem. Mọi ô đều là công thức: sửa một ô ở các trang khác, số ở đây đổi theo.',
  charts:
    'Biểu đồ vẽ từ các bảng ở bên phải; các bảng là công thức, nên sửa một ô ở các trang khác thì biểu đồ đổi theo.',
  settings: 'Thông tin dùng chung cho biểu in và cách tính. Sửa ở cột Giá trị.',
  plans: 'Kế hoạch được theo dõi trong sổ này.',
  tasks: 'Các dòng của kế hoạch. Thời gian và cơ quan giữ nguyên cách ghi trong văn bản.',
  agencies: 'Danh sách cơ quan, đơn vị; bảng bên phải ghi cơ quan thuộc khối, nhóm nào.',
  assignments: 'Nhiệm vụ nào giao cho cơ quan nào, với vai trò gì.',
  rounds: 'Các kỳ báo cáo và hạn gửi; bảng bên phải là ngày nghỉ.',
  tracking:
    'Mỗi dòng là một việc một cơ quan phải báo cáo trong một kỳ. Cột tô vàng nhạt do đơn vị theo dõi ghi.',
  returns: 'Cơ quan nào đã gửi báo cáo, ngày nào, lần thứ mấy.',
  form: 'Ngoài bảng nhiệm vụ, biểu gửi cơ quan có thêm phần nào: ghi Có ở cột Đưa vào biểu. Chỉ tiêu khai ở trang Số liệu.',
  figures: 'Chỉ tiêu, số liệu, mô hình và đánh giá chung mà cơ quan gửi về.',
  schemes: 'Bộ tiêu chí chấm điểm và mức xếp loại.',
  appraisal: 'Điểm từng tiêu chí của từng cơ quan. Ghi điểm ở cột Thẩm định.',
  ranking: 'Tổng điểm, thứ hạng trong khối và xếp loại; tất cả là công thức.',
  questions: 'Những việc phần mềm không tự quyết. Ghi phương án ở cột Chọn rồi chạy lại bước đã làm.',
  log: 'Những gì đã ghi vào sổ, theo thứ tự thời gian. Không sửa trang này.',
};

/** What is said where a cell can't hold what was typed. */
export const CELL_FAULTS = {
  date: { title: 'Ngày chưa đúng', text: 'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 05/06/2026.' },
  choice: { title: 'Chưa đúng danh mục', text: 'Chọn một mục trong danh sách thả xuống.' },
  number: { title: 'Chưa phải là số', text: 'Ô này chỉ nhận số; chữ và đơn vị tính ghi ở cột khác.' },
  amount: { title: 'Điểm chưa đúng', text: 'Ghi một số không âm; điểm trừ cũng ghi số dương.' },
  points: { title: 'Điểm chưa đúng', text: 'Ghi một số từ 0 đến điểm tối đa của tiêu chí.' },
} as const;
