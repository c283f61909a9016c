import { partText, type Package } from '../read/package.ts';
import { cursorAt, elementText, nextTag } from '../xml/cursor.ts';
import { escapeMarkup } from '../xml/escape.ts';
import { replaceSpans, type Replacement } from '../xml/patch.ts';
import type { TableLayout } from './layout.ts';
import { growingOf, growReference } from './workbookPatch.ts';

/** Charts by the name that Excel and we give their parts. */
const CHART_PART = /\/charts\/chart[^/]*\.xml$/i;

/** A chart's part whose references (c:f, ECMA-376 Part 1, 21.2.2.65) to whole columns of growing tables grow with them. */
export function growChart(xml: string, growing: readonly TableLayout[]): string {
  const replacements: Replacement[] = [];
  const c = cursorAt(xml);
  while (nextTag(c)) {
    if (c.name !== 'f' || c.kind !== 'open') continue;
    const start = c.end;
    const old = elementText(c);
    const text = growing.reduce(growReference, old);
    if (text !== old) replacements.push({ start, end: c.start, text: escapeMarkup(text) });
  }
  return replaceSpans(xml, replacements);
}

/**
 * Charts that draw what a table gets in new rows, too, as Excel does by itself where a person lengthens a table: names
 * of parts with their new texts.
 */
export function grownCharts(pack: Package, layouts: readonly TableLayout[]): [name: string, xml: string][] {
  const growing = growingOf(layouts);
  if (growing.length === 0) return [];
  const charts = pack.entries.map(({ name }) => name).filter((name) => CHART_PART.test(name));
  return charts.flatMap((name): [string, string][] => {
    const xml = partText(pack, name);
    const grown = growChart(xml, growing);
    return grown === xml ? [] : [[name, grown]];
  });
}
