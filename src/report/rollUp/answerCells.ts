import { shownValue } from '../../core/consolidation/bookValue.ts';
import { filledFields, type RolledUp } from '../../core/consolidation/rollUp.ts';
import type { AnswerField } from '../../core/submission/types.ts';
import { fill } from '../../messages/fill.ts';
import { ROLL_UP_TEXTS as T } from '../../messages/vi/rollUp.ts';
import { MAX_TEXT } from '../../workbook/limits.ts';
import { cutAt } from '../book/fitCell.ts';

/** A text that may be longer than a cell holds. */
export interface CutText {
  /** What fits, with a remark where there is more. */
  readonly shown: string;
  /** The rest, in pieces that fit. */
  readonly rest: readonly string[];
}

function pieces(text: string, length: number): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = from + cutAt(text.slice(from, from + length), Math.min(length, text.length - from));
    parts.push(T.continued + text.slice(from, to));
    from = to;
  }
  return parts;
}

/** A text as its cell can hold it; what doesn't fit goes to a sheet of its own. */
export function cutText(text: string): CutText {
  if (text.length <= MAX_TEXT) return { shown: text, rest: [] };
  const remark = fill(T.cut, { sheet: T.rest });
  const length = cutAt(text, MAX_TEXT - remark.length);
  return {
    shown: text.slice(0, length) + remark,
    rest: pieces(text.slice(length), MAX_TEXT - T.continued.length),
  };
}

function textOf(rolled: RolledUp, field: AnswerField): string {
  switch (field) {
    case 'status':
    case 'percent':
    case 'completed':
      return shownValue(field, String(rolled[field] ?? ''));
    default:
      return rolled.texts[field] ?? '';
  }
}

/** A rolled-up answer as the cells of a form hold it. */
export function answerTexts(rolled: RolledUp): Partial<Record<AnswerField, CutText>> {
  return Object.fromEntries(filledFields(rolled).map((field) => [field, cutText(textOf(rolled, field))]));
}
