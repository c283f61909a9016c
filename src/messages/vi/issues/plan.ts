import type { IssueTexts } from '../../types.ts';

/** Plans, their rows, deadlines and agencies, and the list of agencies. */
export const planIssues = {
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
    'Không thấy cơ quan nào được giao nhiệm vụ này: chủ trì chưa xác định. Hãy chọn cơ quan chủ trì hoặc bỏ nhiệm vụ này nếu không cần theo dõi.',
  'prose.leadImplied':
    'Cơ quan chủ trì "{text}" được suy ra từ cách viết của kế hoạch, kế hoạch không nêu rõ. Hãy kiểm tra và sửa nếu không đúng.',
  'prose.leadUnsettled':
    'Nhiệm vụ bắt đầu bằng "Phối hợp với {text}" nhưng không nêu cơ quan chủ trì. Hãy chọn cơ quan chủ trì.',
  'prose.subjectUnread':
    'Đoạn này bắt đầu bằng "{text}" như tên một cơ quan nhưng không đọc chắc được. Hãy kiểm tra và chọn cơ quan chủ trì.',
  'prose.partnersUnread':
    'Không đọc chắc được cơ quan phối hợp trong "{text}". Hãy kiểm tra và điền cơ quan phối hợp.',
  'table.ignored':
    'Bảng "{title}" không phải bảng nhiệm vụ nên được bỏ qua. Nếu đây là bảng nhiệm vụ, hãy kiểm tra lại dòng tiêu đề của bảng.',
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
  'row.hidden':
    'Dòng này đang bị ẩn trong tệp gốc nhưng vẫn được đọc. Nếu nhiệm vụ đã bỏ, hãy xóa dòng rồi nhập lại.',
  'deadline.unread':
    'Không xác định được ngày từ "{text}"; nội dung được giữ nguyên. Hãy điền thời hạn cho nhiệm vụ này nếu cần theo dõi theo ngày.',
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
  'agency.unmatched':
    'Không thấy "{text}" trong danh sách cơ quan, đơn vị. Hãy bổ sung cơ quan hoặc ghi thêm tên gọi khác vào danh sách.',
  'register.noNameColumn':
    'Danh sách cơ quan không có cột tên. Hãy đặt tiêu đề "Tên cơ quan, đơn vị" cho cột tên rồi nhập lại.',
  'register.empty':
    'Danh sách cơ quan không có dòng nào. Hãy điền ít nhất một cơ quan dưới dòng tiêu đề "Tên cơ quan, đơn vị".',
  'register.duplicateCode':
    'Mã cơ quan "{code}" ở dòng {row} đã dùng ở dòng {other}. Mỗi cơ quan phải có một mã riêng; hãy sửa một trong hai dòng.',
  'register.duplicateName':
    'Cơ quan "{name}" ở dòng {row} trùng tên với dòng {other}. Nếu là một cơ quan, hãy xóa bớt một dòng; nếu là hai, hãy ghi tên cho khác nhau.',
  'register.noCode':
    'Cơ quan "{name}" chưa có mã; đã đặt mã "{code}". Hãy sửa mã trước khi phát biểu mẫu nếu cần, vì sau đó mã không đổi.',
  'register.noGroup':
    'Cơ quan "{name}" chưa xếp vào nhóm nào, nên không được tính khi kế hoạch giao cho cả nhóm. Hãy điền cột "Nhóm" nếu cần.',
  'date.invalid': 'Không đọc được ngày "{text}". Hãy ghi theo dạng ngày/tháng/năm, ví dụ 05/6/2023.',
} satisfies IssueTexts;
