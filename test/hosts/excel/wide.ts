import type { TableChange } from '../../../src/workbook/ports.ts';
import type { TableSpec, WorkbookSpec } from '../../../src/workbook/spec.ts';
import { smallSpec } from './small.ts';

const ROWS = 3_000;
const COLUMNS = 20;

const text = (r: number, c: number) => `Ủy ban nhân dân xã báo cáo kết quả thực hiện nhiệm vụ, ${r}.${c}`;
const rows = <T>(make: (row: number) => T): T[] => Array.from({ length: ROWS }, (_, r) => make(r));

/** A book with a table of 3,000 rows × 20 columns of office text. */
export function wideSpec(): WorkbookSpec {
  const columns = Array.from({ length: COLUMNS }, (_, c) => ({
    header: `Cột ${c + 1}`,
    style: 'text' as const,
  }));
  const table: TableSpec = {
    name: 'Rong',
    at: 'A1',
    columns,
    rows: rows((r) => columns.map((__, c) => (c === 0 ? `R${r}` : text(r, c)))),
  };
  const small = smallSpec();
  return { ...small, sheets: [...small.sheets, { ...small.sheets[1]!, name: 'Rộng', tables: [table] }] };
}

/** Every cell of it anew, but for the keys. */
export function wideChanges(): TableChange[] {
  return rows((r): TableChange => {
    const cells = Array.from({ length: COLUMNS - 1 }, (_, c) => [`Cột ${c + 2}`, text(r + 1, c)] as const);
    return { kind: 'update', table: 'Rong', key: [`R${r}`], set: Object.fromEntries(cells) };
  });
}

export const WIDE_KEYS = { Rong: ['Cột 1'] };
