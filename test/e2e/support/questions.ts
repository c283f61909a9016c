import type { Frame, Locator } from 'playwright-core';
import type { OfficePage } from '../../support/officePage.ts';

/** The card of the first question about these words. */
export const questionAbout = (pane: Frame, words: string): Locator =>
  pane.locator('article.question', { hasText: words }).first();

/** Chooses an option of a question and answers with it. */
export async function answer(card: Locator, option: string): Promise<void> {
  await card.getByText(option, { exact: true }).click();
  await card.getByRole('button', { name: 'Trả lời' }).click();
}

/** Answers that these agencies are meant, each found by a part of its name. */
export async function answerWithAgencies(
  pane: Frame,
  card: Locator,
  names: Readonly<Record<string, string>>,
): Promise<void> {
  await card.getByText('Giao cho các cơ quan được chọn').click();
  const field = card.getByRole('combobox');
  for (const [typed, name] of Object.entries(names)) {
    // The list stays open for the next one.
    if ((await field.getAttribute('aria-expanded')) !== 'true') await field.click();
    await field.fill(typed);
    // Where several may be chosen, options are boxes to be ticked.
    await pane.getByRole('menuitemcheckbox', { name, exact: true }).click();
  }
  await field.press('Escape');
  await card.getByRole('button', { name: 'Trả lời' }).click();
}

/** The rows of a table as the workbook holds them, by header. */
export async function rowsOf(
  { bench }: Pick<OfficePage, 'bench'>,
  table: string,
): Promise<Readonly<Record<string, unknown>>[]> {
  const { sheet, address } = await bench.tableAt(table);
  const [headers = [], ...rows] = await bench.values(sheet, address);
  return rows.map((row) => Object.fromEntries(headers.map((header, i) => [String(header), row[i]])));
}

/** Chosen cells of each row, joined by ' | '. */
export const lines = (
  rows: readonly Readonly<Record<string, unknown>>[],
  ...headers: readonly string[]
): string[] => rows.map((row) => headers.map((header) => String(row[header] ?? '')).join(' | '));
