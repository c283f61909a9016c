import { isDate, isFormula, type CellContent } from '../../../workbook/spec.ts';
import { addressText } from '../address.ts';
import { mapReferences, shiftFormula } from '../formula.ts';
import { cellXml, type CellSpelling } from '../write/cell.ts';
import { holds, isRefresh, moved, refreshed, unshared, type Shift } from './cellPatch.ts';
import type { PlacedSlot, TableLayout } from './layout.ts';
import type { IndexedCell, SheetIndex } from './sheetIndex.ts';
import { likeStyle, type StylePatch } from './stylePatch.ts';

/** New XML by row and column; '' takes a cell away. */
export type CellEdits = Map<number, Map<number, string>>;

/** What writing into a sheet needs to know. */
export interface EditContext {
  readonly index: SheetIndex;
  readonly spelling: CellSpelling;
  readonly dates: readonly boolean[];
  readonly styles: StylePatch | null;
  readonly edits: CellEdits;
}

function put(edits: CellEdits, row: number, column: number, xml: string): void {
  const line = edits.get(row) ?? new Map<number, string>();
  edits.set(row, line.set(column, xml));
}

function cellAt(index: SheetIndex, row: number, column: number): IndexedCell | undefined {
  return index.cells.get(row)?.get(column);
}

function sourceXml(index: SheetIndex, cell: IndexedCell): string {
  return index.xml.slice(cell.start, cell.end);
}

/** Works a table's layout into edits of cells; what is right already gives none. */
export function editTable(layout: TableLayout, context: EditContext): void {
  const { area } = layout.table;
  const shift = shiftOf(layout);
  for (const place of layout.placed) {
    const still = place.slot.from === place.target && place.slot.set.size === 0 && !layout.emptied;
    if (still) continue;
    for (let column = area.left; column <= area.right; column += 1) {
      editCell(layout, place, column, shift, context);
    }
  }
  for (let row = layout.newBottom + 1; row <= layout.oldBottom; row += 1) {
    for (const column of context.index.cells.get(row)?.keys() ?? []) {
      if (column >= area.left && column <= area.right) put(context.edits, row, column, '');
    }
  }
}

function shiftOf(layout: TableLayout): Shift {
  const { area, sheet } = layout.table;
  const rows = new Map<number, number>();
  for (const { slot, target } of layout.placed) if (slot.from !== null) rows.set(slot.from, target);
  return { sheet: sheet.name, left: area.left, right: area.right, rows };
}

function editCell(
  layout: TableLayout,
  place: PlacedSlot,
  column: number,
  shift: Shift,
  context: EditContext,
): void {
  const { slot, target } = place;
  const { index, edits } = context;
  const source = slot.from === null ? undefined : cellAt(index, slot.from, column);
  const content = slot.set.get(column - layout.table.area.left);
  const stays = slot.from === target;
  if (content !== undefined) {
    if (!stays || !holds(source?.read, content)) {
      put(edits, target, column, contentXml(layout, column, target, content, source, stays, context));
    }
  } else if (slot.from === null) put(edits, target, column, freshXml(layout, column, target, context));
  else if (!stays) {
    const { prefix } = context.spelling;
    const xml = source === undefined ? '' : moved(source, sourceXml(index, source), target, shift, prefix);
    put(edits, target, column, xml);
  } else if (layout.emptied && source !== undefined && source.formula === null) {
    put(edits, target, column, cellXml(addressText(target, column), null, source.style, context.spelling));
  }
}

/** A cell with new content, in the format of the cell that was there or of the one above in its column. */
function contentXml(
  layout: TableLayout,
  column: number,
  row: number,
  content: CellContent,
  source: IndexedCell | undefined,
  stays: boolean,
  context: EditContext,
): string {
  if (stays && source !== undefined && isRefresh(source.read, content)) {
    return refreshed(sourceXml(context.index, source), content.value, context.spelling);
  }
  const style = source?.style ?? styleAbove(layout, column, context);
  const at = addressText(row, column);
  return cellXml(at, content, fittingStyle(style, content, context), context.spelling);
}

function styleAbove(layout: TableLayout, column: number, context: EditContext): number {
  return cellAt(context.index, layout.oldLast, column)?.style ?? 0;
}

/** A day must be seen as a day, and a plain number not as one. */
function fittingStyle(style: number, content: CellContent, context: EditContext): number {
  if (context.styles === null) return style;
  const showsDate = context.dates[style] === true;
  const holdsDate = isDate(isFormula(content) ? content.value : content);
  if (holdsDate && !showsDate) return likeStyle(context.styles, style, 'date');
  if (typeof content === 'number' && showsDate) return likeStyle(context.styles, style, 'number');
  return style;
}

/** A new row's cell that nothing was said about: blank, or the formula of a calculated column. */
function freshXml(layout: TableLayout, column: number, row: number, context: EditContext): string {
  const formula = columnFormula(layout, column, row, context);
  const content = formula === null ? null : { formula, value: null };
  return cellXml(addressText(row, column), content, styleAbove(layout, column, context), context.spelling);
}

/**
 * The formula that a calculated column gives a new row. One with plain references is taken from the row above and
 * moved along, since the table keeps it as it reads in some other row.
 */
function columnFormula(
  layout: TableLayout,
  column: number,
  row: number,
  context: EditContext,
): string | null {
  const formula = layout.table.columns[column - layout.table.area.left]?.formula ?? null;
  if (formula === null || !hasPlainReference(formula)) return formula;
  const above = cellAt(context.index, layout.oldLast, column)?.read.formula;
  return above === undefined ? formula : shiftFormula(above, row - layout.oldLast, 0);
}

function hasPlainReference(formula: string): boolean {
  let found = false;
  mapReferences(formula, (r) => {
    found ||= !r.rowFixed;
    return r;
  });
  return found;
}

/**
 * Where the master of a shared formula is rewritten or taken away, its followers get texts of their own: without
 * the master they would mean nothing (ECMA-376 Part 1, 18.3.1.40).
 */
export function breakSharedGroups(context: EditContext): void {
  const { index, edits, spelling } = context;
  for (const group of index.shared.values()) {
    const master = group.find((cell) => cell.formula?.text !== '');
    if (master === undefined || !isEdited(edits, master)) continue;
    for (const cell of group) {
      if (cell !== master && !isEdited(edits, cell)) {
        put(edits, cell.row, cell.column, unshared(cell, sourceXml(index, cell), spelling.prefix));
      }
    }
  }
}

function isEdited(edits: CellEdits, cell: IndexedCell): boolean {
  return edits.get(cell.row)?.has(cell.column) === true;
}
