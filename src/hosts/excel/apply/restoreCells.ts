import { rangeOf, type Area } from '../address.ts';
import { wireOf } from '../put.ts';
import type { Grid } from '../read/grid.ts';
import { putFromRaw, type Patch } from './patch.ts';

/** Puts cells of a table back, contents and formats, as they were read. */
export function restoreCells(
  { workbook }: Excel.RequestContext,
  { table, sheet }: Pick<Patch, 'table' | 'sheet'>,
  area: Area,
  grid: Grid,
): void {
  if (grid.length === 0) return;
  const range = rangeOf(workbook.worksheets.getItem(sheet), area);
  range.numberFormat = grid.map((row) => row.map(({ format }) => format));
  range.formulas = grid.map((row) => row.map((raw) => wireOf(putFromRaw(raw, table), raw.format)));
}
