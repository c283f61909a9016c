import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findTaskHeader } from '../../../src/core/plan/header.ts';
import { readDocument } from '../../../src/readers/readDocument.ts';
import type { Block, RawTable, SourceDocument } from '../../../src/core/document/types.ts';
import type { TableHeader } from '../../../src/core/plan/headerColumns.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SHARED = join(ROOT, '../shared/plans');
/** The sample that comes with the product, and the real plans where they are at hand. */
const SAMPLE = join(ROOT, 'assets/mau/ke-hoach-mau.docx');
const REAL = [
  'thuy-nguyen-2023.docx',
  'thuy-nguyen-2023.xlsx',
  'nghi-quyet-03-phu-luc-2.docx',
  'ke-hoach-263-2019.docx',
];

export const realPlansHere = existsSync(SHARED);

export interface TriedDocument {
  readonly name: string;
  readonly document: SourceDocument;
}

async function tried(path: string): Promise<TriedDocument> {
  const name = basename(path);
  const { value } = await readDocument(name, new Uint8Array(readFileSync(path)));
  if (value === null) throw new Error(`${name} was refused`);
  return { name, document: value };
}

/** Plans with task tables to be changed and read again. */
export async function triedDocuments(): Promise<readonly TriedDocument[]> {
  const real = realPlansHere ? REAL.map((name) => join(SHARED, name)) : [];
  return Promise.all([SAMPLE, ...real].map(tried));
}

export type TableChange = (table: RawTable, header: TableHeader) => readonly RawTable[];

/** Every task table of a document changed; a sheet keeps only the first table that comes out. */
export function withTables(document: SourceDocument, change: TableChange): SourceDocument {
  const changed = (table: RawTable): readonly RawTable[] => {
    const header = findTaskHeader(table);
    return header === null ? [table] : change(table, header);
  };
  if (document.kind === 'grid') {
    const sheets = document.sheets.map((s) => ({ ...s, table: changed(s.table)[0] ?? s.table }));
    return { ...document, sheets };
  }
  const blocks = document.blocks.flatMap((block): readonly Block[] =>
    block.kind === 'table'
      ? changed(block.table).map((table) => ({ kind: 'table' as const, table }))
      : [block],
  );
  return { ...document, blocks };
}
