import type { IssueTexts } from '../../types.ts';

/** About what leaders said. */
export const directIssues = {
  'direct.textMissing': 'Chưa ghi nội dung ý kiến chỉ đạo.',
  'direct.textTooLong':
    'Ý kiến chỉ đạo dài hơn {most} ký tự. Hãy ghi phần giao việc; phần còn lại đính kèm văn bản.',
  'direct.byMissing': 'Chưa ghi ý kiến của ai. Hãy ghi chức vụ hoặc họ tên, ví dụ "Chủ tịch UBND huyện".',
  'direct.timeUnread':
    'Không hiểu thời hạn "{text}". Hãy ghi ngày hoặc kỳ, ví dụ "trước ngày 20/6/2026", "Quý III/2026"; để trống nếu không có thời hạn.',
  'direct.agencyUnclear':
    'Chưa rõ "{text}" là cơ quan nào. Hãy ghi đúng tên hoặc tên nhóm như ở trang Cơ quan, đơn vị; nhiều cơ quan cách nhau bằng dấu chấm phẩy.',
  'direct.known': 'Ý kiến này đã được ghi, số {number}, trang Nhiệm vụ. Không ghi thêm lần nữa.',
  'direct.dueBefore': 'Thời hạn {due} trước ngày cho ý kiến. Hãy kiểm tra lại.',
  'direct.noLead':
    'Ý kiến {number} chưa giao cơ quan nào chủ trì: được in lại ở biểu sau nhưng không ai phải báo cáo.',
  'direct.noRound':
    'Ý kiến {number} chưa có kỳ báo cáo nào còn mở để theo dõi. Hãy thêm kỳ hoặc mở lại kỳ cuối, rồi ghi lại.',
} satisfies IssueTexts;
