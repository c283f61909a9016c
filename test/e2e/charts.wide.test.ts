import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { cellAt } from '../../src/workbook/address.ts';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { excelInChromium } from './support/excel.ts';
import { button, createBook, openFolds, readPlan, ROOT, SAMPLE, scrollsSideways } from './support/pane.ts';
import { picture } from './support/pictures.ts';
import { goTo } from './support/returns.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 240_000;
const SCHEME = join(ROOT, 'assets', 'mau', 'bo-tieu-chi-mau.json');

type Bench = OfficePage['bench'];

interface Points {
  readonly sheet: string;
  /** Cell of Thẩm định by agency, for the criterion that an appraiser scores. */
  readonly cells: readonly { readonly agency: string; readonly cell: string }[];
}

/** Where points of a criterion are written. */
async function pointCells(bench: Bench, criterion: string): Promise<Points> {
  const { sheet, address } = await bench.tableAt('ChamDiem');
  const [from = ''] = address.split(':');
  const [header = [], ...body] = (await bench.values(sheet, address)).map((row) => row.map(String));
  const left = [...from.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const top = Number(/\d+/.exec(from)?.[0]) + 1;
  const at = (name: string) => header.indexOf(name);
  const cells = body.flatMap((row, i) =>
    row[at('Mã tiêu chí')] === criterion
      ? [{ agency: row[at('Cơ quan, đơn vị')]!, cell: cellAt(top + i, left + at('Thẩm định')) }]
      : [],
  );
  return { sheet, cells };
}

/** What a canvas shows, by the title of its chart: its picture, and how many of its points have ink. */
async function drawn(pane: Frame): Promise<Map<string, { picture: string; ink: number; said: string }>> {
  const all = await pane.locator('.chart canvas').evaluateAll((canvases) =>
    (canvases as HTMLCanvasElement[]).map((canvas) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let ink = 0;
      for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) ink += 1;
      const said = canvas.getAttribute('aria-label') ?? '';
      return { picture: canvas.toDataURL(), ink, said };
    }),
  );
  return new Map(all.map((one) => [one.said.split(';')[0]!, one]));
}

suite('charts of a scored book in the pane (needs Chromium)', () => {
  const { open } = excelInChromium();

  test(
    'each is drawn of its figures; points that are corrected move the ranking and the dots, not progress',
    async () => {
      const { page, pane, bench, errors } = await open();
      await readPlan(pane, SAMPLE);
      await createBook(pane);
      await goTo(pane, 'Chấm điểm');
      await pane.setInputFiles('#scheme', SCHEME);
      await pane.locator('.main button', { hasText: 'Chấm điểm' }).click();
      await pane.waitForSelector('text=Chưa chấm', { timeout: 60_000 });
      await button(pane, 'thay đổi vào sổ').click();
      await pane.waitForSelector('text=Đã ghi: Chấm điểm', { timeout: 60_000 });
      const { sheet, cells } = await pointCells(bench, 'III.1');
      const [first, second] = cells;
      // Who is not appraised in everything has no rank.
      for (const criterion of ['III.2', 'III.3']) {
        const others = await pointCells(bench, criterion);
        for (const { cell } of others.cells.slice(0, 2)) await bench.setCell(sheet, cell, 5);
      }
      await bench.setCell(sheet, first!.cell, 9);
      await bench.setCell(sheet, second!.cell, 6);
      await button(pane, 'Trang chính').click();
      await openFolds(pane);
      // Each chart is folded away by itself, and comes a moment later.
      await pane.waitForSelector('button.foldHead:has-text("Phân bố điểm")', { timeout: 60_000 });
      await openFolds(pane);
      const ranking = pane.locator('.chart canvas[aria-label^="Xếp hạng điểm"]');
      await pane.waitForFunction(
        (name) => document.querySelector(`.chart canvas[aria-label*="1. ${name} –"]`) !== null,
        first!.agency,
        { timeout: 60_000 },
      );
      await pane.waitForTimeout(1000);
      await picture(page, 'charts-of-a-scored-book');
      const before = await drawn(pane);
      expect(before.size).toBeGreaterThan(3);
      for (const { ink } of before.values()) expect(ink).toBeGreaterThan(1000);
      expect(await ranking.first().getAttribute('aria-label')).toContain(`2. ${second!.agency} –`);
      expect(await scrollsSideways(pane)).toBe(false);

      // The second one passes the first.
      await bench.setCell(sheet, second!.cell, 10);
      await pane.waitForFunction(
        (name) => document.querySelector(`.chart canvas[aria-label*="1. ${name} –"]`) !== null,
        second!.agency,
        { timeout: 60_000 },
      );
      await pane.waitForTimeout(1000);
      const after = await drawn(pane);
      const changed = [...before].filter(([title, { picture }]) => after.get(title)?.picture !== picture);
      const titles = changed.map(([title]) => title);
      expect(titles.some((title) => title.startsWith('Xếp hạng điểm'))).toBe(true);
      expect(titles.filter((title) => !/^Xếp hạng điểm|^Phân bố điểm/.test(title))).toEqual([]);
      expect(errors).toEqual([]);
    },
    MINUTES,
  );
});
