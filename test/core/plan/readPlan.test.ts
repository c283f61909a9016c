import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import { flow, grid, tableOf } from '../../support/documents.ts';
import type { RawTable, SourceDocument } from '../../../src/core/document/types.ts';
import type { Plan, PlanRow } from '../../../src/core/plan/types.ts';

function planOf(document: SourceDocument): Plan {
  const { value } = readPlan(document);
  if (value === null) throw new Error('no plan');
  return value;
}

function rowsOf(text: string, places = {}): readonly PlanRow[] {
  return planOf(grid(tableOf(text, places))).rows;
}

/** path<parent kind title, for a whole table at a glance. */
function outline(rows: readonly PlanRow[]): string[] {
  return rows.map((r) => `${r.path}<${r.parent ?? ''} ${r.kind} ${r.title}`);
}

describe('finding the table', () => {
  test.each(['Công việc cần làm', 'Việc cần làm', 'Nội dung cần thực hiện', 'Công việc phải làm'])(
    'a column "%s" holds the tasks, "Thứ tự" the numbers',
    (header) => {
      const rows = rowsOf(`Thứ tự|${header}|Đơn vị thực hiện|Thời hạn\n1|Rà soát|Phòng Nội vụ|30/6/2026`);
      expect(rows.map(({ tt, title }) => [tt, title])).toEqual([['1', 'Rà soát']]);
    },
  );

  test('columns in any order, title rows above, columns of no role kept', () => {
    const plan = planOf(
      grid(
        tableOf(`
        KẾ HOẠCH NĂM 2026 | | | | |
        Mã NV | Đơn vị thực hiện | Sản phẩm/kết quả | Nội dung công việc | Thời hạn hoàn thành | Lĩnh vực
        1 | Phòng Nội vụ | Báo cáo | Rà soát | 30/6/2026 | Cải cách
      `),
      ),
    );
    expect(plan.year).toBe(2026);
    expect(plan.rows).toHaveLength(1);
    expect(plan.rows[0]).toMatchObject({
      title: 'Rà soát',
      time: '30/6/2026',
      product: 'Báo cáo',
      extra: { 'Lĩnh vực': 'Cải cách', 'Mã NV': '1' },
    });
    expect(plan.rows[0]?.leads.map((m) => m.text)).toEqual(['Phòng Nội vụ']);
  });

  test('tables of money and of units below a task table are no part of it, whatever their width', () => {
    const plan = planOf(
      flow(
        tableOf('TT|Nhiệm vụ|Chủ trì|Thời gian\n1|Diễn tập|Công an tỉnh|Quý I/2026'),
        'Kinh phí',
        tableOf('TT|Nội dung chi|Số tiền|Nguồn\n1|Mua sắm|200|Ngân sách\n2|Tập huấn|50|Ngân sách'),
        tableOf('STT|Tên đơn vị|Địa chỉ|Điện thoại\n1|Công an tỉnh|Phường Một|01\n2|Sở Y tế|Phường Hai|02'),
        'Nhiệm vụ cấp xã',
        tableOf('TT|Nhiệm vụ|Chủ trì|Thời gian\n1|Tuyên truyền|UBND các xã|Quý II/2026'),
      ),
    );
    expect(plan.tables.map((t) => t.kind)).toEqual(['task', 'other', 'other', 'task']);
    expect(plan.rows.map((r) => r.title)).toEqual(['Diễn tập', 'Tuyên truyền']);
  });

  test('a header of two rows under a spanning heading', () => {
    const [row] = rowsOf(`
      TT | Nhiệm vụ | Cơ quan | < | Thời gian
      ^  | ^        | Chủ trì | Phối hợp | ^
      1  | Rà soát  | Phòng Nội vụ | Phòng Tư pháp | Quý I/2026
    `);
    expect(row?.leads.map((m) => m.text)).toEqual(['Phòng Nội vụ']);
    expect(row?.coordinating.map((m) => m.text)).toEqual(['Phòng Tư pháp']);
    expect(row?.deadline?.due).toBe('2026-03-31');
  });

  test('the same from a sheet without merges', () => {
    const [row] = rowsOf(`
      TT | Nhiệm vụ | Cơ quan | | Thời gian
         |          | Chủ trì | Phối hợp |
      1  | Rà soát  | Phòng Nội vụ | Phòng Tư pháp | Quý I/2026
    `);
    expect(row?.coordinating.map((m) => m.text)).toEqual(['Phòng Tư pháp']);
  });

  test('repeated headers and rows that count the columns are no rows', () => {
    const rows = rowsOf(`
      TT | Nhiệm vụ | Thời gian | Cơ quan chủ trì
      (1) | (2) | (3) | (4)
      1 | Rà soát | 2026 | Phòng Nội vụ
      TT | Nhiệm vụ | Thời gian | Cơ quan chủ trì
      2 | Báo cáo | 2026 | Phòng Nội vụ
    `);
    expect(rows.map((r) => r.title)).toEqual(['Rà soát', 'Báo cáo']);
  });

  test('decoys are left aside, and the next page of a table goes on with it', () => {
    const money = tableOf('TT|Nội dung|Đơn vị tính|Thành tiền\n1|In tài liệu|Bộ|100\n2|Nước|Chai|5');
    const first = tableOf('TT|Nhiệm vụ|Thời gian|Cơ quan chủ trì\n1|Rà soát|2026|Phòng Nội vụ');
    const next = tableOf('2|Báo cáo|2026|Phòng Nội vụ');
    const { value, issues } = readPlan(flow('Bảng dự toán', money, 'II. Nhiệm vụ', first, '', next));
    expect(value?.tables.map((t) => [t.table, t.kind, t.title])).toEqual([
      [1, 'other', 'Bảng dự toán'],
      [2, 'task', 'II. Nhiệm vụ'],
    ]);
    expect(value?.rows.map((r) => [r.id, r.table, r.title])).toEqual([
      ['r1', 2, 'Rà soát'],
      ['r2', 2, 'Báo cáo'],
    ]);
    expect(issues.map((i) => i.code)).toContain('table.ignored');
  });

  test('"Đơn vị" and "Thời gian nhận" are no lead and no deadline', () => {
    const { issues } = readPlan(grid(tableOf('TT|Nội dung|Đơn vị|Thời gian nhận\n1|A|cái|5/6/2026')));
    expect(issues.map((i) => i.code)).toEqual(['plan.noTaskTable']);
  });
});

