import type { Digest } from '../core/question.ts';
import type { Clock, Packager, ProgressListener, Readers, WorkbookHost } from '../workbook/ports.ts';

/** What every use case may ask of the outside. */
export interface Deps {
  readonly readers: Readers;
  readonly host: WorkbookHost;
  readonly packager: Packager;
  readonly digest: Digest;
  readonly clock: Clock;
  readonly progress: ProgressListener;
}

/** What opening, looking at and changing a book asks: no reader of papers, no writer of forms. */
export type BookDeps = Omit<Deps, 'readers' | 'packager'>;
