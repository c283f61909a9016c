import type {
  Block,
  DocumentFormat,
  FlowDocument,
  GridDocument,
  Paragraph,
  RawCell,
  RawRow,
  RawTable,
} from '../../src/core/document/types.ts';
import type { SourceRef } from '../../src/core/issue.ts';

function cell(text: string, at: SourceRef, extra: Partial<RawCell> = {}): RawCell {
  const value = text === '' ? { kind: 'blank' as const, raw: null } : { kind: 'text' as const, raw: text };
  return { text, value, rowSpan: 1, colSpan: 1, at, ...extra };
}

/** Adds one to the row span of the cell that a '^' hangs under, and to the column span of the one that '<' follows. */
function applySpans(rows: readonly (readonly string[])[], cells: (RawCell | null)[][]): void {
  rows.forEach((row, r) =>
    row.forEach((text, c) => {
      if (text === '^') grow(cells, r, c, 'up');
      if (text === '<') grow(cells, r, c, 'left');
    }),
  );
}

function grow(cells: (RawCell | null)[][], row: number, column: number, way: 'up' | 'left'): void {
  let [r, c] = [row, column];
  while (cells[r]?.[c] === null) {
    if (way === 'up') r -= 1;
    else c -= 1;
  }
  const owner = cells[r]?.[c];
  if (owner === undefined || owner === null) throw new Error('a merge mark without a cell');
  const spans = way === 'up' ? { rowSpan: owner.rowSpan + 1 } : { colSpan: owner.colSpan + 1 };
  (cells[r] as (RawCell | null)[])[c] = { ...owner, ...spans };
}

/**
 * A RawTable from a text table: one line a row, cells parted by '|', no outer bars. '^' is covered by the cell
 * above, '<' by the cell to the left, '\n' in a cell is a line break. `places` sets more about cells by 'row,column'
 * (from 1).
 */
export function tableOf(text: string, places: Readonly<Record<string, Partial<RawCell>>> = {}): RawTable {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'))
    .map((row) => row.map((part) => part.trim().replaceAll('\\n', '\n')));
  const cells = rows.map((row, r) =>
    row.map((part, c) => {
      const at = { row: r + 1, column: c + 1 };
      return part === '^' || part === '<' ? null : cell(part, at, places[`${r + 1},${c + 1}`] ?? {});
    }),
  );
  applySpans(rows, cells);
  return { rows: cells as readonly RawRow[], at: {}, headerRows: 0 };
}

export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', text, level: 0, bold: false, italic: false, footnotes: [], at: {} };
}

/** A flow document from paragraphs (strings) and tables. */
export function flow(...parts: readonly (string | RawTable)[]): FlowDocument {
  const blocks = parts.map((part): Block =>
    typeof part === 'string' ? paragraph(part) : { kind: 'table', table: part },
  );
  return { kind: 'flow', file: 'ke-hoach.docx', format: 'docx', blocks };
}

/** A grid document with one visible sheet. */
export function grid(table: RawTable, format: DocumentFormat = 'csv'): GridDocument {
  return {
    kind: 'grid',
    file: `bang.${format}`,
    format,
    sheets: [{ name: 'Trang 1', state: 'visible', table }],
  };
}
