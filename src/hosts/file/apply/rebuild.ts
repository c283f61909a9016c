import { attribute, attributeSpan, cursorAt, nextTag } from '../xml/cursor.ts';
import { replaceSpans, type Replacement } from '../xml/patch.ts';
import type { ScannedRow } from '../read/sheetScan.ts';
import type { CellEdits } from './cellEdits.ts';
import { withAddress } from './cellPatch.ts';
import type { IndexedCell, SheetIndex } from './sheetIndex.ts';
import { setAttribute } from './stylePatch.ts';

/** The worksheet's rows with the edits in them, as replacements in its XML. Untouched rows stay as they were. */
export function rowReplacements(index: SheetIndex, edits: CellEdits): Replacement[] {
  const present = new Map(index.rows.map((row) => [row.row, row]));
  const replacements: Replacement[] = [];
  const added: number[] = [];
  for (const [row, cells] of edits) {
    const found = present.get(row);
    if (found === undefined) {
      if ([...cells.values()].some((xml) => xml !== '')) added.push(row);
    } else replacements.push({ start: found.start, end: found.end, text: editedRow(index, found, cells) });
  }
  return [...replacements, ...newRows(index, edits, added)];
}

function editedRow(index: SheetIndex, row: ScannedRow, edits: ReadonlyMap<number, string>): string {
  const known = index.cells.get(row.row) ?? new Map<number, IndexedCell>();
  const columns = [...new Set([...known.keys(), ...edits.keys()])].sort((a, b) => a - b);
  const cells = columns.map((column) => edits.get(column) ?? keptCell(index, known.get(column)));
  const grows = [...edits].some(([column, xml]) => xml !== '' && !known.has(column));
  const last = [...known.values()].reduce((end, cell) => Math.max(end, cell.end), row.open);
  const rest = row.empty ? '' : index.xml.slice(last, row.close);
  return `${startTag(index, row, grows)}${cells.join('')}${rest}</${index.data.prefix}row>`;
}

/** A cell without a written address gets one: its place no longer follows from the cell before. */
function keptCell(index: SheetIndex, cell: IndexedCell | undefined): string {
  if (cell === undefined) return '';
  const xml = index.xml.slice(cell.start, cell.end);
  const c = cursorAt(xml);
  nextTag(c);
  return attribute(c, 'r') === null ? withAddress(xml, cell.row, cell.column) : xml;
}

/** `spans` is only a hint to readers (ECMA-376 Part 1, 18.3.1.73) and goes where it might be wrong. */
function startTag(index: SheetIndex, row: ScannedRow, grows: boolean): string {
  let tag = index.xml.slice(row.start, row.open);
  if (row.empty) tag = `${tag.slice(0, tag.lastIndexOf('/')).trimEnd()}>`;
  if (!row.addressed) tag = setAttribute(tag, cursorAt(tag), 'r', String(row.row));
  if (!grows) return tag;
  const c = cursorAt(tag);
  nextTag(c);
  const span = attributeSpan(c, 'spans');
  if (span.start < 0) return tag;
  return replaceSpans(tag, [{ start: tag.lastIndexOf('spans', span.start), end: span.end + 1, text: '' }]);
}

/** Rows that the sheet lacks go before the next higher one, several at the same place together. */
function newRows(index: SheetIndex, edits: CellEdits, rows: readonly number[]): Replacement[] {
  if (rows.length === 0) return [];
  const { data } = index;
  const places = new Map<number, string[]>();
  const sorted = [...rows].sort((a, b) => a - b);
  let next = 0;
  for (const row of sorted) {
    while (next < index.rows.length && (index.rows[next]?.row ?? 0) < row) next += 1;
    const at = index.rows[next]?.start ?? lastPlace(index);
    const list = places.get(at) ?? [];
    list.push(newRow(data.prefix, row, edits.get(row) ?? new Map()));
    places.set(at, list);
  }
  return [...places].map(([at, xml]) => ({ start: at, end: at, text: xml.join('') }));
}

function lastPlace(index: SheetIndex): number {
  return index.rows.at(-1)?.end ?? cursorEnd(index);
}

/** After the start tag of a <sheetData> without rows. */
function cursorEnd(index: SheetIndex): number {
  const c = cursorAt(index.xml, index.data.start);
  nextTag(c);
  return c.end;
}

function newRow(prefix: string, row: number, cells: ReadonlyMap<number, string>): string {
  const sorted = [...cells].sort(([a], [b]) => a - b).map(([, xml]) => xml);
  return `<${prefix}row r="${String(row)}">${sorted.join('')}</${prefix}row>`;
}
