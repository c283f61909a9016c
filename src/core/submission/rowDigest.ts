import type { Digest } from '../question.ts';
import { collapse, nfc } from '../text/fold.ts';
import type { FormRow } from './types.ts';

const LENGTH = 8;

/**
 * Eight hex digits of what a row shows: code, TT, title, time and role. The previous result is left out: it changes
 * with every consolidation, and a form that is still right would come back as superseded.
 */
export function rowDigest(row: FormRow, digest: Digest): string {
  const shown = [row.task, row.tt, row.title, row.time, row.role];
  return digest(shown.map((text) => collapse(nfc(text))).join('\u001f')).slice(0, LENGTH);
}
