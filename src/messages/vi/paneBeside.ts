/** Words of the pane's screens beside the steps: messages, what forms ask, the upper level's template. */
export const BESIDE_TEXTS = {
  stepChase: 'Tin nhắn đôn đốc',
  chaseLead:
    'Cơ quan chưa gửi báo cáo, quá hạn lâu nhất đứng trước. Chép tin nhắn rồi dán vào Zalo, tin nhắn điện thoại hoặc thư điện tử.',
  chaseBefore: 'còn {days} ngày, hạn gửi {day}',
  chaseToday: 'hạn gửi hôm nay',
  chaseAfter: 'quá hạn {days} ngày, hạn gửi {day}',
  chaseCopy: 'Chép tin nhắn',
  chaseCopyOf: 'Chép tin nhắn gửi {agency}',
  chaseCopyAll: 'Chép {count} tin nhắn',
  copied: 'Đã chép vào bộ nhớ tạm.',
  notCopied: 'Khung này không được phép chép. Chọn các dòng trong danh sách rồi bấm Ctrl+C.',
  supplementsMake: 'Danh sách yêu cầu bổ sung để in',
  supplementsNone: 'Chưa có yêu cầu bổ sung nào ở kỳ này.',
  supplementsMade: 'Đã làm {file}: yêu cầu bổ sung của {count} cơ quan.',

  stepBlocks: 'Nội dung biểu',
  blocksLead:
    'Ngoài nhiệm vụ, biểu hỏi thêm những phần được chọn dưới đây; mỗi phần là một trang, in thành một phụ lục. Lời trên biểu sửa ở trang Nội dung biểu của sổ.',
  blocksMore: 'Chi tiết:',
  blocksRounds: 'Chỉ các kỳ',
  blocksRoundsHint: 'Số thứ tự kỳ, cách nhau bằng dấu chấm phẩy; để trống là mọi kỳ',
  blocksGroups: 'Chỉ các nhóm cơ quan',
  blocksGroupsHint: 'Cách nhau bằng dấu chấm phẩy; để trống là tất cả. Các nhóm: {groups}',
  blocksLines: 'Số dòng trống',
  blocksColumns: 'Các cột phải ghi',
  blocksIndicators: 'Chỉ tiêu: {count}',
  blocksAdd: 'Thêm chỉ tiêu, mỗi dòng một chỉ tiêu',
  blocksAddHint: 'Tên; đơn vị tính; mức giao. Ví dụ: "Số cuộc đối thoại; cuộc; ≥ 2"',
  blocksRun: 'Xem trước thay đổi',

  stepTemplate: 'Mẫu của cấp trên',
  templateLead:
    'Chỉ một lần ô nào của mẫu Excel lấy số liệu gì; sổ giữ lại theo tên tệp và điền cho từng kỳ, kèm bảng nguồn của từng số liệu.',
  templateFile: 'Tệp mẫu',
  templateHint: 'Tệp .xlsx của cấp trên; tệp gốc không bị ghi đè',
  templateCells: 'Ô và nguồn số liệu, mỗi dòng một ô',
  templateCellsHint:
    'TRANG!Ô=NGUỒN, ví dụ Biểu số 01!C5=NV0003.Tỷ lệ (%), Biểu số 01!C6=CT01.Lũy kế, Biểu số 01!C7=Báo cáo.Gửi chậm. Xóa dòng thì ô ấy không điền nữa.',
  templateKeep: 'Giữ chỉ dẫn trong sổ',
  templateFill: 'Điền mẫu: {round}',
  templateFilled: 'Đã điền {count} ô của mẫu trong {file}.',
} as const;
