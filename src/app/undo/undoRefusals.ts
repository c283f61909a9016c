import { issue, type Issue } from '../../core/issue.ts';
import { lockedRounds } from '../../report/book/fromRows.ts';
import type { ReadTable, TableChange } from '../../workbook/ports.ts';
import { laterReturns, wroteReturn, type LaterReturn } from '../../workbook/restore/laterReturns.ts';
import { isUndoable, type Entry } from '../../workbook/restore/points.ts';
import { touchedRounds } from '../../workbook/restore/touchedRounds.ts';
import type { Inverse } from '../../workbook/restore/types.ts';
import type { Book } from '../../workbook/schema.ts';

/** What a change did; null where that can't be told any more. */
export type InverseOf = (entry: Entry) => Inverse | null;

/** Agencies that an issue names. */
const NAMED = 5;

/** Returns by the change that wrote them last; null: no change that can still be taken back. The newest comes first. */
function byWriter(
  returns: readonly LaterReturn[],
  later: readonly Entry[],
  inverseOf: InverseOf,
): [Entry | null, LaterReturn[]][] {
  const groups: [Entry | null, LaterReturn[]][] = [];
  let rest = returns;
  for (const entry of later.filter(isUndoable).reverse()) {
    if (rest.length === 0) break;
    const inverse = inverseOf(entry);
    const own = rest.filter((one) => inverse !== null && wroteReturn(inverse, one));
    rest = rest.filter((one) => !own.includes(one));
    if (own.length > 0) groups.push([entry, own]);
  }
  return rest.length === 0 ? groups : [...groups, [null, [...rest]]];
}

function laterIssue({ CoQuan }: Book, entry: Entry | null, returns: readonly LaterReturn[]): Issue {
  const names = new Map(CoQuan.map((row) => [row.code, row.name]));
  const codes = [...new Set(returns.map(({ agency }) => agency))];
  const named = codes.slice(0, NAMED).map((code) => names.get(code) ?? code);
  const params = {
    count: codes.length,
    agencies: codes.length > NAMED ? [...named, '…'] : named,
    rounds: [...new Set(returns.map(({ round }) => String(round)))],
  };
  if (entry === null) return issue('restore.returnFollowsUnknown', {}, params);
  const { id, label, at } = entry;
  return issue('restore.returnFollows', {}, { ...params, id, label, at });
}

/** Errors where returns that came later rest on what would be taken back, each change that brought them once. */
export function laterReturnIssues(
  { book, inverse, tables }: { book: Book; inverse: Inverse; tables: readonly ReadTable[] },
  later: readonly Entry[],
  inverseOf: InverseOf,
): Issue[] {
  const groups = byWriter(laterReturns(inverse, tables), later, inverseOf);
  return groups.map(([entry, returns]) => laterIssue(book, entry, returns));
}

/** Errors where changes touch what was reported or tracked in rounds that are closed now. */
export function closedRoundIssues(book: Pick<Book, 'KyBaoCao'>, changes: readonly TableChange[]): Issue[] {
  const closed = lockedRounds(book);
  return touchedRounds(changes)
    .filter((round) => closed.has(round))
    .map((round) => issue('round.locked', {}, { round }));
}
