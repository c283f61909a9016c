import type { OpenQuestion, QuestionOption } from '../core/question.ts';
import * as en from './en/questions.ts';
import { fill } from './fill.ts';
import type { Language } from './types.ts';
import * as vi from './vi/questions.ts';

const WORDS = { vi, en } as const;

/** A question in the words of the office. */
export function questionText(question: OpenQuestion, language: Language = 'vi'): string {
  const params = { ...question.params, read: question.read, row: question.about.row };
  return fill(WORDS[language].QUESTION_TEXTS[question.kind], params);
}

/** An option in the words of the office; options that are agencies or values speak for themselves. */
export function optionText({ key, label }: QuestionOption, language: Language = 'vi'): string {
  const { OPTION_TEXTS, BLANK_VALUE } = WORDS[language];
  const template = OPTION_TEXTS[key];
  return template === undefined ? label : fill(template, { label: label || BLANK_VALUE });
}

/** An option on a screen that has its own place for agencies, values and rounds. */
export function optionLabel({ key, label }: QuestionOption, language: Language = 'vi'): string {
  const { OPTION_LABELS, OPTION_TEXTS, BLANK_VALUE } = WORDS[language];
  const template = OPTION_LABELS[key] ?? OPTION_TEXTS[key];
  return template === undefined ? label || BLANK_VALUE : fill(template, { label: label || BLANK_VALUE });
}
