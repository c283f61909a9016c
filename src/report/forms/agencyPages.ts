import { rangeOf } from '../../workbook/address.ts';
import type { CellSpec, RowHeight, SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';

/** A sheet takes 1,026 manual page breaks. */
const AGENCIES_PER_SHEET = 1000;

/** What one agency's page holds. */
export interface PageLines {
  readonly cells: readonly CellSpec[];
  readonly heights: readonly RowHeight[];
  readonly merges: readonly string[];
  /** The first row of the page below. */
  readonly next: number;
}

/** A sheet of pages below each other, one for each agency; `lastRow` ends what is printed. */
export function pagesSheet(
  name: string,
  widths: readonly number[],
  parts: readonly PageLines[],
  lastRow: number,
): SheetSpec {
  return {
    name,
    state: 'visible',
    widths: widths.map((width, i) => ({ column: i + 1, width })),
    heights: parts.flatMap((p) => p.heights),
    cells: parts.flatMap((p) => p.cells),
    tables: [],
    merges: parts.flatMap((p) => p.merges),
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 20, bottom: 15, left: 20, right: 15, header: 10, footer: 8 },
      fitToWidth: true,
      printArea: rangeOf(1, 1, lastRow, widths.length),
      rowBreaks: parts.slice(0, -1).map((p) => p.next - 1),
      centerHorizontally: true,
    },
    showGrid: false,
  };
}

/** Pages on as many sheets as their breaks need, numbered where there are several. */
export function pagesWorkbook<T>(
  pages: readonly T[],
  words: { readonly title: string; readonly sheet: string },
  sheetOf: (part: readonly T[], name: string) => SheetSpec,
): WorkbookSpec {
  const count = Math.max(1, Math.ceil(pages.length / AGENCIES_PER_SHEET));
  const sheets = Array.from({ length: count }, (_, i) => {
    const part = pages.slice(i * AGENCIES_PER_SHEET, (i + 1) * AGENCIES_PER_SHEET);
    return sheetOf(part, count === 1 ? words.sheet : `${words.sheet} ${i + 1}`);
  });
  return { sheets, names: [], title: words.title, active: 0 };
}
