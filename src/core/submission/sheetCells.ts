import type { FormCell, FormCells, FormSheet } from '../document/formCells.ts';
import type { SourceRef } from '../issue.ts';
import { fold } from '../text/fold.ts';

/** The cells of a sheet row by column; blank cells are absent. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly FormCell[];
}

/** A cell that holds nothing but white space is blank. */
export function isFilled(cell: FormCell): boolean {
  return cell.text.trim() !== '';
}

export function visibleSheets(form: FormCells): FormSheet[] {
  return form.sheets.filter((sheet) => sheet.state === 'visible');
}

/** Filled cells by row, both in ascending order. */
export function rowsOf(sheet: FormSheet): SheetRow[] {
  const rows = new Map<number, FormCell[]>();
  for (const cell of sheet.cells.filter(isFilled)) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) }));
}

export function cellAt(row: SheetRow, column: number | undefined): FormCell | undefined {
  return column === undefined ? undefined : row.cells.find((cell) => cell.column === column);
}

export function placeOf(file: string, sheet: string, cell: FormCell): SourceRef {
  return { file, sheet, cell: cell.at };
}

/** Longer texts are answers, never headers or labels; folding them all would cost most of the reading time. */
const LONGEST_WORDING = 60;

/** Keys that were made before: thousands of forms repeat the same headers, labels and words. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 5_000;

/** A short text as a key for comparing it with headers and labels; '' for long texts. */
export function wordingKey(text: string): string {
  if (text.length > LONGEST_WORDING) return '';
  const known = KEYS.get(text);
  if (known !== undefined) return known;
  const key = fold(text).replace(/\s*:$/, '');
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  KEYS.set(text, key);
  return key;
}

const EXCERPT = 80;

/** The beginning of a text, as much as a sentence can hold. */
export function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT).trimEnd()}…`;
}

const COLUMN_NUMBER = /^\(?\d{1,2}\)?$/u;

/** (1) (2) (3): the numbers of columns below a header. */
export function isNumbering({ cells }: SheetRow): boolean {
  return cells.length > 2 && cells.every((cell) => COLUMN_NUMBER.test(cell.text.trim()));
}
