import { withoutFillers } from '../prepare.ts';
import { readRange } from '../period/range.ts';
import { readPeriod } from '../period/period.ts';
import { reading, yearReason } from '../reading.ts';
import type { Recogniser, Reading } from '../reading.ts';
import type { Period } from '../period/types.ts';
import type { DeadlineContext } from '../types.ts';

// ca nam 2023 | ca nam | trong suot nam 2023 | suot nam | quanh nam
const WHOLE = /^(?:ca|suot|quanh|ca trong) (nam(?: \d{4})?)$/;
// thuong xuyen trong nam 2023 | thuong xuyen, ca nam 2023 | thuong xuyen quy i/2026
const REGULAR = /^(?:nhiem vu )?(?:thuong xuyen|lien tuc),? (?:trong |ca |suot |tu )*(.+)$/;

function regularIn(span: string, context: DeadlineContext): Reading | null {
  const range = readRange(span, context.planYear);
  if (range !== null) return over(range.first, range.last);
  const period = readPeriod(span, context.planYear);
  return period === null || period.precision === 'day' ? null : over(period, period);
}

function over(first: Period, last: Period): Reading {
  const reason = yearReason(last);
  return reading({ start: first.start, due: last.end, recurrence: 'continuous', reason });
}

/** Cả năm 2023: from 1 January to 31 December, followed round by round. Thường xuyên trong năm 2023: the same. */
export const wholeYear: Recogniser = (text, context) => {
  const span = WHOLE.exec(withoutFillers(text))?.[1] ?? REGULAR.exec(text)?.[1];
  return span === undefined ? null : regularIn(span, context);
};
