import {
  attribute,
  attributeSpan,
  cursorAt,
  findTag,
  isEmpty,
  nextTag,
  skipElement,
  type Cursor,
} from '../xml/cursor.ts';
import { replaceSpans } from '../xml/patch.ts';

/** Excel's own short date: shown as the country writes it, so dd/mm/yyyy in Vietnam. */
const SHORT_DATE = '14';
const GENERAL = '0';

/**
 * Cell formats that are looked up, or added to styles.xml, so that a day put into a cell with a number format is
 * seen as a day, and a number in a cell with a date format as a number.
 */
export interface StylePatch {
  readonly xml: string;
  readonly formats: string[];
  /** How many the file had: those after are new. */
  readonly original: number;
  readonly span: { readonly start: number; readonly end: number };
}

export function readStylePatch(xml: string): StylePatch {
  const c = cursorAt(xml);
  const formats: string[] = [];
  if (!findTag(c, 'cellXfs') || isEmpty(c)) return { xml, formats, original: 0, span: { start: 0, end: 0 } };
  const start = c.start;
  while (nextTag(c) && c.name === 'xf') {
    const from = c.start;
    skipElement(c);
    formats.push(xml.slice(from, c.end));
  }
  return { xml, formats, original: formats.length, span: { start, end: c.start } };
}

/** Index of the format that is like `style` but shows a day (or a plain number). */
export function likeStyle(patch: StylePatch, style: number, shows: 'date' | 'number'): number {
  const base = patch.formats[style];
  if (base === undefined) return style;
  const wanted = withNumberFormat(base, shows === 'date' ? SHORT_DATE : GENERAL);
  const known = patch.formats.indexOf(wanted);
  return known >= 0 ? known : patch.formats.push(wanted) - 1;
}

function withNumberFormat(xf: string, id: string): string {
  const c = cursorAt(xf);
  nextTag(c);
  return setAttribute(setAttribute(xf, c, 'applyNumberFormat', '1'), c, 'numFmtId', id);
}

/** Sets an attribute of the first tag, adding it where it is missing. */
export function setAttribute(xml: string, c: Cursor, name: string, value: string): string {
  const fresh = cursorAt(xml, c.start);
  nextTag(fresh);
  const span = attributeSpan(fresh, name);
  if (span.start >= 0) return replaceSpans(xml, [{ ...span, text: value }]);
  return replaceSpans(xml, [{ start: fresh.nameEnd, end: fresh.nameEnd, text: ` ${name}="${value}"` }]);
}

/** styles.xml with the formats that were added; null where none was. */
export function patchedStyles(patch: StylePatch): string | null {
  const added = patch.formats.slice(patch.original);
  if (added.length === 0) return null;
  const xml = replaceSpans(patch.xml, [{ start: patch.span.end, end: patch.span.end, text: added.join('') }]);
  const c = cursorAt(xml, patch.span.start);
  nextTag(c);
  return attribute(c, 'count') === null ? xml : setAttribute(xml, c, 'count', String(patch.formats.length));
}
