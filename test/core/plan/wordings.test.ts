import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import { flow, grid, tableOf } from '../../support/documents.ts';
import type { AgencyMention } from '../../../src/core/agency/types.ts';
import type { Deadline } from '../../../src/core/deadline/types.ts';
import type { PlanRow } from '../../../src/core/plan/types.ts';

/** Plans as many offices write them, in one line a row; what each should read as stands beside it, by hand. */
const HEAD = ['KẾ HOẠCH', 'Công tác dân vận của chính quyền năm 2026'];

const names = (mentions: readonly AgencyMention[]): string =>
  mentions.map((m) => `${m.role === null ? '' : `${m.role} `}${m.text}`).join('; ');

function day(deadline: Deadline | null): string {
  if (deadline === null) return '-';
  const { start, due, boundary, recurrence, continues, certainty } = deadline;
  if (certainty === 'unread') return '?';
  const from = start === null ? '' : `${start}..`;
  const until = due === null ? '' : `${boundary === 'before' ? '<' : ''}${due}`;
  return [`${from}${until}`, recurrence ?? '', continues ? '+' : ''].filter((part) => part !== '').join(' ');
}

function line(row: PlanRow): string {
  const mark = row.kind === 'task' ? '' : `${row.kind} `;
  return `${mark}${row.path} | ${row.title} | ${day(row.deadline)} | ${names(row.leads)} | ${names(row.coordinating)}`;
}

