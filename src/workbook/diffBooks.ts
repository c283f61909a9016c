import type { CellContent, DateValue, Scalar } from './spec.ts';
import type { TableChange } from './ports.ts';
import { TABLE_NAMES, TABLES, type Book, type TableName } from './schema.ts';
import type { ColumnDef, TableDef } from './tables/columns.ts';

type PlainRow = Readonly<Record<string, string | number | null>>;

/** The formula of a derived cell; undefined where the row has a plain value after all. */
export type FormulaOf = (table: TableName, column: string, row: PlainRow) => string | undefined;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A typed value as cell content: dates become date cells, '' becomes a blank. */
export function toContent(value: string | number | null, column: ColumnDef): Scalar | DateValue {
  if (value === null || value === '') return null;
  const isDay =
    (column.type === 'date' || column.type === 'any') && typeof value === 'string' && ISO_DAY.test(value);
  return isDay ? { date: value } : value;
}

/** Content of a derived cell: its formula with core's value. A text formula that gives nothing has the value ''. */
function derivedContent(value: string | number | null, column: ColumnDef, formula: string): CellContent {
  return { formula, value: toContent(value, column) ?? '' };
}

export function cellContent(
  name: TableName,
  key: string,
  column: ColumnDef,
  row: PlainRow,
  formulaOf: FormulaOf,
): CellContent {
  const formula = formulaOf(name, key, row);
  const value = row[key] ?? null;
  return formula === undefined ? toContent(value, column) : derivedContent(value, column, formula);
}

function keyOf(row: PlainRow, def: TableDef): string[] {
  return def.key.map((k) => String(row[k] ?? ''));
}

/** What a formula depends on besides its row (settings, criteria), before the change and after it. */
export interface Formulas {
  readonly before: FormulaOf;
  readonly after: FormulaOf;
}

/** A blank cell and a formula that gives no text are read alike, and written alike. */
function filled(value: string | number | null | undefined): string | number | null {
  return value === '' ? null : (value ?? null);
}

function changedCells(name: TableName, def: TableDef, before: PlainRow, after: PlainRow, formulas: Formulas) {
  const set: Record<string, CellContent> = {};
  for (const [key, column] of Object.entries(def.columns)) {
    const sameValue = filled(before[key]) === filled(after[key]);
    if (sameValue && formulas.before(name, key, before) === formulas.after(name, key, after)) continue;
    set[column.header] = cellContent(name, key, column, after, formulas.after);
  }
  return set;
}

function wholeRow(name: TableName, def: TableDef, row: PlainRow, formulaOf: FormulaOf) {
  return Object.fromEntries(
    Object.entries(def.columns).map(([k, c]) => [c.header, cellContent(name, k, c, row, formulaOf)]),
  );
}

interface Inserted {
  readonly row: Readonly<Record<string, CellContent>>;
  /** Its place in the table afterwards. */
  readonly index: number;
}

/** Tables whose new rows stand where the plan has them; those of the others stand at the end. */
const IN_ORDER: readonly TableName[] = ['NhiemVu'];

/** One change for all new rows, or in a table that has an order, one for each stretch of them. */
function insertsOf(
  name: TableName,
  def: TableDef,
  inserted: readonly Inserted[],
  after: readonly PlainRow[],
): TableChange[] {
  if (inserted.length === 0) return [];
  const all = { kind: 'insert', table: name, rows: inserted.map(({ row }) => row) } as const;
  const first = inserted[0]?.index ?? 0;
  if (!IN_ORDER.includes(name) || first + inserted.length === after.length) return [all];
  const starts = inserted.filter(({ index }, i) => index !== (inserted[i - 1]?.index ?? -2) + 1);
  return starts.map(({ index }, i) => {
    const end = starts[i + 1]?.index ?? after.length;
    const rows = inserted.filter((one) => one.index >= index && one.index < end).map(({ row }) => row);
    const above = after[index - 1];
    return { kind: 'insert', table: name, below: above === undefined ? null : keyOf(above, def), rows };
  });
}

function diffTable(
  name: TableName,
  before: readonly PlainRow[],
  after: readonly PlainRow[],
  formulas: Formulas,
) {
  const def: TableDef = TABLES[name];
  const join = (row: PlainRow) => keyOf(row, def).join('\u001f');
  const old = new Map(before.map((row) => [join(row), row]));
  const changes: TableChange[] = [];
  const inserted: Inserted[] = [];
  for (const [i, row] of after.entries()) {
    const was = old.get(join(row));
    old.delete(join(row));
    if (was === undefined) inserted.push({ row: wholeRow(name, def, row, formulas.after), index: i });
    else {
      const set = changedCells(name, def, was, row, formulas);
      if (Object.keys(set).length > 0)
        changes.push({ kind: 'update', table: name, key: keyOf(row, def), set });
    }
  }
  if (old.size > 0)
    changes.push({ kind: 'delete', table: name, keys: [...old.values()].map((r) => keyOf(r, def)) });
  return [...changes, ...insertsOf(name, def, inserted, after)];
}

/**
 * What must change in the workbook so that it holds `after`: values, and formulas that are others now. Rows are
 * compared by key; nothing else is touched.
 */
export function diffBooks(before: Book, after: Book, formulas: Formulas): TableChange[] {
  return TABLE_NAMES.flatMap((name) =>
    diffTable(name, before[name] as readonly PlainRow[], after[name] as readonly PlainRow[], formulas),
  );
}
