import { fill } from '../../messages/fill.ts';
import { PAPER_TEXTS as T } from '../../messages/vi/papers.ts';
import type { Book } from '../../workbook/schema.ts';
import type { RowHeight } from '../../workbook/spec.ts';
import { settingText } from '../book/settings.ts';
import { writtenSymbol } from '../letters/symbols.ts';
import { headingSplit, RULE_HEIGHT, RULE_ROW } from './paperPage.ts';
import { wrappedHeight } from './wrapText.ts';

/** Points of a line above a table. */
export const LINE_HEIGHT = 18;

/** The letter that an annex goes with, as Thông tin chung names it; dots where it has no number and date yet. */
export function attachedLine(book: Book): string {
  const named = settingText(book, 'annexTo').trim();
  if (named !== '') return fill(T.attached, { letter: named });
  return fill(T.attachedBlank, {
    symbol: writtenSymbol(book, 'report') || T.symbolBlank,
    year: settingText(book, 'year'),
    issuer: settingText(book, 'issuer'),
  });
}

/** Rows of the state heading, the blank one below it included. */
export const STATE_ROWS = 5;

/** Their heights, from row 1. */
export function stateHeights(book: Book, widths: readonly number[]): RowHeight[] {
  const left = [settingText(book, 'superior'), settingText(book, 'issuer')].filter((text) => text !== '');
  const room = widths.slice(0, headingSplit(widths)).reduce((all, width) => all + width, 0);
  return Array.from({ length: STATE_ROWS }, (_, i) => ({
    row: i + 1,
    height:
      i + 1 === RULE_ROW
        ? RULE_HEIGHT
        : Math.max(LINE_HEIGHT, wrappedHeight((left[i] ?? '').toUpperCase(), room * 0.9)),
  }));
}
