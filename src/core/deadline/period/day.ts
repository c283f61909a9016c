import { parseIso, parseVietnameseDate } from '../../date/parse.ts';
import { isoDate } from '../../date/isoDate.ts';
import type { IsoDate } from '../../date/types.ts';
import type { Period, PeriodReader } from './types.ts';

// 15/12 | 5 / 6 | 15 thang 12
const WITHOUT_YEAR = /^(\d{1,2})(?:\s?\/\s?| thang )(\d{1,2})$/;
// 05/01 nam sau | 15 thang 01 nam tiep theo
const NEXT_YEAR = /^(\d{1,2})(?:\s?\/\s?| thang )(\d{1,2})(?: cua)? nam (?:sau|ke tiep|tiep theo|lien ke)$/;
// 30/9/26 | 5.6.26: the century goes without saying where the plan's own years are near
const SHORT_YEAR = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2})$/;
const FURTHEST = 10;
const CLOCK = '\\d{1,2} ?(?:gio|h|g) ?(?:\\d{1,2} ?(?:phut|p)?)?';
// 16 gio 00 ngay | 17h00 ngay | 16h30, | tu 7 gio den 19 gio ngay | 08h00-11h00 ngay | sang ngay | chieu
const HOUR = new RegExp(
  `^(?:(?:tu )?${CLOCK}(?: ?- ?| den )${CLOCK}|${CLOCK}|(?:buoi )?(?:sang|chieu|toi)),? ?(?=ngay|\\d)`,
);

function single(date: IsoDate | null, yearStated: boolean): Period | null {
  return date === null ? null : { start: date, end: date, precision: 'day', yearStated };
}

function withShortYear(text: string, year: number | null): Period | null {
  const [, day, , month, short] = SHORT_YEAR.exec(text) ?? [];
  if (short === undefined || year === null) return null;
  const full = Math.floor(year / 100) * 100 + Number(short);
  if (Math.abs(full - year) > FURTHEST) return null;
  return single(isoDate(full, Number(month), Number(day)), false);
}

/** ngày 5 tháng 6 năm 2023 | 5/6/2023 | 2023-06-05 | 15/12 (year from the hint) | 16 giờ ngày 5/6/2023 */
export const readDay: PeriodReader = (text, year) => {
  const bare = text.replace(HOUR, '').replace(/^ngay /, '');
  const full = parseVietnameseDate(bare) ?? parseIso(bare);
  if (full !== null) return single(full, true);
  const short = withShortYear(bare, year);
  if (short !== null) return short;
  const next = NEXT_YEAR.exec(bare);
  if (next !== null && year !== null)
    return single(isoDate(year + 1, Number(next[2]), Number(next[1])), false);
  const found = WITHOUT_YEAR.exec(bare);
  if (found === null || year === null) return null;
  return single(isoDate(year, Number(found[2]), Number(found[1])), false);
};
