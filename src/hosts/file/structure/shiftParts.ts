import { attributeSpan, cursorAt, elementText, nextTag, type Cursor } from '../xml/cursor.ts';
import { decodeEntities } from '../xml/decode.ts';
import { escapeAttribute, escapeMarkup } from '../xml/escape.ts';
import { replaceSpans, type Replacement } from '../xml/patch.ts';
import { movedColumn, movedFormula, movedRanges, type ColumnShift } from './columnShift.ts';

/** Elements whose text is a formula, in sheets, tables, charts and extensions. */
const FORMULAS: ReadonlySet<string> = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'calculatedColumnFormula',
  'definedName',
]);
/** Attributes that hold places of the sheet that they stand in. */
const PLACES = ['ref', 'sqref', 'topLeftCell', 'activeCell'] as const;

function attributeReplaced(c: Cursor, name: string, change: (old: string) => string): Replacement[] {
  const span = attributeSpan(c, name);
  if (span.start < 0) return [];
  const old = decodeEntities(c.xml.slice(span.start, span.end));
  const text = change(old);
  return text === old ? [] : [{ ...span, text: escapeAttribute(text) }];
}

/** Goes past the element. */
function textReplaced(c: Cursor, change: (old: string) => string): Replacement[] {
  const start = c.end;
  const old = elementText(c);
  const text = change(old);
  return text === old ? [] : [{ start, end: c.start, text: escapeMarkup(text) }];
}

type Visit = (c: Cursor) => Replacement[];

function visited(xml: string, visit: Visit): string {
  const replacements: Replacement[] = [];
  const c = cursorAt(xml);
  while (nextTag(c)) if (c.kind !== 'close') replacements.push(...visit(c));
  return replacements.length === 0 ? xml : replaceSpans(xml, replacements);
}

/** Formulas of a part; `own` where they stand on the sheet itself. */
export function withFormulas(xml: string, shift: ColumnShift, own: boolean): string {
  return visited(xml, (c) =>
    c.kind === 'open' && FORMULAS.has(c.name)
      ? textReplaced(c, (text) => movedFormula(shift, text, own))
      : [],
  );
}

/** A table part of the sheet, or its notes: places and formulas. */
export function withPlaces(xml: string, shift: ColumnShift): string {
  return visited(xml, (c) => {
    const places = attributeReplaced(c, 'ref', (ref) => movedRanges(shift, ref));
    const isFormula = c.kind === 'open' && FORMULAS.has(c.name);
    return isFormula ? textReplaced(c, (text) => movedFormula(shift, text, true)) : places;
  });
}

/** The worksheet itself, all but its <cols>. */
export function withSheetMoved(xml: string, shift: ColumnShift): string {
  let inColumnBreaks = false;
  return visited(xml, (c) => {
    if (c.name === 'c') return attributeReplaced(c, 'r', (at) => movedRanges(shift, at));
    if (c.name === 'row') return attributeReplaced(c, 'spans', (spans) => movedNumbers(shift, spans));
    if (c.name === 'rowBreaks') inColumnBreaks = false;
    if (c.name === 'colBreaks') inColumnBreaks = true;
    if (c.name === 'brk') return inColumnBreaks ? attributeReplaced(c, 'id', breakMoved) : [];
    const places = PLACES.flatMap((name) => attributeReplaced(c, name, (ref) => movedRanges(shift, ref)));
    if (c.kind !== 'open') return places;
    if (FORMULAS.has(c.name))
      return [...places, ...textReplaced(c, (text) => movedFormula(shift, text, true))];
    return c.name === 'sqref' ? textReplaced(c, (text) => movedRanges(shift, text)) : places;
  });
  /** A break stands before the column of its number counted from 0. */
  function breakMoved(id: string): string {
    return String(movedColumn(shift, Number(id) + 1) - 1);
  }
}

function movedNumbers(shift: ColumnShift, text: string): string {
  return text.replace(/\d+/g, (n) => String(movedColumn(shift, Number(n))));
}

/** Corners of what is drawn on the sheet: their columns are counted from 0. */
export function withDrawingMoved(xml: string, shift: ColumnShift): string {
  return visited(xml, (c) =>
    c.kind === 'open' && c.name === 'col'
      ? textReplaced(c, (text) => String(movedColumn(shift, Number(text) + 1) - 1))
      : [],
  );
}

/** Boxes of notes: first and third pair of numbers in an anchor are columns from 0. */
export function withVmlMoved(xml: string, shift: ColumnShift): string {
  const moved = (n: number) => movedColumn(shift, n + 1) - 1;
  return xml
    .replace(/(<x:Column>)(\d+)(<\/x:Column>)/g, (_, open: string, n: string, close: string) => {
      return `${open}${String(moved(Number(n)))}${close}`;
    })
    .replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/g, (_, open: string, text: string, close: string) => {
      const parts = text.split(',');
      const at = parts.map((part, i) => (i === 0 || i === 4 ? String(moved(Number(part))) : part));
      return `${open}${at.join(',')}${close}`;
    });
}

/** The source of a pivot table on the sheet. */
export function withPivotSource(xml: string, shift: ColumnShift): string {
  return visited(xml, (c) => {
    if (c.name !== 'worksheetSource') return [];
    const span = attributeSpan(c, 'sheet');
    const isHere = span.start >= 0 && decodeEntities(xml.slice(span.start, span.end)) === shift.sheet;
    return isHere ? attributeReplaced(c, 'ref', (ref) => movedRanges(shift, ref)) : [];
  });
}
