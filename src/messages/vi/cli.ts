/** What stands in place of arguments and values in the help of the command line. */
export const CLI_ARGUMENTS = {
  plan: 'KẾ-HOẠCH',
  book: 'SỔ',
  inputs: 'BÁO-CÁO',
  command: 'LỆNH',
  file: 'TỆP',
  bookOut: 'SỔ.xlsx',
  newBook: 'SỔ-MỚI.xlsx',
  codes: 'MÃ,MÃ',
  earlierBook: 'SỔ-NĂM-TRƯỚC',
  printOut: 'BIỂU-IN.xlsx',
  draftOut: 'DỰ-THẢO.docx',
  returnOut: 'BÁO-CÁO.xlsx',
  folder: 'THƯ-MỤC',
  folderOrZip: 'THƯ-MỤC|TỆP.zip',
  date: 'NGÀY',
  number: 'SỐ',
  roundNumber: 'KỲ',
  deadline: 'CƠ-QUAN=NGÀY',
  reason: 'LÝ-DO',
  step: 'BƯỚC',
  agency: 'CƠ-QUAN',
  agencyList: 'DANH-SÁCH',
  group: 'NHÓM',
  name: 'TÊN',
  point: 'MÃ',
  text: 'NỘI-DUNG',
  person: 'NGƯỜI',
  time: 'THỜI-HẠN',
  rounds: 'TÊN=NGÀY:before',
  received: 'NGÀY|TỆP=NGÀY',
  channel: 'CÁCH-GỬI',
  template: 'MẪU.xlsx',
  map: 'TRANG!Ô=NGUỒN',
  keyingOut: 'BIỂU-NHẬP.xlsx',
  setting: 'DÒNG=GIÁ-TRỊ',
  round: 'TÊN=NGÀY',
  kind: 'LOẠI',
} as const;

/** What the command line says to a person. */
export const CLI_TEXTS = {
  description:
    'Sổ Kế Hoạch: theo dõi nhiệm vụ của kế hoạch, tổng hợp báo cáo của cơ quan, chấm điểm và in biểu. Chạy ngay trên máy, không gửi gì ra ngoài.',
  usage: 'Cách dùng:',
  anyOptions: '[tùy chọn]',
  arguments: 'Tham số:',
  options: 'Tùy chọn:',
  commands: 'Lệnh:',
  help: 'xem hướng dẫn',
  helpCommand: 'xem hướng dẫn của một lệnh',
  json: 'in kết quả dưới dạng JSON ra đầu ra chuẩn',
  exit: 'Mã kết thúc: 0 xong; 1 dữ liệu đưa vào bị từ chối (lý do ở đầu ra lỗi); 2 gõ sai lệnh.',
  more: 'Gõ "skh LỆNH --help" để xem từng lệnh.',
  missingArgument: 'thiếu tham số "{name}".',
  missingOption: 'thiếu tùy chọn {name}.',
  missingValue: 'tùy chọn {name} cần có giá trị.',
  unknownOption: 'không có tùy chọn {name}.',
  unknownCommand: 'không có lệnh "{name}".',
  missingTemplate: 'cần --map (chỉ ô cần điền) hoặc --round (điền số liệu của một kỳ).',
  missingAppraisal: 'cần đúng một trong các tùy chọn --export, --in, --close, --reopen.',
  missingAction: 'cần một trong các tùy chọn --lock, --reopen, --deadline (kèm số thứ tự kỳ), hoặc --add.',
  severalActions: 'chỉ ghi một trong các tùy chọn --lock, --reopen, --deadline, --add.',
  tooMany: 'thừa tham số.',
  notAFolder: 'lệnh này ghi nhiều tệp nên sau --out là một thư mục hoặc một tệp .zip, không phải "{name}".',
  badRound: 'kỳ báo cáo ghi bằng số thứ tự (1, 2…), không phải "{name}".',
  noCommand: 'chưa ghi lệnh cần chạy.',
} as const;

