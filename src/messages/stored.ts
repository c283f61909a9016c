import * as en from './en/changes.ts';
import { QUESTION_TEXTS as EN_QUESTIONS } from './en/questions.ts';
import { fill } from './fill.ts';
import type { Language } from './types.ts';
import { CHANGE_LABELS } from './vi/changes.ts';
import { QUESTION_TEXTS } from './vi/questions.ts';
import { UNDO_LABELS } from './vi/undo.ts';

/** A Vietnamese sentence as the workbook keeps it, taken apart again, and the same in English. */
interface Pair {
  readonly sentence: RegExp;
  readonly names: readonly string[];
  readonly english: string;
}

type Texts = Readonly<Record<string, string>>;

const SPECIAL = /[.*+?^${}()|[\]\\]/g;
const NAME = /\{(\w+)\}/g;

function pairOf(vietnamese: string, english: string): Pair {
  const parts = vietnamese.split(NAME);
  const pattern = parts.map((part, i) => (i % 2 === 1 ? '(.*?)' : part.replace(SPECIAL, '\\$&'))).join('');
  return {
    sentence: new RegExp(`^${pattern}$`, 's'),
    names: parts.filter((_, i) => i % 2 === 1),
    english,
  };
}

function pairsOf(vietnamese: Texts, english: Texts): Pair[] {
  return Object.entries(vietnamese).map(([key, text]) => pairOf(text, english[key] ?? text));
}

function flat({ round, ...rest }: Omit<typeof en.CHANGE_LABELS, 'round'> & { readonly round: Texts }): Texts {
  return { ...rest, ...round };
}

const PAIRS: readonly Pair[] = [
  ...pairsOf(UNDO_LABELS, en.UNDO_LABELS),
  ...pairsOf(flat(CHANGE_LABELS), flat(en.CHANGE_LABELS)),
  ...pairsOf(QUESTION_TEXTS, EN_QUESTIONS),
];

/**
 * A sentence of ours that the workbook keeps in Vietnamese (the name of a restore point, a question of Việc cần quyết
 * định), in the language of the pane. What people wrote themselves stays as it is.
 */
export function storedText(text: string, language: Language): string {
  if (language === 'vi') return text;
  for (const { sentence, names, english } of PAIRS) {
    const found = sentence.exec(text);
    if (found === null) continue;
    const params = Object.fromEntries(names.map((name, i) => [name, found[i + 1] ?? '']));
    const { label } = params;
    return fill(english, label === undefined ? params : { ...params, label: storedText(label, language) });
  }
  return text;
}
