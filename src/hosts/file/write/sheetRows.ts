import type {
  CellContent,
  CellSpec,
  RowHeight,
  SheetSpec,
  StyleName,
  TableSpec,
} from '../../../workbook/spec.ts';
import { columnLetters, contains, parseAddress, parseArea, type Area } from '../address.ts';
import { cellXml } from './cell.ts';
import { styleIndex } from './styleSheet.ts';

/** Rows that a table takes below its header: at least one, since Excel repairs a table without any. */
export function tableRowCount(table: TableSpec): number {
  return Math.max(1, table.rows.length);
}

/** The table with its header. */
export function tableArea(table: TableSpec): Area {
  const at = parseAddress(table.at) ?? { row: 1, column: 1 };
  return {
    top: at.row,
    left: at.column,
    bottom: at.row + tableRowCount(table),
    right: at.column + table.columns.length - 1,
  };
}

/** Free cells that hold nothing are written one by one up to this many; a larger range frees its columns. */
const LARGE_RANGE = 100_000;

function isLarge(area: Area): boolean {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGE_RANGE;
}

interface PlacedCell {
  readonly column: number;
  readonly content: CellContent;
  readonly style: StyleName | undefined;
}

/** Loose cells by row; a later cell at the same address wins. */
type LooseCells = ReadonlyMap<number, ReadonlyMap<number, PlacedCell>>;

interface SheetLayout {
  readonly loose: LooseCells;
  readonly tables: readonly { readonly spec: TableSpec; readonly area: Area }[];
  readonly unlocked: readonly Area[];
  readonly heights: ReadonlyMap<number, RowHeight>;
}

/** How many rows go into one piece of text. */
const ROWS_PER_PIECE = 500;

/** The rows of a sheet as XML, in pieces, with the area they take. */
export function rowPieces(sheet: SheetSpec): { readonly pieces: string[]; readonly used: Area | null } {
  const layout = layOut(sheet);
  const rows = rowNumbers(layout);
  const pieces: string[] = [];
  let piece: string[] = [];
  for (const row of rows) {
    piece.push(rowXml(layout, row));
    if (piece.length >= ROWS_PER_PIECE) {
      pieces.push(piece.join(''));
      piece = [];
    }
  }
  if (piece.length > 0) pieces.push(piece.join(''));
  return { pieces, used: usedArea(layout) };
}

function layOut(sheet: SheetSpec): SheetLayout {
  const unlocked = (sheet.protection?.unlocked ?? []).map(parseArea).filter((a) => a !== null);
  return {
    loose: looseCells(sheet.cells, unlocked),
    tables: sheet.tables.map((spec) => ({ spec, area: tableArea(spec) })),
    unlocked,
    heights: new Map((sheet.heights ?? []).map((h) => [h.row, h])),
  };
}

function looseCells(cells: readonly CellSpec[], unlocked: readonly Area[]): LooseCells {
  const rows = new Map<number, Map<number, PlacedCell>>();
  const put = (row: number, cell: PlacedCell): void => {
    const line = rows.get(row) ?? new Map<number, PlacedCell>();
    rows.set(row, line.set(cell.column, cell));
  };
  for (const area of unlocked) {
    if (isLarge(area)) continue;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        put(row, { column, content: null, style: undefined });
      }
    }
  }
  for (const cell of cells) {
    const at = parseAddress(cell.at);
    if (at) put(at.row, { column: at.column, content: cell.content, style: cell.style });
  }
  return rows;
}

function rowNumbers(layout: SheetLayout): number[] {
  const rows = new Set<number>([...layout.loose.keys(), ...layout.heights.keys()]);
  for (const { area } of layout.tables) for (let row = area.top; row <= area.bottom; row += 1) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}

function rowXml(layout: SheetLayout, row: number): string {
  const height = layout.heights.get(row);
  const size = height === undefined ? '' : sizeAttributes(height);
  const cells = rowCells(layout, row);
  return cells === '' ? `<row r="${String(row)}"${size}/>` : `<row r="${String(row)}"${size}>${cells}</row>`;
}

function sizeAttributes({ height, fitted }: RowHeight): string {
  return fitted === true ? ` ht="${String(height)}"` : ` ht="${String(height)}" customHeight="1"`;
}

/** Cells of loose ones and tables in the order of columns, as the schema wants it. */
function rowCells(layout: SheetLayout, row: number): string {
  const here = layout.tables.filter(({ area }) => row >= area.top && row <= area.bottom);
  const free = layout.unlocked.filter((area) => row >= area.top && row <= area.bottom);
  const loose = layout.loose.get(row);
  if (loose === undefined && here.length === 1 && here[0])
    return tableRow(here[0].spec, here[0].area, row, free);
  if (here.length === 0) return looseRow(loose, row, free);
  const cells = new Map<number, string>();
  for (const cell of loose?.values() ?? []) cells.set(cell.column, looseCell(cell, row, free));
  for (const { spec, area } of here) {
    for (let column = area.left; column <= area.right; column += 1) {
      cells.set(column, tableCell(spec, area, row, column, free));
    }
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, xml]) => xml)
    .join('');
}

/** A row beside which no table stands, as all rows of a form are. */
function looseRow(
  cells: ReadonlyMap<number, PlacedCell> | undefined,
  row: number,
  free: readonly Area[],
): string {
  const sorted = [...(cells?.values() ?? [])].sort((a, b) => a.column - b.column);
  return sorted.map((cell) => looseCell(cell, row, free)).join('');
}

function looseCell(cell: PlacedCell, row: number, free: readonly Area[]): string {
  const style = styleIndex(cell.style, isFree(free, row, cell.column));
  return cellXml(columnLetters(cell.column) + String(row), cell.content, style);
}

function tableRow(spec: TableSpec, area: Area, row: number, free: readonly Area[]): string {
  let xml = '';
  for (let column = area.left; column <= area.right; column += 1)
    xml += tableCell(spec, area, row, column, free);
  return xml;
}

function tableCell(spec: TableSpec, area: Area, row: number, column: number, free: readonly Area[]): string {
  const definition = spec.columns[column - area.left];
  const at = columnLetters(column) + String(row);
  if (definition === undefined) return '';
  if (row === area.top) return cellXml(at, definition.header, styleIndex('header', false));
  const [line, place] = [row - area.top - 1, column - area.left];
  const style = ownStyle(spec, line, place) ?? definition.style;
  return cellXml(at, spec.rows[line]?.[place] ?? null, styleIndex(style, isFree(free, row, column)));
}

function ownStyle({ cellStyles }: TableSpec, line: number, place: number): StyleName | undefined {
  return cellStyles === undefined ? undefined : cellStyles[`${String(line)}:${String(place)}`];
}

function isFree(free: readonly Area[], row: number, column: number): boolean {
  return free.length > 0 && free.some((area) => contains(area, row, column));
}

function usedArea(layout: SheetLayout): Area | null {
  const areas = layout.tables.map((t) => t.area);
  for (const [row, cells] of layout.loose) {
    const columns = [...cells.keys()];
    areas.push({ top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) });
  }
  if (areas.length === 0) return null;
  return areas.reduce((a, b) => ({
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  }));
}

/** Free ranges that are too large to write cell by cell. */
export function freeColumns(sheet: SheetSpec): Area[] {
  const all = (sheet.protection?.unlocked ?? []).map(parseArea).filter((a) => a !== null);
  return all.filter(isLarge);
}
