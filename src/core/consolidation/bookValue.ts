import { formatPadded } from '../date/format.ts';
import { parseIso } from '../date/parse.ts';
import { readDay } from '../submission/answers/day.ts';
import { readPercent } from '../submission/answers/percent.ts';
import { readStatus } from '../submission/answers/status.ts';
import { cleanText } from '../submission/answers/words.ts';
import { FORM_ANSWERS } from '../submission/layout.ts';
import { readFigure } from '../submission/answers/figure.ts';
import { isFigureField } from '../submission/blocks.ts';
import type { ReportField } from '../submission/types.ts';
import { ANSWERS } from '../tracking/types.ts';

const isNumber = (field: ReportField) => field === 'percent' || isFigureField(field);

/** A value as it is compared: text cleaned, numbers as the shortest decimal text. */
export function canonical(field: ReportField, value: string): string {
  const text = cleanText(value);
  if (!isNumber(field) || text === '') return text;
  const number = Number(text);
  return Number.isFinite(number) ? String(number) : text;
}

/** A value as a person reads it: the form's word, a decimal comma, dd/mm/yyyy; '–' for blank. */
export function shownValue(field: ReportField, value: string): string {
  if (value === '') return '–';
  if (isNumber(field)) return value.replace('.', ',');
  if (field === 'status') {
    const answer = ANSWERS.find((a) => a === value);
    return answer === undefined ? value : FORM_ANSWERS[answer];
  }
  const date = field === 'completed' ? parseIso(value) : null;
  return date === null ? value : formatPadded(date);
}

/** What a person typed as the answer to a question, in the book's spelling; null where it can't be that field. */
export function typedValue(field: ReportField, typed: string): string | null {
  const cell = { at: '', row: 1, column: 1, text: typed, kind: 'text' as const };
  if (field === 'status') {
    return ANSWERS.find((a) => a === typed.trim()) ?? readStatus(cell).value ?? null;
  }
  if (field === 'percent') {
    const percent = readPercent(cell, undefined).value;
    return percent === undefined ? null : String(percent);
  }
  if (isFigureField(field)) {
    const figure = readFigure(cell, { kind: 'decimal', unit: '' }).value;
    return figure === undefined ? null : String(figure);
  }
  if (field === 'completed') return readDay(cell, null).value ?? null;
  const text = cleanText(typed);
  return text === '' ? null : text;
}
