import { SHEET_COLUMNS, SHEET_ROWS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { parseAddress, type Place } from './address.ts';
import { characters } from './entities.ts';
import { richTextCollector, type RichText } from './richText.ts';
import { shiftFormula } from './sharedFormula.ts';
import { attributes, scanXml, type TagListener } from './scanXml.ts';

/** A cell as it stands in the sheet's XML (ECMA-376-1 §18.3.1.4), nothing interpreted. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  /** 's' shared string, 'str', 'inlineStr', 'b', 'e', 'n' or 'd'. */
  readonly type: string;
  /** Characters of `v`, null where there is none. */
  readonly value: string | null;
  /** Only for inline strings. */
  readonly inline: RichText | null;
  /** Without '='; '' where there is none. */
  readonly formula: string;
}

export interface SheetListener {
  readonly cell: (cell: StoredCell) => void;
  /** Any other tag outside a cell: rows, columns, merges. Return true to end the scan. */
  readonly tag?: (name: string, attributes: () => Record<string, string>) => boolean | void;
}

/** A cell while it is read. One flat object per cell: the scan's speed lies in making few of them. */
type OpenCell = { -readonly [K in keyof StoredCell]: StoredCell[K] };

type Masters = Map<string, { formula: string; place: Place }>;

/**
 * Scans a sheet's cells in the order of the file. Rows and cells without an address follow the one before. Without
 * a `tag` listener the scan ends with the data.
 */
export function scanCells(xml: string, listener: SheetListener): void {
  const inline = richTextCollector(xml);
  const masters: Masters = new Map();
  let row = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  let sharedIndex: string | null = null;
  let collecting: 'v' | 'f' | 'is' | null = null;

  const openRow = (from: number, to: number): void => {
    row = position(attributes(xml, from, to)['r'], row + 1, SHEET_ROWS);
    column = 0;
  };
  const openCell = (from: number, to: number): void => {
    const given = cellAttributes(xml, from, to);
    ({ row, column } = placeOf(given.r, row, column + 1));
    const style = given.s === undefined ? 0 : Number(given.s);
    cell = { row, column, style, type: given.t ?? 'n', value: null, inline: null, formula: '' };
    sharedIndex = null;
  };
  const openInCell = (open: OpenCell, name: string, from: number, to: number): void => {
    if (collecting === 'is') inline.listener.open(name, from, to, false);
    else if (name === 'v' || name === 'f' || name === 'is') collecting = name;
    if (name === 'f') sharedIndex = sharedIndexOf(attributes(xml, from, to));
    else if (name === 'v') open.value = '';
  };
  const open: TagListener['open'] = (name, from, to) => {
    if (cell) return openInCell(cell, name, from, to);
    if (name === 'c') return openCell(from, to);
    if (name === 'row') openRow(from, to);
    return listener.tag?.(name, () => attributes(xml, from, to));
  };
  const close: TagListener['close'] = (name) => {
    if (!cell) return name === 'sheetData' && !listener.tag;
    if (name === 'c') {
      if (sharedIndex !== null) shareFormula(cell, sharedIndex, masters);
      listener.cell(cell);
      cell = null;
      collecting = null;
    } else if (name === collecting) {
      if (name === 'is') cell.inline = inline.take();
      collecting = null;
    } else if (collecting === 'is') inline.listener.close(name);
  };
  const text: TagListener['text'] = (from, to, raw) => {
    if (!cell || !collecting) return;
    if (collecting === 'is') return inline.listener.text(from, to, raw);
    if (collecting === 'v') cell.value += characters(xml, from, to, raw);
    else cell.formula += characters(xml, from, to, raw);
  };
  scanXml(xml, { open, close, text });
}

interface CellAttributes {
  readonly r?: string | undefined;
  readonly s?: string | undefined;
  readonly t?: string | undefined;
}

/** As nearly every program writes them; matching this is several times faster than taking any attributes apart. */
const USUAL = /\s*r="([A-Z]+\d+)"(?: s="(\d+)")?(?: t="(\w+)")?\s*/y;

function cellAttributes(xml: string, from: number, to: number): CellAttributes {
  USUAL.lastIndex = from;
  const found = USUAL.exec(xml);
  if (found === null || USUAL.lastIndex !== to) return attributes(xml, from, to);
  return { r: found[1], s: found[2], t: found[3] };
}

function position(text: string | undefined, next: number, max: number): number {
  const value = text === undefined ? next : Number(text);
  if (!Number.isInteger(value) || value < 1 || value > max) throw new Refusal('file.unreadable');
  return value;
}

function placeOf(reference: string | undefined, row: number, column: number): Place {
  const place = reference === undefined ? { row: row || 1, column } : parseAddress(reference);
  if (!place || place.row > SHEET_ROWS || place.column > SHEET_COLUMNS) throw new Refusal('file.unreadable');
  return place;
}

function sharedIndexOf(given: Record<string, string>): string | null {
  return given['t'] === 'shared' ? (given['si'] ?? null) : null;
}

/** The first cell of a shared formula carries its text, the others only its index. */
function shareFormula(cell: OpenCell, index: string, masters: Masters): void {
  const place = { row: cell.row, column: cell.column };
  const master = masters.get(index);
  if (cell.formula) masters.set(index, { formula: cell.formula, place });
  else if (master) cell.formula = shiftFormula(master.formula, master.place, place);
}
