import type { TaskToAssign } from '../../core/assignment/expandPlan.ts';
import type { PlanRow } from '../../core/plan/types.ts';
import { fill } from '../../messages/fill.ts';
import { NEW_YEAR_TEXTS as T } from '../../messages/vi/newYear.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { KIND_WORDS, TASK_STATE_WORDS } from '../../workbook/tables/words.ts';
import { DIRECTION_SECTION, directionsOf, isDirection } from '../book/directions.ts';
import type { CodedRow } from '../book/planRows.ts';
import { parentOfRow } from '../book/sectionOfTask.ts';
import { codeOf } from '../book/words.ts';
import type { Holders } from './heirs.ts';
import { movedTime, nextYearWords } from './movedTime.ts';
import type { Proposal } from './proposals.ts';

type Task = Row<'NhiemVu'>;

/** Number path of the row above each row of the book; what leaders said stands under a heading of its own. */
function parentsIn(book: Pick<Book, 'NhiemVu'>): Map<string, string | null> {
  const said = directionsOf(book).map(({ code }) => [code, DIRECTION_SECTION] as const);
  return new Map([...parentOfRow(book), ...said]);
}

/** Headings above the rows that are kept, and those rows, in the order of the sheet. */
export function keptRows(book: Pick<Book, 'NhiemVu'>, tasks: ReadonlySet<string>): Task[] {
  const parents = parentsIn(book);
  const wanted = new Set<string>();
  const above = new Map<string, Task>();
  for (const row of book.NhiemVu) {
    const at = (path: string) => `${row.plan}|${row.table}|${path}`;
    above.set(at(row.path), row);
    if (!tasks.has(row.code)) continue;
    let next: Task | undefined = row;
    while (next !== undefined && !wanted.has(next.code)) {
      // A task above one that is kept goes over only if it was chosen itself.
      if (next.kind !== KIND_WORDS.task || tasks.has(next.code)) wanted.add(next.code);
      const parent: string | null = parents.get(next.code) ?? null;
      const found: Task | undefined = parent === null ? undefined : above.get(at(parent));
      next = found === next ? undefined : found;
    }
  }
  return book.NhiemVu.filter((row) => wanted.has(row.code));
}

export interface NextRowsInput {
  readonly book: Book;
  readonly year: number;
  readonly chosen: ReadonlyMap<string, Proposal>;
  /** The tasks of the book with the bodies that their cells name. */
  readonly bodies: ReadonlyMap<string, TaskToAssign>;
  readonly holders: Holders;
}

/** The kept rows as a plan of the next year would give them, under the codes that they have. */
export function nextRows({ book, year, chosen, bodies, holders }: NextRowsInput): CodedRow[] {
  const parents = parentsIn(book);
  return keptRows(book, new Set(chosen.keys())).map((row) => {
    const proposal = chosen.get(row.code);
    const { leads = [], coordinating = [], leadCandidates } = bodies.get(row.code) ?? {};
    const moved = proposal === undefined ? null : movedTime(row, proposal.reason, year);
    const named = (all: typeof leads) => all.flatMap((mention) => holders.bodies(row.code, mention));
    const next: PlanRow = {
      id: row.code,
      table: row.table ?? 1,
      tt: row.tt,
      path: row.path,
      parent: parents.get(row.code) ?? null,
      kind: codeOf(KIND_WORDS, row.kind) ?? 'task',
      title: nextYearWords(row.title, year),
      time: moved?.time ?? nextYearWords(row.time, year),
      deadline: moved?.deadline ?? null,
      leads: named(leads),
      coordinating: named(coordinating),
      ...(leadCandidates === undefined ? {} : { leadCandidates }),
      product: row.product === '' ? null : row.product,
      note: null,
      extra: {},
      at: {},
      footnotes: [],
      issues: [],
    };
    return { code: row.code, row: next };
  });
}

/** Where a row of the new book comes from, in words. */
function sourceOf(row: Task, proposal: Proposal | undefined, year: number): string {
  if (proposal === undefined) return '';
  const reason = fill(T.reasons[proposal.reason], { year });
  const time = row.time === '' ? T.noTime : row.time;
  const said = isDirection(row) ? `${row.source}. ` : '';
  return said + fill(T.source, { year, code: `${row.code} (${row.path})`, reason, time });
}

/** What the new rows keep of the old ones beside what a plan says: who reports how, notes, their plan, where they come from. */
export function withOrigins(
  fresh: readonly Task[],
  { book, year, chosen }: Pick<NextRowsInput, 'book' | 'year' | 'chosen'>,
): Task[] {
  const old = new Map(book.NhiemVu.map((row) => [row.code, row]));
  return fresh.map((row) => {
    const from = old.get(row.code);
    if (from === undefined) return row;
    const proposal = chosen.get(row.code);
    const isLater = proposal?.reason === 'longer';
    const { plan, table, level, coordination, note } = from;
    return {
      ...row,
      ...{ plan, table, level, coordination, note },
      ...(isLater ? { adjusted: from.adjusted, adjustedBy: from.adjustedBy } : {}),
      state: isDirection(from) ? from.state : TASK_STATE_WORDS.planned,
      source: sourceOf(from, proposal, year),
    };
  });
}
