import type { SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { paperPages, type PaperPage } from './paperPages.ts';
import type { PaperCheck } from '../printBook.ts';

/** One paper as it will be printed. */
export interface PaperView {
  /** The sheet's name. */
  readonly name: string;
  /** Shares of the page's width, by column. */
  readonly widths: readonly number[];
  /** Pages of the whole paper. */
  readonly count: number;
  /** The first page, and the last where it is another. */
  readonly pages: readonly PaperPage[];
  /** Titles of the charts that stand on the paper. */
  readonly charts: readonly string[];
}

/** What is printed, and what to mend before. */
export interface PapersView {
  readonly ready: boolean;
  readonly remarks: readonly string[];
  /** What is left to be written into the letters in Word. */
  readonly byHand: readonly string[];
  readonly papers: readonly PaperView[];
}

function paperView(sheet: SheetSpec): PaperView {
  return {
    name: sheet.name,
    widths: sheet.widths.map(({ width }) => width),
    ...paperPages(sheet),
    charts: (sheet.charts ?? []).map(({ title }) => title),
  };
}

/** A preview of the workbook of papers with the look before submitting. */
export function papersView(spec: WorkbookSpec, { ready, remarks, byHand }: PaperCheck): PapersView {
  return { ready, remarks: remarks.map(({ text }) => text), byHand, papers: spec.sheets.map(paperView) };
}
