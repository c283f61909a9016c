import { SUMMARY_TEXTS } from '../../messages/vi/papers.ts';
import type { Book } from '../../workbook/schema.ts';
import type { SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { summarySheet } from './summary.ts';

/** The papers that can be printed, by sheet name. */
const PAPERS: Readonly<Record<string, (book: Book) => SheetSpec>> = {
  [SUMMARY_TEXTS.sheet]: summarySheet,
};

export const PAPER_NAMES = Object.keys(PAPERS);

/** A workbook of papers with plain values, made to be printed whole; null where no paper has that name. */
export function printWorkbook(book: Book, only?: string): WorkbookSpec | null {
  const names = PAPER_NAMES.filter((name) => only === undefined || name === only);
  if (names.length === 0) return null;
  const sheets = names.map((name) => PAPERS[name]!(book));
  return { sheets, names: [], title: SUMMARY_TEXTS.title, active: 0 };
}
