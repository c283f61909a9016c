import type { IssueTexts } from '../../types.ts';

export const restoreIssues = {
  'restore.none':
    'Sổ chưa có lần ghi nào có thể hoàn tác. Muốn trở lại số liệu cũ, mở bản lưu trước đó của tệp.',
  'restore.unknown':
    'Sổ không có điểm khôi phục mang mã "{id}". Xem danh sách các điểm khôi phục rồi chọn lại mã.',
  'restore.expired':
    'Điểm khôi phục "{id}" đã quá cũ: sổ chỉ giữ mười lần ghi gần nhất. Chọn một lần ghi gần hơn, hoặc mở bản lưu trước đó của tệp.',
  'restore.unreadable':
    'Dữ liệu của điểm khôi phục "{id}" đã bị sửa nên không hoàn tác được. Chọn một điểm khác, hoặc mở bản lưu trước đó của tệp.',
  'restore.nothing': 'Mọi ô của lần ghi này đã trở lại như trước, không còn gì để hoàn tác.',
  'restore.kept':
    'Ô của cột "{column}" đã được sửa sau lần ghi đó nên giữ nguyên nội dung đang có. Nếu muốn nội dung cũ, sửa lại ô này bằng tay.',
  'restore.rowKept':
    'Dòng "{key}" do lần ghi đó thêm vào bảng "{table}" nhưng đã có người sửa tiếp nên giữ lại. Nếu không cần, xóa dòng này bằng tay.',
  'restore.rowGone':
    'Dòng "{key}" của bảng "{table}" đã bị xóa sau lần ghi đó nên không hoàn tác được dòng này. Nếu cần, nhập lại dòng rồi kiểm tra số liệu.',
  'restore.rowTaken':
    'Dòng "{key}" của bảng "{table}" không trả lại được vì đã có dòng khác mang mã này. Kiểm tra lại dòng đang có.',
  'restore.columnGone':
    'Cột "{column}" của bảng "{table}" không còn nên nội dung cũ của cột không trả lại được. Thêm lại cột rồi hoàn tác, nếu cần.',
  'restore.returnFollows':
    'Chưa hoàn tác được lần ghi này: sau đó sổ đã nhận thêm báo cáo kỳ {rounds} của {count} cơ quan ({agencies}) ở lần ghi "{label}" (mã {id}, lúc {at}). Hoàn tác lần ghi đó trước, rồi hoàn tác lần ghi này.',
  'restore.returnFollowsUnknown':
    'Không hoàn tác được lần ghi này: sau đó sổ đã nhận thêm báo cáo kỳ {rounds} của {count} cơ quan ({agencies}), mà lần ghi ấy không còn trong danh sách điểm khôi phục. Rút lại từng báo cáo không cần nữa, hoặc mở bản lưu trước đó của tệp.',
  'recover.kept':
    'Ô của cột "{column}" đã được sửa sau lần ghi dở nên giữ nguyên nội dung đang có. Xem lại ô này.',
  'recover.rowKept':
    'Dòng "{key}" của bảng "{table}" lẽ ra được bỏ nhưng đã có người sửa nên giữ lại. Nếu không cần, xóa dòng này bằng tay.',
  'recover.rowGone':
    'Bảng "{table}" không còn đúng một dòng mang mã "{key}" (đã xóa, đổi mã hoặc chép thêm) nên phần ghi vào dòng này được bỏ qua. Kiểm tra lại dòng này.',
  'recover.rowTaken':
    'Dòng mới "{key}" của bảng "{table}" đã có trong bảng và có người sửa nên giữ nguyên như đang có. Xem lại dòng này.',
  'recover.misplaced':
    'Bảng "{table}" có {count} dòng (ô đầu tiên: {cell}) đang mang đúng nội dung mà lần ghi dở định ghi cho dòng khác: có thể bảng đã bị sắp xếp hoặc chèn, xóa dòng ngay trong lúc ghi. So các dòng này với số liệu gốc rồi sửa lại, hoặc mở bản lưu trước đó của tệp.',
  'recover.rowTwice':
    'Bảng "{table}" có hơn một dòng mang mã "{key}" với nội dung khác nhau, cả hai được giữ lại. Xem dòng nào đúng rồi xóa dòng kia.',
  'recover.columnGone':
    'Bảng "{table}" không còn cột "{column}" nên phần ghi vào cột này được bỏ qua. Đặt lại tên cột, rồi nhập lại hoặc hoàn tác lần ghi này.',
  'recover.tableGone':
    'Sổ không còn bảng "{table}" (đã xóa hoặc đổi tên) nên phần ghi vào bảng này được bỏ qua. Đặt lại tên bảng, rồi kiểm tra số liệu của bảng.',
  'recover.unreadable':
    'Không đọc lại được phần còn phải ghi của lần ghi dở ({label}), nên sổ giữ nguyên như đang có. Kiểm tra lại số liệu, hoặc mở bản lưu trước đó của tệp.',
  'recover.blocked':
    'Lần ghi dở cần thêm dòng vào bảng "{table}" nhưng phía dưới có nội dung của người khác, bắt đầu từ ô {cell}. Chưa ghi thêm gì và không mất gì: phần còn phải ghi vẫn được giữ trong sổ. Chuyển nội dung đó sang chỗ khác rồi bấm lại.',
  'recover.merged':
    'Lần ghi dở cần thêm dòng vào bảng "{table}" nhưng phía dưới có ô gộp ({cells}). Chưa ghi thêm gì và không mất gì: phần còn phải ghi vẫn được giữ trong sổ. Bỏ gộp các ô đó (Trang đầu › Gộp & Căn giữa) rồi bấm lại.',
  'recover.totals':
    'Lần ghi dở cần thêm, bớt dòng của bảng "{table}" nhưng bảng đang bật hàng tổng ở cuối. Chưa ghi thêm gì và không mất gì: phần còn phải ghi vẫn được giữ trong sổ. Bấm vào bảng, bỏ chọn Thiết kế Bảng › Hàng Tổng rồi bấm lại; xong có thể bật lại.',
} satisfies IssueTexts;
