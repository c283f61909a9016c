import { consolidateReturns, type Consolidated } from '../../app/consolidateReturns.ts';
import { originalsOf } from '../../app/originals.ts';
import { openBook } from '../../app/openBook.ts';
import { saveBook } from '../../app/saveBook.ts';
import { receiptOf, type FileReceipt, type ReceiptView } from '../../app/views/receipt.ts';
import type { FileOutcome } from '../../core/consolidation/types.ts';
import { issue } from '../../core/issue.ts';
import { fill } from '../../messages/fill.ts';
import { issueText } from '../../messages/issueText.ts';
import { CHANGE_LABELS } from '../../messages/vi/changes.ts';
import { DONE_TEXTS as T } from '../../messages/vi/cli.ts';
import type { InputFile, ProgressListener } from '../../workbook/ports.ts';
import { parseReceived, parseRoundNumber, readDecisions } from '../arguments.ts';
import { nodeDeps } from '../deps.ts';
import { listFiles, refuseSameFile } from '../files.ts';
import { keepOriginals, type KeptOriginals } from '../originals.ts';
import { readReturnFiles } from '../returnFiles.ts';
import type { CommandResult } from '../output.ts';
import { orRefuse, Refusal } from '../refusal.ts';

export interface ConsolidateOptions {
  readonly round: string;
  /** Hình thức gửi of the batch. */
  readonly channel?: string;
  readonly received?: readonly string[];
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly decisions?: string;
  /** false: the files that were taken in are not copied beside the new book. */
  readonly originals?: boolean;
}

/** Where the deciding fault stands: 'Báo cáo!E12'. */
function placeOf({ at }: FileReceipt): string | undefined {
  if (at.cell === undefined) return undefined;
  return at.sheet === undefined ? at.cell : `${at.sheet}!${at.cell}`;
}

function fileJson(file: FileReceipt) {
  return {
    ...file,
    code: file.issues[0]?.code ?? '',
    // Absent from the object where the fault has no cell.
    at: placeOf(file),
    issues: file.issues.map((i) => ({ code: i.code, message: issueText(i), at: i.at })),
  };
}

/** The receipt under the names of the command line. */
function receiptJson({ files, perFile, values, missing, late }: ReceiptView) {
  return { files, perFile: perFile.map(fileJson), changes: values, missing, late };
}

function linesOf(consolidated: Consolidated, receipt: ReceiptView, out: string | null) {
  const { changes, questions } = consolidated;
  const { files, values, missing, late } = receipt;
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

/** Remarks about files that were taken or wait for an answer: a person should look at them too. */
const REMARKS_SHOWN = 15;

function remarks(files: readonly FileOutcome[]): string[] {
  const all = files
    .filter((f) => f.status === 'accepted' || f.status === 'undecided')
    .flatMap((f) => f.issues.filter((i) => i.severity === 'warning').map((i) => `  ! ${issueText(i)}`));
  const rest = all.length - REMARKS_SHOWN;
  return rest > 0 ? [...all.slice(0, REMARKS_SHOWN), fill(T.moreRemarks, { count: rest })] : all;
}

/** Refused where not one file could be used; otherwise what is valid is taken and the rest is named. */
function refuseUnusable({ changes }: Consolidated, receipt: ReceiptView): void {
  if (changes.files.some((f) => f.status !== 'rejected')) return;
  const faults = changes.files.flatMap((f) => f.issues.filter((i) => i.severity === 'error'));
  throw new Refusal(
    [issue('return.nothingUsable', {}, { count: changes.files.length }), ...faults],
    receiptJson(receipt),
  );
}

function keepOf(out: string, round: number, files: readonly InputFile[], { changes, after }: Consolidated) {
  return keepOriginals(out, round, originalsOf(files, changes.files, after));
}

function keptLines(kept: KeptOriginals | null): string[] {
  if (kept === null) return [];
  const { count, folder, issues } = kept;
  return [
    ...(count === 0 ? [] : [fill(T.originals, { count, folder })]),
    ...issues.map((i) => `  ! ${issueText(i)}`),
  ];
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
  const done = consolidateReturns(
    tracked,
    { round, files, received, decisions, channel: options.channel ?? '' },
    deps,
  );
  const consolidated = orRefuse(done.value, done.issues);
  const receipt = receiptOf(consolidated, round);
  refuseUnusable(consolidated, receipt);
  if (out !== null) {
    const saved = await saveBook(
      tracked,
      consolidated.after,
      out,
      deps,
      fill(CHANGE_LABELS.consolidate, { round }),
    );
    orRefuse(true, saved.issues);
  }
  const kept =
    out === null || options.originals === false ? null : await keepOf(out, round, files, consolidated);
  return {
    object: {
      ...receiptJson(receipt),
      ...(out === null ? {} : { book: out }),
      ...(kept === null || kept.count === 0 ? {} : { originals: kept.folder }),
    },
    lines: [
      ...[...opened.issues, ...done.issues].map((i) => issueText(i)),
      ...linesOf(consolidated, receipt, out),
      ...keptLines(kept),
    ],
    issues: [
      ...opened.issues,
      ...done.issues,
      ...consolidated.changes.files.flatMap((f) => f.issues),
      ...(kept?.issues ?? []),
    ],
    questions: consolidated.questions,
  };
}
