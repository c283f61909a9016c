import { READ, type PrintedRow } from './paperRows.ts';

/** A4 landscape between its margins, and the room that columns take, in points. */
export interface PaperFit {
  /** Height of the printed area of one page. */
  readonly height: number;
  /** Width of the printed area of one page. */
  readonly width: number;
  /** Excel's characters of all columns together, and how many columns. */
  readonly characters: number;
  readonly columns: number;
}

/** A column is its characters times the widest digit (7 pixels of 11-point type) plus 5 pixels; a pixel is 0.75 points. */
function columnsWidth({ characters, columns }: PaperFit): number {
  return (characters * 7 + columns * 5) * 0.75;
}

/** Pages are filled less than full: programs lay rows out a little differently, and a page must hold by each of them. */
const FILLED = 0.94;

/** Points of rows that a page is given once all columns are fitted to its width. */
export function pageCapacity(fit: PaperFit): number {
  return (fit.height / Math.min(1, fit.width / columnsWidth(fit))) * FILLED;
}

/** Excel takes 1,026 manual page breaks on a sheet. */
export const MOST_BREAKS = 1000;

/** Table rows that go to the last page with the signatures, so that these are never alone on it. */
const ROWS_WITH_SIGNATURES = 3;

export interface SignedTable {
  /** Points above the table's first row, its header included. */
  readonly top: number;
  /** Points of the header that each later page begins with. */
  readonly header: number;
  readonly rows: readonly PrintedRow[];
  /** Points that everything below the table takes; it stays whole and with the table's end. */
  readonly below: number;
}

type Rows = readonly PrintedRow[];
const sum = (rows: Rows) => rows.reduce((all, row) => all + row.height, 0);
const isHeading = (row: PrintedRow | undefined) => row !== undefined && !READ.includes(row.row.kind);

/** What comes below a gap isn't the table's own: the row above comes along, so that no header stands over nothing. */
const isGap = (row: PrintedRow | undefined) => row?.row.kind === 'gap';

/** Points that must stand together from row `at`: headings inside the table with the row that they head. */
function togetherFrom(rows: Rows, at: number): number {
  let end = at;
  while (end < rows.length - 1 && (isHeading(rows[end]) || isGap(rows[end + 1]))) end += 1;
  return sum(rows.slice(at, end + 1));
}

/** Whether row `at` begins what must stay together: it isn't the row right below a heading. */
const mayBegin = (rows: Rows, at: number) => at > 0 && !isHeading(rows[at - 1]) && !isGap(rows[at]);

/** Whether a page that has `left` points of room must end before row `at`: headings go with what they head. */
export function endsBefore(rows: Rows, at: number, left: number): boolean {
  return mayBegin(rows, at) && togetherFrom(rows, at) > left;
}

/** First row of the end of the table that goes to the last page: headings come with what they head where it fits. */
function carriedFrom({ rows, header, below }: SignedTable, capacity: number, first: number): number {
  const fits = (from: number) => {
    const tail = rows.slice(from);
    const tells = tail.some((row) => !isHeading(row));
    return from > first && tells && header + sum(tail) + below <= capacity;
  };
  const counts = Array.from({ length: ROWS_WITH_SIGNATURES }, (_, i) => ROWS_WITH_SIGNATURES - i);
  const plain = counts.map((count) => rows.length - count);
  const headed = plain.map((from) => {
    let start = from;
    while (start > first && !mayBegin(rows, start)) start -= 1;
    return start;
  });
  return [...headed, ...plain].find(fits) ?? rows.length - 1;
}

/** Where the pages begin that the rows alone need, and how much of the last one they take. */
function filledPages({ rows, header, top }: SignedTable, capacity: number) {
  const starts: number[] = [];
  let used = top;
  rows.forEach((row, at) => {
    if (endsBefore(rows, at, capacity - used)) {
      starts.push(at);
      used = header;
    }
    used += row.height;
  });
  return { starts, used };
}

/** Starts that a sheet can take: the last stays, for it keeps the signatures with the table; programs break the pages between. */
function within(starts: readonly number[]): number[] {
  if (starts.length <= MOST_BREAKS) return [...starts];
  return [...starts.slice(0, MOST_BREAKS - 1), starts.at(-1)!];
}

/** Rows, counted from 0, before which a page ends: no heading last on a page, what stands below never alone. */
export function pageStarts(table: SignedTable, capacity: number): number[] {
  const { starts, used } = filledPages(table, capacity);
  const last = starts.at(-1) ?? 0;
  const fits = used + table.below <= capacity;
  const enough = last === 0 || table.rows.length - last >= ROWS_WITH_SIGNATURES;
  if (table.below === 0 || (fits && enough)) return within(starts);
  // Too few rows on the last page: it begins earlier. No room left for what stands below: one more page.
  const kept = enough ? starts : starts.slice(0, -1);
  const from = carriedFrom(table, capacity, kept.at(-1) ?? 0);
  return within([...kept, ...(from > (kept.at(-1) ?? 0) ? [from] : [])]);
}
