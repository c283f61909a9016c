import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Frame, Page } from 'playwright-core';
import { fillForm } from '../../../src/cli/demo/fillForm.ts';
import { FORM_ANSWERS, FORM_HEADERS, FORM_SHEET } from '../../../src/core/submission/layout.ts';
import { readForm } from '../../../src/readers/forms/readForm.ts';
import { button, heading } from './pane.ts';

/** A file as a browser is given it. */
export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Codes of the tasks that a form lists. */
function tasksOf(name: string, bytes: Uint8Array): string[] {
  const cells = readForm(name, bytes).value?.sheets.find((s) => s.name === FORM_SHEET)?.cells ?? [];
  const header = cells.find((cell) => cell.column === 1 && cell.text === FORM_HEADERS.task)?.row ?? Infinity;
  return cells.filter((cell) => cell.column === 1 && cell.row > header).map((cell) => cell.text);
}

/** A form as an agency sends it back: all of its tasks under way, each with some words. */
async function filled(name: string, bytes: Uint8Array, result: string): Promise<Upload> {
  const answers = { status: FORM_ANSWERS.inProgress, result };
  const rows = new Map(tasksOf(name, bytes).map((task) => [task, answers]));
  const buffer = Buffer.from(await fillForm(bytes, { rows }));
  return { name: name.replace(/^.*\//, ''), mimeType: 'application/octet-stream', buffer };
}

/** The first `count` forms of a zip, filled, and a file that is no form at all. */
export async function returnsOf(zip: Uint8Array, count: number, result: string): Promise<Upload[]> {
  const forms = Object.entries(unzipSync(zip)).filter(([name]) => name.endsWith('.xlsx'));
  const sent = await Promise.all(forms.slice(0, count).map(([name, bytes]) => filled(name, bytes, result)));
  const letter = {
    name: 'thu-moi.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('thư mời'),
  };
  return [...sent, letter];
}

/** Clicks, and gives the bytes and the name of the file that comes of it. */
export async function downloadOf(
  page: Page,
  act: () => Promise<void>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** Goes to a step by the line of steps. */
export async function goTo(pane: Frame, step: string): Promise<void> {
  await pane.locator('nav').getByRole('button', { name: step, exact: true }).click();
  await heading(pane, step);
}

/** Chooses returns and says when they came; the receipt is shown afterwards. */
export async function consolidate(pane: Frame, files: readonly Upload[], received: string): Promise<void> {
  await goTo(pane, 'Tổng hợp báo cáo');
  await pane.setInputFiles('#returns', [...files]);
  await pane.getByLabel('Nhận ngày').fill(received);
  await button(pane, `Tổng hợp ${files.length} tệp`).click();
  await pane.waitForSelector('.receipt', { timeout: 60_000 });
}
