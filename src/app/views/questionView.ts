import type { SourceRef } from '../../core/issue.ts';
import type { Decision, Question } from '../../core/question.ts';
import { fold } from '../../core/text/fold.ts';
import { optionLabel, questionText } from '../../messages/questionText.ts';
import { OPTION_TEXTS } from '../../messages/vi/questions.ts';
import { PLACE_WORDS } from '../../messages/vi/views.ts';
import { TABLES, type TableName } from '../../workbook/schema.ts';
import type { TableDef } from '../../workbook/tables/columns.ts';
import { ROLE_WORDS } from '../../workbook/tables/words.ts';
import type { AnswerInput, QuestionView } from './types.ts';

/** What is known of a question besides its own words. */
export interface QuestionContext {
  /** The row in words: '2.3', or 'UBND xã An Lư · 3.2 · kỳ 1'. */
  readonly rowText: (question: Question) => string;
  readonly at: (question: Question) => SourceRef;
  readonly decision: (question: Question) => Decision | null;
  readonly isOpen: (question: Question) => boolean;
}

const INPUTS: Readonly<Record<string, AnswerInput>> = {
  members: 'agencies',
  rounds: 'rounds',
  other: 'value',
  agency: 'value',
  deadline: 'value',
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  leads: ROLE_WORDS.lead,
  coordinating: ROLE_WORDS.coordinator,
};

function aboutText({ about }: Question, rowText: string): string {
  if (about.table === 'KyBaoCao') return PLACE_WORDS.rounds;
  const def: TableDef | undefined = TABLES[about.table as TableName];
  const field = FIELD_WORDS[about.field] ?? def?.columns[about.field]?.header ?? about.field;
  return `${rowText} · ${field}`;
}

function optionViews({ options }: Question): QuestionView['options'] {
  const views = options.map((option) => ({
    key: option.key,
    label: optionLabel(option),
    input: INPUTS[option.key] ?? ('none' as const),
    general: option.key in OPTION_TEXTS,
  }));
  return [...views.filter((o) => !o.general), ...views.filter((o) => o.general)];
}

/** Questions that one answer may serve: the same words about whom a task is given to. */
const wordsOf = ({ kind, about, read }: Question) =>
  about.table === 'NhiemVu' ? `${kind}\u001f${fold(read)}` : null;

function byWords(questions: readonly Question[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const question of questions) {
    const words = wordsOf(question);
    if (words !== null) groups.set(words, [...(groups.get(words) ?? []), question.id]);
  }
  return groups;
}

/** Questions as a person settles them. */
export function questionViews(questions: readonly Question[], context: QuestionContext): QuestionView[] {
  const groups = byWords(questions);
  return questions.map((question) => {
    const row = context.rowText(question);
    const shown = { ...question, about: { ...question.about, row } };
    return {
      id: question.id,
      kind: question.kind,
      text: questionText(shown),
      about: aboutText(question, row),
      read: question.read,
      options: optionViews(question),
      decision: context.decision(question),
      open: context.isOpen(question),
      same: (groups.get(wordsOf(question) ?? '') ?? []).filter((id) => id !== question.id),
      at: context.at(question),
    };
  });
}
