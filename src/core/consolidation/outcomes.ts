import { issue } from '../issue.ts';
import type { Issue, SourceRef } from '../issue.ts';
import type { OpenField } from './agencyFields.ts';
import { shownValue } from './bookValue.ts';
import type { FileOutcome, FileReading, KnownReturn } from './types.ts';
import { currentOf, receivedKey } from './versions.ts';
import type { Arrival } from './versions.ts';

/** A file that was refused, with the error first; undecided where nobody can tell whose it is. */
export function refusedOutcome(reading: FileReading): FileOutcome {
  const { file, code, submission } = reading;
  const isError = (i: Issue) => i.severity === 'error';
  const issues = [...reading.issues.filter(isError), ...reading.issues.filter((i) => !isError(i))];
  const agency = submission?.agency ?? reading.agency ?? null;
  const round = submission?.round ?? reading.round ?? null;
  const status = reading.asked?.answered === false ? 'undecided' : 'rejected';
  return { file, status, agency, round, code, issues };
}

/** 'Báo cáo!G12' in a file. */
function placeOf(file: string, cell: string): SourceRef {
  const mark = cell.lastIndexOf('!');
  if (mark < 0) return { file };
  return { file, sheet: cell.slice(0, mark), cell: cell.slice(mark + 1) };
}

function conflictIssues(file: string, version: number, open: readonly OpenField[]): Issue[] {
  return open.flatMap(({ question, versions, cell }) => {
    if (question.kind !== 'return.conflict' || !versions.includes(version)) return [];
    const { book = '', sent = '' } = question.params ?? {};
    return [issue('return.conflict', placeOf(file, cell), { book, sent }, question.about.field)];
  });
}

function tieIssues(file: string, version: number, open: readonly OpenField[]): Issue[] {
  const ties = open.filter((o) => o.question.kind === 'return.tie' && o.versions.includes(version));
  return ties.length === 0 ? [] : [issue('return.tie', { file }, { count: ties.length })];
}

function standing(file: string, version: KnownReturn, all: readonly KnownReturn[]): Issue[] {
  const current = currentOf(all);
  if (current === undefined || receivedKey(current.received) === receivedKey(version.received)) return [];
  const received = shownValue('completed', version.received ?? '');
  const later = shownValue('completed', current.received ?? '');
  return [issue('return.notCurrent', { file }, { received, later })];
}

/** What became of a file that was read without an error: its status' own remark first. */
export function arrivalOutcome(
  arrival: Arrival,
  versions: readonly KnownReturn[],
  open: readonly OpenField[],
): FileOutcome {
  const { reading, kind, version } = arrival;
  const { file, submission, code } = reading;
  const known = versions.find((v) => v.version === version);
  const received = shownValue('completed', known?.received ?? '');
  const status = issue(`return.${kind}`, { file }, { version, received });
  const remarks =
    known === undefined
      ? []
      : [
          ...tieIssues(file, version, open),
          ...standing(file, known, versions),
          ...conflictIssues(file, version, open),
          ...(known.received === null ? [issue('return.noReceivedDate', { file })] : []),
        ];
  const { agency, round } = submission;
  const issues = [status, ...(kind === 'accepted' ? remarks : []), ...reading.issues];
  return { file, status: kind, agency, round, code, issues };
}
