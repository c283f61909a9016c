import type { Frame } from 'playwright-core';
import type { OfficePage } from '../../support/officePage.ts';
import { button, heading } from './pane.ts';

/** Places, cells and formats are read first, each in a request of its own. */
const WRITING = 4;
/** Excel is held still by two writes, the journal takes three, and the data one before the one that fails. */
const AMID = 6;

/** Answers the first question of the book and shows what that would write. */
export async function previewAnswer(pane: Frame): Promise<void> {
  await pane.locator('nav').getByRole('button', { name: 'Việc cần quyết định' }).click();
  const question = pane.locator('article.question').first();
  await question.getByText('Không giao cho cơ quan nào').click();
  await question.getByRole('button', { name: 'Trả lời' }).click();
  await button(pane, 'Xem trước').click();
  await heading(pane, 'Xem trước khi ghi');
}

/** The session is lost in the midst of writing the change that is shown: the pane can't open the book any more. */
export async function loseWhileWriting({ pane, bench }: OfficePage): Promise<void> {
  // Requests are counted from here: what still follows the opening must be over.
  await pane.waitForTimeout(1_500);
  await bench.resetTraffic();
  // The request that writes fails in its midst, and everything after it.
  await bench.failRequest(WRITING, { atWrite: AMID, code: 'GeneralException' });
  await bench.failRequest(WRITING + 1, { refusal: 'sessionLost' }, 60);
  await button(pane, 'thay đổi vào sổ').click();
  await heading(pane, 'Chưa mở được sổ');
}

/** The workbook is opened again after that. */
export async function openUnfinished(excel: OfficePage): Promise<void> {
  await excel.bench.resetTraffic();
  await excel.reopen();
  await heading(excel.pane, 'Lần ghi trước chưa xong');
}
