import type { IssueTexts } from '../../types.ts';

/** About rows of Thông tin chung that somebody changes. */
export const settingsIssues = {
  'settings.same': 'Chưa sửa dòng nào của Thông tin chung. Hãy sửa ít nhất một dòng.',
  'settings.unknown':
    'Thông tin chung không có dòng "{text}" sửa được. Các dòng sửa được: {labels}. Ghi như: "Địa danh=Sông Trà".',
  'settings.badRound':
    'Sổ không có kỳ "{text}". Hãy ghi số thứ tự của một kỳ trong trang Kỳ báo cáo: {rounds}.',
  'settings.badDay':
    'Không hiểu ngày "{text}". Hãy ghi ngày/tháng/năm, ví dụ 05/6/2026; để trống để ngày này theo kỳ đang xem.',
  'settings.badPaperKind': 'Không có loại biểu in "{text}". Hãy chọn một trong các loại: {kinds}.',
  'settings.textTooLong': '{label} dài hơn {most} ký tự, ô của Excel không chứa hết. Hãy ghi ngắn lại.',
} satisfies IssueTexts;
