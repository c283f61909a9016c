import { fill } from '../../messages/fill.ts';
import { SUPPLEMENT_TEXTS as T } from '../../messages/vi/chase.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { heightOf } from '../sheets/rowHeight.ts';
import { pagesSheet, pagesWorkbook, type PageLines } from './agencyPages.ts';
import type { AgencySupplement } from './supplements.ts';

const HEADERS = [T.order, T.tt, T.task, T.request] as const;
const WIDTHS = [6, 9, 52, 60];
const COLUMNS = HEADERS.length;
const WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);

function pageLines({ name, general, items }: AgencySupplement, roundName: string, top: number): PageLines {
  const headings = [
    { content: T.title, style: 'paperTitle' as const },
    { content: fill(T.agency, { agency: name }), style: 'paperSubtitle' as const },
    { content: fill(T.round, { round: roundName }), style: 'paperDate' as const },
    ...(general === '' ? [] : [{ content: fill(T.general, { general }), style: 'paperText' as const }]),
  ];
  const header = top + headings.length + 1;
  const table = items.length === 0 ? [] : HEADERS;
  return {
    cells: [
      ...headings.map(({ content, style }, i) => ({ at: cellAt(top + i, 1), content, style })),
      ...table.map((h, i): CellSpec => ({ at: cellAt(header, i + 1), content: h, style: 'paperHeader' })),
      ...items.flatMap(({ tt, title, request }, n): CellSpec[] => [
        { at: cellAt(header + 1 + n, 1), content: n + 1, style: 'paperCenter' },
        { at: cellAt(header + 1 + n, 2), content: tt === '' ? null : tt, style: 'paperCenter' },
        { at: cellAt(header + 1 + n, 3), content: title, style: 'paperCell' },
        { at: cellAt(header + 1 + n, 4), content: request, style: 'paperCell' },
      ]),
    ],
    heights: [
      ...headings.map(({ content }, i) => ({ row: top + i, height: heightOf(content, WIDTH) })),
      ...items.map(({ title, request }, n) => ({
        row: header + 1 + n,
        height: Math.max(heightOf(title, WIDTHS[2]!), heightOf(request, WIDTHS[3]!)),
      })),
    ],
    merges: headings.map((_, i) => rangeOf(top + i, 1, top + i, COLUMNS)),
    next: header + items.length + 2,
  };
}

function supplementSheet(pages: readonly AgencySupplement[], roundName: string, name: string): SheetSpec {
  const parts: PageLines[] = [];
  for (const page of pages) parts.push(pageLines(page, roundName, parts.at(-1)?.next ?? 1));
  return pagesSheet(name, WIDTHS, parts, (parts.at(-1)?.next ?? 2) - 1);
}

/** What agencies are asked to complete, a page for each. */
export function supplementWorkbook(pages: readonly AgencySupplement[], roundName: string): WorkbookSpec {
  return pagesWorkbook(pages, T, (part, name) => supplementSheet(part, roundName, name));
}
