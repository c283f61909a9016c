import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CHART_TITLES } from '../../src/messages/vi/figures.ts';
import type { Book } from '../../src/workbook/schema.ts';
import { SHEETS } from '../../src/workbook/tables/sheets.ts';
import { bookBytes } from '../bench/support/book.ts';
import { scored } from '../bench/support/scored.ts';
import { editBook } from '../cli/support/book.ts';
import { temporaryFolder } from '../support/skh.ts';
import { readFile } from 'node:fs/promises';
import { differing, drawnSheet, type DrawnLine } from './support/pagePictures.ts';

const MINUTES = 600_000;

/** What every title of a kind begins with. */
const KINDS: Readonly<Record<string, string>> = {
  agencies: CHART_TITLES.agencies,
  sections: CHART_TITLES.sections,
  returns: CHART_TITLES.returns,
  ranking: CHART_TITLES.ranking.split('{')[0]!.trim(),
  spread: CHART_TITLES.spread,
  years: CHART_TITLES.years,
};

/** One agency says otherwise: of one task, of the day of its report, of one criterion. The best one, whose dot stands alone. */
function oneAgency(book: Book) {
  const good = ['Hoàn thành đúng hạn', 'Hoàn thành quá hạn', 'Thường xuyên (có thực hiện)'];
  const done = book.TheoDoi.filter((row) => good.includes(row.progress));
  const ranked = [...book.XepLoai].sort((a, b) => (b.converted ?? 0) - (a.converted ?? 0));
  const best = ranked.find((row) => done.some((task) => task.agency === row.agency))!;
  const task = done.find((row) => row.agency === best.agency)!;
  const { agency, round } = task;
  const criterion = book.ChamDiem.find((row) => row.agency === agency && row.kind !== 'Tự động')!;
  const report = book.BaoCao.find((row) => row.agency === agency && row.round === round)!;
  const late = report.daysLate === 0 ? { date: '2030-12-30' } : { date: '2030-01-02' };
  return [
    {
      ...{ kind: 'update' as const, table: 'TheoDoi', key: [task.task, agency, String(round)] },
      set: { 'Tình hình (cơ quan báo cáo)': 'Chưa thực hiện', 'Ngày hoàn thành': null },
    },
    {
      ...{ kind: 'update' as const, table: 'BaoCao', key: [agency, String(round)] },
      set: { 'Ngày nhận': late },
    },
    {
      ...{ kind: 'update' as const, table: 'ChamDiem', key: ['D1', agency, criterion.criterion] },
      set: { 'Thẩm định': (criterion.appraised ?? 0) > (criterion.max ?? 0) / 2 ? 0 : criterion.max },
    },
  ];
}

/** Where the charts of a kind are drawn: from their title to the next title on the page. */
function places(lines: readonly DrawnLine[], start: string) {
  const titles = lines.filter(({ text }) => Object.values(KINDS).some((kind) => text.startsWith(kind)));
  return titles
    .filter(({ text }) => text.startsWith(start))
    .map(({ page, top }) => {
      const next = titles.filter((one) => one.page === page && one.top > top + 0.02).map((one) => one.top);
      return { page, top, bottom: Math.min(0.93, ...next) };
    });
}

describe('one changed answer moves the drawn picture of every kind of chart', () => {
  test.each([12, 51, 150])(
    '%i agencies',
    async (agencies) => {
      const folder = await temporaryFolder();
      const [path, edited] = [join(folder, 'book.xlsx'), join(folder, 'edited.xlsx')];
      const book = await scored(agencies);
      await writeFile(path, bookBytes(book));
      await editBook(path, edited, oneAgency(book));
      const before = await drawnSheet(await readFile(path), SHEETS.charts);
      const after = await drawnSheet(await readFile(edited), SHEETS.charts);
      expect(after.pages).toHaveLength(before.pages.length);
      const moved = Object.entries(KINDS).map(([kind, start]) => {
        const found = places(before.lines, start);
        const points = found.map(({ page, top, bottom }) =>
          differing(before.pages[page - 1]!, after.pages[page - 1]!, top, bottom),
        );
        return { kind, drawn: found.length > 0, moved: points.some((count) => count > 10) };
      });
      expect(moved).toEqual(Object.keys(KINDS).map((kind) => ({ kind, drawn: true, moved: true })));
    },
    MINUTES,
  );
});
