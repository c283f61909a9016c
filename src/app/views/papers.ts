import { rowOf } from '../../workbook/address.ts';
import type { SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';
import type { PaperCheck } from '../printBook.ts';

/** One paper as it will be printed: what stands on top of it, and the first rows of its table. */
export interface PaperView {
  /** The sheet's name. */
  readonly name: string;
  readonly title: string;
  /** What a leader reads first; '' where it has none. */
  readonly sentence: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What is printed, and what to mend before. */
export interface PapersView {
  readonly ready: boolean;
  readonly remarks: readonly string[];
  /** What is left to be written into the letters in Word. */
  readonly byHand: readonly string[];
  readonly papers: readonly PaperView[];
}

/** Rows of a table that a preview shows. */
const ROWS = 4;

function paperView(sheet: SheetSpec): PaperView {
  const own = (style: string) =>
    sheet.cells.filter((cell) => cell.style === style).map(({ content }) => String(content ?? ''));
  const header = sheet.cells.find((cell) => cell.style === 'paperHeader');
  const top = header === undefined ? 0 : rowOf(header.at);
  const textsOf = (row: number) =>
    sheet.cells.filter(({ at }) => rowOf(at) === row).map(({ content }) => String(content ?? ''));
  const rows = top === 0 ? [] : Array.from({ length: ROWS }, (_, i) => textsOf(top + 1 + i));
  return {
    name: sheet.name,
    title: own('paperTitle').at(-1) ?? sheet.name,
    sentence: own('paperText')[0] ?? '',
    header: top === 0 ? [] : textsOf(top),
    rows: rows.filter((row) => row.some((text) => text !== '')),
  };
}

/** A preview of the workbook of papers with the look before submitting. */
export function papersView(spec: WorkbookSpec, { ready, remarks, byHand }: PaperCheck): PapersView {
  return { ready, remarks: remarks.map(({ text }) => text), byHand, papers: spec.sheets.map(paperView) };
}
