import { issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import type { ReadTable } from './ports.ts';
import { SCHEMA_VERSION } from './schema.ts';

/** Turns the tables of one schema version into those of the next. Pure; never drops what a person wrote. */
export type Migration = (tables: readonly ReadTable[]) => readonly ReadTable[];

/** Migration n brings version n to n + 1. Version 1 is the first that was ever released. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {};

function bringUp(
  tables: readonly ReadTable[],
  from: number,
  to: number,
  migrations: Readonly<Record<number, Migration>>,
): readonly ReadTable[] | null {
  let current = tables;
  for (let version = from; version < to; version += 1) {
    const step = migrations[version];
    if (step === undefined) return null;
    current = step(current);
  }
  return current;
}

/** Brings tables up to the present schema. A workbook of a newer program, or of an unknown version, is refused. */
export function migrate(
  tables: readonly ReadTable[],
  from: number,
  to: number = SCHEMA_VERSION,
  migrations: Readonly<Record<number, Migration>> = MIGRATIONS,
): Result<readonly ReadTable[] | null> {
  if (from > to) return result(null, [issue('book.newerVersion', {}, { version: from, known: to })]);
  const migrated = bringUp(tables, from, to, migrations);
  return migrated === null ? result(null, [issue('book.notOurs')]) : result(migrated);
}

/** Schema version that a workbook says it has (table ThongTin); 0 where it says none. */
export function versionOf(tables: readonly ReadTable[]): number {
  const info = tables.find((t) => t.name === 'ThongTin');
  const row = info?.rows.find((r) => r.cells['Mục']?.value === 'schemaVersion');
  return Number(row?.cells['Nội dung']?.value ?? 0) || 0;
}
