import { ROLL_UP_TEXTS as T } from '../../messages/vi/rollUp.ts';
import type { MappedCell } from '../../report/rollUp/templateMap.ts';
import type { ChangeLine, ChangePreview } from './types.ts';

const placeOf = ({ sheet, cell }: MappedCell) => `${sheet}!${cell}`;

/**
 * What pointing at cells of a template changes. The book keeps it on its hidden sheet, which previews leave out; so
 * it is shown by the template's own cells.
 */
export function mappingPreview(
  template: string,
  before: readonly MappedCell[],
  after: readonly MappedCell[],
): ChangePreview {
  const was = new Map(before.map((one) => [placeOf(one), one.source]));
  const is = new Map(after.map((one) => [placeOf(one), one.source]));
  const lines = [...new Set([...was.keys(), ...is.keys()])].flatMap((row): ChangeLine[] => {
    const [from = '', to = ''] = [was.get(row), is.get(row)];
    return from === to ? [] : [{ row, field: T.trace, before: from, after: to, at: {} }];
  });
  const added = lines.filter((line) => line.before === '').length;
  const removed = lines.filter((line) => line.after === '').length;
  const counts = { added, removed, changed: lines.length - added - removed };
  const table = { sheet: template, table: 'ThongTin' as const, lines, ...counts };
  return { tables: lines.length === 0 ? [] : [table], ...counts };
}
