import type { FormCell } from '../../document/formCells.ts';
import type { IssueCode, IssueParams } from '../../issue.ts';

/** Something to say about the reading of one cell. */
export interface Remark {
  readonly code: IssueCode;
  readonly params: IssueParams;
}

/** A cell's value, or undefined where it is not answered or could not be read (then a remark says so). */
export interface Reading<T> {
  readonly value?: T;
  readonly remark?: Remark;
  /** A day whose day and month may have changed places when it was typed: the office is asked, once per file. */
  readonly dayOrder?: true;
}

export function certain<T>(value: T): Reading<T> {
  return { value };
}

/** A value of which part was concluded; `shown` is the value as a person would write it. */
export function implied<T>(value: T, code: IssueCode, cell: FormCell, shown: string): Reading<T> {
  return { value, remark: { code, params: { read: cell.text, value: shown } } };
}

export function unread<T>(code: IssueCode, cell: FormCell): Reading<T> {
  return { remark: { code, params: { read: cell.text } } };
}

// - | – | --- | / : marks for "nothing" in a column that holds a word, a number or a day
const NOTHING = /^[\s\u2010-\u2015\u2212/.\u2026-]*$/u;

/** Blank, or only a mark for nothing. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text);
}
