import { quoteSheet } from '../address.ts';
import { mapReferences } from '../formula.ts';
import {
  attribute,
  attributeSpan,
  cursorAt,
  elementText,
  nextTag,
  skipElement,
  type Cursor,
} from '../xml/cursor.ts';
import { escapeMarkup } from '../xml/escape.ts';
import { replaceSpans, type Replacement } from '../xml/patch.ts';
import type { TableLayout } from './layout.ts';

/** What may stand before <calcPr> (CT_Workbook, ECMA-376 Part 1, 18.2.27). */
const BEFORE_CALC: ReadonlySet<string> = new Set([
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

/** workbook.xml that asks for a full calculation, with names that ended with a growing table drawn down. */
export function patchWorkbook(xml: string, layouts: readonly TableLayout[]): string {
  const growing = growingOf(layouts);
  const replacements: Replacement[] = [];
  const c = cursorAt(xml);
  let calcPlace = -1;
  let hasCalc = false;
  while (nextTag(c)) {
    if (c.name === 'definedName' && c.kind === 'open') growName(c, growing, replacements);
    else if (c.name === 'calcPr' && c.kind !== 'close') {
      hasCalc = true;
      askForCalculation(c, replacements);
    } else if (BEFORE_CALC.has(c.name) && c.kind !== 'open') calcPlace = c.end;
  }
  if (!hasCalc && calcPlace >= 0) {
    const prefix = prefixOf(xml);
    const text = `<${prefix}calcPr fullCalcOnLoad="1"/>`;
    replacements.push({ start: calcPlace, end: calcPlace, text });
  }
  return replaceSpans(xml, replacements);
}

function prefixOf(xml: string): string {
  const c = cursorAt(xml);
  nextTag(c);
  return xml.slice(c.start + 1, c.nameEnd - c.name.length);
}

function askForCalculation(c: Cursor, replacements: Replacement[]): void {
  const span = attributeSpan(c, 'fullCalcOnLoad');
  if (span.start >= 0) replacements.push({ ...span, text: '1' });
  else replacements.push({ start: c.nameEnd, end: c.nameEnd, text: ' fullCalcOnLoad="1"' });
}

/** A print area or a list that ended with the table's last row ends with its new one. */
function growName(c: Cursor, growing: readonly TableLayout[], replacements: Replacement[]): void {
  const start = c.end;
  const isPrintArea = attribute(c, 'name') === '_xlnm.Print_Area';
  const old = elementText(c);
  const text = growing.reduce(growReference, isPrintArea ? fixedArea(old) : old);
  if (text !== old) replacements.push({ start, end: c.start, text: escapeMarkup(text) });
}

/** Some programs write a print area with rows that move ('$A1:$M96'); it never does. */
function fixedArea(text: string): string {
  return text.replace(LOOSE_AREA, '!$$$1$$$2:$$$3$$$4');
}

const LOOSE_AREA = /!\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)/g;

const RANGE = /\$([A-Z]{1,3})\$(\d+):\$([A-Z]{1,3})\$(\d+)/;

/** Tables that get longer. */
export function growingOf(layouts: readonly TableLayout[]): readonly TableLayout[] {
  return layouts.filter((layout) => layout.newLast > layout.oldLast);
}

/** A reference that begins at or above a table's first row and ends with its last one, drawn down with the table. */
export function growReference(text: string, layout: TableLayout): string {
  const { name } = layout.table.sheet;
  const sheets = [`${quoteSheet(name)}!`, `${name}!`];
  const at = sheets.map((sheet) => text.indexOf(sheet)).find((i) => i >= 0);
  if (at === undefined || !RANGE.test(text)) return text;
  let top = 0;
  return mapReferences(text, (r) => {
    const own = r.sheet === name && r.rowFixed && r.column <= layout.table.area.right;
    if (!own) return r;
    if (r.row <= layout.first) top = r.row;
    const ends = top > 0 && r.row === layout.oldLast && r.column >= layout.table.area.left;
    return ends ? { ...r, row: layout.newLast } : r;
  });
}

/** A relations part without the relation to the calculation chain. */
export function withoutCalcChain(xml: string): string {
  return withoutElements(xml, 'Relationship', (c) => /\/calcChain$/.test(attribute(c, 'Type') ?? ''));
}

/** [Content_Types].xml without a part. */
export function withoutOverride(xml: string, part: string): string {
  const name = `/${part}`.toLowerCase();
  return withoutElements(xml, 'Override', (c) => attribute(c, 'PartName')?.toLowerCase() === name);
}

/** A part without the elements of a (local) name that match, whatever is in them. */
export function withoutElements(xml: string, name: string, matches: (c: Cursor) => boolean): string {
  const replacements: Replacement[] = [];
  const c = cursorAt(xml);
  while (nextTag(c)) {
    if (c.name !== name || c.kind === 'close' || !matches(c)) continue;
    const { start } = c;
    skipElement(c);
    replacements.push({ start, end: c.end, text: '' });
  }
  return replaceSpans(xml, replacements);
}
