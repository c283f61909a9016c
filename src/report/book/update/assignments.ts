import type { AssignmentChange } from '../changeAssignments.ts';
import type { Assignment } from '../../../core/assignment/types.ts';
import type { Book, Row } from '../../../workbook/schema.ts';
import { ROLE_WORDS } from '../../../workbook/tables/words.ts';
import type { Pair } from '../obligationChanges.ts';

type Given = Row<'PhanCong'>;
type Tasks = ReadonlyMap<string, Row<'NhiemVu'>>;

const keyOf = (row: Given) => [row.task, row.agency, row.role].join('\u001f');
const wordKey = (a: Assignment) => [a.task, a.agency, ROLE_WORDS[a.role]].join('\u001f');

/** Rows that repeat number and text of a task follow it; the others stay as they are. */
export function withTaskText<
  T extends { readonly task: string; readonly tt: string; readonly title: string },
>(row: T, tasks: Tasks): T {
  const task = tasks.get(row.task);
  if (task === undefined || (task.path === row.tt && task.title === row.title)) return row;
  return { ...row, tt: task.path, title: task.title };
}

function givenRow(a: Assignment, tasks: Tasks, names: ReadonlyMap<string, string>): Given {
  const task = tasks.get(a.task);
  return {
    task: a.task,
    tt: task?.path ?? '',
    title: task?.title ?? '',
    agency: a.agency,
    agencyName: names.get(a.agency) ?? '',
    role: ROLE_WORDS[a.role],
    via: a.via,
  };
}

/**
 * The sheet Phân công under a changed plan. What the words of the plan gave before and don't give now goes, whoever
 * has answered: the answers stay in their rounds. What people added or took out by hand stays so.
 */
export function updatedAssignments(
  book: Pick<Book, 'PhanCong' | 'CoQuan'>,
  { added, removed, reworded }: AssignmentChange,
  tasks: Tasks,
): Given[] {
  const gone = new Set(removed.map(wordKey));
  const vias = new Map(reworded.map(({ from, to }) => [`${wordKey(from)}\u001f${from.via}`, to.via]));
  const names = new Map(book.CoQuan.map((row) => [row.code, row.name]));
  const kept = book.PhanCong.filter((row) => row.via === '' || !gone.has(keyOf(row))).map((row) => {
    const via = vias.get(`${keyOf(row)}\u001f${row.via}`) ?? row.via;
    return withTaskText(via === row.via ? row : { ...row, via }, tasks);
  });
  const present = new Set(kept.map(keyOf));
  const fresh = added.filter((a) => !present.has(wordKey(a)));
  return [...kept, ...fresh.map((a) => givenRow(a, tasks, names))];
}

/** Task and agency of every row that came, went or changed its role. */
export function changedPairs(before: readonly Given[], after: readonly Given[]): Pair[] {
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return [...before.filter((row) => !now.has(keyOf(row))), ...after.filter((row) => !old.has(keyOf(row)))];
}
