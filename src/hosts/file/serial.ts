import { fromExcelSerial, type DateSystem } from '../../core/date/serial.ts';
import { serialOf as serialOfIso } from '../../workbook/serialOf.ts';

/** Few different days stand in many cells: each is worked out once. */
const serials = new Map<string, number | null>();

/** Serial of an ISO day, with its time where it has one; null where the text is no day. */
export function serialOf(date: string, system: DateSystem = 1900): number | null {
  const key = system === 1900 ? date : `${date}|1904`;
  const known = serials.get(key);
  if (known !== undefined) return known;
  const serial = serialOfIso(date, system);
  serials.set(key, serial);
  return serial;
}

/**
 * ISO text of a serial: '2023-06-05', with 'T14:30:00' where it has a time. Null outside the calendar (before
 * March 1900, where Excel counts a day that never was).
 */
export function isoOf(serial: number, system: DateSystem): string | null {
  const day = Math.floor(serial);
  const seconds = Math.round((serial - day) * 86_400);
  const whole = seconds === 86_400 ? day + 1 : day;
  const date = dayOf(whole, system);
  if (date === null || seconds % 86_400 === 0) return date;
  return `${date}T${clock(seconds)}`;
}

const days = new Map<number, string | null>();

function dayOf(serial: number, system: DateSystem): string | null {
  if (system === 1904) return fromExcelSerial(serial, system);
  const known = days.get(serial);
  if (known !== undefined) return known;
  const day = fromExcelSerial(serial, system);
  days.set(serial, day);
  return day;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((n) => String(n).padStart(2, '0')).join(':');
}
