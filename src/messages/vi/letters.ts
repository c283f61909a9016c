import type { LetterWords } from '../../workbook/letter.ts';

/** Words that every letter has; layout: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export const LETTER_WORDS: LetterWords = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  addressed: 'Kính gửi:',
  recipients: 'Nơi nhận:',
};

/** What a gap asks for, by the parameter that is blank. */
export const GAP_TEXTS: Readonly<Record<string, string>> = {
  issuer: '[Cơ quan ban hành]',
  symbol: '[ký hiệu]',
  place: '[Địa danh]',
  year: '[năm]',
  planNumber: '[số, ký hiệu kế hoạch]',
  planDate: '[ngày ban hành]',
  planIssuer: '[cơ quan ban hành kế hoạch]',
  plan: '[trích yếu kế hoạch]',
  day: '[hạn gửi]',
  asOf: '[ngày tính số liệu]',
  contact: '[đầu mối, điện thoại, thư điện tử]',
  signerTitle: '[QUYỀN HẠN, CHỨC VỤ]',
  signer: '[Họ và tên]',
  other: '[...]',
};

/** Beginnings of names whose other words are a kind of place and its name, or a field of work. */
export const NAMES_IN_TEXT = {
  committees: ['ủy ban nhân dân', 'uỷ ban nhân dân'],
  kinds: ['huyện', 'thị trấn', 'thị xã', 'thành phố', 'tỉnh', 'quận', 'phường', 'xã', 'đặc khu'],
  /** Fields of work that begin like a place. */
  fields: ['xã hội'],
  departments: ['sở', 'phòng', 'văn phòng', 'thanh tra', 'chi cục', 'trung tâm'],
  /** Between the parts of a field: each begins with a capital. */
  and: 'và',
  /** These stay in capitals. */
  short: ['UBND', 'HĐND', 'MTTQ'],
} as const;

export const LETTER_TEXTS = {
  number: 'Số: ........./{symbol}',
  /** Abbreviations of kinds of documents, with which a symbol begins; a letter has none (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
  kindSymbols: {
    letter: '',
    report: 'BC',
    minutes: 'BB',
    proposal: 'TTr',
    decision: 'QĐ',
    notice: 'TB',
    plan: 'KH',
  },
  kindSymbol: '{kind}-{symbol}',
  date: '{place}, ngày ..... tháng ..... năm {year}',
  saved: '- Lưu: VT.',
  asAddressed: '- Như trên;',
  closing: 'Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.',
  plan: 'Kế hoạch số {planNumber} ngày {planDate} của {planIssuer} ({plan})',
  /** Between the plans of a book. */
  nextPlan: '; ',
  annexNote: '(Kèm theo {kind} số ........./{symbol} ngày ...../...../{year} của {issuer})',
  fileName: '{kind} - {round}.docx',
  fileOfPlan: '{kind} - {round} - {plan}.docx',
} as const;

export const ASSIGN_TEXTS = {
  file: '1 Công văn triển khai',
  subject: 'V/v triển khai thực hiện kế hoạch và phân công nhiệm vụ',
  opening: 'Thực hiện {plan}, {issuer} đề nghị các cơ quan, đơn vị thực hiện một số nội dung sau:',
  work: '1. Tổ chức thực hiện đầy đủ, đúng thời hạn các nhiệm vụ được phân công tại Phụ lục kèm theo; cơ quan chủ trì chủ động phối hợp với các cơ quan liên quan.',
  rounds: '2. Gửi báo cáo kết quả thực hiện về {issuer}, mỗi kỳ chậm nhất vào ngày sau:',
  round: '- {name}: {day};',
  form: '3. Báo cáo gửi kèm biểu (tệp Excel) do {issuer} cung cấp; giữ nguyên cấu trúc của biểu để thuận tiện cho việc tổng hợp.',
  contact: 'Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ {contact}.',
  annex: 'PHỤ LỤC',
  annexTitle: 'BẢNG PHÂN CÔNG NHIỆM VỤ',
  kindName: 'Công văn',
  header: ['TT', 'Nhiệm vụ', 'Thời gian', 'Cơ quan chủ trì', 'Cơ quan phối hợp'],
} as const;

/** A draft of next year's plan. */
export const DRAFT_PLAN_TEXTS = {
  kind: 'KẾ HOẠCH',
  about: 'Nhiệm vụ năm {year}',
  draft: '(Dự thảo: soát lại nội dung, thời gian, cơ quan của từng nhiệm vụ trước khi trình)',
  tasks: 'I. BẢNG NHIỆM VỤ',
  reports: 'II. CHẾ ĐỘ BÁO CÁO',
  reportTo: 'Các cơ quan, đơn vị báo cáo kết quả thực hiện về {issuer}:',
  roundBefore: '- Báo cáo {name}: trước ngày {day}.',
  roundOn: '- Báo cáo {name}: chậm nhất ngày {day}.',
} as const;

