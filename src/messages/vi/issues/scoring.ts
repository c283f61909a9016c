import type { IssueTexts } from '../../types.ts';

export const scoringIssues = {
  'scheme.unreadable':
    'Tệp không chứa bộ tiêu chí mà chương trình đọc được. Hãy dùng bộ tiêu chí mẫu làm gốc rồi sửa nội dung.',
  'scheme.invalid':
    'Bộ tiêu chí chưa dùng được: mục "{about}" bị thiếu, ghi sai, hoặc thuộc một tiêu chí không có trong bộ. Hãy sửa mục này rồi đọc lại.',
  'scheme.empty': 'Bộ tiêu chí chưa có tiêu chí nào. Hãy thêm các tiêu chí và điểm tối đa rồi đọc lại.',
  'scheme.duplicateCode': 'Mã tiêu chí "{criterion}" bị trùng. Hãy đặt cho mỗi tiêu chí một mã riêng.',
  'scheme.kindMissing':
    'Tiêu chí "{criterion}" chưa ghi cách chấm. Hãy chọn một cách chấm trong danh sách, ví dụ Thẩm định, Chấm thẳng hoặc Tự động.',
  'scheme.kindOnParent':
    'Tiêu chí "{criterion}" có tiêu chí thành phần nên không chấm trực tiếp. Hãy bỏ cách chấm ở tiêu chí này, điểm chỉ ghi ở tiêu chí thành phần.',
  'scheme.maxInvalid': 'Điểm tối đa của "{criterion}" phải là số lớn hơn 0. Hãy ghi lại điểm tối đa.',
  'scheme.measureMissing':
    'Tiêu chí "{criterion}" chấm tự động nhưng chưa có căn cứ tự động. Hãy chọn căn cứ: nhiệm vụ đúng hạn, nhiệm vụ có kết quả, hoặc báo cáo đúng hạn.',
  'scheme.sumMismatch':
    'Tổng điểm tối đa của các tiêu chí là {sum}, khác tổng điểm của bộ tiêu chí là {max}. Hãy đối chiếu quyết định ban hành và sửa điểm.',
  'scheme.fieldMismatch':
    'Tổng điểm các tiêu chí thành phần của "{criterion}" là {sum}, khác điểm ghi cho tiêu chí này là {max}. Hãy đối chiếu quyết định ban hành và sửa điểm.',
  'scheme.noClasses': 'Bộ tiêu chí chưa có mức xếp loại. Hãy thêm các mức và điểm của từng mức.',
  'scheme.duplicateClass': 'Mức xếp loại "{name}" bị trùng tên. Hãy đặt tên khác nhau cho các mức.',
  'scheme.classGap':
    'Mức xếp loại "{about}" chưa đúng: các mức phải xếp từ cao xuống thấp, không trùng điểm, và mức cuối cùng phải từ 0 điểm. Hãy sửa lại điểm của các mức.',
  'scheme.sample':
    'Bộ tiêu chí "{title}" chưa có số, ký hiệu quyết định nên chỉ là mẫu. Hãy đối chiếu quyết định đang có hiệu lực và ghi số, ký hiệu trước khi dùng để xếp loại.',
  'score.notAppraised':
    'Cơ quan {agency}: tiêu chí {criterion} chưa được thẩm định nên cơ quan chưa được xếp hạng, xếp loại. Hãy chấm điểm, hoặc đánh dấu "Không chấm" nếu không áp dụng.',
  'score.unscored':
    'Chưa chấm {count} cơ quan, đơn vị ({agencies}): chưa có điểm, thứ hạng và xếp loại. Hãy nhận phiếu thẩm định hoặc ghi điểm ở cột Thẩm định của trang Chấm điểm.',
  'score.negativeBonus':
    'Cơ quan {agency}: điểm cộng ghi số âm ({read}) nên không được tính. Hãy ghi số từ 0 trở lên; điểm bị trừ thì ghi ở cột Điểm trừ.',
  'score.negativePenalty':
    'Cơ quan {agency}: điểm trừ ghi số âm ({read}) nên không được tính (ghi như vậy là cộng thêm điểm). Hãy ghi số điểm bị trừ, từ 0 trở lên.',
  'score.negativeFigure':
    'Cơ quan {agency}: số thực hiện {read} của tiêu chí {criterion} là số âm nên được tính là 0. Hãy ghi lại số từ 0 trở lên.',
  'score.unread':
    'Cơ quan {agency}: điểm "{read}" của tiêu chí {criterion} không phải là số nên chưa có điểm. Hãy ghi lại bằng số.',
  'score.outOfRange':
    'Cơ quan {agency}: điểm {read} của tiêu chí {criterion} nằm ngoài khoảng từ 0 đến {max}, được tính theo mức gần nhất trong khoảng. Hãy kiểm tra lại điểm.',
  'scheme.noTable':
    'Không tìm thấy bảng tiêu chí: cần một bảng có cột nội dung tiêu chí và cột điểm tối đa (hoặc điểm chuẩn). Hãy kiểm tra dòng tiêu đề của bảng rồi đọc lại.',
  'scheme.pointsUnread':
    'Điểm của tiêu chí "{criterion}" không đọc được thành số. Hãy ghi lại bằng số, ví dụ 2,5.',
  'scheme.rowSkipped':
    'Dòng "{text}" không có số thứ tự nên được hiểu là hướng dẫn chấm của tiêu chí ở trên. Nếu đây là một tiêu chí, hãy ghi số thứ tự cho dòng này rồi đọc lại.',
  'scheme.ruleUnsure':
    'Tiêu chí "{criterion}": cách chấm "{text}" chưa đọc được thành quy tắc nên tạm để người thẩm định cho điểm. Nếu điểm phải tính theo số liệu, hãy chọn cách chấm và ghi mức giao, bậc điểm ở trang Bộ tiêu chí.',
  'scheme.ratioImplied':
    'Tiêu chí "{criterion}" ghi chấm theo tỷ lệ mà không ghi mức được điểm tối đa, nên hiểu là {target} (%). Nếu khác, hãy sửa cột Mức giao ở trang Bộ tiêu chí.',
  'scheme.stepsRead':
    'Tiêu chí "{criterion}": các dòng không có số thứ tự ở dưới được hiểu là bậc điểm: {steps}. Nếu không phải, hãy sửa cách chấm ở trang Bộ tiêu chí.',
  'scheme.overCap':
    'Tiêu chí "{criterion}" ghi điểm chấm {points}, cao hơn khung điểm tối đa {max}. Hãy đối chiếu quyết định ban hành và sửa điểm hoặc khung điểm.',
  'scheme.classHole':
    'Có tổng điểm không thuộc mức nào: {value} điểm nằm giữa mức "{about}" và mức "{upper}". Hãy ghi rõ ranh giới, ví dụ "đến dưới" thay cho "đến".',
  'scheme.classOverlap':
    'Mức "{about}" và mức "{upper}" trùng nhau: {value} điểm thuộc cả hai mức. Hãy ghi rõ ranh giới thuộc mức nào.',
  'scheme.quotaLower':
    'Mức "{about}" có tỷ lệ tối đa, nhưng chỉ áp dụng được tỷ lệ tối đa cho mức cao nhất. Hãy bỏ tỷ lệ ở mức này và ghi mức được quyết định ở cột "Xếp loại quyết định".',
  'scheme.stepsInvalid':
    'Bậc điểm của tiêu chí "{criterion}" còn thiếu, bị trùng hoặc ghi sai. Hãy ghi mỗi bậc một mốc (hoặc một mức đạt) và số điểm từ 0 trở lên.',
  'scheme.targetMissing':
    'Tiêu chí "{criterion}" chấm theo tỷ lệ nhưng chưa có mức giao. Hãy ghi mức giao lớn hơn 0.',
  'score.quotaTie':
    'Khối {group}: {agencies} cùng {points} điểm ở ranh giới của tỷ lệ tối đa mức "{class}" ({allowed} cơ quan). Chương trình tạm xếp các cơ quan này vào mức dưới. Hãy chọn và ghi vào cột "Xếp loại quyết định" kèm lý do.',
  'score.condition':
    'Mức "{class}" còn điều kiện "{condition}" mà chương trình không tự kiểm tra được, liên quan đến {count} cơ quan. Hãy đối chiếu; cơ quan nào không đạt thì ghi mức được xếp vào cột "Xếp loại quyết định" kèm lý do.',
  'score.levelUnknown':
    'Cơ quan {agency}: mức đạt "{read}" của tiêu chí {criterion} không có trong bậc điểm nên chưa có điểm. Hãy ghi một trong các mức: {known}.',
  'score.decidedNoReason':
    'Cơ quan {agency}: có xếp loại quyết định "{class}" nhưng chưa ghi lý do. Hãy ghi lý do ở cột "Lý do".',
  'score.evidenceMissing':
    'Cơ quan {agency}: tiêu chí {criterion} ghi {points} điểm nhưng chưa có minh chứng mà bộ tiêu chí bắt buộc nên chưa được tính. Hãy bổ sung ở cột "Minh chứng"; người thẩm định vẫn chấp nhận thì ghi lý do ở cột "Lý do".',
  'score.roundByDates':
    'Điểm tự động của {session} lấy theo {round}, xét đến ngày {day}: đó là kỳ vừa với các ngày của đợt chấm. Nếu phải theo kỳ khác, sửa cột "Kỳ làm căn cứ" của bảng DotCham, trang Chấm điểm.',
  'score.roundInView':
    'Điểm tự động của {session} lấy theo {round}, xét đến ngày {day}: đợt chấm chưa ghi ngày nên lấy kỳ đang xem lúc lập đợt; đổi kỳ đang xem thì điểm không đổi. Nếu phải theo kỳ khác, sửa cột "Kỳ làm căn cứ" của bảng DotCham, trang Chấm điểm.',
  'score.roundOpen':
    'Chưa rõ điểm tự động của {session} lấy theo kỳ báo cáo nào nên các tiêu chí tự động chưa có điểm. Hãy trả lời ở Việc cần quyết định, hoặc ghi số của kỳ vào cột "Kỳ làm căn cứ" của bảng DotCham, trang Chấm điểm.',
  'session.noRound':
    'Chưa rõ điểm tự động của {session} lấy theo kỳ báo cáo nào nên chưa khóa điểm được. Hãy trả lời ở Việc cần quyết định, hoặc ghi số của kỳ vào cột "Kỳ làm căn cứ" của bảng DotCham, trang Chấm điểm.',
  'score.noScheme':
    'Sổ chưa có bộ tiêu chí nào. Hãy chọn tệp, dán bảng tiêu chí, hoặc chọn một bộ mẫu rồi chấm điểm.',
  'score.agreed':
    '{session} đã thống nhất điểm nên không tính lại được. Hãy mở lại bước (skh appraise --reopen, ghi lý do) rồi chấm, hoặc chốt đợt này trước khi lập đợt mới.',
  'score.closed':
    'Đợt chấm điểm đã quyết định và chốt. Hãy mở lại bước (skh appraise --reopen, ghi lý do), hoặc chọn bộ tiêu chí để lập đợt chấm mới.',
  'session.notSelfScored':
    'Còn {count} dòng chưa tự chấm. Sau khi chuyển bước, phiếu tự chấm gửi về không được nhận nữa.',
  'session.notAppraised':
    'Còn {count} dòng chưa có điểm thống nhất; cơ quan có dòng ấy chưa được xếp hạng, xếp loại. Hãy thẩm định, hoặc đánh dấu "Không chấm" nếu không áp dụng.',
  'session.openRows':
    'Còn {count} dòng của {agencies} cơ quan chưa có điểm thống nhất nên chưa khóa điểm được. Hãy thẩm định, hoặc đánh dấu "Không chấm" nếu không áp dụng; vẫn phải khóa thì ghi lý do (được ghi vào Nhật ký), các cơ quan này không có thứ hạng và xếp loại.',
  'session.nameMissing':
    'Chưa rõ ai chuyển bước đợt chấm điểm, nên Nhật ký ghi người thực hiện là "không rõ". Hãy ghi tên người thực hiện (lệnh: --by).',
  'session.selfOnly':
    'Còn {count} dòng của {agencies} cơ quan mới có điểm tính từ số liệu tự báo cáo, chưa ai thẩm định, nên chưa khóa điểm được. Hãy ghi điểm ở cột Thẩm định; vẫn phải khóa thì ghi lý do (được ghi vào Nhật ký).',
  'session.excludedNoReason':
    'Có {count} dòng "Không chấm" chưa ghi lý do: {rows}. Hãy ghi lý do ở cột "Lý do" của trang Chấm điểm rồi khóa điểm.',
  'session.editedLocked':
    'Có {count} ô điểm hoặc xếp loại đã bị sửa tay sau khi khóa. Hãy trả lời ở trang Việc cần quyết định (trả lại giá trị lúc khóa, hoặc nhận giá trị đã sửa kèm lý do) trước khi chuyển bước.',
  'score.editedLocked':
    'Có {count} ô điểm hoặc xếp loại đã bị sửa tay sau khi khóa. Hãy xem và trả lời ở Việc cần quyết định: trả lại giá trị lúc khóa, hoặc nhận giá trị đã sửa kèm lý do.',
  'session.noReason':
    'Cơ quan {agency} ghi "{class}" nhưng chưa có lý do nên chưa chốt được đợt chấm. Hãy ghi lý do ở cột "Lý do" của trang Xếp loại.',
  'session.reopenReason': 'Mở lại một bước phải có lý do. Hãy ghi lý do rồi thực hiện lại.',
  'session.firstStep': 'Đợt chấm điểm đang ở bước đầu (Tự chấm) nên không có bước trước để mở lại.',
  'appraisal.stepClosed':
    'Tệp "{file}" là phiếu của bước "{form}", trong khi đợt chấm đang ở bước "{step}" nên không được nhận. Nếu cần nhận, hãy mở lại bước đó và ghi lý do.',
  'appraisal.selfClosed':
    'Đợt đang ở bước Tự chấm mà đã có phiếu thẩm định: ghi các phiếu này thì phần tự chấm được khóa và đợt sang bước Thẩm định. Nếu còn chờ phiếu tự chấm, đừng ghi; đã ghi thì mở lại bước Tự chấm và ghi lý do.',
  'appraisal.noForms':
    'Đợt chấm điểm đang ở bước thống nhất hoặc đã quyết định nên không còn phiếu để gửi. Hãy chọn bước cần xuất phiếu, hoặc mở lại bước trước.',
  'appraisal.nobodyAsked':
    'Không có dòng nào cần giải trình hoặc thẩm định lại: điểm thẩm định đều bằng điểm tự chấm. Hãy chuyển sang bước tiếp theo.',
  'appraisal.noFile':
    'Không tìm thấy phiếu thẩm định nào trong thư mục. Hãy chọn thư mục chứa các phiếu đã gửi về.',
  'appraisal.notAForm':
    'Tệp không phải là phiếu thẩm định của chương trình. Hãy dùng tệp đã xuất từ sổ, không chép sang tệp khác.',
  'appraisal.otherBook':
    'Phiếu thẩm định thuộc sổ khác hoặc đợt chấm khác. Hãy xuất lại phiếu từ sổ này và chấm trên phiếu đó.',
  'appraisal.locked': 'Đợt chấm điểm đã chốt nên không nhận thêm điểm thẩm định. Hãy mở đợt chấm mới.',
  'appraisal.noRows':
    'Sổ chưa có điểm cần thẩm định. Hãy chấm điểm (lệnh score) để lập bảng Chấm điểm trước khi xuất phiếu.',
  'appraisal.tampered':
    'Phiếu của {appraiser}: dòng {agency}, tiêu chí {criterion} bị sửa phần đã khóa ("{read}", trong sổ là "{expected}"). Phần này không được nhận, chỉ nhận điểm và ý kiến thẩm định.',
  'appraisal.rowUnknown':
    'Phiếu có dòng {row} không còn trong sổ (cơ quan {agency}, tiêu chí {criterion}) nên không được nhận. Hãy xuất lại phiếu.',
  'appraisal.unread':
    'Cơ quan {agency}, tiêu chí {criterion}: điểm "{read}" không phải là số nên chưa được nhận. Hãy ghi lại bằng số.',
  'appraisal.outOfRange':
    'Cơ quan {agency}, tiêu chí {criterion}: điểm {read} nằm ngoài khoảng từ 0 đến {max} nên chưa được nhận. Hãy kiểm tra lại.',
  'appraisal.twice':
    'Cơ quan {agency}, tiêu chí {criterion}: có hai phiếu ghi khác nhau ({first} và {second}) nên chưa nhận điểm nào. Hãy giữ lại một phiếu.',
} satisfies IssueTexts;
