import type { FormCell, FormMerge } from '../document/formCells.ts';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { isNothing } from './answers/reading.ts';
import type { FormTable } from './formTable.ts';
import { FORM_HEADERS } from './layout.ts';
import { cellAt, excerpt, placeOf } from './sheetCells.ts';
import type { SheetRow } from './sheetCells.ts';
import { ANSWER_FIELDS } from './types.ts';
import type { AnswerField } from './types.ts';

/** An answer that stands in several cells as one. */
interface Merged {
  readonly field: AnswerField;
  readonly cell: FormCell;
  readonly merge: FormMerge;
}

const CODE_LIKE = /^\S*\d\S*$/u;

function mergedIn(table: FormTable, rows: ReadonlyMap<number, SheetRow>): Merged[] {
  return table.merges.flatMap((merge) => {
    const field = ANSWER_FIELDS.find((f) => table.columns[f] === merge.column);
    const row = rows.get(merge.row);
    // Signatures below the table are merged, too.
    const isTask = row !== undefined && CODE_LIKE.test(cellAt(row, table.columns.task)?.text.trim() ?? '');
    const cell = field === undefined || !isTask ? undefined : cellAt(row, merge.column);
    return field === undefined || cell === undefined || isNothing(cell.text) ? [] : [{ field, cell, merge }];
  });
}

/** Rows with a code below the first one that a merged answer covers, and that say nothing of their own there. */
function covered(table: FormTable, { merge }: Merged): SheetRow[] {
  const inside = ({ row }: SheetRow) => row > merge.row && row <= merge.lastRow;
  return table.rows.filter(
    (row) =>
      inside(row) && cellAt(row, table.columns.task) !== undefined && cellAt(row, merge.column) === undefined,
  );
}

function remarks(file: string, table: FormTable, merged: Merged, rows: readonly SheetRow[]): Issue[] {
  const { field, cell, merge } = merged;
  const at = placeOf(file, table.sheet, cell);
  const params = { header: FORM_HEADERS[field], read: excerpt(cell.text) };
  const codes = rows.map((row) => cellAt(row, table.columns.task)?.text.trim() ?? '');
  const beside = ANSWER_FIELDS.filter((f) => {
    const column = table.columns[f];
    return column !== undefined && column > merge.column && column <= merge.lastColumn;
  });
  const headers = beside.map((f) => FORM_HEADERS[f]);
  return [
    ...(codes.length === 0 ? [] : [issue('form.mergedRows', at, { ...params, codes }, field)]),
    ...(headers.length === 0 ? [] : [issue('form.mergedColumns', at, { ...params, headers }, field)]),
  ];
}

/**
 * An answer in a cell merged over several tasks is the answer to each of them, and said; one merged over several
 * columns counts for the first column only, and the others are named.
 */
export function withMergedAnswers(
  file: string,
  table: FormTable,
): { readonly table: FormTable; readonly issues: readonly Issue[] } {
  if (table.merges.length === 0) return { table, issues: [] };
  const byRow = new Map(table.rows.map((row) => [row.row, row]));
  const all = mergedIn(table, byRow).map((merged) => ({ merged, rows: covered(table, merged) }));
  const copies = new Map<number, FormCell[]>();
  for (const { merged, rows } of all) {
    for (const { row } of rows) {
      copies.set(row, [...(copies.get(row) ?? []), { ...merged.cell, row, column: merged.merge.column }]);
    }
  }
  const rows = table.rows.map((row) => {
    const more = copies.get(row.row);
    return more === undefined ? row : { ...row, cells: [...row.cells, ...more] };
  });
  const issues = all.flatMap(({ merged, rows: of }) => remarks(file, table, merged, of));
  return { table: { ...table, rows }, issues };
}