export const COMMAND_TEXTS = {
  read: 'đọc một kế hoạch và cho biết phần mềm hiểu được gì',
  start: 'lập sổ theo dõi mới từ kế hoạch và danh sách cơ quan',
  settle: 'áp dụng câu trả lời cho các việc cần quyết định, ghi trong sổ hoặc trong tệp',
  agenciesUpdate:
    'cập nhật cơ quan, đơn vị trong sổ theo danh sách mới: cơ quan lập mới, hết hiệu lực, kế thừa',
  update: 'cập nhật sổ theo kế hoạch đã sửa đổi, bổ sung',
  forms: 'làm biểu báo cáo cho từng cơ quan trong một kỳ',
  round: 'thêm kỳ báo cáo, chốt kỳ, mở lại kỳ, hoặc gia hạn cho từng cơ quan',
  roundAdd: 'kỳ mới, dạng "Báo cáo đột xuất=2026-09-20:before"',
  roundKind: 'loại của kỳ mới: dinh-ky, chuyen-de hoặc dot-xuat',
  roundRequest: 'văn bản yêu cầu kỳ mới',
  roundPlans: 'mã kế hoạch mà kỳ mới hỏi, cách nhau bằng dấu phẩy; không ghi thì hỏi mọi kế hoạch',
  chase: 'soạn tin nhắc cơ quan chưa gửi báo cáo, lập danh sách yêu cầu bổ sung',
  enter: 'làm biểu nhập thay một cơ quan: ghi theo báo cáo giấy hoặc PDF rồi đưa vào lệnh consolidate',
  outKeying: 'biểu nhập sẽ ghi',
  consolidate: 'tổng hợp các biểu cơ quan gửi về vào sổ',
  schemeRead: 'đọc và kiểm tra một bộ tiêu chí chấm điểm',
  schemeFile: 'tệp bộ tiêu chí (.json, .xlsx, .docx, .pdf, .html, .csv)',
  score: 'chấm điểm, xếp hạng, xếp loại',
  appraise: 'xuất phiếu tự chấm, thẩm định, giải trình và nhận lại; chuyển bước của đợt chấm điểm',
  export:
    'thư mục để ghi các phiếu của bước đang làm hoặc của bước ghi ở --step; ở bước tự chấm mà không ghi --step thì là phiếu thẩm định',
  step: 'loại phiếu cần xuất: tu-cham, tham-dinh, giai-trinh, tham-dinh-2',
  closeStep: 'kết thúc bước đang làm của đợt chấm, chuyển sang bước tiếp theo (bước cuối: chốt xếp loại)',
  reopenStep: 'mở lại bước trước của đợt chấm (cần --reason)',
  by: 'người thực hiện, ghi vào nhật ký',
  in: 'thư mục chứa các phiếu đã chấm',
  print: 'làm tệp biểu in trình lãnh đạo, kiểm tra trước khi trình',
  archive:
    'lập hồ sơ lưu trữ của năm: sổ chỉ còn giá trị, biểu in, văn bản, báo cáo gốc, mục lục; kèm PDF nếu máy có LibreOffice',
  newYear:
    'lập sổ năm mới từ sổ năm cũ: cơ quan, bộ tiêu chí, chỉ tiêu, nhiệm vụ tiếp tục, số liệu để so sánh; kèm dự thảo bảng nhiệm vụ (.docx)',
  newYearTasks:
    'mã các nhiệm vụ chuyển sang năm mới, cách nhau bằng dấu phẩy (không ghi: theo đề nghị của phần mềm; "khong": không nhiệm vụ nào)',
  newYearDraft: 'tệp Word dự thảo bảng nhiệm vụ sẽ ghi (không ghi: cạnh sổ mới)',
  newYearRounds: 'kỳ báo cáo của năm mới thay cho các kỳ năm cũ dời một năm; ghi được nhiều lần',
  unfinished: 'vẫn lập khi sổ năm cũ còn việc chưa quyết định, kỳ chưa chốt',
  archiveOut: 'thư mục mới để đặt hồ sơ',
  archiveReturns: 'tệp hoặc thư mục báo cáo gốc để lưu kèm (lặp lại được)',
  letters:
    'soạn công văn triển khai, đề nghị báo cáo, đôn đốc, báo cáo kết quả của một kỳ; biên bản thẩm định, tờ trình, dự thảo quyết định, thông báo xếp loại (.docx)',
  outLetters: 'thư mục sẽ ghi các văn bản',
  templates: 'thư mục chứa mẫu Word (.docx) của cơ quan, có các trường như {{ten_co_quan}}',
  restore: 'hoàn tác một lần ghi vào sổ (không ghi mã: lần gần nhất)',
  demo: 'chạy thử tất cả các bước trên kế hoạch mẫu',
  plan: 'tệp kế hoạch (.docx, .xlsx, .xls, .pdf, .csv, .html, .tsv, .txt)',
  book: 'sổ theo dõi (.xlsx)',
  earlierBook: 'sổ theo dõi của năm trước (.xlsx)',
  inputs: 'tệp biểu, thư mục hoặc tệp .zip',
  agencies: 'danh sách cơ quan, đơn vị (.csv, .xlsx)',
  out: 'tệp sẽ ghi; sổ đang đọc không bao giờ bị ghi đè',
  outForms: 'thư mục hoặc tệp .zip sẽ ghi',
  outDemo: 'thư mục sẽ ghi (không ghi thì dùng "demo-out")',
  asOf: 'ấn định ngày tính số liệu (mặc định: ngày cuối đúng hạn của kỳ đang xem)',
  decisions: 'tệp trả lời các việc cần quyết định',
  rounds: 'kỳ báo cáo thay cho kỳ ghi trong kế hoạch, dạng "lần 1=2026-06-05:before"; ghi được nhiều lần',
  roundNumber: 'số thứ tự của kỳ báo cáo',
  lock: 'chốt kỳ: không nhận thêm báo cáo, số liệu không tự thay đổi nữa',
  reopen: 'mở lại kỳ đã chốt (cần --reason)',
  deadline: 'gia hạn riêng cho một cơ quan, ghi mã hoặc tên (cần --reason); ghi được nhiều lần',
  reason: 'lý do, văn bản làm căn cứ',
  blocks: 'chọn biểu gửi cơ quan có thêm phần nào: chỉ tiêu, mô hình, đánh giá chung, tự chấm điểm',
  blocksUse: 'mã các khối đưa vào biểu, cách nhau bằng dấu phẩy (CT, MH, DG, TC; xem trang Nội dung biểu)',
  blocksDrop: 'mã các khối bỏ khỏi biểu',
  indicators: 'tệp chữ (.txt) liệt kê chỉ tiêu, mỗi dòng: tên; đơn vị tính; mức giao',
  withdraw: 'rút lại báo cáo đã nhận của một cơ quan: số liệu trở về lần gửi trước (cần --reason)',
  settings: 'xem, sửa các dòng của trang Thông tin chung: kỳ đang xem, ngày số liệu, người ký, nơi nhận…',
  set: 'dòng cần sửa, ví dụ "Kỳ đang xem=2" hoặc "Số liệu tính đến ngày=05/6/2026"; ghi được nhiều lần, \\n là xuống dòng',
  direct: 'ghi ý kiến chỉ đạo của lãnh đạo trên biểu thành một nhiệm vụ được theo dõi',
  directText: 'nội dung ý kiến',
  directBy: 'ý kiến của ai, ví dụ "Chủ tịch UBND huyện"',
  directDate: 'ngày cho ý kiến (mặc định: hôm nay)',
  directDue: 'thời hạn, ví dụ "trước ngày 20/6/2026" hoặc "Quý III/2026"',
  directLead: 'cơ quan, nhóm cơ quan chủ trì; ghi được nhiều lần',
  directCo: 'cơ quan phối hợp; ghi được nhiều lần',
  rollup: 'làm báo cáo gửi cấp trên từ số liệu các cơ quan đã báo cáo trong kỳ',
  compare: 'so sánh với năm trước: đưa số liệu từ sổ năm trước vào trang Tổng quan và biểu đồ',
  template: 'điền mẫu Excel riêng của cấp trên: chỉ ô nào lấy số liệu gì (--map), rồi điền cho từng kỳ',
  templateFile: 'mẫu của cấp trên (.xlsx)',
  map: 'ô cần điền, dạng "TRANG!Ô=NGUỒN"; ghi được nhiều lần, giữ trong sổ mới',
  trace: 'tệp sẽ ghi nguồn của từng số liệu đã điền',
  outTemplate: 'sổ mới (khi có --map) hoặc mẫu đã điền',
  upperForm: 'biểu cấp trên đã gửi cho đơn vị (.xlsx); không ghi thì làm theo các nhiệm vụ của sổ',
  agency: 'mã hoặc tên cơ quan, như ở trang Cơ quan, đơn vị',
  times: 'lần gửi cần rút lại (không ghi: lần gửi đang dùng)',
  sendingList: 'làm kèm danh sách gửi: cơ quan nào nhận biểu nào',
  assignments: 'làm kèm bảng phân công nhiệm vụ, mỗi cơ quan một trang',
  common: 'làm một biểu dùng chung cho cả nhóm cơ quan',
  today: 'ngày nhắc (mặc định: hôm nay)',
  outChase: 'thư mục sẽ ghi danh sách yêu cầu bổ sung',
  ofRound: 'số thứ tự của kỳ báo cáo',

  received: 'ngày nhận báo cáo của cả đợt, hoặc TỆP=NGÀY cho từng tệp; ghi được nhiều lần',
  noOriginals: 'không chép tệp gốc vào Hồ sơ/Kỳ N bên cạnh sổ mới',
  channel: 'hình thức gửi của cả đợt, ví dụ "Trục liên thông", "Bản giấy"',
  dryRun: 'chỉ cho biết sẽ thay đổi gì, không ghi',
  scheme: 'bộ tiêu chí chấm điểm; không ghi thì dùng bộ đang có trong sổ hoặc bộ mẫu',
  lettersPlan:
    'văn bản của một kế hoạch của sổ (mã ở trang Kế hoạch, ví dụ KH2); không ghi thì nêu đủ các kế hoạch',
  printPlan: 'chỉ in một kế hoạch của sổ (mã ở trang Kế hoạch, ví dụ KH2)',
  anotherPlan: 'tệp là một kế hoạch khác, đưa vào cùng sổ: biểu của cơ quan hỏi nhiệm vụ của cả hai',
  sheet: 'chỉ in biểu có tên này',
  point: 'mã của điểm khôi phục, xem bằng --list',
  list: 'chỉ liệt kê các điểm khôi phục của sổ, mới nhất trước',
} as const;

