import type { IssueTexts } from '../../types.ts';

export const bookIssues = {
  'book.notOurs':
    'Tệp này không phải sổ theo dõi do Sổ Kế Hoạch lập (không có bảng CaiDat và ThongTin). Chọn đúng tệp sổ theo dõi, hoặc lập sổ mới từ kế hoạch.',
  'book.unknownFormat':
    'Tệp này không phải sổ theo dõi: sổ là tệp Excel (.xlsx) do Sổ Kế Hoạch lập. Chọn đúng tệp sổ; tệp kế hoạch thì dùng bước lập sổ mới.',
  'book.newerVersion':
    'Sổ được lập bằng phiên bản mới hơn (định dạng {version}; phiên bản đang dùng đọc được đến {known}). Cập nhật Sổ Kế Hoạch rồi mở lại.',
  'book.tableMissing':
    'Sổ không còn bảng "{table}": bảng đã bị xóa, đổi tên hoặc chuyển thành vùng thường. Bấm Hoàn tác trong Excel (Ctrl+Z) nếu vừa làm; nếu không, mở bản lưu trước đó, rồi thực hiện lại.',
  'book.columnMissing':
    'Bảng "{table}" không có cột "{column}". Đổi lại đúng tiêu đề cột đã bị sửa, hoặc khôi phục cột từ bản lưu trước.',
  'book.overviewDamaged':
    'Bảng "{table}" của sheet Tổng quan đã bị xóa hoặc mất cột, nên số liệu tổng quan không cập nhật; dữ liệu theo dõi vẫn được ghi đủ. Lấy lại sheet Tổng quan từ bản lưu trước khi xóa.',
  'book.columnsAdded':
    'Sổ được lập bằng phiên bản trước: bảng "{table}" chưa có cột {columns}. Các cột này được hiểu là để trống và được thêm vào cuối bảng ở lần ghi tới. Không phải làm gì thêm.',
  'book.tableAdded':
    'Sổ được lập bằng phiên bản trước: chưa có bảng "{table}". Bảng được hiểu là chưa có dòng nào và được thêm ở lần ghi tới. Nếu sổ từng có bảng này thì bảng đã bị xóa: mở bản lưu trước khi xóa.',
  'book.columnsBlocked':
    'Bảng "{table}" cần thêm cột nhưng bên phải có bảng hoặc ô gộp nằm ngang chỗ đó, từ ô {cell}, nên chưa ghi gì. Chuyển nội dung đó sang chỗ khác rồi thực hiện lại.',
  'book.unknownCode':
    'Cột "{column}" có mã "{code}" ({count} dòng) không có trong sheet "{list}", nên các dòng này không được tính. Sửa lại mã, hoặc xóa dòng nếu thừa.',
  'book.sameBook': 'Đây chính là sổ đang mở nên không có gì để so sánh. Chọn sổ theo dõi của năm trước.',
  'book.yearNotEarlier':
    'Sổ này là sổ năm {year}, không trước năm {present} của sổ đang mở. Chọn sổ của năm trước, hoặc sửa lại năm ở trang Thông tin chung.',
  'book.noRounds':
    'Sổ này không có kỳ báo cáo nào nên không có số liệu để so sánh. Chọn sổ của năm trước đã tổng hợp báo cáo.',
  'book.cellInvalid':
    'Cột "{column}" không nhận được nội dung "{text}". Sửa lại ô này: ngày ghi dd/mm/yyyy, số ghi bằng chữ số, cột có danh sách thì chọn trong danh sách của ô.',
  'book.duplicateKey':
    'Bảng "{table}" có hơn một dòng mang cùng mã "{key}" nên không biết ghi vào dòng nào. Xóa dòng thừa hoặc sửa lại mã.',
  'book.keyMissing':
    'Dòng này của bảng "{table}" có nội dung nhưng thiếu {columns} nên không biết là dòng nào. Ghi đủ, hoặc xóa cả dòng nếu thừa.',
  'book.changedMeanwhile':
    'Sổ đã được người khác sửa sau khi xem trước nên chưa ghi gì. Mở lại sổ, xem lại thay đổi rồi thực hiện lại.',
  'book.rowMissing':
    'Bảng "{table}" không còn dòng mang mã "{key}" nên chưa ghi gì. Mở lại sổ và xem lại thay đổi trước khi ghi.',
  'book.blocked':
    'Bảng "{table}" cần thêm dòng nhưng phía dưới đã có nội dung, bắt đầu từ ô {cell}. Chuyển nội dung đó sang chỗ khác rồi thực hiện lại.',
  'book.merged':
    'Bảng "{table}" cần thêm dòng nhưng phía dưới có ô gộp ({cells}) nên chưa ghi gì. Bỏ gộp các ô đó (Trang đầu › Gộp & Căn giữa) rồi thực hiện lại.',
  'book.totals':
    'Bảng "{table}" đang bật hàng tổng ở cuối nên không thêm, bớt dòng được và chưa ghi gì. Bấm vào bảng, bỏ chọn Thiết kế Bảng › Hàng Tổng rồi thực hiện lại; ghi xong có thể bật lại.',
  'book.textTooLong':
    'Nội dung dài {length} ký tự, một ô chỉ chứa được {limit} ký tự. Rút gọn nội dung rồi thực hiện lại.',
  'book.unfinished':
    'Sổ này được lưu khi Excel đang ghi dở ({label}), số liệu có thể chưa đủ. Nếu có người đang ghi sổ, chờ ghi xong rồi lấy lại tệp. Nếu không, mở sổ trong Excel bằng Sổ Kế Hoạch, chọn ghi tiếp hoặc khôi phục, lưu lại rồi thực hiện lại.',
  'book.noneOpen': 'Chưa mở sổ theo dõi nào. Mở một sổ, hoặc lập sổ mới từ kế hoạch, rồi thực hiện lại.',
  'newYear.noYear':
    'Trang Thông tin chung chưa ghi năm của sổ nên không biết năm sau là năm nào. Ghi năm rồi làm lại.',
  'newYear.openQuestions':
    'Sổ còn {count} việc cần quyết định chưa trả lời. Trả lời trước, hoặc chọn vẫn lập sổ khi năm cũ chưa xong (trong lệnh: --unfinished).',
  'newYear.openRounds':
    'Chưa chốt: {names}, nên số liệu đem sang để so sánh còn có thể thay đổi. Chốt các kỳ này trước (lệnh skh round), hoặc chọn vẫn lập sổ khi năm cũ chưa xong (trong lệnh: --unfinished).',
  'newYear.unknownTasks':
    'Sổ không có nhiệm vụ đang theo dõi mang mã {codes}. Xem mã ở trang Nhiệm vụ, hoặc chạy với --dry-run để xem các nhiệm vụ được đề nghị.',
  'book.nothingPending': 'Không có thay đổi nào đang chờ ghi. Thực hiện lại bước xem trước rồi mới ghi.',
} satisfies IssueTexts;
