import type { IssueTexts } from '../../types.ts';

export const scoringIssues = {
  'scheme.unreadable':
    'Tệp không chứa bộ tiêu chí mà chương trình đọc được. Hãy dùng bộ tiêu chí mẫu làm gốc rồi sửa nội dung.',
  'scheme.invalid':
    'Bộ tiêu chí chưa dùng được: mục "{about}" bị thiếu, ghi sai, hoặc thuộc một tiêu chí không có trong bộ. Hãy sửa mục này rồi đọc lại.',
  'scheme.empty': 'Bộ tiêu chí chưa có tiêu chí nào. Hãy thêm các tiêu chí và điểm tối đa rồi đọc lại.',
  'scheme.duplicateCode': 'Mã tiêu chí "{criterion}" bị trùng. Hãy đặt cho mỗi tiêu chí một mã riêng.',
  'scheme.kindMissing':
    'Tiêu chí "{criterion}" chưa ghi cách chấm. Hãy chọn Thẩm định, Chấm thẳng hoặc Tự động.',
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
    'Cơ quan {agency}: tiêu chí {criterion} chưa được thẩm định, tạm tính 0 điểm. Hãy chấm điểm, hoặc đánh dấu "Không chấm" nếu không áp dụng.',
  'score.unread':
    'Cơ quan {agency}: điểm "{read}" của tiêu chí {criterion} không phải là số, tạm tính 0 điểm. Hãy ghi lại bằng số.',
  'score.outOfRange':
    'Cơ quan {agency}: điểm {read} của tiêu chí {criterion} nằm ngoài khoảng từ 0 đến {max}, được tính theo mức gần nhất trong khoảng. Hãy kiểm tra lại điểm.',
} satisfies IssueTexts;
