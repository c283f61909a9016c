import { issue, type Issue } from '../../../core/issue.ts';
import { cellAt } from '../../../workbook/address.ts';
import type { AddedColumn, AddedTable, Additions } from '../../../workbook/ports.ts';
import type { SheetSpec, StyleName, TableSpec } from '../../../workbook/spec.ts';
import { parseCell } from '../address.ts';
import { blocksOf } from '../create/layout.ts';
import { columnSteps } from '../create/sheets.ts';
import { cellStyleSteps, excelStyle, styleSteps, usedStyles } from '../create/styles.ts';
import { noteSteps, tableSteps } from '../create/tables.ts';
import { valueSteps } from '../create/values.ts';
import { locate, type Place } from '../read/locate.ts';
import { runPieces, step, type Pace, type Step } from '../steps.ts';
import { lockedSheets } from './locked.ts';

/** A column's width in Excel's characters, in points. */
const POINTS_PER_CHARACTER = 7 * 0.75;

/**
 * Gives a workbook of an earlier version the columns and tables that came later, blank. Errors, before anything is
 * written: excel.protected, book.columnsBlocked. What breaks off leaves fewer of them, and the next attempt adds the rest.
 */
export async function addMissing(
  context: Excel.RequestContext,
  { columns, tables }: Additions,
  pace: Pace,
): Promise<Issue[]> {
  const names = await tableNames(context);
  const all = (await locate(context, names)).filter((place) => place !== null);
  const wider = all.filter(({ name }) => columns[name] !== undefined);
  const hindrances = [...lockedSheets(wider), ...wider.flatMap((place) => across(place, all))];
  if (hindrances.length > 0) return hindrances;
  await addStyles(context, { columns, tables });
  // From right to left: a table's place holds for as long as nothing left of it has moved.
  for (const place of [...wider].sort((a, b) => b.area.left - a.area.left)) {
    await runPieces(context, [() => columnStepsOf(place, columns[place.name] ?? [])], { pace });
  }
  for (const table of tables) await addTable(context, table, pace);
  return [];
}

async function tableNames(context: Excel.RequestContext): Promise<string[]> {
  const tables = context.workbook.tables.load('items/name');
  await context.sync();
  return tables.items.map(({ name }) => name);
}

/** Another table that lies across the place would be torn. */
function across(place: Place, all: readonly Place[]): Issue[] {
  const at = place.area.right + 1;
  const other = all.find(({ sheet, area }) => sheet === place.sheet && area.left < at && area.right >= at);
  if (other === undefined) return [];
  const cell = cellAt(other.area.top, other.area.left);
  return [issue('book.columnsBlocked', { sheet: place.sheet, cell }, { table: place.name, cell })];
}

async function addStyles(context: Excel.RequestContext, { columns, tables }: Additions): Promise<void> {
  const sheets = tables.map((added) => specOf(added, 1, 1));
  const used = usedStyles({ sheets, names: [], title: '', active: 0 });
  const wanted: StyleName[] = [
    ...new Set([
      ...used,
      'header' as const,
      ...Object.values(columns).flatMap((list) => list.map((c) => c.style)),
    ]),
  ];
  const found = wanted.map((name) =>
    context.workbook.styles.getItemOrNullObject(excelStyle(name)).load('name'),
  );
  await context.sync();
  const missing = wanted.filter((_, i) => found[i]?.isNullObject === true);
  await runPieces(context, [() => styleSteps(missing)]);
}

/** One request: a column that has no header yet would be taken for somebody's own. */
function columnStepsOf({ name, sheet, area }: Place, columns: readonly AddedColumn[]): Step[] {
  const rows = area.bottom - area.top;
  return [
    step(20 * columns.length, ({ workbook }) => {
      const target = workbook.worksheets.getItem(sheet);
      const range = (top: number, left: number, height: number, width: number) =>
        target.getRangeByIndexes(top - 1, left - 1, height, width);
      const first = area.right + 1;
      range(1, first, 1, columns.length).getEntireColumn().insert('Right');
      range(area.top, first, 1, columns.length).values = [columns.map(({ header }) => header)];
      workbook.tables
        .getItem(name)
        .resize(range(area.top, area.left, rows + 1, first - area.left + columns.length));
      columns.forEach(({ style, width, hidden }, i) => {
        range(area.top, first + i, 1, 1).style = excelStyle('header');
        range(area.top + 1, first + i, rows, 1).style = excelStyle(style);
        const whole = range(1, first + i, 1, 1).getEntireColumn();
        whole.format.columnWidth = width * POINTS_PER_CHARACTER;
        if (hidden) whole.columnHidden = true;
      });
    }),
  ];
}

/** The table on its sheet, moved to a place; what stands above it only where the sheet is new. */
function specOf(
  { sheet, state, table, widths, heading }: AddedTable,
  row: number,
  column: number,
  isNew = true,
): SheetSpec {
  const placed: TableSpec = { ...table, at: cellAt(row, column) };
  return {
    name: sheet,
    state,
    cells: isNew ? heading : [],
    tables: [placed],
    widths: widths.map((width, i) => ({ column: column + i, ...width })),
  };
}

/** Right of everything on its sheet, or on a sheet of its own after the others. */
async function addTable(context: Excel.RequestContext, added: AddedTable, pace: Pace): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(added.sheet).load('name');
  const used = sheet.getUsedRangeOrNullObject().load('columnIndex, columnCount');
  const beside = sheet.tables.load('items/name');
  await context.sync();
  const isNew = sheet.isNullObject;
  const names = isNew ? [] : beside.items.map(({ name }) => name);
  const places = (await locate(context, names)).filter((place) => place !== null);
  const own = parseCell(added.table.at) ?? { row: 1, column: 1 };
  const row = places.length === 0 ? own.row : Math.min(...places.map(({ area }) => area.top));
  const right = isNew || used.isNullObject ? -1 : used.columnIndex + used.columnCount;
  const spec = specOf(added, row, right < 0 ? own.column : right + 2, isNew);
  if (isNew) context.workbook.worksheets.add(added.sheet);
  const blocks = blocksOf(spec);
  await runPieces(
    context,
    [
      () => cellStyleSteps(spec, blocks),
      () => blocks.flatMap((block) => valueSteps(spec.name, block)),
      () => tableSteps(spec),
      () => [...columnSteps(spec), ...noteSteps(spec)],
    ],
    { pace },
  );
  if (isNew && added.state === 'veryHidden')
    context.workbook.worksheets.getItem(added.sheet).visibility = 'VeryHidden';
  await context.sync();
}
