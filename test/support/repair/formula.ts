import { arityFits } from './functions.ts';
import { parseCell, columnNumber, LAST_COLUMN } from './address.ts';

/** A structured reference: TheoDoi[[#This Row],[Mã]] is table 'TheoDoi', columns ['Mã']. */
export interface TableReference {
  readonly table: string;
  readonly columns: readonly string[];
}

/** What a formula uses. `error` tells why a parser refuses it, else null. */
export interface FormulaFacts {
  readonly error: string | null;
  readonly functions: readonly string[];
  readonly names: readonly string[];
  readonly sheets: readonly string[];
  readonly tables: readonly TableReference[];
}

interface State {
  readonly text: string;
  at: number;
  depth: number;
  readonly functions: Set<string>;
  readonly names: Set<string>;
  readonly sheets: Set<string>;
  readonly tables: TableReference[];
}

class Refusal extends Error {}

const ERROR_LITERAL = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)/y;
const NUMBER = /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y;
const IDENTIFIER = /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*/uy;
const WHOLE_ROWS = /\$?[0-9]+:\$?[0-9]+/y;
const WHOLE_COLUMNS = /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!])/uy;
const CELL = /\$?[A-Za-z]{1,3}\$?[0-9]+(?![\p{L}\p{N}_.(!])/uy;
const BINARY = /<>|<=|>=|[-+*/^&=<>:]/y;
const BLANKS = /[ \t\r\n]*/y;
const SHEET_PREFIX =
  /(?:'(?:\[[0-9]+\])?((?:[^']|'')+)'|(?:\[[0-9]+\])?([\p{L}_][\p{L}\p{M}\p{N}_.]*(?::[\p{L}_][\p{L}\p{M}\p{N}_.]*)?))!/uy;
const EXTERNAL_PREFIX = /\[[0-9]+\]!/y;
/** Excel's own limit of nesting. */
const DEEPEST = 64;

/**
 * Reads a formula as it stands in a file: English names, ',' between arguments, no '='. Written by us because
 * fast-formula-parser knows neither structured references nor names with Vietnamese letters nor '$1:$2', and
 * lets unknown functions pass.
 */
export function readFormula(text: string): FormulaFacts {
  const state: State = {
    text,
    at: 0,
    depth: 0,
    functions: new Set(),
    names: new Set(),
    sheets: new Set(),
    tables: [],
  };
  let error: string | null = null;
  try {
    if (text.length > 8192) throw new Refusal('longer than 8,192 characters');
    expression(state, true);
    if (state.at < text.length) throw unexpected(state);
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    error = fault.message;
  }
  const { functions, names, sheets, tables } = state;
  return { error, functions: [...functions], names: [...names], sheets: [...sheets], tables };
}

function unexpected(state: State): Refusal {
  const rest = state.text.slice(state.at, state.at + 12);
  return new Refusal(rest === '' ? 'it ends too early' : `unexpected '${rest}' at ${state.at + 1}`);
}

function match(state: State, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = state.at;
  const found = pattern.exec(state.text);
  if (found !== null) state.at += found[0].length;
  return found;
}

function take(state: State, text: string): boolean {
  if (!state.text.startsWith(text, state.at)) return false;
  state.at += text.length;
  return true;
}

/** Operands with operators between; `union` also allows ',' (in parentheses and at the top of a name). */
function expression(state: State, union: boolean): void {
  let intersects = false;
  for (;;) {
    const isReference = operand(state);
    if (intersects && !isReference) throw new Refusal('two values without an operator between');
    const blank = (match(state, BLANKS)?.[0] ?? '') !== '';
    intersects = false;
    if (match(state, BINARY) !== null || (union && take(state, ','))) continue;
    // A blank between two references is their intersection.
    if (!blank || !isReference || !startsOperand(state)) return;
    intersects = true;
  }
}

function startsOperand(state: State): boolean {
  return /[\p{L}_\\$'"#({[0-9.]/u.test(state.text.charAt(state.at));
}

/** True where it may be a reference (a cell, a name, a call, parentheses). */
function operand(state: State): boolean {
  match(state, BLANKS);
  while (/[-+@]/.test(state.text.charAt(state.at))) {
    if (state.text.charAt(state.at) === '@') throw new Refusal("'@' is not written in files");
    state.at += 1;
    match(state, BLANKS);
  }
  const isReference = primary(state);
  while (take(state, '%'));
  return isReference;
}

function primary(state: State): boolean {
  const next = state.text.charAt(state.at);
  if (next === '"') stringLiteral(state);
  else if (next === '{') arrayLiteral(state);
  else if (match(state, ERROR_LITERAL) !== null) return false;
  else if (match(state, WHOLE_ROWS) !== null) return true;
  else if (match(state, NUMBER) !== null) return false;
  else return referenceOrParenthesis(state, next);
  return false;
}

function referenceOrParenthesis(state: State, next: string): true {
  if (next === '(') parenthesis(state);
  else reference(state);
  return true;
}

function deeper(state: State, inner: () => void): void {
  state.depth += 1;
  if (state.depth > DEEPEST) throw new Refusal('nested deeper than 64 levels');
  inner();
  state.depth -= 1;
}

function parenthesis(state: State): void {
  state.at += 1;
  deeper(state, () => expression(state, true));
  if (!take(state, ')')) throw unexpected(state);
}

function stringLiteral(state: State): void {
  const found = match(state, /"(?:[^"]|"")*"/y);
  if (found === null) throw new Refusal('a text without its closing quotation mark');
  if (found[0].length - 2 > 255) throw new Refusal('a text of more than 255 characters');
}

