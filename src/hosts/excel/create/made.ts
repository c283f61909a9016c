import { contentOf, writtenAs } from '../../../workbook/cellContents.ts';
import type { ReadTable } from '../../../workbook/ports.ts';
import type { CellContent, TableSpec, WorkbookSpec } from '../../../workbook/spec.ts';
import { digestLines } from '../digest.ts';
import type { MadeSheet } from './outgrown.ts';
import type { Pace } from '../steps.ts';

/** The setting that says what was made here last, until it is thrown away. */
export const MADE = 'skh.made';

export interface Made {
  readonly sheets: readonly MadeSheet[];
  readonly names: readonly string[];
  readonly tables: readonly { readonly name: string; readonly digest: string }[];
}

/** A table's typed contents: headers and rows in their order, of formulas only the text. */
function* typed(lines: Iterable<readonly CellContent[]>): Generator<unknown> {
  for (const line of lines) yield line.map(writtenAs);
}

function* specLines(table: TableSpec): Generator<readonly CellContent[]> {
  yield table.columns.map((column) => column.header);
  yield* table.rows;
}

function* readLines(table: ReadTable): Generator<readonly CellContent[]> {
  yield table.headers;
  for (const { cells } of table.rows) yield table.headers.map((header) => contentOf(cells[header]));
}

/** The digest of a table's typed contents as they were read. */
export function readDigest(table: ReadTable, pace: Pace): Promise<string> {
  return digestLines(typed(readLines(table)), pace);
}

/** Digests of the tables that a spec makes. */
export async function specDigests(spec: WorkbookSpec, pace: Pace): Promise<Made['tables']> {
  const digests: { name: string; digest: string }[] = [];
  for (const table of spec.sheets.flatMap((sheet) => sheet.tables)) {
    digests.push({ name: table.name, digest: await digestLines(typed(specLines(table)), pace) });
  }
  return digests;
}
