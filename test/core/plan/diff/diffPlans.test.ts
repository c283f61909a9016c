import { questionText } from '../../../../src/messages/questionText.ts';
import { describe, expect, test } from '@jest/globals';
import { accepted, diffOf, knownRow, outcome, planOf } from './samples.ts';

const PLAN = `
  I | TUYÊN TRUYỀN | | |
  1 | Tổ chức hội nghị quán triệt kế hoạch | Tháng 5 năm 2026 | Phòng Nội vụ | Phòng Y tế
  2 | Đăng tin, bài trên trang thông tin điện tử | Cả năm 2026 | Phòng Văn hoá – Thông tin |
  II | KIỂM TRA | | |
  1 | Kiểm tra việc thực hiện tại cơ sở | 30/11/2026 | Phòng Nội vụ | Phòng Tài chính
  2 | Đối thoại với Nhân dân | Quý III năm 2026 | UBND các xã |
`;
// NV0001 I.1, NV0002 I.2, NV0003 II.1, NV0004 II.2
const NOTHING = { changed: [], added: [], removed: [], asked: [], pending: [] };

describe('the same number and the same text', () => {
  test('the same plan changes nothing', () => {
    expect(outcome(diffOf(planOf(PLAN), planOf(PLAN)))).toEqual({
      ...NOTHING,
      same: ['NV0001', 'NV0002', 'NV0003', 'NV0004'],
    });
  });

  test('spelling habits are no changes', () => {
    const after = PLAN.replace(
      'Tổ chức hội nghị quán triệt kế hoạch',
      'TỔ CHỨC hội nghị  quán triệt kế hoạch.',
    )
      .replace('Phòng Văn hoá – Thông tin', 'Phòng Văn hóa và Thông tin')
      .replace('Tháng 5 năm 2026', 'tháng 5 năm 2026');
    expect(outcome(diffOf(planOf(PLAN), planOf(after))).changed).toEqual([]);
  });

  test('time and agencies are changes of the task, and nobody is asked', () => {
    const after = PLAN.replace('Tháng 5 năm 2026', 'Tháng 6 năm 2026')
      .replace('Phòng Y tế', 'Phòng Tư pháp')
      .replace('UBND các xã', 'Phòng Nội vụ');
    const diff = diffOf(planOf(PLAN), planOf(after));
    expect(outcome(diff)).toEqual({
      ...NOTHING,
      same: ['NV0002', 'NV0003'],
      changed: ['NV0001 time coordinating', 'NV0004 leads'],
    });
    expect(diff.kept.find((k) => k.code === 'NV0004')?.changes).toEqual([
      { field: 'leads', before: 'UBND các xã', after: 'Phòng Nội vụ' },
    ]);
  });

  test('only marks differ: the same task, told as reworded', () => {
    const after = PLAN.replace('Đối thoại', 'Đổi thoại');
    expect(outcome(diffOf(planOf(PLAN), planOf(after))).changed).toEqual(['NV0004 title']);
  });

  test('a number that stands twice: what stands around tells the two apart', () => {
    const twice = (first: string, second: string) =>
      planOf(
        `1 | Báo cáo kết quả | ${first} | Phòng Nội vụ |\n1 | Báo cáo kết quả | ${second} | Phòng Y tế |`,
      );
    const swapped = diffOf(twice('Quý I', 'Quý II'), twice('Quý II', 'Quý I'));
    // The times changed places; the agencies didn't: nothing but the row's place is left to go by, so both are asked.
    expect(outcome(swapped).added).toEqual([]);
    expect(outcome(swapped).removed).toEqual([]);
    const apart = planOf(
      `1 | Báo cáo kết quả | Quý II | Phòng Y tế |\n1 | Báo cáo kết quả | Quý I | Phòng Nội vụ |`,
    );
    expect(diffOf(twice('Quý I', 'Quý II'), apart).kept.map((k) => k.code)).toEqual(['NV0002', 'NV0001']);
  });

  test('tables change places, each with the same numbers and texts', () => {
    const first =
      '1 | Báo cáo kết quả | Quý I | Phòng Nội vụ |\n2 | Mua sắm trang thiết bị | Quý I | Phòng Y tế |';
    const second = '1 | Báo cáo kết quả | Quý I | Phòng Nội vụ |\n2 | Sửa chữa trụ sở | Quý I | Phòng Y tế |';
    const diff = diffOf(planOf(first, second), planOf(second, first));
    expect(diff.kept.map((k) => k.code)).toEqual(['NV0003', 'NV0004', 'NV0001', 'NV0002']);
    expect(diff.open).toEqual([]);
  });

  test('rows without a number are counted through: their count is no number', () => {
    const rows = (...titles: readonly string[]) =>
      planOf(titles.map((title) => ` | ${title} | Quý I | Phòng Nội vụ |`).join('\n'));
    const diff = diffOf(
      rows('Việc thứ nhất', 'Việc thứ hai'),
      rows('Chuyện khác hẳn', 'Việc thứ nhất', 'Việc thứ hai'),
    );
    expect(outcome(diff)).toMatchObject({
      same: ['NV0001', 'NV0002'],
      added: ['Chuyện khác hẳn'],
      asked: [],
    });
  });
});