export const REQUEST_TEXTS = {
  file: '2 Công văn đề nghị báo cáo',
  subject: 'V/v báo cáo kết quả thực hiện kế hoạch ({round})',
  opening:
    'Thực hiện {plan}, {issuer} đề nghị các cơ quan, đơn vị báo cáo kết quả thực hiện ({round}) như sau:',
  content: '1. Nội dung báo cáo: theo đề cương tại Phụ lục I kèm theo Công văn này.',
  form: '2. Biểu báo cáo: theo Phụ lục II kèm theo Công văn này; tệp Excel đã gửi có sẵn các nhiệm vụ của từng cơ quan, đơn vị.',
  blocks: 'Tệp Excel còn có các phần: {names}.',
  figures: '3. Số liệu tính đến ngày {asOf}.',
  deadline: '4. Báo cáo (văn bản có chữ ký và tệp Excel theo biểu) gửi về {issuer} chậm nhất ngày {day}.',
  contact: 'Thông tin liên hệ: {contact}.',
} as const;

/** Phụ lục I of the request: what a report is to be made of. */
export const OUTLINE_TEXTS = {
  annex: 'PHỤ LỤC I',
  title: 'ĐỀ CƯƠNG BÁO CÁO',
  about: 'Kết quả thực hiện {plan} ({round})',
  parts: [
    'I. TÌNH HÌNH CHUNG',
    'II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
    'III. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN',
    'IV. ĐỀ XUẤT, KIẾN NGHỊ',
    'V. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI',
  ],
  general: [
    '1. Đặc điểm, tình hình của cơ quan, đơn vị ảnh hưởng đến việc thực hiện kế hoạch.',
    '2. Công tác lãnh đạo, chỉ đạo, triển khai: văn bản đã ban hành (số, ký hiệu, ngày), phân công, kiểm tra, đôn đốc.',
  ],
  results:
    'Nêu kết quả từng nhiệm vụ được giao chủ trì: tình hình, tỷ lệ hoàn thành, sản phẩm (số, ký hiệu văn bản), ngày hoàn thành; so với thời hạn được giao. Nhiệm vụ phối hợp chỉ nêu kết quả chính. Trình bày theo các mục sau:',
  section: '{number}. {title}.',
  difficulties:
    'Khó khăn, vướng mắc theo từng nhiệm vụ; nguyên nhân khách quan, chủ quan; nhiệm vụ quá hạn nêu rõ lý do và thời gian hoàn thành.',
  proposals: 'Đề xuất, kiến nghị cụ thể, nêu rõ cơ quan giải quyết.',
  next: 'Nhiệm vụ chưa hoàn thành, giải pháp và thời gian thực hiện.',
} as const;

/** Phụ lục II of the request: the form on paper. */
export const REQUEST_FORM_TEXTS = {
  annex: 'PHỤ LỤC II',
  title: 'BIỂU KẾT QUẢ THỰC HIỆN NHIỆM VỤ ({round})',
  agency: 'Cơ quan, đơn vị báo cáo: ....................................................................',
  lead: 'Cơ quan chủ trì',
  note: 'Cơ quan chủ trì ghi đủ các cột; cơ quan phối hợp chỉ ghi cột {result}. Tình hình thực hiện ghi một trong các mức: {answers}.',
  signs: 'Người lập biểu ký, ghi rõ họ tên; thủ trưởng cơ quan, đơn vị ký, đóng dấu.',
} as const;

export const CHASE_LETTER_TEXTS = {
  file: '3 Công văn đôn đốc',
  subject: 'V/v đôn đốc gửi báo cáo kết quả thực hiện kế hoạch ({round})',
  opening:
    'Thực hiện {plan}, các cơ quan, đơn vị phải gửi báo cáo kết quả thực hiện ({round}) chậm nhất ngày {day}. Đến ngày {asOf}, {issuer} đã nhận {returned}/{expected} báo cáo; còn {missing} cơ quan chưa gửi, {late} cơ quan gửi chậm:',
  request:
    'Đề nghị các cơ quan chưa gửi báo cáo khẩn trương hoàn thành và gửi về {issuer} trước ngày {newDay}; các cơ quan gửi chậm rút kinh nghiệm, thực hiện đúng hạn ở kỳ sau.',
  newDay: '[ngày gửi bổ sung]',
  header: ['TT', 'Cơ quan, đơn vị', 'Ngày cuối đúng hạn', 'Ngày nhận', 'Tình trạng'],
} as const;

