import type { ChangedField, PlanDiff } from '../../../core/plan/diff/types.ts';
import type { RowChange } from './types.ts';

/** What a changed plan changes, by the codes of tasks. A task may stand in several lists. */
export interface UpdateSummary {
  /** Tasks with nothing to tell. */
  readonly same: number;
  readonly reworded: readonly string[];
  readonly renumbered: readonly string[];
  readonly redated: readonly string[];
  readonly reassigned: readonly string[];
  /** Another product, or a note more. */
  readonly other: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Taken out before, and in the plan again. */
  readonly restored: readonly string[];
  /** Questions about which task is which that are still open. */
  readonly asked: number;
  /** Headings that came, went or changed; nobody follows them. */
  readonly headings: number;
}

export function summaryOf(changes: readonly RowChange[], diff: PlanDiff): UpdateSummary {
  const tasks = changes.filter((change) => change.isTask);
  const having = (...fields: readonly ChangedField[]) =>
    tasks.filter((t) => t.changes.some((c) => fields.includes(c.field))).map((t) => t.code);
  const of = (kind: RowChange['kind']) => tasks.filter((t) => t.kind === kind).map((t) => t.code);
  const changed = new Set(tasks.map((t) => t.code));
  return {
    same: diff.kept.filter(({ row, code }) => row.kind === 'task' && !changed.has(code)).length,
    reworded: having('title'),
    renumbered: having('number'),
    redated: having('time'),
    reassigned: having('leads', 'coordinating'),
    other: having('product', 'note'),
    added: of('added'),
    removed: of('removed'),
    restored: of('restored'),
    asked: diff.open.length,
    headings: changes.length - tasks.length,
  };
}
