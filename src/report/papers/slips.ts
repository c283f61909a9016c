import { PROGRESS } from '../../core/tracking/types.ts';
import { fill } from '../../messages/fill.ts';
import { PAPER_HEADERS as H, PAPER_TEXTS, SLIP_TEXTS as T, TASKS_TEXTS } from '../../messages/vi/papers.ts';
import { rangeOf } from '../../workbook/address.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import type { SheetSpec, StyleName } from '../../workbook/spec.ts';
import { PROGRESS_WORDS, ROLE_WORDS } from '../../workbook/tables/words.ts';
import { currentRound } from '../book/settings.ts';
import { byGroup, dueText, groupedBy, returnsInView, taskText } from './paperData.ts';
import { MOST_BREAKS, pageCapacity } from './pageBreaks.ts';
import { across, asOfLine, PAPER_AREA, paperPage } from './paperPage.ts';
import {
  fittedColumns,
  headerHeight,
  joinRows,
  placeHeader,
  placeRow,
  printedRows,
  widthOf,
  type PlacedRows,
  type PrintedRow,
} from './paperRows.ts';
import { paperCount } from './summarySentence.ts';
import { wrappedHeight } from './wrapText.ts';

const COLUMNS = fittedColumns([
  { header: H.order, width: 5, style: 'paperCenter' },
  { header: H.task, width: 44, style: 'paperCell' },
  { header: H.role, width: 10, style: 'paperCenter' },
  { header: H.due, width: 12, style: 'paperCenter' },
  { header: H.status, width: 14, style: 'paperCenter' },
  { header: H.result, width: 30, style: 'paperCell' },
  { header: H.product, width: 14, style: 'paperCell' },
  { header: H.progress, width: 15, style: 'paperCenter' },
]);
const WIDTH = widthOf(COLUMNS);

interface Slip {
  readonly agency: string;
  readonly line: string;
  readonly rows: readonly PrintedRow[];
}

function countsLine(rows: readonly Row<'TheoDoi'>[]): string {
  const judged = rows.filter((row) => row.progress !== '');
  const counts = PROGRESS.flatMap((key) => {
    const word = PROGRESS_WORDS[key];
    const count = judged.filter((row) => row.progress === word).length;
    return count === 0 ? [] : [fill(TASKS_TEXTS.counted, { word, count: paperCount(count) })];
  });
  return [fill(T.leads, { count: paperCount(judged.length) }), ...counts].join('; ');
}

function slipRow(row: Row<'TheoDoi'>, order: number): PrintedRow['row'] {
  const blank = row.role === ROLE_WORDS.lead ? PAPER_TEXTS.notReported : null;
  return {
    kind: 'row',
    values: [
      order,
      taskText(row),
      row.role,
      dueText(row.due),
      row.effective || blank,
      row.result || blank,
      row.product,
      row.progress || PAPER_TEXTS.notApplicable,
    ],
  };
}

/** A slip for each agency that has anything to report in the round in view, in the order of the register. */
function slipsOf(book: Book): Slip[] {
  const number = currentRound(book);
  const round = book.KyBaoCao.find((row) => row.number === number)?.name ?? '';
  const own = book.TheoDoi.filter((row) => row.round === number);
  const reports = new Map(returnsInView(book).map((row) => [row.agency, row.state]));
  const agencies = [...groupedBy(own, (row) => row.agency).values()];
  return byGroup(book, agencies, (rows) => rows[0]!.agency)
    .flatMap(({ items }) => items)
    .map((rows) => ({
      agency: rows[0]!.agencyName,
      line: fill(T.line, {
        round,
        report: reports.get(rows[0]!.agency) || PAPER_TEXTS.notReported,
        counts: `${countsLine(rows)}.`,
      }),
      rows: printedRows(
        rows.map((row, i) => slipRow(row, i + 1)),
        COLUMNS,
      ),
    }));
}

interface Page {
  readonly lines: readonly { readonly content: string; readonly style: StyleName }[];
  readonly rows: readonly PrintedRow[];
}

const heightOfLine = (content: string) => Math.max(19, wrappedHeight(content, WIDTH * 0.85));

/** The slip cut into pages; those after the first name the agency again above the repeated header. */
function pagesOf(slip: Slip, asOf: string, capacity: number): Page[] {
  const first: Page['lines'] = [
    { content: T.title, style: 'paperTitle' },
    { content: fill(T.agency, { agency: slip.agency }), style: 'paperTitle' },
    { content: asOf, style: 'paperDate' },
    { content: slip.line, style: 'paperText' },
  ];
  const next: Page['lines'] = [
    { content: fill(T.continued, { agency: slip.agency }), style: 'paperSubtitle' },
  ];
  const room = (lines: Page['lines']) =>
    capacity - lines.reduce((sum, l) => sum + heightOfLine(l.content), 0) - headerHeight(COLUMNS);
  const pages: { lines: Page['lines']; rows: PrintedRow[] }[] = [{ lines: first, rows: [] }];
  let left = room(first);
  for (const row of slip.rows) {
    if (row.height > left && pages.at(-1)!.rows.length > 0) {
      pages.push({ lines: next, rows: [] });
      left = room(next);
    }
    pages.at(-1)!.rows.push(row);
    left -= row.height;
  }
  return pages;
}

function placePage(page: Page, top: number): PlacedRows {
  const lines = page.lines.map(({ content, style }, i): PlacedRows => ({
    ...across(top + i, 1, COLUMNS.length, content, style),
    heights: [{ row: top + i, height: heightOfLine(content) }],
  }));
  const header = top + page.lines.length;
  return joinRows([
    ...lines,
    placeHeader(COLUMNS, header),
    ...page.rows.map((row, i) => placeRow(row, COLUMNS, header + 1 + i)),
  ]);
}

function slipSheet(pages: readonly Page[], name: string): SheetSpec {
  const placed: PlacedRows[] = [];
  const ends: number[] = [];
  for (const page of pages) {
    const part = placePage(page, (ends.at(-1) ?? 0) + 1);
    placed.push(part);
    ends.push(part.heights.at(-1)!.row);
  }
  const { cells, heights, merges } = joinRows(placed);
  const page = paperPage(null, rangeOf(1, 1, ends.at(-1)!, COLUMNS.length));
  return {
    name,
    state: 'visible',
    widths: COLUMNS.map((c, i) => ({ column: i + 1, width: c.width })),
    heights,
    cells,
    tables: [],
    merges,
    page: { ...page, rowBreaks: ends.slice(0, -1) },
    showGrid: false,
  };
}

/** Biểu 05: a page or more for each agency, on as many sheets as their breaks need; none where nobody reports. */
export function slipSheets(book: Book): SheetSpec[] {
  const characters = WIDTH;
  const capacity = pageCapacity({ ...PAPER_AREA, characters, columns: COLUMNS.length });
  const asOf = asOfLine(book);
  const pages = slipsOf(book).flatMap((slip) => pagesOf(slip, asOf, capacity));
  const count = Math.ceil(pages.length / MOST_BREAKS);
  return Array.from({ length: count }, (_, i) => {
    const name = i === 0 ? T.sheet : fill(T.more, { sheet: T.sheet, number: i + 1 });
    return slipSheet(pages.slice(i * MOST_BREAKS, (i + 1) * MOST_BREAKS), name);
  });
}
