import { fill } from '../../messages/fill.ts';
import { ROLL_UP_TEXTS as T } from '../../messages/vi/rollUp.ts';

/** Names that a sentence can hold. */
const MOST = 5;

/** The first names of a list, and how many more there are. */
export function namesShown(names: readonly string[]): string[] {
  const rest = names.length - MOST;
  return rest <= 0 ? [...names] : [...names.slice(0, MOST), fill(T.moreAgencies, { count: rest })];
}
