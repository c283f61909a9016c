import type { InheritedAssignment } from '../../../core/tracking/types.ts';
import { issue, type Issue } from '../../../core/issue.ts';
import type { Book, Row } from '../../../workbook/schema.ts';
import { assignedRow } from '../changeAssignments.ts';
import { lockedRounds } from '../fromRows.ts';
import { isAnswered } from '../obligationChanges.ts';
import { assignmentKey, inheritedFrom, inheritedKey } from './facts.ts';
import { waitingRows } from './waiting.ts';
import { inheritedWords, isInheritedWords } from './words.ts';

type Assigned = Row<'PhanCong'>;

export interface InheritedRows {
  readonly rows: readonly Assigned[];
  /** Former holders of each row that was inherited, by assignmentKey. */
  readonly from: ReadonlyMap<string, readonly string[]>;
  readonly added: readonly InheritedAssignment[];
  /** Rows that an answer no longer gives. */
  readonly removed: readonly Assigned[];
  /** Rows that were inherited from others before. */
  readonly moved: readonly Assigned[];
  readonly issues: readonly Issue[];
}

const pairKey = ({ task, agency }: Pick<Assigned, 'task' | 'agency'>) => `${task}|${agency}`;

/** Of rows that are unwanted, the pairs that lose a task altogether though it was answered, or a round is closed. */
function heldPairs(book: Book, unwanted: readonly Assigned[]): Set<string> {
  const leaving = new Set(unwanted);
  const stays = new Set(book.PhanCong.filter((row) => !leaving.has(row)).map(pairKey));
  const locked = lockedRounds(book);
  const used = book.TheoDoi.filter((row) => isAnswered(row) || locked.has(row.round)).map(pairKey);
  return new Set(used.filter((pair) => !stays.has(pair)));
}

const same = (a: readonly string[] = [], b: readonly string[] = []) => a.join(';') === b.join(';');

function keptIssue({ agencyName, task, tt }: Assigned): Issue {
  return issue('assignment.kept', {}, { agency: agencyName, task, tt });
}

/** Rows that were inherited before, told apart by what is to become of them. */
interface Sorted {
  readonly wanted: ReadonlyMap<string, InheritedAssignment>;
  readonly waiting: ReadonlySet<string>;
  readonly removed: readonly Assigned[];
  readonly held: readonly Assigned[];
  readonly moved: readonly Assigned[];
}

function sortRows(
  book: Book,
  inherited: readonly InheritedAssignment[],
  undecided: ReadonlySet<string>,
): Sorted {
  const before = inheritedFrom(book);
  const waiting = waitingRows(book, undecided);
  const given = inherited.filter((row) => !waiting.has(inheritedKey(row)));
  const wanted = new Map(given.map((row) => [inheritedKey(row), row]));
  const isOurs = (key: string) => before.has(key) && !waiting.has(key);
  const ours = book.PhanCong.filter((row) => isOurs(assignmentKey(row)));
  const unwanted = ours.filter((row) => !wanted.has(assignmentKey(row)));
  const pairs = heldPairs(book, unwanted);
  return {
    wanted,
    waiting,
    removed: unwanted.filter((row) => !pairs.has(pairKey(row))),
    held: unwanted.filter((row) => pairs.has(pairKey(row))),
    moved: ours.filter((row) => {
      const now = wanted.get(assignmentKey(row));
      return now !== undefined && !same(now.from, before.get(assignmentKey(row)));
    }),
  };
}

/** The row in the present words of what it was inherited by; a person's words stay. */
function reworded(row: Assigned, wanted: Sorted['wanted'], names: ReadonlyMap<string, string>): Assigned {
  const now = wanted.get(assignmentKey(row));
  if (now === undefined || !isInheritedWords(row.via)) return row;
  const via = inheritedWords(now, names);
  return via === row.via ? row : { ...row, via };
}

/**
 * Phân công with what passed to successors: rows that came before and still do stay, with the former holders as they
 * are now; those that people deleted stay deleted; nobody loses what was answered (assignment.kept).
 */
export function inheritedRows(
  book: Book,
  inherited: readonly InheritedAssignment[],
  undecided: ReadonlySet<string>,
): InheritedRows {
  const before = inheritedFrom(book);
  const { wanted, waiting, removed, held, moved } = sortRows(book, inherited, undecided);
  const names = new Map(book.CoQuan.map((row) => [row.code, row.name]));
  const gone = new Set(removed);
  const kept = book.PhanCong.filter((row) => !gone.has(row)).map((row) => reworded(row, wanted, names));
  const added = [...wanted.values()].filter((row) => !before.has(inheritedKey(row)));
  const fresh = added.map((row) => ({ ...assignedRow(row, book), via: inheritedWords(row, names) }));
  const left = [...waiting, ...held.map(assignmentKey)];
  return {
    rows: [...kept, ...fresh],
    from: new Map([
      ...left.map((key) => [key, before.get(key) ?? []] as const),
      ...[...wanted].map(([key, row]) => [key, row.from] as const),
    ]),
    added,
    removed,
    moved,
    issues: held.map(keptIssue),
  };
}
