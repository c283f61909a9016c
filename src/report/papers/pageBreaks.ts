import type { RowHeight } from '../../workbook/spec.ts';

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

/** Points of rows that a page holds once all columns are fitted to its width. */
export function pageCapacity(fit: PaperFit): number {
  return fit.height / Math.min(1, fit.width / columnsWidth(fit));
}

/** Programs lay rows out a little differently: the block must fit by every one of these estimates of a page. */
const TOLERANCE = [0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 1, 1.01, 1.02, 1.03, 1.05] as const;

/** Room left on the page of the last row; pages after the first begin with the repeated header. */
function roomLeft(top: number, rows: readonly RowHeight[], header: number, capacity: number): number {
  let used = top;
  for (const { height } of rows) {
    if (used + height > capacity) used = header;
    used += height;
  }
  return capacity - used;
}

/** Table rows that go to the last page with the signatures, so that these are never alone on it. */
const ROWS_WITH_SIGNATURES = 3;

export interface SignedTable {
  /** Points above the table's first row, its header included. */
  readonly top: number;
  readonly header: number;
  readonly rows: readonly RowHeight[];
  /** Points that the signatures and the free row above them take. */
  readonly signatures: number;
}

/** Page breaks (after which row) that keep the signatures whole and with the end of the table; none where they fit. */
export function signatureBreaks({ top, header, rows, signatures }: SignedTable, capacity: number): number[] {
  const fits = TOLERANCE.every((t) => roomLeft(top, rows, header, capacity * t) >= signatures);
  const last = rows.at(-ROWS_WITH_SIGNATURES - 1);
  return fits || last === undefined ? [] : [last.row];
}
