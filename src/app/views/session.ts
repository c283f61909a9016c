import { formatVietnamese } from '../../core/date/format.ts';
import type { IsoDate } from '../../core/date/types.ts';
import type { Issue } from '../../core/issue.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import type { Language } from '../../messages/types.ts';
import { APPRAISAL_TEXTS, SESSION_TEXTS } from '../../messages/vi/scoring.ts';
import { viewWords } from '../../messages/views.ts';
import { stepOf, stepsOf, type SessionStep } from '../../report/appraisal/steps.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { formsOfStep } from '../appraiseBook.ts';
import type { Deps } from '../deps.ts';
import type { TrackedBook } from '../openBook.ts';
import { placeOf } from '../rowPlaces.ts';
import { hasSecond, moveSession } from '../sessionBook.ts';
import { hasAutomatic } from '../settle/sessionRounds.ts';
import { dayOfStep, daysText } from './sessionDays.ts';
import type { SessionView } from './types.ts';

/** The session that a person works on: the last that is open, else the last. */
function sessionInWork({ book }: Pick<TrackedBook, 'book'>): Row<'DotCham'> | undefined {
  return book.DotCham.filter((row) => row.locked === null).at(-1) ?? book.DotCham.at(-1);
}

const DATES = ['dossierBy', 'explainBy', 'decideBy', 'locked'] as const;

/** The session's days; of the present step's with how long there still is. */
function datesOf(row: Row<'DotCham'>, language: Language, today: string): SessionView['dates'] {
  const due = dayOfStep(row);
  const words = viewWords(language).SESSION_WORDS;
  return DATES.flatMap((key) => {
    const day = row[key];
    // Until it is decided there is nothing to say of the day of the decision.
    if (key === 'locked' && day === null) return [];
    const shown = (of: IsoDate) => (key === due?.key ? daysText(of, today, language) : formatVietnamese(of));
    return [{ label: words[key], text: day === null ? words.noDate : shown(day), isNow: key === due?.key }];
  });
}

/** The round on which automatic points rest; nothing where no criterion does. */
function roundOf(book: Book, row: Row<'DotCham'>, language: Language): SessionView['dates'] {
  if (!hasAutomatic(book, row)) return [];
  const words = viewWords(language).SESSION_WORDS;
  const round = book.KyBaoCao.find(({ number }) => number === row.round)?.name;
  const known = round !== undefined && row.day !== null;
  const text = known ? fill(words.roundDay, { round, day: formatVietnamese(row.day) }) : words.noRound;
  return [{ label: words.round, text, isNow: false }];
}

/** Lines of Nhật ký about sessions and their forms, the last first. */
const MOST_LINES = 20;
const EVENTS: readonly string[] = [
  SESSION_TEXTS.event,
  SESSION_TEXTS.reopened,
  ...Object.values(APPRAISAL_TEXTS.events),
];

function logOf({ book }: Pick<TrackedBook, 'book'>): SessionView['log'] {
  const lines = book.NhatKy.filter((row) => EVENTS.includes(row.event));
  return lines
    .slice(-MOST_LINES)
    .reverse()
    .map(({ id, at, event, detail }) => ({ id: String(id), text: `${at} · ${event}`, detail }));
}

const OVERCOME: readonly string[] = ['session.openRows', 'session.selfOnly'];

/** All that stops the next step is that points are not final, which a reason overcomes. */
function needsReason(issues: readonly Issue[]): boolean {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return errors.length > 0 && errors.every(({ code }) => OVERCOME.includes(code));
}

/** The steps of the scoring session in work, what stops the next one, and what was done; null where there is none. */
export function sessionView(
  tracked: TrackedBook,
  { clock }: Pick<Deps, 'clock'>,
  language: Language = 'vi',
): SessionView | null {
  const row = sessionInWork(tracked);
  if (row === undefined) return null;
  const words = viewWords(language).SESSION_WORDS;
  const step = stepOf(row);
  const steps = stepsOf(hasSecond(tracked.book, row));
  const at = steps.indexOf(step);
  const named = (one: SessionStep | undefined) => (one === undefined ? null : words[one]);
  const tried =
    step === 'decided'
      ? null
      : moveSession(tracked, { kind: 'close', by: '', reason: '', isAutomatic: true }, { clock });
  return {
    name: row.name,
    at: placeOf(tracked.places, 'DotCham', row, 'dossierBy'),
    steps: steps.map((one, i) => ({
      name: words[one],
      state: i < at || step === 'decided' ? 'done' : i === at ? 'now' : 'later',
    })),
    dates: [...datesOf(row, language, clock().date), ...roundOf(tracked.book, row, language)],
    next: named(steps[at + 1]),
    before: named(steps[at - 1]),
    isBlocked: tried !== null && tried.value === null && !needsReason(tried.issues),
    needsReason: tried !== null && needsReason(tried.issues),
    remarks: tried?.issues.map((found) => issueText(found, language)) ?? [],
    forms: formsOfStep(step) !== undefined,
    log: logOf(tracked),
  };
}
