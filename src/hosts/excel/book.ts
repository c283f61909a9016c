import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { issue } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import type { OpenBook, ReadTable } from '../../workbook/ports.ts';
import { digestLines } from './digest.ts';
import { guarded } from './failure.ts';
import { readSnapshots } from './read/tables.ts';
import type { Pace } from './steps.ts';
import type { Run } from './types.ts';

/** A book that is open in Excel. */
export interface ExcelBook extends OpenBook {
  /** Digest of a table as it was read last; undefined where it wasn't. */
  seen(table: string): string | undefined;
}

/** What a table's contents are known by: it changes whenever they do. */
export function digestOf({ rows, ...head }: ReadTable, pace: Pace): Promise<string> {
  return digestLines([head, ...rows], pace);
}

/**
 * The book behind the tables of the open workbook. Its `revision` is a digest over all tables that were read through
 * it: what a preview saw.
 */
export function excelBook(run: Run, pace: Pace): ExcelBook {
  const seen = new Map<string, string>();
  return {
    get revision() {
      const all = [...seen].sort(([a], [b]) => (a < b ? -1 : 1));
      return bytesToHex(sha256(utf8ToBytes(JSON.stringify(all))));
    },
    seen: (table) => seen.get(table),
    read: async (names) => {
      const read = await guarded(() => readTables(run, names, pace));
      for (const table of read.value ?? []) seen.set(table.name, await digestOf(table, pace));
      return result(read.value ?? [], read.issues);
    },
  };
}

async function readTables(
  run: Run,
  names: readonly string[],
  pace: Pace,
): Promise<Result<readonly ReadTable[]>> {
  const snapshots = await run({ delayForCellEdit: true }, (context) => readSnapshots(context, names, pace));
  const missing = names.filter((_, i) => snapshots[i] === null);
  return result(
    snapshots.flatMap((snapshot) => (snapshot === null ? [] : [snapshot.table])),
    missing.map((table) => issue('book.tableMissing', {}, { table })),
  );
}
