import { GAP_TEXTS } from '../../messages/vi/letters.ts';
import type { LetterBlock, LetterRun, LetterText } from '../../workbook/letter.ts';

/** Values of a template by name: words, or runs of their own; '' leaves a gap. */
export type LetterParams = Readonly<Record<string, string | LetterText>>;

function runsOf(name: string, params: LetterParams): LetterText {
  const value = params[name] ?? '';
  if (typeof value !== 'string') return value;
  return value.trim() === '' ? [gap(GAP_TEXTS[name] ?? GAP_TEXTS['other']!)] : [{ text: value }];
}

/** What a person must fill in. */
export function gap(text: string): LetterRun {
  return { text, gap: true };
}

/** A template with its values put in; what is blank becomes a marked gap. */
export function letterText(template: string, params: LetterParams = {}): LetterText {
  return template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .flatMap((part) => (/^\{\w+\}$/.test(part) ? runsOf(part.slice(1, -1), params) : [{ text: part }]));
}

export function body(template: string, params?: LetterParams): LetterBlock {
  return { kind: 'paragraph', look: 'body', text: letterText(template, params) };
}

export function paragraph(look: 'body' | 'heading' | 'centre' | 'note', text: LetterText): LetterBlock {
  return { kind: 'paragraph', look, text };
}
