/**
 * An invented plan of an invented district, written for this project to show what real ones look like: names spelled
 * in two ways, groups, a condition, a body outside of the state, a parent row without a lead, footnotes, and times of
 * many kinds.
 */
export interface SampleRow {
  readonly tt: string;
  readonly title: string;
  /** Blank in sections and in parents that only head their children. */
  readonly time?: string;
  readonly lead?: string;
  readonly coordinating?: string;
  /** Text of the footnote whose mark stands after the title. */
  readonly footnote?: string;
}

export const PLAN_HEAD = {
  authority: 'UBND TỈNH NAM LĨNH',
  issuer: 'ỦY BAN NHÂN DÂN\nHUYỆN LAM KHÊ',
  number: 'Số: 27/KH-UBND',
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  placeAndDate: 'Lam Khê, ngày 12 tháng 01 năm 2026',
  kind: 'KẾ HOẠCH',
  title: 'Công tác dân vận của chính quyền huyện Lam Khê năm 2026',
} as const;

export const PLAN_GROUNDS: readonly string[] = [
  'Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;',
  'Thực hiện Kế hoạch số 15/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Nam Lĩnh về công tác dân vận của chính quyền năm 2026; theo đề nghị của Phòng Nội vụ, Ủy ban nhân dân huyện Lam Khê ban hành kế hoạch thực hiện trên địa bàn huyện với các nội dung sau:',
];

export const PLAN_AIMS: readonly string[] = [
  '1. Làm cho cán bộ, công chức của huyện và cơ sở hiểu rõ việc mình phải làm với người dân; lấy sự hài lòng của người dân làm thước đo.',
  '2. Giao việc rõ người, rõ thời gian, rõ kết quả; phấn đấu trên 95% nhiệm vụ trong kế hoạch hoàn thành đúng hạn.',
  '3. Các cơ quan chủ động thực hiện, không chờ nhắc; khó khăn nảy sinh được báo cáo và giải quyết kịp thời.',
];

export const PLAN_COLUMNS = [
  'TT',
  'Nhiệm vụ',
  'Thời gian thực hiện',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
] as const;

const ALL = 'Các phòng, đơn vị; UBND các xã, thị trấn';

