import { daysBetween } from '../../core/date/arithmetic.ts';
import { formatVietnamese } from '../../core/date/format.ts';
import { parseIso } from '../../core/date/parse.ts';
import type { IsoDate } from '../../core/date/types.ts';
import { fill } from '../../messages/fill.ts';
import type { Language } from '../../messages/types.ts';
import { viewWords } from '../../messages/views.ts';
import { stepOf, type SessionStep } from '../../report/appraisal/steps.ts';
import type { Row } from '../../workbook/schema.ts';
import type { TrackedBook } from '../openBook.ts';
import { placeOf } from '../rowPlaces.ts';
import type { CountedLine } from './types.ts';

type DayKey = 'dossierBy' | 'explainBy' | 'decideBy';

/** The day by which a step is to be done: the first of these that the session has. */
const DAYS_OF_STEPS: Readonly<Record<SessionStep, readonly DayKey[]>> = {
  self: ['dossierBy'],
  // What is appraised must leave agencies the time to explain.
  appraise: ['explainBy', 'decideBy'],
  explain: ['explainBy', 'decideBy'],
  second: ['decideBy'],
  agree: ['decideBy'],
  decided: [],
};

/** The day by which the session's present step is to be done; null where none was set. */
export function dayOfStep(row: Row<'DotCham'>): { readonly key: DayKey; readonly day: IsoDate } | null {
  const key = DAYS_OF_STEPS[stepOf(row)].find((one) => row[one] !== null);
  const day = key === undefined ? null : row[key];
  return key === undefined || day === null ? null : { key, day };
}

/** '14/11/2026 (còn 5 ngày)', or by how many days it is over; the day itself is the last one. */
export function daysText(day: IsoDate, today: string, language: Language): string {
  const words = viewWords(language).SESSION_WORDS;
  const now = parseIso(today);
  const date = formatVietnamese(day);
  if (now === null) return date;
  const left = daysBetween(now, day);
  if (left === 0) return fill(words.today, { date });
  return fill(left > 0 ? words.daysLeft : words.daysOver, { date, days: Math.abs(left) });
}

/** Steps of open sessions whose day is over, or at most `soon` days away. */
export function sessionsDue(
  { book, places }: Pick<TrackedBook, 'book' | 'places'>,
  today: string,
  soon: number,
  language: Language,
): CountedLine[] {
  const now = parseIso(today);
  if (now === null) return [];
  const words = viewWords(language).SESSION_WORDS;
  return book.DotCham.flatMap((row): CountedLine[] => {
    const due = row.locked === null ? dayOfStep(row) : null;
    if (due === null || daysBetween(now, due.day) > soon) return [];
    const detail = `${words[due.key]} ${daysText(due.day, today, language)}`;
    return [
      {
        text: `${row.name} · ${words[stepOf(row)]}`,
        detail,
        at: placeOf(places, 'DotCham', row, due.key),
      },
    ];
  });
}
