import type { AgencyRegister, MentionKind } from '../../core/agency/types.ts';
import { vocabularyOf, type Vocabulary } from '../../core/agency/vocabulary.ts';
import type { AssignmentRole } from '../../core/assignment/types.ts';
import type { TaskToAssign } from '../../core/assignment/expandPlan.ts';
import type { IsoDate } from '../../core/date/types.ts';
import type { Digest, QuestionKind } from '../../core/question.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import {
  KIND_WORDS,
  LEAD_UNSETTLED,
  QUESTION_STATE_WORDS,
  ROLE_WORDS,
  TASK_STATE_WORDS,
} from '../../workbook/tables/words.ts';
import { bookMentions, type KnownBodies } from './bookMentions.ts';
import { fieldOf, kindOfRow } from './questionKind.ts';
import { codeOf } from './words.ts';

/** Tasks of one plan, with the day as of which its agencies are looked up. */
export interface PlanTasks {
  readonly asOf: IsoDate | null;
  readonly tasks: readonly TaskToAssign[];
}

type Tables = Pick<Book, 'KeHoach' | 'NhiemVu' | 'PhanCong' | 'QuyetDinh'>;

/** A question of the sheet about whom a task is given to. */
export interface AgencyQuestionRow {
  readonly row: Row<'QuyetDinh'>;
  readonly kind: QuestionKind;
  readonly task: string;
  readonly field: string;
}

/** Rows of Việc cần quyết định about whom tasks are given to, as far as they still say what was asked. */
export function agencyQuestionRows(book: Pick<Book, 'QuyetDinh'>, digest: Digest): AgencyQuestionRow[] {
  return book.QuyetDinh.flatMap((row) => {
    const kind = kindOfRow(row, digest);
    if (kind === null || !(kind in MENTION_KINDS)) return [];
    return [{ row, kind, task: row.row, field: fieldOf(row, 'NhiemVu') }];
  });
}

const MENTION_KINDS: Partial<Record<QuestionKind, MentionKind | null>> = {
  'group.members': 'group',
  'group.condition': 'group',
  'agency.unmatched': 'agency',
  'agency.other': 'other',
  'task.lead': null,
};

const FIELDS: Readonly<Record<AssignmentRole, string>> = { lead: 'leads', coordinator: 'coordinating' };

/** Bodies that the book already knows, by task and column. */
type KnownByCell = ReadonlyMap<string, KnownBodies>;

function knownBodies(book: Tables, asked: readonly AgencyQuestionRow[]): KnownByCell {
  const known = new Map<string, Map<string, MentionKind | null>>();
  const put = (cell: string, text: string, kind: MentionKind | null) => {
    const bodies = known.get(cell) ?? new Map<string, MentionKind | null>();
    known.set(cell, bodies.set(text, kind));
  };
  for (const { task, agency, role, via } of book.PhanCong) {
    const code = codeOf(ROLE_WORDS, role);
    if (code !== null && via !== '' && agency !== '') put(`${task}|${FIELDS[code]}`, via, null);
  }
  for (const { row, kind, task, field } of asked) {
    const of = MENTION_KINDS[kind] ?? null;
    if (of !== null) put(`${task}|${field}`, row.read, of);
  }
  return known;
}

interface Context {
  readonly register: AgencyRegister;
  readonly vocabulary: Vocabulary;
  readonly known: KnownByCell;
  /** Bodies of which one leads, as the question about it lists them, by task. */
  readonly candidates: ReadonlyMap<string, string>;
}

const NO_BODIES: KnownBodies = new Map();

function taskOf(row: Row<'NhiemVu'>, context: Context): TaskToAssign {
  const { register, vocabulary, known, candidates } = context;
  const read = (cell: string, field: string) => {
    const bodies = known.get(`${row.code}|${field}`) ?? NO_BODIES;
    return bookMentions(cell, { register, vocabulary, known: bodies });
  };
  const unsettled = row.leads === LEAD_UNSETTLED;
  const asked = unsettled ? candidates.get(row.code) : undefined;
  return {
    code: row.code,
    leads: unsettled ? [] : read(row.leads, FIELDS.lead),
    coordinating: read(row.coordinating, FIELDS.coordinator),
    ...(asked === undefined ? {} : { leadCandidates: candidatesOf(asked, context) }),
  };
}

/** Kept piece by piece: the question's words, and so its id, are the pieces joined again. */
function candidatesOf(read: string, { register, vocabulary }: Context) {
  return read.split('; ').map((text) => {
    const found = bookMentions(text, { register, vocabulary, known: NO_BODIES });
    return { text, role: null, kind: found[0]?.kind ?? 'agency', names: found.map((m) => m.text) };
  });
}

/**
 * The tasks of the book with the bodies that their cells name, by plan: the same as when the plan was read, with
 * what people wrote since. Tasks that were taken out of the plan are left out.
 */
export function bookTasks(book: Tables, register: AgencyRegister, digest: Digest): PlanTasks[] {
  const rows = book.NhiemVu.filter((row) => row.kind === KIND_WORDS.task);
  const asked = agencyQuestionRows(book, digest);
  const cells = rows.flatMap((row) => [row.leads, row.coordinating]);
  const leadRows = asked.filter(({ kind }) => kind === 'task.lead');
  const context: Context = {
    register,
    vocabulary: vocabularyOf(cells, register),
    known: knownBodies(book, asked),
    candidates: new Map(leadRows.map(({ task, row }) => [task, row.read])),
  };
  const followed = rows.filter((row) => row.state !== TASK_STATE_WORDS.removed);
  return [...new Set(followed.map((row) => row.plan))].map((plan) => ({
    asOf: book.KeHoach.find((row) => row.code === plan)?.date ?? null,
    tasks: followed.filter((row) => row.plan === plan).map((row) => taskOf(row, context)),
  }));
}

/** The same tasks without the bodies whose questions were still open, which nobody was assigned by. */
export function withoutOpen(plans: readonly PlanTasks[], asked: readonly AgencyQuestionRow[]): PlanTasks[] {
  const open = asked.filter(({ row }) => row.state === QUESTION_STATE_WORDS.open);
  const bodies = new Set(open.map(({ row, task, field }) => `${task}|${field}|${row.read}`));
  const leadless = new Set(open.filter((q) => q.kind === 'task.lead').map((q) => q.task));
  const closed = (task: string, field: string) => (m: { readonly text: string }) =>
    !bodies.has(`${task}|${field}|${m.text}`);
  return plans.map(({ asOf, tasks }) => ({
    asOf,
    tasks: tasks.map(({ code, leads, coordinating, ...rest }) => ({
      code,
      leads: leadless.has(code) ? [] : leads.filter(closed(code, FIELDS.lead)),
      coordinating: coordinating.filter(closed(code, FIELDS.coordinator)),
      ...(leadless.has(code) ? {} : rest),
    })),
  }));
}
