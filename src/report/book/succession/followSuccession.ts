import type { Assignment } from '../../../core/assignment/types.ts';
import { issue, type Issue } from '../../../core/issue.ts';
import type { Decision, Digest, Question } from '../../../core/question.ts';
import { handOver, BY_TASK } from '../../../core/tracking/handOver.ts';
import { NONE } from '../../../core/assignment/options.ts';
import { SHEETS } from '../../../workbook/tables/sheets.ts';
import type { Book } from '../../../workbook/schema.ts';
import { KIND_WORDS, ROLE_WORDS, TASK_STATE_WORDS } from '../../../workbook/tables/words.ts';
import { bookRegister } from '../bookRegister.ts';
import { roundsOf } from '../fromRows.ts';
import { withLogLines } from '../logLines.ts';
import { followAssignments, openRounds, type Pair } from '../obligationChanges.ts';
import { carriedOut, type Asked } from '../questions.ts';
import { codeOf } from '../words.ts';
import { absentRounds, assignmentKey, inheritedFrom, withAbsentRounds, withInherited } from './facts.ts';
import { inheritedRows, type InheritedRows } from './inheritedRows.ts';
import { successionLines } from './log.ts';
import { inForceOf, roundDays } from './standing.ts';
import { undecidedOf } from './waiting.ts';

export interface FollowedSuccession {
  readonly book: Book;
  readonly run: Asked;
  readonly issues: readonly Issue[];
}

/** The plan's own assignments, and what people added, without what was inherited. */
function ownAssignments(book: Book): Assignment[] {
  const inherited = inheritedFrom(book);
  const followed = new Set(
    book.NhiemVu.filter((row) => row.kind === KIND_WORDS.task && row.state !== TASK_STATE_WORDS.removed).map(
      (row) => row.code,
    ),
  );
  return book.PhanCong.flatMap((row) => {
    const role = codeOf(ROLE_WORDS, row.role);
    if (role === null || !followed.has(row.task) || inherited.has(assignmentKey(row))) return [];
    return [{ task: row.task, agency: row.agency, role, via: row.via }];
  });
}

/** The open rounds in which each agency is not in force, as one text; agencies that always are have none. */
export function absencesOf(book: Book): Map<string, string> {
  const inForce = inForceOf(book);
  const days = roundDays(book, openRounds(book));
  return new Map(
    book.CoQuan.flatMap(({ code }) => {
      const out = days.filter(({ lastDay }) => !inForce({ agency: code, from: [] }, lastDay));
      return out.length === 0 ? [] : [[code, out.map((r) => r.number).join(';')] as const];
    }),
  );
}

/** Rows of Phân công whose obligations may have changed. */
function touchedPairs(
  book: Book,
  { added, removed, moved }: InheritedRows,
  absent: ReadonlyMap<string, string>,
) {
  const known = absentRounds(book);
  const changed = new Set(
    [...known.keys(), ...absent.keys()].filter((code) => known.get(code) !== absent.get(code)),
  );
  const from = inheritedFrom(book);
  const isChanged = (row: Book['PhanCong'][number]) =>
    changed.has(row.agency) || (from.get(assignmentKey(row)) ?? []).some((code) => changed.has(code));
  const pairs: readonly Pair[] = [...added, ...removed, ...moved, ...book.PhanCong.filter(isChanged)];
  return pairs.map(({ task, agency }) => ({ task, agency }));
}

/** Answers that moved tasks without the document that says so. */
export function reasonIssues(run: Asked): Issue[] {
  const answers = carriedOut(run);
  const isSuccession = ({ kind }: Question) => kind === 'agency.successor' || kind === 'task.successor';
  return run.asked.filter(isSuccession).flatMap(({ id, params }) => {
    const decision = answers.get(id);
    const moves = decision !== undefined && ![NONE, BY_TASK].includes(decision.choice);
    if (!moves || (decision.reason ?? '').trim() !== '') return [];
    return [issue('succession.reasonMissing', { sheet: SHEETS.questions }, { name: params?.['name'] ?? '' })];
  });
}

/**
 * Brings a book in line with the days and successors of the sheet Cơ quan, đơn vị: in each open round only agencies
 * report that exist on its last day, and what those that ended were given passes on by people's answers. Closed
 * rounds, and what was written, stay. `at`: 'YYYY-MM-DD HH:MM', for Nhật ký. Derived cells are still to be computed.
 */
export function followSuccession(
  book: Book,
  decisions: readonly Decision[],
  digest: Digest,
  at: string,
): FollowedSuccession {
  const { inherited, asked, open } = handOver({
    assignments: ownAssignments(book),
    register: bookRegister(book),
    rounds: roundDays(book, roundsOf(book)),
    decisions,
    digest,
  });
  const change = inheritedRows(book, inherited, undecidedOf(open));
  const absent = absencesOf(book);
  const pairs = touchedPairs(book, change, absent);
  const run: Asked = { asked, open, decisions };
  const ThongTin = withAbsentRounds({ ThongTin: withInherited(book, change.from) }, absent);
  const logged = withLogLines(
    { ...book, PhanCong: change.rows, ThongTin },
    successionLines(book, change, at),
  );
  return {
    book: followAssignments(logged, pairs),
    run,
    issues: [...change.issues, ...reasonIssues(run)],
  };
}
