import type { IsoDate } from '../date/types.ts';
import type { FormCells } from '../document/formCells.ts';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Digest } from '../question.ts';
import { hasError } from '../result.ts';
import { findTables } from './formTable.ts';
import { readRows } from './formRows.ts';
import { checkIdentity, readIdentity } from './identity.ts';
import type { IdentityContext } from './identity.ts';
import { readLabels } from './labels.ts';
import type { Labels } from './labels.ts';
import { readLetter } from './letter.ts';
import { rowDigest } from './rowDigest.ts';
import type { ExpectedForm, FormRow, Submission, SubmissionReading } from './types.ts';

export interface ReadingContext extends IdentityContext {
  /** The day on which the return was received, where it is known. */
  readonly received: IsoDate | null;
  readonly digest: Digest;
}

/** The form as the book would print it now; null where the agency has nothing to report in the round. */
export type ExpectedForms = (round: number, agency: string) => ExpectedForm | null;

/** Rows that the book would print differently now. Rows that came or went since are told apart by their code. */
function supersededRows(
  rows: readonly FormRow[],
  digests: Readonly<Record<string, string>>,
  digest: Digest,
): string[] {
  const changed = rows.filter((row) => {
    const printed = digests[row.task];
    return printed !== undefined && printed !== rowDigest(row, digest);
  });
  return changed.map((row) => (row.tt === '' ? row.task : `${row.tt} (${row.task})`));
}

/** Digest over everything that the agency says: answers in the order of their codes, letter, general assessment. */
export function submissionDigest(
  said: Pick<Submission, 'rows' | 'letter' | 'general'>,
  digest: Digest,
): string {
  const values = said.rows.flatMap((row) =>
    Object.entries(row.values).map(([field, value]) => [row.task, field, String(value)].join('\u001f')),
  );
  const { number, date, signer } = said.letter;
  return digest([...values.sort(), number, date ?? '', signer, said.general].join('\u001e'));
}

function readContent(
  form: FormCells,
  labels: Labels,
  expected: ExpectedForm,
  context: ReadingContext,
): { readonly said: Pick<Submission, 'rows' | 'letter' | 'general'>; readonly issues: readonly Issue[] } {
  const { file } = form;
  const reference = context.received ?? expected.lastDay ?? null;
  const found = findTables(form);
  const content = { file, expected: expected.rows, reference, received: context.received };
  const table = found.tables.length === 0 ? { rows: [], issues: [] } : readRows(found.tables, content);
  const { letter, general, issues } = readLetter(file, labels, reference);
  const said = { rows: table.rows, letter, general };
  const all = [...found.issues, ...table.issues, ...issues];
  const empty = said.rows.length === 0 && general === '' && !hasError(all);
  return { said, issues: empty ? [...all, issue('form.empty', { file })] : all };
}

/** Errors first, for the first one decides what becomes of the file. */
function sorted(issues: readonly Issue[]): Issue[] {
  const isError = (i: Issue) => i.severity === 'error';
  return [...issues.filter(isError), ...issues.filter((i) => !isError(i))];
}

/**
 * Understands a returned form. Identity comes from the hidden sheet, else from the visible Mã biểu; the table is
 * found by its header words and its rows by their codes, so moved, sorted, inserted and renamed parts don't matter.
 * Any error refuses the whole file (submission null), and all errors of the file are listed with their cells.
 */
export function readSubmission(
  form: FormCells,
  expected: ExpectedForms,
  context: ReadingContext,
): SubmissionReading {
  const { file } = form;
  const labels = readLabels(form);
  const { identity, code, digests, issues } = readIdentity(form, labels.code);
  const known = { code, agency: identity?.agency ?? null, round: identity?.round ?? null };
  if (identity === null) return { ...known, submission: null, issues };
  const check = checkIdentity(file, identity, context);
  const agency = check.agency ?? identity.agency;
  const about = { code, agency, round: identity.round };
  const first = sorted([...issues, ...check.issues]);
  if (hasError(first)) return { ...about, submission: null, issues: first };
  const printed = expected(identity.round, agency);
  if (printed === null) {
    return {
      ...about,
      submission: null,
      issues: [issue('form.noObligation', { file }, { agency }), ...first],
    };
  }
  const rows = supersededRows(printed.rows, digests, context.digest);
  const stale = rows.length === 0 ? [] : [issue('form.superseded', { file }, { rows })];
  const { said, issues: content } = readContent(form, labels, printed, context);
  // On an outdated form every changed word would look like the agency's own change.
  const remarks = stale.length === 0 ? content : content.filter((i) => i.code !== 'form.tampered');
  const all = sorted([...stale, ...first, ...remarks]);
  if (hasError(all)) return { ...about, submission: null, issues: all };
  const digest = submissionDigest(said, context.digest);
  return {
    ...about,
    submission: { file, book: context.book, ...about, ...said, digest, issues: all },
    issues: all,
  };
}
