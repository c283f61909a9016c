import { TABLES } from '../schema.ts';
import { POINTS } from './points.ts';
import type { Inverse } from './types.ts';

/** What happened stays told, and what can be taken back stays kept. */
const LASTING: readonly string[] = [TABLES.NhatKy.name, POINTS];

/** What an undo may take back: all but lines of Nhật ký, to which lines are only ever added, and restore points. */
export function withoutLasting({ tables }: Inverse): Inverse {
  return { tables: tables.filter(({ table }) => !LASTING.includes(table)) };
}