const RENUMBERED = `
  I | KIỂM TRA | | |
  1 | Kiểm tra việc thực hiện tại cơ sở | 30/11/2026 | Phòng Nội vụ | Phòng Tài chính
  2 | Đối thoại với Nhân dân | Quý III năm 2026 | UBND các xã |
  II | TUYÊN TRUYỀN | | |
  1 | Tổ chức hội nghị quán triệt kế hoạch | Tháng 5 năm 2026 | Phòng Nội vụ | Phòng Y tế
  2 | Đăng tin, bài trên trang thông tin điện tử | Cả năm 2026 | Phòng Văn hoá – Thông tin |
`;

describe('the same text under another number', () => {
  test('is proposed and asked; until then nothing moves', () => {
    const diff = diffOf(planOf(PLAN), planOf(RENUMBERED));
    expect(outcome(diff)).toEqual({
      ...NOTHING,
      same: [],
      asked: [
        'I.1 Kiểm tra việc thực hiện tại cơ sở → same allSame new',
        'I.2 Đối thoại với Nhân dân → same allSame new',
        'II.1 Tổ chức hội nghị quán triệt kế hoạch → same allSame new',
        'II.2 Đăng tin, bài trên trang thông tin điện tử → same allSame new',
      ],
      pending: ['NV0003', 'NV0004', 'NV0001', 'NV0002'],
    });
    expect(diff.open.map((q) => [q.kind, q.about, q.default])[0]).toEqual([
      'task.same',
      { table: 'NhiemVu', row: 'NV0003', field: 'title' },
      'same',
    ]);
    expect(questionText(diff.open[0]!)).toBe(
      'Kế hoạch mới ghi "I.1 Kiểm tra việc thực hiện tại cơ sở". Đây vẫn là nhiệm vụ đã giao "II.1 Kiểm tra việc thực hiện tại cơ sở", được đánh số hoặc viết lại, hay là nhiệm vụ mới?',
    );
    // Headings carry no progress: they move by themselves.
    expect(diff.kept.map((k) => `${k.code} ${k.changes.map((c) => c.field).join()}`)).toEqual([
      'M0002 number',
      'M0001 number',
    ]);
  });

  test('each answer settles its own task', () => {
    const diff = diffOf(planOf(PLAN), planOf(RENUMBERED), {
      'I.2 Đối thoại với Nhân dân': 'same',
      'II.1 Tổ chức hội nghị quán triệt kế hoạch': 'new',
    });
    expect(outcome(diff)).toMatchObject({
      changed: ['NV0004 number'],
      added: ['Tổ chức hội nghị quán triệt kế hoạch'],
      removed: ['NV0001'],
      pending: ['NV0003', 'NV0002'],
    });
  });

  test('one answer for all; an answer of its own goes before it', () => {
    const diff = diffOf(planOf(PLAN), planOf(RENUMBERED), {
      'I.1 Kiểm tra việc thực hiện tại cơ sở': 'allSame',
      'I.2 Đối thoại với Nhân dân': 'new',
    });
    expect(outcome(diff)).toEqual({
      ...NOTHING,
      same: [],
      changed: ['NV0003 number', 'NV0001 number', 'NV0002 number'],
      added: ['Đối thoại với Nhân dân'],
      removed: ['NV0004'],
    });
    expect(diff.decisions).toHaveLength(4);
  });

  test('a text that stands twice is asked with both', () => {
    const diff = diffOf(
      planOf('1 | Báo cáo kết quả | Quý I | Phòng Y tế |\n2 | Báo cáo kết quả | Quý II | Phòng Y tế |'),
      planOf('3 | Báo cáo kết quả | Quý I | Phòng Y tế |'),
    );
    expect(outcome(diff)).toMatchObject({
      asked: ['3 Báo cáo kết quả → NV0001 NV0002 new'],
      removed: [],
      added: [],
    });
  });
});

