/** Words of papers for leadership. Sizes and layout: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export const PAPER_TEXTS = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Biểu số {number}',
  dateLine: '{place}, ngày ..... tháng ..... năm {year}',
  asOf: '(Số liệu tính đến ngày {date})',
  preparer: 'NGƯỜI LẬP BIỂU',
  signNote: '(Ký, ghi rõ họ tên)',
  total: 'Tổng cộng',
  page: '&P',
  annex: 'PHỤ LỤC {number}',
  attached: '(Kèm theo {letter})',
  symbolBlank: '.........',
  attachedBlank: '(Kèm theo Văn bản số ....../{symbol} ngày ...../...../{year} của {issuer})',
  instructions: 'Ý KIẾN CHỈ ĐẠO',
  continued: '(tiếp theo)',
  notReported: '…',
  notApplicable: 'x',
  nothing: 'Không có nội dung.',
} as const;

/** The two kinds of papers, as the setting names them. */
export const PAPER_KINDS = {
  brief: 'Biểu trình lãnh đạo',
  annex: 'Phụ lục kèm văn bản',
} as const;

export type PaperKind = keyof typeof PAPER_KINDS;

/** Headers that several papers share. */
export const PAPER_HEADERS = {
  order: 'TT',
  agency: 'Cơ quan, đơn vị',
  task: 'Nhiệm vụ',
  time: 'Thời gian thực hiện',
  lead: 'Cơ quan chủ trì',
  coordinating: 'Cơ quan phối hợp',
  due: 'Hạn',
  status: 'Tình hình',
  result: 'Kết quả thực hiện',
  product: 'Sản phẩm',
  progress: 'Đánh giá',
  note: 'Ghi chú',
  role: 'Vai trò',
  state: 'Tình trạng',
} as const;

export const SUMMARY_TEXTS = {
  sheet: 'Biểu 01 Tổng hợp',
  title: 'TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
  round: 'Kỳ báo cáo: {round}',
  sentence:
    'Tính đến ngày {date}, có {returned}/{expected} cơ quan gửi báo cáo{share}{late}; {overdue}{doneLate}.{missing}',
  returns: 'Tính đến ngày {date}, có {returned}/{expected} cơ quan gửi báo cáo{share}{late}.{missing}',
  late: ', trong đó {count} gửi chậm',
  noOverdue: 'không có nhiệm vụ quá hạn chưa hoàn thành',
  overdue: '{count} lượt nhiệm vụ quá hạn chưa hoàn thành, nhiều nhất ở {where}',
  doneLate: '; {count} lượt đã hoàn thành nhưng quá hạn',
  missing: ' Chưa gửi: {names}.',
  missingMore: '{names} và {count} cơ quan khác',
  order: 'TT',
  agency: 'Cơ quan, đơn vị',
  report: 'Gửi báo cáo',
  note: 'Ghi chú',
} as const;

export const RETURNS_TEXTS = {
  sheet: 'Biểu 02 Tình hình gửi báo cáo',
  title: 'TÌNH HÌNH GỬI BÁO CÁO',
  letter: 'Số, ký hiệu',
  letterDate: 'Ngày văn bản',
  lastDay: 'Ngày cuối đúng hạn',
  received: 'Ngày nhận',
  times: 'Lần gửi',
  extended: 'Gia hạn theo {letter}',
  extendedNoLetter: 'Được gia hạn',
  supplement: 'Yêu cầu bổ sung: {text}',
} as const;

export const OVERDUE_TEXTS = {
  sheet: 'Biểu 03 Quá hạn, chưa báo cáo',
  title: 'NHIỆM VỤ QUÁ HẠN, CHƯA CÓ THÔNG TIN',
  days: 'Số ngày quá hạn',
  difficulty: 'Khó khăn, vướng mắc',
  band: '{progress}: {count} lượt nhiệm vụ',
  sentence:
    'Tính đến ngày {date}, có {overdue} lượt nhiệm vụ chưa hoàn thành đã quá hạn, {unknown} lượt chưa có thông tin, {late} lượt hoàn thành nhưng quá hạn.',
  empty: 'Không có nhiệm vụ quá hạn hoặc chưa có thông tin.',
} as const;

export const TASKS_TEXTS = {
  sheet: 'Biểu 04 Chi tiết theo nhiệm vụ',
  title: 'CHI TIẾT TÌNH HÌNH THỰC HIỆN THEO NHIỆM VỤ',
  sentence:
    'Kế hoạch có {tasks} nhiệm vụ, {obligations} lượt giao chủ trì; {results} lượt đã có kết quả trong kỳ.',
  reached: '{progress} cơ quan đã có kết quả.',
  ofAgency: '{agency}: {text}',
  counted: '{word}: {count}',
} as const;

