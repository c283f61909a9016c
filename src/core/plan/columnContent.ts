import { readDeadline } from '../deadline/readDeadline.ts';
import { splitAgencies } from '../agency/splitAgencies.ts';
import { fold } from '../text/fold.ts';
import { textOf, linesOf } from './cellText.ts';
import { isDitto } from './ditto.ts';
import type { RawTable } from '../document/types.ts';

/** What most of a column's cells are. text: sentences long enough to be work. blank: too few cells to tell. */
export type ColumnContent = 'time' | 'agency' | 'text' | 'other' | 'blank';

const SEEN_CELLS = 40;
const MOST = 0.6;
/** Letters of an ordinary task; agencies and times are shorter. */
const SENTENCE = 25;
// A year of its own is not needed: only whether the words are a time at all.
const ANY_YEAR = { planYear: 2000, planDate: '2000-01-01' } as Parameters<typeof readDeadline>[1];

function isTime(text: string): boolean {
  const { deadline } = readDeadline(text, ANY_YEAR);
  if (deadline !== null && deadline.certainty !== 'unread') return true;
  return /^(?:theo|khi|sau khi|truoc khi|ngay sau|trong)(?: |$)/.test(fold(text));
}

function isAgency(text: string): boolean {
  const { mentions, issues } = splitAgencies(text);
  return mentions.length > 0 && issues.length === 0 && mentions.some((m) => m.kind !== 'other');
}

function share(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.filter(test).length / texts.length;
}

function firstTexts(table: RawTable, column: number, from: number): readonly string[] {
  const texts: string[] = [];
  for (let row = from; row < table.rows.length && texts.length < SEEN_CELLS; row += 1) {
    const cell = table.rows[row]?.[column] ?? null;
    if (cell === null || cell.colSpan !== 1 || textOf(cell) === '') continue;
    const text = linesOf(cell);
    if (!isDitto(text)) texts.push(text);
  }
  return texts;
}

/** What the cells of a column below the header hold. Merged places and ditto marks don't count. */
export function contentOf(table: RawTable, column: number, from: number): ColumnContent {
  const texts = firstTexts(table, column, from);
  if (texts.length === 0) return 'blank';
  if (share(texts, isTime) >= MOST) return 'time';
  if (share(texts, isAgency) >= MOST) return 'agency';
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  return letters / texts.length >= SENTENCE ? 'text' : 'other';
}
