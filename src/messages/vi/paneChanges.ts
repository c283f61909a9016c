/** Words of the pane's screens for what changes in the course of a year, and of what goes out beside forms. */
export const CHANGES_TEXTS = {
  stepChangePlan: 'Kế hoạch điều chỉnh',
  changePlanLead:
    'Đọc bản điều chỉnh, bổ sung rồi so với sổ: nhiệm vụ nào thêm, bỏ, đổi chữ, đổi cơ quan, đổi thời hạn. Kết quả đã báo cáo của nhiệm vụ giữ nguyên được giữ. Chưa ghi gì cho đến khi bấm Ghi.',
  changePlanFile: 'Bản điều chỉnh hoặc kế hoạch khác',
  changePlanAs: 'Tệp này là',
  changePlanAs_change: 'Bản điều chỉnh của kế hoạch đang theo dõi',
  changePlanAs_another: 'Một kế hoạch khác, theo dõi chung trong sổ này',
  changePlanRun: 'So với sổ',
  askedNow: 'Nên trả lời trước khi ghi ({count})',
  askedNowHint: 'Câu chưa trả lời được ghi vào Việc cần quyết định; phần liên quan giữ như trong sổ.',

  registerNew: 'Danh sách cơ quan mới',
  registerNewLead:
    'Khi có cơ quan lập mới, sáp nhập, kết thúc: chọn danh sách mới để so với sổ. Việc của cơ quan đã kết thúc chỉ chuyển cho cơ quan khác khi có người quyết định.',

  stepRounds: 'Kỳ báo cáo: thêm, chốt, gia hạn',
  roundOpen: 'Đang nhận báo cáo · hạn {day} · {sent}/{total} đã gửi',
  roundLocked: 'Đã chốt ngày {day} · {sent}/{total} đã gửi',
  roundNoDay: 'chưa ghi',
  roundLock: 'Chốt kỳ {round}',
  roundLockHint: 'Chốt rồi thì báo cáo gửi thêm không đổi số liệu của kỳ, cho đến khi mở lại.',
  roundReopen: 'Mở lại kỳ {round}',
  roundReason: 'Lý do, văn bản',
  roundReasonHint: 'ví dụ: Công văn số 15/UBND-NV ngày 02/6/2026',
  extendTitle: 'Gia hạn cho cơ quan ({count} đã gia hạn)',
  extendUntil: 'Gửi chậm nhất ngày',
  extendRun: 'Xem trước khi gia hạn',
  extendedLine: '{agency}: đến {day}',
  withdrawTitle: 'Rút lại báo cáo đã nhận',
  withdrawHint: 'Bản trước đó của cơ quan, nếu có, được tính lại. Chọn một cơ quan.',
  withdrawRun: 'Xem trước khi rút',
  addRoundTitle: 'Thêm kỳ báo cáo',
  addRoundHint:
    'Kỳ đột xuất, chuyên đề, kỳ của kế hoạch khác, hoặc kỳ còn thiếu. Mọi cơ quan có nhiệm vụ được giao việc của kỳ mới.',
  addRoundName: 'Tên kỳ',
  addRoundDue: 'Hạn gửi',
  addRoundBoundary: 'Ngày hạn',
  addRoundBoundary_on: 'còn đúng hạn (đến ngày)',
  addRoundBoundary_before: 'đã chậm (trước ngày)',
  addRoundKind: 'Loại',
  addRoundRequest: 'Văn bản yêu cầu',
  addRoundRun: 'Xem trước khi thêm kỳ',

  rollUpTitle: 'Báo cáo gửi cấp trên',
  rollUpLead:
    'Gộp số liệu của kỳ theo nhiệm vụ thành một báo cáo mà cấp trên tổng hợp được như mọi biểu. Có biểu cấp trên gửi xuống thì chọn, không có thì theo nhiệm vụ của sổ.',
  rollUpFormHint: 'tệp .xlsx lập bằng Sổ Kế Hoạch',
  rollUpRun: 'Làm báo cáo gửi cấp trên',
  rolledUp: 'Đã làm {file}: {count} dòng có nội dung, {open} dòng để trống.',
  rolledUpUnknown:
    'Đã làm {file}: {count} dòng có nội dung, {open} dòng để trống; {unknown} dòng chưa rõ ứng với nhiệm vụ nào trong sổ: xem và tự ghi vào tệp.',

  compareTitle: 'So với năm trước',
  compareLead: 'Chọn sổ theo dõi của năm trước để đưa số liệu vào bảng so sánh và biểu đồ.',
  comparePick: 'Chọn sổ năm trước…',
  compareHint: 'tệp .xlsx lập bằng Sổ Kế Hoạch',

  formsLead: 'Mỗi cơ quan một biểu, chỉ gồm việc của cơ quan ấy. Các biểu nằm trong một tệp nén.',
  formsMake: 'Tạo biểu {round}',
  filesUnread:
    'Không đọc được {files}: tệp chưa tải về máy, đang bị chương trình khác giữ hoặc vừa bị xóa. Mở thử tệp rồi chọn lại.',

  formsFor: 'Biểu cho',
  formsForEach: 'Từng cơ quan, mỗi cơ quan một biểu',
  formsForGroup: 'Mẫu chung: {group}',
  formsGroupLead: 'Một tệp cho cả nhóm: cơ quan chọn tên mình trong tệp, việc của cơ quan ấy hiện ra.',
  formsList: 'Kèm danh sách gửi',
  formsAssignments: 'Kèm bảng phân công nhiệm vụ, mỗi cơ quan một trang',
} as const;
