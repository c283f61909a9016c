import type { Result } from '../../../core/result.ts';
import type { Entry } from '../../../workbook/restore/points.ts';
import type { Snapshot } from '../read/tables.ts';
import type { Piece } from '../steps.ts';

/** A change that broke off, as the journal keeps it. */
export interface Broken {
  readonly journal: Snapshot;
  readonly entry: Entry;
}

/** What is still to be written, and what is to be said of it; null where nothing may be written. */
export type Rest = Result<readonly Piece[] | null>;
