import { parseCell, type Area } from '../address.ts';
import {
  isFormula,
  type CellContent,
  type SheetSpec,
  type StyleName,
  type TableSpec,
} from '../../../workbook/spec.ts';
import { STYLES } from '../../../workbook/styles.ts';

/** A block of cells that are written together, with the styles that they have. */
export interface Block {
  readonly area: Area;
  readonly rows: readonly (readonly CellContent[])[];
  readonly styleOf: (row: number, column: number) => StyleName | undefined;
  /** Every cell of a column has the style of its first one. */
  readonly sameInColumn: boolean;
}

/** Rows of one piece of work: a piece is made in a few milliseconds, so that the pane stays alive. */
const ROWS_PER_PIECE = 250;

/** A block in pieces of so many rows. */
export function piecesOf(block: Block): Block[] {
  const { area, rows, styleOf } = block;
  return Array.from({ length: Math.ceil(rows.length / ROWS_PER_PIECE) }, (_, i) => {
    const from = i * ROWS_PER_PIECE;
    const part = rows.slice(from, from + ROWS_PER_PIECE);
    return {
      ...block,
      area: { ...area, top: area.top + from, bottom: area.top + from + part.length - 1 },
      rows: part,
      styleOf: (row, column) => styleOf(row + from, column),
    };
  });
}

/** The table with its header; a table without rows gets a blank one. */
export function tableArea(table: TableSpec): Area {
  const { row, column } = parseCell(table.at) ?? { row: 1, column: 1 };
  return {
    top: row,
    left: column,
    bottom: row + Math.max(1, table.rows.length),
    right: column + table.columns.length - 1,
  };
}

export function bodyOf(table: TableSpec): Area {
  const area = tableArea(table);
  return { ...area, top: area.top + 1 };
}

/** Style of a cell of the body; rows and columns count from 0. */
export function bodyStyle(table: TableSpec, row: number, column: number): StyleName | undefined {
  return table.cellStyles?.[`${row}:${column}`] ?? table.columns[column]?.style;
}

function tableBlocks(table: TableSpec): Block[] {
  const area = tableArea(table);
  const header: Block = {
    area: { ...area, bottom: area.top },
    rows: [table.columns.map((column) => column.header)],
    styleOf: () => 'header',
    sameInColumn: true,
  };
  const blank = table.columns.map(() => null);
  const body: Block = {
    area: bodyOf(table),
    rows: table.rows.length === 0 ? [blank] : table.rows,
    styleOf: (r, c) => bodyStyle(table, r, c),
    sameInColumn: table.cellStyles === undefined,
  };
  return [header, body];
}

/** All cells of a sheet: each loose cell by itself, each table's header and body. */
export function blocksOf(sheet: SheetSpec): Block[] {
  const loose = sheet.cells.flatMap(({ at, content, style }): Block[] => {
    const cell = parseCell(at);
    if (cell === null) return [];
    const area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    return [{ area, rows: [[content]], styleOf: () => style, sameInColumn: true }];
  });
  return [...columnsOf(loose), ...sheet.tables.flatMap(tableBlocks)];
}

/** Loose cells right below each other become one block: a list is one write. */
function columnsOf(cells: readonly Block[]): Block[] {
  const blocks: { area: Area; rows: (readonly CellContent[])[]; styles: (StyleName | undefined)[] }[] = [];
  for (const { area, rows, styleOf } of cells) {
    const last = blocks.at(-1);
    const follows = last !== undefined && last.area.left === area.left && last.area.bottom + 1 === area.top;
    if (follows) {
      last.area = { ...last.area, bottom: area.bottom };
      last.rows.push(...rows);
      last.styles.push(styleOf(0, 0));
    } else blocks.push({ area, rows: [...rows], styles: [styleOf(0, 0)] });
  }
  return blocks.map(({ area, rows, styles }) => ({
    area,
    rows,
    styleOf: (row) => styles[row],
    sameInColumn: styles.every((style) => style === styles[0]),
  }));
}

export function formatOf(style: StyleName | undefined): string {
  return style === undefined ? 'General' : STYLES[style].numberFormat;
}

export function hasFormula(block: Block): boolean {
  return block.rows.some((row) => row.some(isFormula));
}
