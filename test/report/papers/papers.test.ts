import { describe, expect, test } from '@jest/globals';
import { withSetting } from '../../../src/report/book/settings.ts';
import { derive } from '../../../src/report/book/derive.ts';
import { overduePaper } from '../../../src/report/papers/overduePaper.ts';
import { romanNumeral } from '../../../src/report/papers/paperKind.ts';
import { decimalText, printedRows, shownCount, type PaperRow } from '../../../src/report/papers/paperRows.ts';
import { returnsPaper } from '../../../src/report/papers/returnsPaper.ts';
import { scoresPaper } from '../../../src/report/papers/scoresPaper.ts';
import { paperCount } from '../../../src/report/papers/summarySentence.ts';
import { tasksPaper } from '../../../src/report/papers/tasksPaper.ts';
import { upcomingPaper } from '../../../src/report/papers/upcomingPaper.ts';
import { dutiesPaper } from '../../../src/report/papers/dutiesPaper.ts';
import { answered, reported, smallBook } from '../support/smallBook.ts';

const shown = (rows: readonly PaperRow[]) => rows.map((row) => ('text' in row ? [row.text] : row.values));

describe('numbers on paper', () => {
  test.each([
    [0, '-'],
    [7.5, '7,5'],
    [1234.25, '1.234,25'],
    [-3, '-3'],
    [null, '…'],
  ])('%p is written %p', (value, text) => expect(decimalText(value)).toBe(text));

  test('counts', () => {
    expect([0, null, 7, 1234, 1234567].map(shownCount)).toEqual(['-', '-', 7, '1.234', '1.234.567']);
  });

  test('counts in sentences', () => {
    expect([0, 3, 47, 3900].map(paperCount)).toEqual(['00', '03', '47', '3.900']);
  });

  test('annexes', () => {
    expect([1, 4, 8, 9, 14].map(romanNumeral)).toEqual(['I', 'IV', 'VIII', 'IX', 'XIV']);
  });
});

test('a long row goes on in rows that say so, each at most as high as Excel allows', () => {
  const columns = [
    { header: 'TT', width: 5, style: 'paperCenter' as const },
    { header: 'Nhiệm vụ', width: 40, style: 'paperCell' as const },
  ];
  const text = 'thực hiện nhiệm vụ '.repeat(100).trim();
  const rows = printedRows([{ kind: 'row', values: [1, text] }], columns);
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.every((row) => row.height <= 409)).toBe(true);
  const values = rows.map(({ row }) => ('text' in row ? [] : row.values));
  expect(values[0]![0]).toBe(1);
  expect(
    values.slice(1).every(([tt, words]) => tt === null && String(words).startsWith('(tiếp theo) ')),
  ).toBe(true);
  expect(values.map(([, words]) => String(words).replace('(tiếp theo) ', '')).join(' ')).toBe(text);
});

test.each(['band', 'note'] as const)(
  'a long %s goes on as one, and none is higher than Excel allows',
  (kind) => {
    const columns = [{ header: 'Nhiệm vụ', width: 60, style: 'paperCell' as const }];
    const text = 'kiện toàn tổ chức '.repeat(300).trim();
    const rows = printedRows([{ kind, text }], columns);
    expect(rows.length).toBeGreaterThan(3);
    expect(Math.max(...rows.map(({ height }) => height))).toBeLessThanOrEqual(409);
    const texts = rows.map(({ row }) => ('text' in row ? row.text : ''));
    expect(rows.every(({ row }) => row.kind === kind)).toBe(true);
    expect(texts.map((one) => one.replace('(tiếp theo) ', '')).join(' ')).toBe(text);
  },
);

