import { issue, type Issue } from '../../../core/issue.ts';
import { addressText, contains, overlaps, parseArea, type Area } from '../address.ts';
import { attribute, cursorAt, nextTag } from '../xml/cursor.ts';
import type { TablePart } from '../read/workbookModel.ts';
import { growth, isBeyondSheet, type TableLayout } from './layout.ts';
import type { SheetIndex } from './sheetIndex.ts';

/**
 * What stands in the way of growing tables: cells of others, another table, merged cells, the sheet's end. One
 * issue (book.blocked) for each table, naming the first cell in the way.
 */
export function findObstacles(
  layouts: readonly TableLayout[],
  tables: readonly TablePart[],
  index: SheetIndex,
): Issue[] {
  const merges = layouts.some(growth) ? mergedAreas(index) : [];
  return layouts.flatMap((layout) => {
    const area = growth(layout);
    const cell = area === null ? null : obstacle(layout, area, tables, merges, index);
    if (cell === null) return [];
    const { name, sheet } = layout.table;
    return [issue('book.blocked', { sheet: sheet.name, cell }, { table: name, cell })];
  });
}

function obstacle(
  layout: TableLayout,
  area: Area,
  tables: readonly TablePart[],
  merges: readonly Area[],
  index: SheetIndex,
): string | null {
  if (isBeyondSheet(layout)) return addressText(layout.oldBottom, area.left);
  const others = tables.filter((t) => t !== layout.table).map((t) => t.area);
  const inTheWay = [...others, ...merges].find((other) => overlaps(other, area));
  if (inTheWay !== undefined) return addressText(inTheWay.top, inTheWay.left);
  return filledCell(area, index);
}

function filledCell(area: Area, index: SheetIndex): string | null {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (const cell of index.cells.get(row)?.values() ?? []) {
      const filled = cell.read.kind !== 'blank' || cell.formula !== null;
      if (filled && contains(area, row, cell.column)) return addressText(row, cell.column);
    }
  }
  return null;
}

function mergedAreas(index: SheetIndex): Area[] {
  const areas: Area[] = [];
  const c = cursorAt(index.xml, index.data.end);
  while (nextTag(c)) {
    if (c.name !== 'mergeCell' || c.kind === 'close') continue;
    const area = parseArea(attribute(c, 'ref') ?? '');
    if (area !== null) areas.push(area);
  }
  return areas;
}
