import { contentOf, sameContent } from '../cellContents.ts';
import { keyText, rowKeyText } from '../planRows.ts';
import type { ReadRow, ReadTable, RowKey } from '../ports.ts';
import { TABLE_KEYS, TABLES } from '../schema.ts';
import type { Inverse, RowCells } from './types.ts';

const RETURNS = TABLES.BanGui.name;
const KEYS = TABLE_KEYS[RETURNS] ?? [];
const HEADERS = Object.values(TABLES.BanGui.columns).map(({ header }) => header);

/** A return that an undo would leave without the ones below it. */
export interface LaterReturn {
  readonly agency: string;
  readonly round: number;
  readonly key: RowKey;
}

const isOfSame = ([agency, round]: RowKey, key: RowKey): boolean =>
  keyText([agency ?? '', round ?? '']) === keyText(key.slice(0, 2));

function holds(row: ReadRow, { cells }: RowCells): boolean {
  return HEADERS.every((header) => sameContent(contentOf(row.cells[header]), cells[header] ?? null));
}

const versionOf = (key: RowKey): number => Number(key[2]);

/**
 * Returns that came after those which an undo takes away, or stand where it would put one back: of the same agency and
 * round. Their values rest on the earlier ones, so that the undo would leave half of them.
 */
export function laterReturns({ tables }: Inverse, now: readonly ReadTable[]): LaterReturn[] {
  const change = tables.find(({ table }) => table === RETURNS);
  const table = now.find(({ name }) => name === RETURNS);
  if (change === undefined || table === undefined) return [];
  return table.rows.flatMap((row): LaterReturn[] => {
    const key = KEYS.map((header) => rowKeyText(row, [header]));
    const own = (rows: readonly RowCells[]) => rows.filter((r) => isOfSame(r.key, key));
    const [came, went] = [own(change.inserted), own(change.deleted)];
    if ([...came, ...went].some((r) => keyText(r.key) === keyText(key) && holds(row, r))) return [];
    const isLater =
      came.some((r) => versionOf(key) >= versionOf(r.key)) ||
      went.some((r) => versionOf(key) === versionOf(r.key));
    return isLater ? [{ agency: key[0] ?? '', round: Number(key[1]), key }] : [];
  });
}

/** Whether a change brought a return, or wrote on it. */
export function wroteReturn({ tables }: Inverse, { key }: LaterReturn): boolean {
  const change = tables.find(({ table }) => table === RETURNS);
  const rows = [...(change?.inserted ?? []), ...(change?.updated ?? [])];
  return rows.some((row) => keyText(row.key) === keyText(key));
}
