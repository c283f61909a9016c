import type { IsoDate } from '../../date/types.ts';

export type Precision = 'day' | 'month' | 'quarter' | 'half' | 'year';

/** A stretch of the calendar that a phrase names. For a day, start and end are the same. */
export interface Period {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly precision: Precision;
  /** false where the year was taken from the hint. */
  readonly yearStated: boolean;
}

/**
 * Reads one kind of phrase. `text` is folded and is the whole phrase; `year` is used where the phrase has none,
 * and null means that then nothing can be said.
 */
export type PeriodReader = (text: string, year: number | null) => Period | null;
