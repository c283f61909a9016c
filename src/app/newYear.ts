import type { AgencyRegister } from '../core/agency/types.ts';
import type { Assignment } from '../core/assignment/types.ts';
import type { Plan } from '../core/plan/types.ts';
import type { Question } from '../core/question.ts';
import { issue, type Issue } from '../core/issue.ts';
import { result, type Result } from '../core/result.ts';
import { obligationsInForce } from '../core/tracking/succession.ts';
import type { Round } from '../core/tracking/types.ts';
import { fill } from '../messages/fill.ts';
import { NEW_YEAR_TEXTS as T } from '../messages/vi/newYear.ts';
import { rememberAnswers } from '../report/book/answers.ts';
import { settleDeadlines } from '../report/book/bookDeadlines.ts';
import { bookRegister } from '../report/book/bookRegister.ts';
import { bookTasks } from '../report/book/bookTasks.ts';
import { derive } from '../report/book/derive.ts';
import { coordinationOf } from '../report/book/fromRows.ts';
import { lastYearRows, yearOf } from '../report/book/lastYear.ts';
import { withLogLines } from '../report/book/logLines.ts';
import { newBook } from '../report/book/newBook.ts';
import { titleOfPlans } from '../report/book/onePlan.ts';
import type { CodedRow } from '../report/book/planRows.ts';
import { contextOf, formulasFor } from '../report/formulas/formulaOf.ts';
import { draftPlan } from '../report/newYear/draftPlan.ts';
import * as carried from '../report/newYear/carried.ts';
import { holdersOf } from '../report/newYear/heirs.ts';
import { nextYearWords } from '../report/newYear/movedTime.ts';
import { nextRows, withOrigins } from '../report/newYear/nextRows.ts';
import { proposalsOf, type Proposal } from '../report/newYear/proposals.ts';
import { trackingWorkbook } from '../report/trackingWorkbook.ts';
import { MAPPED } from '../report/rollUp/templateMap.ts';
import type { LetterSpec } from '../workbook/letter.ts';
import type { Book } from '../workbook/schema.ts';
import type { WorkbookSpec } from '../workbook/spec.ts';
import type { Deps } from './deps.ts';
import { agencyAnswers } from './newYear/answers.ts';
import { unfinishedIssues, unknownTaskIssues } from './newYear/check.ts';
import { crossingOf, type Crossing } from './newYear/lines.ts';
import type { TrackedBook } from './openBook.ts';
import { bookId, daysOf, planQuestions } from './startBook.ts';

/** What a person settles before next year's book is made. */
export interface NewYearChoice {
  /** Codes of the tasks that go on; null: those that are proposed. */
  readonly tasks: readonly string[] | null;
  /** Instead of last year's a year later; null: those; empty: none yet. */
  readonly rounds: readonly Round[] | null;
  /** Although questions or rounds of the old book are still open. */
  readonly unfinished: boolean;
}

/** Next year's book, computed and not yet written. */
export interface NewYearBook extends Crossing {
  readonly book: Book;
  readonly spec: WorkbookSpec;
  /** The table of next year's tasks, to be corrected and issued. */
  readonly draft: LetterSpec;
  /** The new year. */
  readonly year: number;
  readonly proposals: readonly Proposal[];
  readonly questions: readonly Question[];
}

type NewYearDeps = Pick<Deps, 'digest' | 'clock'>;

/** The book that ends, with all that is read of it more than once. */
interface Ending {
  readonly book: Book;
  readonly file: string;
  readonly year: number;
  readonly chosen: ReadonlyMap<string, Proposal>;
  readonly staying: ReadonlySet<string>;
  readonly register: AgencyRegister;
  readonly rounds: readonly Round[];
}

function registerOf(book: Book, staying: ReadonlySet<string>): AgencyRegister {
  const whole = bookRegister(book);
  const memberships = whole.memberships.filter((m) => staying.has(m.agency));
  const groups = whole.groups.filter((group) => memberships.some((m) => m.group === group));
  return { agencies: whole.agencies.filter((a) => staying.has(a.code)), memberships, groups };
}

function planOf({ book, file, year }: Ending, rows: readonly CodedRow[]): Plan {
  const [first] = book.KeHoach;
  return {
    source: { file, format: 'xlsx' },
    mode: 'table',
    number: null,
    date: null,
    year: year + 1,
    issuer: first?.issuer ?? '',
    title: nextYearWords(first?.title ?? fill(T.planTitle, { year }), year),
    tables: [],
    rows: rows.map(({ row }) => row),
    reporting: [],
    targets: [],
  };
}

/** Every plan that still has tasks, without its number and day; the first in any case. */
function nextPlans(
  { book, year, file }: Ending,
  tasks: Book['NhiemVu'],
  fresh: Book['KeHoach'],
): Book['KeHoach'] {
  const used = new Set(tasks.map((row) => row.plan));
  const plans = book.KeHoach.filter((row, i) => i === 0 || used.has(row.code));
  if (plans.length === 0) return fresh;
  return plans.map((row) => ({
    ...row,
    number: '',
    date: null,
    title: nextYearWords(row.title, year),
    year: year + 1,
    file,
  }));
}

