import { HostObject } from '../protocol/hostObject.ts';
import { HostError, invalidArgument, notInBench } from '../protocol/wire.ts';
import { boxText, intersection, type Box } from './address.ts';
import type { Cell, Scalar } from './cell.ts';
import type { Sheet } from './sheet.ts';

interface Field {
  readonly key: number;
  readonly ascending?: boolean;
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;
/** References to cells of other rows would have to move with the row. */
const BY_ADDRESS = /(?<![\p{L}\p{N}_.'\]])\$?[A-Z]{1,3}\d+(?![\p{L}\p{N}_.(\[!])/u;

/** Number of Excel's event of sorted rows. */
const ROWS_SORTED = 19;

/** Blanks come last either way; numbers before texts before truth values. */
function order(a: Scalar, b: Scalar, ascending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const [i, j] = [RANK[typeof a as keyof typeof RANK], RANK[typeof b as keyof typeof RANK]];
  const by =
    i !== j ? i - j : typeof a === 'string' ? a.localeCompare(String(b), 'vi') : Number(a) - Number(b);
  return ascending ? by : -by;
}

/** Sorts the rows of a rectangle, contents and looks; hidden rows stay where they are, as in a filtered table. */
export function sortRows(sheet: Sheet, box: Box, fields: readonly Field[]): void {
  if (fields.length === 0 || fields.some(({ key }) => key < 0 || key >= box.columns)) invalidArgument();
  sheet.allow('allowSort');
  sheet.guard(box);
  if (sheet.merges.some((merge) => intersection(merge, box)))
    throw new HostError('InvalidOperation', 'To do this, all the merged cells need to be the same size.');
  const rows = Array.from({ length: box.rows }, (_, i) => box.row + i).filter(
    (r) => !sheet.hiddenRows.has(r),
  );
  const lines = rows.map((row) => ({
    cells: lineOf(sheet, box, row),
    keys: keysOf(sheet, box, row, fields),
  }));
  if (lines.some(({ cells }) => cells.some((cell) => BY_ADDRESS.test(cell?.formula ?? ''))))
    notInBench('sorting of formulas that refer to other rows by address');
  lines.sort((a, b) => {
    for (const [i, field] of fields.entries()) {
      const by = order(a.keys[i] ?? '', b.keys[i] ?? '', field.ascending !== false);
      if (by !== 0) return by;
    }
    return 0;
  });
  lines.forEach(({ cells }, i) => putLine(sheet, box, rows[i] ?? 0, cells));
  sheet.book.touch();
  // Excel tells of sorting by this event alone: no cell was changed.
  const args = { worksheetId: sheet.Id, address: boxText(box), source: 'Local' };
  sheet.book.emit(ROWS_SORTED, sheet.Id, args);
}

function lineOf(sheet: Sheet, box: Box, row: number): (Cell | undefined)[] {
  return Array.from({ length: box.columns }, (_, i) => sheet.cell(row, box.column + i));
}

function keysOf(sheet: Sheet, box: Box, row: number, fields: readonly Field[]): Scalar[] {
  const [values = []] = sheet.range({ ...box, row, rows: 1 }).Values ?? [];
  return fields.map(({ key }) => values[key] ?? '');
}

function putLine(sheet: Sheet, box: Box, row: number, cells: readonly (Cell | undefined)[]): void {
  const line = sheet.cells.get(row) ?? new Map<number, Cell>();
  sheet.cells.set(row, line);
  cells.forEach((cell, i) => {
    if (cell === undefined) line.delete(box.column + i);
    else line.set(box.column + i, cell);
  });
}

/** Sorting of a table or a range. */
export class Sorting extends HostObject {
  private readonly sheet: Sheet;
  private readonly box: () => Box;

  constructor(type: 'TableSort' | 'RangeSort', sheet: Sheet, box: () => Box) {
    super(type, sheet.world);
    this.sheet = sheet;
    this.box = box;
  }
  Apply(fields: readonly Field[], _matchCase?: boolean, hasHeaders?: unknown, orientation?: unknown): void {
    if (orientation === 'Columns') notInBench('sorting from left to right');
    const box = this.box();
    // A table's sort has the method here, where a range's says whether there are headers.
    const below = this.type === 'RangeSort' && hasHeaders === true;
    sortRows(this.sheet, below ? { ...box, row: box.row + 1, rows: box.rows - 1 } : box, fields);
  }
}
