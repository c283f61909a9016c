import { parseIso } from '../core/date/parse.ts';
import { toExcelSerial, type DateSystem } from '../core/date/serial.ts';

// 2025-03-01T14:30:00
const WITH_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?$/;
const SECONDS = 86_400;

/** Excel's number of an ISO day, with its time of day where it has one; null where the text is no day. */
export function serialOf(iso: string, system: DateSystem = 1900): number | null {
  const timed = WITH_TIME.exec(iso);
  const day = parseIso(timed?.[1] ?? iso);
  if (day === null) return null;
  const [hours, minutes, seconds] = [timed?.[2], timed?.[3], timed?.[4]].map((n) => Number(n ?? 0));
  return toExcelSerial(day, system) + ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / SECONDS;
}
