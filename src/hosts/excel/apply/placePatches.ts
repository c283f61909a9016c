import { readGrids, type Grid } from '../read/grid.ts';
import { locate, type Place } from '../read/locate.ts';
import type { Pace } from '../steps.ts';
import { bodyRows, type Patch } from './patch.ts';

/** A patch of a change that broke off, with where its table stands now and what the cells hold that were its own. */
export interface Placed {
  readonly patch: Patch;
  /** Null where no table has this name any more. */
  readonly place: Place | null;
  /** From the header down to the longer of both bodies; empty where the table stands elsewhere. */
  readonly grid: Grid;
}

function standsStill({ sheet, area, rowsBefore, rowsAfter }: Patch, place: Place): boolean {
  const rows = place.area.bottom - place.area.top - (place.totals ? 1 : 0);
  return (
    place.sheet === sheet &&
    place.area.top === area.top &&
    place.area.left === area.left &&
    place.area.right === area.right &&
    [rowsBefore, rowsAfter].includes(rows)
  );
}

/** Rows that the table grew by, or was to: they were blank before. */
export function isNewRow({ area, rowsBefore }: Patch, row: number): boolean {
  return row > area.top + rowsBefore;
}

/** Finds the tables of patches again. Two syncs, and more where they are large. */
export async function placePatches(
  context: Excel.RequestContext,
  patches: readonly Patch[],
  pace: Pace,
): Promise<Placed[]> {
  const places = await locate(
    context,
    patches.map(({ table }) => table),
  );
  const still = patches.filter((patch, i) => {
    const place = places[i] ?? null;
    return place !== null && standsStill(patch, place);
  });
  const grids = await readGrids(
    context,
    still.map((patch) => ({ sheet: patch.sheet, area: areaOf(patch) })),
    { pace },
  );
  return patches.map((patch, i) => ({
    patch,
    place: places[i] ?? null,
    grid: grids[still.indexOf(patch)] ?? [],
  }));
}

function areaOf(patch: Patch) {
  return bodyRows(patch, -1, Math.max(patch.rowsBefore, patch.rowsAfter) - 1);
}
