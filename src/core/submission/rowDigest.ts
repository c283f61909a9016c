import type { Digest } from '../question.ts';
import { collapse, nfc } from '../text/fold.ts';
import type { FormRow } from './types.ts';

const LENGTH = 8;

/** Texts as they are compared, by text: the rows of one task show the same in every agency's form. */
const TIDY = new Map<string, string>();
const MOST_TEXTS = 5_000;

function tidy(text: string): string {
  const known = TIDY.get(text);
  if (known !== undefined) return known;
  const plain = collapse(nfc(text));
  if (TIDY.size >= MOST_TEXTS) TIDY.clear();
  TIDY.set(text, plain);
  return plain;
}

/**
 * Eight hex digits of what a row shows: code, TT, title, time and role. The previous result is left out: it changes
 * with every consolidation, and a form that is still right would come back as superseded.
 */
export function rowDigest(row: FormRow, digest: Digest): string {
  const shown = [row.task, row.tt, row.title, row.time, row.role];
  return digest(shown.map(tidy).join('\u001f')).slice(0, LENGTH);
}
