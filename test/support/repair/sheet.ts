import { cellKey } from './address.ts';
import { cellPosition, fault, headerCells, richText } from './book.ts';
import type { Fault, Sheet, Table } from './book.ts';
import { attribute, child, children, numberAttribute, parseXml, unescapeXstring } from './xml.ts';
import type { XmlNode } from './xml.ts';

export const LONGEST_TEXT = 32_767;
const HIGHEST_ROW = 409.5;
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

export interface SheetSource {
  readonly name: string;
  readonly part: string;
  readonly text: string | undefined;
  readonly tables: Table[];
  readonly strings: readonly string[];
  readonly styles: number;
}

/** Reads a worksheet row by row; what is wrong with rows and cells is noted on the way. */
export function readSheet(source: SheetSource): Sheet {
  const sheet = emptySheet(source);
  if (source.text === undefined) return sheet;
  let last = 0;
  const row = (node: XmlNode): void => {
    last = readRow(sheet, source, node, last);
  };
  try {
    return { ...sheet, node: parseXml(source.text, { row }) };
  } catch (error) {
    sheet.faults.push(fault('xml.malformed', `${source.part}: ${(error as Error).message}`));
    return sheet;
  }
}

function emptySheet({ name, part, tables }: SheetSource): Sheet {
  return {
    name,
    part,
    node: undefined,
    tables,
    formulas: [],
    filled: new Set(),
    formulaCells: new Set(),
    headers: headerCells(tables),
    faults: [],
  };
}

function readRow(sheet: Sheet, source: SheetSource, node: XmlNode, previous: number): number {
  const number = numberAttribute(node, 'r') ?? previous + 1;
  const where = `${sheet.name}, row ${number}`;
  if (number === previous) sheet.faults.push(fault('row.duplicate', `${where} stands twice`));
  if (number < previous) sheet.faults.push(fault('row.order', `${where} stands after row ${previous}`));
  const height = numberAttribute(node, 'ht') ?? 0;
  if (height > HIGHEST_ROW) sheet.faults.push(fault('row.height', `${where} is ${height} points high`));
  let column = 0;
  for (const cell of children(node, 'c')) column = readCell(sheet, source, cell, number, column);
  return Math.max(number, previous);
}

function readCell(sheet: Sheet, source: SheetSource, node: XmlNode, row: number, previous: number): number {
  const at = attribute(node, 'r');
  const position = at === '' ? { row, column: previous + 1 } : cellPosition(at);
  const where = `${sheet.name}!${at}`;
  if (position === null || position.row !== row) {
    sheet.faults.push(fault('cell.address', `${where} stands in row ${row}`));
    return previous;
  }
  const { column } = position;
  if (column === previous) sheet.faults.push(fault('cell.duplicate', `${where} stands twice`));
  if (column < previous) sheet.faults.push(fault('cell.order', `${where} stands after a cell to its right`));
  sheet.faults.push(...cellFaults(node, source, where));
  note(sheet, node, source, where, cellKey(row, column));
  return Math.max(column, previous);
}

function note(sheet: Sheet, node: XmlNode, source: SheetSource, where: string, key: number): void {
  const formula = child(node, 'f');
  const text = cellText(node, source.strings);
  if (formula !== undefined) sheet.formulaCells.add(key);
  if (formula !== undefined && formula.text !== '') sheet.formulas.push({ at: where, text: formula.text });
  if (formula !== undefined || text !== '' || child(node, 'v') !== undefined) sheet.filled.add(key);
  if (sheet.headers.has(key) && formula === undefined) sheet.headers.set(key, text);
}

/** The text of a text cell, null for any other. */
function cellText(node: XmlNode, strings: readonly string[]): string | null {
  const value = child(node, 'v')?.text ?? '';
  switch (attribute(node, 't')) {
    case 's':
      return unescapeXstring(strings[Number(value)] ?? '');
    case 'inlineStr':
      return unescapeXstring(richText(child(node, 'is') ?? node));
    case 'str':
      return unescapeXstring(value);
    default:
      return value === '' ? '' : null;
  }
}

function cellFaults(node: XmlNode, source: SheetSource, where: string): Fault[] {
  const faults: Fault[] = [];
  const style = numberAttribute(node, 's') ?? 0;
  if (style >= Math.max(source.styles, 1))
    faults.push(fault('cell.style', `${where} has style ${style}, which is missing`));
  const text = cellText(node, source.strings) ?? '';
  if (text.length > LONGEST_TEXT)
    faults.push(fault('text.tooLong', `${where} holds ${text.length} characters`));
  const wrong = wrongValue(node, source.strings.length);
  if (wrong !== null) faults.push(fault('cell.value', `${where}: ${wrong}`));
  return faults;
}

/** ECMA-376 Part 1, 18.18.11 (ST_CellType): what may stand in <v>. */
function wrongValue(node: XmlNode, strings: number): string | null {
  const value = child(node, 'v')?.text;
  if (value === undefined || value === '') return null;
  const type = attribute(node, 't') || 'n';
  if (type === 's' && !(/^\d+$/.test(value) && Number(value) < strings))
    return `shared string ${value} is missing`;
  if (type === 'b' && !/^(0|1|true|false)$/.test(value)) return `'${value}' is no boolean`;
  if (type === 'e' && !ERRORS.has(value)) return `'${value}' is no error value`;
  if (type === 'n' && !/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value.trim()))
    return `'${value}' is no number`;
  return null;
}
