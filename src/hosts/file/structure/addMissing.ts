import { hasError, result, type Result } from '../../../core/result.ts';
import type { Additions } from '../../../workbook/ports.ts';
import { repack } from '../apply/applyChanges.ts';
import { addColumns } from './addColumns.ts';
import { addTable } from './addTables.ts';
import { openParts } from './openParts.ts';

/**
 * A workbook of an earlier version with the columns and tables that came later, blank; null with errors
 * (book.columnsBlocked) where there is no place for one. Each is worked into the package that the one before left.
 */
export function addMissing(bytes: Uint8Array, { columns, tables }: Additions): Result<Uint8Array | null> {
  let current = bytes;
  for (const [name, added] of Object.entries(columns)) {
    const open = openParts(current);
    const table = open.model.tables.find((one) => one.name === name);
    const issues = table === undefined ? [] : addColumns(open, table, added);
    if (hasError(issues)) return result(null, issues);
    current = repack(open.pack, open.parts);
  }
  for (const table of tables) {
    const open = openParts(current);
    addTable(open, table);
    current = repack(open.pack, open.parts);
  }
  return result(current);
}