export const SLIP_TEXTS = {
  sheet: 'Biểu 05 Phiếu theo cơ quan',
  more: '{sheet} ({number})',
  title: 'PHIẾU THEO DÕI THỰC HIỆN NHIỆM VỤ',
  agency: 'Cơ quan, đơn vị: {agency}',
  line: 'Kỳ báo cáo: {round}. Gửi báo cáo: {report}. {counts}',
  leads: 'Chủ trì {count} nhiệm vụ',
  continued: '{agency} (tiếp theo)',
} as const;

export const SCORES_TEXTS = {
  sheet: 'Biểu 06 Bảng điểm, xếp loại',
  title: 'BẢNG ĐIỂM VÀ XẾP LOẠI',
  sentence: 'Chấm điểm {count} cơ quan{session}: {classes}.',
  session: ' ({name})',
  classOne: '{name} {count}',
  unclassed: 'chưa xếp loại',
  unscored: 'chưa chấm',
  open: 'chưa thẩm định xong',
  total: 'Tổng điểm',
  bonus: 'Điểm cộng',
  penalty: 'Điểm trừ',
  converted: 'Điểm quy đổi',
  rank: 'Thứ hạng trong khối',
  class: 'Xếp loại',
} as const;

/** The sheet of one agency with the reasons of its points. */
export const SCORE_SLIP_TEXTS = {
  sheet: 'Biểu 06a Phiếu điểm',
  title: 'PHIẾU ĐIỂM VÀ LÝ DO',
  code: 'Mã',
  criterion: 'Tiêu chí',
  max: 'Điểm tối đa',
  self: 'Tự chấm',
  agreed: 'Điểm thống nhất',
  lost: 'Mất điểm',
  reason: 'Lý do',
  blank: 'chưa chấm điểm',
  excluded: 'Không chấm',
  explained: 'Giải trình: {text}',
  line: 'Điểm quy đổi {converted} (điểm cộng {bonus}, điểm trừ {penalty}); thứ hạng trong khối {group}: {place}; xếp loại: {class}.',
  why: 'Căn cứ: {text}.',
} as const;

export const CHARTS_TEXTS = {
  sheet: 'Biểu 07 Biểu đồ',
  title: 'BIỂU ĐỒ TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ',
} as const;

export const UPCOMING_TEXTS = {
  sheet: 'Biểu 08 Đến hạn trong 30 ngày',
  title: 'NHIỆM VỤ ĐẾN HẠN TRONG 30 NGÀY',
  sentence: 'Từ ngày {from} đến ngày {to} có {count} nhiệm vụ đến hạn chưa hoàn thành.',
  left: 'Còn (ngày)',
  agencies: 'Cơ quan chưa hoàn thành',
  all: '{count} cơ quan: {names}',
  empty: 'Không có nhiệm vụ nào đến hạn trong 30 ngày tới.',
} as const;

export const DUTIES_TEXTS = {
  sheet: 'Biểu 09 Bảng phân công nhiệm vụ',
  title: 'BẢNG PHÂN CÔNG NHIỆM VỤ',
  sentence: '{tasks} nhiệm vụ giao {leads} cơ quan chủ trì, {coordinators} cơ quan phối hợp.',
  count: 'Số cơ quan chủ trì',
} as const;

export const HANDOVER_TEXTS = {
  sheet: 'Biểu 10 Sổ bàn giao',
  title: 'SỔ BÀN GIAO CÔNG VIỆC ĐANG THEO DÕI',
  sentence:
    'Còn {questions} việc cần quyết định, {missing} báo cáo chưa gửi, {supplements} yêu cầu bổ sung, {open} lượt nhiệm vụ chưa hoàn thành trong kỳ đang xem.',
  item: 'Nội dung',
  questions: 'Việc cần quyết định',
  missing: 'Báo cáo chưa gửi',
  supplements: 'Yêu cầu bổ sung chưa có trả lời',
  rounds: 'Kỳ báo cáo chưa chốt',
  sessions: 'Đợt chấm điểm chưa chốt',
  open: 'Nhiệm vụ chưa hoàn thành',
  directions: 'Ý kiến chỉ đạo chưa thuộc kỳ đang xem',
  report: 'Báo cáo {round}',
  band: '{title}: {count}',
  notLocked: 'Chưa chốt',
  giver: 'NGƯỜI GIAO',
  taker: 'NGƯỜI NHẬN',
  empty: 'Không còn việc nào đang mở.',
} as const;

