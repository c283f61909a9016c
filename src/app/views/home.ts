import { addDays, daysBetween } from '../../core/date/arithmetic.ts';
import { formatVietnamese } from '../../core/date/format.ts';
import { parseIso } from '../../core/date/parse.ts';
import type { IsoDate } from '../../core/date/types.ts';
import { issue, type Issue } from '../../core/issue.ts';
import type { Progress, Round } from '../../core/tracking/types.ts';
import { fill } from '../../messages/fill.ts';
import { issueSentence } from '../../messages/issueText.ts';
import type { Language } from '../../messages/types.ts';
import { SETTINGS, type SettingKey } from '../../messages/vi/settings.ts';
import { viewWords } from '../../messages/views.ts';
import { derive } from '../../report/book/derive.ts';
import { titleOfPlans } from '../../report/book/onePlan.ts';
import { asOfSetting, settingText } from '../../report/book/settings.ts';
import { codeOf } from '../../report/book/words.ts';
import { WITH_RESULT } from '../../report/formulas/words.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { SHEETS } from '../../workbook/tables/sheets.ts';
import { PROGRESS_WORDS, QUESTION_STATE_WORDS, ROLE_WORDS } from '../../workbook/tables/words.ts';
import type { Deps } from '../deps.ts';
import type { TrackedBook } from '../openBook.ts';
import { placeOf } from '../rowPlaces.ts';
import { roundInWork } from './roundInWork.ts';
import { dueText } from './timeText.ts';
import { followedTasks, SOON, toDoList } from './toDo.ts';
import type { Bar, DueLine, HomeView, Remark } from './types.ts';

const hasResult = (row: Row<'TheoDoi'>) => {
  const progress: Progress | null = codeOf(PROGRESS_WORDS, row.progress);
  return progress !== null && WITH_RESULT.includes(progress);
};

/** Whether all leads of each task have finished, by task; tasks without a lead are not in it. */
function finishedTasks(rows: readonly Row<'TheoDoi'>[]): Map<string, boolean> {
  const tasks = new Map<string, boolean>();
  for (const row of rows) {
    if (row.role !== ROLE_WORDS.lead || row.progress === '') continue;
    tasks.set(row.task, (tasks.get(row.task) ?? true) && hasResult(row));
  }
  return tasks;
}

function taskBar(finished: ReadonlyMap<string, boolean>): Bar {
  return { label: '', done: [...finished.values()].filter(Boolean).length, total: finished.size };
}

function returnBar(book: Book, round: number | null): Bar {
  const due = book.BaoCao.filter((row) => row.round === round && row.exempt === '');
  return { label: '', done: due.filter((row) => (row.times ?? 0) > 0).length, total: due.length };
}

function groupBars(book: Book, rows: readonly Row<'TheoDoi'>[], language: Language): Bar[] {
  const { noGroup } = viewWords(language).HOME_TEXTS;
  const groups = new Map(book.CoQuan.map((row) => [row.code, row.group || noGroup]));
  const bars = new Map<string, { done: number; total: number }>();
  for (const row of rows) {
    if (row.progress === '') continue;
    const label = groups.get(row.agency) ?? noGroup;
    const bar = bars.get(label) ?? { done: 0, total: 0 };
    bars.set(label, { done: bar.done + (hasResult(row) ? 1 : 0), total: bar.total + 1 });
  }
  return [...bars].map(([label, bar]) => ({ label, ...bar }));
}

/** What the figures count, those first that hold them down. */
function countedLines(
  { book, places }: TrackedBook,
  round: number | null,
  finished: ReadonlyMap<string, boolean>,
): HomeView['counted'] {
  const tasks = book.NhiemVu.filter((row) => finished.has(row.code));
  const open = [false, true].flatMap((done) => tasks.filter((row) => finished.get(row.code) === done));
  const returns = book.BaoCao.filter((row) => row.round === round && row.exempt === '');
  const waiting = [0, 1].flatMap((had) => returns.filter((row) => Number((row.times ?? 0) > 0) === had));
  return {
    tasks: open.map((row) => ({
      text: `${row.path || row.tt} · ${row.title}`,
      detail: row.progress ?? '',
      at: placeOf(places, 'NhiemVu', row),
    })),
    returns: waiting.map((row) => ({
      text: row.agencyName,
      detail: row.state,
      at: placeOf(places, 'BaoCao', row),
    })),
    groups: book.TQCoQuan.filter((row) => (row.total ?? 0) > 0).map((row) => ({
      text: row.name,
      detail: `${row.group}: ${row.share}`,
      at: placeOf(places, 'TQCoQuan', row),
    })),
  };
}

function leadsByTask(book: Book): Map<string, string[]> {
  const leads = new Map<string, string[]>();
  for (const row of book.PhanCong) {
    if (row.role !== ROLE_WORDS.lead) continue;
    leads.set(row.task, [...(leads.get(row.task) ?? []), row.agencyName]);
  }
  return leads;
}

