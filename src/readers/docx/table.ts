import type { Block, RawCell, RawRow, RawTable } from '../../core/document/types.ts';
import type { SourceRef } from '../../core/issue.ts';
import { child, elements, type Element } from '../markup/tree.ts';
import { linesOfSmall, textCell } from '../textTable.ts';
import type { BodyContext } from './context.ts';
import { readCell } from './cell.ts';
import { showsPrompt } from './inline.ts';
import { isOn, value } from './styles.ts';

/** undefined where no cell stands yet. */
type Places = (RawCell | null | undefined)[][];

/** Word's own bound on the columns of a table. */
const MAX_COLUMNS = 63;

/** A cell on the table's grid; columns from 0. */
interface GridCell {
  readonly element: Element;
  readonly column: number;
  readonly span: number;
  readonly continues: boolean;
}

/** A table (ECMA-376-1 §17.4) as a block, and after it the tables that stand in its cells. */
export function readTable(element: Element, context: BodyContext): Block[] {
  const place: SourceRef = { file: context.file, table: context.nextTable() };
  const rows = tableRows(element);
  const grid = rows.map(gridCells);
  const width = Math.max(0, ...grid.flat().map((cell) => cell.column + cell.span));
  context.countPlaces(width * rows.length);
  const nested: Block[] = [];
  const places: Places = [];
  const small = width >= LISTED_COLUMNS && rows.length > 1;
  grid.forEach((cells, r) => {
    places.push(Array.from<undefined>({ length: width }));
    for (const cell of cells) {
      const inner = putCell(places, cell, r, place, context).map((table) => readTable(table, context));
      const written = small ? writtenOut(places, cell, r, inner) : false;
      if (!written) nested.push(...inner.flat());
    }
  });
  const table: RawTable = { rows: filledUp(places, place), at: place, headerRows: headerRows(rows) };
  return [...(rows.length > 0 ? [{ kind: 'table' as const, table }] : []), ...nested];
}

/** A table that lists work has at least what, who and when; a layout or letterhead has fewer columns. */
const LISTED_COLUMNS = 3;

/** A cell of a list that holds nothing but a small table says what that says: its rows are the cell's lines. */
function writtenOut(
  places: Places,
  { column }: GridCell,
  row: number,
  inner: readonly (readonly Block[])[],
): boolean {
  const cell = places[row]![column];
  const [blocks = [], ...others] = inner;
  const [block, ...deeper] = blocks;
  if (!cell || cell.text !== '' || others.length + deeper.length > 0) return false;
  const text = block?.kind === 'table' ? linesOfSmall(block.table) : '';
  if (text === '') return false;
  places[row]![column] = { ...textCell(text, cell.at), colSpan: cell.colSpan };
  return true;
}

/** Elements around rows and cells that change nothing about them. */
const WRAPPERS = /^w:(?:sdt|sdtContent|customXml|smartTag|ins|moveTo)$/;

/** Rows, also inside content controls; deleted ones are left out (§17.13.5.12). */
function tableRows(parent: Element): Element[] {
  return elements(parent).flatMap((element) => {
    if (element.name === 'w:tr') return child(child(element, 'w:trPr'), 'w:del') ? [] : [element];
    if (element.name === 'w:sdt' && showsPrompt(element)) return [];
    return WRAPPERS.test(element.name) ? tableRows(element) : [];
  });
}

/** Cells by the grid columns they take: `gridBefore` leaves some free, `gridSpan` takes several. */
function gridCells(row: Element): GridCell[] {
  let column = number(child(child(row, 'w:trPr'), 'w:gridBefore'), 0);
  return rowCells(row).flatMap((element) => {
    const properties = child(element, 'w:tcPr');
    const span = Math.max(1, number(child(properties, 'w:gridSpan'), 1));
    const merge = child(properties, 'w:vMerge');
    const continues = merge !== undefined && value(merge) !== 'restart';
    const cell = { element, column, span, continues };
    column += span;
    return column > MAX_COLUMNS * 4 ? [] : [cell];
  });
}

/** A deleted cell is none (§17.13.5.1); one that only shows the prompt of its content control is blank. */
function rowCells(parent: Element): Element[] {
  return elements(parent).flatMap((element) => {
    if (element.name === 'w:tc') return child(child(element, 'w:tcPr'), 'w:cellDel') ? [] : [element];
    if (!WRAPPERS.test(element.name)) return [];
    const cells = rowCells(element);
    return element.name === 'w:sdt' && showsPrompt(element) ? cells.map(blankCell) : cells;
  });
}

function blankCell(cell: Element): Element {
  return { ...cell, children: elements(cell).filter(({ name }) => name === 'w:tcPr') };
}

function number(element: Element | undefined, fallback: number): number {
  const found = Number(value(element) ?? fallback);
  return Number.isInteger(found) && found >= 0 ? found : fallback;
}

/** Puts a cell at its place. One that goes on from above is covered by the cell in whose columns it stands. */
function putCell(
  places: Places,
  cell: GridCell,
  row: number,
  place: SourceRef,
  context: BodyContext,
): readonly Element[] {
  const end = cell.column + cell.span;
  if (cell.continues && extendAbove(places, cell, row)) {
    places[row]!.fill(null, cell.column, end);
    return [];
  }
  const read = readCell(cell.element, context, { ...place, row: row + 1, column: cell.column + 1 });
  places[row]!.fill(null, cell.column, end);
  places[row]![cell.column] = { ...read.cell, colSpan: cell.span };
  return read.nested;
}

/** Places that no cell takes are blank. */
function filledUp(places: Places, place: SourceRef): RawRow[] {
  return places.map((row, r) =>
    row.map((cell, c) => (cell === undefined ? textCell('', { ...place, row: r + 1, column: c + 1 }) : cell)),
  );
}

/** Lengthens the cell that begins in the same column above; false where there is none that reaches this row. */
function extendAbove(places: Places, { column, span }: GridCell, row: number): boolean {
  for (let above = row - 1; above >= 0; above--) {
    const origin = places[above]![column];
    if (!origin) continue;
    if (above + origin.rowSpan !== row || origin.colSpan !== span) return false;
    places[above]![column] = { ...origin, rowSpan: origin.rowSpan + 1 };
    return true;
  }
  return false;
}

/** Rows at the top that are repeated on every page (§17.4.78). */
function headerRows(rows: readonly Element[]): number {
  const first = rows.findIndex((row) => !isOn(child(child(row, 'w:trPr'), 'w:tblHeader')));
  return first < 0 ? 0 : first;
}
