import { withoutFillers } from '../prepare.ts';
import { UNITS } from './recurring.ts';
import { readRange } from '../period/range.ts';
import { readPeriod } from '../period/period.ts';
import { reading, yearReason } from '../reading.ts';
import type { Recogniser, Reading } from '../reading.ts';
import type { Period } from '../period/types.ts';
import type { DeadlineContext } from '../types.ts';

// ca nam 2023 | ca nam | trong suot nam 2023 | suot nam | quanh nam
const WHOLE = /^(?:ca|suot|quanh|ca trong) (nam(?: \d{4})?)$/;
// thuong xuyen trong nam 2023 | thuong xuyen, ca nam 2023 | thuong xuyen quy i/2026
const REGULAR = /^(?:nhiem vu )?(?:thuong xuyen|lien tuc),? (?:trong |ca |suot )*(.+)$/;
// thuong xuyen tu nam 2026 | hang nam, bat dau tu 2026
const SINCE =
  /^(?:nhiem vu )?(?:(?<regular>thuong xuyen|lien tuc)|(?:hang|moi) (?<unit>nam|quy|thang)),? (?:ke tu |bat dau tu |tu )(?:ngay )?(?<from>(?!.* (?:den|toi) )[^-]+?)(?: tro di)?$/;

function regularIn(span: string, context: DeadlineContext): Reading | null {
  const range = readRange(span, context.planYear);
  if (range !== null) return over(range.first, range.last);
  const period = readPeriod(span, context.planYear);
  return period === null || period.precision === 'day' ? null : over(period, period);
}

/** Thường xuyên từ năm 2026: a start and a recurrence, no end. */
function since(text: string, context: DeadlineContext): Reading | null {
  const { unit, from } = SINCE.exec(text)?.groups ?? {};
  const period = from === undefined ? null : readPeriod(from, context.planYear);
  if (period === null) return null;
  const recurrence = unit === undefined ? 'continuous' : UNITS[unit];
  return reading({
    start: period.start,
    recurrence: recurrence ?? null,
    continues: true,
    reason: yearReason(period),
  });
}

// 01/3/2026 - thuong xuyen: a column for the first day beside one for the last
const FROM_ON = /^(.+?) - (?:thuong xuyen|lien tuc|hang (nam|quy|thang|tuan))$/;

function fromOn(text: string, context: DeadlineContext): Reading | null {
  const [, begins, unit] = FROM_ON.exec(text) ?? [];
  const period = begins === undefined ? null : readPeriod(withoutFillers(begins), context.planYear);
  if (period === null) return null;
  const recurrence = unit === undefined ? 'continuous' : (UNITS[unit] ?? null);
  return reading({ start: period.start, recurrence, continues: true, reason: yearReason(period) });
}

function over(first: Period, last: Period): Reading {
  const reason = yearReason(last);
  return reading({ start: first.start, due: last.end, recurrence: 'continuous', reason });
}

/** Cả năm 2023: from 1 January to 31 December, followed round by round. Thường xuyên trong năm 2023: the same. */
export const wholeYear: Recogniser = (text, context) => {
  const span = WHOLE.exec(withoutFillers(text))?.[1] ?? REGULAR.exec(text)?.[1];
  const begun = since(text, context) ?? fromOn(text, context);
  if (begun !== null) return begun;
  return span === undefined ? null : regularIn(span, context);
};
