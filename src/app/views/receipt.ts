import type { ChangeSet, FileOutcome, FileStatus } from '../../core/consolidation/types.ts';
import type { Issue, SourceRef } from '../../core/issue.ts';
import { issueSentence } from '../../messages/issueText.ts';
import type { Language } from '../../messages/types.ts';
import type { Book } from '../../workbook/schema.ts';
import type { Consolidated } from '../consolidateReturns.ts';

/** What became of one file. */
export interface FileReceipt {
  readonly file: string;
  readonly status: FileStatus;
  /** As people call it; null where the file doesn't say. */
  readonly agency: string | null;
  readonly round: number | null;
  /** The code that stands on the form. */
  readonly formCode: string;
  /** The remark that decided the status; '' where there is none. */
  readonly message: string;
  readonly at: SourceRef;
  readonly issues: readonly Issue[];
}

/** Count in, count out: every file in one state, every value new, changed or the same, who is missing and who is late. */
export interface ReceiptView {
  readonly files: Readonly<Record<FileStatus, number>>;
  readonly perFile: readonly FileReceipt[];
  readonly values: { readonly new: number; readonly changed: number; readonly same: number };
  readonly missing: readonly string[];
  readonly late: readonly { readonly agency: string; readonly days: number }[];
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

function fileReceipt(
  outcome: FileOutcome,
  names: ReadonlyMap<string, string>,
  language: Language,
): FileReceipt {
  const { file, status, agency, round, code, issues } = outcome;
  return {
    file,
    status,
    agency: agency === null ? null : (names.get(agency) ?? agency),
    round,
    formCode: code,
    message: issues[0] === undefined ? '' : issueSentence(issues[0], language),
    at: issues[0]?.at ?? {},
    issues,
  };
}

function valueCounts(changes: ChangeSet): ReceiptView['values'] {
  const fresh = changes.values.filter((v) => v.before === '').length;
  return { new: fresh, changed: changes.values.length - fresh, same: changes.same };
}

/** Agencies that owe a report of the round and have sent none, whatever the as-of day. */
function missingOf(book: Book, round: number): string[] {
  return book.BaoCao.filter((r) => r.round === round && r.exempt === '' && (r.times ?? 0) === 0).map(
    (r) => r.agencyName,
  );
}

function lateOf(book: Book, round: number): ReceiptView['late'] {
  return book.BaoCao.filter((r) => r.round === round && (r.daysLate ?? 0) > 0).map((r) => ({
    agency: r.agencyName,
    days: r.daysLate ?? 0,
  }));
}

/** The receipt of a batch of returns. */
export function receiptOf(
  { changes, after }: Consolidated,
  round: number,
  language: Language = 'vi',
): ReceiptView {
  const names = new Map(after.CoQuan.map((a) => [a.code, a.name]));
  return {
    files: fileCounts(changes.files),
    perFile: changes.files.map((f) => fileReceipt(f, names, language)),
    values: valueCounts(changes),
    missing: missingOf(after, round),
    late: lateOf(after, round),
  };
}
