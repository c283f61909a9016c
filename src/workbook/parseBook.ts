import { z } from 'zod';
import { issue, type Issue } from '../core/issue.ts';
import { hasError, result, type Result } from '../core/result.ts';
import { coerce } from './coerce.ts';
import type { ReadCell, ReadRow, ReadTable } from './ports.ts';
import { TABLE_NAMES, TABLES, type Book } from './schema.ts';
import type { ColumnDef, TableDef } from './tables/columns.ts';

const BLANK: ReadCell = { kind: 'blank', value: null };

type PlainRow = Record<string, string | number | null>;

/** What a derived cell holds when its formula gave nothing that its column knows. */
function blankOf(column: ColumnDef): string | number | null {
  return column.type === 'text' || column.type === 'choice' ? '' : null;
}

function missingColumns(table: ReadTable, def: TableDef): Issue[] {
  return Object.values(def.columns)
    .filter((c) => !table.headers.includes(c.header))
    .map((c) => issue('book.columnMissing', { sheet: table.sheet }, { table: table.name, column: c.header }));
}

function readCell(row: ReadRow, key: string, column: ColumnDef, table: ReadTable, issues: Issue[]) {
  const cell = row.cells[column.header] ?? BLANK;
  const read = coerce(cell, column);
  if (read.ok) return read.value;
  if (!column.derived) {
    const at = { sheet: table.sheet, cell: `${table.columns[column.header] ?? ''}${row.row}` };
    const params = { column: column.header, text: String(cell.value ?? ''), choices: column.choices ?? [] };
    issues.push(issue('book.cellInvalid', at, params, key));
  }
  return blankOf(column);
}

function isBlankKey(row: PlainRow, def: TableDef): boolean {
  return def.key.every((k) => row[k] === '' || row[k] === null);
}

function duplicateKeys(rows: readonly PlainRow[], def: TableDef, table: ReadTable): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const row of rows) {
    const key = def.key.map((k) => String(row[k] ?? '')).join(' · ');
    if (seen.has(key))
      issues.push(issue('book.duplicateKey', { sheet: table.sheet }, { table: table.name, key }));
    seen.add(key);
  }
  return issues;
}

/** Rows of one table, each checked by the table's zod schema; a blank row (no key) is none. */
export function parseTable(table: ReadTable, def: TableDef): Result<PlainRow[]> {
  const missing = missingColumns(table, def);
  if (missing.length > 0) return result([], missing);
  const issues: Issue[] = [];
  const columns = Object.entries(def.columns);
  const rows = table.rows
    .map(
      (row) =>
        Object.fromEntries(columns.map(([k, c]) => [k, readCell(row, k, c, table, issues)])) as PlainRow,
    )
    .filter((row) => !isBlankKey(row, def));
  return result(rows, [...issues, ...duplicateKeys(rows, def, table), ...schemaIssues(rows, def, table)]);
}

function schemaIssues(rows: readonly PlainRow[], def: TableDef, table: ReadTable): Issue[] {
  const plain = Object.entries(def.columns).filter(([, c]) => !c.derived);
  const schema = z.array(z.object(Object.fromEntries(plain.map(([k, c]) => [k, c.schema]))));
  const checked = schema.safeParse(rows);
  if (checked.success) return [];
  return checked.error.issues.map((i) => {
    const [index, key] = i.path as [number, string];
    const text = String(rows[index]?.[key] ?? '');
    return issue(
      'book.cellInvalid',
      { sheet: table.sheet },
      { column: def.columns[key]?.header ?? key, text, choices: [] },
      key,
    );
  });
}

/** The whole workbook as typed rows; null where any table or cell can't be accepted. */
export function parseBook(tables: readonly ReadTable[]): Result<Book | null> {
  const issues: Issue[] = [];
  const book: Record<string, unknown> = {};
  for (const name of TABLE_NAMES) {
    const table = tables.find((t) => t.name === name);
    if (table === undefined) {
      issues.push(issue('book.tableMissing', { sheet: TABLES[name].sheet }, { table: name }));
      continue;
    }
    const parsed = parseTable(table, TABLES[name]);
    issues.push(...parsed.issues);
    book[name] = parsed.value;
  }
  return result(hasError(issues) ? null : (book as unknown as Book), issues);
}
