import type { InheritedAssignment } from '../../../core/tracking/types.ts';
import { fill } from '../../../messages/fill.ts';
import { INHERITED_BY, INHERITED_FROM } from '../../../messages/vi/figures.ts';

/** What stands in Phân công in place of the plan's words: from whom a task was inherited, and by which document. */
export function inheritedWords(
  { from, reasons }: Pick<InheritedAssignment, 'from' | 'reasons'>,
  names: ReadonlyMap<string, string>,
): string {
  const inherited = fill(INHERITED_FROM, { names: from.map((code) => names.get(code) ?? code).join('; ') });
  return reasons.length === 0 ? inherited : fill(INHERITED_BY, { inherited, reasons: reasons.join('; ') });
}

const BEGINNING = INHERITED_FROM.slice(0, INHERITED_FROM.indexOf('{'));

/** Words that the program wrote, so that it may write them anew; any others are a person's. */
export function isInheritedWords(via: string): boolean {
  return via.startsWith(BEGINNING);
}
