/**
 * What the product could not settle by itself. Each becomes a row of the table QuyetDinh; the pane, the sheet and
 * the command line (`--decisions`) answer the same rows, and only running again with the answer closes one.
 */
export interface QuestionAbout {
  /** A table of workbook/schema.ts, e.g. 'NhiemVu'. */
  readonly table: string;
  /** The key of the row, e.g. 'NV0007'; several parts are joined by ' · '. */
  readonly row: string;
  /** The column's key in the schema. */
  readonly field: string;
}

export interface QuestionOption {
  readonly key: string;
  readonly label: string;
}

export const QUESTION_KINDS = [
  'group.members',
  'group.condition',
  'agency.unmatched',
  'agency.other',
  'task.lead',
  'plan.year',
  'task.deadline',
  'task.review',
  'task.same',
  'agency.successor',
  'task.successor',
  'rounds.none',
  'return.agency',
  'return.dayOrder',
  'return.conflict',
  'return.tie',
  'return.doneWithoutDate',
  'rollup.task',
  'score.lockedPoints',
  'score.lockedClass',
  'score.round',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A question before it has its id. */
export interface OpenQuestion {
  readonly kind: QuestionKind;
  readonly about: QuestionAbout;
  /** The text that was read and could not be settled. */
  readonly read: string;
  readonly options: readonly QuestionOption[];
  readonly default: string | null;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface Question extends OpenQuestion {
  /** Digest of kind, place and text read: the same on every run. */
  readonly id: string;
}

/** A person's answer. `choice` is an option's key; `value` holds free input where the option asks for it. */
export interface Decision {
  readonly id: string;
  readonly choice: string;
  readonly value?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly at?: string;
}

/** Hex digest of a text; injected, since core holds no hashing. */
export type Digest = (text: string) => string;

export function identify(question: OpenQuestion, digest: Digest): Question {
  const { kind, about, read } = question;
  const id = digest([kind, about.table, about.row, about.field, read].join('\u001f')).slice(0, 12);
  return { ...question, id };
}

export function decisionFor(question: Question, decisions: readonly Decision[]): Decision | undefined {
  return decisions.find((d) => d.id === question.id);
}
