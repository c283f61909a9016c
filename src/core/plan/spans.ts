import type { RawCell, RawRow, RawTable } from '../document/types.ts';

/** What stands at a place: a cell of its own, one that a merge covers it with, or nothing. */
export interface Place {
  readonly cell: RawCell | null;
  /** own: written here. above: covered from an earlier row. left: covered by a cell of the same row. */
  readonly from: 'own' | 'above' | 'left' | 'none';
}

const NOTHING: Place = { cell: null, from: 'none' };
/** A merge that reaches further up than this isn't looked for. */
const FURTHEST = 500;

function leftOwner(row: RawRow, column: number): { cell: RawCell; column: number } | null {
  for (let at = column; at >= 0; at -= 1) {
    const cell = row[at] ?? null;
    if (cell !== null) return cell.colSpan > column - at ? { cell, column: at } : null;
  }
  return null;
}

/** The cell that a person sees at a place of the table, merges resolved. Row and column count from 0. */
export function placeAt(table: RawTable, row: number, column: number): Place {
  const here = table.rows[row] ?? [];
  const own = here[column] ?? null;
  if (own !== null) return { cell: own, from: 'own' };
  const left = leftOwner(here, column);
  if (left !== null) return { cell: left.cell, from: 'left' };
  for (let up = 1; up <= Math.min(row, FURTHEST); up += 1) {
    const owner = leftOwner(table.rows[row - up] ?? [], column);
    if (owner !== null) return owner.cell.rowSpan > up ? { cell: owner.cell, from: 'above' } : NOTHING;
  }
  return NOTHING;
}

/** Asked for at every row where a header may stand; a table of many rows is measured once. */
const widths = new WeakMap<RawTable['rows'], number>();

export function widthOf({ rows }: RawTable): number {
  const known = widths.get(rows);
  if (known !== undefined) return known;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  widths.set(rows, width);
  return width;
}
