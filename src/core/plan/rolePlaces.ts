import { linesOf } from './cellText.ts';
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
    return column === undefined ? NOWHERE : placeAt(table, row, column);
  };
}

/** Merged from above counts for time and agencies, which a merge gives to all its rows; from the left never. */
export function shared(place: Place): string {
  return place.from === 'left' ? '' : linesOf(place.cell);
}

export function own(place: Place): string {
  return place.from === 'own' ? linesOf(place.cell) : '';
}
