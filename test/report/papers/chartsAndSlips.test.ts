import { describe, expect, test } from '@jest/globals';
import { agencyCharts, firstCharts } from '../../../src/report/papers/chartsPaper.ts';
import { chartSheets } from '../../../src/report/papers/chartsSheet.ts';
import { printWorkbook } from '../../../src/report/papers/printWorkbook.ts';
import { slipSheets } from '../../../src/report/papers/slips.ts';
import { scoreSlipSheets } from '../../../src/report/papers/scoreSlips.ts';
import { derive } from '../../../src/report/book/derive.ts';
import { withSetting } from '../../../src/report/book/settings.ts';
import { scoredBook } from './support/scoredBook.ts';
import { scoresPaper } from '../../../src/report/papers/scoresPaper.ts';
import { sizedBook } from './support/sizedBook.ts';

const SMALL = { agencies: 12, text: 20, tasks: 6 } as const;

describe('charts on paper', () => {
  test('every agency is in one chart, with the counts of the summary', async () => {
    const book = await sizedBook({ agencies: 51, text: 20, tasks: 6 });
    const charts = agencyCharts(book);
    expect(charts.flatMap(({ categories }) => categories)).toEqual(book.TQCoQuan.map((row) => row.name));
    const drawn = charts.flatMap(({ series }) => series.flatMap(({ values }) => values));
    const counted = book.TQCoQuan.reduce((all, row) => all + (row.total ?? 0), 0);
    expect(drawn.reduce((all, value) => all + value, 0)).toBe(counted);
    for (const { categories } of charts) expect(categories.length).toBeLessThanOrEqual(22);
    expect(charts.at(-1)!.categories.length).toBeLessThanOrEqual(11);
  });

  test.each([
    [11, [11]],
    [12, [6, 6]],
    [30, [19, 11]],
    [51, [20, 20, 11]],
  ])('%i agencies stand in charts of %p', async (count, sizes) => {
    const book = await sizedBook(SMALL);
    const TQCoQuan = Array.from({ length: count }, () => book.TQCoQuan[0]!);
    expect(agencyCharts({ ...book, TQCoQuan }).map(({ categories }) => categories.length)).toEqual(sizes);
  });

  test('a series that is zero everywhere is left out', async () => {
    const [returns] = firstCharts(await sizedBook(SMALL));
    expect(returns!.series.every(({ values }) => values.some((value) => value > 0))).toBe(true);
  });

  test("a chart's series refer to the cells that hold its figures, outside of the printed area", async () => {
    const [sheet] = chartSheets(await sizedBook(SMALL), 1);
    const cells = new Map(sheet!.cells.map(({ at, content }) => [at, content]));
    for (const { series } of sheet!.charts!)
      for (const one of series) {
        expect(cells.get(one.name.split('!')[1]!.replaceAll('$', ''))).toBe(one.nameValue);
        const first = one.values.split('!')[1]!.split(':')[0]!.replaceAll('$', '');
        expect(cells.get(first)).toBe(one.numberValues[0]);
        expect(first[0]! > 'L').toBe(true);
      }
    expect(sheet!.page!.printArea).toMatch(/^A1:L\d+$/);
  });

  test('as an annex: no state heading, no signatures', async () => {
    const annex = withSetting(await sizedBook(SMALL), 'paperKind', 'Phụ lục kèm văn bản');
    const texts = chartSheets(annex, 7)[0]!.cells.map(({ content }) => content);
    expect(texts).toContain('PHỤ LỤC VII');
    expect(texts).not.toContain('NGƯỜI LẬP BIỂU');
  });
});

