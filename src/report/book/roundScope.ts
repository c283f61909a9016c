import type { Book } from '../../workbook/schema.ts';

/** Between codes of plans in the column Phạm vi. */
export const SCOPE_JOINT = '; ';

/**
 * Whether a round asks for a plan's tasks. A round asks for all, unless its Phạm vi names plans of the book by their
 * codes; other words there are people's own notes.
 */
export function scopeOfRounds({
  KyBaoCao,
  KeHoach,
}: Pick<Book, 'KyBaoCao' | 'KeHoach'>): (round: number, plan: string) => boolean {
  const plans = new Set(KeHoach.map((row) => row.code));
  const scopes = new Map(
    KyBaoCao.map(({ number, scope }) => [
      number,
      scope
        .split(/[;,]/)
        .map((code) => code.trim())
        .filter((code) => plans.has(code)),
    ]),
  );
  return (round, plan) => {
    const scope = scopes.get(round) ?? [];
    return scope.length === 0 || scope.includes(plan);
  };
}