describe('rows', () => {
  test('sections, groups and letters', () => {
    const rows = rowsOf(`
      TT | Nhiệm vụ | Thời gian | Cơ quan chủ trì
      1 | PHẦN MỘT | |
      1.1 | Rà soát | 2026 | Phòng Nội vụ
      1.2 | Triển khai Luật | |
      a) | Xây dựng | 2026 | Phòng Nội vụ
      đ) | Kiểm tra | 2026 | Phòng Nội vụ
      2 | Việc không có hạn | | Phòng Y tế
    `);
    expect(outline(rows)).toEqual([
      '1< section PHẦN MỘT',
      '1.1<1 task Rà soát',
      '1.2<1 group Triển khai Luật',
      '1.2.a<1.2 task Xây dựng',
      '1.2.đ<1.2 task Kiểm tra',
      '2< task Việc không có hạn',
    ]);
  });

  test('Roman headings over running numbers', () => {
    const rows = rowsOf(`
      TT | Tên nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành
      I. | Nhận thức | |
      1. | Tuyên truyền | Bộ Nội vụ | 2026
      II. | Thể chế | |
      2. | Sửa Luật | Bộ Nội vụ | 2026
    `);
    expect(outline(rows)).toEqual([
      'I< section Nhận thức',
      'I.1<I task Tuyên truyền',
      'II< section Thể chế',
      'II.2<II task Sửa Luật',
    ]);
    expect(rows.flatMap((r) => r.issues)).toEqual([]);
  });

  test('a heading that spans the row, with its number in it', () => {
    const rows = rowsOf(`
      TT | Nhiệm vụ | Thời gian | Chủ trì
      I. Chỉ đạo, điều hành | < | < | <
      1 | Rà soát | 2026 | Phòng Nội vụ
    `);
    expect(outline(rows)).toEqual(['I< section Chỉ đạo, điều hành', 'I.1<I task Rà soát']);
  });

  test('a second column numbers the parts of a task', () => {
    const rows = rowsOf(`
      TT | Chi tiết | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời hạn
      1 | | Rà soát | Sở Nội vụ | Theo từng mốc thời hạn dưới đây
        | 1 | Ban hành | Sở Nội vụ | 30/6/2026
        | 2 | Tổng kết | Sở Nội vụ | 31/12/2026
      2 | | Báo cáo | Sở Nội vụ | 2026
    `);
    expect(outline(rows)).toEqual([
      '1< section Rà soát',
      '1.1<1 task Ban hành',
      '1.2<1 task Tổng kết',
      '2< task Báo cáo',
    ]);
  });

  test('a heading that names who and when is a task, even where its time is unread', () => {
    const rows = rowsOf(`
      TT | Nhiệm vụ | Thời gian | Chủ trì
      1 | Rà soát | Khi có yêu cầu | Phòng Nội vụ
      1.1 | Rà soát văn bản | 2026 | Phòng Nội vụ
    `);
    expect(rows.map((r) => r.kind)).toEqual(['task', 'task']);
  });

  test('one column for both roles', () => {
    const [row] = rowsOf(`
      TT | Nhiệm vụ | Cơ quan chủ trì, phối hợp | Thời gian
      1 | Rà soát | Chủ trì: Sở Nội vụ; phối hợp: Sở Tài chính, Sở Tư pháp | 2026
    `);
    expect(row?.leads.map((m) => m.text)).toEqual(['Sở Nội vụ']);
    expect(row?.coordinating.map((m) => m.text)).toEqual(['Sở Tài chính', 'Sở Tư pháp']);
  });

  test('letters A to I are letters', () => {
    const body = ['A', 'B', 'C', 'D'].map((l) => `${l} | Việc ${l} | 2026 | Phòng Nội vụ`).join('\n');
    const rows = rowsOf(`TT | Nhiệm vụ | Thời gian | Chủ trì\n${body}`);
    expect(rows.map((r) => r.path)).toEqual(['A', 'B', 'C', 'D']);
  });

  test('a row without a number goes on with the one above', () => {
    const rows = rowsOf(`
      TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian
      1 | Ứng dụng dữ liệu: (1) hộ tịch; | Bộ Công an | Bộ Nội vụ, Bộ Nông | 2026
        | (2) đất đai. | | nghiệp và Môi trường |
      2 | Báo cáo | Bộ Nội vụ | | 2026
    `);
    expect(rows).toHaveLength(2);
    expect(rows[0]?.title).toBe('Ứng dụng dữ liệu: (1) hộ tịch; (2) đất đai.');
    expect(rows[0]?.coordinating.map((m) => m.text)).toEqual(['Bộ Nội vụ', 'Bộ Nông nghiệp và Môi trường']);
    expect(rows[0]?.issues.map((i) => [i.code, i.params['row']])).toEqual([['row.continuation', 3]]);
  });

  test('a row without a number that names who and when is a task, and is shown', () => {
    const rows = rowsOf(`
      TT | Nhiệm vụ | Thời gian | Chủ trì
      1 | Rà soát | 2026 | Phòng Nội vụ
        | Kiểm tra công vụ | 2026 | Phòng Y tế
    `);
    expect(rows.map((r) => r.tt)).toEqual(['1', '']);
    expect(rows[1]?.issues.map((i) => [i.code, i.field])).toEqual([['row.noNumber', 'tt']]);
  });

  test('merged cells give their time and agencies to every row', () => {
    const rows = rowsOf(`
      TT | Nhiệm vụ | Chủ trì | Thời gian
      1 | Soạn | Phòng Nội vụ | 03-18/4/2026
      2 | Cài đặt | ^ | ^
    `);
    expect(rows[1]?.leads.map((m) => m.text)).toEqual(['Phòng Nội vụ']);
    expect(rows[1]?.deadline).toMatchObject({ start: '2026-04-03', due: '2026-04-18' });
  });

  test('13.10 is not 13.1: the shown text counts', () => {
    const shown = { value: { kind: 'number' as const, raw: 13.1 } };
    const rows = rowsOf(
      `
      TT | Nhiệm vụ | Thời gian | Chủ trì
      13 | Mục | |
      13.9 | A | 2026 | Phòng Nội vụ
      13.10 | B | 2026 | Phòng Nội vụ
    `,
      { '4,1': shown },
    );
    expect(rows.map((r) => r.path)).toEqual(['13', '13.9', '13.10']);
    expect(rows.flatMap((r) => r.issues)).toEqual([]);
  });

  test('numbers that repeat, jump or hang in the air are shown', () => {
    const rows = rowsOf(`
      TT | Nhiệm vụ | Thời gian | Chủ trì
      1 | A | 2026 | Phòng Nội vụ
      1 | B | 2026 | Phòng Nội vụ
      4 | C | 2026 | Phòng Nội vụ
      6.1 | D | 2026 | Phòng Nội vụ
    `);
    expect(rows.map((r) => r.issues.map((i) => i.code))).toEqual([
      [],
      ['row.duplicateNumber'],
      ['row.numberGap'],
      ['row.missingParent'],
    ]);
  });

  test('a date cell that stores another day than it shows', () => {
    const stored = { value: { kind: 'date' as const, raw: '2026-06-02' } };
    const text = 'TT|Nhiệm vụ|Thời gian|Chủ trì\n1|A|06/02/2026|Phòng Nội vụ\n2|B|Tháng 6/2026|Phòng Nội vụ';
    const rows = rowsOf(text, { '2,3': stored, '3,3': stored });
    expect(rows[0]?.deadline?.due).toBe('2026-02-06');
    expect(rows[0]?.issues.map((i) => [i.code, i.field])).toEqual([['deadline.storedDiffers', 'time']]);
    expect(rows[1]?.issues).toEqual([]);
  });

  test('footnotes lose their mark and dash, and marks leave the title', () => {
    const rows = rowsOf('TT|Nhiệm vụ|Thời gian|Chủ trì\n1|Phổ biến ở cơ sở ¹ .|2026|Phòng Nội vụ', {
      '2,2': { footnotes: ['- Luật Thực hiện dân chủ.\n- Kế hoạch 1'] },
    });
    expect(rows[0]?.title).toBe('Phổ biến ở cơ sở.');
    expect(rows[0]?.footnotes).toEqual(['Luật Thực hiện dân chủ.\n- Kế hoạch 1']);
  });

  test('m² keeps its square', () => {
    expect(rowsOf('TT|Nhiệm vụ|Thời gian\n1|Trồng 500 m² cây|2026')[0]?.title).toBe('Trồng 500 m² cây');
  });

  test('hidden rows are read and shown', () => {
    const table: RawTable = {
      ...tableOf('TT|Nhiệm vụ|Thời gian\n1|A|2026\n2|B|2026'),
      hiddenRows: [3],
    };
    const { rows } = planOf(grid(table));
    expect(rows.map((r) => r.issues.map((i) => i.code))).toEqual([[], ['row.hidden']]);
  });
});