/** What a report is about: of the half year, of the year, or of a round alone. */
export const REPORT_PERIODS = {
  half: '6 tháng đầu năm {year}',
  year: 'năm {year}',
  round: '({round})',
} as const;

export const REPORT_HEADINGS = {
  general: 'TÌNH HÌNH CHUNG',
  results: 'KẾT QUẢ THỰC HIỆN',
  classes: 'KẾT QUẢ CHẤM ĐIỂM, XẾP LOẠI',
  difficulties: 'KHÓ KHĂN, VƯỚNG MẮC',
  proposals: 'ĐỀ XUẤT, KIẾN NGHỊ',
  next: {
    half: 'NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM {year}',
    year: 'PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM {next}',
    round: 'NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI',
  },
} as const;

export const REPORT_TEXTS = {
  file: '4 Báo cáo kết quả',
  kind: 'BÁO CÁO',
  about: {
    half: 'Kết quả {period} thực hiện {plan}',
    year: 'Kết quả {period} thực hiện {plan}',
    round: 'Kết quả thực hiện {plan} {period}',
  },
  opening: 'Thực hiện {plan}, {issuer} báo cáo kết quả thực hiện {period} như sau:',
  figures:
    'Trong {total} lượt nhiệm vụ giao chủ trì: hoàn thành {done} lượt (đúng hạn {onTime}, quá hạn {doneLate}); chưa hoàn thành {open} lượt (trong hạn {inTime}, quá hạn {overdue}); nhiệm vụ thường xuyên {regular}; không phát sinh {notArising} lượt; không có thời hạn {noDueDate} lượt; chưa có thông tin {unknown} lượt.',
  regular: 'có thực hiện {active} lượt, chưa thực hiện {idle} lượt',
  regularOfYear: 'đạt {active} lượt, chưa đạt {idle} lượt',
  table: 'Số liệu theo khối cơ quan (lượt nhiệm vụ):',
  group: 'Khối',
  total: 'Tổng cộng',
  targets: 'Kết quả các chỉ tiêu (đạt {met}/{judged} chỉ tiêu có số liệu và mức giao):',
  targetHeader: ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Mức giao', 'Thực hiện', 'Đánh giá'],
  sentence: '- {text} ({agency}).',
  noneTicked: '[Mục này chưa có nội dung nào được chọn ở cột "Đưa vào báo cáo" của trang Theo dõi thực hiện]',
  noDifficulty: '[Các cơ quan chưa nêu khó khăn, vướng mắc]',
  noProposal: '[Các cơ quan chưa có đề xuất, kiến nghị]',
  openTasks: 'Tiếp tục thực hiện các nhiệm vụ chưa hoàn thành:',
  openTask: '- {text} ({who}).',
  openMore: '- Và {count} nhiệm vụ khác theo Phụ lục kèm theo.',
  details: 'Kết quả chi tiết từng nhiệm vụ theo Phụ lục kèm theo Báo cáo này.',
  annex: 'PHỤ LỤC',
  annexTitle: 'CHI TIẾT TÌNH HÌNH THỰC HIỆN THEO NHIỆM VỤ',
  kindName: 'Báo cáo',
  nextGap: {
    half: '[Ghi nhiệm vụ trọng tâm, giải pháp 6 tháng cuối năm]',
    year: '[Ghi phương hướng, nhiệm vụ, giải pháp năm sau]',
    round: '[Ghi phương hướng, nhiệm vụ trọng tâm]',
  },
  closing: 'Trên đây là báo cáo kết quả thực hiện {period} của {issuer}./.',
  attention: '[Nơi nhận báo cáo]',
} as const;

/** Letters about points and classes share these. */
export const CLASS_TEXTS = {
  counts: 'Chấm điểm {count} cơ quan, đơn vị: {classes}.',
  classOne: '{name} {count}',
  scheme: '{title} (số {number}, ngày {date})',
  header: [
    'TT',
    'Cơ quan, đơn vị',
    'Tổng điểm',
    'Điểm cộng',
    'Điểm trừ',
    'Điểm quy đổi',
    'Thứ hạng',
    'Xếp loại',
  ],
  annex: 'PHỤ LỤC',
  annexTitle: 'KẾT QUẢ CHẤM ĐIỂM, XẾP LOẠI',
  thePlan: 'kế hoạch',
} as const;

