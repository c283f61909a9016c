import type {
  Block,
  FlowDocument,
  GridDocument,
  RawTable,
  SourceDocument,
} from '../../../src/core/document/types.ts';
import { readDocument } from '../../../src/readers/readDocument.ts';

const encoder = new TextEncoder();

/** A table as text rows: '^' for a covered place, spans as {rows×columns}, line breaks as '/'. */
export function tableText(table: RawTable): string[] {
  return table.rows.map((row) =>
    row
      .map((cell) => {
        if (!cell) return '^';
        const span = cell.rowSpan > 1 || cell.colSpan > 1 ? `{${cell.rowSpan}×${cell.colSpan}}` : '';
        return cell.text.replaceAll('\n', '/') + span;
      })
      .join(' | '),
  );
}

export function blockText(block: Block): string {
  if (block.kind === 'table') return tableText(block.table).join('\n');
  const mark = { paragraph: '', heading: `h${block.level} `, listItem: `l${block.level} ` }[block.kind];
  return mark + block.text.replaceAll('\n', '/');
}

export async function read(input: Uint8Array | string, file = 'tệp'): Promise<SourceDocument> {
  const { value } = await readDocument(file, typeof input === 'string' ? encoder.encode(input) : input);
  if (!value) throw new Error('not read');
  return value;
}

export async function flow(input: Uint8Array | string): Promise<FlowDocument> {
  const document = await read(input);
  if (document.kind !== 'flow') throw new Error('not a flow');
  return document;
}

export async function grid(input: Uint8Array | string): Promise<GridDocument> {
  const document = await read(input);
  if (document.kind !== 'grid') throw new Error('not a grid');
  return document;
}

export async function blocks(input: Uint8Array | string): Promise<string[]> {
  return (await flow(input)).blocks.map(blockText);
}

export async function codes(input: Uint8Array | string): Promise<string[]> {
  const bytes = typeof input === 'string' ? encoder.encode(input) : input;
  return (await readDocument('tệp', bytes)).issues.map((issue) => issue.code);
}
