import type { IssueTexts } from '../../types.ts';

export const usageIssues = {
  'usage.wrong': 'Câu lệnh chưa đúng: {reason} Gõ "skh --help" để xem cách dùng.',
  'internal.bug':
    'Phần mềm gặp lỗi ngoài dự kiến ({reason}). Chưa có gì được ghi. Hãy giữ tệp đang dùng và báo cho người hỗ trợ.',
  'output.unwritable':
    'Không ghi được vào "{name}": {reason}. Hãy chọn thư mục hoặc tên tệp khác sau --out, hoặc đóng tệp nếu đang mở.',
  'output.sameFile': 'Không ghi đè lên chính tệp đang đọc "{name}". Hãy chọn tên tệp khác sau --out.',
  'output.folderFilled':
    'Thư mục "{name}" đã có tệp nên chưa lập hồ sơ vào đó, để không ghi đè hồ sơ cũ. Hãy chọn thư mục mới sau --out.',
  'forms.none':
    'Kỳ {round} không có cơ quan nào phải báo cáo nên không có biểu để giao. Kiểm tra trang "Phân công".',
  'paper.unknown': 'Không có biểu nào tên "{name}". Các biểu in được: {names}.',
  'paper.empty':
    'Sổ chưa có số liệu cho biểu "{name}". Hãy làm bước tạo ra số liệu đó (ví dụ chấm điểm) rồi in lại.',
  'template.notWord':
    'Tệp mẫu không phải tệp Word .docx đọc được. Mở bằng Word, bỏ mật khẩu nếu có, lưu lại dạng Word Document (.docx) rồi chạy lại.',
  'template.unknownField':
    'Tệp mẫu có trường {field} mà phần mềm không biết nên chưa soạn văn bản nào. Sửa lại tên trường; các trường dùng được: {names}.',
  'template.brokenField':
    'Tệp mẫu có dấu ngoặc nhọn của trường không khép kín ở đoạn "{text}". Ghi trọn tên trường giữa hai dấu ấy trong một đoạn rồi chạy lại.',
  'template.notAlone':
    'Trường {field} là cả một phần văn bản nên phải đứng riêng một đoạn trong thân văn bản, không đặt chung với chữ khác hay ở đầu, chân trang.',
  'template.none':
    'Thư mục mẫu "{name}" không có tệp Word .docx nào. Chọn thư mục chứa các tệp mẫu sau --templates.',
  'decisions.invalid':
    'Tệp quyết định chưa đúng dạng{where}. Tệp phải là danh sách, mỗi mục có "id" và "choice", lấy từ phần việc cần quyết định ("questions") của lần chạy trước.',
  'decisions.unknown':
    'Tệp quyết định có câu trả lời mang mã "{id}" không khớp việc nào đang cần quyết định nên không được dùng. Hãy lấy lại mã ở lần chạy gần nhất.',
  'decisions.unused':
    'Câu trả lời "{choice}" cho việc cần quyết định "{id}" không dùng được nên việc vẫn để ngỏ. Hãy chọn một phương án của việc đó; mã cơ quan phải có trong danh sách. Việc về cơ quan, nhóm cơ quan và kỳ báo cáo được áp dụng ở bước giải quyết việc cần quyết định (skh settle).',
  'decisions.tooLate':
    'Việc cần quyết định "{id}" đã được áp dụng trước đó nên câu trả lời mới "{choice}" không làm thay đổi sổ. Nếu cần sửa, hãy sửa trực tiếp ở trang {sheet}.',
  'decisions.waiting':
    'Có {count} câu trả lời về cơ quan hoặc kỳ báo cáo ở trang Việc cần quyết định chưa được áp dụng. Hãy chạy bước giải quyết việc cần quyết định (skh settle) để áp dụng.',
  'assignment.kept':
    '{agency} đã có báo cáo hoặc ghi nhận về nhiệm vụ {tt} ({task}) nên vẫn giữ phân công này, dù câu trả lời mới không giao nữa. Nếu chắc chắn không giao, hãy xóa dòng tương ứng ở trang Phân công và trang Theo dõi thực hiện.',
  'received.severalFiles':
    'Tên "{name}" sau --received ứng với nhiều tệp báo cáo ({files}) nên không biết ngày nhận là của tệp nào. Hãy ghi cả thư mục trước tên tệp, như trong danh sách này.',
  'received.unknownFile':
    'Có ghi ngày nhận cho tệp "{name}" nhưng trong các tệp báo cáo không có tệp này. Hãy kiểm tra lại tên tệp sau --received.',
} satisfies IssueTexts;
