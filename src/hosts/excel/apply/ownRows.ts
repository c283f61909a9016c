import { contentOf, writtenAs } from '../../../workbook/cellContents.ts';
import { keyText, rowKeyText } from '../../../workbook/planRows.ts';
import type { ReadRow, ReadTable } from '../../../workbook/ports.ts';
import type { RowUpdate, TableInverse } from '../../../workbook/restore/types.ts';

/**
 * The rows of a table that stand for themselves. A change of rows that broke off may have left blank ones, and some twice
 * (at the old place and at the new one); what differs between such two is only what the change itself wrote.
 */
export function ownRows(
  { headers, rows }: ReadTable,
  { updated, inserted, deleted }: TableInverse,
  keys: readonly string[],
): readonly ReadRow[] {
  if (inserted.length + deleted.length === 0) return rows;
  const updates = new Map(updated.map((one) => [keyText(one.key), one]));
  const known = new Set<string>();
  return rows.filter((row) => {
    const form = formOf(row, headers, updates.get(rowKeyText(row, keys)));
    if (known.has(form)) return false;
    known.add(form);
    return !isBlank(row);
  });
}

/** A row without its formulas, and without what the change wrote over. */
function formOf(row: ReadRow, headers: readonly string[], update: RowUpdate | undefined): string {
  const parts = headers.map((header) => {
    const cell = row.cells[header];
    if (cell?.formula !== undefined) return null;
    const now = writtenAs(contentOf(cell));
    const written = update?.cells[header]?.map(writtenAs) ?? [];
    return written.includes(now) ? null : now;
  });
  return JSON.stringify(parts);
}

function isBlank({ cells }: ReadRow): boolean {
  return Object.values(cells).every((cell) => cell.kind === 'blank' || cell.formula !== undefined);
}
