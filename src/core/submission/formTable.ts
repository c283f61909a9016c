import type { FormCells, FormMerge, FormSheet } from '../document/formCells.ts';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { fold } from '../text/fold.ts';
import { FORM_COLUMNS, FORM_HEADERS } from './layout.ts';
import type { FormColumn } from './layout.ts';
import { rowsOf, visibleSheets, wordingKey } from './sheetCells.ts';
import type { SheetRow } from './sheetCells.ts';

/** The table of a form, wherever it stands and in whatever order its columns are. */
export interface FormTable {
  readonly sheet: string;
  readonly columns: Readonly<Partial<Record<FormColumn, number>>>;
  /** The sheet row of the header. */
  readonly header: number;
  /** Rows under the header. */
  readonly rows: readonly SheetRow[];
  /** Merged ranges under the header. */
  readonly merges: readonly FormMerge[];
}

/** Fewer matching words than this are chance, not a header row. */
const FEWEST_HEADERS = 4;
/** Without these nothing can be taken. */
const NEEDED: readonly FormColumn[] = ['task', 'status', 'result'];
const ASKED: readonly FormColumn[] = ['percent', 'product', 'completed', 'difficulty', 'proposal'];

const COLUMN_OF = new Map(FORM_COLUMNS.map((column) => [fold(FORM_HEADERS[column]), column]));

function headerColumns(row: SheetRow): Partial<Record<FormColumn, number>> {
  const columns: Partial<Record<FormColumn, number>> = {};
  for (const cell of row.cells) {
    const column = COLUMN_OF.get(wordingKey(cell.text));
    if (column !== undefined) columns[column] ??= cell.column;
  }
  return columns;
}

function tableIn(sheet: FormSheet): FormTable | null {
  const rows = rowsOf(sheet);
  let best: { readonly row: number; readonly columns: Partial<Record<FormColumn, number>> } | null = null;
  let most = FEWEST_HEADERS - 1;
  for (const row of rows) {
    const columns = headerColumns(row);
    const count = Object.keys(columns).length;
    if (count > most) {
      best = { row: row.row, columns };
      most = count;
    }
  }
  if (best === null) return null;
  const { row: header, columns } = best;
  const merges = (sheet.merges ?? []).filter((m) => m.row > header);
  return { sheet: sheet.name, columns, header, rows: rows.filter((r) => r.row > header), merges };
}

function absent(table: FormTable, columns: readonly FormColumn[]): string[] {
  return columns.filter((c) => table.columns[c] === undefined).map((c) => FORM_HEADERS[c]);
}

function missingColumns(file: string, table: FormTable): Issue[] {
  const headers = absent(table, ASKED);
  const at = { file, sheet: table.sheet };
  return headers.length === 0 ? [] : [issue('form.columnMissing', at, { headers })];
}

/**
 * The tables of a form, found by their header words on any visible sheet: normally one. A copy of the sheet in the
 * same file is a second one; its rows are compared with the first one's later on.
 */
export function findTables(form: FormCells): {
  readonly tables: readonly FormTable[];
  readonly issues: readonly Issue[];
} {
  const found = visibleSheets(form)
    .map(tableIn)
    .filter((t) => t !== null);
  const complete = found.filter((t) => absent(t, NEEDED).length === 0);
  if (complete.length > 0) {
    return { tables: complete, issues: complete.flatMap((t) => missingColumns(form.file, t)) };
  }
  const nearest = found[0];
  const headers = nearest === undefined ? NEEDED.map((c) => FORM_HEADERS[c]) : absent(nearest, NEEDED);
  const at = { file: form.file, ...(nearest === undefined ? {} : { sheet: nearest.sheet }) };
  return { tables: [], issues: [issue('form.headerMissing', at, { headers })] };
}
