import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './types.ts';

/** Only for this folder: a calendar object never leaves it. */
export function fromPlain(date: Temporal.PlainDate): IsoDate {
  return date.toString() as IsoDate;
}

/** Only for this folder. */
export function toPlain(date: IsoDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}
