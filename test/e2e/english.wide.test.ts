import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { FORM_SHEET } from '../../src/core/submission/layout.ts';
import { paneTexts, type PaneText } from '../../src/messages/pane.ts';
import { hasChromium } from '../support/browser.ts';
import type { OfficePage } from '../support/officePage.ts';
import { excelInChromium } from './support/excel.ts';
import { dataOfBook, dataOfFile, textsOf, vietnameseIn } from './support/foreignText.ts';
import { button, heading, openFolds, SAMPLE } from './support/pane.ts';
import { downloadOf, returnsOf } from './support/returns.ts';

const suite = hasChromium ? describe : describe.skip;
const MINUTES = 240_000;
const EN = paneTexts('en');
const VI = paneTexts('vi');

/** The switch to the other language is in that language's own words. */
const SWITCH = 'Tiếng Việt';

/** What the sample plan calls reports that are due whenever they are asked for. */
const ON_DEMAND = 'đột xuất';

/** Words of the pane up to the first figure, so that they can be looked for. */
const upTo = (key: PaneText): string => EN[key].split('{')[0]?.trim() ?? '';
const press = (pane: Frame, key: PaneText) => button(pane, upTo(key)).click();

interface Seen {
  readonly screen: string;
  readonly texts: readonly string[];
}

/** Goes the whole way in English, and keeps what each screen says with everything unfolded; gives names of what came back. */
async function tour({ pane, page, bench }: OfficePage, seen: Seen[]): Promise<readonly string[]> {
  const look = async (screen: string) => {
    await openFolds(pane);
    seen.push({ screen, texts: await textsOf(pane) });
  };
  const step = async (key: PaneText) => {
    await pane.locator('nav').getByRole('button', { name: EN[key], exact: true }).click();
    await heading(pane, EN[key]);
  };
  await heading(pane, EN.emptyTitle);
  await look('plan');
  await pane.setInputFiles('#plan', SAMPLE.register);
  await pane.setInputFiles('#register', SAMPLE.register);
  await press(pane, 'readPlan');
  await pane.waitForSelector('.notices >> role=group');
  await look('a plan that can’t be read');
  await pane.setInputFiles('#plan', SAMPLE.plan);
  await press(pane, 'readPlan');
  await heading(pane, EN.stepReview);
  await look('review');
  const first = pane.locator('article.question').first();
  await first.getByRole('radio').last().click();
  await look('a question with its fields');
  await first.getByText('Assign to no agency').click();
  await first.getByRole('button', { name: EN.answer, exact: true }).click();
  await pane.waitForSelector('text=1 question answered');
  await look('review, answered');
  await press(pane, 'toStart');
  await heading(pane, EN.stepStart);
  await look('start');
  await press(pane, 'startWrite');
  await pane.waitForSelector(`h3:has-text("${EN.toDo}")`, { timeout: 120_000 });
  await look('home');
  const { sheet, address } = await bench.tableAt('TheoDoi');
  await bench.select(sheet, `C${Number(/\d+/.exec(address)?.[0]) + 1}`);
  await pane.locator('.story ol').waitFor();
  await look('story');
  for (const key of ['stepRegister', 'stepSettings', 'stepQuestions', 'stepPrint', 'stepUndo'] as const) {
    await step(key);
    // Papers are worked out a moment after their screen is there.
    if (key === 'stepSettings') await pane.getByLabel(EN.setting_signer).waitFor();
    if (key === 'stepPrint') await pane.waitForSelector('.foldHead');
    await look(EN[key]);
  }
  await step('stepForms');
  const forms = await downloadOf(page, () => press(pane, 'formsMake'));
  await pane.waitForSelector('.notices >> role=group');
  await look('forms');
  await step('stepReturns');
  const sent = await returnsOf(forms.bytes, 2, 'Đã triển khai');
  await pane.setInputFiles('#returns', sent);
  await pane.getByLabel(EN.received).fill('10/6');
  await look('returns');
  await pane.getByLabel(EN.received).fill('10/6/2026');
  await press(pane, 'returnsRun');
  await pane.waitForSelector('.receipt', { timeout: 60_000 });
  await look('receipt');
  await press(pane, 'write');
  await pane.waitForSelector(`h3:has-text("${EN.toDo}")`, { timeout: 60_000 });
  await look('home after returns');
  await step('stepQuestions');
  const question = pane.locator('article.question').first();
  await question.getByText('Assign to no agency').click();
  await question.getByRole('button', { name: EN.answer, exact: true }).click();
  await press(pane, 'saveAnswers');
  await heading(pane, EN.stepPending);
  await look('answers, previewed');
  await press(pane, 'write');
  await pane.waitForSelector(`h3:has-text("${EN.toDo}")`, { timeout: 60_000 });
  await step('stepUndo');
  await look('undo, with points');
  await press(pane, 'undoPick');
  await heading(pane, EN.stepPending);
  await look('undo, previewed');
  await press(pane, 'write');
  await pane.waitForSelector(`h3:has-text("${EN.toDo}")`, { timeout: 60_000 });
  await step('stepScores');
  await look('scores');
  await pane.locator('.main').getByRole('button', { name: EN.scoresRun }).click();
  await pane.waitForFunction(() => document.querySelector('.preview, .notices:not(:empty)') !== null);
  await look('scored');
  return [FORM_SHEET, ...sent.map(({ name }) => name)];
}

