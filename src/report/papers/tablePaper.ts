import { fill } from '../../messages/fill.ts';
import { PAPER_TEXTS as T, SUMMARY_TEXTS } from '../../messages/vi/papers.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type { Book } from '../../workbook/schema.ts';
import type { RowHeight, SheetSpec, StyleName } from '../../workbook/spec.ts';
import { currentRound } from '../book/settings.ts';
import { contentColumns, type ColumnLook } from './columnWidths.ts';
import { pageCapacity, pageStarts } from './pageBreaks.ts';
import { paperKind, romanNumeral } from './paperKind.ts';
import {
  across,
  asOfLine,
  joinParts,
  PAPER_AREA,
  paperPage,
  signatures,
  SIGNATURE_ROWS,
  signersOf,
  stateHeading,
  type PaperPart,
  type Signers,
} from './paperPage.ts';
import {
  headerHeight,
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
import { attachedLine, LINE_HEIGHT, STATE_ROWS, stateHeights } from './paperTop.ts';
import { wrappedHeight } from './wrapText.ts';

/** A paper that is one table: what it says, without where it stands. */
export interface TablePaper {
  /** The sheet's name. */
  readonly name: string;
  /** '02', of 'Biểu số 02'. */
  readonly number: string;
  readonly title: string;
  /** What a leader reads first; '' for none. */
  readonly sentence: string;
  readonly columns: readonly ColumnLook[];
  readonly rows: readonly PaperRow[];
  /** Stands in the table where it has no row. */
  readonly empty: string;
  /** A ruled box for the leader's instructions at the end. */
  readonly instructions: boolean;
  /** What leaders said before, with what came of it: stands in the box above the room to write. */
  readonly said?: readonly string[];
  /** The preparer and the signatory of Thông tin chung where none are named. */
  readonly signers?: Signers;
  /** A paper by itself, with heading and signatures, whichever kind of papers is printed. */
  readonly alone?: boolean;
}

/** A paper whose columns have their widths. */
export type FittedPaper = Omit<TablePaper, 'columns'> & { readonly columns: readonly PaperColumn[] };

/** Whether a paper is printed as an annex. */
const isAnnexOf = (book: Book, { alone }: Pick<TablePaper, 'alone'>) =>
  alone !== true && paperKind(book) === 'annex';

function fitted(paper: TablePaper): FittedPaper {
  return { ...paper, columns: contentColumns(paper.columns, paper.rows) };
}

interface Line {
  readonly content: string;
  readonly style: StyleName;
}

/** Points between parts of the heading: a page is for the table. */
const BLANK_HEIGHT = 8;
const BLANK: Line = { content: '', style: 'paperText' };

function roundLine(book: Book): string {
  const round = book.KyBaoCao.find((r) => r.number === currentRound(book));
  return fill(SUMMARY_TEXTS.round, { round: round?.name ?? '' });
}

/** What stands above the table, line by line, below the state heading where there is one. */
function linesAbove(book: Book, paper: TablePaper, annex: number): Line[] {
  const isAnnex = isAnnexOf(book, paper);
  const sentence: Line[] =
    paper.sentence === '' ? [] : [{ content: paper.sentence, style: 'paperText' }, BLANK];
  const own: Line[] = isAnnex
    ? [
        { content: fill(T.annex, { number: romanNumeral(annex) }), style: 'paperTitle' },
        { content: paper.title, style: 'paperTitle' },
        { content: attachedLine(book), style: 'paperSubtitle' },
        { content: asOfLine(book), style: 'paperDate' },
      ]
    : [
        { content: paper.title, style: 'paperTitle' },
        { content: book.KeHoach.map((plan) => plan.title).join('; '), style: 'paperSubtitle' },
        { content: roundLine(book), style: 'paperSubtitle' },
        { content: asOfLine(book), style: 'paperDate' },
      ];
  return [...own.filter(({ content }) => content !== ''), BLANK, ...sentence];
}

interface Top {
  readonly part: PaperPart;
  readonly heights: readonly RowHeight[];
}

export function topOf(book: Book, paper: FittedPaper, annex: number): Top {
  const widths = paper.columns.map((c) => c.width);
  const width = widthOf(paper.columns);
  const isAnnex = isAnnexOf(book, paper);
  const first = isAnnex ? 1 : STATE_ROWS + 1;
  const lines = linesAbove(book, paper, annex);
  const placed = lines.map(({ content, style }, i) =>
    content === '' ? { cells: [], merges: [] } : across(first + i, 1, paper.columns.length, content, style),
  );
  const heights = lines.map(({ content }, i) => ({
    row: first + i,
    height:
      content === ''
        ? BLANK_HEIGHT
        : Math.min(MOST_POINTS, Math.max(LINE_HEIGHT, wrappedHeight(content, width * 0.85))),
  }));
  return isAnnex
    ? { part: joinParts(placed), heights }
    : {
        part: joinParts([stateHeading(book, widths, paper.number), ...placed]),
        heights: [...stateHeights(book, widths), ...heights],
      };
}

const BOX_LINES = 3;
const BOX_HEIGHT = 20;

const saidIn = ({ instructions, said = [] }: Pick<TablePaper, 'instructions' | 'said'>) =>
  instructions ? said : [];

/** A framed box to write in by hand; where something was said before, the table's last lines head it. */
function instructionBox(row: number, columns: number, headed: boolean): PlacedRows {
  const line = (at: number, content: string | null): PlacedRows => ({
    cells: Array.from({ length: columns }, (_, i) => ({
      at: cellAt(at, i + 1),
      content: i === 0 ? content : null,
      style: 'paperGroup',
    })),
    heights: [{ row: at, height: BOX_HEIGHT }],
    merges: [rangeOf(at, 1, at, columns)],
  });
  const lines = [...(headed ? [T.instructions] : []), ...Array.from({ length: BOX_LINES }, () => null)];
  return joinRows(lines.map((content, i) => line(row + i, content)));
}

const NOTHING: PlacedRows = { cells: [], heights: [], merges: [] };
const SIGNATURE_HEIGHT = 19;

/** What stands below the table, from `row` on: the box, then the signatures; nothing on an annex. */
export function bottomOf(book: Book, paper: FittedPaper, row: number): PlacedRows {
  if (isAnnexOf(book, paper)) return NOTHING;
  const columns = paper.columns.length;
  const headed = saidIn(paper).length === 0;
  const box = paper.instructions ? instructionBox(headed ? row + 1 : row, columns, headed) : NOTHING;
  const at = row + 1 + (paper.instructions ? BOX_LINES + (headed ? 2 : 0) : 0);
  const signed = signatures(
    paper.signers ?? signersOf(book),
    at,
    paper.columns.map((c) => c.width),
  );
  const lines = (paper.signers ?? signersOf(book)).right.split('\n').length;
  const heights = Array.from({ length: SIGNATURE_ROWS }, (_, i) => ({
    row: at + i,
    height: i === 0 ? SIGNATURE_HEIGHT * lines : SIGNATURE_HEIGHT,
  }));
  return joinRows([box, { cells: signed.cells, merges: signed.merges, heights }]);
}

const sum = (rows: readonly { readonly height: number }[]) => rows.reduce((all, r) => all + r.height, 0);

/** The table's lines, or the one that says that there are none; then what leaders said before. */
function linesOf(book: Book, paper: FittedPaper): PrintedRow[] {
  const rows: readonly PaperRow[] =
    paper.rows.length > 0 ? paper.rows : [{ kind: 'band', text: paper.empty }];
  const said = isAnnexOf(book, paper) ? [] : saidIn(paper);
  if (said.length === 0) return printedRows(rows, paper.columns);
  const head: PaperRow[] = [
    { kind: 'gap', text: '' },
    { kind: 'band', text: T.instructions },
  ];
  const notes = said.map((text): PaperRow => ({ kind: 'note', text }));
  return printedRows([...rows, ...head, ...notes], paper.columns);
}

/** Rows after which a page ends. */
function breaksOf(
  paper: FittedPaper,
  first: number,
  rows: readonly PrintedRow[],
  top: number,
  below: number,
) {
  const header = headerHeight(paper.columns);
  const characters = widthOf(paper.columns);
  const capacity = pageCapacity({ ...PAPER_AREA, characters, columns: paper.columns.length });
  const starts = pageStarts({ top: top + header, header, rows, below }, capacity);
  return starts.map((at) => first + at - 1);
}

/** The paper as a sheet: A4 landscape, one page wide. `annex`: which annex it is, counted from 1. */
export function paperSheet(book: Book, given: TablePaper, annex: number): SheetSpec {
  const paper = fitted(given);
  const { columns } = paper;
  const top = topOf(book, paper, annex);
  const headerRow = top.heights.length + 1;
  const header = placeHeader(columns, headerRow);
  const lines = linesOf(book, paper);
  const body = joinRows(lines.map((line, i) => placeRow(line, columns, headerRow + 1 + i)));
  const below = bottomOf(book, paper, headerRow + lines.length + 1);
  const points = below.heights.length === 0 ? 0 : sum(below.heights) + 2 * SIGNATURE_HEIGHT;
  const lastRow = below.heights.at(-1)?.row ?? headerRow + lines.length;
  return {
    name: paper.name,
    state: 'visible',
    widths: columns.map((c, i) => ({ column: i + 1, width: c.width })),
    heights: [...top.heights, ...header.heights, ...body.heights, ...below.heights],
    cells: [...top.part.cells, ...header.cells, ...body.cells, ...below.cells],
    tables: [],
    merges: [...top.part.merges, ...body.merges, ...below.merges],
    page: {
      ...paperPage(headerRow, rangeOf(1, 1, lastRow, columns.length)),
      rowBreaks: breaksOf(paper, headerRow + 1, lines, sum(top.heights), points),
    },
    showGrid: false,
  };
}
