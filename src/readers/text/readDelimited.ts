import type { GridDocument } from '../../core/document/types.ts';
import { result, type Result } from '../../core/result.ts';
import { extractTableNotes } from '../notes/tableNotes.ts';
import { address } from '../sheet/address.ts';
import { textTable } from '../textTable.ts';
import { withoutInlineTags } from './inlineTags.ts';
import { isBlankRecord, type Delimited } from './records.ts';

/** A .csv or tab-separated text as a grid of one sheet without a name. Blank records are left out. */
export function readDelimited(file: string, { format, records }: Delimited): Result<GridDocument> {
  const numbers = records.flatMap((record, i) => (isBlankRecord(record) ? [] : [i]));
  const rows = numbers.map((number) => records[number]!.map(withoutInlineTags));
  const table = textTable(rows, { file }, (r, c) => {
    const row = numbers[r]! + 1;
    return { row, column: c + 1, cell: address(row, c + 1) };
  });
  const noted = extractTableNotes(table);
  const sheets = [{ name: '', state: 'visible' as const, table: noted.value }];
  return result({ kind: 'grid', file, format, sheets }, noted.issues);
}
