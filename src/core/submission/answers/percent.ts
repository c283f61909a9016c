import type { FormCell } from '../../document/formCells.ts';
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

function fromText(cell: FormCell): Reading<number> {
  const found = WRITTEN.exec(cell.text.trim());
  if (found === null) return unread('form.percentUnread', cell);
  const [, sign, digits = '', percentSign] = found;
  const value = Number(digits.replace(',', '.')) * (sign === '-' ? -1 : 1);
  const bare = percentSign === '';
  return bare && value > 0 && value < 1 ? fromShare(value, cell) : inRange(value, cell);
}

/** Tỷ lệ (%): 0..100, with at most six decimals. `status` is the row's own, where it was read. */
export function readPercent(cell: FormCell, status: Answer | undefined): Reading<number> {
  if (isNothing(cell.text)) return {};
  if (cell.kind === 'number') return fromNumber(Number(cell.text), cell, status);
  return cell.kind === 'text' ? fromText(cell) : unread('form.percentUnread', cell);
}
