import type { IsoDate } from '../date/types.ts';
import type { Submission } from '../submission/types.ts';
import type { FileReading, KnownReturn } from './types.ts';

/** A return of one agency in one round while a batch is worked out. */
export interface Version {
  readonly known: KnownReturn;
  /** What was read; null for a version that the book already has. */
  readonly submission: Submission | null;
  /** New, or its received date has only now become known. */
  readonly touched: boolean;
}

/** A reading without an error against it. */
export interface Acceptable extends FileReading {
  readonly submission: Submission;
}

export type Arrival =
  | { readonly reading: Acceptable; readonly kind: 'accepted'; readonly version: number }
  | { readonly reading: Acceptable; readonly kind: 'unchanged'; readonly version: number };

export interface Arrivals {
  readonly versions: readonly Version[];
  readonly arrivals: readonly Arrival[];
}

/** A return that nobody dated comes before the dated ones: it can't be shown to be later than they are. */
export function receivedKey(received: IsoDate | null): string {
  return received ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By received date, then by content: never by file name or by the time of reading. */
export function compareReturns(
  a: Pick<KnownReturn, 'received' | 'digest'>,
  b: Pick<KnownReturn, 'received' | 'digest'>,
): number {
  return compare(receivedKey(a.received), receivedKey(b.received)) || compare(a.digest, b.digest);
}

function inOrder(readings: readonly Acceptable[]): Acceptable[] {
  const key = (r: Acceptable) => ({ received: r.received, digest: r.submission.digest });
  // The name only settles which of two copies of one file is called the copy.
  return [...readings].sort((a, b) => compareReturns(key(a), key(b)) || compare(a.file, b.file));
}

/** Content and day of a return, known or of this batch. */
type Sighting = Pick<KnownReturn, 'digest' | 'received'>;

/** Whether other content was received between two days, so that the same content said something anew. */
function saidOtherwise(all: readonly Sighting[], same: Sighting, received: IsoDate): boolean {
  const at = receivedKey(same.received);
  const [from, to] = at < received ? [at, received] : [received, at];
  return all.some((other) => {
    const day = receivedKey(other.received);
    return other.digest !== same.digest && day >= from && day <= to && day !== at;
  });
}

/**
 * The version that a reading repeats: equal content, and nothing else said in between. `all` holds the whole batch
 * too, so that the answer is the same when the batch is read again.
 */
function repeated(
  versions: readonly Version[],
  all: readonly Sighting[],
  reading: Acceptable,
): Version | undefined {
  const { received, submission } = reading;
  const equal = versions.filter((v) => v.known.digest === submission.digest);
  if (received === null) return equal[0];
  const near = (v: Version) => v.known.received !== null && !saidOtherwise(all, v.known, received);
  return (
    equal.find((v) => v.known.received === received) ??
    equal.find(near) ??
    equal.find((v) => v.known.received === null)
  );
}

/** The same content was there on an earlier day than the book knew, or its day was not known at all. */
function datesIt(version: Version, received: IsoDate | null): received is IsoDate {
  const known = version.known.received;
  if (version.known.corrected === true) return false;
  return received !== null && (known === null || received < known);
}

function newVersion(reading: Acceptable, version: number): Version {
  const { submission, received, file } = reading;
  const { agency, round, digest, letter, general } = submission;
  const known = { agency, round, version, digest, file, received, letter, general };
  return { known, submission, touched: true };
}

/**
 * Takes the readings of one agency, in their order, into its versions. Content that is already there is no new
 * version: re-reading a folder on a later day changes nothing, and an earlier received date corrects the known one.
 */
export function arrive(known: readonly KnownReturn[], readings: readonly Acceptable[]): Arrivals {
  const inBook = [...known].sort((a, b) => a.version - b.version);
  let versions: Version[] = inBook.map((k) => ({ known: k, submission: null, touched: false }));
  const arrivals: Arrival[] = [];
  const batch = readings.map((r) => ({ digest: r.submission.digest, received: r.received }));
  const all: readonly Sighting[] = [...known, ...batch];
  for (const reading of inOrder(readings)) {
    const same = repeated(versions, all, reading);
    if (same === undefined) {
      const version = Math.max(0, ...versions.map((v) => v.known.version)) + 1;
      versions = [...versions, newVersion(reading, version)];
      arrivals.push({ reading, kind: 'accepted', version });
    } else if (datesIt(same, reading.received)) {
      const dated = { ...same, known: { ...same.known, received: reading.received }, touched: true };
      versions = versions.map((v) => (v === same ? dated : v));
      arrivals.push({ reading, kind: 'accepted', version: same.known.version });
    } else {
      arrivals.push({ reading, kind: 'unchanged', version: same.known.version });
    }
  }
  return { versions, arrivals };
}

/** The return that counts: the latest received. */
export function currentOf(versions: readonly KnownReturn[]): KnownReturn | undefined {
  return [...versions].sort(compareReturns).at(-1);
}
