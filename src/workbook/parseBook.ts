import { z } from 'zod';
import { issue, type Issue, type SourceRef } from '../core/issue.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { coerce } from './coerce.ts';
import { isComputed, isLaterTable, lackingColumns, laterColumns } from './founding.ts';
import type { ReadCell, ReadRow, ReadTable } from './ports.ts';
import { TABLE_NAMES, TABLES, type Book, type TableName } from './schema.ts';
import type { ColumnDef, TableDef } from './tables/columns.ts';

const BLANK: ReadCell = { kind: 'blank', value: null };

type PlainRow = Record<string, string | number | null>;

/** Columns that a table must have and hasn't; `later` are the keys of those that earlier versions had not. */
function missingColumns(table: ReadTable, def: TableDef, later: readonly string[]): Issue[] {
  return Object.entries(def.columns)
    .filter(([key, column]) => !later.includes(key) && !table.headers.includes(column.header))
    .map(([, { header }]) =>
      issue('book.columnMissing', { sheet: table.sheet }, { table: table.name, column: header }),
    );
}

/** A book of an earlier version: what it lacks reads as blank, and is there after the next writing. */
function olderIssues(name: TableName, table: ReadTable | undefined): Issue[] {
  const def: TableDef = TABLES[name];
  if (table === undefined) return [issue('book.tableAdded', { sheet: def.sheet }, { table: name })];
  const columns = lackingColumns(table, name).map((key) => `"${def.columns[key]?.header ?? key}"`);
  if (columns.length === 0) return [];
  return [issue('book.columnsAdded', { sheet: table.sheet }, { table: name, columns })];
}

function cellRef(table: ReadTable, column: ColumnDef | undefined, row: number): SourceRef {
  return { sheet: table.sheet, cell: `${table.columns[column?.header ?? ''] ?? ''}${row}` };
}

function readCell(row: ReadRow, key: string, column: ColumnDef, table: ReadTable, issues: Issue[]) {
  const cell = row.cells[column.header] ?? BLANK;
  const read = coerce(cell, column);
  if (read.ok) return read.value ?? column.blank;
  if (!column.derived) {
    const params = { column: column.header, text: String(cell.value ?? ''), choices: column.choices ?? [] };
    issues.push(issue('book.cellInvalid', cellRef(table, column, row.row), params, key));
  }
  return column.blank;
}

/** A row with the place where it stands. */
interface PlacedRow {
  readonly row: number;
  readonly values: PlainRow;
}

const isBlank = (value: PlainRow[string] | undefined) =>
  value === '' || value === null || value === undefined;

/** A row in which a person wrote nothing is none, whatever its formulas say. */
function isEmpty({ values }: PlacedRow, def: TableDef): boolean {
  return Object.entries(def.columns).every(([key, column]) => column.derived || isBlank(values[key]));
}

/** Parts of the key that a row lacks: it can't be told which row it is. */
function keyIssues(rows: readonly PlacedRow[], def: TableDef, table: ReadTable): Issue[] {
  return rows.flatMap(({ row, values }) => {
    const lacking = def.key.filter((key) => isBlank(values[key])).map((key) => def.columns[key]);
    if (lacking.length === 0) return [];
    const columns = lacking.map((column) => `"${column?.header ?? ''}"`);
    return [issue('book.keyMissing', cellRef(table, lacking[0], row), { table: table.name, columns })];
  });
}

function duplicateKeys(rows: readonly PlacedRow[], def: TableDef, table: ReadTable): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const { row, values } of rows) {
    const key = def.key.map((k) => String(values[k] ?? '')).join(' · ');
    const at = cellRef(table, def.columns[def.key[0] ?? ''], row);
    if (seen.has(key)) issues.push(issue('book.duplicateKey', at, { table: table.name, key }));
    seen.add(key);
  }
  return issues;
}

