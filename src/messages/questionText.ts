import type { OpenQuestion } from '../core/question.ts';
import { fill } from './fill.ts';
import { QUESTION_TEXTS } from './vi/questions.ts';

/** A question in the words of the office. */
export function questionText(question: OpenQuestion): string {
  const params = { ...question.params, read: question.read, row: question.about.row };
  return fill(QUESTION_TEXTS[question.kind], params);
}
