import { parseIso } from '../../../src/core/date/parse.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';

/** A day that is known to be one. */
export function isoDate(text: string): IsoDate {
  const day = parseIso(text);
  if (day === null) throw new Error(`no day: ${text}`);
  return day;
}
