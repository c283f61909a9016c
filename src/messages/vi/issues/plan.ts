import type { IssueTexts } from '../../types.ts';

/** Plans, their rows, deadlines and agencies, and the list of agencies. */
export const planIssues = {
  'plan.noneRead': 'Chưa đọc kế hoạch nào. Chọn tệp kế hoạch trước rồi thực hiện lại.',
  'plan.registerNeeded':
    'Cần thêm danh sách cơ quan, đơn vị thì mới lập được sổ. Chọn tệp danh sách (cột Mã, Tên, Khối) rồi thực hiện lại.',
  'plan.noTaskTable':
    'Không thấy bảng nhiệm vụ nào trong tệp. Bảng cần có dòng tiêu đề với cột "Nhiệm vụ" (hoặc "Nội dung công việc") và ít nhất một cột "Cơ quan chủ trì", "Cơ quan phối hợp" hoặc "Thời gian". Hãy bổ sung dòng tiêu đề rồi nhập lại.',
  'plan.noTaskColumn':
    'Bảng có cột thời gian và cơ quan thực hiện nhưng không có cột nội dung nhiệm vụ. Hãy đặt tiêu đề "Nhiệm vụ" cho cột đó rồi nhập lại.',
  'plan.noTasks':
    'Có bảng nhiệm vụ nhưng không đọc được nhiệm vụ nào dưới dòng tiêu đề. Hãy kiểm tra xem bảng có bị trống hoặc bị ẩn nội dung không.',
  'plan.numberMissing':
    'Văn bản chưa ghi số, ký hiệu kế hoạch. Khi đã ban hành, hãy điền số, ký hiệu ở trang Kế hoạch.',
  'plan.dateMissing':
    'Văn bản chưa ghi đủ ngày ban hành kế hoạch. Khi đã ban hành, hãy điền ngày ở trang Kế hoạch.',
  'plan.yearMissing':
    'Không xác định được năm của kế hoạch, nên các thời hạn không ghi năm sẽ không có ngày. Hãy điền năm ở trang Kế hoạch hoặc ghi rõ năm trong cột thời gian.',
  'plan.noRounds':
    'Không thấy kỳ báo cáo nào có ngày trong kế hoạch. Hãy khai báo kỳ báo cáo (tên kỳ, hạn gửi) trước khi phát biểu mẫu.',
  'plan.proseUnread':
    'Văn bản viết theo đoạn văn nhưng không thấy mục nào có nhiệm vụ (I, 1, a, gạch đầu dòng). Hãy kiểm tra xem có đúng tệp kế hoạch không, hoặc lập bảng nhiệm vụ (TT, Nhiệm vụ, Thời gian, Cơ quan chủ trì, Cơ quan phối hợp) rồi nhập bảng đó.',
  'plan.textCut':
    'Văn bản dừng giữa chừng: không thấy phần kết thúc và nơi nhận. Hãy lấy bản đầy đủ của kế hoạch rồi nhập lại; các nhiệm vụ ở phần còn thiếu chưa có ở đây.',
  'plan.appendixMissing':
    'Kế hoạch có nhắc đến phụ lục kèm theo nhưng trong tệp không có nội dung phụ lục. Hãy tìm phụ lục và nhập riêng nếu trong đó có nhiệm vụ.',
  'plan.appendixUnread':
    'Phụ lục kèm theo kế hoạch không có bảng nhiệm vụ nên chưa được đọc. Nếu trong phụ lục có nhiệm vụ, hãy lập bảng nhiệm vụ từ phụ lục rồi nhập bảng đó.',
  'prose.sectionSkipped':
    'Mục "{title}" không được coi là nhiệm vụ. Nếu trong mục này có nhiệm vụ, hãy bổ sung ở trang Nhiệm vụ.',
  'prose.noteLoose':
    'Chú thích cuối trang "{text}" không rõ thuộc nội dung nào nên không được đưa vào. Hãy ghi vào cột Ghi chú của nhiệm vụ nếu cần.',
  'prose.headingEmpty':
    'Dưới mục "{title}" không có nhiệm vụ nào. Hãy kiểm tra xem văn bản có bị thiếu đoạn không.',
  'prose.noLead':
    'Không chắc kế hoạch giao nhiệm vụ này cho cơ quan nào ("{text}"): chủ trì chưa xác định. Hãy đọc lại đoạn này, chọn cơ quan chủ trì hoặc bỏ nhiệm vụ này nếu không cần theo dõi.',
  'prose.leadOpen':
    'Kế hoạch không nêu cơ quan nào thực hiện nhiệm vụ này: chủ trì để "Chưa xác định". Hãy chọn cơ quan chủ trì hoặc bỏ nhiệm vụ này nếu không cần theo dõi.',
  'prose.leadsOpen':
    'Có {count} nhiệm vụ mà kế hoạch không nêu cơ quan thực hiện ({paths}): chủ trì để "Chưa xác định". Hãy chọn cơ quan chủ trì hoặc bỏ những nhiệm vụ không cần theo dõi.',
  'prose.leadImplied':
    'Cơ quan chủ trì "{text}" được suy ra từ cách viết của kế hoạch, kế hoạch không nêu rõ. Hãy kiểm tra và sửa nếu không đúng.',
  'prose.leadUnsettled':
    'Nhiệm vụ bắt đầu bằng "Phối hợp với {text}" nhưng không nêu cơ quan chủ trì. Hãy chọn cơ quan chủ trì.',
  'prose.subjectUnread':
    'Đoạn này bắt đầu bằng "{text}" như tên một cơ quan nhưng không đọc chắc được. Hãy kiểm tra và chọn cơ quan chủ trì.',
  'prose.othersNamed':
    'Câu sau của đoạn này giao việc cho "{text}", ngoài cơ quan chủ trì đã đọc được. Hãy đọc lại đoạn này, bổ sung cơ quan chủ trì hoặc tách thành nhiệm vụ riêng nếu cần.',
  'prose.partnersImplied':
    'Cơ quan phối hợp "{text}" được suy ra từ cách viết của kế hoạch, kế hoạch không nêu rõ. Hãy kiểm tra và sửa nếu không đúng.',
  'prose.partnersUnread':
    'Không đọc chắc được cơ quan phối hợp trong "{text}". Hãy kiểm tra và điền cơ quan phối hợp.',
  'table.ignored':
    'Bảng "{title}" không phải bảng nhiệm vụ nên được bỏ qua. Nếu đây là bảng nhiệm vụ, hãy kiểm tra lại dòng tiêu đề của bảng.',
  'table.noTime':
    'Bảng nhiệm vụ không có cột thời gian nên các nhiệm vụ chưa có thời hạn. Nếu bảng có cột này dưới tên khác, hãy đổi tiêu đề cột thành "Thời hạn" rồi nhập lại; nếu không, điền thời hạn ở trang Nhiệm vụ.',
  'table.noLeads':
    'Bảng nhiệm vụ không có cột cơ quan chủ trì. Nếu bảng có cột này dưới tên khác, hãy đổi tiêu đề cột thành "Cơ quan chủ trì" rồi nhập lại; nếu không, chọn cơ quan chủ trì ở trang Nhiệm vụ.',
  'table.noNumbers':
    'Bảng nhiệm vụ không có số thứ tự nên không biết chắc nhiệm vụ nào thuộc mục nào. Hãy kiểm tra các mục và nhiệm vụ, hoặc thêm cột "TT" rồi nhập lại.',
  'table.titleGuessed':
    'Cột "{header}" không có tiêu đề quen thuộc; theo nội dung các ô, cột này được hiểu là "Nhiệm vụ". Hãy kiểm tra; nếu không đúng, sửa tiêu đề cột rồi nhập lại.',
  'table.timeGuessed':
    'Tiêu đề cột "{header}" không nói rõ là thời hạn; theo nội dung các ô, cột này được hiểu là "Thời hạn". Hãy kiểm tra; nếu không đúng, sửa tiêu đề cột rồi nhập lại.',
  'table.leadsGuessed':
    'Cột "{header}" không có tiêu đề quen thuộc; theo nội dung các ô, cột này được hiểu là "Cơ quan chủ trì". Hãy kiểm tra; nếu không đúng, sửa tiêu đề cột rồi nhập lại.',
  'table.coordinatingGuessed':
    'Cột "{header}" không có tiêu đề quen thuộc; theo nội dung các ô, cột này được hiểu là "Cơ quan phối hợp". Hãy kiểm tra; nếu không đúng, sửa tiêu đề cột rồi nhập lại.',
  'table.twoTimes':
    'Bảng có hơn một cột thời gian; đã lấy cột "{header}" làm thời hạn, còn {others} chỉ giữ để xem. Nếu không đúng, hãy sửa tiêu đề cột rồi nhập lại.',
  'table.twoLeads':
    'Bảng có hơn một cột cơ quan thực hiện; đã lấy cột "{header}" làm cơ quan chủ trì, còn {others} chỉ giữ để xem. Nếu không đúng, hãy sửa tiêu đề cột rồi nhập lại.',
  'table.unheaded':
    'Bên phải cột "{header}" có cột không ghi tiêu đề nhưng ghi cùng loại nội dung; đã hiểu là cùng thuộc cột "{header}". Nếu không đúng, hãy ghi tiêu đề cho cột đó rồi nhập lại.',
  'table.columnsExtra': 'Các cột {headers} không dùng để theo dõi; nội dung vẫn được giữ ở từng nhiệm vụ.',
  'row.noNumber':
    'Dòng "{title}" không có số thứ tự nhưng có thời gian hoặc cơ quan riêng, nên được coi là một nhiệm vụ riêng. Hãy kiểm tra và đánh số nếu cần.',
  'row.duplicateNumber':
    'Số thứ tự {tt} xuất hiện hơn một lần trong cùng một mục. Hãy kiểm tra lại cách đánh số; nội dung của cả hai dòng vẫn được giữ.',
  'row.numberGap':
    'Số thứ tự {tt} không nối tiếp dòng trước. Hãy kiểm tra xem có thiếu dòng hoặc đánh số nhầm không.',
  'row.missingParent':
    'Không thấy mục cấp trên của số thứ tự {tt}. Hãy kiểm tra xem dòng của mục cấp trên có bị thiếu không.',
  'row.continuation':
    'Dòng {row} không có số thứ tự nên được nối vào nhiệm vụ ở dòng trên. Nếu đó là nhiệm vụ riêng, hãy đánh số cho dòng này rồi nhập lại.',
  'row.openEnded':
    'Dòng ngay dưới không có số thứ tự nhưng có thời gian hoặc cơ quan riêng, nên không được nối vào nhiệm vụ này. Nếu đó là phần tiếp của nhiệm vụ này, hãy gộp hai dòng rồi nhập lại.',
  'row.ditto': 'Ô này ghi như dòng trên; đã lấy "{text}" của dòng trên. Hãy kiểm tra và sửa nếu không đúng.',
  'row.oldEncoding':
    'Dòng này gõ bằng phông chữ cũ ({encoding}), trong tệp ghi là "{stored}". Hãy kiểm tra chữ sau khi chuyển sang Unicode.',
  'row.hidden':
    'Dòng này đang bị ẩn trong tệp gốc nhưng vẫn được đọc. Nếu nhiệm vụ đã bỏ, hãy xóa dòng rồi nhập lại.',
  'deadline.unread':
    'Không xác định được ngày từ "{text}"; nội dung được giữ nguyên. Hãy điền thời hạn cho nhiệm vụ này nếu cần theo dõi theo ngày.',
  'deadline.yearOpen':
    'Thời gian "{text}" không ghi năm và chưa biết năm của kế hoạch, nên chưa có ngày. Hãy điền năm của kế hoạch, hoặc thời hạn của nhiệm vụ này.',
  'deadline.otherColumn':
    'Bảng có hơn một cột thời gian mà tiêu đề không nói rõ cột nào là thời hạn; đã lấy "{text}", cột khác ghi "{other}". Hãy kiểm tra và sửa nếu không đúng.',
  'deadline.none': 'Nhiệm vụ chưa ghi thời hạn. Hãy điền thời hạn nếu cần theo dõi theo ngày.',
  'deadline.fromGroup':
    'Nhiệm vụ không ghi thời hạn riêng; đã lấy thời hạn "{text}" của mục {tt} ở trên. Hãy kiểm tra và sửa nếu không đúng.',
  'deadline.fromAbove':
    'Ô thời hạn để trống dưới nhiệm vụ {tt}, có thể là phần dưới của ô gộp; đã lấy thời hạn "{text}" của nhiệm vụ đó. Hãy kiểm tra và sửa nếu không đúng.',
  'deadline.monthFirst':
    'Ngày {text} có thể đã bị nhập đảo ngày và tháng (các ngày khác trong cột này cho thấy có thể đã ghi tháng trước, ngày sau). Đã đọc theo thứ tự ngày trước, tháng sau; hãy kiểm tra lại cột thời gian trong tệp gốc.',
  'deadline.halfYearly':
    'Thời gian "{text}" là việc làm sáu tháng một lần; được theo dõi ở mọi kỳ báo cáo như nhiệm vụ thường xuyên. Hãy điền thời hạn nếu cần theo dõi theo ngày.',
  'deadline.marked':
    'Thời gian "{text}" lấy theo dấu x ở các cột tháng, quý; hạn là ngày cuối của tháng, quý cuối cùng có dấu. Hãy sửa thời hạn nếu không đúng.',
  'deadline.handedIn':
    'Cột thời gian ghi ngày gửi, ngày báo cáo; "{text}" được coi là thời hạn của nhiệm vụ. Hãy kiểm tra và sửa thời hạn nếu không đúng.',
  'deadline.yearFromPlan':
    'Thời gian "{text}" không ghi năm; đã lấy năm {year} của kế hoạch. Hãy sửa thời hạn nếu không đúng.',
  'deadline.fromPlanDate':
    'Thời gian "{text}" được tính từ ngày ban hành kế hoạch, ra ngày {due}. Hãy kiểm tra và sửa nếu có ngày nghỉ lễ hoặc mốc khác.',
  'deadline.mixed':
    'Ô thời gian "{text}" có nhiều mốc hoặc có ghi chú kèm theo; đã lấy mốc cuối là {due}. Hãy kiểm tra và sửa thời hạn nếu cần.',
  'deadline.suspicious':
    'Thời hạn đọc từ "{text}" là {due}, không hợp với ngày ban hành kế hoạch hoặc thứ tự thời gian. Hãy kiểm tra xem có ghi nhầm ngày, tháng, năm không.',
  'deadline.storedDiffers':
    'Ô thời gian hiện "{text}" nhưng ngày lưu trong ô là {stored}; đã lấy ngày nhìn thấy. Hãy kiểm tra lại ô này trong tệp gốc.',
  'agency.unread':
    'Chưa chắc "{text}" là tên cơ quan nào hoặc có mấy cơ quan. Hãy kiểm tra lại tên, dấu phẩy và dấu chấm phẩy giữa các cơ quan.',
  'agency.jointColumn':
    'Cột này ghi chung cơ quan chủ trì và phối hợp nhưng ô không tách hai vai trò; đã lấy cơ quan ghi đầu là chủ trì, các cơ quan sau là phối hợp. Hãy kiểm tra và sửa nếu không đúng.',
  'agency.noLead': 'Nhiệm vụ chưa ghi cơ quan chủ trì. Hãy chọn cơ quan chủ trì ở trang Nhiệm vụ.',
  'agency.fromGroup':
    'Nhiệm vụ không ghi cơ quan chủ trì riêng; đã lấy "{text}" của mục {tt} ở trên. Hãy kiểm tra và sửa nếu không đúng.',
  'agency.fromAbove':
    'Ô cơ quan để trống dưới nhiệm vụ {tt}, có thể là phần dưới của ô gộp; đã lấy "{text}" của nhiệm vụ đó. Hãy kiểm tra và sửa nếu không đúng.',
  'agency.blankBelow':
    'Ô cơ quan phối hợp để trống, dòng {tt} ở trên ghi "{text}". Nếu ô gộp chung cho cả dòng này thì hãy ghi thêm cơ quan phối hợp.',
  'agency.unmatched':
    'Không thấy "{text}" trong danh sách cơ quan, đơn vị. Hãy bổ sung cơ quan hoặc ghi thêm tên gọi khác vào danh sách.',
  'update.knownPlan':
    'Phần lớn nhiệm vụ của "{file}" đã có trong sổ: đây không phải một kế hoạch khác. Nếu kế hoạch ấy được sửa đổi, chạy lệnh update không có --another.',
  'plan.unknownCode': 'Sổ không có kế hoạch mang mã "{code}". Các mã ở trang Kế hoạch: {known}.',
  'update.otherPlan':
    'Không có nhiệm vụ nào trong tệp giống nhiệm vụ trong sổ, nên đây không phải kế hoạch đã sửa đổi của sổ này. Hãy kiểm tra lại tệp kế hoạch và tệp sổ.',
  'update.deadlineUnsettled':
    'Nhiệm vụ {task}: thời gian mới "{time}" không có ngày cụ thể nên sổ vẫn đánh giá theo thời hạn cũ. Hãy ghi ngày vào cột Thời hạn điều chỉnh ở trang Nhiệm vụ, hoặc xóa thời hạn cũ nếu nhiệm vụ không còn thời hạn.',
  'update.answersKept':
    'Nhiệm vụ {task} không còn giao cho {agency}, nhưng dòng của kỳ {round} đã có nội dung báo cáo nên vẫn được giữ và vẫn được tính. Nếu không cần nữa, hãy xóa dòng đó ở trang Theo dõi thực hiện.',
  'update.noRoom':
    'Trang Tổng quan không còn chỗ để thêm dòng cho mục "{section}", nên mục này chưa được đếm riêng. Hãy chèn thêm dòng trống phía dưới bảng "Tiến độ theo mục của kế hoạch" rồi cập nhật lại.',
  'update.otherRounds':
    'Kế hoạch mới ghi hạn báo cáo {days}, trong sổ không có kỳ nào với hạn đó. Cập nhật kế hoạch không đổi các kỳ; nếu cần, hãy thêm kỳ ở bước "Kỳ báo cáo: thêm, chốt, gia hạn" hoặc sửa hạn gửi ở trang Kỳ báo cáo.',
  'update.leftOut':
    'Kế hoạch mới vẫn có {count} việc mà khi xem lại kế hoạch lần đầu đã bỏ: {titles}. Các việc ấy tiếp tục để ngoài sổ. Muốn đưa vào, hãy xóa câu trả lời ở trang Việc cần quyết định rồi cập nhật lại.',
  'register.noNameColumn':
    'Danh sách cơ quan không có cột tên. Hãy đặt tiêu đề "Tên cơ quan, đơn vị" cho cột tên rồi nhập lại.',
  'register.empty':
    'Danh sách cơ quan không có dòng nào. Hãy điền ít nhất một cơ quan dưới dòng tiêu đề "Tên cơ quan, đơn vị".',
  'register.duplicateCode':
    'Mã cơ quan "{code}" ở dòng {row} đã dùng ở dòng {other}. Mỗi cơ quan phải có một mã riêng; hãy sửa một trong hai dòng.',
  'register.duplicateName':
    'Cơ quan "{name}" ở dòng {row} trùng tên với dòng {other}. Nếu là một cơ quan, hãy xóa bớt một dòng; nếu là hai, hãy ghi tên cho khác nhau.',
  'register.codesAlike':
    'Mã cơ quan "{code}" gần giống mã "{other}" (chỉ khác số 0 ở đầu hoặc chữ hoa, chữ thường). Nếu là một cơ quan, hãy xóa bớt một dòng; nếu là hai, hãy đặt mã khác hẳn nhau để không nhầm khi nhận báo cáo.',
  'register.groupsAlike':
    'Nhóm "{group}" chỉ khác nhóm "{other}" ở cách viết nên đang được coi là hai nhóm. Hãy ghi thống nhất một tên nhóm rồi nhập lại.',
  'register.noCode':
    'Có {count} cơ quan chưa có mã; đã đặt mã từ chữ cái đầu: {codes}. Cần mã khác thì sửa trước khi phát biểu mẫu, vì sau đó mã không đổi.',
  'register.noGroup':
    'Cơ quan "{name}" chưa xếp vào nhóm nào, nên không được tính khi kế hoạch giao cho cả nhóm. Hãy điền cột "Nhóm" nếu cần.',
  'register.validityReversed':
    'Cơ quan "{name}" ghi hiệu lực đến {to}, trước ngày bắt đầu {from}. Hãy sửa ngày ở cột "Hiệu lực từ" hoặc "Hiệu lực đến" rồi thực hiện lại.',
  'register.successorUnknown':
    'Cơ quan kế thừa "{text}" của "{name}" không có trong danh sách. Hãy ghi đúng mã hoặc tên như ở danh sách, hoặc bổ sung cơ quan này vào danh sách.',
  'register.successorAbsent':
    'Cơ quan kế thừa "{successor}" không hoạt động vào ngày {day}, ngày bắt đầu nhận nhiệm vụ của "{name}". Hãy kiểm tra hiệu lực từ, hiệu lực đến của hai cơ quan.',
  'register.successorEarly':
    'Cơ quan "{name}" đã ghi cơ quan kế thừa nhưng chưa ghi ngày hết hiệu lực, nên vẫn được tính là đang hoạt động. Hãy điền cột "Hiệu lực đến" khi có quyết định.',
  'register.successorCircle':
    'Các cơ quan kế thừa nhau thành vòng: {path}. Hãy sửa cột "Cơ quan kế thừa" để mỗi cơ quan chỉ chuyển nhiệm vụ cho cơ quan lập sau, rồi thực hiện lại.',
  'register.codeTaken':
    'Mã "{code}" trong danh sách mới là của "{name}", nhưng trong sổ là của "{other}", nên dòng này chưa được lấy. Nếu là đổi tên, hãy sửa tên ở trang Cơ quan, đơn vị của sổ; nếu là cơ quan khác, hãy đặt mã khác trong danh sách rồi thực hiện lại.',
  'succession.reasonMissing':
    'Nhiệm vụ của "{name}" đã chuyển cho cơ quan kế thừa nhưng chưa ghi theo văn bản nào. Hãy ghi số, ký hiệu nghị quyết hoặc quyết định vào cột Lý do ở trang Việc cần quyết định.',
  'date.invalid': 'Không đọc được ngày "{text}". Hãy ghi theo dạng ngày/tháng/năm, ví dụ 05/6/2023.',
} satisfies IssueTexts;
