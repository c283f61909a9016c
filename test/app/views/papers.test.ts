import { describe, expect, test } from '@jest/globals';
import { checkPrinted, printBook } from '../../../src/app/printBook.ts';
import { papersView } from '../../../src/app/views/papers.ts';
import { withSetting } from '../../../src/report/book/settings.ts';
import { scoredBook } from '../../report/papers/support/scoredBook.ts';

const view = async (kind = '') => {
  const book = withSetting(await scoredBook({ agencies: 12, text: 20, tasks: 6 }), 'paperKind', kind);
  const tracked = { book, asOfFixed: false };
  return papersView(printBook(tracked).value!, checkPrinted(tracked));
};

describe('papers as the pane shows them before they are made', () => {
  test('each sheet with its title, its sentence and the first rows of its table', async () => {
    const { papers } = await view();
    expect(papers).toHaveLength(11);
    const [summary] = papers;
    expect(summary!.title).toBe('TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ');
    expect(summary!.sentence).toMatch(/^Tính đến ngày 04\/6\/2026, có \d\d\/\d\d cơ quan gửi báo cáo/);
    expect(summary!.header.slice(0, 3)).toEqual(['TT', 'Cơ quan, đơn vị', 'Nhiệm vụ chủ trì']);
    expect(summary!.rows[0]![1]).toBe('Tổng cộng');
    expect(summary!.rows).toHaveLength(4);
    const charts = papers.find(({ name }) => name === 'Biểu 07 Biểu đồ')!;
    expect([charts.header, charts.rows]).toEqual([[], []]);
  });

  test('the look before submitting, in words', async () => {
    const { ready, remarks } = await view();
    expect(ready).toBe(false);
    // The sized plan has neither number nor date.
    expect(remarks.some((text) => text.includes('chưa ghi số, ký hiệu'))).toBe(true);
  });

  test('as annexes the title is the one of the paper, not the number of the annex', async () => {
    const { papers } = await view('Phụ lục kèm văn bản');
    expect(papers[0]!.title).toBe('TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ');
  });
});
