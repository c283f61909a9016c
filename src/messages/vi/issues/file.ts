import type { IssueTexts } from '../../types.ts';

export const fileIssues = {
  'file.missing': 'Không tìm thấy tệp. Hãy kiểm tra lại tên tệp và thư mục.',
  'file.isFolder': 'Đây là thư mục, không phải tệp. Hãy chọn một tệp trong thư mục đó.',
  'file.noAccess':
    'Không mở được tệp vì không có quyền đọc hoặc tệp đang bị chương trình khác giữ. Hãy đóng tệp ở chương trình kia, hoặc chép tệp sang thư mục khác rồi chọn lại.',
  'file.empty':
    'Tệp không có nội dung chữ nào (tệp trống hoặc chỉ có ảnh chụp). Hãy mở tệp kiểm tra lại, hoặc xin bản Word, Excel có chữ.',
  'file.unreadable':
    'Tệp bị hỏng bên trong nên không đọc được. Hãy mở tệp bằng Word hoặc Excel, lưu thành tệp mới rồi chọn lại.',
  'file.workbookBroken':
    'Phần ghi danh sách trang tính, chữ và kiểu ô trong tệp Excel bị hỏng. Hãy mở tệp bằng Excel, chọn Mở và sửa (Open and Repair), lưu lại rồi chọn tệp mới.',
  'file.sheetBroken':
    'Trang tính "{sheet}" trong tệp bị hỏng nên không đọc được ô nào của trang đó. Hãy mở tệp bằng Excel, chọn Mở và sửa (Open and Repair), lưu lại rồi chọn tệp mới.',
  'file.unknownFormat':
    'Không nhận ra loại tệp này. Hãy mở tệp bằng Word hoặc Excel và lưu thành .docx hoặc .xlsx; cũng đọc được .xls, .pdf có chữ, .csv, .html và .txt.',
  'file.legacyDoc':
    'Đây là tệp Word kiểu cũ (.doc). Hãy mở bằng Word, chọn Lưu thành (Save As), loại "Word Document (.docx)", rồi chọn tệp mới.',
  'file.legacyXls':
    'Đây là tệp Excel kiểu cũ (.xls) nên không mở được ở đây. Hãy mở bằng Excel, chọn Lưu thành (Save As), loại "Excel Workbook (.xlsx)", rồi chọn tệp mới.',
  'file.encrypted': 'Tệp có đặt mật khẩu. Hãy mở tệp bằng mật khẩu, bỏ mật khẩu, lưu lại rồi chọn lại tệp.',
  'file.brokenZip':
    'Tệp bị hỏng hoặc bị cắt mất một phần khi gửi. Hãy tải lại hoặc đề nghị nơi gửi gửi lại tệp.',
  'file.tooLarge':
    'Nội dung tệp lớn quá mức đọc được. Hãy chép riêng phần cần dùng sang một tệp mới rồi chọn tệp đó.',
  'file.doctype':
    'Tệp có phần khai báo lạ mà Word và Excel không bao giờ tạo ra, nên không được mở để bảo đảm an toàn. Hãy đề nghị nơi gửi lưu lại tệp bằng Word hoặc Excel.',
  'file.brokenPdf':
    'Tệp PDF bị hỏng hoặc bị cắt mất một phần khi gửi. Hãy tải lại tệp, hoặc mở bằng trình đọc PDF rồi chọn In (Print) thành tệp PDF mới.',
  'file.pdfScan':
    'Tệp PDF là ảnh chụp văn bản, không có chữ để đọc (trang {pages}). Hãy xin bản Word, Excel hoặc bản PDF lưu thẳng từ Word của văn bản này.',
  'file.pdfGarbled':
    'Chữ trong tệp PDF được lưu sai mã (từ trang {page}) nên đọc ra thành ký tự lạ, dù trên màn hình vẫn đúng. Hãy dùng bản Word, Excel, hoặc mở bản gốc rồi lưu lại thành PDF.',
  'file.pdfTextAcross':
    'Trang {pages} có chữ viết dọc nên phần chữ đó chưa được đọc. Hãy so với bản gốc và bổ sung những gì còn thiếu.',
  'file.pdfPagePictured':
    'Trang {pages} là ảnh chụp nên phần văn bản ở đó chưa được đọc. Hãy so với bản gốc và bổ sung những gì còn thiếu.',
  'originals.notKept':
    'Sổ đã ghi xong nhưng chưa chép được các tệp gốc vào "{folder}". Hãy kiểm tra quyền ghi và chỗ trống của ổ đĩa rồi tự chép các tệp ấy vào thư mục này.',
  'file.exists': 'Đã có tệp cùng tên và tệp đó không được ghi đè. Hãy đặt tên khác cho tệp kết quả.',
  'file.oldEncoding':
    'Tệp có {count} chỗ gõ bằng phông chữ cũ ({encoding}); đã chuyển sang Unicode, ví dụ "{stored}" thành "{text}". Hãy đọc lại các tên riêng; nếu sai, chuyển mã tệp sang Unicode rồi nhập lại.',
  'file.encodingGuessed':
    'Tệp chữ không lưu theo bảng mã Unicode nên dấu tiếng Việt có thể sai. Hãy xem lại các dấu, hoặc lưu lại tệp theo mã UTF-8 rồi chọn lại.',
  'file.cellsIgnored':
    'Có {count} ô nằm rất xa bảng, bắt đầu từ ô này, đã bị bỏ qua. Nếu đó là nội dung cần dùng, hãy chuyển vào gần bảng; nếu không, hãy xóa đi.',
  'file.noteMissing':
    'Có dấu chú thích {marks} nhưng không thấy lời chú thích trong tệp. Nếu cần, hãy xem lời chú thích ở văn bản gốc.',
} satisfies IssueTexts;
