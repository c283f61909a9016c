import { issue, type Issue } from '../../../core/issue.ts';
import { cellAt, columnOf, rowOf } from '../../../workbook/address.ts';
import type { SheetSpec } from '../../../workbook/spec.ts';
import type { Area } from '../address.ts';
import { readGrids, type Grid } from '../read/grid.ts';
import type { Pace } from '../steps.ts';

/** What a sheet held beside its tables when it was made. */
export interface MadeSheet {
  /** Excel's own id: a person may rename the sheet. */
  readonly id: string;
  /** Filled cells outside of its tables, as A1 addresses. */
  readonly cells: readonly string[];
  readonly charts: number;
}

/** What a sheet of this spec will be known by; its id is Excel's. */
export function madeSheet({ cells, charts }: SheetSpec, id: string): MadeSheet {
  const filled = cells.filter(({ content }) => content !== null && content !== '');
  return { id, cells: filled.map(({ at }) => at), charts: charts?.length ?? 0 };
}

interface Asked {
  readonly made: MadeSheet;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly counts: readonly OfficeExtension.ClientResult<number>[];
}

function ask(sheet: Excel.Worksheet, made: MadeSheet): Asked {
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex, columnIndex, rowCount, columnCount');
  const counts = [sheet.charts.getCount(), sheet.shapes.getCount(), sheet.comments.getCount()];
  return { made, sheet, used, counts };
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  };
}

/** Charts, shapes and comments beyond those that were made. */
function hasMore({ made, counts }: Asked): boolean {
  const expected = [made.charts, 0, 0];
  return counts.some((count, i) => count.value > (expected[i] ?? 0));
}

/**
 * Sheets on which somebody put something beside what was made there (excel.outgrown, with the first cell where it is
 * one): cells, charts, shapes, comments. Notes of cells can't be asked for before ExcelApi 1.18. `tables` are the areas
 * of the book's own, by sheet name.
 */
export async function outgrown(
  context: Excel.RequestContext,
  sheets: readonly (readonly [Excel.Worksheet, MadeSheet])[],
  tables: ReadonlyMap<string, readonly Area[]>,
  pace: Pace,
): Promise<Issue[]> {
  const asked = sheets.map(([sheet, made]) => ask(sheet, made));
  await context.sync();
  const filled = asked.filter(
    ({ made, sheet, used }) =>
      !used.isNullObject && !isFarBeyond(areaOf(used), made, tables.get(sheet.name) ?? []),
  );
  const areas = filled.map(({ sheet, used }) => ({ sheet: sheet.name, area: areaOf(used) }));
  const grids = await readGrids(context, areas, { pace });
  return asked.flatMap((one): Issue[] => {
    const { name } = one.sheet;
    const at = filled.indexOf(one);
    const own = tables.get(name) ?? [];
    const cell = at < 0 ? undefined : strangeCell(one.made, areas[at]!.area, grids[at] ?? [], own);
    const isFar = at < 0 && !one.used.isNullObject;
    if (cell === undefined && !isFar && !hasMore(one)) return [];
    return [
      issue('excel.outgrown', { sheet: name, ...(cell === undefined ? {} : { cell }) }, { sheet: name }),
    ];
  });
}

/** What is filled lies this many cells beyond what was made: somebody put it there, and it need not be read. */
const FAR_CELLS = 50_000;

function isFarBeyond(used: Area, { cells }: MadeSheet, tables: readonly Area[]): boolean {
  const bottom = Math.max(0, ...tables.map((table) => table.bottom), ...cells.map(rowOf));
  const right = Math.max(0, ...tables.map((table) => table.right), ...cells.map(columnOf));
  const size = (rows: number, columns: number) => Math.max(0, rows) * Math.max(0, columns);
  const all = size(used.bottom - used.top + 1, used.right - used.left + 1);
  const own = size(Math.min(used.bottom, bottom) - used.top + 1, Math.min(used.right, right) - used.left + 1);
  return all - own > FAR_CELLS;
}

/** The first filled cell that is neither a table's nor one that was made. */
function strangeCell(
  { cells }: MadeSheet,
  { top, left }: Area,
  grid: Grid,
  tables: readonly Area[],
): string | undefined {
  const known = new Set(cells);
  for (const [r, row] of grid.entries()) {
    for (const [c, { value, formula }] of row.entries()) {
      if (value === '' && formula === undefined) continue;
      const [y, x] = [top + r, left + c];
      if (tables.some((t) => y >= t.top && y <= t.bottom && x >= t.left && x <= t.right)) continue;
      const cell = cellAt(y, x);
      if (!known.has(cell)) return cell;
    }
  }
  return undefined;
}
