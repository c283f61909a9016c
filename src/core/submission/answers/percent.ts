import type { FormCell } from '../../document/formCells.ts';
import { fold } from '../../text/fold.ts';
import type { Answer } from '../../tracking/types.ts';
import { certain, implied, isNothing, unread } from './reading.ts';
import type { Reading } from './reading.ts';

// 85 | 85% | 85,5 % | 85.5 | -5 ; three decimals might be thousands, so only shares below 1 may have them: 0,855
const WRITTEN = /^([+-]?)(\d{1,4}(?:[.,]\d{1,2})?|0[.,]\d{3,6})\s*(%?)$/;

/** Six decimals: enough for any share, and 0.57 × 100 is 57 again. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}

function inRange(value: number, cell: FormCell): Reading<number> {
  if (value >= 0 && value <= 100) return certain(rounded(value));
  return { remark: { code: 'form.percentRange', params: { read: cell.text } } };
}

function shown(value: number): string {
  return `${String(value).replace('.', ',')}%`;
}

/** A bare number between 0 and 1 is a share. */
function fromShare(value: number, cell: FormCell): Reading<number> {
  const percent = rounded(value * 100);
  return implied(percent, 'form.percentImplied', cell, shown(percent));
}

/** The number 1 is 1%, or the whole of it written as a share. */
function fromOne(cell: FormCell, status: Answer | undefined): Reading<number> {
  if (status === 'done') return fromShare(1, cell);
  return implied(1, 'form.percentOne', cell, shown(1));
}

function fromNumber(value: number, cell: FormCell, status: Answer | undefined): Reading<number> {
  if (!Number.isFinite(value)) return unread('form.percentUnread', cell);
  if (cell.percent === true) return inRange(rounded(value * 100), cell);
  if (value === 1) return fromOne(cell, status);
  return value > 0 && value < 1 ? fromShare(value, cell) : inRange(value, cell);
}

// 5/6 | 10/12 thôn | 5/6 (83,3%): so many of so many; a year below the line makes it a month
const SHARE = /^(\d{1,4})\s*\/\s*(\d{1,4})(?:\s+[^\d%()]{1,30})?(?:\s*\((\d{1,3}(?:[.,]\d+)?)\s*%\))?$/u;
const FIRST_YEAR = 1900;
/** What two ways of saying the same share may differ by, since people round. */
const ROUNDED = 1;

function fromFraction(cell: FormCell): Reading<number> {
  const [, part = '', whole = '', said] = SHARE.exec(cell.text.trim()) ?? [];
  if (whole === '' || Number(whole) === 0 || Number(whole) >= FIRST_YEAR)
    return unread('form.percentUnread', cell);
  const percent = rounded((Number(part) / Number(whole)) * 100);
  const written = said === undefined ? percent : Number(said.replace(',', '.'));
  if (Math.abs(written - percent) > ROUNDED) return unread('form.percentUnread', cell);
  if (percent > 100) return inRange(percent, cell);
  return implied(written, 'form.percentImplied', cell, shown(written));
}

// đạt 85% | khoảng 85% | ~85 | 85 phần trăm: a number with a word that changes nothing of it
const WORDED = /^(?:dat|duoc|da dat|dat duoc)?\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*(%|phan tram)?$/u;

function fromWords(cell: FormCell): Reading<number> {
  const found = WORDED.exec(fold(cell.text).replace(/[\s.;]+$/u, ''));
  if (found === null) return fromFraction(cell);
  const value = Number((found[1] ?? '').replace(',', '.'));
  if (value > 0 && value < 1 && found[2] === undefined) return unread('form.percentUnread', cell);
  if (value > 100) return inRange(value, cell);
  return implied(rounded(value), 'form.percentImplied', cell, shown(value));
}

function fromText(cell: FormCell): Reading<number> {
  const found = WRITTEN.exec(cell.text.trim());
  if (found === null) return fromWords(cell);
  const [, sign, digits = '', percentSign] = found;
  const value = Number(digits.replace(',', '.')) * (sign === '-' ? -1 : 1);
  const bare = percentSign === '';
  return bare && value > 0 && value < 1 ? fromShare(value, cell) : inRange(value, cell);
}

/** Tỷ lệ (%): 0..100, with at most six decimals; '5/6' and 'đạt 85%' are implied. `status` is the row's own, where it was read. */
export function readPercent(cell: FormCell, status: Answer | undefined): Reading<number> {
  if (isNothing(cell.text)) return {};
  if (cell.kind === 'number') return fromNumber(Number(cell.text), cell, status);
  if (cell.kind === 'text') return fromText(cell);
  // A program makes the day 5/6 of the share 5/6: nobody can tell what was meant, but it is shown as a day.
  return unread(
    'form.percentUnread',
    cell.iso === undefined ? cell : { ...cell, text: cell.iso.slice(0, 10) },
  );
}
