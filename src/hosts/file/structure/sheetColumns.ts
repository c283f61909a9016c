import { attribute, cursorAt, isEmpty, nextTag } from '../xml/cursor.ts';
import { replaceSpans } from '../xml/patch.ts';
import { setAttribute } from '../apply/stylePatch.ts';
import type { ColumnShift } from './columnShift.ts';

/** How wide a column is. */
export interface ColumnLook {
  readonly column: number;
  readonly width: number;
  readonly hidden: boolean;
}

interface Col {
  readonly min: number;
  readonly max: number;
  readonly xml: string;
}

function colXml(prefix: string, { column, width, hidden }: ColumnLook): Col {
  const at = String(column);
  const xml = `<${prefix}col min="${at}" max="${at}" width="${String(width)}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`;
  return { min: column, max: column, xml };
}

/** The widths that a sheet has, one entry as it is written, and where they stand: before its rows where it has none. */
function readCols(xml: string): { cols: Col[]; start: number; end: number; prefix: string } {
  const cols: Col[] = [];
  const c = cursorAt(xml);
  let start = -1;
  while (nextTag(c)) {
    const prefix = xml.slice(c.start + (c.kind === 'close' ? 2 : 1), c.nameEnd - c.name.length);
    if (c.name === 'cols' && c.kind !== 'close') {
      start = c.start;
      if (isEmpty(c)) return { cols, start, end: c.end, prefix };
    } else if (c.name === 'col' && c.kind !== 'close') {
      const [min, max] = [Number(attribute(c, 'min')), Number(attribute(c, 'max'))];
      cols.push({ min, max, xml: xml.slice(c.start, c.end) });
    } else if (c.name === 'cols') return { cols, start, end: c.end, prefix };
    else if (c.name === 'sheetData') return { cols, start: c.start, end: c.start, prefix };
  }
  return { cols, start: xml.length, end: xml.length, prefix: '' };
}

function spanned(col: Col, min: number, max: number): Col {
  const first = setAttribute(col.xml, cursorAt(col.xml), 'min', String(min));
  return { min, max, xml: setAttribute(first, cursorAt(first), 'max', String(max)) };
}

/** Widths from the place on move; one that lies across it is parted. */
function movedCols(cols: readonly Col[], { at, count }: ColumnShift): Col[] {
  return cols.flatMap((col) => {
    if (col.max < at) return [col];
    if (col.min >= at) return [spanned(col, col.min + count, col.max + count)];
    return [spanned(col, col.min, at - 1), spanned(col, at + count, col.max + count)];
  });
}

/** The same widths without some columns, to be set anew. */
function without(cols: readonly Col[], columns: readonly number[]): Col[] {
  return columns.reduce<Col[]>(
    (left, column) =>
      left.flatMap((col) => {
        if (column < col.min || column > col.max) return [col];
        const before = col.min < column ? [spanned(col, col.min, column - 1)] : [];
        return column < col.max ? [...before, spanned(col, column + 1, col.max)] : before;
      }),
    [...cols],
  );
}

/** The sheet's widths after columns moved (or none did) and those of new ones were set. */
export function withWidths(xml: string, shift: ColumnShift | null, looks: readonly ColumnLook[]): string {
  const { cols, start, end, prefix } = readCols(xml);
  const moved = shift === null ? cols : movedCols(cols, shift);
  const kept = without(
    moved,
    looks.map((look) => look.column),
  );
  const all = [...kept, ...looks.map((look) => colXml(prefix, look))].sort((a, b) => a.min - b.min);
  const text = `<${prefix}cols>${all.map((col) => col.xml).join('')}</${prefix}cols>`;
  return replaceSpans(xml, [{ start, end, text: all.length === 0 ? '' : text }]);
}