describe('what a plan says of itself', () => {
  const table = tableOf('TT|Nhiệm vụ|Thời gian|Cơ quan chủ trì\n1|Rà soát|Quý I|Phòng Nội vụ');

  test('number, date, year, issuer and trích yếu', () => {
    const head = tableOf(
      'ỦY BAN NHÂN DÂN\\nHUYỆN BÌNH AN\\nSố: 12/KH-UBND|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    );
    const plan = planOf(
      flow(
        head,
        'Bình An, ngày 05 tháng 01 năm 2026',
        'KẾ HOẠCH',
        'Công tác dân vận năm 2026',
        'Căn cứ Kế hoạch số 99/KH-UBND ngày 01/12/2025;',
        table,
      ),
    );
    expect(plan).toMatchObject({
      number: '12/KH-UBND',
      date: '2026-01-05',
      year: 2026,
      issuer: 'ỦY BAN NHÂN DÂN HUYỆN BÌNH AN',
      title: 'Công tác dân vận năm 2026',
    });
    expect(plan.rows[0]?.deadline).toMatchObject({ due: '2026-03-31', reason: 'deadline.yearFromPlan' });
  });

  test('a draft without number and date says so; its year stands beside the place', () => {
    const { value, issues } = readPlan(
      flow('Số:      /KH-UBND', 'Bình An, ngày   tháng   năm 2026', 'KẾ HOẠCH', 'Công tác dân vận', table),
    );
    expect(value).toMatchObject({ number: null, date: null, year: 2026 });
    expect(issues.map((i) => i.code)).toEqual(['plan.numberMissing', 'plan.dateMissing', 'plan.noRounds']);
  });

  test('an appendix is dated by the paper it comes with', () => {
    const plan = planOf(
      flow(
        'PHỤ LỤC',
        'DANH MỤC NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT NGÀY 22 THÁNG 12 NĂM 2024',
        '(Kèm theo Kế hoạch số 7/KH-UBND ngày 02 tháng 02 năm 2026 của UBND huyện)',
        table,
      ),
    );
    expect(plan).toMatchObject({ number: '7/KH-UBND', date: '2026-02-02', year: 2026 });
  });

  test('no year anywhere', () => {
    const { issues, value } = readPlan(grid(table));
    expect(issues.map((i) => i.code)).toContain('plan.yearMissing');
    expect(value?.rows[0]?.deadline?.certainty).toBe('unread');
  });
});

describe('nothing to read', () => {
  test.each([
    ['Tên|Điện thoại\nA|1', 'plan.noTaskTable'],
    ['TT|Thời gian|Cơ quan chủ trì\n1|2026|Phòng Nội vụ', 'plan.noTaskColumn'],
    ['TT|Nhiệm vụ|Thời gian|Cơ quan chủ trì', 'plan.noTasks'],
  ])('%j', (text, code) => {
    const { value, issues } = readPlan(grid(tableOf(text)));
    expect(value).toBeNull();
    expect(issues.map((i) => [i.code, i.severity])).toEqual([[code, 'error']]);
  });

  test('a plan in prose keeps its reporting', () => {
    const lines = Array.from({ length: 9 }, (_, i) => `Nội dung ${i} của công tác dân vận năm 2026.`);
    const { value, issues } = readPlan(flow(...lines, '- Báo cáo năm 2026: Trước ngày 01/11/2026.'));
    expect(value).toMatchObject({ mode: 'prose', rows: [] });
    expect(value?.reporting.map((r) => [r.name, r.due])).toEqual([['năm', '2026-11-01']]);
    expect(issues[0]?.code).toBe('plan.proseUnread');
  });
});
