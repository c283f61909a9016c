import type { IssueTexts } from '../../types.ts';

/** What stands in a returned form beside its answers. */
export const returnIssues = {
  'form.mergedRows':
    'Cột {header}: ô trộn "{read}" được tính cho cả các nhiệm vụ {codes}. Nếu chỉ là của một nhiệm vụ, bỏ trộn ô trong biểu hoặc sửa trong sổ.',
  'form.mergedColumns':
    'Ô trộn "{read}" chỉ được tính cho cột {header}; các cột {headers} coi như chưa trả lời. Nếu chưa đúng, bỏ trộn ô và ghi riêng từng cột.',
  'form.mergedBlock':
    'Phần "{block}": ô trộn "{read}" gồm {count} dòng, chỉ được tính cho dòng đầu. Nếu là của cả các dòng sau, bỏ trộn ô và ghi riêng từng dòng.',
  'form.columnExtra':
    'Cột "{header}" không có trong biểu nên không được lấy ({count} ô có nội dung, ví dụ "{read}"). Nội dung cần giữ thì chuyển sang cột của biểu.',
  'form.sheetNotTaken':
    'Trang "{sheet}" không thuộc biểu nên không được lấy ({count} ô có nội dung, ví dụ "{read}"). Hãy xem trong tệp; nội dung cần giữ thì ghi vào các ô của biểu.',
  'form.textOutside':
    'Ngoài các ô trả lời còn {count} chỗ có nội dung không đưa vào sổ, ví dụ "{read}". Hãy xem trong tệp; nội dung cần giữ thì ghi vào các ô của biểu.',
  'form.previousChanged':
    'Cột {header} của các dòng {rows} khác trong sổ, ví dụ "{read}". Nội dung này không được lấy; nếu cơ quan muốn đính chính kỳ trước, hãy sửa trong sổ ở kỳ đó.',
  'form.roundLineChanged':
    'Biểu ghi "{read}", khác với sổ (gửi chậm nhất ngày {lastDay}). Sổ vẫn tính theo hạn trong sổ; nếu đã gia hạn cho cơ quan thì ghi hạn mới ở trang Tình hình gửi báo cáo.',
  'form.agencyNameChanged':
    'Tên cơ quan trong biểu ghi "{read}", còn theo mã ẩn thì đây là biểu của {agency}. Báo cáo được tính cho {agency}; nếu không đúng, hãy rút lại báo cáo này và đề nghị cơ quan gửi trên biểu của mình.',
  'form.agencyAlsoNamed':
    'Biểu ghi cả tên {names}, nhưng theo mã ẩn và tên ở đầu biểu thì đây là báo cáo của {agency}. Nếu không đúng, hãy rút lại báo cáo này.',
  'form.agencyConflict':
    'Biểu ghi tên {names}, nhưng mã ẩn trong tệp là của {agency} (có thể cơ quan đã dùng nhầm biểu của nơi khác). Hãy chọn cơ quan ở trang Việc cần quyết định rồi tổng hợp lại tệp này.',
  'form.nothingTaken':
    'Tệp có nội dung nhưng không nằm ở ô trả lời nào của biểu nên chưa lấy được gì (xem các mục bên dưới). Hãy chuyển nội dung vào đúng ô rồi tổng hợp lại, hoặc đề nghị cơ quan gửi lại.',
  'form.letterOnly':
    'Biểu mới ghi số, ngày hoặc người ký của báo cáo, chưa trả lời nhiệm vụ nào. Hãy đề nghị cơ quan điền tình hình thực hiện rồi gửi lại.',
  'form.timingDiffers':
    'Cơ quan ghi "{read}", nhưng ngày hoàn thành là {date} và hạn là {due}. Sổ tính theo ngày; hãy hỏi lại cơ quan nếu ngày ghi nhầm.',
  'form.percentInStatus':
    'Tình hình ghi "{read}" còn cột Tỷ lệ (%) để trống; tỷ lệ đó chưa được lấy. Nếu cần, ghi tỷ lệ vào cột Tỷ lệ (%).',
  'return.dayOrderKept':
    'Ngày ở ô kiểu ngày được hiểu theo câu trả lời về báo cáo trước của cơ quan trong kỳ này (ngày trước hay tháng trước). Nếu lần này khác, hãy sửa cột Ngày hoàn thành trong sổ.',
  'form.figureEstimateLess':
    'Chỉ tiêu {code}: số ước cả năm "{read}" nhỏ hơn số lũy kế. Hãy hỏi lại cơ quan số nào đúng.',
  'form.figureFell':
    'Chỉ tiêu {code}: số lũy kế "{read}" nhỏ hơn số đã báo cáo kỳ trước ({previous}). Hãy hỏi lại cơ quan số nào đúng.',
  'form.rar':
    'Đây là tệp nén .rar nên chưa mở được. Hãy giải nén (bằng WinRAR hoặc 7-Zip) rồi chọn các tệp bên trong, hoặc nén lại thành .zip.',
  'form.sevenZip':
    'Đây là tệp nén .7z nên chưa mở được. Hãy giải nén (bằng 7-Zip) rồi chọn các tệp bên trong, hoặc nén lại thành .zip.',
  'form.pdf':
    'Đây là tệp PDF; báo cáo gửi về chỉ lấy được từ biểu Excel hoặc Word. Hãy xin tệp biểu của cơ quan, hoặc ghi báo cáo này vào bằng "Nhập thay cơ quan".',
  'form.image':
    'Đây là ảnh chụp nên không có ô nào để lấy. Hãy xin tệp biểu của cơ quan, hoặc ghi báo cáo này vào bằng "Nhập thay cơ quan".',
  'form.openDocument':
    'Tệp được lưu kiểu OpenDocument (.ods, .odt) nên chưa đọc được. Hãy mở bằng LibreOffice hoặc Excel, chọn Lưu thành (Save As) loại .xlsx (hoặc .docx), rồi chọn tệp mới.',
  'form.xlsb':
    'Đây là tệp Excel kiểu nhị phân (.xlsb) nên chưa đọc được. Hãy mở bằng Excel, chọn Lưu thành (Save As), loại "Excel Workbook (.xlsx)", rồi chọn tệp mới.',
  'form.macros':
    'Tệp có macro (.xlsm). Macro không được chạy, chỉ nội dung các ô được đọc. Nếu không biết macro từ đâu ra, hãy nhắc cơ quan quét vi-rút và gửi tệp .xlsx.',
} satisfies IssueTexts;
