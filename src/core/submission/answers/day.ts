import { formatPadded } from '../../date/format.ts';
import { isoDate } from '../../date/isoDate.ts';
import { dayOf, monthOf, yearOf } from '../../date/parts.ts';
import { parseIso, parseVietnameseDate } from '../../date/parse.ts';
import { fromExcelSerial } from '../../date/serial.ts';
import type { IsoDate } from '../../date/types.ts';
import type { FormCell } from '../../document/formCells.ts';
import { collapse } from '../../text/fold.ts';
import { certain, implied, isNothing, unread } from './reading.ts';
import type { Reading } from './reading.ts';

// 5/6 | 05-06 | 5.6
const DAY_MONTH = /^(?:ngày )?(\d{1,2})\s?[/.-]\s?(\d{1,2})$/iu;
// 5/6/23
const SHORT_YEAR = /^(?:ngày )?(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{2})$/iu;

function impliedDay(date: IsoDate | null, cell: FormCell): Reading<IsoDate> {
  if (date === null) return unread('form.dateUnread', cell);
  return implied(date, 'form.dateImplied', cell, formatPadded(date));
}

/** A date cell holds a day's number, which nobody has ever seen: it is shown as the stored day. */
function shownDay(cell: FormCell): string {
  return (cell.iso ?? '').slice(0, 10);
}

/** A true date: where day and month could have changed places when it was typed, that is said. */
function fromDateCell(cell: FormCell): Reading<IsoDate> {
  const date = parseIso((cell.iso ?? '').slice(0, 10));
  if (date === null) return unread('form.dateUnread', cell);
  const sure = dayOf(date) > 12 || dayOf(date) === monthOf(date);
  return sure ? certain(date) : { ...impliedDay(date, { ...cell, text: shownDay(cell) }), dayOrder: true };
}

/** Whether a concluded year lies within a year of what the round is about. */
function isNear(date: IsoDate | null, reference: IsoDate): boolean {
  return date !== null && Math.abs(yearOf(date) - yearOf(reference)) <= 1;
}

/** A day without its year: the last one that is not after `reference` ('20/12' read in January is last year's). */
function withoutYear(day: number, month: number, reference: IsoDate): IsoDate | null {
  const thisYear = isoDate(yearOf(reference), month, day);
  if (thisYear !== null && thisYear <= reference) return thisYear;
  return isoDate(yearOf(reference) - 1, month, day);
}

function fromPart(text: string, reference: IsoDate): IsoDate | null {
  const bare = DAY_MONTH.exec(text);
  if (bare !== null) return withoutYear(Number(bare[1]), Number(bare[2]), reference);
  const short = SHORT_YEAR.exec(text);
  if (short === null) return null;
  const date = isoDate(2000 + Number(short[4]), Number(short[3]), Number(short[1]));
  return isNear(date, reference) ? date : null;
}

function fromText(cell: FormCell, reference: IsoDate | null): Reading<IsoDate> {
  const text = collapse(cell.text)
    .replace(/[.;]$/, '')
    .replace(/ 00:00(:00)?$/, '');
  const full = parseIso(text) ?? parseVietnameseDate(text);
  if (full !== null) return certain(full);
  return impliedDay(reference === null ? null : fromPart(text, reference), cell);
}

/** A bare number is a day's number that lost its date format, where it falls near the round. */
function fromNumber(cell: FormCell, reference: IsoDate | null): Reading<IsoDate> {
  const date = fromExcelSerial(Number(cell.text));
  const near = reference !== null && isNear(date, reference);
  return near ? impliedDay(date, cell) : unread('form.dateUnread', cell);
}

/**
 * A day: a true date cell, dd/mm/yyyy in its usual spellings, ISO. A missing or short year and a bare day number
 * are concluded from `reference` (the day of receipt, else the round's last day) and said; never without it.
 */
export function readDay(cell: FormCell, reference: IsoDate | null): Reading<IsoDate> {
  if (isNothing(cell.text)) return {};
  if (cell.kind === 'date') return fromDateCell(cell);
  if (cell.kind === 'number') return fromNumber(cell, reference);
  return cell.kind === 'text' ? fromText(cell, reference) : unread('form.dateUnread', cell);
}
