import { issue, type Issue, type IssueCode, type IssueParams, type SourceRef } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { contentOf, sameContent } from '../cellContents.ts';
import { keyText, rowKeyText } from '../planRows.ts';
import type { ReadRow, ReadTable, RowKey, TableChange, TableKeys } from '../ports.ts';
import { isFormula, type CellContent } from '../spec.ts';
import { freedFirst } from './freedFirst.ts';
import type { Cells, Inverse, RowCells, RowUpdate, TableInverse } from './types.ts';

export interface Undo {
  readonly changes: readonly TableChange[];
  /** Cells that get back what they held, those of rows that come and go included. */
  readonly cells: number;
  /** Places that were changed since, and stay as they are. */
  readonly kept: readonly SourceRef[];
}

/** One table as it is now, and what is found about it. */
interface Work {
  readonly table: ReadTable;
  readonly keys: readonly string[];
  readonly rows: ReadonlyMap<string, readonly ReadRow[]>;
  readonly issues: Issue[];
}

function startWork(table: ReadTable, given: readonly string[]): Work {
  const keys = given.map((key) => key.normalize('NFC'));
  const rows = new Map<string, ReadRow[]>();
  for (const row of table.rows) {
    const key = rowKeyText(row, keys);
    const others = rows.get(key);
    if (others === undefined) rows.set(key, [row]);
    else others.push(row);
  }
  return { table, keys, rows, issues: [] };
}

function place({ table }: Work, row: ReadRow | undefined, header?: string): SourceRef {
  const column = table.columns[header ?? table.headers[0] ?? ''];
  return {
    sheet: table.sheet,
    ...(row === undefined || column === undefined ? {} : { cell: `${column}${row.row}` }),
  };
}

function keep(work: Work, code: IssueCode, at: SourceRef, params: IssueParams = {}): void {
  work.issues.push(issue(code, at, { table: work.table.name, ...params }));
}

/** The one row that a key names now. */
function rowOf(work: Work, key: RowKey): ReadRow | null {
  const [row, second] = work.rows.get(keyText(key)) ?? [];
  return row === undefined || second !== undefined ? null : row;
}

/** Cells by headers that the table still has; a filled one whose column is gone can't come back. */
function placeable(work: Work, cells: Cells, row?: ReadRow): Cells {
  const [here, gone] = [[], []] as [[string, CellContent][], [string, CellContent][]];
  for (const cell of Object.entries(cells)) (work.table.headers.includes(cell[0]) ? here : gone).push(cell);
  for (const [column, content] of gone) {
    if (content !== null) keep(work, 'restore.columnGone', place(work, row), { column });
  }
  return Object.fromEntries(here);
}

/** The cells of an updated row that still hold what they were given. */
function updateBack(work: Work, { key, cells }: RowUpdate): TableChange[] {
  const row = rowOf(work, key);
  if (row === null) {
    keep(work, 'restore.rowGone', place(work, undefined), { key: key.join(' · ') });
    return [];
  }
  const back: [string, CellContent][] = [];
  for (const [header, [before, after]] of Object.entries(cells)) {
    const now = contentOf(row.cells[header]);
    const known = work.table.headers.includes(header);
    if (!known || sameContent(now, after)) back.push([header, before]);
    else if (!sameContent(now, before))
      keep(work, 'restore.kept', place(work, row, header), { column: header });
  }
  const set = placeable(work, Object.fromEntries(back), row);
  return Object.keys(set).length === 0 ? [] : [{ kind: 'update', table: work.table.name, key, set }];
}

/** The first cell of a row that somebody changed since it was inserted; cells of calculated columns are nobody's. */
function changedCell({ table }: Work, row: ReadRow, cells: Cells): string | undefined {
  return table.headers.find((header) => {
    const now = contentOf(row.cells[header]);
    const then = cells[header] ?? null;
    if (sameContent(now, then)) return false;
    return then !== null || !isFormula(now);
  });
}

/** Keys of inserted rows that nobody has changed. One that is gone already needs nothing. */
function insertedKeys(work: Work, rows: readonly RowCells[]): RowKey[] {
  return rows.flatMap(({ key, cells }) => {
    if (!work.rows.has(keyText(key))) return [];
    const row = rowOf(work, key);
    const changed = row === null ? work.keys[0] : changedCell(work, row, cells);
    if (row !== null && changed === undefined) return [key];
    const at = place(work, row ?? work.rows.get(keyText(key))?.[0], changed);
    keep(work, 'restore.rowKept', at, { key: key.join(' · ') });
    return [];
  });
}

/** Deleted rows, where nobody has given their key to another one since. */
function deletedRows(work: Work, rows: readonly RowCells[], free: (key: string) => boolean): Cells[] {
  return rows.flatMap(({ key, cells }) => {
    if (free(keyText(key))) return [placeable(work, cells)];
    const row = work.rows.get(keyText(key))?.[0];
    if (row !== undefined && changedCell(work, row, cells) === undefined) return [];
    keep(work, 'restore.rowTaken', place(work, row), { key: key.join(' · ') });
    return [];
  });
}

/** How many cells a change of this inverse gives back. */
function cellsIn(change: TableChange, { inserted }: TableInverse): number {
  const count = (rows: readonly Cells[]) => rows.reduce((sum, cells) => sum + Object.keys(cells).length, 0);
  if (change.kind === 'update') return count([change.set]);
  if (change.kind === 'insert') return count(change.rows);
  const gone = new Set(change.keys.map(keyText));
  return count(inserted.filter(({ key }) => gone.has(keyText(key))).map(({ cells }) => cells));
}

function undoTable(work: Work, inverse: TableInverse): TableChange[] {
  const { name } = work.table;
  const removed = insertedKeys(work, inverse.inserted);
  const taken = new Set(work.rows.keys());
  for (const key of removed) taken.delete(keyText(key));
  const back = inverse.updated.flatMap((row) => updateBack(work, row));
  const updates = freedFirst(back, work.keys, taken);
  for (const key of updates.stuck) {
    keep(work, 'restore.rowTaken', place(work, rowOf(work, key) ?? undefined), { key: key.join(' · ') });
  }
  const rows = deletedRows(work, inverse.deleted, (key) => !updates.held.has(key));
  return [
    ...(removed.length === 0 ? [] : [{ kind: 'delete' as const, table: name, keys: removed }]),
    ...updates.changes,
    ...(rows.length === 0 ? [] : [{ kind: 'insert' as const, table: name, rows }]),
  ];
}

/**
 * Takes a change back in tables as they are now, by row key: three ways are compared, so that a cell which somebody
 * changed since is kept and told (restore.kept, rowKept, rowGone, rowTaken, columnGone: warnings). A table that is gone
 * is an error (book.tableMissing). Rows that come back stand below the others.
 */
export function undoChanges({ tables }: Inverse, now: readonly ReadTable[], keys: TableKeys): Result<Undo> {
  const issues: Issue[] = [];
  let cells = 0;
  const changes = tables.flatMap((inverse): TableChange[] => {
    const table = now.find(({ name }) => name === inverse.table);
    if (table === undefined) {
      issues.push(issue('book.tableMissing', {}, { table: inverse.table }));
      return [];
    }
    const work = startWork(table, keys[inverse.table] ?? []);
    const back = undoTable(work, inverse);
    issues.push(...work.issues);
    for (const change of back) cells += cellsIn(change, inverse);
    return back;
  });
  const kept = issues.filter((i) => i.severity === 'warning').map((i) => i.at);
  return result({ changes, cells, kept }, issues);
}
