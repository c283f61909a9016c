import { issue } from '../issue.ts';
import { monthOf, yearOf } from '../date/parts.ts';
import { collapse, nfc } from '../text/fold.ts';
import { readList, readMilestones } from './milestones.ts';
import { isBlankTime, prepare } from './prepare.ts';
import { readPhrase } from './recognisers/phrase.ts';
import type { Issue, SourceRef } from '../issue.ts';
import type { Reading } from './reading.ts';
import type { Deadline, DeadlineContext } from './types.ts';

export interface DeadlineReading {
  /** null where the text is blank. */
  readonly deadline: Deadline | null;
  /** About the field 'time'. */
  readonly issues: readonly Issue[];
}

const UNREAD: Deadline = {
  start: null,
  due: null,
  boundary: null,
  recurrence: null,
  continues: false,
  certainty: 'unread',
  milestones: [],
};

const ANY_YEAR = 2000;

/** A due date before the plan was issued is most often a slip of the pen: it stays, and is shown. */
function refineSuspicious(found: Reading, { planDate }: DeadlineContext): Reading {
  const early = planDate !== null && found.due !== null && found.due < planDate;
  return early ? { ...found, reason: 'deadline.suspicious' } : found;
}

function toDeadline({ reason, ...rest }: Reading): Deadline {
  return reason === null ? { ...rest, certainty: 'certain' } : { ...rest, certainty: 'implied', reason };
}

function readWords(text: string, context: DeadlineContext): Reading | null {
  return readPhrase(prepare(text), context) ?? readList(text, context) ?? readMilestones(nfc(text), context);
}

const FIRST_SCHOOL_MONTH = 8;

/** The plan's year, or in a school year the one after it. */
function understood(text: string, context: DeadlineContext): Reading | null {
  const found = readWords(text, context);
  const { planYear, schoolYear = false } = context;
  if (!schoolYear || planYear === null || found?.reason !== 'deadline.yearFromPlan') return found;
  const day = found.due ?? found.start;
  if (day === null || monthOf(day) >= FIRST_SCHOOL_MONTH) return found;
  return readWords(text, { ...context, planYear: planYear + 1 });
}

/** Whether the plan's year, which nobody knows yet, is all that is missing: then it is asked once, not at every row. */
export function lacksOnlyYear(text: string, context: DeadlineContext): boolean {
  return context.planYear === null && understood(text, { ...context, planYear: ANY_YEAR }) !== null;
}

/**
 * Understands the words of a deadline column. Whole phrases first; then lists and cells that hold several times.
 * What can't be dated is `unread` (issue deadline.unread) and keeps no date; what was concluded (the year from the
 * plan, days from its issue, a remark left aside) is `implied` with an issue that says so.
 */
export function readDeadline(text: string, context: DeadlineContext, at: SourceRef = {}): DeadlineReading {
  if (isBlankTime(text)) return { deadline: null, issues: [] };
  const written = collapse(nfc(text));
  const found = understood(text, context);
  if (found === null) {
    const code = lacksOnlyYear(text, context) ? 'deadline.yearOpen' : 'deadline.unread';
    return { deadline: UNREAD, issues: [issue(code, at, { text: written }, 'time')] };
  }
  const deadline = toDeadline(refineSuspicious(found, context));
  if (deadline.reason === undefined) return { deadline, issues: [] };
  const day = deadline.due ?? deadline.start;
  const taken = context.schoolYear === true && day !== null ? yearOf(day) : context.planYear;
  const params = { text: written, due: day ?? '', year: taken ?? '' };
  return { deadline, issues: [issue(deadline.reason, at, params, 'time')] };
}
