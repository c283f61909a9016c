import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { hasShared } from '../support/skh.ts';
import { excelInChromium } from './support/excel.ts';
import type { LargeChange } from './support/largeChange.ts';
import {
  longTasks,
  ownTime,
  standStill,
  standstills,
  watchLongTasks,
  type Standstill,
} from './support/longTasks.ts';
import { madeUpRegister } from './support/madeUpRegister.ts';
import {
  button,
  heading,
  LARGE_PLAN,
  nameRounds,
  previewBook,
  readPlan,
  THUY_NGUYEN,
  type Sources,
} from './support/pane.ts';

const suite = hasChromium && hasShared ? describe : describe.skip;
const MINUTES = 240_000;
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

/** Something that is done step by step on a pane with a blank workbook; `look` asks what held its thread since. */
type Walk = (excel: OfficePage, look: (step: string) => Promise<void>) => Promise<void>;

/** The plan says nothing of rounds: without them there would be nothing to report, and little to write. */
const twoRounds = ({ pane }: OfficePage) =>
  nameRounds(pane, 'lần 1=05/6/2026:trước; lần 2=01/12/2026:đến', 2);

/** From the files to the open book. */
function importing(sources: Sources, settle?: (excel: OfficePage) => Promise<void>): Walk {
  return async (excel, look) => {
    const { pane } = excel;
    await readPlan(pane, sources);
    await look('read');
    if (settle !== undefined) {
      await settle(excel);
      await look('answered');
    }
    await previewBook(pane);
    await look('previewed');
    await button(pane, 'Lập sổ: ghi').click();
    await pane.waitForSelector('h3:has-text("Cần xử lý")', { timeout: 120_000 });
    await look('written and opened');
  };
}

/** The Excel host by itself: its steps, called in the pane. */
function callLarge(excel: OfficePage, step: keyof LargeChange): Promise<readonly unknown[]> {
  return excel.pane.evaluate(
    (name) => (window as unknown as { largeChange: LargeChange }).largeChange[name](),
    step,
  );
}

async function largeChange(): Promise<Walk> {
  const built = await build({
    entryPoints: [join(import.meta.dirname, 'support', 'largeChange.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return async (excel, look) => {
    await excel.pane.evaluate(built.outputFiles[0]?.text ?? '');
    await longTasks(excel);
    for (const step of ['create', 'read', 'write'] as const) {
      expect(await callLarge(excel, step)).toEqual([]);
      await look(step);
    }
  };
}

/**
 * What is counted: tasks of the pane's thread that the browser calls long (over 50 ms of wall time), less the time in
 * which the bench, which lives on the same thread, stood in for Excel. React, office.js, the host and messages from the
 * engine all count; the engine's own thread doesn't. A busy machine adds to wall time, so it is done again, up
 * to five times in all, and of each step the least counts: what our code does takes its time in every run, what other
 * programs take of the processor does not.
 */
suite('the pane’s thread (needs Chromium and ../shared)', () => {
  const chromium = excelInChromium();

  const open = async (): Promise<OfficePage> => {
    const excel = await chromium.open();
    await heading(excel.pane, 'Bắt đầu từ kế hoạch');
    await watchLongTasks(excel.pane);
    await excel.bench.resetTraffic();
    return excel;
  };

  /** Walks until no step held the thread for long, five times at most; `check` looks at what came of each walk. */
  const expectAlive = async (walk: Walk, check: (excel: OfficePage) => Promise<void>): Promise<void> => {
    const held = await standstills(async () => {
      const excel = await open();
      const found: Standstill[] = [];
      await walk(excel, async (step) => {
        found.push({ step, ms: Math.max(0, ...(await longTasks(excel))) });
      });
      await check(excel);
      expect({ errors: excel.errors, outside: excel.outside }).toEqual({ errors: [], outside: [] });
      await excel.close();
      return found;
    });
    expect(held).toEqual([]);
  };
  const lastRow = async (excel: OfficePage, table: string): Promise<number> =>
    Number(/\d+$/.exec((await excel.bench.tableAt(table)).address)?.[0]);

  test('the measure finds a planted standstill', async () => {
    const excel = await open();
    await standStill(excel.pane);
    expect((await longTasks(excel)).some((ms) => ms >= 75)).toBe(true);
    await excel.close();
  });

  test(
    'is not held for over 50 ms while 140 tasks are imported',
    async () => {
      const register = join(mkdtempSync(join(tmpdir(), 'skh-')), 'co-quan.csv');
      writeFileSync(register, await madeUpRegister(LARGE_PLAN));
      await expectAlive(importing({ plan: LARGE_PLAN, register }, twoRounds), async (excel) =>
        expect(await lastRow(excel, 'NhiemVu')).toBeGreaterThan(140),
      );
    },
    MINUTES,
  );

  test(
    'nor while a plan of 24 tasks for 51 agencies is',
    () =>
      expectAlive(importing(THUY_NGUYEN), async (excel) =>
        // 266 × 2 rows of leads and more of those who take part.
        expect(await lastRow(excel, 'TheoDoi')).toBeGreaterThan(532),
      ),
    MINUTES,
  );

  test(
    'nor while the Excel host makes, reads and writes anew 3,000 rows × 20 columns',
    async () =>
      expectAlive(await largeChange(), async (excel) => {
        expect(await lastRow(excel, 'Rong')).toBe(3_001);
        const { requests, largestRequest } = await excel.bench.traffic();
        // Made, opened and read, and written: 20 at most for each.
        expect(requests).toBeLessThanOrEqual(60);
        expect(largestRequest).toBeLessThanOrEqual(3_500_000);
      }),
    MINUTES,
  );
});
