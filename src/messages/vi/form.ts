/** Words on a form and its file name. '{name}' is filled in. */
export const FORM_TEXTS = {
  enable: 'Nếu có dải vàng phía trên: bấm Enable Editing (Cho phép chỉnh sửa) trước khi ghi.',
  paste:
    'Dán từ Word: bấm đúp vào ô rồi mới dán. Chỉ ghi vào các ô nền vàng nhạt; ngày ghi dạng 05/06/2026, tỷ lệ ghi số từ 0 đến 100.',
  annex: 'PHỤ LỤC',
  title: 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO',
  plan: '{plan}',
  round: 'Kỳ báo cáo: {round}; gửi chậm nhất ngày {lastDay}',
  attached: '(Kèm theo Báo cáo số: ............... ngày ....../....../......... của {agency})',
  preparer: 'NGƯỜI LẬP BIỂU',
  head: 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ',
  statusPrompt: 'Chọn một mục trong danh sách.',
  statusError: 'Chọn một mục trong danh sách thả xuống.',
  fileName: '{agency} - {round} - {code}.xlsx',
  coordinatorHint: 'Cơ quan phối hợp chỉ ghi cột này.',
} as const;
