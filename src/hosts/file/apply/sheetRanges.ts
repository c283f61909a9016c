import { areaText, parseArea, type Area } from '../address.ts';
import { attributeSpan, cursorAt, elementText, nextTag, type Cursor } from '../xml/cursor.ts';
import type { Replacement } from '../xml/patch.ts';
import type { CellEdits } from './cellEdits.ts';
import type { TableLayout } from './layout.ts';
import type { SheetIndex } from './sheetIndex.ts';

/** Elements whose `sqref` says where a rule of a column holds. */
const RULES: ReadonlySet<string> = new Set([
  'conditionalFormatting',
  'dataValidation',
  'protectedRange',
  'ignoredError',
]);

/** Changes outside the rows: the used area, and rules that covered a column of a table that grows. */
export function rangeReplacements(
  index: SheetIndex,
  edits: CellEdits,
  layouts: readonly TableLayout[],
): Replacement[] {
  const growing = layouts.filter((layout) => layout.newLast > layout.oldLast);
  const replacements: Replacement[] = [];
  const c = cursorAt(index.xml);
  while (nextTag(c)) {
    if (c.name === 'sheetData') c.pos = Math.max(c.end, index.data.end);
    else if (c.kind !== 'close') visit(c, edits, growing, replacements);
  }
  return replacements;
}

function visit(
  c: Cursor,
  edits: CellEdits,
  growing: readonly TableLayout[],
  replacements: Replacement[],
): void {
  if (c.name === 'dimension') replaceAttribute(c, 'ref', (ref) => grownDimension(ref, edits), replacements);
  else if (RULES.has(c.name)) {
    replaceAttribute(c, 'sqref', (ranges) => grownRanges(ranges, growing), replacements);
  } else if (c.name === 'sqref' && c.kind === 'open') {
    // Excel 2010 and later keep rules that name another sheet in an extension, ranges as text (MS-XLSX 2.6.65).
    const start = c.end;
    const old = elementText(c);
    const text = grownRanges(old, growing);
    if (text !== old) replacements.push({ start, end: c.start, text });
  }
}

function replaceAttribute(
  c: Cursor,
  name: string,
  change: (old: string) => string,
  replacements: Replacement[],
): void {
  const span = attributeSpan(c, name);
  if (span.start < 0) return;
  const old = c.xml.slice(span.start, span.end);
  const text = change(old);
  if (text !== old) replacements.push({ ...span, text });
}

/** Ranges parted by blanks, each drawn down to a table's new end where it covered whole columns of it. */
export function grownRanges(ranges: string, growing: readonly TableLayout[]): string {
  return ranges
    .split(' ')
    .map((text) => {
      const area = parseArea(text);
      const layout = area === null ? undefined : growing.find((l) => coversColumn(area, l));
      return area === null || layout === undefined ? text : areaText({ ...area, bottom: layout.newLast });
    })
    .join(' ');
}

function coversColumn(area: Area, layout: TableLayout): boolean {
  const { left, right } = layout.table.area;
  return (
    area.left >= left &&
    area.right <= right &&
    area.top <= layout.first &&
    area.bottom >= layout.oldLast &&
    area.bottom < layout.newLast
  );
}

function grownDimension(ref: string, edits: CellEdits): string {
  const area = parseArea(ref);
  if (area === null) return ref;
  let { top, left, bottom, right } = area;
  for (const [row, cells] of edits) {
    for (const [column, xml] of cells) {
      if (xml === '') continue;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
  }
  return areaText({ top, left, bottom, right });
}
