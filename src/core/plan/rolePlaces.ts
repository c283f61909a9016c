import { linesOf, textOf } from './cellText.ts';
import { placeAt } from './spans.ts';
import type { RawTable } from '../document/types.ts';
import type { ColumnRole } from './columns.ts';
import type { TableHeader } from './headerColumns.ts';
import type { Place } from './spans.ts';

/** The place that a row has in the column of a role. */
export type RolePlace = (role: ColumnRole) => Place;

export const NOWHERE: Place = { cell: null, from: 'none' };

export function placesOf(table: RawTable, row: number, header: TableHeader): RolePlace {
  return (role) => {
    const column = header.columns[role];
    if (column === undefined) return NOWHERE;
    const place = placeAt(table, row, column);
    const end = header.ends?.[role];
    return end === undefined ? place : underSpan(table, row, { place, column, end });
  };
}

interface Span {
  readonly place: Place;
  readonly column: number;
  readonly end: number;
}

/** All that a row says below a heading over several columns, as the lines of one cell. */
function underSpan(table: RawTable, row: number, { place, column, end }: Span): Place {
  const cells = (table.rows[row] ?? []).slice(column, end);
  const [first, ...others] = cells.flatMap((cell) => (cell !== null && textOf(cell) !== '' ? [cell] : []));
  if (first === undefined || (first === place.cell && others.length === 0)) return place;
  const text = [first, ...others].map(linesOf).join('\n');
  const whole = others.length === 0 ? first : { ...first, text, value: { kind: 'text', raw: text } as const };
  return { cell: { ...whole, colSpan: 1 }, from: 'own' };
}

/** Merged from above counts for time and agencies, which a merge gives to all its rows; from the left never. */
export function shared(place: Place): string {
  return place.from === 'left' ? '' : linesOf(place.cell);
}

export function own(place: Place): string {
  return place.from === 'own' ? linesOf(place.cell) : '';
}
