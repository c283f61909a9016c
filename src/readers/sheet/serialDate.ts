/** Last serial of both date systems: 31/12/9999. */
const LAST_SERIAL = 2_958_465;
const DAYS_1904 = 1462;
const DAY_SECONDS = 86_400;

/** A moment as Excel shows it. Months and days from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Seconds since midnight, rounded. */
  readonly seconds: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/**
 * Parts of a date serial in the 1900 or 1904 system (ECMA-376-1 §18.17.4.1); null outside of them. Excel counts a
 * 29/02/1900 that never was, so serials before it are one day later than plain counting gives.
 */
export function dateParts(serial: number, date1904: boolean): DateParts | null {
  const shifted = date1904 ? serial + DAYS_1904 : serial;
  if (!(shifted >= 0 && shifted < LAST_SERIAL + 1)) return null;
  const total = Math.round(shifted * DAY_SECONDS);
  const whole = Math.floor(total / DAY_SECONDS);
  const days = whole + (whole < 60 ? 1 : 0);
  return { ...civil(days - 25_569), seconds: total - whole * DAY_SECONDS, weekday: (days + 6) % 7 };
}

/** ISO day of a serial, or null where it is no date. */
export function isoDay(serial: number, date1904: boolean): string | null {
  const parts = dateParts(serial, date1904);
  return parts && isoOf(parts);
}

export function isoOf({ year, month, day }: DateParts): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

/** ISO day, with the time of day where there is one. */
export function isoMoment(parts: DateParts): string {
  const { seconds } = parts;
  if (seconds === 0) return isoOf(parts);
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((n) => pad(Math.floor(n)));
  return `${isoOf(parts)}T${clock.join(':')}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * Calendar day of a count of days since 1/1/1970: eras of 400 years, years that begin in March (H. Hinnant,
 * "chrono-compatible low-level date algorithms", civil_from_days).
 */
function civil(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