suite('the pane in English (needs Chromium)', () => {
  const { open } = excelInChromium();

  test('the check finds a planted sentence, and leaves data alone', () => {
    const texts = [
      'Due 05/6/2026: Rà soát quy chế',
      'Sổ chưa được lưu',
      'Task 2.3: which agency?',
      'Go › Đi',
    ];
    expect(vietnameseIn(texts, ['Rà soát quy chế', 'quy chế'])).toEqual(['Sổ chưa được lưu', 'Go › Đi']);
  });

  test(
    'every screen is in English, but for what stands in the workbook and in the files',
    async () => {
      const excel = await open();
      const seen: Seen[] = [];
      await heading(excel.pane, VI.emptyTitle);
      expect(vietnameseIn(await textsOf(excel.pane), []).length).toBeGreaterThan(5);
      await button(excel.pane, VI.language).click();
      const returned = await tour(excel, seen);
      const files = [SAMPLE.plan, SAMPLE.register];
      const sources = files.map((file) => dataOfFile(basename(file), new Uint8Array(readFileSync(file))));
      const data = [
        SWITCH,
        ON_DEMAND,
        ...returned,
        ...(await dataOfBook(excel)),
        ...(await Promise.all(sources)).flat(),
      ];
      const found = seen.flatMap(({ screen, texts }) =>
        vietnameseIn(texts, data).map((text) => `${screen}: ${text}`),
      );
      expect(found).toEqual([]);
      expect(excel.errors).toEqual([]);
    },
    MINUTES,
  );

  test(
    'switched in the midst of work, what is shown changes its language and nothing else',
    async () => {
      const { pane } = await open();
      await heading(pane, VI.emptyTitle);
      await pane.setInputFiles('#plan', SAMPLE.register);
      await pane.setInputFiles('#register', SAMPLE.register);
      await button(pane, VI.readPlan).click();
      await pane.waitForSelector('.notices >> text=Không thấy bảng nhiệm vụ nào trong tệp');
      await button(pane, VI.language).click();
      // What was said stays, in the other language.
      await pane.waitForSelector('.notices >> text=No table of tasks was found in the file');
      await pane.setInputFiles('#plan', SAMPLE.plan);
      await button(pane, EN.readPlan).click();
      await heading(pane, EN.stepReview);
      await openFolds(pane);
      const english = await textsOf(pane);
      await button(pane, EN.language).click();
      await pane.waitForSelector('article.question >> text=Không giao cho cơ quan nào');
      await button(pane, VI.language).click();
      await pane.waitForSelector('article.question >> text=Assign to no agency');
      expect(await textsOf(pane)).toEqual(english);
    },
    MINUTES,
  );
});
