import { fill } from '../../../messages/fill.ts';
import { ADDED_TEXT, CHANGE_TEXTS, UPDATE_EVENTS } from '../../../messages/vi/update.ts';
import type { Book, Row } from '../../../workbook/schema.ts';
import type { FieldChange } from '../../../core/plan/diff/types.ts';
import type { RowChange } from './types.ts';

type LogRow = Row<'NhatKy'>;

/** A change of one field, in words with the value before and after. */
export function changeText({ field, before, after }: FieldChange): string {
  return fill(CHANGE_TEXTS[field], { before, after });
}

const EVENTS = {
  changed: UPDATE_EVENTS.task,
  added: UPDATE_EVENTS.added,
  removed: UPDATE_EVENTS.removed,
  restored: UPDATE_EVENTS.restored,
} as const;

/** What a row is, and what changed in it: 'NV0003 1.3 …', then a line for each field. */
export function rowChangeText(change: RowChange, row: Row<'NhiemVu'> | undefined): string {
  const head = fill(ADDED_TEXT, { number: row?.path ?? '', title: row?.title ?? '' });
  return [`${change.code} ${head}`, ...change.changes.map(changeText)].join('\n');
}

/** The log with a line for the plan and one for each row that changed: former words stay to be read there. */
export function updateLog(
  book: Pick<Book, 'NhatKy' | 'NhiemVu'>,
  changes: readonly RowChange[],
  summary: string,
  file: string,
  at: string,
): LogRow[] {
  const rows = new Map(book.NhiemVu.map((row) => [row.code, row]));
  const line = (event: string, detail: string) => ({ at, event, agency: '', round: null, file, detail });
  const lines = [
    line(UPDATE_EVENTS.plan, summary),
    ...changes.map((change) => line(EVENTS[change.kind], rowChangeText(change, rows.get(change.code)))),
  ];
  const last = Math.max(0, ...book.NhatKy.map((row) => row.id ?? 0));
  return [...book.NhatKy, ...lines.map((row, i) => ({ id: last + 1 + i, ...row }))];
}
