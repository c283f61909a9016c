import type { IssueTexts } from '../../types.ts';

export const excelIssues = {
  'excel.tooOld':
    'Phiên bản Excel này chưa đủ mới để làm việc trực tiếp trong sổ (cần Excel 2021 hoặc Microsoft 365). Dùng trang Sổ Kế Hoạch trên trình duyệt với tệp .xlsx.',
  'excel.nameTaken':
    'Sổ đang mở đã có sẵn tên "{name}" nên chưa lập gì. Mở một sổ trống rồi lập lại, hoặc đổi tên trang, bảng đó.',
  'excel.cellEdit':
    'Excel đang chờ nhập xong một ô nên chưa ghi được. Bấm Enter hoặc Esc để thoát khỏi ô đang nhập, rồi thực hiện lại.',
  'excel.denied':
    'Excel không cho ghi: sổ hoặc trang đang được bảo vệ hay chỉ mở để đọc. Bỏ bảo vệ (Xem lại › Bảo vệ Sổ làm việc hoặc Bỏ bảo vệ trang tính), hoặc bấm Cho phép chỉnh sửa, rồi thực hiện lại.',
  'excel.protected':
    'Trang "{sheet}" đang được bảo vệ nên chưa ghi gì. Bỏ bảo vệ trang (Xem lại › Bỏ bảo vệ trang tính) rồi thực hiện lại; ghi xong có thể bảo vệ lại.',
  'excel.readOnly':
    'Sổ đang mở ở chế độ chỉ đọc: mọi thay đổi chỉ giữ được nếu lưu thành tệp khác. Đóng sổ ở máy khác hoặc chép tệp về máy mình rồi mở lại trước khi ghi.',
  'excel.otherBook':
    'Đang có sổ Excel khác ở phía trước nên chưa thực hiện được. Bấm vào cửa sổ của sổ này rồi thực hiện lại, và đừng chuyển sang sổ khác khi đang ghi.',
  'excel.sessionLost':
    'Mất kết nối với Excel giữa chừng. Mở lại sổ rồi thực hiện lại; nếu còn thay đổi dở dang, Sổ Kế Hoạch sẽ hỏi ghi tiếp hay khôi phục.',
  'excel.tooLarge':
    'Dữ liệu một lần gửi quá lớn so với mức Excel nhận được. Chia nhỏ việc (ít tệp hơn mỗi lần) rồi thực hiện lại.',
  'excel.busy': 'Excel đang bận xử lý việc khác. Chờ một lát rồi thực hiện lại.',
  'excel.failed':
    'Excel báo lỗi khi đang thực hiện (mã {code}). Nếu đang mở nhiều sổ, bấm vào cửa sổ của sổ này rồi thực hiện lại; nếu vẫn lỗi, lưu sổ, đóng và mở lại Excel.',
  'excel.unfinished':
    'Lần ghi trước ({label}) bị ngắt giữa chừng. Chọn ghi tiếp cho xong hoặc khôi phục như trước khi ghi, rồi mới thực hiện việc mới.',
  'excel.writtenElsewhere':
    'Sổ đang được ghi từ một máy khác ({label}, bắt đầu {at}, người ghi: {by}) nên chưa làm gì ở máy này. Chờ máy ấy ghi xong rồi bấm Xem lại. Chỉ khi chắc chắn máy ấy đã dừng hẳn (tắt máy, mất mạng, đã đóng Excel) mới chọn xử lý lần ghi dở ở máy này.',
  'excel.editedSince':
    'Bảng "{table}" đã có người sửa, sắp xếp lại, đổi tên hoặc xóa sau lần ghi dở nên chưa ghi thêm gì. Bấm Giữ chỗ đã sửa, ghi nốt phần còn lại; hoặc đưa bảng về như lúc bị ngắt rồi làm lại.',
  'excel.rowsMoved':
    'Trong lúc ghi ({label}), có người sắp xếp, chèn, xóa dòng hoặc sửa ô ở trang "{sheet}". Phần vừa ghi nhầm chỗ đã được trả lại, phần ghi trước đó vẫn đúng dòng. Chờ người ấy làm xong rồi bấm Giữ chỗ đã sửa, ghi nốt phần còn lại.',
  'excel.rowsMixed':
    'Dòng bị xê dịch trong lúc ghi, và không trả lại được phần vừa ghi nhầm chỗ. Các ô bắt đầu từ {cells} có thể đang mang nội dung của dòng khác. Bấm Hoàn tác trong Excel, hoặc lấy lại bản lưu trước đó (Tệp › Thông tin › Lịch sử phiên bản), rồi thực hiện lại.',
  'excel.noJournal':
    'Trang ẩn _skh, nơi giữ điểm khôi phục (bảng DiemKhoiPhuc), đã bị xóa hoặc mất cột nên chưa ghi gì: ghi lúc này thì không hoàn tác được. Bấm Hoàn tác trong Excel để lấy lại trang ẩn, hoặc mở bản lưu trước khi xóa, rồi thực hiện lại.',
  'excel.leftover':
    'Lần lập sổ này chưa xong và còn lại một số trang. Lập lại: các trang dở dang sẽ được dọn trước.',
  'excel.makingElsewhere':
    'Một máy khác đang lập sổ trong tệp này hoặc đã lập dở (người lập: {by}), nên chưa làm gì ở máy này. Chờ máy ấy lập xong rồi mở lại khung. Chỉ khi chắc chắn máy ấy đã dừng hẳn mới lập lại ở máy này, bấm Lập sổ hai lần: các trang dở dang sẽ được dọn trước.',
  'excel.cannotShow': 'Không mở được ô này: trang không còn hoặc đang ẩn. Cho hiện lại trang rồi thử lại.',
  'excel.rowGone':
    'Dòng này không còn trong bảng: có người đã xóa dòng, đổi mã của dòng, hoặc đổi tên, xóa bảng. Xem lại bảng; bấm Hoàn tác trong Excel nếu xóa nhầm.',
  'excel.nothingMade':
    'Sổ đang mở không có phần nào do Sổ Kế Hoạch vừa lập nên không có gì để bỏ. Muốn bỏ trang nào, xóa trang đó trong Excel.',
  'excel.outgrown':
    'Trang "{sheet}" đã có thêm ô, biểu đồ, hình hoặc nhận xét không do Sổ Kế Hoạch lập, nên chưa gỡ trang nào. Chuyển phần ấy sang trang khác, hoặc xóa đi, rồi bấm gỡ lại.',
  'excel.draftLost':
    'Không đọc lại được phần việc làm dở đã lưu trong sổ. Thực hiện lại từ bước đọc kế hoạch.',
} satisfies IssueTexts;