export const READ_TEXTS = {
  found: 'Đọc được {rows} dòng: {sections} mục, {groups} nhóm, {tasks} nhiệm vụ.',
  rounds: 'Kỳ báo cáo: {rounds}.',
  noRounds: 'kế hoạch không ghi',
} as const;

export const SCHEME_TEXTS = {
  found: '{title}: {leaves} tiêu chí chấm điểm, {fields} lĩnh vực và tiêu chí tổng.',
  max: 'Tổng điểm tối đa: {max}.',
  noMax: 'Tổng điểm tối đa: tệp không ghi.',
  classes: 'Mức xếp loại: {classes}.',
  noClasses: 'Mức xếp loại: tệp không ghi, cần bổ sung trước khi chấm điểm.',
} as const;

export const APPRAISE_TEXTS = {
  exported: 'Đã xuất {count} phiếu vào {out}: {names}.',
  unnamed: 'Đơn vị chủ trì thẩm định',
  moved: 'Đợt chấm điểm: {from} → {to}. Sổ mới: {out}',
  taken: 'Đã đọc {files} phiếu: {changed} điểm thay đổi, {same} như cũ. Sổ mới: {out}',
} as const;

/** What `settings` says. */
export const SETTINGS_DONE = {
  row: '{label}: {value}',
  changed: '{label}: {before} thành {after}',
  blank: '(để trống)',
} as const;

