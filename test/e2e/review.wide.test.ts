import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Frame, Page } from 'playwright-core';
import { REVIEWED_AGENCIES, REVIEWED_PLAN } from '../app/support/reviewedPlan.ts';
import { hasChromium, launch, serve } from '../support/browser.ts';
import {
  button,
  createBook,
  DIST,
  ensureBuilt,
  openFolds,
  readPlan,
  scrollsSideways,
  violations,
} from './support/pane.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 180_000;

suite('candidate tasks on the page (needs Chromium)', () => {
  let browser: Browser;
  let page: Page;
  let pane: Frame;
  let close: () => void = () => undefined;
  const row = (words: string) => pane.locator('article.planRow', { hasText: words }).first();

  beforeAll(async () => {
    ensureBuilt();
    const folder = mkdtempSync(join(tmpdir(), 'skh-review-'));
    const [plan, register] = [join(folder, 'kh.txt'), join(folder, 'cq.csv')];
    writeFileSync(plan, REVIEWED_PLAN);
    writeFileSync(register, REVIEWED_AGENCIES);
    const { url, server } = await serve(DIST);
    close = () => void server.close();
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 320, height: 900 } });
    await page.goto(url);
    pane = page.mainFrame();
    await readPlan(pane, { plan, register });
  }, MINUTES);

  afterAll(async () => {
    await browser?.close();
    close();
  });

  test(
    'left out, corrected, taken as read: the count on the button follows',
    async () => {
      await button(pane, 'Đưa 4 nhiệm vụ vào sổ').waitFor();
      await row('Đẩy mạnh cung cấp').getByRole('button', { name: 'Bỏ' }).click();
      await button(pane, 'Đưa 3 nhiệm vụ vào sổ').waitFor();
      const first = row('Tăng cường kỷ luật');
      await first.getByRole('button', { name: 'Sửa…' }).click();
      await first.getByLabel('Cơ quan chủ trì').fill('Sở Tư pháp');
      await first.getByLabel('Thời gian').fill('Quý II/2026');
      await first.getByRole('button', { name: 'Lưu' }).click();
      await row('Sở Tư pháp phối hợp').getByRole('button', { name: 'Đúng' }).click();
      await button(pane, 'Đã xem, sửa hoặc bỏ (3)').waitFor();
      expect(await button(pane, 'Dòng cần xem').count()).toBe(0);
    },
    MINUTES,
  );

  test(
    'what was said stays in sight and can be taken back; nothing is wider than 320 px',
    async () => {
      await openFolds(pane);
      expect(await violations(pane)).toEqual([]);
      expect(await scrollsSideways(pane)).toBe(false);
      await page.setViewportSize({ width: 1000, height: 900 });
      await pane.locator('aside.source').waitFor();
      expect(await pane.locator('aside.source').innerText()).toContain('Đẩy mạnh cung cấp');
      await row('Đẩy mạnh cung cấp').getByRole('button', { name: 'Lấy lại' }).click();
      await button(pane, 'Đưa 4 nhiệm vụ vào sổ').waitFor();
    },
    MINUTES,
  );

  test(
    'the book is made from what was said',
    async () => {
      await createBook(pane);
      expect(await pane.locator('main, body').first().innerText()).toContain('Cần xử lý');
    },
    MINUTES,
  );
});
