import { markSameWords, type KnownWords } from '../core/consolidation/sameWords.ts';
import type { FileReading } from '../core/consolidation/types.ts';
import type { IsoDate } from '../core/date/types.ts';
import { issue, type Issue } from '../core/issue.ts';
import type { FormCells } from '../core/document/formCells.ts';
import { keyedCells, readKeyed, type KeyedReturn } from '../core/submission/keyed.ts';
import { readSubmission, type ReadingContext } from '../core/submission/readSubmission.ts';
import type { Form, Submission } from '../core/submission/types.ts';
import { bookRows } from '../report/book/returnsOf.ts';
import { formsOf } from '../report/forms/formsOf.ts';
import type { Decision } from '../core/question.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { Deps } from './deps.ts';
import { keyedName } from './keyReturn.ts';
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

/** What a batch holds: files, and returns that the office typed in. */
export interface Batch {
  readonly files: readonly InputFile[];
  readonly received: ReceivedDays;
  readonly keyed?: readonly KeyedReturn[];
  /** Hình thức gửi of the whole batch; '' where nobody says. */
  readonly channel?: string;
}

/** What one return is read with. */
interface Reader {
  readonly round: number;
  readonly context: Omit<ReadingContext, 'received'>;
  readonly forms: ReadonlyMap<string, Form>;
}

/** The office's own facts about one return. */
interface Facts {
  readonly received: IsoDate | null;
  readonly channel: string;
}

function withChannel(submission: Submission | null, channel: string): Submission | null {
  if (submission === null || channel === '') return submission;
  return { ...submission, letter: { ...submission.letter, channel } };
}

function readCells(cells: FormCells, { received, channel }: Facts, of: Reader): FileReading {
  const { round, context, forms } = of;
  const expected = (number: number, agency: string) =>
    number === round ? (forms.get(agency) ?? null) : null;
  const reading = readSubmission(cells, expected, { ...context, received });
  return { file: cells.file, received, ...reading, submission: withChannel(reading.submission, channel) };
}

/** A sheet for keying in says itself when and how the return came; a day named for the file comes first. */
function readFile(
  file: InputFile,
  batch: Batch,
  of: Reader,
  readForm: Deps['readers']['readForm'],
): FileReading {
  const { name } = file;
  const cells = readForm(name, file.bytes);
  const day = receivedOf(name, batch.received);
  if (cells.value === null)
    return { file: name, submission: null, issues: cells.issues.map(asReturn), received: day, code: '' };
  const keyed = readKeyed(cells.value);
  const isNamed = bestName(name, batch.received) !== undefined;
  const received = isNamed ? day : (keyed?.received ?? day);
  const channel = keyed?.channel || (batch.channel ?? '');
  const reading = readCells(cells.value, { received, channel }, of);
  return { ...reading, issues: [...(keyed?.issues ?? []), ...cells.issues, ...reading.issues] };
}

/** What the office typed is read as if the agency's form had come back. */
function readKeyedReturn(keyed: KeyedReturn, of: Reader): FileReading {
  const names = new Map(of.context.agencies.map(({ code, name }) => [code, name]));
  const file = keyedName(keyed, names);
  const form = of.forms.get(keyed.agency);
  if (form !== undefined) return readCells(keyedCells(file, keyed, form), keyed, of);
  const missing = issue('form.noObligation', { file }, { agency: names.get(keyed.agency) ?? keyed.agency });
  return { file, submission: null, issues: [missing], received: keyed.received, code: '' };
}

/** Reads every file of a batch, and every return that was typed in, as a return of the round. */
export function readReturns(
  tracked: Pick<TrackedBook, 'book' | 'id'>,
  round: number,
  batch: Batch,
  deps: Pick<Deps, 'readers' | 'digest' | 'progress'>,
  decisions: readonly Decision[] = [],
): FileReading[] {
  const forms = new Map(formsOf(tracked.book, tracked.id, round).map((f) => [f.agency, f]));
  const agencies = tracked.book.CoQuan.map(({ code, name }) => ({ code, name }));
  const rounds = tracked.book.KyBaoCao.flatMap(({ number, name }) =>
    number === null ? [] : [{ number, name }],
  );
  const context = {
    book: tracked.id,
    round,
    rounds,
    agencies,
    digest: rememberDigest(deps.digest),
    decisions,
  };
  const of: Reader = { round, context, forms };
  const { files, keyed = [] } = batch;
  const readings = files.map((file, i) => {
    deps.progress({ label: file.name, done: i, total: files.length });
    return readFile(file, batch, of, deps.readers.readForm);
  });
  const typed = keyed.map((one) => readKeyedReturn(one, of));
  return markSameWords([...readings, ...typed], knownWords(tracked, round));
}
