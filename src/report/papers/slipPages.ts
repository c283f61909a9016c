import { fill } from '../../messages/fill.ts';
import { PAPER_TEXTS, SLIP_TEXTS as T } from '../../messages/vi/papers.ts';
import { rangeOf } from '../../workbook/address.ts';
import type { Book } from '../../workbook/schema.ts';
import type { SheetSpec, StyleName } from '../../workbook/spec.ts';
import { contentColumns, type ColumnLook } from './columnWidths.ts';
import { endsBefore, MOST_BREAKS, pageCapacity } from './pageBreaks.ts';
import { paperKind, romanNumeral } from './paperKind.ts';
import { across, PAPER_AREA, slipPage, stateHeading } from './paperPage.ts';
import { attachedLine, stateHeights } from './paperTop.ts';
import {
  headerHeight,
  HEADER_BOLD,
  joinRows,
  MOST_POINTS,
  placeHeader,
  placeRow,
  printedRows,
  widthOf,
  type PaperColumn,
  type PaperRow,
  type PlacedRows,
  type PrintedRow,
} from './paperRows.ts';
import { wrappedHeight } from './wrapText.ts';

/** What one agency gets: a page or more of its own. */
export interface Slip {
  readonly agency: string;
  readonly title: string;
  /** In italics below the agency's name. */
  readonly note: string;
  /** A sentence above the table. */
  readonly line: string;
  readonly rows: readonly PaperRow[];
}

interface Line {
  readonly content: string;
  readonly style: StyleName;
}

/** Which paper slips are: 'Biểu số 05', or the annex that all of them are together. */
export interface SlipPaper {
  /** The sheet's name. */
  readonly name: string;
  /** '05' */
  readonly number: string;
  /** Counted from 1. */
  readonly annex: number;
}

/** What stands on top of each slip. */
interface SlipHead {
  /** Lines above the slip's own: the annex's number and letter. */
  readonly lines: readonly Line[];
  /** The state heading from row `top` on; null on an annex. */
  readonly state: ((top: number) => PlacedRows) | null;
}

interface Page {
  /** Under the state heading, as a slip's first page is. */
  readonly headed: boolean;
  readonly lines: readonly Line[];
  readonly rows: readonly PrintedRow[];
}

type Columns = readonly PaperColumn[];

const LEAST_LINE = 19;

function heightOfLine(content: string, columns: Columns): number {
  return Math.min(MOST_POINTS, Math.max(LEAST_LINE, wrappedHeight(content, widthOf(columns) * HEADER_BOLD)));
}

function headOf(book: Book, columns: Columns, { number, annex }: SlipPaper): SlipHead {
  if (paperKind(book) === 'annex') {
    const title = fill(PAPER_TEXTS.annex, { number: romanNumeral(annex) });
    return {
      lines: [
        { content: title, style: 'paperTitle' },
        { content: attachedLine(book), style: 'paperSubtitle' },
      ],
      state: null,
    };
  }
  const widths = columns.map(({ width }) => width);
  const heights = stateHeights(book, widths);
  const state = (top: number): PlacedRows => ({
    ...stateHeading(book, widths, number, top),
    heights: heights.map(({ row, height }) => ({ row: top + row - 1, height })),
  });
  return { lines: [], state };
}

function firstLines({ agency, title, note, line }: Slip, { lines }: SlipHead): Line[] {
  return [
    ...lines,
    { content: title, style: 'paperTitle' },
    { content: fill(T.agency, { agency }), style: 'paperTitle' },
    { content: note, style: 'paperDate' },
    { content: line, style: 'paperText' },
  ];
}

/** What stands above a later page of a slip: its number, as the decree has it in the middle, and whose it is. */
function nextLines({ agency }: Slip, number: number): Line[] {
  return [
    { content: String(number), style: 'paperPageNumber' },
    { content: fill(T.continued, { agency }), style: 'paperSubtitle' },
  ];
}

/** The slip cut into pages; those after the first name the agency again above the repeated header. */
function pagesOf(slip: Slip, columns: Columns, capacity: number, head: SlipHead): Page[] {
  const room = (lines: readonly Line[]) =>
    lines.reduce(
      (left, line) => left - heightOfLine(line.content, columns),
      capacity - headerHeight(columns),
    );
  const first = firstLines(slip, head);
  const headed = head.state !== null;
  const pages: (Page & { rows: PrintedRow[] })[] = [{ headed, lines: first, rows: [] }];
  const above = (head.state?.(1).heights ?? []).reduce((sum, { height }) => sum + height, 0);
  let left = room(first) - above;
  const printed = printedRows(slip.rows, columns);
  for (const [at, row] of printed.entries()) {
    if (endsBefore(printed, at, left) || (row.height > left && pages.at(-1)!.rows.length > 0)) {
      const lines = nextLines(slip, pages.length + 1);
      pages.push({ headed: false, lines, rows: [] });
      left = room(lines);
    }
    pages.at(-1)!.rows.push(row);
    left -= row.height;
  }
  return pages;
}

function placePage(page: Page, columns: Columns, begin: number, { state }: SlipHead): PlacedRows {
  const heading = page.headed && state !== null ? [state(begin)] : [];
  const top = begin + heading.reduce((rows, { heights }) => rows + heights.length, 0);
  const lines = page.lines.map(({ content, style }, i): PlacedRows => ({
    ...across(top + i, 1, columns.length, content, style),
    heights: [{ row: top + i, height: heightOfLine(content, columns) }],
  }));
  const header = top + page.lines.length;
  return joinRows([
    ...heading,
    ...lines,
    placeHeader(columns, header),
    ...page.rows.map((row, i) => placeRow(row, columns, header + 1 + i)),
  ]);
}

function slipSheet(pages: readonly Page[], columns: Columns, name: string, head: SlipHead): SheetSpec {
  const placed: PlacedRows[] = [];
  const ends: number[] = [];
  for (const page of pages) {
    const part = placePage(page, columns, (ends.at(-1) ?? 0) + 1, head);
    placed.push(part);
    ends.push(part.heights.at(-1)!.row);
  }
  const { cells, heights, merges } = joinRows(placed);
  const page = slipPage(rangeOf(1, 1, ends.at(-1)!, columns.length));
  return {
    name,
    state: 'visible',
    widths: columns.map((c, i) => ({ column: i + 1, width: c.width })),
    heights,
    cells,
    tables: [],
    merges,
    page: { ...page, rowBreaks: ends.slice(0, -1) },
    showGrid: false,
  };
}

/** Slips one below the other, all in one job: on as many sheets as their page breaks need; none without slips. */
export function sheetsOfSlips(
  book: Book,
  slips: readonly Slip[],
  looks: readonly ColumnLook[],
  paper: SlipPaper,
): SheetSpec[] {
  const columns = contentColumns(
    looks,
    slips.flatMap((slip) => slip.rows),
  );
  const head = headOf(book, columns, paper);
  const fit = { ...PAPER_AREA, characters: widthOf(columns), columns: columns.length };
  const pages = slips.flatMap((slip) => pagesOf(slip, columns, pageCapacity(fit), head));
  const count = Math.ceil(pages.length / MOST_BREAKS);
  const { name } = paper;
  return Array.from({ length: count }, (_, i) => {
    const part = pages.slice(i * MOST_BREAKS, (i + 1) * MOST_BREAKS);
    return slipSheet(part, columns, i === 0 ? name : fill(T.more, { sheet: name, number: i + 1 }), head);
  });
}
