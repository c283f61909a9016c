import type { SourceRef } from '../../core/issue.ts';
import type { Decision, Question } from '../../core/question.ts';
import { fold } from '../../core/text/fold.ts';
import { optionLabel, questionText } from '../../messages/questionText.ts';
import { NEW_YEAR_TEXTS } from '../../messages/vi/newYear.ts';
import { OPTION_TEXTS } from '../../messages/vi/questions.ts';
import type { Language } from '../../messages/types.ts';
import { viewWords, type ViewWords } from '../../messages/views.ts';
import { TABLES, type TableName } from '../../workbook/schema.ts';
import type { TableDef } from '../../workbook/tables/columns.ts';
import type { AnswerInput, QuestionView } from './types.ts';

/** What is known of a question besides its own words. */
export interface QuestionContext {
  /** The row in words: '2.3', or 'UBND xã An Lư · 3.2 · kỳ 1'. */
  readonly rowText: (question: Question) => string;
  /** What the task is about that the question asks of; '' where it asks of something else. */
  readonly titleOf: (question: Question) => string;
  readonly at: (question: Question) => SourceRef;
  readonly decision: (question: Question) => Decision | null;
  readonly isOpen: (question: Question) => boolean;
  readonly language: Language;
}

const INPUTS: Readonly<Record<string, AnswerInput>> = {
  add: 'group',
  members: 'agencies',
  rounds: 'rounds',
  other: 'value',
  agency: 'value',
  deadline: 'value',
  year: 'value',
};

/** A column is called as the sheet calls it, but for the two of a plan that has no sheet yet. */
function fieldText({ about }: Question, { leads, coordinating }: ViewWords['PLACE_WORDS']): string {
  if (about.field === 'leads') return leads;
  if (about.field === 'coordinating') return coordinating;
  const def: TableDef | undefined = TABLES[about.table as TableName];
  return def?.columns[about.field]?.header ?? about.field;
}

function aboutText(question: Question, rowText: string, language: Language): string {
  const { PLACE_WORDS } = viewWords(language);
  if (question.about.table === 'KyBaoCao') return PLACE_WORDS.rounds;
  if (question.about.table === 'KeHoach') return fieldText(question, PLACE_WORDS);
  return `${rowText} · ${fieldText(question, PLACE_WORDS)}`;
}

function optionViews({ options }: Question, language: Language): QuestionView['options'] {
  const views = options.map((option) => ({
    key: option.key,
    label: optionLabel(option, language),
    input: INPUTS[option.key] ?? ('none' as const),
    general: option.key in OPTION_TEXTS,
  }));
  return [...views.filter((o) => !o.general), ...views.filter((o) => o.general)];
}

/**
 * Questions that one answer may serve: the same words of the plan. Tasks that wait for a new deadline after their year
 * have words in common that no plan gave them: each has a deadline of its own.
 */
const wordsOf = ({ kind, about, read }: Question) =>
  about.table === 'NhiemVu' && read !== NEW_YEAR_TEXTS.openTime ? `${kind}\u001f${fold(read)}` : null;

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
  const { language } = context;
  return questions.map((question) => {
    const row = context.rowText(question);
    const shown = { ...question, about: { ...question.about, row } };
    return {
      id: question.id,
      kind: question.kind,
      text: questionText(shown, language),
      about: aboutText(question, row, language),
      title: context.titleOf(question),
      read: question.read,
      options: optionViews(question, language),
      decision: context.decision(question),
      open: context.isOpen(question),
      same: (groups.get(wordsOf(question) ?? '') ?? []).filter((id) => id !== question.id),
      at: context.at(question),
    };
  });
}
