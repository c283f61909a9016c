import { FIGURES } from '../../messages/vi/figures.ts';
import { HEADER_NOTES } from '../../messages/vi/headers.ts';
import { cellContent, type FormulaOf } from '../../workbook/diffBooks.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import { TABLES, type Book, type TableName } from '../../workbook/schema.ts';
import { isDate, isFormula } from '../../workbook/spec.ts';
import type {
  CellContent,
  ColumnWidth,
  ConditionalFormatSpec,
  RowHeight,
  StyleName,
  TableSpec,
  ValidationSpec,
} from '../../workbook/spec.ts';
import type { ColumnDef, TableDef } from '../../workbook/tables/columns.ts';
import { headingRows, highlightsOf } from './highlights.ts';
import { heightOf } from './rowHeight.ts';
import { validationsOf } from './validations.ts';

type PlainRow = Readonly<Record<string, string | number | null>>;

/** A table placed on a sheet, with all that belongs to its cells. */
export interface TableBlock {
  readonly table: TableSpec;
  readonly widths: readonly ColumnWidth[];
  readonly validations: readonly ValidationSpec[];
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  readonly heights: readonly RowHeight[];
  /** First data row, last data row, first and last column: 1-based. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Puts the rows of a table of the book at a cell; `row` is that of the header. */
export function tableBlock(
  name: TableName,
  book: Book,
  at: { row: number; column: number },
  formulaOf: FormulaOf,
): TableBlock {
  const def: TableDef = TABLES[name];
  const columns = Object.entries(def.columns);
  const rows = book[name] as readonly PlainRow[];
  const top = at.row + 1;
  const bottom = at.row + Math.max(rows.length, 1);
  const right = at.column + columns.length - 1;
  const contents = rows.map((row) =>
    columns.map(([key, column]) => cellContent(name, key, column, row, formulaOf)),
  );
  const rangeOfColumn = (index: number) => rangeOf(top, at.column + index, bottom, at.column + index);
  return {
    table: {
      name,
      at: cellAt(at.row, at.column),
      columns: columns.map(([key, column]) => columnSpec(name, key, column, formulaOf)),
      rows: contents,
      ...dateStyles(name, rows, contents),
    },
    heights: tableHeights(def, rows, at.row),
    widths: columns.map(([, c], i) => ({
      column: at.column + i,
      width: c.width,
      ...(c.hidden ? { hidden: true } : {}),
    })),
    validations: validationsOf(name, def.columns, { top, bottom, left: at.column }),
    conditionalFormats: [
      ...headingRows(name, rangeOf(top, at.column, bottom, right), top, Object.keys(def.columns), at.column),
      ...columns.flatMap(([key], i) => highlightsOf(name, key, rangeOfColumn(i), cellAt(top, at.column + i))),
    ],
    top,
    bottom,
    left: at.column,
    right,
  };
}

/** What a cell of a column that holds anything looks like where it holds a day; other columns show days by themselves. */
const DATE_LOOKS: Partial<Record<StyleName, StyleName>> = { figure: 'figureDate', input: 'inputDate' };

/** Rows whose value is a day even while there is none yet: a formula gives it later, and no look. */
const DAY_ROWS: Partial<Record<TableName, (row: PlainRow) => boolean>> = {
  CaiDat: (row) => row['key'] === 'asOf',
  TQChung: (row) => row['label'] === FIGURES.asOf,
};

function dateStyles(
  name: TableName,
  rows: readonly PlainRow[],
  contents: readonly (readonly CellContent[])[],
): Pick<TableSpec, 'cellStyles'> {
  const def: TableDef = TABLES[name];
  const isDay = DAY_ROWS[name] ?? (() => false);
  const styles: Record<string, StyleName> = {};
  Object.values(def.columns).forEach((column, j) => {
    const look = column.type === 'any' ? DATE_LOOKS[column.style] : undefined;
    if (look === undefined) return;
    contents.forEach((row, i) => {
      const content = row[j] ?? null;
      const value = isFormula(content) ? content.value : content;
      if (isDate(value) || isDay(rows[i] ?? {})) styles[`${i}:${j}`] = look;
      else if (typeof value === 'number' && column.style === 'input') styles[`${i}:${j}`] = 'inputNumber';
    });
  });
  return Object.keys(styles).length === 0 ? {} : { cellStyles: styles };
}

/** Points; a longer text is read in its own cell, so that one note doesn't push the next rows off the screen. */
const HIGHEST_ROW = 130;

/** Heights that show wrapped text at first sight; programs keep default heights for files that they did not write. */
function tableHeights(def: TableDef, rows: readonly PlainRow[], header: number): RowHeight[] {
  const shown = Object.entries(def.columns).filter(([, c]) => !c.hidden);
  const high = (texts: readonly (readonly [string, number])[]) =>
    Math.max(...texts.map(([text, width]) => heightOf(text, width)));
  const heights = [
    { row: header, height: high(shown.map(([, c]) => [c.header, c.width - 1])), fitted: true },
  ];
  rows.forEach((row, i) => {
    const height = Math.min(HIGHEST_ROW, high(shown.map(([key, c]) => [String(row[key] ?? ''), c.width])));
    heights.push({ row: header + 1 + i, height, fitted: true });
  });
  return heights;
}

function columnSpec(name: TableName, key: string, column: ColumnDef, formulaOf: FormulaOf) {
  const formula = column.derived ? formulaOf(name, key, {}) : undefined;
  const note = HEADER_NOTES[name]?.[key];
  return {
    header: column.header,
    style: column.style,
    ...(formula === undefined ? {} : { formula }),
    ...(note === undefined ? {} : { note }),
  };
}
