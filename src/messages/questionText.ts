import type { OpenQuestion, QuestionOption } from '../core/question.ts';
import { fill } from './fill.ts';
import { BLANK_VALUE, OPTION_TEXTS, QUESTION_TEXTS } from './vi/questions.ts';

/** A question in the words of the office. */
export function questionText(question: OpenQuestion): string {
  const params = { ...question.params, read: question.read, row: question.about.row };
  return fill(QUESTION_TEXTS[question.kind], params);
}

/** An option in the words of the office; options that are agencies or values speak for themselves. */
export function optionText({ key, label }: QuestionOption): string {
  const template = OPTION_TEXTS[key];
  return template === undefined ? label : fill(template, { label: label || BLANK_VALUE });
}
