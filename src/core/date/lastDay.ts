import { addDays, isWeekend } from './arithmetic.ts';
import type { Boundary, IsoDate } from './types.ts';

/** How a day off moves a deadline. */
export type DayOffRule = 'stay' | 'next' | 'previous';

function isDayOff(date: IsoDate, daysOff: readonly IsoDate[]): boolean {
  return isWeekend(date) || daysOff.includes(date);
}

/**
 * The last day that is on time. 'before' D: D itself is late, so D - 1; 'on': D. Then a day off (Saturday, Sunday,
 * `daysOff`) moves it to the next or the previous working day, or not at all ('stay').
 */
export function lastDayOnTime(
  due: IsoDate,
  boundary: Boundary,
  rule: DayOffRule,
  daysOff: readonly IsoDate[],
): IsoDate {
  let day = boundary === 'before' ? addDays(due, -1) : due;
  if (rule === 'stay') return day;
  while (isDayOff(day, daysOff)) day = addDays(day, rule === 'next' ? 1 : -1);
  return day;
}