/** What a column's values must be. Built here, since hosts and the pane know columns and check nothing. */
function schemaOf({ type, choices = [] }: ColumnDef): z.ZodType {
  if (type === 'text') return z.string();
  if (type === 'number') return z.number().nullable();
  if (type === 'date') return z.iso.date().nullable();
  if (type === 'choice') return z.enum(['', ...choices]);
  return z.union([z.string(), z.number()]).nullable();
}

function schemaIssues(rows: readonly PlacedRow[], def: TableDef, table: ReadTable): Issue[] {
  const plain = Object.entries(def.columns).filter(([, c]) => !c.derived);
  const schema = z.array(z.object(Object.fromEntries(plain.map(([k, c]) => [k, schemaOf(c)]))));
  const checked = schema.safeParse(rows.map((r) => r.values));
  if (checked.success) return [];
  return checked.error.issues.map((i) => {
    const [index, key] = i.path as [number, string];
    const column = def.columns[key];
    const text = String(rows[index]?.values[key] ?? '');
    const params = { column: column?.header ?? key, text, choices: [] };
    return issue('book.cellInvalid', cellRef(table, column, rows[index]?.row ?? 0), params, key);
  });
}

/**
 * Rows of one table, each checked by the table's zod schema; a row in which nobody wrote anything is none. Columns of
 * `later` (keys) may be missing: they read as blank. Errors: book.columnMissing, cellInvalid, keyMissing, duplicateKey, each with sheet and cell.
 */
export function parseTable(
  table: ReadTable,
  def: TableDef,
  later: readonly string[] = [],
): Result<PlainRow[]> {
  const missing = missingColumns(table, def, later);
  if (missing.length > 0) return result([], missing);
  const issues: Issue[] = [];
  const columns = Object.entries(def.columns);
  const read = (row: ReadRow): PlacedRow => ({
    row: row.row,
    values: Object.fromEntries(columns.map(([k, c]) => [k, readCell(row, k, c, table, issues)])),
  });
  const rows = table.rows.map(read).filter((row) => !isEmpty(row, def));
  const keyed = keyIssues(rows, def, table);
  return result(
    rows.map((row) => row.values),
    [
      ...issues,
      ...keyed,
      ...(keyed.length > 0 ? [] : duplicateKeys(rows, def, table)),
      ...schemaIssues(rows, def, table),
    ],
  );
}

/** Without one of the tables that are only computed a book is still whole. */
function isDamagedOverview(name: TableName, table: ReadTable | undefined): boolean {
  return isComputed(name) && (table === undefined || missingColumns(table, TABLES[name], []).length > 0);
}

/** The tables of Tổng quan that parseBook found damaged. */
export function damagedTables(issues: readonly Issue[]): TableName[] {
  return TABLE_NAMES.filter((name) =>
    issues.some((i) => i.code === 'book.overviewDamaged' && i.params['table'] === name),
  );
}

/** The whole workbook as typed rows; null where any table or cell can't be accepted. */
export function parseBook(tables: readonly ReadTable[]): Result<Book | null> {
  const issues: Issue[] = [];
  const book: Record<string, unknown> = {};
  for (const name of TABLE_NAMES) {
    const table = tables.find((t) => t.name === name);
    if (isDamagedOverview(name, table)) {
      issues.push(issue('book.overviewDamaged', { sheet: TABLES[name].sheet }, { table: name }));
      book[name] = [];
      continue;
    }
    if (table === undefined) {
      book[name] = [];
      if (isLaterTable(name)) issues.push(...olderIssues(name, table));
      else issues.push(issue('book.tableMissing', { sheet: TABLES[name].sheet }, { table: name }));
      continue;
    }
    const parsed = parseTable(table, TABLES[name], laterColumns(name));
    issues.push(...(hasError(parsed.issues) ? [] : olderIssues(name, table)), ...parsed.issues);
    book[name] = parsed.value;
  }
  return result(hasError(issues) ? null : (book as unknown as Book), issues);
}