/** ECMA-376 Part 1, 18.17.2.4: constants only, ',' between columns and ';' between rows. */
function arrayLiteral(state: State): void {
  state.at += 1;
  do constant(state);
  while (match(state, /[ ]*[,;]/y) !== null);
  match(state, BLANKS);
  if (!take(state, '}')) throw unexpected(state);
}

function constant(state: State): void {
  match(state, BLANKS);
  if (state.text.charAt(state.at) === '"') return stringLiteral(state);
  match(state, /[-+]/y);
  if (match(state, NUMBER) ?? match(state, ERROR_LITERAL) ?? match(state, /TRUE|FALSE/y)) return;
  throw unexpected(state);
}

function reference(state: State): void {
  const sheet = match(state, SHEET_PREFIX);
  if (sheet !== null) return onSheet(state, sheet);
  if (match(state, EXTERNAL_PREFIX) !== null) return externalName(state);
  if (localArea(state)) return;
  const name = match(state, IDENTIFIER)?.[0];
  if (name === undefined) throw unexpected(state);
  if (state.text.charAt(state.at) === '(') return call(state, name);
  if (state.text.charAt(state.at) === '[') return structured(state, name);
  if (!/^(TRUE|FALSE)$/i.test(name)) state.names.add(name);
}

function onSheet(state: State, found: RegExpExecArray): void {
  const external = found[0].includes('[');
  const quoted = found[1]?.replaceAll("''", "'");
  const sheets = quoted === undefined ? (found[2] ?? '').split(':') : [quoted];
  if (!external) for (const name of sheets) state.sheets.add(name);
  if (localArea(state) || match(state, ERROR_LITERAL) !== null) return;
  if (match(state, WHOLE_ROWS) !== null) return;
  if (match(state, IDENTIFIER) === null) throw unexpected(state);
}

/** A name of another workbook can't be looked up here. */
function externalName(state: State): void {
  if (match(state, IDENTIFIER) === null) throw unexpected(state);
}

function localArea(state: State): boolean {
  const columns = match(state, WHOLE_COLUMNS)?.[0];
  if (columns !== undefined) {
    const last = columns.replaceAll('$', '').split(':').map(columnNumber);
    if (Math.max(...last) > LAST_COLUMN) throw new Refusal(`'${columns}' is outside of a sheet`);
    return true;
  }
  const start = state.at;
  const cell = match(state, CELL)?.[0];
  if (cell === undefined) return false;
  if (parseCell(cell) !== null) return true;
  if (cell.includes('$')) throw new Refusal(`'${cell}' is outside of a sheet`);
  state.at = start; // 'NV0001' and 'XYZ1' beyond column XFD are names.
  return false;
}

function call(state: State, name: string): void {
  state.functions.add(name);
  state.at += 1;
  let count = 0;
  deeper(state, () => {
    count = argumentsOf(state);
  });
  if (!arityFits(name, count)) throw new Refusal(`${name} with ${count} arguments`);
}

/** Counts the arguments up to the closing parenthesis; an argument may be left blank. */
function argumentsOf(state: State): number {
  match(state, BLANKS);
  if (take(state, ')')) return 0;
  for (let count = 1; ; count += 1) {
    match(state, BLANKS);
    if (!/[,)]/.test(state.text.charAt(state.at))) expression(state, false);
    if (take(state, ')')) return count;
    if (!take(state, ',')) throw unexpected(state);
  }
}

const ITEM = /#(?:All|Data|Headers|Totals|This Row)/iy;
const PLAIN_COLUMN = /(?:[^[\]#']|'.)+/uy;

/** ECMA-376 Part 1, 18.17.6.6: Table[Column], Table[#Headers], Table[[#This Row],[Column]:[Column]], Table[]. */
function structured(state: State, table: string): void {
  state.at += 1;
  const columns: string[] = [];
  if (state.text.charAt(state.at) === '@') throw new Refusal("'@' is written [#This Row] in files");
  if (state.text.charAt(state.at) === '[') bracketedParts(state, columns);
  else if (match(state, ITEM) === null) plainColumn(state, columns);
  if (!take(state, ']')) throw unexpected(state);
  state.tables.push({ table, columns });
}

function plainColumn(state: State, columns: string[]): void {
  const column = match(state, PLAIN_COLUMN)?.[0];
  if (column !== undefined) columns.push(column.replace(/'(.)/gu, '$1'));
}

function bracketedParts(state: State, columns: string[]): void {
  do {
    match(state, BLANKS);
    if (!take(state, '[')) throw unexpected(state);
    if (match(state, ITEM) === null) plainColumn(state, columns);
    if (!take(state, ']')) throw unexpected(state);
    match(state, BLANKS);
  } while (match(state, /[,:]/y) !== null);
}