export const MINUTES_TEXTS = {
  file: '5 Biên bản họp thẩm định',
  kind: 'BIÊN BẢN',
  about: 'Họp thẩm định kết quả chấm điểm, xếp loại thực hiện {plan}',
  time: '1. Thời gian, địa điểm: {time}.',
  timeGap: '[giờ, ngày, nơi họp]',
  present: '2. Thành phần: chủ trì {chair}; thư ký {secretary}; dự họp {members}.',
  chairGap: '[họ tên, chức vụ]',
  membersGap: '[cơ quan, họ tên]',
  content: '3. Nội dung',
  basis: 'Hội nghị thẩm định theo {scheme}.',
  differences: 'Các tiêu chí có điểm thống nhất khác điểm tự chấm ({count}):',
  noDifference: 'Không có tiêu chí nào có điểm thống nhất khác điểm tự chấm.',
  header: ['TT', 'Cơ quan, đơn vị', 'Tiêu chí', 'Tự chấm', 'Thống nhất', 'Lý do, giải trình'],
  opinions: '4. Ý kiến tại hội nghị',
  opinionsGap: '[Ghi ý kiến của các thành viên, giải trình của cơ quan]',
  conclusion: '5. Kết luận',
  agreed: 'Hội nghị thống nhất kết quả sau:',
  closing: 'Biên bản được đọc lại, các thành viên thống nhất và ký tên./.',
  secretary: 'THƯ KÝ',
  chair: 'CHỦ TRÌ',
} as const;

export const PROPOSAL_TEXTS = {
  file: '6 Tờ trình xếp loại',
  kind: 'TỜ TRÌNH',
  about: 'Về việc xếp loại kết quả thực hiện {plan}',
  attention: '[Cấp có thẩm quyền quyết định]',
  opening: 'Căn cứ {scheme}; thực hiện {plan}, {issuer} đã chấm điểm, thẩm định và tổng hợp kết quả như sau:',
  ask: '{issuer} kính trình xem xét, quyết định xếp loại theo Phụ lục và dự thảo Quyết định kèm theo./.',
  kindName: 'Tờ trình',
} as const;

export const DECISION_TEXTS = {
  file: '7 Dự thảo quyết định xếp loại',
  kind: 'QUYẾT ĐỊNH',
  draft: 'DỰ THẢO',
  about: 'Về việc xếp loại kết quả thực hiện {plan}',
  authority: '[THẨM QUYỀN BAN HÀNH]',
  power: 'Căn cứ {basis};',
  powerGap: '[văn bản quy định chức năng, thẩm quyền]',
  scheme: 'Căn cứ {scheme};',
  proposal: 'Xét đề nghị của {issuer} tại Tờ trình số {number}.',
  proposalGap: '[số, ngày tờ trình]',
  decides: 'QUYẾT ĐỊNH:',
  asArticle: '- Như Điều 3;',
  issuerGap: '[cơ quan ban hành quyết định]',
  symbolGap: '[ký hiệu của cơ quan quyết định]',
  signerGap: '[Họ tên người ký quyết định]',
  article: 'Điều {number}. ',
  one: 'Xếp loại kết quả thực hiện {plan} đối với {count} cơ quan, đơn vị theo Phụ lục kèm theo Quyết định này.',
  two: 'Quyết định này có hiệu lực kể từ ngày ký.',
  three: '{issuer} và các cơ quan, đơn vị có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
  kindName: 'Quyết định',
} as const;

export const NOTICE_TEXTS = {
  file: '8 Thông báo kết quả',
  kind: 'THÔNG BÁO',
  about: 'Kết quả chấm điểm, xếp loại thực hiện {plan}',
  opening: 'Căn cứ {scheme}, {issuer} thông báo kết quả chấm điểm, xếp loại thực hiện {plan} như sau:',
  explain:
    'Cơ quan, đơn vị có ý kiến về kết quả gửi văn bản giải trình kèm minh chứng về {issuer} chậm nhất ngày {explainBy}.',
  toListed: '- Các cơ quan, đơn vị có tên tại Phụ lục;',
  explainGap: '[hạn giải trình]',
  closing: '{issuer} thông báo để các cơ quan, đơn vị biết, thực hiện./.',
  kindName: 'Thông báo',
} as const;

/** The kinds of letters, as files are named by them. */
export const LETTER_KINDS: readonly string[] = [
  ASSIGN_TEXTS,
  REQUEST_TEXTS,
  CHASE_LETTER_TEXTS,
  REPORT_TEXTS,
  MINUTES_TEXTS,
  PROPOSAL_TEXTS,
  DECISION_TEXTS,
  NOTICE_TEXTS,
].map(({ file }) => file);

/** What the command line says of letters. */
export const LETTERS_DONE = {
  made: 'Đã soạn {count} văn bản của kỳ {round} vào {out}:',
  file: '  - {name}',
  gaps: 'Có {count} chỗ trống được tô vàng trong các văn bản: điền trước khi trình ký.',
} as const;
