import { cellOf } from '../../../src/workbook/cellContents.ts';
import type { ReadTable } from '../../../src/workbook/ports.ts';
import type { CellContent } from '../../../src/workbook/spec.ts';

/** A table as a host reads it: rows of contents, in the order of the headers. */
export function table(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly CellContent[])[],
): ReadTable {
  return {
    name,
    sheet: 'Trang 1',
    headers,
    columns: Object.fromEntries(headers.map((header, i) => [header, String.fromCharCode(65 + i)])),
    rows: rows.map((row, i) => ({
      row: i + 2,
      cells: Object.fromEntries(headers.map((header, c) => [header, cellOf(row[c] ?? null)])),
    })),
  };
}

/** The rows without their places, as texts that can be compared. */
export function contents({ rows }: ReadTable): string[] {
  return rows.map(({ cells }) => JSON.stringify(cells));
}
