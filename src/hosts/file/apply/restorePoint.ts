import type { ReadTable, TableChange } from '../../../workbook/ports.ts';
import {
  entriesOf,
  nextId,
  outdated,
  partKeys,
  POINT_HEADERS,
  pointRows,
  POINTS,
  STATES,
} from '../../../workbook/restore/points.ts';
import type { Inverse } from '../../../workbook/restore/types.ts';
import { packPoint } from '../../../workbook/restore/pack.ts';

/** What a restore point says of its change. */
export interface PointLabel {
  readonly label: string;
  readonly at: string;
}

/** A file is written whole, so its point is done as it is written; the data of the oldest one go. */
export function restorePoint(table: ReadTable, inverse: Inverse, { label, at }: PointLabel): TableChange[] {
  const entries = entriesOf(table);
  const packed = packPoint(JSON.stringify(inverse));
  const rows = pointRows({ id: nextId(entries), label, at }, STATES.done, packed);
  const emptied = outdated(entries)
    .flatMap(partKeys)
    .map((key): TableChange => ({ kind: 'update', table: POINTS, key, set: { [POINT_HEADERS.data]: null } }));
  return [...emptied, { kind: 'insert', table: POINTS, rows }];
}
