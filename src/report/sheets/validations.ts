import { CELL_FAULTS as F } from '../../messages/vi/sheets.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type { TableName } from '../../workbook/schema.ts';
import type { ValidationSpec } from '../../workbook/spec.ts';
import type { ColumnDef, Columns } from '../../workbook/tables/columns.ts';
import { listName } from './lists.ts';

/** Where the cells below a table's header stand; 1-based. */
interface Cells {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/** Points that people give: from 0 to the maximum of their row. */
const POINTS: Partial<Record<TableName, readonly string[]>> = { ChamDiem: ['self', 'appraised', 'second'] };

/** Points that are added, or taken off: a minus before them would do the opposite. */
const AMOUNTS: Partial<Record<TableName, readonly string[]>> = { XepLoai: ['bonus', 'penalty'] };

/** Far beyond every number of the trade: only that it is a number is asked. */
const ANY_NUMBER = { min: -1e12, max: 1e12 } as const;

const stop = ({ title, text }: { title: string; text: string }) => ({ title, text, style: 'stop' as const });

function pointsRule(range: string, at: Cells, column: number, max: number): ValidationSpec {
  const cell = cellAt(at.top, column);
  const formula = `AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${cellAt(at.top, max)})`;
  return { kind: 'custom', range, formula, error: stop(F.points) };
}

function ruleOf({ type, choices }: ColumnDef, range: string): ValidationSpec[] {
  if (type === 'date')
    return [{ kind: 'date', range, min: '1990-01-01', max: '2100-12-31', error: stop(F.date) }];
  if (type === 'number') return [{ kind: 'decimal', range, ...ANY_NUMBER, error: stop(F.number) }];
  if (type !== 'choice') return [];
  return [{ kind: 'list', range, source: listName(choices ?? []), error: stop(F.choice) }];
}

/**
 * What may be typed into the cells of a table that people fill in. A text where a number belongs would be no number to
 * the formulas.
 */
export function validationsOf(name: TableName, columns: Columns, at: Cells): ValidationSpec[] {
  const keys = Object.keys(columns);
  return Object.entries(columns).flatMap(([key, column], i) => {
    if (column.derived) return [];
    const own = at.left + i;
    const range = rangeOf(at.top, own, at.bottom, own);
    if (AMOUNTS[name]?.includes(key) === true)
      return [{ kind: 'decimal', range, min: 0, max: ANY_NUMBER.max, error: stop(F.amount) }];
    const isPoints = POINTS[name]?.includes(key) === true;
    return isPoints ? [pointsRule(range, at, own, at.left + keys.indexOf('max'))] : ruleOf(column, range);
  });
}
