import { contentKey, keyText } from '../planRows.ts';
import type { RowKey, TableChange } from '../ports.ts';

type Update = Extract<TableChange, { kind: 'update' }>;

export interface Ordered {
  readonly changes: readonly Update[];
  /** Keys of rows whose old key belongs to another row now: they keep the one that they have. */
  readonly stuck: readonly RowKey[];
  /** Keys, as texts, that rows have after the changes. */
  readonly held: ReadonlySet<string>;
}

/** The key that a row has after an update. */
function newKey({ key, set }: Update, keys: readonly string[]): string {
  return keyText(keys.map((header, i) => (header in set ? contentKey(set[header]) : (key[i] ?? ''))));
}

function withoutKey(update: Update, keys: readonly string[]): Update[] {
  const set = Object.fromEntries(Object.entries(update.set).filter(([header]) => !keys.includes(header)));
  return Object.keys(set).length === 0 ? [] : [{ ...update, set }];
}

/**
 * Puts updates in an order in which no two rows ever have the same key: rows whose new key is free go first. `taken` are
 * the keys that rows have before.
 */
export function freedFirst(
  updates: readonly TableChange[],
  keys: readonly string[],
  taken: ReadonlySet<string>,
): Ordered {
  const all = updates.filter((change) => change.kind === 'update');
  const renamed = (update: Update) => newKey(update, keys) !== keyText(update.key);
  const changes = all.filter((update) => !renamed(update));
  const held = new Set(taken);
  let waiting = all.filter(renamed);
  for (;;) {
    const next = waiting.find((update) => !held.has(newKey(update, keys)));
    if (next === undefined) break;
    waiting = waiting.filter((update) => update !== next);
    held.delete(keyText(next.key));
    held.add(newKey(next, keys));
    changes.push(next);
  }
  const rest = waiting.flatMap((update) => withoutKey(update, keys));
  return { changes: [...changes, ...rest], stuck: waiting.map(({ key }) => key), held };
}
