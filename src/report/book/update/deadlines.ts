import type { IsoDate } from '../../../core/date/types.ts';
import type { Plan } from '../../../core/plan/types.ts';
import { textKey } from '../../../core/plan/diff/keys.ts';
import { lastDayOfTask } from '../../../core/tracking/progress.ts';
import { fill } from '../../../messages/fill.ts';
import { ADJUSTED_TEXTS, NO_TIME } from '../../../messages/vi/update.ts';
import type { Row } from '../../../workbook/schema.ts';
import { trackedTask } from '../fromRows.ts';

type Task = Row<'NhiemVu'>;

/** A row with another deadline. */
export interface Redated {
  readonly row: Task;
  /** The new wording, where the column keeps the first one; else null. */
  readonly later: string | null;
  /** The new time has no day, so that the old deadline still counts. */
  readonly unsettled: boolean;
}

/** A day beside the first deadline: the last day on time, with the document and the new wording. */
function adjusted(row: Task, day: IsoDate, time: string, document: string): Redated {
  const adjustedBy = fill(ADJUSTED_TEXTS.dated, { document, time });
  return { row: { ...row, adjusted: day, adjustedBy }, later: time, unsettled: false };
}

/**
 * A row whose time the changed plan words otherwise; `fresh` is the row as that plan alone would make it. A new day
 * stands beside the first deadline; back to the first wording, that counts again. A time that is judged by round, or
 * has no day, takes the place of the first wording, which stays beside the document.
 */
export function redated(row: Task, fresh: Task, document: string): Redated {
  const { time, recurrence, continues } = fresh;
  const plain = { ...row, recurrence, continues };
  if (row.adjusted !== null && textKey(time) === textKey(row.time))
    return { row: { ...plain, adjusted: null, adjustedBy: '' }, later: null, unsettled: false };
  const isRegular = recurrence !== '' || continues !== '';
  const day = isRegular ? null : lastDayOfTask(trackedTask(fresh));
  if (day !== null) return adjusted(plain, day, time, document);
  const adjustedBy = fill(ADJUSTED_TEXTS.replaced, { document, time: row.time || NO_TIME });
  if (isRegular)
    return { row: { ...plain, time, adjusted: null, adjustedBy }, later: null, unsettled: false };
  const boundary = isJudged(row) ? row.boundary : fresh.boundary;
  return { row: { ...row, time, boundary, adjustedBy }, later: null, unsettled: isJudged(row) };
}

/** Whether a row has a deadline of any kind. */
function isJudged({ due, adjusted, recurrence, continues }: Task): boolean {
  return due !== null || adjusted !== null || recurrence !== '' || continues !== '';
}

/** Facts of a plan that days without a year, or counted from its issue, rest on. */
type Dated = Pick<Plan, 'date' | 'year'>;

/** A row whose words had no day while the plan was a draft without its date or year, and have one now. */
export function datedNow(row: Task, fresh: Task, draft: Dated, plan: Dated): Task | null {
  const known = (draft.date === null && plan.date !== null) || (draft.year === null && plan.year !== null);
  if (!known || isJudged(row) || !isJudged(fresh)) return null;
  const { start, due, boundary, recurrence, continues } = fresh;
  return { ...row, start, due, boundary, recurrence, continues };
}
