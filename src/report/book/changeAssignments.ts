import type { Assignment } from '../../core/assignment/types.ts';
import { issue, type Issue } from '../../core/issue.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { ROLE_WORDS } from '../../workbook/tables/words.ts';
import { lockedRounds } from './fromRows.ts';
import { isAnswered } from './obligationChanges.ts';

/** What an answer changes of who does what. */
export interface AssignmentChange {
  readonly added: readonly Assignment[];
  readonly removed: readonly Assignment[];
  /** Still assigned, but by other words of the plan. */
  readonly reworded: readonly { readonly from: Assignment; readonly to: Assignment }[];
}

function keyOf({ task, agency, role }: Assignment): string {
  return [task, agency, role].join('\u001f');
}

/** How two expansions of the same tasks differ. */
export function assignmentChange(
  before: readonly Assignment[],
  after: readonly Assignment[],
): AssignmentChange {
  const old = new Map(before.map((a) => [keyOf(a), a]));
  const kept = new Set(after.map(keyOf));
  const reworded = after.flatMap((to) => {
    const from = old.get(keyOf(to));
    return from === undefined || from.via === to.via ? [] : [{ from, to }];
  });
  return {
    added: after.filter((a) => !old.has(keyOf(a))),
    removed: before.filter((a) => !kept.has(keyOf(a))),
    reworded,
  };
}

const rowKey = (row: Row<'PhanCong'>) => [row.task, row.agency, row.role].join('\u001f');
const wordKey = ({ task, agency, role }: Assignment) => [task, agency, ROLE_WORDS[role]].join('\u001f');
const pairKey = ({ task, agency }: { readonly task: string; readonly agency: string }) => `${task}|${agency}`;

/** Agencies that lose a task altogether, though they answered for it, or have it in a round that is closed. */
function heldPairs(book: Book, { added, removed }: AssignmentChange): Set<string> {
  const gone = new Set(removed.map(wordKey));
  const stays = new Set([
    ...added.map(pairKey),
    ...book.PhanCong.filter((row) => !gone.has(rowKey(row))).map(pairKey),
  ]);
  const leaving = new Set(removed.map(pairKey).filter((pair) => !stays.has(pair)));
  const locked = lockedRounds(book);
  const held = book.TheoDoi.filter(
    (row) => leaving.has(pairKey(row)) && (isAnswered(row) || locked.has(row.round)),
  );
  return new Set(held.map(pairKey));
}

function keptIssues(book: Book, held: ReadonlySet<string>): Issue[] {
  const rows = new Map(book.TheoDoi.map((row) => [pairKey(row), row]));
  return [...held].flatMap((pair) => {
    const row = rows.get(pair);
    if (row === undefined) return [];
    const { agencyName, task, tt } = row;
    return [issue('assignment.kept', {}, { agency: agencyName, task, tt })];
  });
}

/** A row of Phân công for an assignment. */
export function assignedRow(a: Assignment, book: Book): Row<'PhanCong'> {
  const task = book.NhiemVu.find((row) => row.code === a.task);
  const agency = book.CoQuan.find((row) => row.code === a.agency);
  return {
    task: a.task,
    tt: task?.path || (task?.tt ?? ''),
    title: task?.title ?? '',
    agency: a.agency,
    agencyName: agency?.name ?? '',
    role: ROLE_WORDS[a.role],
    via: a.via,
  };
}

export interface ChangedAssignments {
  readonly rows: readonly Row<'PhanCong'>[];
  /** Task and agency of every row that was added or taken away. */
  readonly pairs: readonly { readonly task: string; readonly agency: string }[];
  readonly issues: readonly Issue[];
}

/**
 * Phân công after a change. Rows that people added stay, those that they deleted stay deleted; nobody loses a task
 * for which something was answered (assignment.kept).
 */
export function changeAssignments(book: Book, change: AssignmentChange): ChangedAssignments {
  const held = heldPairs(book, change);
  const leaving = change.removed.filter((a) => !held.has(pairKey(a)));
  const gone = new Map(leaving.map((a) => [wordKey(a), a.via]));
  const words = new Map(change.reworded.map(({ from, to }) => [`${wordKey(from)}\u001f${from.via}`, to.via]));
  const kept = book.PhanCong.filter((row) => gone.get(rowKey(row)) !== row.via).map((row) => {
    const via = words.get(`${rowKey(row)}\u001f${row.via}`);
    return via === undefined ? row : { ...row, via };
  });
  const present = new Set(kept.map(rowKey));
  const fresh = change.added.filter((a) => !present.has(wordKey(a)));
  return {
    rows: [...kept, ...fresh.map((a) => assignedRow(a, book))],
    pairs: [...fresh, ...leaving],
    issues: keptIssues(book, held),
  };
}