describe("an agency's points with reasons", () => {
  test('criteria under their headings, what was lost and why', async () => {
    const scored = await scoredBook(SMALL);
    // One criterion that nobody has judged yet has lost nothing yet.
    const ChamDiem = scored.ChamDiem.map((row) =>
      row.criterion === 'III.3' ? { ...row, self: null, appraised: null } : row,
    );
    const book = derive({ ...scored, ChamDiem }, false);
    const [sheet] = scoreSlipSheets(book, 7);
    const texts = sheet!.cells.map(({ content }) => content);
    expect(texts.join(' ')).toContain('xếp loại: chưa thẩm định xong. Căn cứ: Chưa thẩm định 1 tiêu chí.');
    expect(texts.filter((text) => text === 'PHIẾU ĐIỂM VÀ LÝ DO')).toHaveLength(book.XepLoai.length);
    expect(texts).toContain('III. Chất lượng, sáng tạo');
    const at = texts.indexOf('III.1');
    // Phòng Số 1: 10 of its own, 9 agreed, 1 lost.
    expect(texts.slice(at, at + 7)).toEqual([
      'III.1',
      'Chất lượng nội dung báo cáo, số liệu, minh chứng',
      '10',
      '10',
      '9',
      '1',
      'Thẩm định; Thiếu minh chứng',
    ]);
    expect(texts.slice(at + 14, at + 21).slice(2)).toEqual([
      '10',
      '…',
      '…',
      '…',
      'Chưa thẩm định, chưa có điểm',
    ]);
  });

  test('who is not scored yet has no points, place or class, and has lost nothing', async () => {
    const scored = await scoredBook(SMALL);
    const { agency } = scored.XepLoai[0]!;
    const ChamDiem = scored.ChamDiem.map((row) =>
      row.agency === agency ? { ...row, self: null, appraised: null, reason: '' } : row,
    );
    const book = derive({ ...scored, ChamDiem }, false);
    const texts = scoreSlipSheets(book, 7)[0]!.cells.map(({ content }) => content);
    const line = `Điểm quy đổi … (điểm cộng …, điểm trừ …); thứ hạng trong khối ${book.XepLoai[0]!.group}: …; xếp loại: chưa chấm. Căn cứ: Chưa chấm.`;
    expect(texts).toContain(line);
    const at = texts.indexOf('III.1');
    expect(texts.slice(at + 2, at + 7)).toEqual(['10', '…', '…', '…', 'Chưa chấm điểm']);
    const total = texts.indexOf('Tổng điểm');
    expect(texts.slice(total + 3, total + 5)).toEqual(['…', '…']);
    const { rows } = scoresPaper(book)!;
    expect(rows[1]).toMatchObject({ values: [1, expect.anything(), '…', '…', '…', '…', '…', '…', ''] });
  });

  test('lost points add up to what the total lacks', async () => {
    const book = await scoredBook(SMALL);
    const [sheet] = scoreSlipSheets(book, 7);
    const texts = sheet!.cells.map(({ content }) => content);
    const total = texts.indexOf('Tổng điểm');
    const first = book.XepLoai[0]!;
    expect(texts[total + 3]).toBe(String(first.total));
    expect(texts[total + 4]).toBe(String(first.max! - first.total!));
  });

  test('each under the state heading with its number, or under its annex', async () => {
    const book = await sizedBook(SMALL);
    const textsOf = (kind: string) =>
      slipSheets(withSetting(book, 'paperKind', kind), 5)[0]!.cells.map(({ content }) => content);
    const count = (texts: readonly unknown[], text: string) => texts.filter((one) => one === text).length;
    const brief = textsOf('');
    const slips = count(brief, 'PHIẾU THEO DÕI THỰC HIỆN NHIỆM VỤ');
    expect(slips).toBeGreaterThan(1);
    expect([count(brief, 'Biểu số 05'), count(brief, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')]).toEqual([
      slips,
      slips,
    ]);
    const annex = textsOf('Phụ lục kèm văn bản');
    expect(annex.slice(0, 3)).toEqual([
      'PHỤ LỤC V',
      '(Kèm theo Văn bản số ....../BC-UBND ngày ...../...../2026 của Ủy ban nhân dân xã Sông Trà)',
      'PHIẾU THEO DÕI THỰC HIỆN NHIỆM VỤ',
    ]);
    expect([count(annex, 'PHỤ LỤC V'), count(annex, 'Biểu số 05')]).toEqual([slips, 0]);
  });

  test('Sổ bàn giao is signed by who gives and who takes, whatever the other papers are', async () => {
    const book = withSetting(await sizedBook(SMALL), 'paperKind', 'Phụ lục kèm văn bản');
    const sheets = printWorkbook(book)!.sheets;
    const texts = sheets.at(-1)!.cells.map(({ content }) => content);
    for (const text of ['NGƯỜI GIAO', 'NGƯỜI NHẬN', 'Biểu số 10', 'Độc lập - Tự do - Hạnh phúc'])
      expect(texts).toContain(text);
    const annexes = sheets.flatMap(({ cells }) => cells.map(({ content }) => String(content)));
    const numbers = new Set(annexes.filter((text) => text.startsWith('PHỤ LỤC ')));
    expect([...numbers]).toEqual(
      ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'].map((n) => `PHỤ LỤC ${n}`),
    );
  });

  test('nobody scored: not among the papers', async () => {
    const names = printWorkbook(await sizedBook(SMALL))!.sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('Biểu 06'))).toEqual([]);
    expect(names).toContain('Biểu 07 Biểu đồ');
  });
});
