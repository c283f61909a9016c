import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { hasShared } from '../support/skh.ts';
import { excelInChromium } from './support/excel.ts';
import { longTasks, ownTime, watchLongTasks } from './support/longTasks.ts';
import { madeUpRegister } from './support/madeUpRegister.ts';
import { button, heading, LARGE_PLAN, readPlan } from './support/pane.ts';

const suite = hasChromium && hasShared ? describe : describe.skip;
const MINUTES = 240_000;
/** Milliseconds that a person does not feel: the browser's own bound of a long task. */
const MOST = 50;

test('of a task only what the bench did not do is counted', () => {
  const task = { start: 100, end: 200 };
  expect(ownTime(task, [])).toBe(100);
  // 20 before and 30 inside of the task; 10 behind its end; a span that ends where the task begins.
  const spans = [
    { start: 80, end: 120 },
    { start: 140, end: 170 },
    { start: 190, end: 230 },
    { start: 0, end: 100 },
  ];
  expect(ownTime(task, spans)).toBe(100 - 20 - 30 - 10);
});

/** A step of an import, with the longest that something of ours held the pane's thread in it; 0: nothing long. */
interface Standstill {
  readonly step: string;
  readonly ms: number;
}

/** The least of each step: two runs of the same import. */
function leastOf(a: readonly Standstill[], b: readonly Standstill[]): readonly Standstill[] {
  return a.length === 0 ? b : a.map(({ step, ms }, i) => ({ step, ms: Math.min(ms, b[i]?.ms ?? ms) }));
}

/** From the files to the open book; the bench's workbook is blank before. */
async function importPlan(excel: OfficePage, register: string): Promise<Standstill[]> {
  const { pane } = excel;
  const found: Standstill[] = [];
  const look = async (step: string) => {
    found.push({ step, ms: Math.max(0, ...(await longTasks(excel))) });
  };
  await readPlan(pane, { plan: LARGE_PLAN, register });
  await pane.waitForSelector('text=140 nhiệm vụ');
  await look('read');
  // The plan says nothing of rounds: without them there would be nothing to report, and little to write.
  const rounds = pane.locator('article.question').first();
  await rounds.getByRole('radio').first().click();
  await rounds.getByLabel('Ghi giá trị').fill('lần 1=05/6/2026:trước; lần 2=01/12/2026:đến');
  await rounds.getByRole('button', { name: 'Trả lời' }).click();
  await pane.waitForSelector('text=2 kỳ báo cáo');
  await look('answered');
  await button(pane, 'nhiệm vụ vào sổ').click();
  await heading(pane, 'Xem trước khi lập sổ');
  await look('previewed');
  await button(pane, 'Lập sổ: ghi').click();
  await pane.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 120_000 });
  await look('written and opened');
  return found;
}

/**
 * What is counted: tasks of the pane's thread that the browser calls long (over 50 ms of wall time), less the time in
 * which the bench, which lives on the same thread, stood in for Excel. React, office.js, the host and messages from the
 * engine all count; the engine's own thread doesn't. A busy machine adds to wall time, so it is done again, up
 * to five times in all, and of each step the least counts: what our code does takes its time in every run, what other
 * programs take of the processor does not.
 */
suite('the pane’s thread while 140 tasks are imported (needs Chromium and ../shared)', () => {
  const chromium = excelInChromium();

  const open = async (): Promise<OfficePage> => {
    const excel = await chromium.open();
    await heading(excel.pane, 'Bắt đầu từ kế hoạch');
    await watchLongTasks(excel.pane);
    await excel.bench.resetTraffic();
    return excel;
  };

  test('the measure finds a planted standstill', async () => {
    const excel = await open();
    await excel.pane.evaluate(() => {
      setTimeout(() => {
        const until = performance.now() + 80;
        while (performance.now() < until);
      });
    });
    expect((await longTasks(excel)).some((ms) => ms >= 75)).toBe(true);
    await excel.close();
  });

  test(
    'nothing of ours holds it for over 50 ms',
    async () => {
      const register = join(mkdtempSync(join(tmpdir(), 'skh-')), 'co-quan.csv');
      writeFileSync(register, await madeUpRegister(LARGE_PLAN));
      let least: readonly Standstill[] = [];
      for (let run = 0; run < 5; run += 1) {
        const excel = await open();
        least = leastOf(least, await importPlan(excel, register));
        const { address } = await excel.bench.tableAt('NhiemVu');
        expect(Number(/\d+$/.exec(address)?.[0])).toBeGreaterThan(140);
        expect({ errors: excel.errors, outside: excel.outside }).toEqual({ errors: [], outside: [] });
        await excel.close();
        if (least.every(({ ms }) => ms <= MOST)) break;
      }
      expect(least.filter(({ ms }) => ms > MOST)).toEqual([]);
    },
    MINUTES,
  );
});