describe('papers of the small book', () => {
  // Figures as of 04/6/2026, the last day before 05/6.
  const bookOf = async () => {
    const { book } = await smallBook();
    const sent = reported(book, {
      P1: { times: 1, received: '2026-06-04' as never, letter: '12/BC' },
      P2: { times: 1, received: '2026-06-07' as never },
    });
    return derive(
      answered(sent, {
        'NV0001 P1': { status: 'Đang thực hiện', result: 'Đang chuẩn bị', difficulty: 'Thiếu kinh phí' },
        'NV0004 P1': { status: 'Đang thực hiện' },
        'NV0002 P2': { status: 'Đang thực hiện', product: '7/KH' },
      }),
      false,
    );
  };

  test('returns by group in the order of the register; exempt ones are crossed', async () => {
    const rows = shown(returnsPaper(await bookOf()).rows);
    expect(rows[0]).toEqual(['Các phòng']);
    expect(rows[1]).toEqual([1, 'Phòng Một', '12/BC', '…', '04/6/2026', '04/6/2026', 1, 'Gửi đúng hạn', '']);
    expect(rows[2]!.slice(5, 8)).toEqual(['07/6/2026', 1, 'Gửi chậm 3 ngày']);
    expect(rows[3]).toEqual([3, 'Phòng Ba', 'x', 'x', 'x', 'x', 'x', 'Miễn báo cáo', 'Chỉ phối hợp']);
    expect(rows[4]).toEqual(['UBND các xã']);
    expect(rows[5]!.slice(0, 4)).toEqual([1, 'UBND xã Bình An', '…', '…']);
  });

  test('overdue: the open ones first, then the untold', async () => {
    const rows = shown(overduePaper(await bookOf()).rows);
    // NV0001 was due 15/5: 20 days before 04/6.
    expect(rows.slice(0, 2)).toEqual([
      ['Chưa hoàn thành (quá hạn): 01 lượt nhiệm vụ'],
      [
        1,
        'Phòng Một',
        '1.1. Tổ chức hội nghị quán triệt kế hoạch',
        '15/5/2026',
        20,
        'Đang chuẩn bị',
        'Thiếu kinh phí',
      ],
    ]);
    // Three communes owe NV0003 and NV0005.
    expect(rows[2]).toEqual(['Chưa có thông tin: 06 lượt nhiệm vụ']);
    expect(rows).toHaveLength(9);
  });

  test("tasks in the plan's order; a group's task shows x/y", async () => {
    const rows = shown(tasksPaper(await bookOf()).rows);
    expect(rows.map((row) => row[0])).toEqual([
      '1. TUYÊN TRUYỀN',
      '1.1',
      '1.2',
      '1.3',
      '2. KIỂM TRA',
      '2.1',
      '2.2',
    ]);
    expect(rows[2]!.slice(5)).toEqual(['Đang thực hiện', '7/KH', 'Thường xuyên (có thực hiện)']);
    expect(rows[3]!.slice(5)).toEqual(['0/3 cơ quan đã có kết quả.', '', 'Chưa có thông tin: 03']);
  });

  test('due within 30 days: quarter II ends on 30/6, 26 days ahead, with who has not done it', async () => {
    const rows = shown(upcomingPaper(await bookOf()).rows);
    expect(rows).toEqual([
      [
        1,
        '30/6/2026',
        26,
        '1.3. Xây dựng mô hình ở cơ sở',
        '03 cơ quan: UBND xã Bình An; UBND xã Hòa Lạc; UBND xã Tân Phú',
        null,
      ],
    ]);
  });

  test('duties count the leads of each task', async () => {
    const rows = shown(dutiesPaper(await bookOf()).rows);
    expect(rows[1]!.slice(3, 6)).toEqual(['Phòng Một', 1, 'Phòng Hai']);
    expect(rows[3]!.slice(3, 6)).toEqual(['UBND các xã', 3, 'Phòng Một']);
  });

  test('no scores, no paper', async () => {
    expect(scoresPaper((await smallBook()).book)).toBeNull();
  });

  test('without a round in view papers are empty, not wrong', async () => {
    const blank = derive(withSetting(await bookOf(), 'currentRound', null), false);
    expect(returnsPaper(blank).rows).toEqual([]);
    expect(overduePaper(blank).rows).toEqual([]);
  });
});
