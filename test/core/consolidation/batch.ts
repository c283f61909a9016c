import type { IsoDate } from '../../../src/core/date/types.ts';
import type { Decision } from '../../../src/core/question.ts';
import { submissionDigest } from '../../../src/core/submission/readSubmission.ts';
import type {
  AnswerField,
  AnswerValues,
  ReportField,
  SubmittedRow,
} from '../../../src/core/submission/types.ts';
import type {
  BookRow,
  ChangeSet,
  ConsolidationInput,
  FileReading,
  KnownReturn,
  SentValue,
} from '../../../src/core/consolidation/types.ts';
import { testDigest } from '../submission/formFixture.ts';

/** What a book holds that consolidation looks at. */
export interface Held {
  readonly known: readonly KnownReturn[];
  readonly sent: readonly SentValue[];
  readonly book: readonly BookRow[];
}

/** A book for the agencies and tasks of the tests, with blank answers. */
export function blankBook(agencies: readonly string[] = ['A', 'B'], tasks = ['NV1', 'NV2']): Held {
  const book = agencies.flatMap((agency) => tasks.map((task) => ({ agency, task, values: {} })));
  return { known: [], sent: [], book };
}

/** A read file: 'a.xlsx', agency, received ('' = unknown), answers by task. */
export function reading(
  file: string,
  agency: string,
  received: string,
  answers: Readonly<Record<string, AnswerValues>>,
): FileReading {
  const rows: SubmittedRow[] = Object.entries(answers).map(([task, values], index) => ({
    task,
    values,
    cells: Object.fromEntries(Object.keys(values).map((field) => [field, `Báo cáo!${field}${index + 8}`])),
  }));
  const said = { rows, letter: { number: '', date: null, signer: '' }, general: '' };
  const digest = submissionDigest(said, testDigest);
  const code = `AB2CD-K1-${agency}`;
  return {
    file,
    received: received === '' ? null : (received as IsoDate),
    code,
    issues: [],
    submission: { file, book: 'AB2CD', round: 1, agency, code, ...said, digest, issues: [] },
  };
}

export function input(
  held: Held,
  readings: readonly FileReading[],
  decisions: readonly Decision[] = [],
): ConsolidationInput {
  return { round: 1, ...held, readings, decisions, digest: testDigest };
}

function upsert<T>(old: readonly T[], changed: readonly T[], keyOf: (item: T) => string): T[] {
  const items = new Map(old.map((item) => [keyOf(item), item]));
  for (const item of changed) items.set(keyOf(item), item);
  return [...items.values()];
}

/** The book with the changes written, as a use case writes them. */
export function applied(held: Held, changes: ChangeSet): Held {
  const book = held.book.map((row) => {
    const mine = changes.values.filter((v) => v.agency === row.agency && v.task === row.task);
    const set = Object.fromEntries(mine.map((v) => [v.field, v.after]));
    return { ...row, values: { ...row.values, ...set } };
  });
  return {
    book,
    known: upsert(held.known, changes.returns, (r) => [r.agency, r.round, r.version].join('|')),
    sent: upsert(held.sent, changes.sent, (s) => [s.agency, s.round, s.task, s.field, s.version].join('|')),
  };
}

/** What a person types into the book. */
export function typed(held: Held, agency: string, task: string, field: AnswerField, value: string): Held {
  const book = held.book.map((row) =>
    row.agency === agency && row.task === task ? { ...row, values: { ...row.values, [field]: value } } : row,
  );
  return { ...held, book };
}

export function valueOf(held: Held, agency: string, task: string, field: ReportField): string {
  return held.book.find((r) => r.agency === agency && r.task === task)?.values[field] ?? '';
}
