import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { contentOf, writtenAs } from '../../../workbook/cellContents.ts';
import type { ReadTable } from '../../../workbook/ports.ts';
import type { CellContent, TableSpec, WorkbookSpec } from '../../../workbook/spec.ts';
import type { Pace } from '../steps.ts';

/** The setting that says what was made here last, until it is thrown away. */
export const MADE = 'skh.made';

export interface Made {
  /** Excel's own ids of the sheets: a person may rename them. */
  readonly sheetIds: readonly string[];
  readonly names: readonly string[];
  readonly tables: readonly { readonly name: string; readonly digest: string }[];
}

/** Lines that are digested at once. */
const LINES = 250;

/** What a table's typed contents are known by: headers and rows in their order, of formulas only the text. */
async function digestOf(lines: Iterable<readonly CellContent[]>, pace: Pace): Promise<string> {
  const hash = sha256.create();
  let pending: string[] = [];
  const take = (): void => {
    hash.update(utf8ToBytes(pending.join('\n')));
    pending = [];
  };
  for (const line of lines) {
    pending.push(JSON.stringify(line.map(writtenAs)));
    if (pending.length < LINES) continue;
    take();
    await pace();
  }
  take();
  return bytesToHex(hash.digest());
}

function* specLines(table: TableSpec): Generator<readonly CellContent[]> {
  yield table.columns.map((column) => column.header);
  yield* table.rows;
}

function* readLines(table: ReadTable): Generator<readonly CellContent[]> {
  yield table.headers;
  for (const { cells } of table.rows) yield table.headers.map((header) => contentOf(cells[header]));
}

/** The digest of a table as it was read. */
export function readDigest(table: ReadTable, pace: Pace): Promise<string> {
  return digestOf(readLines(table), pace);
}

/** Digests of the tables that a spec makes. */
export async function specDigests(spec: WorkbookSpec, pace: Pace): Promise<Made['tables']> {
  const digests: { name: string; digest: string }[] = [];
  for (const table of spec.sheets.flatMap((sheet) => sheet.tables)) {
    digests.push({ name: table.name, digest: await digestOf(specLines(table), pace) });
  }
  return digests;
}
