import { cellAt } from '../../../workbook/address.ts';
import { rangeOf, type Area } from '../address.ts';
import { askCells, gridOf, type Grid, type RawCell } from '../read/grid.ts';
import type { Witness } from '../witness.ts';
import type { PatchBlock } from './blocks.ts';
import { holdsPut, putFromRaw, type Patch } from './patch.ts';
import { isNewRow } from './placePatches.ts';
import { restoreCells } from './restoreCells.ts';

/** Which side of a patch is written. */
export type Side = 'before' | 'after';

/** How the cells of a patch are found. */
export interface Places {
  /** The format that a cell has now, by sheet row and column. */
  readonly formatAt: (row: number, column: number) => string;
  /** A cell as it was read last, by sheet row and column; undefined where none was. */
  readonly rawAt: RawAt;
  /** The table has its new rows already. */
  readonly grown?: boolean;
  /** What stands below the table is nobody's: of the journal, an entry that broke off before it was taken in. */
  readonly freeBelow?: boolean;
}

export type RawAt = (row: number, column: number) => RawCell | undefined;

/** A stretch of a block's rows, `to` not included, that is written in one go. */
export interface Stretch {
  readonly patch: Patch;
  readonly block: PatchBlock;
  readonly from: number;
  readonly to: number;
}

/**
 * Sees that rows and columns still stand where they are written, with the keys, the titles and the cells by which they
 * were read: a column that was put in, taken out or moved may be as blank as the one that is meant.
 */
export function blockWitness(
  stretch: Stretch,
  side: Side,
  places: Places,
): (context: Excel.RequestContext) => Witness {
  const { patch, block, from, to } = stretch;
  const right = block.left + (block.after[from]?.length ?? 1) - 1;
  const rows = { top: block.top + from, bottom: block.top + to - 1 };
  const area = { ...rows, left: block.left, right };
  return ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(patch.sheet);
    const cells = askCells(rangeOf(sheet, area));
    const keys = keyColumns(patch).map((column) => {
      const own = { ...rows, left: column, right: column };
      return { own, cells: askCells(rangeOf(sheet, own)) };
    });
    const titles = rangeOf(sheet, { ...area, top: patch.area.top, bottom: patch.area.top }).load('values');
    const isRead = (row: number, column: number, raw: RawCell) => isAsRead(stretch, places, row, column, raw);
    return {
      at: { sheet: patch.sheet, cell: cellAt(area.top, area.left) },
      isExpected: () =>
        holdsTitles(patch, block.left, titles.values[0] ?? []) &&
        everyCell(area, gridOf(cells), (row, column, raw) => {
          const put = block[side][row - block.top]?.[column - block.left] ?? null;
          return put === null || isRead(row, column, raw);
        }) &&
        keys.every((key) => everyCell(key.own, gridOf(key.cells), isRead)),
      putBack: (context) => {
        const now = askCells(rangeOf(context.workbook.worksheets.getItem(patch.sheet), area));
        restoreCells(context, patch, area, gridOf(cells));
        return () => isOurs(stretch, gridOf(now), gridOf(cells), side);
      },
    };
  };
}

function keyColumns({ headers, keys, area }: Patch): number[] {
  return keys.map((key) => area.left + headers.indexOf(key));
}

function holdsTitles({ headers, area }: Patch, left: number, titles: readonly unknown[]): boolean {
  return titles.every((title, i) => title === headers[left - area.left + i]);
}

type Test = (row: number, column: number, raw: RawCell) => boolean;

function everyCell({ top, left }: Area, grid: Grid, test: Test): boolean {
  return grid.every((raws, r) => raws.every((raw, c) => test(top + r, left + c, raw)));
}

function isAsRead(
  { patch }: Pick<Stretch, 'patch'>,
  { rawAt, freeBelow }: Places,
  row: number,
  column: number,
  raw: RawCell,
): boolean {
  if (isSame(raw, rawAt(row, column))) return true;
  // New rows are blank until they are written.
  return isNewRow(patch, row) && (freeBelow === true || isSame(raw, undefined));
}

/** Do cells hold the same? Of formulas Excel may spell the places anew at any time. */
export function isSame(now: RawCell, read: RawCell | undefined): boolean {
  if (now.formula !== undefined || read?.formula !== undefined)
    return (now.formula === undefined) === (read?.formula === undefined);
  return now.value === (read?.value ?? '');
}

/** Does it hold what was written, or still what stood there before? Then nobody else has come between. */
function isOurs({ patch, block, from }: Stretch, now: Grid, before: Grid, side: Side): boolean {
  return now.every((raws, i) =>
    raws.every((raw, c) => {
      const put = block[side][from + i]?.[c] ?? null;
      const stood = putFromRaw(before[i]?.[c], patch.table);
      return put === null || [put, stood].some((one) => holdsPut(raw, one, patch.table));
    }),
  );
}
