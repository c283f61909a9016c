import type { AgencyRegister } from '../core/agency/types.ts';
import type { Decision } from '../core/question.ts';
import { result, type Result } from '../core/result.ts';
import { withNewRegister } from '../report/book/succession/newRegister.ts';
import type { Deps } from './deps.ts';
import type { TrackedBook } from './openBook.ts';
import { settleBook, type SettledBook } from './settleBook.ts';

export interface RenewedRegister extends SettledBook {
  /** Codes of agencies that the book got, and of those whose days or successors changed. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/**
 * Takes a newer list of agencies into a book, as after a merger, and settles what follows from it: who reports in
 * which open round, and whom the tasks of agencies that ended pass to, as far as that was answered.
 */
export function renewRegister(
  tracked: TrackedBook,
  register: AgencyRegister,
  given: readonly Decision[],
  deps: Pick<Deps, 'digest' | 'clock'>,
): Result<RenewedRegister | null> {
  const { book, added, changed, issues } = withNewRegister(tracked.book, register);
  const settled = settleBook({ ...tracked, book }, given, deps);
  const all = [...issues, ...settled.issues];
  return settled.value === null ? result(null, all) : result({ ...settled.value, added, changed }, all);
}
