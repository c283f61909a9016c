import { describe, expect, test } from '@jest/globals';
import { checkPrinted, printBook } from '../../../src/app/printBook.ts';
import type { PaperPage } from '../../../src/app/views/paperPages.ts';
import { papersView } from '../../../src/app/views/papers.ts';
import { withSetting } from '../../../src/report/book/settings.ts';
import { scoredBook } from '../../report/papers/support/scoredBook.ts';

const view = async (kind = '') => {
  const book = withSetting(await scoredBook({ agencies: 12, text: 20, tasks: 6 }), 'paperKind', kind);
  const tracked = { book, asOfFixed: false };
  return papersView(printBook(tracked).value!, checkPrinted(tracked));
};

describe('papers as the pane shows them before they are made', () => {
  const textsOf = ({ lines }: PaperPage) => lines.map(({ cells }) => cells.map(({ text }) => text));

  test('the first page of a sheet, with its heading, its title, its header and all of its rows', async () => {
    const { papers } = await view();
    expect(papers).toHaveLength(11);
    const [summary] = papers;
    expect(summary!.widths).toHaveLength(14);
    const lines = textsOf(summary!.pages[0]!);
    expect(lines[0]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(lines.flat()).toContain('TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ');
    const header = lines.findIndex((texts) => texts[0] === 'TT');
    expect(lines[header]).toHaveLength(14);
    expect(lines[header + 1]![1]).toBe('Tổng cộng');
    const title = summary!.pages[0]!.lines.flatMap(({ cells }) => cells).find(({ text }) =>
      text.startsWith('TỔNG'),
    );
    expect(title).toMatchObject({ span: 14, bold: true, align: 'center', size: 14, boxed: false });
  });

  test('the last page repeats the header, and has the signatures', async () => {
    const { papers } = await view();
    const overdue = papers.find(({ name }) => name.startsWith('Biểu 03'))!;
    expect(overdue.count).toBeGreaterThan(1);
    expect(overdue.pages.map(({ number }) => number)).toEqual([1, overdue.count]);
    const lines = textsOf(overdue.pages[1]!);
    expect(lines[0]!.slice(0, 2)).toEqual(['TT', 'Cơ quan, đơn vị']);
    expect(lines.flat()).toContain('NGƯỜI LẬP BIỂU');
    for (const { lines: drawn } of overdue.pages)
      for (const { cells } of drawn)
        expect(cells.reduce((all, { span }) => all + span, 0)).toBe(overdue.widths.length);
  });

  test('charts are named', async () => {
    const { papers } = await view();
    const charts = papers.find(({ name }) => name === 'Biểu 07 Biểu đồ')!;
    expect(charts.charts).toEqual([
      'Gửi báo cáo theo kỳ',
      'Tiến độ theo mục của kế hoạch',
      'Tiến độ nhiệm vụ theo cơ quan, đơn vị',
    ]);
  });

  test('the look before submitting, in words', async () => {
    const { ready, remarks } = await view();
    expect(ready).toBe(false);
    // The sized plan has neither number nor date.
    expect(remarks.some((text) => text.includes('chưa ghi số, ký hiệu'))).toBe(true);
  });

  test('as annexes the title is the one of the paper, not the number of the annex', async () => {
    const { papers } = await view('Phụ lục kèm văn bản');
    const [number, title] = textsOf(papers[0]!.pages[0]!);
    expect([number![0], title![0]]).toEqual(['PHỤ LỤC I', 'TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ']);
  });
});
