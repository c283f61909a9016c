/** Next year's book: what its cells and its log say. */
export const NEW_YEAR_TEXTS = {
  /** Stands in the time of a task that was not done in its year. No recogniser of deadlines may read a day in it. */
  openTime: 'Chờ ấn định thời hạn mới',
  source: 'Sổ năm {year}: {code}, {reason}; thời gian cũ: {time}',
  noTime: 'không ghi',
  reasons: {
    regular: 'thường xuyên, cả năm hoặc tiếp tục',
    longer: 'thời hạn sau năm {year}',
    unfinished: 'chưa xong năm {year}',
    unknown: 'chưa có thông tin năm {year}',
    done: 'đã xong năm {year}',
  },
  result: 'Năm {year}: {result}',
  event: 'Lập sổ năm mới',
  log: 'Lập từ sổ năm {year} ({file}).',
  planTitle: 'Nhiệm vụ chuyển từ năm {year}',
  draftFile: 'Du-thao-nhiem-vu-{year}.docx',
  bookFile: 'So-theo-doi-{year}.xlsx',
} as const;

/** What goes over into next year's book and what does not, each with its reason. */
export const NEW_YEAR_LINES = {
  agencies: '{count} cơ quan, đơn vị còn hiệu lực từ 01/01/{next}, cùng khối, nhóm và đầu mối liên hệ.',
  groups: '{count} khối, nhóm cơ quan, giữ thời gian tham gia của từng cơ quan.',
  ended: '{name} ({code}): hết hiệu lực {day}, không chuyển sang. Kế thừa: {heirs}.',
  noHeirs: 'chưa ghi',
  tasks: '{count}/{total} nhiệm vụ tiếp tục, giữ mã cũ và ghi rõ nguồn.',
  assignments: '{count} lượt phân công của các nhiệm vụ ấy.',
  openTimes: '{count} nhiệm vụ chưa xong phải ấn định thời hạn mới: thành việc cần quyết định của sổ mới.',
  leftTasks: '{count} nhiệm vụ không chuyển: đã xong, hoặc không được chọn.',
  noTasks: 'Không có nhiệm vụ nào được chọn.',
  rounds: '{count} kỳ báo cáo định kỳ, dời một năm: {names}. Đối chiếu với kế hoạch mới.',
  noRounds: 'Chưa có kỳ báo cáo: ghi kỳ ở Việc cần quyết định của sổ mới.',
  otherRounds: '{count} kỳ chuyên đề, đột xuất: việc của riêng năm cũ.',
  daysOff: '{count} ngày nghỉ: ghi lại theo lịch của năm mới.',
  schemes: 'Bộ tiêu chí: {names}, cùng mức xếp loại và thang điểm. Đối chiếu với quyết định của năm mới.',
  scores: 'Đợt chấm điểm, điểm và xếp loại: thuộc hồ sơ năm cũ.',
  blocks: '{count} phần của biểu báo cáo, giữ lời và cột đã chọn.',
  indicators: '{count} chỉ tiêu, giữ mức giao của năm cũ: sửa theo chỉ tiêu mới.',
  settings: 'Thông tin chung: năm {next}; số, ngày văn bản để trống.',
  shares: 'Tỷ lệ năm {year} của {count} kỳ, để so sánh ở Tổng quan.',
  results: '{count} kết quả năm {year}, hiện ở cột xám của biểu kỳ đầu.',
  figures: '{count} số liệu chỉ tiêu năm {year}, hiện ở cột xám của biểu kỳ đầu.',
  answers: '{count} câu trả lời về cơ quan (nhóm gồm những ai, tên gọi) vẫn dùng.',
  templates: '{count} ô của mẫu cấp trên đã chỉ nguồn số liệu.',
  returns: 'Báo cáo, câu trả lời và nhật ký của năm {year}: ở lại sổ cũ.',
} as const;

/** What `skh new-year` says at its end. */
export const NEW_YEAR_DONE = {
  made: 'Đã lập sổ năm {year}: {out}. Dự thảo bảng nhiệm vụ: {draft}. Sổ năm cũ không đổi.',
  dryRun: 'Sổ năm {year} sẽ có (chưa ghi gì):',
  going: 'Chuyển sang:',
  staying: 'Không chuyển sang:',
  proposals: 'Nhiệm vụ của năm {year} (✓: đề nghị chuyển):',
  proposal: '{mark} {code} {number} {title} ({reason})',
  archive: 'Trước khi làm tiếp, lập hồ sơ lưu trữ của năm cũ: skh archive "{file}" --out THƯ-MỤC.',
  questions: 'Sổ mới có {count} việc cần quyết định.',
  line: '- {text}',
} as const;
