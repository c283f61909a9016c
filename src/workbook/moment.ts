import { formatVietnamese } from '../core/date/format.ts';
import type { IsoDate } from '../core/date/types.ts';

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/;

/** Asked of the browser: the calendar library of core is not worth its weight on the first screen. */
function isDay(day: string): day is IsoDate {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** '2026-11-22 21:38' as people write it: '22/11/2026 21:38'. Anything else stays as it is. */
export function momentText(at: string): string {
  const [, day = '', time = ''] = MOMENT.exec(at) ?? [];
  return isDay(day) ? `${formatVietnamese(day)} ${time}` : at;
}