describe('the same number, another text', () => {
  const reworded = PLAN.replace(
    'Kiểm tra việc thực hiện tại cơ sở',
    'Kiểm tra, giám sát việc thực hiện tại các xã',
  );

  test('is asked, and nothing is proposed', () => {
    const diff = diffOf(planOf(PLAN), planOf(reworded));
    expect(outcome(diff)).toMatchObject({
      same: ['NV0001', 'NV0002', 'NV0004'],
      asked: ['II.1 Kiểm tra, giám sát việc thực hiện tại các xã → same new'],
      pending: ['NV0003'],
    });
    expect(diff.open[0]?.default).toBeNull();
  });

  test('the same: reworded, under its code; new: the former is taken out', () => {
    const read = 'II.1 Kiểm tra, giám sát việc thực hiện tại các xã';
    expect(outcome(diffOf(planOf(PLAN), planOf(reworded), { [read]: 'same' })).changed).toEqual([
      'NV0003 title',
    ]);
    expect(outcome(diffOf(planOf(PLAN), planOf(reworded), { [read]: 'new' }))).toMatchObject({
      added: ['Kiểm tra, giám sát việc thực hiện tại các xã'],
      removed: ['NV0003'],
    });
  });

  test('nothing in common: one is out, the other is new', () => {
    const other = PLAN.replace('Đối thoại với Nhân dân', 'Mua sắm máy tính');
    expect(outcome(diffOf(planOf(PLAN), planOf(other)))).toMatchObject({
      added: ['Mua sắm máy tính'],
      removed: ['NV0004'],
      asked: [],
    });
  });

  test('an answer that is no option, or that two rows claim, settles nothing', () => {
    const split = PLAN.replace(
      '1 | Kiểm tra việc thực hiện tại cơ sở | 30/11/2026 | Phòng Nội vụ | Phòng Tài chính',
      '1 | Kiểm tra việc thực hiện tại các xã | 30/6/2026 | Phòng Nội vụ |\n3 | Kiểm tra việc thực hiện tại các phòng | 30/11/2026 | Phòng Nội vụ |',
    );
    const [one, two] = [
      'II.1 Kiểm tra việc thực hiện tại các xã',
      'II.3 Kiểm tra việc thực hiện tại các phòng',
    ];
    const pending = { pending: ['NV0003'], removed: [], added: [] };
    expect(outcome(diffOf(planOf(PLAN), planOf(split), { [one]: 'NV0001' }))).toMatchObject(pending);
    expect(outcome(diffOf(planOf(PLAN), planOf(split), { [one]: 'same', [two]: 'same' }))).toMatchObject(
      pending,
    );
    // Once the first has it, the second can only be new.
    expect(outcome(diffOf(planOf(PLAN), planOf(split), { [one]: 'same' }))).toMatchObject({
      changed: ['NV0003 title time coordinating'],
      added: ['Kiểm tra việc thực hiện tại các phòng'],
      asked: [],
    });
  });
});

describe('tasks that had been taken out', () => {
  const plan = planOf(PLAN);
  const known = accepted(plan).map((row) => (row.code === 'NV0004' ? { ...row, live: false } : row));

  test('come back under their code where number and text are exact', () => {
    const diff = diffOf(known, plan);
    expect(diff.kept.filter((k) => k.restored).map((k) => k.code)).toEqual(['NV0004']);
    expect(outcome(diff)).toMatchObject({ added: [], removed: [] });
  });

  test('and are no candidates otherwise', () => {
    const moved = planOf(PLAN.replace('2 | Đối thoại với Nhân dân', '3 | Đối thoại với Nhân dân'));
    expect(outcome(diffOf(known, moved))).toMatchObject({ added: ['Đối thoại với Nhân dân'], asked: [] });
  });

  test('a row in force goes before one that is out', () => {
    const twin = knownRow(
      'NV0009',
      plan.rows.find((row) => row.path === 'II.2')!,
    );
    expect(diffOf([...known, twin], plan).kept.map((k) => k.code)).toContain('NV0009');
  });
});

test('a task that becomes a heading is out; the heading is new', () => {
  const after = PLAN.replace(
    '2 | Đối thoại với Nhân dân | Quý III năm 2026 | UBND các xã |',
    '2 | Đối thoại với Nhân dân | | |\n a | Đối thoại định kỳ | Quý III năm 2026 | UBND các xã |',
  );
  const diff = diffOf(planOf(PLAN), planOf(after));
  expect(diff.added.map((row) => `${row.kind} ${row.title}`)).toContain('group Đối thoại với Nhân dân');
  expect(diff.kept.map((k) => k.code)).not.toContain('NV0004');
});

test('notes: a line more is a change, what a person added is none; a product that is not given stays', () => {
  const plan = planOf('1 | Việc | Quý I | Phòng Y tế |');
  const row = { ...plan.rows[0]!, note: 'Theo Công văn 12', product: null };
  const known = {
    ...knownRow('NV0001', row),
    note: 'Theo Công văn 12\nĐã gọi điện nhắc',
    product: 'Báo cáo',
  };
  expect(diffOf([known], { ...plan, rows: [row] }).kept[0]?.changes).toEqual([]);
  const more = { ...row, note: 'Theo Công văn 12', footnotes: ['Theo Quyết định 5'], product: 'Tờ trình' };
  expect(diffOf([known], { ...plan, rows: [more] }).kept[0]?.changes).toEqual([
    { field: 'product', before: 'Báo cáo', after: 'Tờ trình' },
    { field: 'note', before: known.note, after: 'Theo Quyết định 5' },
  ]);
});
