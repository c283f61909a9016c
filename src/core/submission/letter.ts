import type { IsoDate } from '../date/types.ts';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { readDay } from './answers/day.ts';
import { isNothing } from './answers/reading.ts';
import { cleanText, isTooLong, readWords } from './answers/words.ts';
import type { LabelledValue, Labels } from './labels.ts';
import type { CoverLetter } from './types.ts';

function wordsOf(found: LabelledValue | undefined): string {
  if (found === undefined || isNothing(found.text)) return '';
  return (
    readWords(found.ownCell ? found.cell : { ...found.cell, kind: 'text', text: found.text }).value ?? ''
  );
}

/** A text of the letter that no cell of the book can hold. */
function tooLong(file: string, found: LabelledValue | undefined): Issue[] {
  if (found === undefined || !isTooLong(cleanText(found.text))) return [];
  const { remark } = readWords({ ...found.cell, kind: 'text', text: found.text });
  const at = { file, sheet: found.sheet, cell: found.cell.at };
  return remark === undefined ? [] : [issue(remark.code, at, remark.params)];
}

/** A letter's date never refuses a form: unread, it is left blank and said. */
function dateOf(
  file: string,
  found: LabelledValue | undefined,
  reference: IsoDate | null,
): { readonly date: IsoDate | null; readonly issues: readonly Issue[] } {
  if (found === undefined) return { date: null, issues: [] };
  const { sheet, cell, text, ownCell } = found;
  const { value, remark } = readDay(ownCell ? cell : { ...cell, kind: 'text', text }, reference);
  const at = { file, sheet, cell: cell.at };
  if (remark === undefined) return { date: value ?? null, issues: [] };
  const code = value === undefined ? 'form.letterDateUnread' : remark.code;
  return { date: value ?? null, issues: [issue(code, at, remark.params)] };
}

/** The covering letter's facts and the general assessment, as far as the form holds them. */
export function readLetter(
  file: string,
  labels: Labels,
  reference: IsoDate | null,
): { readonly letter: CoverLetter; readonly general: string; readonly issues: readonly Issue[] } {
  const { date, issues } = dateOf(file, labels.letterDate, reference);
  const letter = { number: wordsOf(labels.letter), date, signer: wordsOf(labels.signer) };
  const long = [labels.letter, labels.signer, labels.general].flatMap((found) => tooLong(file, found));
  return { letter, general: wordsOf(labels.general), issues: [...issues, ...long] };
}
