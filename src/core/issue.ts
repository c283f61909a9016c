import { ISSUES, type Severity } from './issue/codes.ts';

/** Where something stands in a source. Only the parts that are known are present. Rows and columns count from 1. */
export interface SourceRef {
  readonly file?: string;
  readonly page?: number;
  readonly sheet?: string;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** 1-based among the blocks of a flow document. */
  readonly paragraph?: number;
  /** An A1 address, for grids. */
  readonly cell?: string;
  /** Of a book's row: which one it is, wherever it stands by now. */
  readonly of?: BookCell;
}

/** A cell of a book, by what it is and not by where it stands. */
export interface BookCell {
  readonly table: string;
  /** Key of the row, as one text. */
  readonly key: string;
  /** Key of the column in its table's definition. */
  readonly column: string;
}

export { ISSUES, type Severity };

export type IssueCode = keyof typeof ISSUES;
export type IssueParams = Readonly<Record<string, string | number | readonly string[]>>;

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** The field of a row that the issue is about, in the words of the JSON contract (time, leads, tt …). */
  readonly field?: string;
  readonly at: SourceRef;
  readonly params: IssueParams;
}

export function issue(code: IssueCode, at: SourceRef = {}, params: IssueParams = {}, field?: string): Issue {
  return { code, severity: ISSUES[code], at, params, ...(field === undefined ? {} : { field }) };
}
