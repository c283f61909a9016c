import {
  decisionFor,
  identify,
  type Decision,
  type Digest,
  type OpenQuestion,
  type Question,
} from '../../core/question.ts';
import { fill } from '../../messages/fill.ts';
import { BLANK_VALUE } from '../../messages/vi/questions.ts';
import { LOCKED_READ } from '../../messages/vi/scoring.ts';
import {
  admitEdits,
  lockedEdits,
  restoreEdits,
  type LockedEdit,
} from '../../report/book/locked/lockedScores.ts';
import { figureText } from '../../report/book/measures.ts';
import { TABLES, type Book } from '../../workbook/schema.ts';
import type { TableDef } from '../../workbook/tables/columns.ts';
import { QUESTION_STATE_WORDS } from '../../workbook/tables/words.ts';
import type { Settled } from './agencies.ts';

function shown(value: LockedEdit['before']): string {
  if (value === null || value === '') return BLANK_VALUE;
  return typeof value === 'number' ? figureText(value).replace('.', ',') : value;
}

function headerOf({ table, field }: LockedEdit): string {
  const def: TableDef = TABLES[table];
  return def.columns[field]?.header ?? field;
}

/** How often a person has already answered for this cell: the same edit once more is another question. */
function answeredBefore(book: Book, edit: LockedEdit, row: string): number {
  const [sheet, field] = [TABLES[edit.table].sheet, headerOf(edit)];
  return book.QuyetDinh.filter(
    (known) =>
      known.table === sheet &&
      known.row === row &&
      known.field === field &&
      known.state === QUESTION_STATE_WORDS.applied,
  ).length;
}

function questionOf(book: Book, edit: LockedEdit): OpenQuestion {
  const { session, agency, criterion, table, field } = edit;
  const row = [session, agency, criterion].filter((part) => part !== '').join(' · ');
  const [before, after] = [shown(edit.before), shown(edit.after)];
  const times = answeredBefore(book, edit, row);
  const read = fill(times === 0 ? LOCKED_READ.first : LOCKED_READ.again, { before, after, times: times + 1 });
  return {
    kind: table === 'ChamDiem' ? 'score.lockedPoints' : 'score.lockedClass',
    about: { table, row, field },
    read,
    options: [
      { key: 'restore', label: before },
      { key: 'admit', label: after },
    ],
    default: null,
    params: {
      session: book.DotCham.find((one) => one.code === session)?.name ?? session,
      agency: book.XepLoai.find((one) => one.agency === agency)?.agencyName ?? agency,
      criterion,
      column: headerOf(edit),
      before,
      after,
    },
  };
}

/** What locked sessions ask: cells that no longer say what was agreed, each with its question. */
export function lockedQuestions(
  book: Book,
): { readonly edit: LockedEdit; readonly question: OpenQuestion }[] {
  return lockedEdits(book).map((edit) => ({ edit, question: questionOf(book, edit) }));
}

interface Answered {
  readonly edit: LockedEdit;
  readonly question: Question;
  /** What is done; null while nobody has said. An edit is let in with a reason only. */
  readonly way: 'restore' | 'admit' | null;
}

function wayOf(decision: Decision | undefined): Answered['way'] {
  if (decision?.choice === 'restore') return 'restore';
  return decision?.choice === 'admit' && (decision.reason ?? '').trim() !== '' ? 'admit' : null;
}

/** Points and classes of a locked session that somebody changed by hand: put back, or let in with a reason. */
export function settleScores(book: Book, decisions: readonly Decision[], digest: Digest): Settled {
  const answered = lockedQuestions(book).map(({ edit, question: open }): Answered => {
    const question = identify(open, digest);
    return { edit, question, way: wayOf(decisionFor(question, decisions)) };
  });
  const editsOf = (way: Answered['way']) => answered.filter((one) => one.way === way).map((one) => one.edit);
  const run = {
    asked: answered.map(({ question }) => question),
    open: answered.filter(({ way }) => way === null).map(({ question }) => question),
    decisions,
  };
  return { book: admitEdits(restoreEdits(book, editsOf('restore')), editsOf('admit')), run, issues: [] };
}
