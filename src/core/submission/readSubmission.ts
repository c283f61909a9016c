import type { IsoDate } from '../date/types.ts';
import type { FormCells } from '../document/formCells.ts';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { Decision, Digest } from '../question.ts';
import { hasError } from '../result.ts';
import { fold } from '../text/fold.ts';
import { agencyAnswer, agencyQuestion, readContentIdentity } from './contentIdentity.ts';
import { blockDigest, blockMark, blockRowDigest } from './blocks.ts';
import type { FormBlock } from './blocks.ts';
import { shownRound } from './formCode.ts';
import { findTables } from './formTable.ts';
import { isGroupForm, readGroupForm } from './groupForm.ts';
import { checkIdentity, hiddenSheetOf, readIdentity } from './identity.ts';
import type { IdentityContext } from './identity.ts';
import { readLabels } from './labels.ts';
import type { Labels } from './labels.ts';
import { withModernText } from './oldText.ts';
import { readContent } from './readContent.ts';
import { rowDigest } from './rowDigest.ts';
import { changedName, readRoundLine, shownAgencies } from './shownAgency.ts';
import type { ExpectedForm, FormRow, Submission, SubmissionReading } from './types.ts';

export interface ReadingContext extends IdentityContext {
  /** The rounds of the book, by which a form that lost its hidden sheet tells its own. */
  readonly rounds?: readonly { readonly number: number; readonly name: string }[];
  /** Answers to whose form a file is. */
  readonly decisions?: readonly Decision[];
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

/** Blocks, and rows of them, that the book would print differently now. */
function supersededBlocks(
  blocks: readonly FormBlock[],
  digests: Readonly<Record<string, string>>,
  digest: Digest,
): string[] {
  const differs = (key: string, now: string) => digests[key] !== undefined && digests[key] !== now;
  return blocks.flatMap((block) => [
    ...(differs(blockMark(block.code), blockDigest(block, digest)) ? [block.title] : []),
    ...block.rows
      .filter((row) => differs(row.key, blockRowDigest(row, digest)))
      .map((row) => `${row.code} (${block.title})`),
  ]);
}

/** Blocks that the form was printed with, but that the book no longer asks for: what stands there is not taken. */
function blocksNotAsked(
  file: string,
  blocks: readonly FormBlock[],
  digests: Readonly<Record<string, string>>,
): Issue[] {
  const asked = new Set(blocks.map((block) => blockMark(block.code)));
  const mark = blockMark('');
  const gone = Object.keys(digests).filter((key) => key.startsWith(mark) && !asked.has(key));
  const codes = gone.map((key) => key.slice(mark.length));
  return codes.length === 0 ? [] : [issue('form.blockNotAsked', { file }, { codes })];
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

/** Errors first, for the first one decides what becomes of the file. */
function sorted(issues: readonly Issue[]): Issue[] {
  const isError = (i: Issue) => i.severity === 'error';
  return [...issues.filter(isError), ...issues.filter((i) => !isError(i))];
}

/** What is known of the form before its answers are read. */
interface Identified {
  readonly code: string;
  readonly agency: string | null;
  readonly round: number | null;
  readonly asked?: NonNullable<SubmissionReading['asked']>;
}

interface Reader {
  readonly form: FormCells;
  readonly labels: Labels;
  readonly expected: ExpectedForms;
  readonly context: ReadingContext;
}

function refused(known: Identified, issues: readonly Issue[]): SubmissionReading {
  return { ...known, submission: null, issues };
}

/** Printed words that were changed. */
const CHANGED_WORDS: ReadonlySet<string> = new Set([
  ...['form.tampered', 'form.blockTampered', 'form.previousChanged', 'form.roundLineChanged'],
]);

/** Reads the answers of a form whose agency and round are known. */
function readAnswers(
  { form, labels, expected, context }: Reader,
  known: Identified & { readonly agency: string; readonly round: number },
  digests: Readonly<Record<string, string>>,
  issues: readonly Issue[],
): SubmissionReading {
  const { file } = form;
  const { agency, round, code } = known;
  const printed = expected(round, agency);
  if (printed === null) return refused(known, [issue('form.noObligation', { file }, { agency }), ...issues]);
  const asked = printed.blocks ?? [];
  const rows = [
    ...supersededRows(printed.rows, digests, context.digest),
    ...supersededBlocks(asked, digests, context.digest),
  ];
  const stale = rows.length === 0 ? [] : [issue('form.superseded', { file }, { rows })];
  const { said, issues: content } = readContent(form, labels, printed, context);
  // On an outdated form every changed word would look like the agency's own change.
  const remarks = stale.length === 0 ? content : content.filter((i) => !CHANGED_WORDS.has(i.code));
  const gone = blocksNotAsked(file, asked, digests);
  const all = sorted([...stale, ...issues, ...gone, ...remarks]);
  if (hasError(all)) return refused(known, all);
  const digest = submissionDigest(said, context.digest);
  const submission = { file, book: context.book, code, agency, round, ...said, digest, issues: all };
  return { ...known, submission, issues: all };
}

/** The round that a form without a hidden sheet shows, where it is not the one that is asked for. */
function otherRound({ form, labels, context }: Reader): number | null {
  const coded = shownRound(labels.code?.text ?? '');
  if (coded !== null) return coded === context.round ? null : coded;
  const line = readRoundLine(form);
  if (line === null) return null;
  const named = (context.rounds ?? []).filter((round) => fold(round.name) === fold(line.name));
  const [first] = named;
  return first === undefined || named.some((round) => round.number === context.round) ? null : first.number;
}

/** A form that has lost its identity, or whose agency the register doesn't know: told by its content, else asked. */
function readUnknown(reader: Reader, code: string, why: readonly Issue[]): SubmissionReading {
  const { form, expected, context } = reader;
  const { file } = form;
  const { round, agencies, decisions = [] } = context;
  const known = { code, agency: null, round: null };
  const { tables } = findTables(form);
  if (tables.length === 0) return refused(known, why);
  const other = otherRound(reader);
  if (other !== null) {
    const wrong = issue('form.wrongRound', { file }, { round: other, expected: round });
    return refused({ ...known, round: other }, [wrong, ...why]);
  }
  const formOf = (agency: string) => expected(round, agency);
  const found = readContentIdentity(form, tables, { agencies, formOf });
  if (found.codes.length === 0) return refused(known, why);
  if (found.candidates.length === 0) return refused(known, [issue('form.otherPlan', { file }), ...why]);
  const said = { round: String(round), agency: found.certain?.name ?? '' };
  if (found.certain !== null) {
    const remark = issue('form.identityFromContent', { file }, said);
    return readAnswers(reader, { code, agency: found.certain.code, round }, {}, [remark]);
  }
  const question = agencyQuestion(form, found, context.digest);
  const answer = agencyAnswer(question, decisions, agencies);
  const asked = { question, answered: answer.kind !== 'open' };
  if (answer.kind === 'agency')
    return readAnswers(reader, { code, agency: answer.agency, round, asked }, {}, []);
  const remark = answer.kind === 'refuse' ? 'form.setAside' : 'form.agencyUnknown';
  const names = found.candidates.map((c) => c.name);
  return refused({ ...known, asked }, [issue(remark, { file }, { names })]);
}

/**
 * A form whose headings name another agency than it was made for: somebody filled in a neighbour's form. Asked; the
 * answer decides. Where its own name stands there too, it is only told. Null: nothing speaks against it.
 */
function readContradicted(
  reader: Reader,
  known: Identified & { readonly agency: string; readonly round: number },
  digests: Readonly<Record<string, string>>,
  issues: readonly Issue[],
): SubmissionReading | null {
  const { form, labels, context } = reader;
  const { file } = form;
  const { agencies, decisions = [], digest } = context;
  const own = agencies.find((agency) => agency.code === known.agency);
  if (own === undefined) return null;
  const { tables } = findTables(form);
  const { others, isNamed } = shownAgencies(form, tables, labels, own, agencies);
  if (others.length === 0) {
    const told = changedName(form, labels, own);
    return told.length === 0 ? null : readAnswers(reader, known, digests, [...issues, ...told]);
  }
  const names = others.map((agency) => agency.name);
  const params = { names, agency: own.name };
  if (isNamed) {
    const told = issue('form.agencyAlsoNamed', { file }, params);
    return readAnswers(reader, known, digests, [...issues, told]);
  }
  const candidates = [...others, own];
  const question = agencyQuestion(
    form,
    { certain: null, candidates, named: names, codes: [known.code] },
    digest,
  );
  const answer = agencyAnswer(question, decisions, agencies);
  const asked = { question, answered: answer.kind !== 'open' };
  if (answer.kind === 'agency') {
    const printed = answer.agency === own.code ? digests : {};
    return readAnswers(reader, { ...known, agency: answer.agency, asked }, printed, issues);
  }
  const remark = answer.kind === 'refuse' ? 'form.setAside' : 'form.agencyConflict';
  return refused({ ...known, agency: null, asked }, [issue(remark, { file }, params), ...issues]);
}

/**
 * Understands a returned form. Identity comes from the hidden sheet, else from the visible Mã biểu, else from the
 * content where that is certain; else the office is asked (`asked`). The table is found by its header words and its
 * rows by their codes, so moved, sorted, inserted and renamed parts don't matter. Any error refuses the whole file
 * (submission null), and all errors of the file are listed with their cells.
 */
export function readSubmission(
  returned: FormCells,
  expected: ExpectedForms,
  context: ReadingContext,
): SubmissionReading {
  const modern = withModernText(returned);
  const { file } = modern;
  const hidden = hiddenSheetOf(modern);
  const group =
    hidden !== undefined && isGroupForm(hidden)
      ? readGroupForm(modern, hidden, readLabels(modern).agency)
      : null;
  if (group !== null && group.choice === null)
    return refused({ code: '', agency: null, round: null }, group.issues);
  const form = group?.choice?.form ?? modern;
  const labels = readLabels(form);
  const reader = { form, labels, expected, context };
  const { identity, code, digests, issues } = readIdentity(form, labels.code, group?.choice ?? null);
  if (identity === null) return readUnknown(reader, code, issues);
  const check = checkIdentity(file, identity, context);
  const agency = check.agency ?? identity.agency;
  const known = { code, agency, round: identity.round };
  const first = sorted([...issues, ...check.issues]);
  const errors = first.filter((i) => i.severity === 'error');
  if (errors.length > 0 && errors.every((i) => i.code === 'form.unknownAgency'))
    return readUnknown(reader, code, first);
  if (errors.length > 0) return refused(known, first);
  // The name on a shared form is what its agency was told by.
  const contradicted = group === null ? readContradicted(reader, known, digests, first) : null;
  return contradicted ?? readAnswers(reader, known, digests, first);
}
