import { formatVietnamese } from '../../../core/date/format.ts';
import type { Plan } from '../../../core/plan/types.ts';
import { fill } from '../../../messages/fill.ts';
import { DOCUMENT_TEXTS } from '../../../messages/vi/update.ts';

/** The document that a change rests on: number and day, or the file's name where the plan doesn't say them. */
export function documentName({ number, date, source }: Pick<Plan, 'number' | 'date' | 'source'>): string {
  const day = date === null ? '' : formatVietnamese(date);
  const params = { number: number ?? '', date: day, file: source.file };
  if (number !== null) return fill(date === null ? DOCUMENT_TEXTS.undated : DOCUMENT_TEXTS.numbered, params);
  return fill(date === null ? DOCUMENT_TEXTS.unknown : DOCUMENT_TEXTS.dated, params);
}
