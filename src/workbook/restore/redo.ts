import type { Result } from '../../core/result.ts';
import { contentKey, keyText, rowKeyText } from '../planRows.ts';
import type { ReadTable, RowKey, TableKeys } from '../ports.ts';
import type { CellContent } from '../spec.ts';
import type { Inverse, RowUpdate, TableInverse } from './types.ts';
import { undoChanges, type Undo } from './undo.ts';

/** An updated row under the key that it has now: a change that broke off may have given it the new one or not. */
function turned(
  { key, cells }: RowUpdate,
  keys: readonly string[],
  isThere: (key: RowKey) => boolean,
): RowUpdate {
  const before = keys.map((header, i) => {
    const cell = cells[header];
    return cell === undefined ? (key[i] ?? '') : contentKey(cell[0]);
  });
  const back = Object.entries(cells).map(
    ([header, [was, since]]): [string, readonly [CellContent, CellContent]] => [header, [since, was]],
  );
  return { key: isThere(before) ? before : key, cells: Object.fromEntries(back) };
}

function opposite(
  { table, updated, inserted, deleted }: TableInverse,
  now: ReadTable | undefined,
  given: readonly string[],
): TableInverse {
  const keys = given.map((key) => key.normalize('NFC'));
  const there = new Set(now?.rows.map((row) => rowKeyText(row, keys)));
  const rows = updated.map((row) => turned(row, keys, (key) => there.has(keyText(key))));
  return { table, updated: rows, inserted: deleted, deleted: inserted };
}

/**
 * Makes what is still to be made of a change that broke off, in tables as they are now, by row key: as undoChanges, the
 * other way round, and with its issues. What somebody changed since is kept and told; new rows stand below the others.
 */
export function redoChanges(inverse: Inverse, now: readonly ReadTable[], keys: TableKeys): Result<Undo> {
  const tables = inverse.tables.map((one) =>
    opposite(
      one,
      now.find(({ name }) => name === one.table),
      keys[one.table] ?? [],
    ),
  );
  return undoChanges({ tables }, now, keys);
}
