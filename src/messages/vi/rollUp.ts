/** Words of the return to the level above, beside those of a form. Headers differ from a form's on purpose. */
export const ROLL_UP_TEXTS = {
  /** Words of what goes into a cell of the upper level's own template. */
  count: 'Đếm',
  reports: 'Báo cáo',
  setting: 'Cài đặt',
  all: 'Tất cả',
  sent: 'Đã gửi',
  notSent: 'Chưa gửi',
  late: 'Gửi chậm',
  onTime: 'Gửi đúng hạn',
  progress: 'Đánh giá tiến độ',
  state: 'Tình trạng',
  trace: 'Nguồn số liệu',
  traceTitle: 'NGUỒN SỐ LIỆU TỔNG HỢP VÀO BIỂU',
  traceNote:
    'Mỗi dòng là một giá trị của cơ quan đã tổng hợp vào biểu. Trang này để đối chiếu, gửi kèm hay xóa đi đều được.',
  traceHeaders: ['Dòng của biểu', 'Mã trong sổ', 'Nơi báo cáo', 'Cột', 'Nội dung', 'Tệp gốc', 'Ô trong tệp'],
  moreAgencies: '… ({count} cơ quan khác)',
  inBook: 'Ghi trong sổ',
  rest: 'Phần tiếp theo',
  restTitle: 'PHẦN TIẾP THEO CỦA CÁC Ô QUÁ DÀI',
  restHeaders: ['Dòng của biểu', 'Cột', 'Phần', 'Nội dung'],
  cut: '\n(còn nữa, xem trang "{sheet}")',
  continued: '(tiếp) ',
} as const;
