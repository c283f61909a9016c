import { likeness } from '../plan/diff/likeness.ts';
import { wordingKey } from '../plan/diff/keys.ts';
import { decisionFor, identify, type Decision, type Digest, type Question } from '../question.ts';

/** A task as a plan shows it. */
export interface ShownTask {
  readonly task: string;
  readonly tt: string;
  readonly title: string;
}

/** Which own task answers each row of the level above; null: a person fills that row in. */
export interface TaskMatches {
  readonly tasks: Readonly<Record<string, string | null>>;
  /** All that was asked, and what is still open. */
  readonly asked: readonly Question[];
  readonly open: readonly Question[];
}

/** Candidates that a question names. Another task's code may be typed as well. */
const CANDIDATES = 5;
export const BY_HAND = 'byHand';

const sameNumber = (a: ShownTask, b: ShownTask) => a.tt.trim() !== '' && a.tt.trim() === b.tt.trim();

/** The one own task of the same words; of several, the one that has the same number, too. */
function sameTask(row: ShownTask, rows: readonly ShownTask[], own: readonly ShownTask[]): string | null {
  const key = wordingKey(row.title);
  const alike = own.filter((task) => wordingKey(task.title) === key);
  const rivals = rows.filter((other) => wordingKey(other.title) === key);
  const [only] = alike;
  if (alike.length === 1 && rivals.length === 1) return only?.task ?? null;
  const numbered = alike.filter((task) => sameNumber(task, row));
  return numbered.length === 1 ? (numbered[0]?.task ?? null) : null;
}

function candidates(row: ShownTask, own: readonly ShownTask[]): ShownTask[] {
  const ranked = own.map((task) => ({
    task,
    rank: likeness(row.title, task.title) + (sameNumber(task, row) ? 1 : 0),
  }));
  return ranked
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, CANDIDATES)
    .map(({ task }) => task);
}

const label = ({ tt, title }: ShownTask) => [tt, title].filter((text) => text !== '').join(' ');

function taskQuestion(row: ShownTask, own: readonly ShownTask[], digest: Digest): Question {
  const options = candidates(row, own).map((task) => ({ key: task.task, label: label(task) }));
  return identify(
    {
      kind: 'rollup.task',
      about: { table: 'NhiemVu', row: row.task, field: 'title' },
      read: label(row),
      options: [...options, { key: BY_HAND, label: '' }],
      default: null,
    },
    digest,
  );
}

/** The own task that an answer names; undefined where it can't be used. */
function answered(
  question: Question,
  own: readonly ShownTask[],
  decisions: readonly Decision[],
): string | null | undefined {
  const choice = decisionFor(question, decisions)?.choice.trim();
  if (choice === BY_HAND) return null;
  return own.find((task) => task.task === choice)?.task;
}

/**
 * Finds the own task for each row that the level above asks about: the same words, and where several have them the
 * same number. Anything less is asked, with the likeliest tasks; an unanswered row is filled in by nobody.
 */
export function matchTasks(
  rows: readonly ShownTask[],
  own: readonly ShownTask[],
  decisions: readonly Decision[],
  digest: Digest,
): TaskMatches {
  const asked: Question[] = [];
  const open: Question[] = [];
  const tasks = rows.map((row) => {
    const same = sameTask(row, rows, own);
    if (same !== null) return [row.task, same] as const;
    const question = taskQuestion(row, own, digest);
    const answer = answered(question, own, decisions);
    asked.push(question);
    if (answer === undefined) open.push(question);
    return [row.task, answer ?? null] as const;
  });
  return { tasks: Object.fromEntries(tasks), asked, open };
}
