import { cellAt, columnLetter, columnOf, rowOf } from '../../src/workbook/address.ts';
import { TABLES, type TableName } from '../../src/workbook/schema.ts';
import {
  isFormula,
  type CellContent,
  type SheetSpec,
  type TableSpec,
  type WorkbookSpec,
} from '../../src/workbook/spec.ts';
import type { TableDef } from '../../src/workbook/tables/columns.ts';

/** What an earlier version did not have: a column (its key), or with null the whole table. */
export interface Absent {
  readonly table: TableName;
  readonly column: string | null;
}

const headerOf = ({ table, column }: Absent): string => {
  const def: TableDef = TABLES[table];
  return def.columns[column ?? '']?.header ?? '';
};

/** An earlier version's formulas name nothing that came later: here they are the figures that they gave. */
function withoutFormula(content: CellContent, absent: Absent): CellContent {
  if (!isFormula(content)) return content;
  const named = `[${headerOf(absent)}]`;
  const mentions =
    absent.column === null
      ? content.formula.includes(`${absent.table}[`)
      : content.formula.includes(`${absent.table}[`) && content.formula.includes(named);
  return mentions ? content.value : content;
}

function tableWithout(table: TableSpec, absent: Absent): TableSpec {
  const mended = table.rows.map((row) => row.map((content) => withoutFormula(content, absent)));
  const columns = table.columns.map(({ formula, ...column }) => {
    const kept = formula === undefined ? null : withoutFormula({ formula, value: null }, absent);
    return kept === null || !isFormula(kept) ? column : { ...column, formula: kept.formula };
  });
  if (table.name !== absent.table) return { ...table, columns, rows: mended };
  const at = columns.findIndex(({ header }) => header === headerOf(absent));
  const keep = <T>(list: readonly T[]) => list.filter((_, i) => i !== at);
  const rest = {
    name: table.name,
    at: table.at,
    ...(table.style === undefined ? {} : { style: table.style }),
  };
  return { ...rest, columns: keep(columns), rows: mended.map(keep) };
}

/** Columns right of the place stand further left in an older book. */
function sheetWithout(sheet: SheetSpec, absent: Absent): SheetSpec {
  const own = sheet.tables.find(({ name }) => name === absent.table);
  const tables = sheet.tables.map((table) => tableWithout(table, absent));
  if (own === undefined) return { ...sheet, tables };
  const left = columnOf(own.at);
  const [from, count] =
    absent.column === null
      ? [left, own.columns.length + 1]
      : [left + own.columns.findIndex(({ header }) => header === headerOf(absent)), 1];
  const back = (column: number) => (column >= from + count ? column - count : column);
  return {
    ...sheet,
    ...{ validations: [], conditionalFormats: [] },
    tables: tables
      .filter(({ name }) => absent.column !== null || name !== absent.table)
      .map((table) => ({ ...table, at: cellAt(rowOf(table.at), back(columnOf(table.at))) })),
    widths: sheet.widths
      .filter(({ column }) => column < from || column >= from + count)
      .map((width) => ({ ...width, column: back(width.column) })),
    cells: sheet.cells.map((cell) => ({ ...cell, at: cellAt(rowOf(cell.at), back(columnOf(cell.at))) })),
  };
}

/** Lists of the hidden sheet stand further left, too, and their names with them. */
function namesWithout(spec: WorkbookSpec, older: readonly SheetSpec[]): WorkbookSpec['names'] {
  const moved = new Map<string, number>();
  for (const sheet of spec.sheets) {
    const now = older.find(({ name }) => name === sheet.name);
    const [before, after] = [sheet.cells.at(-1)?.at, now?.cells.at(-1)?.at];
    if (before !== undefined && after !== undefined)
      moved.set(sheet.name, columnOf(before) - columnOf(after));
  }
  return spec.names.map((name) => {
    const sheet = /^'([^']+)'!/.exec(name.refersTo)?.[1] ?? '';
    const by = moved.get(sheet) ?? 0;
    const refersTo = name.refersTo.replace(/\$([A-Z]{1,3})\$/g, (_, letters: string) => {
      return `$${columnLetter(columnOf(letters) - by)}$`;
    });
    return { ...name, refersTo };
  });
}

/** A workbook as an earlier version made it. A sheet that held nothing but the table is not there. */
export function olderSpec(spec: WorkbookSpec, absent: Absent): WorkbookSpec {
  const sheets = spec.sheets
    .map((sheet) => sheetWithout(sheet, absent))
    .filter((sheet, i) => sheet.tables.length > 0 || (spec.sheets[i]?.tables.length ?? 0) === 0);
  return { ...spec, sheets, names: namesWithout(spec, sheets) };
}
