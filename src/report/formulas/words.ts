import type { Progress } from '../../core/tracking/types.ts';
import { PROGRESS_WORDS } from '../../workbook/tables/words.ts';

/** Progress that counts as a result delivered. */
export const WITH_RESULT: readonly Progress[] = ['doneOnTime', 'doneLate', 'regularActive'];
/** Progress that is on track: nothing of it is late or unknown. */
export const ON_TRACK: readonly Progress[] = ['doneOnTime', 'openInTime', 'regularActive', 'noDueDate'];

/** Progress that came or comes too late. */
export const OVERDUE: readonly Progress[] = ['doneLate', 'openOverdue'];

/** A sum over progress words. */
export function countWords(progress: readonly Progress[], term: (word: string) => string): string {
  return progress.map((p) => term(PROGRESS_WORDS[p])).join('+');
}
