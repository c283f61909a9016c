import type { RawCell, RawTable } from '../core/document/types.ts';
import type { SourceRef } from '../core/issue.ts';
import { MAX_TABLE_PLACES } from './limits.ts';
import { Refusal } from './refusal.ts';

/** A table of plain texts, one list per row; short rows are filled up with blank cells. */
export function textTable(
  rows: readonly (readonly string[])[],
  place: SourceRef,
  places: (row: number, column: number) => SourceRef,
): RawTable {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width * rows.length > MAX_TABLE_PLACES) throw new Refusal('file.tooLarge');
  const cells = rows.map((row, r) =>
    Array.from({ length: width }, (_, c) => textCell(row[c] ?? '', { ...place, ...places(r, c) })),
  );
  return { rows: cells, at: place, headerRows: 0 };
}

/** A cell that holds nothing but text. */
export function textCell(text: string, at: SourceRef): RawCell {
  const shown = text.trim();
  const value = shown === '' ? { kind: 'blank' as const, raw: null } : { kind: 'text' as const, raw: shown };
  return { text: shown, value, rowSpan: 1, colSpan: 1, at };
}

const SMALL = { rows: 8, columns: 3 } as const;

/** A table so small that it may stand for the text of the cell that it is in: its rows as lines. '' for a larger one. */
export function linesOfSmall({ rows }: RawTable): string {
  if (rows.length > SMALL.rows || rows.some((row) => row.length > SMALL.columns)) return '';
  const lines = rows.map((row) =>
    row.flatMap((cell) => (cell === null || cell.text === '' ? [] : [cell.text])),
  );
  return lines
    .filter((line) => line.length > 0)
    .map((line) => line.join(' '))
    .join('\n');
}
