import { titleOfPlans } from '../book/onePlan.ts';
import { fill } from '../../messages/fill.ts';
import { ASSIGNMENT_TEXTS as T } from '../../messages/vi/form.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { ROLE_WORDS, TASK_STATE_WORDS } from '../../workbook/tables/words.ts';
import { heightOf } from '../sheets/rowHeight.ts';
import { pagesSheet, pagesWorkbook, type PageLines } from './agencyPages.ts';

const HEADERS = [T.order, T.tt, T.task, T.time, T.role, T.product, T.partners] as const;
const WIDTHS = [6, 8, 56, 20, 11, 28, 40];
const COLUMNS = HEADERS.length;

interface Given {
  readonly task: Row<'NhiemVu'>;
  readonly role: string;
  /** Who leads, for a coordinator; who coordinates, for a lead: as the plan writes it. */
  readonly partners: string;
}

interface Page {
  readonly agency: string;
  readonly given: readonly Given[];
}

/** What each agency was given, in the order of the plan; agencies in protocol order. */
function pagesOf(book: Book): Page[] {
  const tasks = new Map(book.NhiemVu.map((task, order) => [task.code, { task, order }]));
  const byAgency = new Map<string, { given: Given; order: number }[]>();
  for (const { task: code, agency, role } of book.PhanCong) {
    const found = tasks.get(code);
    if (found === undefined || found.task.state === TASK_STATE_WORDS.removed) continue;
    const { task, order } = found;
    const partners = role === ROLE_WORDS.lead ? task.coordinating : task.leads;
    const own = byAgency.get(agency) ?? [];
    own.push({ given: { task, role, partners }, order });
    byAgency.set(agency, own);
  }
  return book.CoQuan.flatMap(({ code, name }) => {
    const given = (byAgency.get(code) ?? []).sort((a, b) => a.order - b.order).map((g) => g.given);
    return given.length === 0 ? [] : [{ agency: name, given }];
  });
}

function givenTexts({ task, role, partners }: Given): string[] {
  return [task.path, task.title, task.time, role, task.product, partners];
}

function pageLines({ agency, given }: Page, planTitle: string, top: number): PageLines {
  const header = top + 4;
  const heading = [
    { row: top, content: T.title, style: 'paperTitle' as const },
    { row: top + 1, content: fill(T.agency, { agency }), style: 'paperSubtitle' as const },
    ...(planTitle === '' ? [] : [{ row: top + 2, content: planTitle, style: 'paperDate' as const }]),
  ];
  const rows = given.map(givenTexts);
  return {
    cells: [
      ...heading.map(({ row, content, style }) => ({ at: cellAt(row, 1), content, style })),
      ...HEADERS.map((h, i): CellSpec => ({ at: cellAt(header, i + 1), content: h, style: 'paperHeader' })),
      ...rows.flatMap((texts, n) => [
        { at: cellAt(header + 1 + n, 1), content: n + 1, style: 'paperCenter' as const },
        ...texts.map((text, i): CellSpec => ({
          at: cellAt(header + 1 + n, i + 2),
          content: text === '' ? null : text,
          style: i === 0 || i === 3 ? 'paperCenter' : 'paperCell',
        })),
      ]),
    ],
    heights: [
      {
        row: top + 2,
        height: heightOf(
          planTitle,
          WIDTHS.reduce((sum, w) => sum + w, 0),
        ),
      },
      ...rows.map((texts, n) => ({
        row: header + 1 + n,
        height: Math.max(...texts.map((text, i) => heightOf(text, WIDTHS[i + 1]!))),
      })),
    ],
    merges: heading.map(({ row }) => rangeOf(row, 1, row, COLUMNS)),
    next: top + given.length + 6,
  };
}

function assignmentSheet(pages: readonly Page[], planTitle: string, name: string): SheetSpec {
  const parts: PageLines[] = [];
  for (const page of pages) parts.push(pageLines(page, planTitle, parts.at(-1)?.next ?? 1));
  return pagesSheet(name, WIDTHS, parts, (parts.at(-1)?.next ?? 1) - 2);
}

/** Bảng phân công nhiệm vụ, a page per agency, for the letter with which tasks go out; null where nobody was given any. */
export function assignmentWorkbook(book: Book): WorkbookSpec | null {
  const pages = pagesOf(book);
  if (pages.length === 0) return null;
  const title = titleOfPlans(book);
  return pagesWorkbook(pages, T, (part, name) => assignmentSheet(part, title, name));
}