export const DONE_TEXTS = {
  started:
    'Đã lập sổ {out}: {tasks} nhiệm vụ, {agencies} cơ quan, {rounds} kỳ; mỗi kỳ {lead} lượt chủ trì, {coordinating} lượt phối hợp.',
  questions: 'Có {count} việc cần quyết định: xem trang "Việc cần quyết định" trong sổ.',
  unreadDeadlines:
    'Có {count} nhiệm vụ chưa đọc được thời hạn (TT {names}), chưa đánh giá tiến độ: hãy trả lời ở trang Việc cần quyết định hoặc điền thời hạn ở trang Nhiệm vụ.',
  impliedDeadlines:
    'Có {count} nhiệm vụ có thời hạn được suy ra hoặc cần kiểm tra (TT {names}): hãy đối chiếu với kế hoạch.',
  settled:
    'Đã áp dụng {count} quyết định: thêm {added} dòng, sửa {changed} dòng, bỏ {removed} dòng trong sổ.',
  agencies:
    'Danh sách cơ quan: thêm {added}, sửa hiệu lực hoặc cơ quan kế thừa của {changed}. Đã áp dụng {settled} quyết định.',
  forms: 'Đã làm {count} biểu của kỳ {round} vào {out}.',
  supplements: 'Yêu cầu bổ sung ({count}): {names}',
  listWritten: 'Đã ghi danh sách: {file}',
  mapped: 'Sổ giữ {count} ô cần điền của mẫu "{name}".',
  templateFilled: 'Đã điền {count} ô theo mẫu. Tệp: {out}',
  keyingSheet:
    'Đã làm biểu nhập thay {agency}: {out}. Ghi xong, lưu lại rồi chạy "skh consolidate" với tệp này.',
  formsBeside: 'Kèm theo: {names}.',
  files:
    '{total} tệp: {accepted} nhận, {unchanged} không có gì mới, {rejected} trả lại, {undecided} chờ quyết định.',
  values: 'Giá trị: {fresh} mới, {changed} thay đổi, {same} như cũ.',
  moreRemarks: '  … và {count} lưu ý khác, xem trang Nhật ký.',
  missing: 'Chưa gửi ({count}): {names}',
  nobodyMissing: 'Tất cả cơ quan phải gửi đều đã gửi.',
  late: 'Gửi chậm ({count}): {names}',
  lateOne: '{agency} ({days} ngày)',
  round: {
    lock: 'Đã chốt kỳ {round}.',
    reopen: 'Đã mở lại kỳ {round}.',
    extend: 'Đã gia hạn cho {count} cơ quan trong kỳ {round}.',
    add: 'Đã thêm kỳ {round}: {name}, ngày cuối đúng hạn {day}; {count} cơ quan phải báo cáo.',
  },
  withdrawn:
    'Đã rút lại báo cáo lần gửi {version} của {agency}, kỳ {round}: {back} giá trị trở về như trước, {kept} giá trị giữ nguyên vì đã có người sửa.',
  rolledUp:
    'Đã làm báo cáo gửi cấp trên: {filled} trong {rows} dòng có nội dung, {open} dòng để trống. Tệp: {out}',
  compared: 'Đã đưa số liệu {rounds} kỳ từ {file} vào bảng so sánh ở trang Tổng quan.',
  rollUpQuestions:
    'Có {count} dòng chưa rõ ứng với nhiệm vụ nào trong sổ: trả lời bằng --decisions (xem các phương án với --json).',
  withdrawnNone: '{agency} trở lại tình trạng chưa gửi báo cáo.',
  withdrawnLeft: 'Còn {count} báo cáo của cơ quan trong kỳ.',
  blocks: 'Biểu có thêm các phần: {names}. Sổ có {count} chỉ tiêu.',
  blocksNone: 'Biểu chỉ có bảng nhiệm vụ.',
  saved: 'Đã ghi sổ mới: {out}',
  originals: 'Đã chép {count} tệp gốc vào {folder}',
  notSaved: 'Chưa ghi gì (chạy thử).',
  scored: 'Đã chấm điểm {count} cơ quan theo "{scheme}". Sổ mới: {out}',
  notAppraised:
    'Còn {count} điểm chưa thẩm định, cơ quan liên quan chưa được xếp hạng, xếp loại: ghi ở cột Thẩm định của trang Chấm điểm.',
  printed: 'Đã làm biểu in: {out}',
  restored: 'Đã hoàn tác {id} ({label}, {at}): trả lại {cells} ô. Sổ mới: {out}',
  restorePoint: '{id}  {at}  {label}',
  moreKept: '  … và {count} chỗ khác.',
  kept: 'Giữ nguyên {count} chỗ đã được sửa sau lần ghi đó:',
} as const;

