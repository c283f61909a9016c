import { areaText, parseArea } from '../address.ts';
import { attributeSpan, cursorAt, nextTag } from '../xml/cursor.ts';
import { replaceSpans, type Replacement } from '../xml/patch.ts';
import type { TableLayout } from './layout.ts';

/** Elements of a table part that name a range which ends with the table. */
const RANGED: ReadonlySet<string> = new Set(['table', 'autoFilter', 'sortState', 'sortCondition']);

/** The table part with its new end; filters and sorting stay as they were. */
export function patchTable(xml: string, layout: TableLayout): string {
  const replacements: Replacement[] = [];
  const c = cursorAt(xml);
  while (nextTag(c)) {
    if (c.kind === 'close' || !RANGED.has(c.name)) continue;
    const span = attributeSpan(c, 'ref');
    const area = span.start < 0 ? null : parseArea(xml.slice(span.start, span.end));
    if (area === null) continue;
    const bottom = newEnd(area.bottom, layout);
    if (bottom !== area.bottom) replacements.push({ ...span, text: areaText({ ...area, bottom }) });
  }
  return replaceSpans(xml, replacements);
}

function newEnd(bottom: number, layout: TableLayout): number {
  if (bottom === layout.oldBottom) return layout.newBottom;
  if (bottom === layout.oldLast) return layout.newLast;
  return Math.min(bottom, layout.newLast);
}