/** What the look before submitting finds; each says where to mend it. */
export const CHECK_TEXTS = {
  ready: 'Kiểm tra trước khi trình: đạt, biểu in và số liệu trong văn bản không có điểm cần sửa.',
  byHand: 'Điền trong Word trước khi trình ký (chỗ tô vàng):',
  letterHand: '{letter}: {gaps}.',
  notReady: 'Kiểm tra trước khi trình: {count} điểm cần xem lại.',
  line: '  - {text}',
  remarks: {
    settingBlank: 'Chưa ghi "{label}" ở trang Thông tin chung.',
    noAsOf: 'Chưa có ngày tính số liệu: ghi "Số liệu tính đến ngày" ở trang Thông tin chung.',
    noRound: 'Chưa chọn kỳ báo cáo: ghi "Kỳ đang xem" ở trang Thông tin chung.',
    kindUnknown:
      'Loại biểu in ghi "{read}" không phải "{brief}" hay "{annex}" nên đã in theo "{brief}". Sửa ở trang Thông tin chung.',
    annexLetter:
      'Phụ lục chưa ghi kèm theo văn bản nào: ghi số, ngày và cơ quan ban hành ở "Văn bản mà phụ lục kèm theo", trang Thông tin chung.',
    annexNumber:
      'Văn bản mà phụ lục kèm theo ("{read}") chưa có số, ký hiệu, ví dụ: số 15/BC-UBND. Sửa ở trang Thông tin chung.',
    annexDate:
      'Văn bản mà phụ lục kèm theo ("{read}") chưa có ngày, ví dụ: ngày 05/6/2026. Sửa ở trang Thông tin chung.',
    planTitle: 'Kế hoạch {code} chưa ghi trích yếu: ghi ở trang Kế hoạch.',
    planIssuer: 'Kế hoạch "{title}" chưa ghi cơ quan ban hành: ghi ở trang Kế hoạch.',
    noLastDay: 'Kỳ đang xem chưa có hạn gửi: ghi ở trang Kỳ báo cáo.',
    planNumber: 'Kế hoạch "{title}" chưa ghi số, ký hiệu: ghi ở trang Kế hoạch.',
    planDate: 'Kế hoạch "{title}" chưa ghi ngày ban hành: ghi ở trang Kế hoạch.',
    sumAgency:
      '{name}: các cột tiến độ cộng lại được {sum}, khác với {total} nhiệm vụ chủ trì. Mở sổ để tính lại rồi in.',
    sumGroups: 'Cộng theo khối được {groups} lượt nhiệm vụ, cộng theo cơ quan được {agencies}. Xem cột Khối.',
    sumRows:
      'Trang Theo dõi thực hiện có {rows} lượt nhiệm vụ được đánh giá, biểu tổng hợp có {total}. Xem cơ quan có đủ trong biểu không.',
    agencyMissing: '{name} có nhiệm vụ hoặc báo cáo trong kỳ nhưng không có trong biểu tổng hợp.',
    agencyUnknown: 'Mã cơ quan "{code}" ({name}) không có trong danh sách ở trang Cơ quan, đơn vị.',
    agencyName: 'Tên "{read}" khác với "{name}" trong danh sách cơ quan. Sửa cho thống nhất.',
    figures:
      'Biểu tổng hợp ghi {one} {what}, biểu chi tiết có {other}. Không trình khi hai số còn khác nhau.',
    letterFigure:
      'Văn bản "{letter}" ghi {label}, {column}: {one}; biểu "{sheet}" ghi {other}. Không trình khi hai số còn khác nhau.',
    letterRow: '"{label}" có trong "{has}" nhưng không có trong "{lacks}".',
    shown:
      'Trang {sheet} đang ghi {row}, {column}: {written}; tính lại là {computed} (số in trên biểu). Có thể công thức đã bị ghi đè: hãy xem lại trước khi trình.',
    shownMore: 'Trang {sheet} còn {count} ô khác với số tính lại.',
    questions: 'Còn {count} việc cần quyết định; số liệu có thể thay đổi sau khi quyết định.',
    dateUnknown: 'Chưa rõ ngày nhận báo cáo của {count} cơ quan nên chưa biết đúng hạn hay chậm.',
  },
  blank: 'để trống',
  figures: {
    returned: 'cơ quan đã gửi báo cáo',
    overdue: 'lượt quá hạn chưa hoàn thành',
    doneLate: 'lượt hoàn thành quá hạn',
    unknown: 'lượt chưa có thông tin',
  },
} as const;

export type CheckCode = keyof typeof CHECK_TEXTS.remarks;
