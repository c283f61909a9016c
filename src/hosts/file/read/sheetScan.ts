import { columnNumber } from '../address.ts';
import { decodeEntities } from '../xml/decode.ts';
import {
  attribute,
  cursorAt,
  elementText,
  findTag,
  isEmpty,
  isEnd,
  nextTag,
  skipElement,
  type Cursor,
} from '../xml/cursor.ts';

/** A formula as it stands in a cell. `text` is '' for the followers of a shared formula. */
export interface ScannedFormula {
  readonly text: string;
  readonly type: string;
  readonly shared: string | null;
  readonly range: string | null;
}

/** A cell as it stands in the sheet; the same object is filled again for each cell. */
export interface ScannedCell {
  row: number;
  column: number;
  /** Offsets of the whole element. */
  start: number;
  end: number;
  style: number;
  type: string;
  /** Content of <v>, or the text of an inline string; null where there is none. */
  value: string | null;
  formula: ScannedFormula | null;
  /** Whether the address is written; otherwise it follows from the cell before (ECMA-376 Part 1, 18.3.1.4). */
  addressed: boolean;
}

export interface ScannedRow {
  readonly row: number;
  readonly start: number;
  /** After the start tag. */
  readonly open: number;
  /** Before the end tag; equal to `open` for an empty row. */
  readonly close: number;
  readonly end: number;
  readonly empty: boolean;
  readonly addressed: boolean;
}

export interface SheetHandler {
  readonly cell: (cell: ScannedCell) => void;
  readonly row?: (row: ScannedRow) => void;
}

/** Where the rows of a sheet stand. */
export interface SheetData {
  /** Offset of the <sheetData> tag and after the element. */
  readonly start: number;
  readonly end: number;
  /** Prefix of the part's element names, 'x:' or ''. */
  readonly prefix: string;
}

/** One walk over a sheet. Formulas of a column are mostly the same text on every row, so each is kept once. */
interface Scan {
  readonly cell: ScannedCell;
  readonly handler: SheetHandler;
  readonly formulas: Map<string, string>;
}

/** Walks once over all rows and cells of a worksheet part, in the order of the file. */
export function scanSheet(xml: string, handler: SheetHandler): SheetData {
  const c = cursorAt(xml);
  if (!findTag(c, 'sheetData')) return { start: xml.length, end: xml.length, prefix: '' };
  const start = c.start;
  const prefix = xml.slice(start + 1, c.nameEnd - c.name.length);
  if (isEmpty(c)) return { start, end: c.end, prefix };
  const scan = { cell: blankCell(), handler, formulas: new Map<string, string>() };
  while (nextTag(c) && !isEnd(c, 'sheetData')) {
    if (c.name === 'row' && c.kind !== 'close') scanRow(c, scan);
  }
  return { start, end: c.end, prefix };
}

function blankCell(): ScannedCell {
  return {
    row: 0,
    column: 0,
    start: 0,
    end: 0,
    style: 0,
    type: 'n',
    value: null,
    formula: null,
    addressed: true,
  };
}

function scanRow(c: Cursor, scan: Scan): void {
  const { cell, handler } = scan;
  const written = attribute(c, 'r');
  const row = written === null ? cell.row + 1 : Number(written);
  const [start, open, empty] = [c.start, c.end, isEmpty(c)];
  cell.row = row;
  cell.column = 0;
  let close = open;
  if (!empty) {
    while (nextTag(c) && !isEnd(c, 'row')) {
      if (c.name === 'c' && !isEnd(c, 'c')) scanCell(c, scan);
      else skipElement(c);
    }
    close = c.start;
  }
  handler.row?.({ row, start, open, close, end: c.end, empty, addressed: written !== null });
}

function scanCell(c: Cursor, scan: Scan): void {
  const { cell, handler } = scan;
  cell.start = c.start;
  cell.value = null;
  cell.formula = null;
  readCellAttributes(c, cell);
  if (c.kind === 'open') {
    while (nextTag(c) && !isEnd(c, 'c')) {
      if (!isEnd(c, c.name)) readCellChild(c, scan);
    }
  }
  cell.end = c.end;
  handler.cell(cell);
}

function readCellChild(c: Cursor, { cell, formulas }: Scan): void {
  if (c.name === 'v') cell.value = elementText(c);
  else if (c.name === 'f') cell.formula = readFormula(c, formulas);
  else if (c.name === 'is' && c.kind === 'open') cell.value = richText(c, 'is');
  else skipElement(c);
}

function readFormula(c: Cursor, formulas: Map<string, string>): ScannedFormula {
  const [type, shared, range] = [attribute(c, 't') ?? 'normal', attribute(c, 'si'), attribute(c, 'ref')];
  return { text: elementText(c, formulas), type, shared: type === 'shared' ? shared : null, range };
}

/** Text of a string item: its runs joined, without phonetic hints (ECMA-376 Part 1, 18.4.6). */
export function richText(c: Cursor, element: string): string {
  let text = '';
  while (nextTag(c) && !isEnd(c, element)) {
    if (c.kind !== 'open') continue;
    if (c.name === 't') text += elementText(c);
    else if (c.name === 'rPh') skipElement(c);
  }
  return text;
}

const [LETTER_R, LETTER_S, LETTER_T, BLANK] = [114, 115, 116, 32];

/** One pass over the attributes of <c>, without making strings of those that don't matter. */
function readCellAttributes(c: Cursor, cell: ScannedCell): void {
  const { xml, end } = c;
  cell.style = 0;
  cell.type = 'n';
  cell.addressed = false;
  let i = c.nameEnd;
  while (i < end) {
    while (i < end && xml.charCodeAt(i) <= BLANK) i += 1;
    const equals = xml.indexOf('=', i);
    if (equals < 0 || equals >= end) break;
    let open = equals + 1;
    while (xml.charCodeAt(open) <= BLANK) open += 1;
    const close = xml.indexOf(xml.charAt(open), open + 1);
    if (close < 0 || close >= end) break;
    const next = xml.charCodeAt(i + 1);
    if (next <= BLANK || i + 1 === equals) setAttribute(cell, xml.charCodeAt(i), xml.slice(open + 1, close));
    i = close + 1;
  }
  if (!cell.addressed) cell.column += 1;
}

function setAttribute(cell: ScannedCell, name: number, value: string): void {
  if (name === LETTER_S) cell.style = Number(value);
  else if (name === LETTER_T) cell.type = decodeEntities(value);
  else if (name === LETTER_R) setAddress(cell, value);
}

function setAddress(cell: ScannedCell, text: string): void {
  let letters = 0;
  while (text.charCodeAt(letters) > 57) letters += 1;
  cell.column = columnNumber(text.slice(0, letters));
  cell.addressed = true;
}
