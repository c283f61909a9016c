import { consolidate } from '../core/consolidation/consolidate.ts';
import type { ChangeSet, FileReading } from '../core/consolidation/types.ts';
import type { IsoDate } from '../core/date/types.ts';
import { issue } from '../core/issue.ts';
import type { Decision } from '../core/question.ts';
import { result, type Result } from '../core/result.ts';
import { readSubmission } from '../core/submission/readSubmission.ts';
import { applyReturns } from '../report/book/applyReturns.ts';
import { derive } from '../report/book/derive.ts';
import { roundsOf } from '../report/book/fromRows.ts';
import { decisionsOf } from '../report/book/questions.ts';
import { bookRows, knownReturns, sentValues } from '../report/book/returnsOf.ts';
import { formsOf } from '../report/forms/formsOf.ts';
import type { InputFile } from '../workbook/ports.ts';
import type { Book } from '../workbook/schema.ts';
import type { Deps } from './deps.ts';
import { checkRound } from './makeForms.ts';
import type { TrackedBook } from './openBook.ts';

export interface ReturnsInput {
  readonly round: number;
  readonly files: readonly InputFile[];
  /** The day on which the signed report arrived, by file name; `''` is the day of all others. */
  readonly received: Readonly<Record<string, IsoDate | null>>;
  readonly decisions: readonly Decision[];
}

export interface Consolidated {
  readonly changes: ChangeSet;
  /** The book afterwards, derived cells included. Nothing is written yet. */
  readonly after: Book;
}

function receivedOf(name: string, received: ReturnsInput['received']): IsoDate | null {
  const own = received[name] ?? received[name.split('/').at(-1) ?? name];
  return own ?? received[''] ?? null;
}

/** Reads every file as a return of the round. */
function readReturns(tracked: TrackedBook, input: ReturnsInput, deps: Deps): FileReading[] {
  const forms = new Map(formsOf(tracked.book, tracked.id, input.round).map((f) => [f.agency, f]));
  const agencies = tracked.book.CoQuan.map(({ code, name }) => ({ code, name }));
  return input.files.map(({ name, bytes }, i) => {
    deps.progress({ label: name, done: i, total: input.files.length });
    const received = receivedOf(name, input.received);
    const cells = deps.readers.readForm(name, bytes);
    if (cells.value === null)
      return { file: name, submission: null, issues: cells.issues, received, code: '' };
    const context = { book: tracked.id, round: input.round, agencies, received, digest: deps.digest };
    const reading = readSubmission(
      cells.value,
      (round, agency) => (round === input.round ? (forms.get(agency) ?? null) : null),
      context,
    );
    return { file: name, received, ...reading, issues: [...cells.issues, ...reading.issues] };
  });
}

/** Works out what a batch of returned files changes. */
export function consolidateReturns(
  tracked: TrackedBook,
  input: ReturnsInput,
  deps: Deps,
): Result<Consolidated | null> {
  const { book } = tracked;
  const { round } = input;
  const wrong = checkRound(tracked, round);
  if (wrong.length > 0) return result(null, wrong);
  if (roundsOf(book).some((r) => r.number === round && r.locked))
    return result(null, [issue('round.locked', {}, { round })]);
  if (input.files.length === 0) return result(null, [issue('return.noInput')]);
  const decisions = [...input.decisions, ...decisionsOf(book.QuyetDinh)];
  const changes = consolidate({
    round,
    known: knownReturns(book),
    sent: sentValues(book),
    book: bookRows(book, round),
    readings: readReturns(tracked, input, deps),
    decisions,
    digest: deps.digest,
  });
  const { date, time } = deps.clock();
  const after = derive(applyReturns(book, changes, decisions, round, `${date} ${time}`), tracked.asOfFixed);
  return result({ changes, after });
}
