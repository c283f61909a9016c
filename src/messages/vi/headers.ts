import type { TableName } from '../../workbook/schema.ts';

/** Notes on column headers, where the word alone could mislead. */
export const HEADER_NOTES: Partial<Record<TableName, Readonly<Record<string, string>>>> = {
  NhiemVu: {
    code: 'Mã do sổ cấp khi nhiệm vụ được đưa vào lần đầu và không bao giờ đổi. Số thứ tự, nội dung có thể sửa, mã thì không.',
    time: 'Giữ nguyên cách ghi trong kế hoạch. Ngày hiểu được từ đó ở các cột bên cạnh.',
    boundary: 'Trước ngày D: ngày D đã là chậm. Đến ngày D: ngày D vẫn đúng hạn.',
    adjusted:
      'Khi được lùi hạn, ghi ngày mới ở đây và văn bản cho phép ở cột bên; hạn đầu vẫn giữ ở cột Thời hạn.',
    coordination:
      'Cơ quan phối hợp phải báo cáo gì: không báo cáo, chỉ một dòng kết quả, hay đầy đủ như cơ quan chủ trì.',
    dueShown: 'Công thức. "Theo kỳ": việc cả năm, thường xuyên, được đánh giá theo từng kỳ báo cáo.',
    progress: 'Công thức: x/y nghĩa là trong y cơ quan chủ trì có x cơ quan đã có kết quả ở kỳ đang xem.',
  },
  KyBaoCao: {
    boundary: 'Trước ngày D: ngày D đã là chậm. Đến ngày D: ngày D vẫn đúng hạn.',
    lastDay: 'Công thức: ngày cuối cùng còn được tính là đúng hạn.',
    asOf: 'Công thức: theo Số liệu tính đến ngày ở trang Thông tin chung; kỳ đã chốt giữ ngày của nó.',
  },
  TheoDoi: {
    status: 'Điều cơ quan báo cáo. Bản gửi lại sẽ cập nhật cột này.',
    confirmed:
      'Đơn vị theo dõi xác nhận khác thì ghi ở đây. Đánh giá tiến độ lấy cột này trước; báo cáo gửi về không bao giờ ghi đè.',
    version: 'Lần gửi báo cáo đã được nhận vào dòng này; để trống nghĩa là chưa có báo cáo hợp lệ.',
    progress: 'Công thức, tính đến ngày ở trang Thông tin chung.',
  },
  BaoCao: {
    received: 'Ngày văn phòng nhận được báo cáo đã ký. Chỉ ngày này quyết định đúng hạn hay chậm.',
    exempt: 'Có ghi lý do ở đây thì cơ quan không bị tính là chưa gửi.',
    state: 'Công thức.',
  },
  MucXepLoai: {
    floor:
      'Mỗi tiêu chí (hoặc lĩnh vực) phải đạt ít nhất tỷ lệ này của điểm tối đa; thấp hơn thì xuống mức dưới.',
    condition: 'Chương trình nhắc khi có cơ quan ở mức này; không đạt thì ghi ở cột Xếp loại quyết định.',
    quota:
      'Chỉ áp dụng cho mức cao nhất, tính riêng từng khối, làm tròn xuống; cùng điểm ở ranh giới thì người có thẩm quyền chọn.',
  },
  XepLoai: {
    decided: 'Ghi mức được quyết định khác với mức tính được, hoặc "Không xếp loại"; ghi lý do ở cột Lý do.',
  },
  DotCham: {
    fromRound: 'Báo cáo đúng hạn được tính từ kỳ này đến kỳ làm căn cứ. Để trống: từ kỳ đầu.',
    round:
      'Số của kỳ báo cáo mà điểm tự động lấy theo; không đổi theo kỳ đang xem. Khóa điểm rồi thì tử số, mẫu số là giá trị, không đổi nữa.',
    day: 'Công thức: hạn hồ sơ (không có thì hạn quyết định), không sớm hơn ngày cuối đúng hạn của kỳ làm căn cứ.',
  },
  ChamDiem: {
    numerator:
      'Công thức: theo kỳ làm căn cứ của đợt chấm, hoặc số thực hiện của cơ quan khi so với cao nhất khối. Là giá trị từ khi khóa điểm.',
    denominator:
      'Công thức: theo kỳ làm căn cứ của đợt chấm. Bằng 0 thì tiêu chí không chấm và điểm được quy đổi. Là giá trị từ khi khóa điểm.',
    actual:
      'Số lượng hoặc kết quả thực hiện, dùng khi điểm được tính từ số liệu. Đã có điểm thẩm định thì điểm thẩm định được tính.',
    level: 'Ghi đúng một mức trong bảng bậc điểm của tiêu chí.',
    appraised: 'Điểm do đơn vị thẩm định cho; không quá điểm tối đa.',
    excluded: 'Chọn Có khi tiêu chí không áp dụng cho cơ quan này; tổng điểm được quy đổi.',
  },
  QuyetDinh: {
    choice:
      'Ghi từ đứng trước dấu hai chấm của phương án, ví dụ: giữ, lấy, khác, không giao, hoặc mã cơ quan.',
    value: 'Dùng khi phương án cần ghi thêm, ví dụ mã các cơ quan, cách nhau bằng dấu chấm phẩy.',
  },
};
