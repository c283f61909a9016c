import { textOf } from '../../plan/cellText.ts';
import { countsColumns } from '../../plan/header.ts';
import { fold } from '../../text/fold.ts';
import type { RawTable } from '../../document/types.ts';

/** Whether a row prints the header once more, as tables over several pages do, or only counts the columns. */
export function repeatsWords(table: RawTable, row: number, header: number): boolean {
  const words = (at: number) => (table.rows[at] ?? []).map((cell) => fold(textOf(cell)).replace(/\s+/g, ''));
  const [own, printed] = [words(row), words(header)];
  const same = printed.filter((text, at) => text !== '' && own[at] === text).length;
  return countsColumns(table, row) || (same >= 2 && same * 2 >= printed.filter((t) => t !== '').length);
}
