import { consolidateReturns, type Consolidated } from '../../app/consolidateReturns.ts';
import { openBook } from '../../app/openBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import type { ChangeSet, FileOutcome, FileStatus } from '../../core/consolidation/types.ts';
import { issue } from '../../core/issue.ts';
import { fill } from '../../messages/fill.ts';
import { issueSentence, issueText } from '../../messages/issueText.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { ProgressListener } from '../../workbook/ports.ts';
import type { Book } from '../../workbook/schema.ts';
import { parseReceived, parseRoundNumber, readDecisions } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { listFiles, refuseSameFile } from '../files.ts';
import { readReturnFiles } from '../returnFiles.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse, Refusal } from '../refusal.ts';

export interface ConsolidateOptions {
  readonly round: string;
  readonly received?: readonly string[];
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly decisions?: string;
}

function fileCounts(files: readonly FileOutcome[]): Record<FileStatus, number> {
  const count = (status: FileStatus) => files.filter((f) => f.status === status).length;
  return {
    accepted: count('accepted'),
    unchanged: count('unchanged'),
    rejected: count('rejected'),
    undecided: count('undecided'),
  };
}

/** Where the deciding fault stands: 'Báo cáo!E12'. */
function placeOf(outcome: FileOutcome): string | undefined {
  const at = outcome.issues[0]?.at;
  if (at?.cell === undefined) return undefined;
  return at.sheet === undefined ? at.cell : `${at.sheet}!${at.cell}`;
}

function fileJson(outcome: FileOutcome, names: ReadonlyMap<string, string>) {
  const { file, status, agency, round, code, issues } = outcome;
  const at = placeOf(outcome);
  const faults = issues.map((i) => ({ code: i.code, message: issueText(i), at: i.at }));
  return {
    file,
    status,
    agency: agency === null ? null : (names.get(agency) ?? agency),
    round,
    code: issues[0]?.code ?? '',
    formCode: code,
    message: issues[0] === undefined ? '' : issueSentence(issues[0]),
    ...(at === undefined ? {} : { at }),
    issues: faults,
  };
}

function valueCounts(changes: ChangeSet) {
  const fresh = changes.values.filter((v) => v.before === '').length;
  return { new: fresh, changed: changes.values.length - fresh, same: changes.same };
}

/** Agencies that owe a report of the round and have sent none, whatever the as-of day. */
function missingOf(book: Book, round: number): string[] {
  return book.BaoCao.filter((r) => r.round === round && r.exempt === '' && (r.times ?? 0) === 0).map(
    (r) => r.agencyName,
  );
}

function lateOf(book: Book, round: number) {
  return book.BaoCao.filter((r) => r.round === round && (r.daysLate ?? 0) > 0).map((r) => ({
    agency: r.agencyName,
    days: r.daysLate ?? 0,
  }));
}

function receiptOf({ changes, after }: Consolidated, round: number) {
  const names = new Map(after.CoQuan.map((a) => [a.code, a.name]));
  return {
    files: fileCounts(changes.files),
    perFile: changes.files.map((f) => fileJson(f, names)),
    changes: valueCounts(changes),
    missing: missingOf(after, round),
    late: lateOf(after, round),
  };
}

function linesOf(consolidated: Consolidated, receipt: ReturnType<typeof receiptOf>, out: string | null) {
  const { changes, questions } = consolidated;
  const { files, changes: values, missing, late } = receipt;
  const refused = changes.files
    .filter((f) => f.status === 'rejected')
    .flatMap((f) => f.issues.filter((i) => i.severity === 'error'));
  return [
    fill(T.files, { total: changes.files.length, ...files }),
    fill(T.values, { fresh: values.new, changed: values.changed, same: values.same }),
    ...refused.map((i) => `  ✕ ${issueText(i)}`),
    ...remarks(changes.files),
    missing.length === 0 ? T.nobodyMissing : fill(T.missing, { count: missing.length, names: missing }),
    ...(late.length === 0
      ? []
      : [fill(T.late, { count: late.length, names: late.map((l) => fill(T.lateOne, l)) })]),
    ...(questions.length === 0 ? [] : [fill(T.questions, { count: questions.length })]),
    out === null ? T.notSaved : fill(T.saved, { out }),
  ];
}

/** Remarks about files that were taken: a person should look at them too. */
const REMARKS_SHOWN = 15;

function remarks(files: readonly FileOutcome[]): string[] {
  const all = files
    .filter((f) => f.status === 'accepted')
    .flatMap((f) => f.issues.filter((i) => i.severity === 'warning').map((i) => `  ! ${issueText(i)}`));
  const rest = all.length - REMARKS_SHOWN;
  return rest > 0 ? [...all.slice(0, REMARKS_SHOWN), fill(T.moreRemarks, { count: rest })] : all;
}

/** Refused where not one file could be used; otherwise what is valid is taken and the rest is named. */
function refuseUnusable({ changes }: Consolidated, receipt: ReturnType<typeof receiptOf>): void {
  if (changes.files.some((f) => f.status !== 'rejected')) return;
  const faults = changes.files.flatMap((f) => f.issues.filter((i) => i.severity === 'error'));
  throw new Refusal([issue('return.nothingUsable', {}, { count: changes.files.length }), ...faults], receipt);
}

export async function consolidateCommand(
  file: string,
  inputs: readonly string[],
  options: ConsolidateOptions,
  progress: ProgressListener,
): Promise<CommandResult> {
  const deps = nodeDeps(progress);
  const round = parseRoundNumber(options.round);
  const received = parseReceived(options.received ?? []);
  const decisions = await readDecisions(options.decisions);
  const out = options.dryRun === true ? null : (options.out ?? null);
  if (out !== null)
    await refuseSameFile(out, [file, options.decisions, ...(await listFiles(inputs)).map((f) => f.path)]);
  const opened = await openBook(file, deps);
  const tracked = orRefuse(opened.value, opened.issues);
  const files = await readReturnFiles(inputs);
  const done = consolidateReturns(tracked, { round, files, received, decisions }, deps);
  const consolidated = orRefuse(done.value, done.issues);
  const receipt = receiptOf(consolidated, round);
  refuseUnusable(consolidated, receipt);
  if (out !== null) {
    const saved = await saveBook(tracked, consolidated.after, out, deps);
    orRefuse(true, saved.issues);
  }
  return {
    object: { ...receipt, ...(out === null ? {} : { book: out }) },
    lines: [...done.issues.map(issueText), ...linesOf(consolidated, receipt, out)],
    issues: [...done.issues, ...consolidated.changes.files.flatMap((f) => f.issues)],
    questions: consolidated.questions,
  };
}
