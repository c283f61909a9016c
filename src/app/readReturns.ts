import { markSameWords, type KnownWords } from '../core/consolidation/sameWords.ts';
import type { FileReading } from '../core/consolidation/types.ts';
import type { IsoDate } from '../core/date/types.ts';
import { issue, type Issue } from '../core/issue.ts';
import { readSubmission } from '../core/submission/readSubmission.ts';
import { bookRows } from '../report/book/returnsOf.ts';
import { formsOf } from '../report/forms/formsOf.ts';
import type { Decision } from '../core/question.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { Deps } from './deps.ts';
import type { TrackedBook } from './openBook.ts';
import { rememberDigest } from './rememberDigest.ts';

/** The day on which the signed report arrived, by file as a person named it; `''` is the day of all others. */
export type ReceivedDays = Readonly<Record<string, IsoDate | null>>;

const plainPath = (path: string) => path.replaceAll('\\', '/').normalize('NFC');

/** How surely a typed name means a file: the same path, or one the end of the other; else 0. */
function likeness(typed: string, file: string): number {
  const [a, b] = [plainPath(typed), plainPath(file)];
  if (a === b) return 2;
  return a.endsWith(`/${b}`) || b.endsWith(`/${a}`) ? 1 : 0;
}

/** The typed name that fits a file best. */
function bestName(file: string, received: ReceivedDays): string | undefined {
  const named = Object.keys(received).filter((name) => name !== '' && likeness(name, file) > 0);
  return named.sort((a, b) => likeness(b, file) - likeness(a, file) || b.length - a.length)[0];
}

const isMeant = (name: string, file: string, received: ReceivedDays) => bestName(file, received) === name;

/** The day given to a file under the name that fits it best, else the day of the batch. */
export function receivedOf(file: string, received: ReceivedDays): IsoDate | null {
  const best = bestName(file, received);
  return (best === undefined ? undefined : received[best]) ?? received[''] ?? null;
}

/** A day given to a file that isn't there would silently go to nobody; one that fits several, to all of them. */
export function receivedIssues(files: readonly InputFile[], received: ReceivedDays): Issue[] {
  const several = Object.keys(received).flatMap((name) => {
    const meant = files.map((file) => file.name).filter((file) => isMeant(name, file, received));
    return name !== '' && meant.length > 1
      ? [issue('received.severalFiles', {}, { name, files: meant })]
      : [];
  });
  const unknown = Object.keys(received).filter(
    (name) => name !== '' && !files.some((file) => likeness(name, file.name) > 0),
  );
  return [...unknown.map((name) => issue('received.unknownFile', {}, { name })), ...several];
}

function knownWords({ book }: Pick<TrackedBook, 'book'>, round: number): KnownWords {
  const numbers = Object.fromEntries(book.NhiemVu.map((task) => [task.code, task.path]));
  const names = Object.fromEntries(book.CoQuan.map((agency) => [agency.code, agency.name]));
  const previousRound = round - 1;
  return {
    previous: bookRows(book, previousRound),
    previousRound,
    present: bookRows(book, round),
    names,
    numbers,
  };
}

/** A file of no known kind is told of with the kinds that a return may have. */
function asReturn(found: Issue): Issue {
  return found.code === 'file.unknownFormat' ? issue('form.unknownFormat', found.at) : found;
}

/** Reads every file as a return of the round. */
export function readReturns(
  tracked: Pick<TrackedBook, 'book' | 'id'>,
  round: number,
  files: readonly InputFile[],
  received: ReceivedDays,
  deps: Pick<Deps, 'readers' | 'digest' | 'progress'>,
  decisions: readonly Decision[] = [],
): FileReading[] {
  const forms = new Map(formsOf(tracked.book, tracked.id, round).map((f) => [f.agency, f]));
  const agencies = tracked.book.CoQuan.map(({ code, name }) => ({ code, name }));
  const digest = rememberDigest(deps.digest);
  const readings = files.map(({ name, bytes }, i): FileReading => {
    deps.progress({ label: name, done: i, total: files.length });
    const day = receivedOf(name, received);
    const cells = deps.readers.readForm(name, bytes);
    if (cells.value === null)
      return { file: name, submission: null, issues: cells.issues.map(asReturn), received: day, code: '' };
    const reading = readSubmission(
      cells.value,
      (of, agency) => (of === round ? (forms.get(agency) ?? null) : null),
      { book: tracked.id, round, agencies, received: day, digest, decisions },
    );
    return { file: name, received: day, ...reading, issues: [...cells.issues, ...reading.issues] };
  });
  return markSameWords(readings, knownWords(tracked, round));
}
