import type { IssueTexts } from '../../types.ts';

export const usageIssues = {
  'usage.wrong': 'Câu lệnh chưa đúng: {reason} Gõ "skh --help" để xem cách dùng.',
  'internal.bug':
    'Phần mềm gặp lỗi ngoài dự kiến ({reason}). Chưa có gì được ghi. Hãy giữ tệp đang dùng và báo cho người hỗ trợ.',
  'output.unwritable':
    'Không ghi được vào "{name}" ({reason}). Kiểm tra thư mục có tồn tại, còn chỗ trống và tệp có đang mở trong chương trình khác không.',
  'output.sameFile': 'Không ghi đè lên chính sổ đang đọc "{name}". Chọn tên tệp khác sau --out.',
  'forms.none':
    'Kỳ {round} không có cơ quan nào phải báo cáo nên không có biểu để giao. Kiểm tra trang "Phân công".',
  'paper.unknown': 'Không có biểu nào tên "{name}". Các biểu in được: {names}.',
  'decisions.invalid':
    'Tệp quyết định không đọc được ({reason}). Tệp phải là danh sách, mỗi mục có "id" và "choice", lấy từ mục "questions" của lần chạy trước.',
} satisfies IssueTexts;
