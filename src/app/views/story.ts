import type { SourceRef } from '../../core/issue.ts';
import { fill } from '../../messages/fill.ts';
import type { Language } from '../../messages/types.ts';
import { viewWords } from '../../messages/views.ts';
import { TABLES, type Book, type Row } from '../../workbook/schema.ts';
import { ROLE_WORDS } from '../../workbook/tables/words.ts';
import type { TrackedBook } from '../openBook.ts';
import { placeOf, rowAt } from '../rowPlaces.ts';
import { taskNumbers } from './taskNumber.ts';
import { dayText } from './toDo.ts';
import { scoreStoryOf } from './scoreStory.ts';
import type { StoryLink, StoryView, TaskStoryView } from './types.ts';

type Tracked = Row<'TheoDoi'>;

/** Sheet row of a place: its own, or that of its cell. */
function sheetRow(at: SourceRef): number {
  return at.row ?? Number(/\d+/.exec(at.cell?.split(':')[0] ?? '')?.[0] ?? 0);
}

const isLead = (row: Tracked) => row.role === ROLE_WORDS.lead;
const byRound = (a: Tracked, b: Tracked) => (a.round ?? 0) - (b.round ?? 0);

/** Leads before coordinators, each in the order of the sheet. */
function leadsFirst(rows: readonly Tracked[]): Tracked[] {
  return [...rows.filter(isLead), ...rows.filter((row) => !isLead(row))];
}

interface Chosen {
  readonly row: Tracked;
  /** Rows that can be looked at instead. */
  readonly others: readonly Tracked[];
}

/** The latest round of every agency of a task. */
function ofTask(book: Book, task: string): Tracked[] {
  const latest = new Map<string, Tracked>();
  for (const row of book.TheoDoi.filter((r) => r.task === task)) {
    const known = latest.get(row.agency);
    if (known === undefined || byRound(known, row) < 0) latest.set(row.agency, row);
  }
  return leadsFirst([...latest.values()]);
}

function chosenTracked(tracked: TrackedBook, row: number): Chosen | null {
  const found = rowAt(tracked.book, tracked.places, 'TheoDoi', row);
  if (found === null) return null;
  const others = ofTask(tracked.book, found.task).filter((other) => other.agency !== found.agency);
  return { row: found, others };
}

function chosenTask(tracked: TrackedBook, row: number): Chosen | null {
  const task = rowAt(tracked.book, tracked.places, 'NhiemVu', row);
  const [first, ...others] = task === null ? [] : ofTask(tracked.book, task.code);
  return first === undefined ? null : { row: first, others };
}

function chosenReport(tracked: TrackedBook, row: number): Chosen | null {
  const report = rowAt(tracked.book, tracked.places, 'BaoCao', row);
  if (report === null) return null;
  const own = tracked.book.TheoDoi.filter((r) => r.agency === report.agency && r.round === report.round);
  const [first, ...others] = leadsFirst(own);
  return first === undefined ? null : { row: first, others };
}

const CHOOSERS: readonly (readonly [string, (tracked: TrackedBook, row: number) => Chosen | null])[] = [
  [TABLES.TheoDoi.sheet, chosenTracked],
  [TABLES.NhiemVu.sheet, chosenTask],
  [TABLES.BaoCao.sheet, chosenReport],
];

/** Where the values of one round came from, the latest return first. */
function sourcesOf(book: Book, { task, agency, round }: Tracked, language: Language): string[] {
  const { source } = viewWords(language).STORY_TEXTS;
  const columns: Readonly<Record<string, { readonly header: string }>> = TABLES.TheoDoi.columns;
  return book.PhienBan.filter((s) => s.task === task && s.agency === agency && s.round === round)
    .sort((a, b) => (b.version ?? 0) - (a.version ?? 0))
    .map(({ file, cell, version, field }) =>
      fill(source, { file, cell, version: version ?? 0, field: columns[field]?.header ?? field }),
    );
}

function roundOf(tracked: TrackedBook, row: Tracked, language: Language): TaskStoryView['rounds'][number] {
  const { book, places } = tracked;
  const report = book.BaoCao.find((r) => r.agency === row.agency && r.round === row.round);
  const { status, confirmed, percent, result, difficulty, proposal, progress } = row;
  return {
    number: row.round ?? 0,
    name: book.KyBaoCao.find((r) => r.number === row.round)?.name ?? '',
    status,
    confirmed,
    percent,
    result,
    difficulty,
    proposal,
    progress,
    report: report?.state ?? '',
    received: report?.received ?? null,
    sources: sourcesOf(book, row, language),
    at: placeOf(places, 'TheoDoi', row),
  };
}

/** Of a task's other agencies the name, of an agency's other tasks the task, and how it stands. */
function linksOf({ book, places }: TrackedBook, { row, others }: Chosen): StoryLink[] {
  const numbers = taskNumbers(book);
  return others.map((other) => ({
    label:
      other.task === row.task ? other.agencyName : `${numbers.get(other.task) ?? other.tt} · ${other.title}`,
    detail: other.progress || other.role,
    at: placeOf(places, 'TheoDoi', other),
  }));
}

function sourceOf(book: Book, task: Row<'NhiemVu'> | undefined, language: Language): string {
  const file = book.KeHoach.find((plan) => plan.code === task?.plan)?.file ?? '';
  const source = task?.source ?? '';
  return file === '' || source === ''
    ? file + source
    : fill(viewWords(language).STORY_TEXTS.plan, { file, source });
}

function storyView(tracked: TrackedBook, { row, others }: Chosen, language: Language): TaskStoryView {
  const { book } = tracked;
  const task = book.NhiemVu.find((r) => r.code === row.task);
  const own = book.TheoDoi.filter((r) => r.task === row.task && r.agency === row.agency).sort(byRound);
  return {
    kind: 'task',
    task: { code: row.task, tt: (task?.path ?? '') || row.tt, title: row.title, due: dayText(row.due) },
    agency: { code: row.agency, name: row.agencyName },
    role: row.role,
    rounds: own.map((r) => roundOf(tracked, r, language)),
    source: sourceOf(book, task, language),
    others: linksOf(tracked, { row, others }),
  };
}

/**
 * All that is known about the row that is chosen: an obligation; of a task its first lead; of a report the agency's
 * first task; of a row of points or of a class the agency's score. Null where the cell is in no such row.
 */
export function storyOf(tracked: TrackedBook, at: SourceRef, language: Language = 'vi'): StoryView | null {
  const choose = CHOOSERS.find(([sheet]) => sheet === at.sheet)?.[1];
  if (choose === undefined) return scoreStoryOf(tracked, at.sheet, sheetRow(at), language);
  const chosen = choose(tracked, sheetRow(at));
  return chosen === null ? null : storyView(tracked, chosen, language);
}
