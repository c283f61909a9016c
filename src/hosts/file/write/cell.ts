import type { DateSystem } from '../../../core/date/serial.ts';
import { isDate, isFormula, type CellContent, type DateValue, type Scalar } from '../../../workbook/spec.ts';
import { serialOf } from '../serial.ts';
import { escapeMarkup, escapeText } from '../xml/escape.ts';

/** How cells are spelled in a part: names carry the part's prefix, days its date system. */
export interface CellSpelling {
  readonly prefix: string;
  readonly system: DateSystem;
}

export const PLAIN_SPELLING: CellSpelling = { prefix: '', system: 1900 };

interface Stored {
  /** The type attribute, '' for numbers. */
  readonly type: '' | 'b' | 'e' | 'str' | 'inlineStr';
  readonly value: string;
}

/** A value as it is stored; null for blank. Text is kept as text whatever it begins with. */
function store(value: Scalar | DateValue, system: DateSystem): Stored | null {
  if (value === null || value === '') return null;
  if (isDate(value)) return storeDate(value.date, system);
  if (typeof value === 'number') return storeNumber(value);
  if (typeof value === 'boolean') return { type: 'b', value: value ? '1' : '0' };
  return { type: 'inlineStr', value: escapeText(value) };
}

/** A day outside Excel's calendar is kept as the text that was given. */
function storeDate(date: string, system: DateSystem): Stored {
  const serial = serialOf(date, system);
  return serial === null || serial < 0
    ? { type: 'inlineStr', value: escapeText(date) }
    : { type: '', value: String(serial) };
}

function storeNumber(value: number): Stored {
  return Number.isFinite(value) ? { type: '', value: String(value) } : { type: 'e', value: '#NUM!' };
}

/** The head of a cell: <c r="A1" s="3" … without its end. */
function open(p: string, at: string, style: number): string {
  return style === 0 ? `<${p}c r="${at}"` : `<${p}c r="${at}" s="${String(style)}"`;
}

/**
 * A whole cell (ECMA-376 Part 1, 18.3.1.4). Blank cells with style 0 give ''.
 * A formula carries core's value as its cached value; a text result '' is stored as an empty text.
 */
export function cellXml(at: string, content: CellContent, style: number, spelling = PLAIN_SPELLING): string {
  const p = spelling.prefix;
  if (isFormula(content)) return formulaXml(at, content.formula, content.value, style, spelling);
  const stored = store(content, spelling.system);
  if (stored === null) return style === 0 ? '' : `${open(p, at, style)}/>`;
  if (stored.type === 'inlineStr') {
    const text = `<${p}is><${p}t${spaceAttribute(stored.value)}>${stored.value}</${p}t></${p}is>`;
    return `${open(p, at, style)} t="inlineStr">${text}</${p}c>`;
  }
  const type = stored.type === '' ? '' : ` t="${stored.type}"`;
  return `${open(p, at, style)}${type}><${p}v>${stored.value}</${p}v></${p}c>`;
}

/** Blanks at the edges and line breaks are lost without it in some programs. */
function spaceAttribute(text: string): string {
  return /^\s|\s$|\n| {2}/.test(text) ? ' xml:space="preserve"' : '';
}

function formulaXml(
  at: string,
  formula: string,
  value: Scalar | DateValue,
  style: number,
  spelling: CellSpelling,
): string {
  const p = spelling.prefix;
  const cached = cachedValue(value, spelling);
  return `${open(p, at, style)}${cached.type}><${p}f>${escapeFormula(formula)}</${p}f>${cached.xml}</${p}c>`;
}

/** Formulas as they are written, found once: those of a column are the same on every row. */
const ESCAPED = new Map<string, string>();
const MOST_ESCAPED = 500;

function escapeFormula(formula: string): string {
  const known = ESCAPED.get(formula);
  if (known !== undefined) return known;
  const escaped = escapeMarkup(formula);
  if (ESCAPED.size >= MOST_ESCAPED) ESCAPED.clear();
  ESCAPED.set(formula, escaped);
  return escaped;
}

/** The type attribute and <v> of a formula's cached value. */
export function cachedValue(
  value: Scalar | DateValue,
  spelling: CellSpelling,
): { readonly type: string; readonly xml: string } {
  const p = spelling.prefix;
  if (value === '') return { type: ' t="str"', xml: `<${p}v></${p}v>` };
  const stored = store(value, spelling.system);
  if (stored === null) return { type: '', xml: '' };
  const type = stored.type === 'inlineStr' ? 'str' : stored.type;
  return { type: type === '' ? '' : ` t="${type}"`, xml: `<${p}v>${stored.value}</${p}v>` };
}
