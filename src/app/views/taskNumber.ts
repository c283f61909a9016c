import type { Book } from '../../workbook/schema.ts';

/** A task's number with its parts, as the plan's tree has it ('III.12'), by the task's code. */
export function taskNumbers({ NhiemVu }: Pick<Book, 'NhiemVu'>): ReadonlyMap<string, string> {
  return new Map(NhiemVu.map((row) => [row.code, row.path || row.tt || row.code]));
}
