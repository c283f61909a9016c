import { daysBetween } from '../date/arithmetic.ts';
import { lastDayOnTime } from '../date/lastDay.ts';
import type { IsoDate } from '../date/types.ts';
import type { ReportState, Round } from './types.ts';

/** The last day on which a round's report is on time, by the round's own boundary and day-off rule. */
export function lastDayOf(
  round: Pick<Round, 'due' | 'boundary' | 'dayOff'>,
  daysOff: readonly IsoDate[],
): IsoDate {
  return lastDayOnTime(round.due, round.boundary, round.dayOff, daysOff);
}

/** What decides the state of an agency's report in a round. */
export interface ReportFacts {
  /** A return was accepted. */
  readonly returned: boolean;
  /** The day the signed report arrived; null where nobody gave it. */
  readonly received: IsoDate | null;
  readonly lastDay: IsoDate;
  /** Replaces the last day. */
  readonly extendedTo: IsoDate | null;
  readonly exempt: boolean;
  /** The office asked for a completed report and still waits for it. */
  readonly supplement: boolean;
}

export interface ReportStanding {
  readonly state: ReportState;
  /** Calendar days from the last day to the day of receipt; 0 where not late. */
  readonly daysLate: number;
}

function stateOfMissing(facts: ReportFacts, lastDay: IsoDate, asOf: IsoDate): ReportState {
  if (asOf >= lastDay) return 'missing';
  return facts.extendedTo === null ? 'notDue' : 'extended';
}

function stateOfReturned(facts: ReportFacts, daysLate: number): ReportState {
  if (facts.supplement) return 'supplementRequested';
  if (facts.received === null) return 'dateUnknown';
  return daysLate > 0 ? 'late' : 'onTime';
}

/**
 * State of a report as of a day. The received date alone decides between on time and late: a later return is late
 * even where the as-of day lies before it, and without a received date nobody is late. A requested supplement is
 * the state of a return, whose days late stay known.
 */
export function reportStateOf(facts: ReportFacts, asOf: IsoDate): ReportStanding {
  if (facts.exempt) return { state: 'exempt', daysLate: 0 };
  const lastDay = facts.extendedTo ?? facts.lastDay;
  if (!facts.returned) return { state: stateOfMissing(facts, lastDay, asOf), daysLate: 0 };
  const daysLate = facts.received === null ? 0 : Math.max(0, daysBetween(lastDay, facts.received));
  return { state: stateOfReturned(facts, daysLate), daysLate };
}