/** The diff of a changed plan. */
export const UPDATE_TEXTS = {
  summary:
    '{same} nhiệm vụ giữ nguyên; {reworded} sửa nội dung, {renumbered} đổi số, {redated} đổi thời hạn, {reassigned} đổi cơ quan, {other} đổi sản phẩm hoặc ghi chú; {added} bổ sung, {removed} đưa ra, {restored} trở lại.',
  marks: { changed: '  ~', added: '  +', removed: '  -', restored: '  ↺' },
  more: '  … và {count} dòng khác, xem trang Nhật ký.',
  questions:
    'Có {count} việc cần quyết định; nhiệm vụ đang hỏi được giữ như cũ. Trả lời ở trang "Việc cần quyết định" rồi cập nhật lại.',
} as const;

/** Why a file can't be written, by the operating system's code. */
export const WRITE_FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền ghi vào thư mục này',
  EPERM: 'không có quyền ghi vào thư mục này',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa đã hết chỗ trống',
  EDQUOT: 'ổ đĩa đã hết chỗ trống',
  EISDIR: 'đã có thư mục mang tên này',
  ENOTDIR: 'một phần của đường dẫn là tệp, không phải thư mục',
  EEXIST: 'một phần của đường dẫn là tệp, không phải thư mục',
  EBUSY: 'tệp đang được mở trong chương trình khác',
  ENAMETOOLONG: 'tên tệp quá dài',
  other: 'máy không cho ghi',
};

/** Which entry of a file of decisions. */
export const DECISIONS_ENTRY = ' (mục thứ {entry})';
