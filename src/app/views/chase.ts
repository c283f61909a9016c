import { formatVietnamese } from '../../core/date/format.ts';
import { parseIso } from '../../core/date/parse.ts';
import { remindersOf } from '../chaseReturns.ts';
import type { Deps } from '../deps.ts';
import type { TrackedBook } from '../openBook.ts';

/** Whom to remind, with the message to copy. The message is Vietnamese in every language of the pane. */
export interface ReminderView {
  /** The agency's code. */
  readonly agency: string;
  readonly name: string;
  /** Đầu mối, điện thoại; '' where nobody filled them in. */
  readonly contact: string;
  readonly phone: string;
  /** '04/6/2026' */
  readonly lastDay: string;
  /** Below 0 once the last day has passed. */
  readonly daysLeft: number;
  readonly text: string;
}

export interface ChaseView {
  readonly round: number;
  readonly reminders: readonly ReminderView[];
}

/** Who has not sent the round's report, before and after its last day; the longest overdue first. */
export function chaseView(
  tracked: Pick<TrackedBook, 'book'>,
  round: number,
  { clock }: Pick<Deps, 'clock'>,
): ChaseView {
  const today = parseIso(clock().date)!;
  const reminders = remindersOf(tracked, round, today).map(({ lastDay, ...rest }) => {
    return { ...rest, lastDay: formatVietnamese(lastDay) };
  });
  return { round, reminders: reminders.sort((a, b) => a.daysLeft - b.daysLeft) };
}
