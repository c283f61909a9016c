import { PROGRESS, type Progress } from '../../core/tracking/types.ts';
import { SUMMARY_TEXTS as T, PAPER_TEXTS } from '../../messages/vi/papers.ts';
import { fill } from '../../messages/fill.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { TABLES } from '../../workbook/schema.ts';
import type { CellSpec, RowHeight, SheetSpec, StyleName } from '../../workbook/spec.ts';
import { PROGRESS_WORDS } from '../../workbook/tables/words.ts';
import { currentRound } from '../book/settings.ts';
import { heightOf } from '../sheets/rowHeight.ts';
import {
  across,
  asOfLine,
  PAPER_AREA,
  joinParts,
  paperPage,
  signatures,
  SIGNATURE_ROWS,
  stateHeading,
  type PaperPart,
} from './paperPage.ts';
import { pageCapacity, signatureBreaks } from './pageBreaks.ts';
import { summarySentence } from './summarySentence.ts';

type AgencyRow = Row<'TQCoQuan'>;
type Counts = Readonly<Record<Progress | 'total', number | null>>;

const HEADERS = [
  T.order,
  T.agency,
  TABLES.TQCoQuan.columns.total.header,
  ...PROGRESS.map((p) => PROGRESS_WORDS[p]),
  T.report,
  T.note,
];
const WIDTHS = [5, 36, 9, 10, 10, 11, 11, 11, 11, 9, 9, 10, 17, 14];
const COLUMNS = HEADERS.length;
const ROWS = { title: 5, plan: 6, round: 7, asOf: 8, sentence: 10, header: 12 };

/** Zero is written '-'. */
const shown = (count: number | null) => (count === null || count === 0 ? '-' : count);

function countCells(row: number, counts: Counts, style: StyleName): CellSpec[] {
  return (['total', ...PROGRESS] as const).map((key, i) => ({
    at: cellAt(row, 3 + i),
    content: shown(counts[key]),
    style,
  }));
}

function agencyCells(row: number, order: number, agency: AgencyRow): CellSpec[] {
  return [
    { at: cellAt(row, 1), content: order, style: 'paperCenter' },
    { at: cellAt(row, 2), content: agency.name, style: 'paperCell' },
    ...countCells(row, agency, 'paperNumber'),
    { at: cellAt(row, COLUMNS - 1), content: agency.report, style: 'paperCenter' },
    { at: cellAt(row, COLUMNS), content: null, style: 'paperCell' },
  ];
}

/** A line of totals: of a group, or of all. */
function totalCells(
  row: number,
  label: string,
  counts: Counts,
  report: string,
  kind: 'group' | 'total',
): CellSpec[] {
  const style = kind === 'group' ? 'paperGroup' : 'paperTotal';
  return [
    { at: cellAt(row, 1), content: null, style },
    { at: cellAt(row, 2), content: label, style },
    ...countCells(row, counts, 'paperTotalNumber'),
    { at: cellAt(row, COLUMNS - 1), content: report, style: 'paperTotal' },
    { at: cellAt(row, COLUMNS), content: null, style },
  ];
}

function sumOf(rows: readonly Counts[]): Record<Progress | 'total', number> {
  const keys = ['total', ...PROGRESS] as const;
  return Object.fromEntries(keys.map((k) => [k, rows.reduce((sum, r) => sum + (r[k] ?? 0), 0)])) as Record<
    Progress | 'total',
    number
  >;
}

/** Reports received of those expected, 'x/y'. */
function returnedOf(book: Book, agencies: readonly AgencyRow[]): string {
  const codes = new Set(agencies.map((a) => a.agency));
  const round = currentRound(book);
  const rows = book.BaoCao.filter((r) => r.round === round && codes.has(r.agency) && r.exempt === '');
  return `${rows.filter((r) => (r.times ?? 0) > 0).length}/${rows.length}`;
}