/** Obligations of the rows that go on, in whichever way their coordinators report. */
function obligationsOf({ book, chosen, register, rounds }: Ending, assignments: readonly Assignment[]) {
  const tasks = book.NhiemVu.filter((row) => chosen.has(row.code));
  return obligationsInForce(
    assignments.map((row) => ({ ...row, from: [] })),
    tasks.map((row) => ({ code: row.code, coordination: coordinationOf(row) })),
    daysOf(rounds),
    register,
  );
}

/** Tables that go over as they stand, and the year's figures beside which the new ones will be seen. */
function carriedTables(ending: Ending, made: Book): Partial<Book> {
  const { book, file, year, chosen, staying } = ending;
  const sessions = book.KhoiBieu.map((row) => ({ ...row, session: '' }));
  return {
    CaiDat: carried.nextSettings(made.CaiDat, book.CaiDat),
    KhoiBieu: sessions,
    CotKhoi: book.CotKhoi,
    ChiTieu: book.ChiTieu,
    BoTieuChi: book.BoTieuChi,
    TieuChi: book.TieuChi,
    BacDiem: book.BacDiem,
    MucXepLoai: book.MucXepLoai,
    KyBaoCao: carried.withSpans(made.KyBaoCao, book),
    SoLieu: carried.lastFigures(book, staying),
    NamTruoc: lastYearRows(book, file),
    PhienBan: carried.lastResults(
      book,
      (task, agency) => chosen.has(task) && staying.has(agency),
      year,
      file,
    ),
  };
}

function made(ending: Ending, deps: NewYearDeps): { book: Book; questions: readonly Question[] } {
  const { book: old, file, year, chosen, staying, register, rounds } = ending;
  const plans = bookTasks(old, bookRegister(old), deps.digest);
  const bodies = new Map(plans.flatMap(({ tasks }) => tasks.map((task) => [task.code, task] as const)));
  const holders = holdersOf(old, staying);
  const rows = nextRows({ book: old, year, chosen, bodies, holders });
  const plan = planOf(ending, rows);
  const decisions = agencyAnswers(old, new Set(chosen.keys()), staying, deps.digest);
  const { run } = planQuestions({ plan, register, rounds, decisions }, rows, deps);
  const assignments = [...chosen.keys()].flatMap((task) => holders.assignmentsOf(task));
  const { date, time } = deps.clock();
  const createdAt = `${date} ${time}`;
  const fresh = newBook({
    id: bookId({ plan, register }, deps),
    ...{ createdAt, plan, rows, register, assignments, rounds, questions: run, asOf: null },
    obligations: obligationsOf(ending, assignments),
  });
  const NhiemVu = withOrigins(fresh.NhiemVu, { book: old, year, chosen });
  const whole = {
    ...fresh,
    ...carriedTables(ending, fresh),
    NhiemVu,
    KeHoach: nextPlans(ending, NhiemVu, fresh.KeHoach),
    ThongTin: [
      ...rememberAnswers(fresh.ThongTin, run),
      carried.codesRow(old),
      ...old.ThongTin.filter((row) => row.key.startsWith(MAPPED)),
    ],
  };
  const dated = settleDeadlines(whole, decisions, deps.digest).book;
  const line = { at: createdAt, event: T.event, agency: '', round: null, file };
  const { staying: left } = crossingOf(old, dated, year);
  const log = [fill(T.log, { year, file }), ...left].map((detail) => ({ ...line, detail }));
  return { book: derive(withLogLines(dated, log), false), questions: run.open };
}

/**
 * Computes next year's book of one that ends: who is there from its first day, what goes on, and the figures to
 * compare with. Nothing is written, and the old book stays as it is. Errors: newYear.noYear, openQuestions and
 * openRounds (unless `unfinished`), unknownTasks.
 *
 * @param file the old book's name, for people
 */
export function newYear(
  tracked: TrackedBook,
  file: string,
  choice: NewYearChoice,
  deps: NewYearDeps,
): Result<NewYearBook | null> {
  const book = derive(tracked.book, tracked.asOfFixed);
  const year = yearOf(book);
  if (year === null) return result(null, [issue('newYear.noYear')]);
  const proposals = proposalsOf(book, year);
  const wanted = choice.tasks ?? proposals.filter((p) => p.proposed).map((p) => p.code);
  const wrong: Issue[] = [
    ...(choice.unfinished ? [] : unfinishedIssues(book)),
    ...unknownTaskIssues(wanted, proposals),
  ];
  if (wrong.length > 0) return result(null, wrong);
  const chosen = new Map(proposals.filter((p) => wanted.includes(p.code)).map((p) => [p.code, p]));
  const staying = new Set(carried.agenciesAt(book, year + 1).staying.map((row) => row.code));
  const rounds = choice.rounds ?? carried.nextRounds(book, year);
  const ending = { book, file, year, chosen, staying, register: registerOf(book, staying), rounds };
  const { book: next, questions } = made(ending, deps);
  const formulas = formulasFor(contextOf(next, false));
  return result({
    ...{ book: next, year: year + 1, proposals, questions },
    ...crossingOf(book, next, year),
    spec: trackingWorkbook(next, formulas, titleOfPlans(next)),
    draft: draftPlan(next),
  });
}
