import {
  CHARTS_TEXTS,
  DUTIES_TEXTS,
  HANDOVER_TEXTS,
  OVERDUE_TEXTS,
  RETURNS_TEXTS,
  SCORE_SLIP_TEXTS,
  SCORES_TEXTS,
  SLIP_TEXTS,
  SUMMARY_TEXTS,
  TASKS_TEXTS,
  UPCOMING_TEXTS,
} from '../../messages/vi/papers.ts';
import type { Book } from '../../workbook/schema.ts';
import type { SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { chartSheets } from './chartsSheet.ts';
import { dutiesPaper } from './dutiesPaper.ts';
import { handoverPaper } from './handoverPaper.ts';
import { overduePaper } from './overduePaper.ts';
import { returnsPaper } from './returnsPaper.ts';
import { scoreSlipSheets } from './scoreSlips.ts';
import { scoresPaper } from './scoresPaper.ts';
import { slipSheets } from './slips.ts';
import { summaryPaper } from './summary.ts';
import { paperSheet, type TablePaper } from './tablePaper.ts';
import { tasksPaper } from './tasksPaper.ts';
import { upcomingPaper } from './upcomingPaper.ts';

/** Makes the sheets of a paper; none where the book has nothing for it. `annex`: its number, from 1. */
type MakeSheets = (book: Book, annex: number) => readonly SheetSpec[];

function table(paperOf: (book: Book) => TablePaper | null): MakeSheets {
  return (book, annex) => {
    const paper = paperOf(book);
    return paper === null ? [] : [paperSheet(book, paper, annex)];
  };
}

/** The papers that can be printed, by sheet name, in their order. */
const PAPERS: Readonly<Record<string, MakeSheets>> = {
  [SUMMARY_TEXTS.sheet]: table(summaryPaper),
  [RETURNS_TEXTS.sheet]: table(returnsPaper),
  [OVERDUE_TEXTS.sheet]: table(overduePaper),
  [TASKS_TEXTS.sheet]: table(tasksPaper),
  [SLIP_TEXTS.sheet]: slipSheets,
  [SCORES_TEXTS.sheet]: table(scoresPaper),
  [SCORE_SLIP_TEXTS.sheet]: scoreSlipSheets,
  [CHARTS_TEXTS.sheet]: chartSheets,
  [UPCOMING_TEXTS.sheet]: table(upcomingPaper),
  [DUTIES_TEXTS.sheet]: table(dutiesPaper),
  [HANDOVER_TEXTS.sheet]: table(handoverPaper),
};

export const PAPER_NAMES = Object.keys(PAPERS);

/** Papers that are annexes of nothing. */
const ALONE: readonly string[] = [HANDOVER_TEXTS.sheet];

/** The sheets of all papers; an annex is numbered by its place among those that there are. */
function allSheets(book: Book): (readonly [name: string, sheets: readonly SheetSpec[]])[] {
  let annex = 1;
  return PAPER_NAMES.map((name) => {
    const sheets = PAPERS[name]!(book, annex);
    if (sheets.length > 0 && !ALONE.includes(name)) annex += 1;
    return [name, sheets];
  });
}

/** A workbook of papers with plain values, made to be printed whole; null where no paper has that name or it is empty. */
export function printWorkbook(book: Book, only?: string): WorkbookSpec | null {
  const sheets = allSheets(book)
    .filter(([name]) => only === undefined || name === only)
    .flatMap(([, made]) => made);
  if (sheets.length === 0) return null;
  return { sheets, names: [], title: SUMMARY_TEXTS.title, active: 0 };
}
