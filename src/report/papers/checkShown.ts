import { CHECK_TEXTS as T } from '../../messages/vi/papers.ts';
import type { Book, TableName } from '../../workbook/schema.ts';
import { TABLES } from '../../workbook/schema.ts';
import type { TableDef } from '../../workbook/tables/columns.ts';
import { PROGRESS } from '../../core/tracking/types.ts';
import { remark, type PaperRemark } from './remark.ts';

type PlainRow = Readonly<Record<string, string | number | null>>;
type Value = string | number | null | undefined;

/** What a reader of the workbook takes for its figures, and the columns that name a row to him. */
const SHOWN: readonly (readonly [table: TableName, columns: readonly string[], name: readonly string[]])[] = [
  ['TQCoQuan', ['total', ...PROGRESS], ['name']],
  ['TQKhoi', ['total', ...PROGRESS], ['group']],
  ['TQMuc', ['total', ...PROGRESS], ['label']],
  ['TQKy', ['expected', 'onTime', 'late', 'missing'], ['name']],
  ['TheoDoi', ['progress'], ['agencyName', 'tt']],
  ['BaoCao', ['state'], ['agencyName']],
  ['XepLoai', ['total', 'converted', 'rank', 'class'], ['agencyName']],
];

/** Remarks of one table before the rest is counted. */
const TOLD = 5;
const NEAR = 1e-6;

function isSame(written: Value, computed: Value): boolean {
  if (typeof written === 'number' && typeof computed === 'number') return Math.abs(written - computed) < NEAR;
  return (written ?? '') === (computed ?? '');
}

const shown = (value: Value) =>
  value === null || value === undefined || value === '' ? T.blank : String(value);

function tableRemarks(
  written: Book,
  computed: Book,
  [table, columns, name]: (typeof SHOWN)[number],
): PaperRemark[] {
  const def: TableDef = TABLES[table];
  const keyOf = (row: PlainRow) => def.key.map((key) => String(row[key] ?? '')).join('|');
  const byKey = new Map((computed[table] as readonly PlainRow[]).map((row) => [keyOf(row), row]));
  const found = (written[table] as readonly PlainRow[]).flatMap((row) => {
    const now = byKey.get(keyOf(row));
    // A row without any figure was never computed: it is told of as it was opened.
    if (now === undefined || columns.every((column) => shown(row[column]) === T.blank)) return [];
    const wrong = columns.filter((column) => !isSame(row[column], now[column]));
    return wrong.map((column) =>
      remark('shown', {
        sheet: def.sheet,
        row: name.map((key) => row[key] ?? '').join(', '),
        column: def.columns[column]?.header ?? column,
        written: shown(row[column]),
        computed: shown(now[column]),
      }),
    );
  });
  const more = found.length - TOLD;
  return more > 0 ? [...found.slice(0, TOLD), remark('shownMore', { sheet: def.sheet, count: more })] : found;
}

/**
 * Whether the workbook shows the figures that its papers print: they are computed anew from the rows, so that a number
 * typed over a formula stands only in the workbook. `written`: the book as it was read; `computed`: its derived cells.
 */
export function shownRemarks(written: Book, computed: Book): PaperRemark[] {
  return SHOWN.flatMap((one) => tableRemarks(written, computed, one));
}
