import { fill } from '../../../messages/fill.ts';
import { SUCCESSION_BACK, SUCCESSION_EVENT, SUCCESSION_LOG } from '../../../messages/vi/log.ts';
import type { Book } from '../../../workbook/schema.ts';
import type { LogLine } from '../logLines.ts';
import { assignmentKey, inheritedFrom } from './facts.ts';
import type { InheritedRows } from './inheritedRows.ts';

interface Entry {
  readonly heir: string;
  readonly from: readonly string[];
  readonly reasons: readonly string[];
}

type Counted = Entry & { readonly count: number };

/** Entries of one heir from the same holders by the same document make one line. */
function counted(entries: readonly Entry[]): Counted[] {
  const groups = new Map<string, Counted>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.heir, entry.from, entry.reasons]);
    groups.set(key, { ...entry, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

/** What Nhật ký says of tasks that passed on, or that a changed answer took back. */
export function successionLines(
  book: Book,
  { added, removed }: Pick<InheritedRows, 'added' | 'removed'>,
  at: string,
): LogLine[] {
  const names = new Map(book.CoQuan.map((row) => [row.code, row.name]));
  const former = inheritedFrom(book);
  const line = (template: string, { heir, from, reasons, count }: Counted): LogLine => {
    const nameOf = (code: string) => names.get(code) ?? code;
    const whose = from.map(nameOf).join('; ');
    const params = { count, names: whose, heir: nameOf(heir), reason: reasons.join('; ') };
    const detail = fill(template, params).trim();
    return { at, event: SUCCESSION_EVENT, agency: heir, round: null, file: '', detail };
  };
  const passed = counted(added.map(({ agency, from, reasons }) => ({ heir: agency, from, reasons })));
  const back = counted(
    removed.map((row) => ({ heir: row.agency, from: former.get(assignmentKey(row)) ?? [], reasons: [] })),
  );
  return [...passed.map((e) => line(SUCCESSION_LOG, e)), ...back.map((e) => line(SUCCESSION_BACK, e))];
}