function linesOf(table: string): readonly string[] {
  const { value, issues } = readPlan(flow(...HEAD, tableOf(table)));
  if (value === null) return issues.map(({ code }) => code);
  return value.rows.map(line);
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'Roman sections, running numbers, time last',
    `STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn hoàn thành
     I | Công tác chỉ đạo | | |
     1 | Ban hành kế hoạch | Sở Nội vụ | Sở Tài chính | Quý I
     2 | Tổ chức hội nghị | Văn phòng UBND tỉnh | Các sở, ban, ngành | 30/6/2026
     II | Công tác tuyên truyền | | |
     3 | Viết tin, bài | Sở Văn hóa, Thể thao và Du lịch | Báo và Đài PTTH tỉnh | Thường xuyên`,
    [
      'section I | Công tác chỉ đạo | - |  | ',
      'I.1 | Ban hành kế hoạch | 2026-01-01..2026-03-31 | Sở Nội vụ | Sở Tài chính',
      'I.2 | Tổ chức hội nghị | 2026-06-30 | Văn phòng UBND tỉnh | Các sở, ban, ngành',
      'section II | Công tác tuyên truyền | - |  | ',
      'II.3 | Viết tin, bài | continuous | Sở Văn hóa, Thể thao và Du lịch | Báo và Đài PTTH tỉnh',
    ],
  ],
  [
    'parts A and B over Roman sections, numbers from 1 in each',
    `TT | Nhiệm vụ | Đơn vị thực hiện | Thời gian hoàn thành
     A | NHIỆM VỤ CHUNG | < | <
     I | Tuyên truyền | |
     1 | Mở chuyên mục | Phòng Văn hóa - Xã hội | Tháng 3/2026
     B | NHIỆM VỤ CỤ THỂ | < | <
     I | Kiểm tra | |
     1 | Kiểm tra đợt 1 | Văn phòng HĐND và UBND xã | Trước 30/6
     2 | Kiểm tra đợt 2 | Văn phòng HĐND và UBND xã | Tháng 10`,
    [
      'section A | NHIỆM VỤ CHUNG | - |  | ',
      'group A.I | Tuyên truyền | - |  | ',
      'A.I.1 | Mở chuyên mục | 2026-03-01..2026-03-31 | Phòng Văn hóa - Xã hội | ',
      'section B | NHIỆM VỤ CỤ THỂ | - |  | ',
      'group B.I | Kiểm tra | - |  | ',
      'B.I.1 | Kiểm tra đợt 1 | <2026-06-30 | Văn phòng HĐND và UBND xã | ',
      'B.I.2 | Kiểm tra đợt 2 | 2026-10-01..2026-10-31 | Văn phòng HĐND và UBND xã | ',
    ],
  ],
  [
    'codes I.1.a in one column',
    `TT | Nội dung | Chủ trì | Thời gian
     I | Cải cách thể chế | |
     I.1 | Rà soát văn bản | Sở Tư pháp | Quý II/2026
     I.1.a | Lập danh mục | Sở Tư pháp | Tháng 4/2026
     I.1.b | Trình ban hành | Sở Tư pháp | Tháng 5/2026`,
    [
      'section I | Cải cách thể chế | - |  | ',
      'I.1 | Rà soát văn bản | 2026-04-01..2026-06-30 | Sở Tư pháp | ',
      'I.1.a | Lập danh mục | 2026-04-01..2026-04-30 | Sở Tư pháp | ',
      'I.1.b | Trình ban hành | 2026-05-01..2026-05-31 | Sở Tư pháp | ',
    ],
  ],
  [
    'points a) to đ) to e)',
    `TT | Nhiệm vụ | Thời gian | Chủ trì
     1 | Tổ chức hội thi | |
     a) | Thể lệ | 15/3/2026 | Phòng Nội vụ
     b) | Ban giám khảo | 20/3/2026 | Phòng Nội vụ
     c) | Phát động | 25/3/2026 | Phòng Văn hóa
     d) | Chấm sơ khảo | 30/4/2026 | Phòng Văn hóa
     đ) | Chấm chung khảo | 10/5/2026 | Phòng Văn hóa
     e) | Trao giải | 19/5/2026 | Văn phòng HĐND và UBND huyện`,
    [
      'section 1 | Tổ chức hội thi | - |  | ',
      '1.a | Thể lệ | 2026-03-15 | Phòng Nội vụ | ',
      '1.b | Ban giám khảo | 2026-03-20 | Phòng Nội vụ | ',
      '1.c | Phát động | 2026-03-25 | Phòng Văn hóa | ',
      '1.d | Chấm sơ khảo | 2026-04-30 | Phòng Văn hóa | ',
      '1.đ | Chấm chung khảo | 2026-05-10 | Phòng Văn hóa | ',
      '1.e | Trao giải | 2026-05-19 | Văn phòng HĐND và UBND huyện | ',
    ],
  ],
  [
    'tasks with dashes under a merged number',
    `TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian
     1 | - Rà soát hộ nghèo | Phòng Kinh tế | Quý I/2026
     ^ | - Cấp thẻ bảo hiểm | Bảo hiểm xã hội huyện | Quý II/2026
     2 | - Đối thoại với nhân dân | UBND các xã, phường | Quý III/2026`,
    [
      '1 | - Rà soát hộ nghèo | 2026-01-01..2026-03-31 | Phòng Kinh tế | ',
      '(1) | - Cấp thẻ bảo hiểm | 2026-04-01..2026-06-30 | Bảo hiểm xã hội huyện | ',
      '2 | - Đối thoại với nhân dân | 2026-07-01..2026-09-30 | UBND các xã, phường | ',
    ],
  ],
  [
    'a group row that is a task as well',
    `TT | Nhiệm vụ | Chủ trì | Thời gian
     1 | Xây dựng chính quyền thân thiện | Sở Nội vụ | 30/11/2026
     1.1 | Ban hành tiêu chí | Sở Nội vụ | 28/02/2026
     1.2 | Đánh giá | UBND cấp xã | 31/10/2026`,
    [
      '1 | Xây dựng chính quyền thân thiện | 2026-11-30 | Sở Nội vụ | ',
      '1.1 | Ban hành tiêu chí | 2026-02-28 | Sở Nội vụ | ',
      '1.2 | Đánh giá | 2026-10-31 | UBND cấp xã | ',
    ],
  ],
  [
    'no column of numbers, headings over the row',
    `Nhiệm vụ | Thời gian | Cơ quan chủ trì | Cơ quan phối hợp
     Công tác tuyên truyền | < | < | <
     Phát thanh tuần 2 lần | Thường xuyên | Trung tâm Văn hóa | Phòng Nội vụ
     Treo băng rôn | Tháng 5/2026 | Phòng Văn hóa | UBND các xã
     Công tác kiểm tra | < | < | <
     Kiểm tra công vụ | Quý III/2026 | Phòng Nội vụ | Thanh tra huyện`,
    [
      'section (1) | Công tác tuyên truyền | - |  | ',
      '(1).(2) | Phát thanh tuần 2 lần | continuous | Trung tâm Văn hóa | Phòng Nội vụ',
      '(1).(3) | Treo băng rôn | 2026-05-01..2026-05-31 | Phòng Văn hóa | UBND các xã',
      'section (4) | Công tác kiểm tra | - |  | ',
      '(4).(5) | Kiểm tra công vụ | 2026-07-01..2026-09-30 | Phòng Nội vụ | Thanh tra huyện',
    ],
  ],
  [
    'lead and coordinators in one cell with labels',
    `STT | Nội dung công việc | Đơn vị thực hiện | Tiến độ
     1 | Xây dựng đề án | Chủ trì: Sở Nội vụ\\nPhối hợp: Sở Tài chính, Sở Tư pháp | Quý II/2026
     2 | Tập huấn | - Chủ trì: Trường Chính trị tỉnh; - Phối hợp: các sở, ban, ngành | Tháng 8/2026
     3 | Giám sát | Cơ quan chủ trì: Ủy ban MTTQ tỉnh. Cơ quan phối hợp: Sở Nội vụ | Cả năm`,
    [
      '1 | Xây dựng đề án | 2026-04-01..2026-06-30 | Sở Nội vụ | Sở Tài chính; Sở Tư pháp',
      '2 | Tập huấn | 2026-08-01..2026-08-31 | Trường Chính trị tỉnh | các sở, ban, ngành',
      '3 | Giám sát | 2026-01-01..2026-12-31 continuous | Ủy ban MTTQ tỉnh | Sở Nội vụ',
    ],
  ],
  [
    'lead and coordinators in one cell as a sentence',
    `TT | Nhiệm vụ | Phân công thực hiện | Thời gian
     1 | Rà soát thủ tục | Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ, Văn phòng UBND tỉnh | 31/3/2026
     2 | Đối thoại | Phòng Nội vụ (chủ trì), Phòng Tư pháp (phối hợp) | 30/9/2026`,
    [
      '1 | Rà soát thủ tục | 2026-03-31 | Sở Tư pháp | Sở Nội vụ; Văn phòng UBND tỉnh',
      '2 | Đối thoại | 2026-09-30 | Phòng Nội vụ | Phòng Tư pháp',
    ],
  ],
  [
    'a leader beside the lead, a product and a note',
    `TT | Nhiệm vụ | Lãnh đạo chỉ đạo | Đơn vị chủ trì | Đơn vị phối hợp | Sản phẩm | Thời gian | Ghi chú
     1 | Xây dựng quy chế | Đ/c Phó Chủ tịch UBND | Sở Nội vụ | Sở Tư pháp | Quyết định | 15/5/2026 | Mới`,
    ['1 | Xây dựng quy chế | 2026-05-15 | Sở Nội vụ | Sở Tư pháp'],
  ],
  [
    'a header of two rows',
    `TT | Nội dung | Phân công | < | Thời gian | <
     ^ | ^ | Chủ trì | Phối hợp | Bắt đầu | Hoàn thành
     1 | Khảo sát | Phòng Nội vụ | Các xã, thị trấn | 01/3/2026 | 30/4/2026`,
    ['1 | Khảo sát | 2026-03-01..2026-04-30 | Phòng Nội vụ | Các xã, thị trấn'],
  ],
  [
    'times that a spreadsheet of a commune has',
    `TT | Công việc | Đơn vị | Hạn
     1 | Báo cáo tháng | Văn phòng HĐND và UBND | trước 15 hàng tháng
     2 | Báo cáo quý | Văn phòng HĐND và UBND | Trước ngày 20 của tháng cuối quý
     3 | Sơ kết | Phòng Văn hóa - Xã hội | 6 tháng đầu năm
     4 | Hai đợt | Công an xã | Quý I, II
     5 | Tiếp dân | Chủ tịch UBND xã | Khi có yêu cầu
     6 | Hướng dẫn | Phòng Kinh tế | Sau khi có hướng dẫn của Trung ương
     7 | Tập huấn | Phòng Kinh tế | Theo Kế hoạch
     8 | Tổng kết | Phòng Kinh tế | Tháng 12/1019
     9 | Chiến dịch | Đoàn Thanh niên xã | 01-15/3/2026
     10 | Đánh giá | Ban Chỉ huy Quân sự xã | 6 tháng một lần
     11 | Họp giao ban | Công an xã | Thứ Sáu hằng tuần`,
    [
      '1 | Báo cáo tháng | monthly | Văn phòng HĐND và UBND | ',
      '2 | Báo cáo quý | quarterly | Văn phòng HĐND và UBND | ',
      '3 | Sơ kết | 2026-01-01..2026-06-30 | Phòng Văn hóa - Xã hội | ',
      '4 | Hai đợt | 2026-01-01..2026-06-30 | Công an xã | ',
      '5 | Tiếp dân | ? | Chủ tịch UBND xã | ',
      '6 | Hướng dẫn | ? | Phòng Kinh tế | ',
      '7 | Tập huấn | ? | Phòng Kinh tế | ',
      '8 | Tổng kết | ? | Phòng Kinh tế | ',
      '9 | Chiến dịch | 2026-03-01..2026-03-15 | Đoàn Thanh niên xã | ',
      '10 | Đánh giá | continuous | Ban Chỉ huy Quân sự xã | ',
      '11 | Họp giao ban | weekly | Công an xã | ',
    ],
  ],
  [
    'the time in the heading only',
    `TT | Nhiệm vụ | Chủ trì | Thời gian
     I | Nhiệm vụ quý I | | Quý I/2026
     1 | Ban hành kế hoạch | Sở Nội vụ |
     2 | Phân bổ kinh phí | Sở Tài chính |
     II | Nhiệm vụ cả năm | | Theo từng mốc dưới đây
     3 | Tuyên truyền | Sở Nội vụ |`,
    [
      'section I | Nhiệm vụ quý I | 2026-01-01..2026-03-31 |  | ',
      'I.1 | Ban hành kế hoạch | 2026-01-01..2026-03-31 | Sở Nội vụ | ',
      'I.2 | Phân bổ kinh phí | 2026-01-01..2026-03-31 | Sở Tài chính | ',
      'section II | Nhiệm vụ cả năm | ? |  | ',
      'II.3 | Tuyên truyền | - | Sở Nội vụ | ',
    ],
  ],
  [
    'the lead in the heading only',
    `TT | Nhiệm vụ | Chủ trì | Thời gian
     I | Sở Nội vụ thực hiện | Sở Nội vụ |
     1 | Ban hành kế hoạch | | 31/01/2026
     2 | Tập huấn | | 30/6/2026`,
    [
      'section I | Sở Nội vụ thực hiện | - | Sở Nội vụ | ',
      'I.1 | Ban hành kế hoạch | 2026-01-31 | Sở Nội vụ | ',
      'I.2 | Tập huấn | 2026-06-30 | Sở Nội vụ | ',
    ],
  ],
  [
    'ditto marks',
    `TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian
     1 | Rà soát | Phòng Nội vụ | Phòng Tư pháp | Quý I/2026
     2 | Tổng hợp | nt | -nt- | 〃
     3 | Báo cáo | Như trên | Văn phòng | Quý II/2026`,
    [
      '1 | Rà soát | 2026-01-01..2026-03-31 | Phòng Nội vụ | Phòng Tư pháp',
      '2 | Tổng hợp | 2026-01-01..2026-03-31 | Phòng Nội vụ | Phòng Tư pháp',
      '3 | Báo cáo | 2026-04-01..2026-06-30 | Phòng Nội vụ | Văn phòng',
    ],
  ],
  [
    'numbers inside the text, no column for them',
    `Nội dung | Thời hạn | Cơ quan thực hiện
     1. Ban hành văn bản | 31/01/2026 | Sở Nội vụ
     2. Kiểm tra | Quý III/2026 | Thanh tra tỉnh
     3. Báo cáo | 15/12/2026 | Sở Nội vụ`,
    [
      '1 | Ban hành văn bản | 2026-01-31 | Sở Nội vụ | ',
      '2 | Kiểm tra | 2026-07-01..2026-09-30 | Thanh tra tỉnh | ',
      '3 | Báo cáo | 2026-12-15 | Sở Nội vụ | ',
    ],
  ],
  [
    'the whole table in capitals and small words of the header',
    `stt | nội dung thực hiện | đơn vị chủ trì | đơn vị phối hợp | thời gian thực hiện
     1 | HỘI NGHỊ TRIỂN KHAI | PHÒNG NỘI VỤ | CÁC PHÒNG, ĐƠN VỊ | THÁNG 02/2026`,
    ['1 | HỘI NGHỊ TRIỂN KHAI | 2026-02-01..2026-02-28 | PHÒNG NỘI VỤ | CÁC PHÒNG, ĐƠN VỊ'],
  ],
  [
    'a total and a signature below',
    `TT | Nhiệm vụ | Chủ trì | Thời gian
     1 | Công bố danh mục thủ tục | Sở Nội vụ | 31/3/2026
     2 | Cộng tác viên dân vận | UBND các xã | Quý II/2026
     | Tổng cộng: 02 nhiệm vụ | |`,
    [
      '1 | Công bố danh mục thủ tục | 2026-03-31 | Sở Nội vụ | ',
      '2 | Cộng tác viên dân vận | 2026-04-01..2026-06-30 | UBND các xã | ',
    ],
  ],
  [
    'merged lead over several tasks',
    `TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian
     1 | Xây dựng mô hình | Ban Dân vận Tỉnh ủy | Quý I/2026
     2 | Nhân rộng mô hình | ^ | Quý III/2026
     3 | Biểu dương | ^ | ^`,
    [
      '1 | Xây dựng mô hình | 2026-01-01..2026-03-31 | Ban Dân vận Tỉnh ủy | ',
      '2 | Nhân rộng mô hình | 2026-07-01..2026-09-30 | Ban Dân vận Tỉnh ủy | ',
      '3 | Biểu dương | 2026-07-01..2026-09-30 | Ban Dân vận Tỉnh ủy | ',
    ],
  ],
  [
    'groups with slashes, roles and a condition',
    `TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian
     1 | Ký cam kết | Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường, đặc khu | UBND xã/phường | Tháng 1/2026`,
    [
      '1 | Ký cam kết | 2026-01-01..2026-01-31 | Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường, đặc khu | UBND xã/phường',
    ],
  ],
  [
    'a status called Tiến độ beside the deadline',
    `TT | Nhiệm vụ | Chủ trì | Thời hạn | Tiến độ
     1 | Ban hành quy chế | Sở Nội vụ | 31/3/2026 | Đã hoàn thành
     2 | Sơ kết | Sở Nội vụ | 30/6/2026 | Đang thực hiện`,
    ['1 | Ban hành quy chế | 2026-03-31 | Sở Nội vụ | ', '2 | Sơ kết | 2026-06-30 | Sở Nội vụ | '],
  ],
  [
    'the deadline called Tiến độ, the day of completion beside it',
    `STT | Nhiệm vụ | Đơn vị thực hiện | Tiến độ | Thời gian hoàn thành thực tế
     1 | Ban hành quy chế | Sở Nội vụ | 31/3/2026 | 28/3/2026
     2 | Sơ kết | Sở Nội vụ | 30/6/2026 |`,
    ['1 | Ban hành quy chế | 2026-03-31 | Sở Nội vụ | ', '2 | Sơ kết | 2026-06-30 | Sở Nội vụ | '],
  ],
  [
    'two columns of numbers',
    `TT | Chi tiết | Nhiệm vụ | Thời hạn | Chủ trì
     1 | | Chuyển đổi số | |
     | 1 | Số hóa hồ sơ | 30/6/2026 | Văn phòng UBND tỉnh
     | 2 | Ký số | 30/9/2026 | Sở Khoa học và Công nghệ
     2 | | Kiểm tra | 31/10/2026 | Thanh tra tỉnh`,
    [
      'section 1 | Chuyển đổi số | - |  | ',
      '1.1 | Số hóa hồ sơ | 2026-06-30 | Văn phòng UBND tỉnh | ',
      '1.2 | Ký số | 2026-09-30 | Sở Khoa học và Công nghệ | ',
      '2 | Kiểm tra | 2026-10-31 | Thanh tra tỉnh | ',
    ],
  ],
  [
    'several bodies, one a line',
    `TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian
     1 | Giao lưu | Sở Văn hóa, Thể thao và Du lịch\\nTỉnh đoàn | - Sở Giáo dục và Đào tạo\\n- Hội Liên hiệp Phụ nữ tỉnh\\n- UBND các xã, phường | 8/3/2026`,
    [
      '1 | Giao lưu | 2026-03-08 | Sở Văn hóa, Thể thao và Du lịch; Tỉnh đoàn | Sở Giáo dục và Đào tạo; Hội Liên hiệp Phụ nữ tỉnh; UBND các xã, phường',
    ],
  ],
  [
    'a plan of a commune after the reform',
    `TT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành
     1 | Tuyên truyền sắp xếp đơn vị hành chính | Phòng Văn hóa - Xã hội | Trung tâm Phục vụ hành chính công; Ban Xây dựng Đảng | 15/7/2026
     2 | Hỗ trợ thủ tục | Trung tâm Phục vụ hành chính công | Các thôn, tổ dân phố | Thường xuyên`,
    [
      '1 | Tuyên truyền sắp xếp đơn vị hành chính | 2026-07-15 | Phòng Văn hóa - Xã hội | Trung tâm Phục vụ hành chính công; Ban Xây dựng Đảng',
      '2 | Hỗ trợ thủ tục | continuous | Trung tâm Phục vụ hành chính công | Các thôn, tổ dân phố',
    ],
  ],
  [
    'milestones in one cell',
    `TT | Nhiệm vụ | Chủ trì | Thời gian
     1 | Hội thi | Phòng Nội vụ | Đợt 1: 01-05/7/2026; Đợt 2: 08-12/7/2026
     2 | Chuyên đề | Phòng Nội vụ | Quý II và quý IV/2026
     3 | Chiến dịch | Phòng Nội vụ | Từ 15/4 đến 30/5/2026
     4 | Lâu dài | Phòng Nội vụ | Năm 2026 và các năm tiếp theo
     5 | Mở | Phòng Nội vụ | Từ Quý I/2026`,
    [
      '1 | Hội thi | 2026-07-01..2026-07-12 | Phòng Nội vụ | ',
      '2 | Chuyên đề | 2026-04-01..2026-12-31 | Phòng Nội vụ | ',
      '3 | Chiến dịch | 2026-04-15..2026-05-30 | Phòng Nội vụ | ',
      '4 | Lâu dài | 2026-01-01..2026-12-31 + | Phòng Nội vụ | ',
      '5 | Mở | 2026-01-01.. + | Phòng Nội vụ | ',
    ],
  ],
];

describe('plans as offices write them', () => {
  test.each(CASES)('%s', (_, table, wanted) => {
    expect(linesOf(table)).toEqual(wanted);
  });

  test('what is concluded or unread names its field', () => {
    const { value } = readPlan(
      grid(
        tableOf(`TT | Nhiệm vụ | Chủ trì | Thời gian
          I | Nhóm | Sở Nội vụ | Quý I/2026
          1 | Nhận của nhóm | |
          2 | Không rõ | Sở Nội vụ | Khi cấp trên chỉ đạo
          3 | Lặp lại | nt | 6 tháng một lần`),
      ),
    );
    const flags = value?.rows.map((row) => row.issues.map((i) => `${i.code} ${i.field ?? ''}`));
    expect(flags?.slice(1)).toEqual([
      ['deadline.fromGroup time', 'agency.fromGroup leads'],
      ['deadline.unread time'],
      ['deadline.halfYearly time', 'row.ditto leads'],
    ]);
  });
});