function dueLine(
  row: Row<'NhiemVu'>,
  { due, today, leads, at }: Pick<DueLine, 'due' | 'leads' | 'at'> & { readonly today: IsoDate },
  language: Language,
): DueLine {
  const T = viewWords(language).HOME_TEXTS;
  const [tt, days] = [row.path || row.tt, daysBetween(today, due)];
  const words = { tt, title: row.title, date: formatVietnamese(due), days };
  const text = fill(days === 0 ? T.dueToday : T.due, {
    ...words,
    leads: leads.length > 0 ? leads : T.noLeads,
  });
  return { task: row.code, tt, title: row.title, due, daysLeft: days, leads, text, at };
}

/** Tasks that are not finished and whose last day comes within the next days, the nearest first. */
function dueSoon(
  tracked: TrackedBook,
  finished: ReadonlyMap<string, boolean>,
  today: IsoDate,
  language: Language,
): DueLine[] {
  const last = addDays(today, SOON);
  const byTask = leadsByTask(tracked.book);
  const lines = followedTasks(tracked).flatMap((row) => {
    const due = parseIso(String(row.dueShown ?? ''));
    if (due === null || due < today || due > last || finished.get(row.code) === true) return [];
    const at = placeOf(tracked.places, 'NhiemVu', row);
    return [dueLine(row, { due, today, leads: byTask.get(row.code) ?? [], at }, language)];
  });
  return lines.sort((a, b) => a.due.localeCompare(b.due));
}

/** What papers print and nobody has filled in. */
const PRINTED: readonly SettingKey[] = ['issuer', 'place', 'signerTitle', 'signer'];

function settingRemarks({ book, places }: TrackedBook, language: Language): Remark[] {
  const blank = PRINTED.filter((key) => settingText(book, key).trim() === '');
  const row = book.CaiDat.find(({ key }) => key === blank[0]);
  if (row === undefined) return [];
  const names = blank.map((key) => SETTINGS[key].label);
  const at = placeOf(places, 'CaiDat', row, 'value');
  return [{ severity: 'info', text: fill(viewWords(language).HOME_TEXTS.settingsMissing, { names }), at }];
}

function remarksOf(tracked: TrackedBook, issues: readonly Issue[], language: Language): Remark[] {
  const none = tracked.book.KyBaoCao.length === 0 ? [issue('round.none', { sheet: SHEETS.rounds })] : [];
  const shown = [...issues, ...none].map((i) => ({
    severity: i.severity,
    text: issueSentence(i, language),
    at: i.at,
  }));
  return [...shown, ...settingRemarks(tracked, language)];
}

/** What comes next in the year: answers, forms, returns, points, papers. */
function nextStep(book: Book, round: Round | null, returns: Bar, today: string): HomeView['next'] {
  if (round === null || book.QuyetDinh.some((row) => row.state === QUESTION_STATE_WORDS.open))
    return 'settle';
  const lastDay = book.KyBaoCao.find((row) => row.number === round.number)?.lastDay ?? round.due;
  if (returns.done === 0 && today <= lastDay) return 'forms';
  if (returns.done < returns.total) return 'consolidate';
  // A session goes on until it is decided.
  const isOpen = book.DotCham.some((row) => row.locked === null);
  const toScore = book.BoTieuChi.length > 0 && book.DotCham.length === 0;
  return isOpen || toScore ? 'score' : 'print';
}

/**
 * What stands at the beginning: the round in work, what needs doing, how far things are, what falls due. Figures are
 * those of the sheets, computed by the same rules, so that they hold where a program left formulas without values.
 * Due soon counts from today (the clock): it is for the meeting of the week, not for the as-of day of a report.
 */
export function homeOf(
  opened: TrackedBook,
  issues: readonly Issue[],
  deps: Pick<Deps, 'clock'>,
  language: Language = 'vi',
): HomeView {
  const tracked = { ...opened, book: derive(opened.book, opened.asOfFixed) };
  const { book } = tracked;
  const today = deps.clock().date;
  const day = parseIso(today);
  const round = roundInWork(book);
  const rows = book.TheoDoi.filter((row) => row.round === round?.number);
  const finished = finishedTasks(rows);
  const returns = returnBar(book, round?.number ?? null);
  return {
    title: titleOfPlans(book),
    plans: book.KeHoach.map(({ code, title, number }) => ({ code, title: title || number || code })),
    ...roundFacts(book, round, language),
    toDo: toDoList(tracked, round?.number ?? null, today, language),
    tasks: taskBar(finished),
    returns,
    groups: groupBars(book, rows, language),
    counted: countedLines(tracked, round?.number ?? null, finished),
    next: nextStep(book, round, returns, today),
    dueSoon: day === null ? [] : dueSoon(tracked, finished, day, language),
    remarks: remarksOf(tracked, issues, language),
  };
}

function roundFacts(
  book: Book,
  round: Round | null,
  language: Language,
): Pick<HomeView, 'round' | 'rounds' | 'asOf'> {
  const rounds = book.KyBaoCao.flatMap(({ number, name, locked }) =>
    number === null ? [] : [{ number, name, locked: locked !== null }],
  );
  if (round === null) return { round: null, rounds, asOf: asOfSetting(book) };
  const { number, name, due, boundary } = round;
  const template = viewWords(language).HOME_TEXTS.round;
  const text = fill(template, { name, due: dueText(due, boundary, language) });
  const asOf = book.KyBaoCao.find((row) => row.number === number)?.asOf ?? asOfSetting(book);
  return { round: { number, name, text }, rounds, asOf };
}
