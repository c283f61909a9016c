import { decisionFor, identify } from '../question.ts';
import type { Decision, Digest, Question, QuestionOption } from '../question.ts';
import { blockPlace } from '../submission/blocks.ts';
import type { ReportField } from '../submission/types.ts';
import { shownValue, typedValue } from './bookValue.ts';
import type { Verdict } from './field.ts';

/** A field of one row of Theo dõi thực hiện, or of a block's. */
export interface FieldKey {
  readonly task: string;
  readonly agency: string;
  readonly round: number;
  readonly field: ReportField;
}

export type Asked = Extract<Verdict, { kind: 'conflict' | 'tie' }>;

/** What a row is called: the task's code, the indicator's, the line's name. */
export function rowName(task: string): string {
  return blockPlace(task)?.parts.at(-1) ?? task;
}

function about({ task, agency, round, field }: FieldKey): Question['about'] {
  const table = blockPlace(task)?.table ?? 'TheoDoi';
  return { table, row: [rowName(task), agency, round].filter((part) => part !== '').join(' · '), field };
}

/** The values to choose from, by option key. */
function choices(asked: Asked): readonly (readonly [string, string])[] {
  if (asked.kind === 'conflict') return [['take', asked.value]];
  return asked.values.map((value, index) => [String(index + 1), value] as const);
}

/**
 * The question about a field: keep the book's value, take what was sent (one option for each value of a tie, '1',
 * '2' …), or 'other' with a value of one's own. What was read names both sides, so an answer never decides about a
 * value that the person who gave it has not seen. Labels are the values; their wording is in messages/.
 */
export function fieldQuestion(key: FieldKey, book: string, asked: Asked, digest: Digest): Question {
  const label = (value: string) => shownValue(key.field, value);
  const sent: QuestionOption[] = choices(asked).map(([k, value]) => ({ key: k, label: label(value) }));
  const said = sent.map((option) => option.label).join(' | ');
  const { agency, task, round } = key;
  return identify(
    {
      kind: asked.kind === 'conflict' ? 'return.conflict' : 'return.tie',
      about: about(key),
      read: `${label(book)} → ${said}`,
      options: [{ key: 'keep', label: label(book) }, ...sent, { key: 'other', label: '' }],
      default: asked.kind === 'conflict' ? 'keep' : null,
      params: { agency, task: rowName(task), round, book: label(book), sent: said },
    },
    digest,
  );
}

/** The value that a person chose; null while nobody did, or where the answer can't be used. */
export function chosenValue(
  question: Question,
  key: FieldKey,
  book: string,
  asked: Asked,
  decisions: readonly Decision[],
): string | null {
  const decision = decisionFor(question, decisions);
  if (decision === undefined) return null;
  if (decision.choice === 'keep') return book;
  if (decision.choice === 'other') return typedValue(key.field, decision.value ?? '');
  return choices(asked).find(([k]) => k === decision.choice)?.[1] ?? null;
}
