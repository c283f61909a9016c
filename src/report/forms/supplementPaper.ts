import { fill } from '../../messages/fill.ts';
import { SUPPLEMENT_TEXTS as T } from '../../messages/vi/chase.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type { CellSpec, RowHeight, SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { heightOf } from '../sheets/rowHeight.ts';
import type { AgencySupplement } from './supplements.ts';

const HEADERS = [T.order, T.tt, T.task, T.request] as const;
const WIDTHS = [6, 9, 52, 60];
const COLUMNS = HEADERS.length;
const WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
/** A sheet takes 1,026 manual page breaks. */
const AGENCIES_PER_SHEET = 1000;

interface Lines {
  readonly cells: readonly CellSpec[];
  readonly heights: readonly RowHeight[];
  readonly merges: readonly string[];
  /** The first row below. */
  readonly next: number;
}

function pageLines({ name, general, items }: AgencySupplement, roundName: string, top: number): Lines {
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
  const parts: Lines[] = [];
  for (const page of pages) parts.push(pageLines(page, roundName, parts.at(-1)?.next ?? 1));
  const last = parts.at(-1)?.next ?? 2;
  return {
    name,
    state: 'visible',
    widths: WIDTHS.map((width, i) => ({ column: i + 1, width })),
    heights: parts.flatMap((p) => p.heights),
    cells: parts.flatMap((p) => p.cells),
    tables: [],
    merges: parts.flatMap((p) => p.merges),
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 20, bottom: 15, left: 20, right: 15, header: 10, footer: 8 },
      fitToWidth: true,
      printArea: rangeOf(1, 1, last - 1, COLUMNS),
      rowBreaks: parts.slice(0, -1).map((p) => p.next - 1),
      centerHorizontally: true,
    },
    showGrid: false,
  };
}

/** What agencies are asked to complete, a page for each. */
export function supplementWorkbook(pages: readonly AgencySupplement[], roundName: string): WorkbookSpec {
  const count = Math.max(1, Math.ceil(pages.length / AGENCIES_PER_SHEET));
  const sheets = Array.from({ length: count }, (_, i) => {
    const part = pages.slice(i * AGENCIES_PER_SHEET, (i + 1) * AGENCIES_PER_SHEET);
    return supplementSheet(part, roundName, count === 1 ? T.sheet : `${T.sheet} ${i + 1}`);
  });
  return { sheets, names: [], title: T.title, active: 0 };
}
