import type { CountPlaces } from '../bounds.ts';
import type { InlineContext } from './inline.ts';
import type { Numbering } from './numbering.ts';

/** What reading the body of a document needs beside its XML. */
export interface BodyContext extends InlineContext {
  readonly file: string;
  readonly numbering: Numbering;
  /** The number of the next table in the document. */
  readonly nextTable: () => number;
  readonly countPlaces: CountPlaces;
}