/** The table: total first, then group by group in the order of the register; TT restarts in each group. */
function tableRows(book: Book): { cells: CellSpec[]; heights: RowHeight[]; bottom: number } {
  const cells: CellSpec[] = [];
  const heights: RowHeight[] = [];
  let row = ROWS.header + 1;
  const place = (line: CellSpec[], label: string) => {
    cells.push(...line);
    heights.push({ row, height: Math.max(20, heightOf(label, WIDTHS[1]!)) });
    row += 1;
  };
  const agencies = book.TQCoQuan;
  place(totalCells(row, PAPER_TEXTS.total, sumOf(agencies), returnedOf(book, agencies), 'total'), '');
  for (const group of book.TQKhoi) {
    const members = agencies.filter((a) => a.group === group.group);
    place(totalCells(row, group.group, sumOf(members), returnedOf(book, members), 'group'), group.group);
    members.forEach((agency, i) => place(agencyCells(row, i + 1, agency), agency.name));
  }
  return { cells, heights, bottom: row - 1 };
}

function heading(book: Book): PaperPart {
  const round = book.KyBaoCao.find((r) => r.number === currentRound(book));
  const plan = book.KeHoach[0]?.title ?? '';
  return joinParts([
    stateHeading(book, COLUMNS, '01'),
    across(ROWS.title, 1, COLUMNS, T.title, 'paperTitle'),
    across(ROWS.plan, 1, COLUMNS, plan, 'paperSubtitle'),
    across(ROWS.round, 1, COLUMNS, fill(T.round, { round: round?.name ?? '' }), 'paperSubtitle'),
    across(ROWS.asOf, 1, COLUMNS, asOfLine(book), 'paperDate'),
    across(ROWS.sentence, 1, COLUMNS, summarySentence(book), 'paperText'),
  ]);
}

function headerCells(): CellSpec[] {
  return HEADERS.map((content, i) => ({ at: cellAt(ROWS.header, i + 1), content, style: 'paperHeader' }));
}

const SIGNATURE_HEIGHT = 19;

function signatureHeights(row: number): RowHeight[] {
  return Array.from({ length: SIGNATURE_ROWS }, (_, i) => ({ row: row + i, height: SIGNATURE_HEIGHT }));
}

const TOTAL_WIDTH = WIDTHS.reduce((sum, w) => sum + w, 0);

/** Heights of all rows above the table. */
function headingHeights(book: Book): RowHeight[] {
  const plan = book.KeHoach[0]?.title ?? '';
  const own = new Map([
    [ROWS.title, 22],
    [ROWS.plan, heightOf(plan, TOTAL_WIDTH * 0.9) + 4],
    [ROWS.sentence, heightOf(summarySentence(book), TOTAL_WIDTH) + 4],
    [ROWS.header, 66],
  ]);
  return Array.from({ length: ROWS.header }, (_, i) => ({
    row: i + 1,
    height: own.get(i + 1) ?? HEADING_HEIGHT,
  }));
}

const HEADING_HEIGHT = 18;
const sumHeights = (rows: readonly RowHeight[]) => rows.reduce((sum, r) => sum + r.height, 0);

/** Biểu 01: how every agency stands, for leadership. A4 landscape, one page wide. */
export function summarySheet(book: Book): SheetSpec {
  const table = tableRows(book);
  const top = heading(book);
  const signRow = table.bottom + 2;
  const sign = signatures(book, signRow, COLUMNS);
  const above = headingHeights(book);
  const signed = {
    top: sumHeights(above),
    header: above.at(-1)?.height ?? 0,
    rows: table.heights,
    signatures: (SIGNATURE_ROWS + 1) * SIGNATURE_HEIGHT,
  };
  const capacity = pageCapacity({ ...PAPER_AREA, characters: TOTAL_WIDTH, columns: COLUMNS });
  const page = paperPage(ROWS.header, rangeOf(1, 1, signRow + SIGNATURE_ROWS, COLUMNS));
  return {
    name: T.sheet,
    state: 'visible',
    widths: WIDTHS.map((w, i) => ({ column: i + 1, width: w })),
    heights: [...above, ...table.heights, ...signatureHeights(signRow)],
    cells: [...top.cells, ...headerCells(), ...table.cells, ...sign.cells],
    tables: [],
    merges: [...top.merges, ...sign.merges],
    page: { ...page, rowBreaks: signatureBreaks(signed, capacity) },
    showGrid: false,
  };
}