export const PLAN_ROWS: readonly SampleRow[] = [
  { tt: '1', title: 'PHỔ BIẾN, HƯỚNG DẪN VÀ TỔ CHỨC THỰC HIỆN' },
  {
    tt: '1.1',
    title:
      'Gửi kế hoạch này đến từng cơ quan, thôn, tổ dân phố và đăng trên trang thông tin điện tử của huyện.',
    time: '30/01/2026',
    lead: 'Văn phòng HĐND và UBND huyện',
    coordinating: 'Trung tâm Văn hoá, Thể thao và Truyền thanh',
  },
  {
    tt: '1.2',
    title: 'Xây dựng kế hoạch của cơ quan, địa phương mình, nêu rõ người chịu trách nhiệm từng việc.',
    time: 'Trong quý I/2026',
    lead: 'Các phòng, đơn vị; UBND các xã, thị trấn',
    coordinating: 'Phòng Nội vụ',
  },
  {
    tt: '1.3',
    title:
      'Mở lớp bồi dưỡng kỹ năng tiếp xúc, lắng nghe và trả lời ý kiến người dân cho công chức bộ phận một cửa.',
    time: 'Tháng 4/2026',
    lead: 'Phòng Nội vụ',
    coordinating: 'Văn phòng HĐND&UBND huyện, Phòng Tài chính – Kế hoạch',
  },
  {
    tt: '1.4',
    title:
      'Phát chuyên mục hằng tuần trên hệ thống truyền thanh về những việc chính quyền đã làm theo ý kiến người dân.',
    time: 'Cả năm 2026',
    lead: 'Trung tâm Văn hóa, Thể thao và Truyền thanh',
    coordinating: 'UBND các xã, thị trấn',
  },
  { tt: '2', title: 'CẢI CÁCH HÀNH CHÍNH, PHỤC VỤ NGƯỜI DÂN VÀ DOANH NGHIỆP' },
  {
    tt: '2.1',
    title:
      'Rà soát, đề xuất bỏ những giấy tờ người dân phải nộp nhiều lần khi giải quyết thủ tục hành chính.',
    time: 'Quý II/2026',
    lead: 'Văn phòng HĐND và UBND huyện',
    coordinating: 'Phòng Tư pháp và các phòng, đơn vị',
  },
  {
    tt: '2.2',
    title: 'Hỗ trợ người cao tuổi, người khuyết tật làm hồ sơ tại nhà vào thứ Bảy tuần đầu của tháng.',
    time: 'Hằng tháng',
    lead: 'UBND các xã, thị trấn',
    coordinating: 'Phòng Lao động – Thương binh và Xã hội',
  },
  {
    tt: '2.3',
    title: 'Khảo sát mức độ hài lòng của người dân về y tế, giáo dục, đất đai và công bố kết quả.',
    time: 'Trước ngày 30/6/2026',
    lead: 'Phòng Nội vụ',
    coordinating: ALL,
    footnote:
      'Phiếu khảo sát do Phòng Nội vụ soạn, mỗi xã, thị trấn lấy ý kiến ít nhất 60 hộ, trong đó có hộ ở thôn xa nhất.',
  },
  {
    tt: '2.4',
    title: 'Gặp gỡ, tháo gỡ khó khăn về đất đai, vốn vay cho hộ kinh doanh và hợp tác xã.',
    time: 'Từ tháng 5/2026 đến tháng 9/2026',
    lead: 'Phòng Tài chính - Kế hoạch',
    coordinating: 'Phòng Tài nguyên và Môi trường; các doanh nghiệp trên địa bàn huyện',
  },
  {
    tt: '2.5',
    title: 'Đặt bảng hướng dẫn bằng tranh tại trụ sở xã cho người chưa quen đọc văn bản.',
    time: 'Quý III/2026',
    lead: 'Phòng Văn hóa - Thông tin',
    coordinating: 'UBND xã Rừng Phong; UBND xã Đá Xanh',
  },
  { tt: '3', title: 'THỰC HIỆN DÂN CHỦ Ở CƠ SỞ' },
  {
    tt: '3.1',
    title: 'Niêm yết công khai thu chi các quỹ do người dân đóng góp tại nhà văn hóa thôn, tổ dân phố.',
    time: 'Thường xuyên',
    lead: 'UBND các xã, thị trấn',
    coordinating: 'Phòng Tài chính - Kế hoạch',
  },
  {
    tt: '3.2',
    title: 'Sửa đổi quy chế dân chủ trong cơ quan cho khớp với quy định mới.',
    time: '15/8/2026',
    lead: 'Các phòng, đơn vị',
    coordinating: 'Phòng Nội vụ; Phòng Tư pháp',
  },
  { tt: '3.3', title: 'Đối thoại giữa người đứng đầu chính quyền với người dân:' },
  {
    tt: 'a',
    title: 'Chuẩn bị nội dung, tập hợp ý kiến trước buổi đối thoại cấp huyện.',
    time: 'Trước ngày 15/4/2026',
    lead: 'Phòng Nội vụ',
    coordinating: 'Văn phòng HĐND và UBND huyện, Thanh tra huyện',
  },
  {
    tt: 'b',
    title: 'Tổ chức đối thoại cấp xã ít nhất hai lần trong năm.',
    time: 'Quý II/2026, Quý IV/2026',
    lead: 'UBND các xã, thị trấn',
    coordinating: 'Phòng Nội vụ',
  },
  {
    tt: 'c',
    title: 'Theo dõi và công khai việc thực hiện lời hứa tại các buổi đối thoại.',
    time: 'Năm 2026 và các năm tiếp theo',
    lead: 'Thanh tra huyện',
    coordinating: 'UBND các xã, thị trấn',
  },
  {
    tt: '3.4',
    title: 'Lấy ý kiến người dân về đặt tên đường và số nhà ở khu dân cư mới.',
    time: 'Tháng 10/2026',
    lead: 'UBND thị trấn Lam Khê, UBND thị trấn Phố Gió',
    coordinating: 'Phòng Văn hoá – Thông tin',
  },
  { tt: '4', title: 'GIẢI QUYẾT KIẾN NGHỊ VÀ NHỮNG VIỆC NGƯỜI DÂN QUAN TÂM' },
  {
    tt: '4.1',
    title: 'Tiếp công dân định kỳ, trả lời đơn đúng thời hạn; không để đơn kéo dài qua hai kỳ họp.',
    time: 'Thường xuyên',
    lead: 'Thanh tra huyện',
    coordinating: ALL,
  },
  {
    tt: '4.2',
    title: 'Di dời chuồng trại ra khỏi khu dân cư ven suối và hỗ trợ hộ gặp khó khăn.',
    time: 'Quý III/2026',
    lead: 'UBND các xã ven sông được chọn làm điểm năm 2026',
    coordinating: 'Phòng Tài nguyên và Môi trường',
    footnote:
      'Danh sách xã làm điểm do Phòng Tài nguyên và Môi trường trình\nỦy ban nhân dân huyện duyệt trong quý I.',
  },
  {
    tt: '4.3',
    title: 'Sửa lớp học xuống cấp, bảo đảm nước uống cho học sinh trước năm học mới.',
    time: '20/8/2026',
    lead: 'Phòng Giáo dục và Đào tạo',
    coordinating: 'UBND xã Đồi Hoà, UBND xã Thác Nhạn, UBND xã Đá Xanh',
  },
  {
    tt: '4.4',
    title: 'Thăm hỏi, giúp đỡ người có công, hộ nghèo sửa nhà trước mùa mưa.',
    time: 'Trước ngày 27/7/2026',
    lead: 'Phòng Lao động - Thương binh và Xã hội',
    coordinating: 'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện; UBND các xã, thị trấn',
  },
  { tt: '5', title: 'PHONG TRÀO THI ĐUA, MÔ HÌNH "DÂN VẬN KHÉO", THEO DÕI, ĐÁNH GIÁ' },
  {
    tt: '5.1',
    title: 'Mỗi cơ quan, xã, thị trấn đăng ký và làm ít nhất một mô hình "Dân vận khéo".',
    time: 'Quý I/2026',
    lead: ALL,
    coordinating: 'Phòng Nội vụ',
  },
  {
    tt: '5.2',
    title: 'Nhân rộng mô hình làm tốt:',
    time: 'Năm 2026',
    lead: 'Phòng Nội vụ',
    coordinating: ALL,
  },
  {
    tt: 'a',
    title: 'Chọn mô hình, viết tài liệu ngắn để nơi khác làm theo.',
    time: 'Tháng 7/2026',
    lead: 'Phòng Nội vụ',
    coordinating: 'Phòng Văn hóa - Thông tin',
  },
  {
    tt: 'b',
    title: 'Tổ chức tham quan, học tập tại nơi có mô hình.',
    time: 'Quý III/2026',
    lead: 'UBND xã Suối Mây; UBND xã Bến Trăng',
    coordinating: 'UBND các xã, thị trấn',
  },
  {
    tt: '5.3',
    title: 'Kiểm tra việc thực hiện kế hoạch tại ít nhất một phần ba số xã, thị trấn.',
    time: 'Từ tháng 8 đến tháng 10/2026',
    lead: 'Phòng Nội vụ',
    coordinating: 'Thanh tra huyện; Văn phòng UBND huyện',
  },
  {
    tt: '5.4',
    title: 'Đánh giá, chấm điểm, xếp loại công tác dân vận của các cơ quan; tổng kết và khen thưởng.',
    time: 'Tháng 12/2026',
    lead: 'Phòng Nội vụ',
    coordinating: ALL,
  },
  {
    tt: '5.5',
    title: 'Lưu hồ sơ, cập nhật số liệu về công tác dân vận của huyện.',
    time: 'Hằng quý',
    lead: 'Phòng Nội vụ',
  },
];

export const PLAN_CARRYING_OUT: readonly string[] = [
  '1. Thủ trưởng các phòng, đơn vị, Chủ tịch Ủy ban nhân dân các xã, thị trấn căn cứ nhiệm vụ được giao tổ chức thực hiện; gửi báo cáo kết quả về Phòng Nội vụ lần 1: trước ngày 05/6/2026 và lần 2: trước ngày 01/12/2026 và báo cáo đột xuất khi có yêu cầu.',
  '2. Giao Phòng Nội vụ theo dõi, đôn đốc, tổng hợp kết quả trình Ủy ban nhân dân huyện; đề xuất điều chỉnh kế hoạch khi cần.',
  'Trên đây là Kế hoạch công tác dân vận của chính quyền huyện Lam Khê năm 2026./.',
];

export const PLAN_FOOT = {
  recipients: [
    '- UBND tỉnh (để báo cáo);',
    '- Thường trực Huyện ủy, HĐND huyện;',
    '- Các phòng, đơn vị;',
    '- UBND các xã, thị trấn;',
    '- Lưu: VT, PNV.',
  ],
  signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
} as const;
