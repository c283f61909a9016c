/** Made-up answers for the sample returns, and the closing table of the demo. */
export const DEMO_RESULTS = [
  'Đã ban hành văn bản triển khai và tổ chức quán triệt đến toàn thể cán bộ, công chức.',
  'Đã tổ chức 02 hội nghị, 150 lượt người dự; đăng 12 tin, bài trên trang thông tin điện tử.',
  'Đã hoàn thành rà soát, lập danh mục và báo cáo cấp có thẩm quyền.',
  'Đang triển khai tại các thôn, tổ dân phố; dự kiến hoàn thành trong tháng tới.',
  '- Duy trì lịch tiếp công dân hằng tuần.\n- Tiếp nhận 18 kiến nghị, đã giải quyết 17.',
] as const;

export const DEMO_DIFFICULTIES = [
  'Kinh phí cấp muộn so với tiến độ.',
  'Nhân sự phụ trách còn kiêm nhiệm nhiều việc.',
] as const;

export const DEMO_PROPOSALS = [
  'Đề nghị tập huấn cách tổng hợp số liệu.',
  'Đề nghị lùi thời hạn đến hết quý sau.',
] as const;

export const DEMO_TEXTS = {
  general: 'Cơ bản các nhiệm vụ được giao thực hiện đúng tiến độ.',
  signer: 'Thủ trưởng cơ quan',
  letter: '{number}/BC',
  notANumber: 'khoảng tám mươi',
  tampered: ' (nội dung đã bị sửa)',
  issuer: 'PHÒNG NỘI VỤ',
  preparer: 'Chuyên viên tổng hợp',
  signerTitle: 'TRƯỞNG PHÒNG',
  second: ' (gửi lại)',
} as const;

export const DEMO_STEPS = {
  book: 'Sổ theo dõi mới lập',
  forms: 'Biểu giao cho từng cơ quan (kỳ 1)',
  returns:
    'Báo cáo mẫu gửi về: có tệp gửi chậm, nhầm kỳ, gửi hai lần, bị sửa, để trắng, ghi chữ vào ô số; có cơ quan không gửi',
  consolidated: 'Sổ sau khi tổng hợp',
  scored: 'Sổ đã chấm điểm, xếp loại',
  print: 'Biểu trình lãnh đạo',
} as const;

export const DEMO_LINES = {
  done: 'Xong trong {seconds} giây. Kết quả ở thư mục {out}:',
  row: '  {name}  {what}',
  first: 'Mở trước: {name}, trang "Tổng quan"; sau đó là {print}.',
  refused: 'Tệp bị trả lại, đúng như dự kiến:',
} as const;
