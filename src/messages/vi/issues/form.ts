import type { IssueTexts } from '../../types.ts';

/** Returned forms, rounds, and what became of each file. */
export const formIssues = {
  'form.unknownFormat':
    'Không nhận ra loại tệp này. Báo cáo gửi về phải là biểu Excel (.xlsx, .xls) hoặc Word (.docx), để riêng hoặc trong tệp nén. Hãy đề nghị cơ quan gửi lại đúng biểu đã giao.',
  'form.notAForm':
    'Tệp này không phải là biểu mẫu do sổ kế hoạch tạo ra, hoặc đã mất cả mã biểu. Hãy dùng đúng tệp biểu đã gửi cho cơ quan, hoặc chép lại "Mã biểu" từ biểu gốc vào tệp.',
  'form.newerVersion':
    'Biểu được tạo bằng bản chương trình khác (kiểu biểu {version}, bản đang dùng đọc được kiểu {known}). Hãy cập nhật chương trình rồi tổng hợp lại.',
  'form.otherBook':
    'Biểu này thuộc một sổ theo dõi khác. Hãy mở đúng sổ đã tạo ra biểu, hoặc gửi lại cho cơ quan biểu tạo từ sổ này.',
  'form.wrongRound':
    'Đây là biểu của kỳ {round}, trong khi đang tổng hợp kỳ {expected}. Hãy chọn kỳ {round} để tổng hợp tệp này, hoặc đề nghị cơ quan gửi biểu kỳ {expected}.',
  'form.superseded':
    'Biểu đã cũ: nội dung các dòng {rows} trong sổ đã thay đổi sau khi phát biểu. Hãy gửi lại biểu mới và đề nghị cơ quan báo cáo trên biểu đó.',
  'form.unknownAgency':
    'Mã cơ quan "{agency}" trong biểu không có trong danh sách cơ quan, đơn vị của sổ. Hãy kiểm tra mã ở trang Cơ quan, đơn vị.',
  'form.noObligation':
    'Cơ quan có mã "{agency}" không phải báo cáo nhiệm vụ nào trong kỳ này. Hãy kiểm tra trang Phân công và kỳ báo cáo.',
  'form.codeMismatch':
    'Mã biểu nhìn thấy ("{code}") khác mã lưu trong tệp ("{hidden}"), nên không rõ báo cáo là của cơ quan nào. Hãy đề nghị cơ quan điền lại vào đúng biểu của mình.',
  'form.empty':
    'Biểu chưa điền nội dung báo cáo nào. Hãy đề nghị cơ quan điền tình hình thực hiện rồi gửi lại.',
  'form.headerMissing':
    'Không tìm thấy các cột {headers} trong bảng báo cáo. Hãy giữ nguyên tên cột như biểu đã gửi (được đổi thứ tự, chèn thêm cột) rồi gửi lại.',
  'form.columnMissing':
    'Bảng báo cáo thiếu các cột {headers}; nội dung của những cột này được coi là chưa trả lời. Nếu cơ quan có số liệu, đề nghị gửi lại trên biểu đủ cột.',
  'form.rowUnknown':
    'Dòng có mã "{code}" không thuộc biểu của cơ quan trong kỳ này nên không được lấy. Nếu là nhiệm vụ của cơ quan, kiểm tra lại mã và trang Phân công.',
  'form.rowWithoutCode':
    'Dòng này có nội dung trả lời nhưng không có mã nhiệm vụ nên không được lấy. Hãy ghi mã nhiệm vụ vào cột Mã, hoặc chuyển nội dung vào đúng dòng.',
  'form.rowMissing':
    'Biểu thiếu dòng nhiệm vụ {tt} ({code}): {title}. Nhiệm vụ này được coi là chưa trả lời; đề nghị cơ quan bổ sung nếu cần.',
  'form.rowTwice':
    'Nhiệm vụ {code} có hai dòng trả lời khác nhau (dòng kia ở ô {first}). Hãy giữ lại một dòng đúng rồi gửi lại.',
  'form.tampered':
    'Cột {header} của nhiệm vụ {tt} đã bị sửa thành "{read}". Phần sửa không được lấy; nếu cơ quan đề nghị điều chỉnh, hãy ghi ở cột Đề xuất, kiến nghị.',
  'form.coordinatorExtra':
    'Nhiệm vụ {tt} cơ quan chỉ phối hợp nên chỉ lấy cột Kết quả thực hiện; không lấy các cột {headers}. Nội dung cần giữ thì chuyển sang cột Kết quả thực hiện.',
  'form.identityFromCode':
    'Tệp không còn thông tin ẩn của biểu; cơ quan và kỳ báo cáo được nhận ra theo mã biểu {code}. Không cần làm gì thêm nếu đúng cơ quan.',
  'form.identityFromContent':
    'Tệp đã mất cả thông tin ẩn lẫn mã biểu; theo tên cơ quan, hạn gửi và các nhiệm vụ ghi trong tệp thì đây là báo cáo của {agency}, kỳ {round}. Nếu không đúng, đề nghị cơ quan gửi lại trên biểu gốc.',
  'form.agencyUnknown':
    'Không rõ đây là báo cáo của cơ quan nào (có thể là: {names}). Hãy chọn cơ quan ở trang Việc cần quyết định rồi tổng hợp lại tệp này.',
  'form.setAside':
    'Tệp không được lấy theo quyết định của đơn vị tổng hợp. Nếu cần lấy, đổi lựa chọn ở trang Việc cần quyết định rồi tổng hợp lại.',
  'form.otherPlan':
    'Tệp có bảng báo cáo nhưng đã mất mã biểu, và các nhiệm vụ trong bảng không phải của sổ này. Hãy kiểm tra có nhầm kế hoạch không, rồi đề nghị cơ quan gửi lại trên biểu gốc.',
  'form.noAgencyChosen':
    'Biểu dùng chung cho nhóm nhưng chưa chọn cơ quan báo cáo, hoặc tên đã chọn ("{read}") không có trong danh sách. Hãy chọn tên ở ô Tên cơ quan báo cáo rồi gửi lại.',
  'form.oldEncoding':
    'Nội dung gõ bằng bảng mã cũ ({encoding}) "{read}" được hiểu là "{value}". Nếu chưa đúng, sửa lại trong biểu hoặc trong sổ.',
  'form.dateFar':
    'Ngày hoàn thành {date} cách kỳ báo cáo quá xa, có thể gõ nhầm năm. Hãy hỏi lại cơ quan; nếu ghi nhầm thì sửa ngày.',
  'form.sameAsBefore':
    'Nội dung giống hệt kỳ {round} ({count} ô, ví dụ ở mục {tt}). Hãy xem cơ quan đã cập nhật số liệu kỳ này chưa.',
  'form.sameAsOther':
    'Nội dung giống hệt báo cáo của {agency} ({count} ô, ví dụ ở mục {tt}). Hãy xem cơ quan có chép lại báo cáo của nơi khác không.',
  'form.statusUnread':
    'Không hiểu tình hình thực hiện "{read}". Hãy chọn một trong các mức: Chưa thực hiện, Đang thực hiện, Đã hoàn thành, Thực hiện thường xuyên, Không phát sinh, Đề nghị điều chỉnh.',
  'form.statusImplied':
    'Tình hình thực hiện "{read}" được hiểu là "{value}". Nếu chưa đúng, sửa lại trong biểu hoặc trong sổ.',
  'form.percentUnread': 'Không hiểu tỷ lệ "{read}". Hãy ghi một số từ 0 đến 100, ví dụ 85 hoặc 85,5.',
  'form.percentRange': 'Tỷ lệ "{read}" nằm ngoài khoảng từ 0 đến 100. Hãy ghi lại tỷ lệ đúng.',
  'form.percentImplied': 'Tỷ lệ "{read}" được hiểu là {value}. Nếu chưa đúng, ghi lại bằng số từ 0 đến 100.',
  'form.percentOne':
    'Tỷ lệ ghi số 1, được hiểu là {value}. Nếu ý cơ quan là 100%, hãy ghi 100 rồi gửi lại, hoặc sửa trong sổ.',
  'form.dateUnread': 'Không hiểu ngày "{read}". Hãy ghi đủ ngày/tháng/năm, ví dụ 05/6/2023.',
  'form.dateImplied':
    'Ngày "{read}" được hiểu là {value} (ngày trước, tháng sau). Nếu chưa đúng, ghi lại đủ ngày/tháng/năm.',
  'form.dateInFuture':
    'Ngày hoàn thành {date} sau ngày nhận báo cáo {received}. Hãy hỏi lại cơ quan; nếu ghi nhầm thì sửa ngày.',
  'form.letterDateUnread':
    'Không hiểu ngày của báo cáo "{read}" nên để trống. Hãy điền ngày văn bản ở trang Tình hình gửi báo cáo.',
  'form.textTooLong':
    'Nội dung dài {count} ký tự, một ô Excel chỉ chứa được {most}. Đề nghị cơ quan rút gọn, hoặc tách phần còn lại sang báo cáo kèm theo.',
  'form.receivedUnread':
    'Không hiểu ngày nhận "{text}". Ghi đủ ngày/tháng/năm, ví dụ 05/6/2026, rồi tổng hợp lại.',
  'form.doneWithoutDate':
    'Báo đã hoàn thành nhưng không ghi ngày hoàn thành, nên có thể không xác định được đúng hạn hay quá hạn. Đề nghị cơ quan bổ sung ngày hoàn thành.',
  'form.reasonMissing':
    'Chọn "{status}" nhưng chưa nêu lý do. Đề nghị cơ quan ghi lý do ở cột Kết quả thực hiện, Khó khăn, vướng mắc hoặc Đề xuất, kiến nghị.',
  'form.lateReasonMissing':
    'Hoàn thành ngày {date}, sau hạn {due}, nhưng chưa nêu lý do chậm. Đề nghị cơ quan ghi lý do ở cột Khó khăn, vướng mắc.',
  'chase.nothing':
    'Kỳ báo cáo {round} không còn cơ quan nào chưa gửi, cũng không có yêu cầu bổ sung nào. Không cần làm gì thêm.',
  'forms.noAssignments':
    'Sổ chưa có nhiệm vụ nào được phân công nên chưa lập được bảng phân công. Hãy giải quyết các việc cần quyết định trước.',
  'forms.unknownGroup':
    'Không có nhóm hoặc khối cơ quan nào tên là "{group}". Hãy chọn một trong các nhóm: {known} (trang Cơ quan, đơn vị).',
  'blocks.unknown':
    'Sổ không có khối {codes}. Hãy chọn trong các khối: {known} (trang Nội dung biểu, cột Mã khối).',
  'blocks.badTarget':
    'Không hiểu mức giao "{read}" của chỉ tiêu "{title}". Hãy ghi mỗi dòng: tên chỉ tiêu; đơn vị tính; mức giao, ví dụ: Số mô hình Dân vận khéo; mô hình; ≥ 2.',
  'blocks.noIndicators':
    'Biểu có phần chỉ tiêu nhưng sổ chưa khai chỉ tiêu nào, nên phần này chưa xuất hiện trên biểu. Hãy thêm chỉ tiêu ở trang Số liệu.',
  'blocks.noSession':
    'Biểu có phần tự chấm điểm nhưng sổ chưa có đợt chấm điểm nào đang mở, nên phần này chưa xuất hiện trên biểu. Hãy chấm điểm một lần để lập đợt, rồi làm lại biểu.',
  'form.figureUnread':
    'Không hiểu số liệu "{read}". Hãy ghi một số, ví dụ 1250 hoặc 12,5; phần giải thích ghi ở cột khác.',
  'form.figureRange': 'Số liệu "{read}" nằm ngoài khoảng từ {least} đến {most}. Hãy ghi lại số đúng.',
  'form.figureTooSmall': 'Số liệu "{read}" nhỏ hơn {least}. Hãy ghi lại số đúng.',
  'form.figureNotWhole': 'Số liệu "{read}" phải là số nguyên. Hãy ghi lại số đúng.',
  'form.figureImplied':
    'Số liệu "{read}" được hiểu là {value}. Nếu chưa đúng, sửa lại trong biểu hoặc trong sổ.',
  'form.figureLess':
    'Chỉ tiêu {code}: số lũy kế "{read}" nhỏ hơn số trong kỳ. Hãy hỏi lại cơ quan số nào đúng.',
  'form.blockMissing':
    'Biểu thiếu phần "{block}"; phần này được coi là chưa trả lời. Nếu cơ quan có số liệu, đề nghị gửi lại trên biểu đủ các trang, giữ nguyên tên cột.',
  'form.blockNotAsked':
    'Biểu có phần {codes} nhưng sổ hiện không yêu cầu phần này ở kỳ báo cáo, nên số liệu ở đó không được lấy. Nếu cần lấy, đưa phần này vào biểu ở trang Nội dung biểu rồi tổng hợp lại.',
  'form.blockTampered':
    'Cột {header} của dòng {code} đã bị sửa thành "{read}". Phần sửa không được lấy; số liệu vẫn được tính cho dòng {code}.',
  'form.blockRowTwice':
    '"{code}" có hai dòng số liệu khác nhau (dòng kia ở ô {first}). Hãy giữ lại một dòng đúng rồi gửi lại.',
  'form.blockRowsMissing':
    'Phần "{block}" thiếu các dòng {codes}; những dòng này được coi là chưa trả lời. Đề nghị cơ quan bổ sung nếu cần.',
  'form.blockRowUnknown':
    'Dòng có mã "{code}" không thuộc phần "{block}" của biểu nên không được lấy. Hãy kiểm tra lại mã.',
  'form.lineWithoutName':
    'Phần "{block}": dòng này có nội dung nhưng chưa ghi tên ở cột đầu nên không biết là dòng nào. Hãy ghi tên rồi gửi lại.',
  'form.lineBelowEnd':
    'Phần "{block}": "{text}" ghi ở dưới dòng "Hết bảng" nên không được lấy. Nếu là một dòng của bảng, hãy chèn vào phía trên dòng ấy rồi gửi lại; nếu là chữ ký thì bỏ qua.',
  'return.linesLeft':
    'Báo cáo này không còn {count} dòng đã báo cáo lần trước ({names}). Sổ giữ nguyên các dòng ấy; nếu cơ quan bỏ đi hoặc đổi tên thì xóa dòng cũ ở trang Số liệu.',
  'form.formula':
    'Ô trả lời là công thức; sổ chỉ lấy giá trị đang hiện là "{read}". Nếu giá trị chưa đúng, ghi thẳng giá trị vào ô.',
  'form.cellError':
    'Ô trả lời đang báo lỗi tính toán ({read}) nên không lấy được nội dung. Hãy ghi thẳng nội dung vào ô rồi gửi lại.',
  'return.accepted': 'Đã nhận báo cáo (lần gửi {version}).',
  'return.unchanged':
    'Báo cáo này đã có trong sổ (lần gửi {version}, nhận ngày {received}), không có gì thay đổi. Muốn sửa ngày nhận, sửa ở trang Tình hình gửi báo cáo.',
  'return.tie':
    'Cơ quan có báo cáo khác cùng ngày nhận; {count} giá trị ghi khác nhau chưa đưa vào sổ. Hãy chọn giá trị đúng ở trang Việc cần quyết định, hoặc ghi rõ ngày nhận của từng báo cáo.',
  'return.notCurrent':
    'Báo cáo nhận ngày {received} được lưu lại, nhưng số liệu lấy theo báo cáo nhận sau, ngày {later}. Nếu ngày nhận ghi nhầm, sửa ngày rồi tổng hợp lại.',
  'return.noReceivedDate':
    'Chưa rõ ngày nhận báo cáo nên không xác định đúng hạn hay chậm. Hãy ghi ngày nhận ở trang Tình hình gửi báo cáo.',
  'return.conflict':
    'Trong sổ đã sửa thành "{book}" sau lần gửi trước, nay cơ quan gửi "{sent}". Sổ giữ nguyên giá trị đang có; hãy chọn giá trị đúng ở trang Việc cần quyết định.',
  'return.noInput':
    'Không có tệp báo cáo nào để tổng hợp. Hãy chọn các tệp biểu (.xlsx), thư mục hoặc tệp nén .zip chứa chúng.',
  'return.nothingUsable':
    'Không có tệp nào dùng được; sổ không thay đổi. Hãy xem lý do của từng tệp, sửa rồi tổng hợp lại.',
  'return.noneToWithdraw':
    '{agency} không có báo cáo nào đã nhận trong kỳ {round} nên không có gì để rút lại. Hãy kiểm tra trang Tình hình gửi báo cáo.',
  'return.versionUnknown':
    '{agency} không có báo cáo lần gửi {version} trong kỳ {round}. Hãy chọn một trong các lần gửi: {known} (trang Nhật ký).',
  'return.badVersion': 'Lần gửi "{text}" chưa đúng. Hãy ghi một số nguyên từ 1 trở lên, ví dụ --times 2.',
  'return.withdrawKept':
    'Cột "{column}" đã được sửa thành "{book}" sau khi nhận báo cáo nên giữ nguyên, không trở về "{back}". Nếu không cần giá trị đã sửa, hãy ghi lại ô này.',
  'return.withdrawKeptReport':
    'Cột "{column}" đã được sửa sau khi nhận báo cáo nên giữ nguyên. Nếu không còn đúng, hãy ghi lại ô này.',
  'template.badMap':
    'Chưa hiểu "{text}". Ghi dạng TRANG!Ô=NGUỒN, ví dụ "Biểu số 01!C5=NV0003.Tỷ lệ (%)"; để trống sau dấu = thì bỏ ô đó.',
  'template.noSheet': 'Mẫu không có trang tính này. Các trang tính của mẫu: {known}.',
  'template.noCell': 'Địa chỉ ô chưa đúng. Ghi cột rồi đến dòng, ví dụ C5.',
  'template.emptySheet': 'Trang tính này của mẫu chưa có dòng nào. Chọn đúng trang có biểu cần điền.',
  'template.formula': 'Ô này của mẫu đang có công thức nên không điền đè. Chọn ô nhập số liệu.',
  'template.merged': 'Ô này nằm trong vùng đã trộn ô. Hãy trỏ vào ô đầu của vùng: {first}.',
  'template.source':
    'Trong sổ không có "{source}". Ghi mã hoặc số TT của nhiệm vụ rồi đến cột (NV0003.Tỷ lệ (%)), mã chỉ tiêu rồi đến cột (CT01.Lũy kế), "Đếm." với một mức đánh giá tiến độ, "Báo cáo." với Tất cả, Đã gửi, Chưa gửi, Gửi chậm, Gửi đúng hạn, hoặc "Cài đặt." với một mục của trang Thông tin chung.',
  'template.noMap':
    'Sổ chưa có chỉ dẫn điền mẫu "{name}". Chỉ các ô cần điền bằng --map, hoặc đặt lại đúng tên tệp mẫu.',
  'rollup.ownForm':
    'Đây là biểu do chính sổ này phát cho cơ quan cấp dưới, không phải biểu của cấp trên. Hãy chọn tệp biểu mà cấp trên gửi.',
  'rollup.silent':
    'Dòng {tt}: trong {count} cơ quan chủ trì còn chưa có thông tin của {names}, nên chưa thể coi là hoàn thành. Hãy đôn đốc, tổng hợp thêm rồi làm lại, hoặc kiểm tra lại tình hình trước khi gửi.',
  'rollup.noPercent':
    'Dòng {tt}: chưa tính được tỷ lệ vì chưa có tỷ lệ của {names}. Hãy bổ sung ở trang Theo dõi thực hiện rồi làm lại, hoặc tự ghi tỷ lệ vào biểu.',
  'rollup.cut':
    'Dòng {tt}: nội dung dài hơn mức một ô chứa được nên phần còn lại ghi ở trang "Phần tiếp theo". Hãy rút gọn nội dung trong biểu trước khi gửi.',
  'rollup.typed': 'Các dòng {rows} của biểu đã có người ghi trước; phần đã ghi được giữ nguyên.',
  'rollup.figuresMissing':
    'Chỉ tiêu {row}: còn {count} cơ quan được hỏi mà chưa có số liệu ({names}), nên số tổng hợp chưa gồm các cơ quan này. Hãy đôn đốc, tổng hợp thêm rồi làm lại, hoặc kiểm tra lại số liệu trước khi gửi.',
  'rollup.blockOpen':
    'Phần "{block}" của biểu cấp trên không tổng hợp từ cơ quan cấp dưới: hãy tự ghi vào biểu trước khi gửi.',
  'rollup.open':
    'Các dòng {rows} chưa có nội dung. Hãy trả lời việc cần quyết định, đôn đốc cơ quan báo cáo, hoặc tự ghi vào biểu.',
  'round.unknown': 'Sổ không có kỳ báo cáo {round}. Hãy chọn một trong các kỳ: {known} (trang Kỳ báo cáo).',
  'round.badNumber':
    'Số thứ tự kỳ báo cáo "{text}" chưa đúng. Hãy ghi một số nguyên từ 1 trở lên, ví dụ --round 1.',
  'round.none':
    'Sổ chưa có kỳ báo cáo nào. Hãy thêm kỳ và hạn gửi ở bước "Kỳ báo cáo: thêm, chốt, gia hạn" rồi làm lại.',
  'round.locked': 'Kỳ báo cáo {round} đã chốt nên không thay đổi được. Muốn sửa, hãy mở lại kỳ và ghi lý do.',
  'round.alreadyLocked': 'Kỳ báo cáo {round} đã chốt từ ngày {day}. Muốn chốt lại, hãy mở lại kỳ trước.',
  'round.notLocked': 'Kỳ báo cáo {round} chưa chốt nên không cần mở lại.',
  'round.reasonMissing':
    'Chưa ghi lý do. Hãy ghi lý do và văn bản làm căn cứ, ví dụ --reason "Công văn số 12/UBND-NV".',
  'round.agencyUnknown':
    'Không có cơ quan nào mang mã hoặc tên "{agency}". Hãy ghi đúng mã hoặc tên như ở trang Cơ quan, đơn vị.',
  'round.noReport':
    '{agency} không phải gửi báo cáo kỳ {round} nên không cần gia hạn. Hãy kiểm tra trang Tình hình gửi báo cáo.',
  'round.notLater':
    'Ngày gia hạn {date} của {agency} không sau ngày cuối đúng hạn của kỳ ({lastDay}). Hãy ghi một ngày sau ngày đó.',
  'round.badDeadline':
    'Không hiểu hạn riêng "{text}". Hãy ghi theo mẫu: mã hoặc tên cơ quan=năm-tháng-ngày, ví dụ "X01=2026-06-10".',
  'round.nameMissing': 'Kỳ báo cáo mới chưa có tên. Hãy ghi tên kỳ, ví dụ "Báo cáo chuyên đề tháng 9".',
  'round.known': 'Sổ đã có kỳ {round} "{name}", hạn gửi {day}. Hãy dùng kỳ ấy, hoặc ghi tên khác.',
  'round.badKind': 'Không có loại kỳ "{text}". Hãy ghi một trong các loại: {known}.',
  'round.planUnknown':
    'Sổ không có kế hoạch mang mã {plans}. Hãy ghi một trong các mã: {known} (trang Kế hoạch).',
  'round.nobody':
    'Kỳ "{name}" không có cơ quan nào phải báo cáo. Hãy kiểm tra trang Phân công và ngày hiệu lực của các cơ quan.',
  'round.lockedMissing':
    'Kỳ được chốt khi còn {count} cơ quan chưa gửi báo cáo: {names}. Nếu còn chờ, hãy mở lại kỳ hoặc gia hạn cho từng cơ quan.',
  'round.lockedOpen':
    'Kỳ được chốt khi còn {count} việc cần quyết định. Các giá trị đó giữ như đang có trong sổ; muốn xử lý, hãy mở lại kỳ.',
  'round.badArgument':
    'Không hiểu kỳ báo cáo "{text}". Hãy ghi theo mẫu: tên kỳ=năm-tháng-ngày, thêm :before nếu là "trước ngày", ví dụ "lần 1=2023-06-05:before".',
} satisfies IssueTexts;
