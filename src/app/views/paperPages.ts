import { columnOf, rowOf } from '../../workbook/address.ts';
import type { CellSpec, SheetSpec } from '../../workbook/spec.ts';
import { STYLES } from '../../workbook/styles.ts';

/** One cell as it is seen on paper. */
export interface PaperCell {
  readonly text: string;
  /** Columns that it goes across. */
  readonly span: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** Points of its letters. */
  readonly size: number;
  readonly boxed: boolean;
}

export interface PaperLine {
  /** Points. */
  readonly height: number;
  readonly cells: readonly PaperCell[];
}

/** One page as it will be printed. */
export interface PaperPage {
  /** Counted from 1 in its sheet. */
  readonly number: number;
  readonly lines: readonly PaperLine[];
}

/** Points of a row without a height of its own. */
const HEIGHT = 16;

type Cells = ReadonlyMap<number, ReadonlyMap<number, CellSpec>>;

function cellsByRow(sheet: SheetSpec): Cells {
  const rows = new Map<number, Map<number, CellSpec>>();
  for (const cell of sheet.cells) {
    const row = rowOf(cell.at);
    const own = rows.get(row) ?? new Map<number, CellSpec>();
    rows.set(row, own.set(columnOf(cell.at), cell));
  }
  return rows;
}

/** Columns that a merged cell goes across, by where it begins. */
function spansOf({ merges = [] }: SheetSpec): ReadonlyMap<string, number> {
  return new Map(
    merges.map((range) => {
      const [first = '', last = ''] = range.split(':');
      return [first, columnOf(last) - columnOf(first) + 1];
    }),
  );
}

const BLANK: PaperCell = {
  text: '',
  span: 1,
  bold: false,
  italic: false,
  align: 'left',
  size: 12,
  boxed: false,
};

function shown({ style = 'text', content }: CellSpec, span: number): PaperCell {
  const { bold, italic, horizontal, size, border } = STYLES[style];
  const align = horizontal === 'general' ? 'left' : horizontal;
  return { text: String(content ?? ''), span, bold, italic, align, size, boxed: border === 'thin' };
}

/** Draws the rows of one sheet. */
function drawer(sheet: SheetSpec): (row: number) => PaperLine {
  const cells = cellsByRow(sheet);
  const spans = spansOf(sheet);
  const heights = new Map(sheet.heights?.map(({ row, height }) => [row, height]));
  const columns = sheet.widths.length;
  return (row) => {
    const own = cells.get(row);
    const line: PaperCell[] = [];
    for (let column = 1; column <= columns;) {
      const cell = own?.get(column);
      const span = cell === undefined ? 1 : (spans.get(cell.at) ?? 1);
      line.push(cell === undefined ? BLANK : shown(cell, span));
      column += span;
    }
    return { height: heights.get(row) ?? HEIGHT, cells: line };
  };
}

/** Rows of each page, from the sheet's first to the last that is printed, by the sheet's own page breaks. */
function pageRows(sheet: SheetSpec): (readonly [first: number, last: number])[] {
  const area = sheet.page?.printArea ?? '';
  const end = rowOf(area.split(':')[1] ?? '') || Math.max(1, ...sheet.cells.map(({ at }) => rowOf(at)));
  const ends = [...(sheet.page?.rowBreaks ?? []), end];
  return ends.map((last, i) => [i === 0 ? 1 : ends[i - 1]! + 1, last]);
}

/** How many pages a sheet has, and the first and the last of them, later ones with the header that they repeat. */
export function paperPages(sheet: SheetSpec): {
  readonly count: number;
  readonly pages: readonly PaperPage[];
} {
  const all = pageRows(sheet);
  const draw = drawer(sheet);
  const header = Number(sheet.page?.repeatRows?.split(':')[0] ?? 0);
  const page = (i: number): PaperPage => {
    const [first, last] = all[i]!;
    const rows = Array.from({ length: last - first + 1 }, (_, n) => first + n);
    const repeated = i > 0 && header > 0 ? [header] : [];
    return { number: i + 1, lines: [...repeated, ...rows].map(draw) };
  };
  const pages = all.length === 1 ? [page(0)] : [page(0), page(all.length - 1)];
  return { count: all.length, pages };
}
