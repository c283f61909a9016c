import type { AssignmentRole } from '../../../core/assignment/types.ts';
import { lastDayOf } from '../../../core/tracking/reports.ts';
import { inForceBy, type InForce } from '../../../core/tracking/succession.ts';
import type { Round, RoundDay } from '../../../core/tracking/types.ts';
import type { Book } from '../../../workbook/schema.ts';
import { KIND_WORDS, ROLE_WORDS, TASK_STATE_WORDS } from '../../../workbook/tables/words.ts';
import { bookRegister } from '../bookRegister.ts';
import { coordinationOf, daysOffOf } from '../fromRows.ts';
import { scopeOfRounds } from '../roundScope.ts';
import { beforeDirection } from '../directions.ts';
import { codeOf } from '../words.ts';
import { assignmentKey, inheritedFrom } from './facts.ts';

interface Pair {
  readonly task: string;
  readonly agency: string;
}

interface Held {
  readonly role: AssignmentRole;
  readonly from: readonly string[];
}

/** Rounds with the day on which their reports fall due. */
export function roundDays(book: Pick<Book, 'NgayNghi'>, rounds: readonly Round[]): RoundDay[] {
  const daysOff = daysOffOf(book);
  return rounds.map((round) => ({ number: round.number, lastDay: lastDayOf(round, daysOff) }));
}

/** Whether an agency is in force on the day of a round. */
export function inForceOf(book: Pick<Book, 'CoQuan' | 'NhomCoQuan'>): InForce {
  return inForceBy(bookRegister(book));
}

function heldBy(book: Pick<Book, 'PhanCong' | 'ThongTin'>): Map<string, readonly Held[]> {
  const inherited = inheritedFrom(book);
  const held = new Map<string, readonly Held[]>();
  for (const row of book.PhanCong) {
    const role = codeOf(ROLE_WORDS, row.role);
    if (role === null) continue;
    const key = `${row.task}|${row.agency}`;
    const from = inherited.get(assignmentKey(row)) ?? [];
    held.set(key, [...(held.get(key) ?? []), { role, from }]);
  }
  return held;
}

/** The role in which an agency must report a task in a round; null where it needn't. */
export function roleInRound(book: Book): (pair: Pair, round: RoundDay) => AssignmentRole | null {
  const held = heldBy(book);
  const tasks = new Map(book.NhiemVu.map((row) => [row.code, row]));
  const inForce = inForceOf(book);
  const isBefore = beforeDirection(book);
  const asksFor = scopeOfRounds(book);
  return ({ task, agency }, day) => {
    const row = tasks.get(task);
    if (row?.kind !== KIND_WORDS.task || row.state === TASK_STATE_WORDS.removed) return null;
    if (isBefore(row, day) || !asksFor(day.number, row.plan)) return null;
    const own = held.get(`${task}|${agency}`) ?? [];
    const roles = own.filter(({ from }) => inForce({ agency, from }, day.lastDay)).map((h) => h.role);
    if (roles.includes('lead')) return 'lead';
    return roles.includes('coordinator') && coordinationOf(row) !== 'none' ? 'coordinator' : null;
  };
}
