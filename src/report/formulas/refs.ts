import { TABLES, type TableName } from '../../workbook/schema.ts';
import type { TableDef } from '../../workbook/tables/columns.ts';

type ColumnKey<T extends TableName> = keyof (typeof TABLES)[T]['columns'] & string;

/** Characters that Excel escapes by an apostrophe inside a structured reference. */
function escaped(header: string): string {
  return header.replace(/['#[\]]/g, "'$&");
}

function headerOf(table: TableName, column: string): string {
  const def: TableDef = TABLES[table];
  return escaped(def.columns[column]?.header ?? column);
}

/** The cell of a column in the formula's own row. */
export function own<T extends TableName>(table: T, column: ColumnKey<T>): string {
  return `${table}[[#This Row],[${headerOf(table, column)}]]`;
}

/** A whole column without its header. */
export function whole<T extends TableName>(table: T, column: ColumnKey<T>): string {
  const header = headerOf(table, column);
  return /^[\p{L}\p{N} ]+$/u.test(header) ? `${table}[${header}]` : `${table}[[${header}]]`;
}

/** Value of `column` in the row of `table` whose `key` column equals `needle`. */
export function lookUp<T extends TableName>(
  table: T,
  column: ColumnKey<T>,
  key: ColumnKey<T>,
  needle: string,
): string {
  return `INDEX(${whole(table, column)},MATCH(${needle},${whole(table, key)},0))`;
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The value of a setting of Thông tin chung, wherever its row has been sorted to. */
export function setting(key: string): string {
  return lookUp('CaiDat', 'value', 'key', quoted(key));
}

/** Number of the round in view; 0 where the cell holds none. A number that was typed into a text cell counts too. */
export function roundInView(): string {
  return `IFERROR(VALUE(${setting('currentRound')}),0)`;
}

/** Place of the formula's own row in its table, from 1. */
export function ownPlace<T extends TableName>(table: T, column: ColumnKey<T>): string {
  return `(ROW(${own(table, column)})-ROW(${headerCell(table, column)}))`;
}

/** Places of all rows of a table, from 1. */
export function places<T extends TableName>(table: T, column: ColumnKey<T>): string {
  return `(ROW(${whole(table, column)})-ROW(${headerCell(table, column)}))`;
}

function headerCell(table: TableName, column: string): string {
  return `${table}[[#Headers],[${headerOf(table, column)}]]`;
}

/** '18/24 (75%)': a share with what it is made of; the share is left out where there is nothing to share. */
export function shareText(done: string, total: string): string {
  return `${done}&"/"&${total}&IF(${total}=0,""," ("&ROUND(100*${done}/${total},0)&"%)")`;
}

/** A share in per cent to one decimal; blank where there is nothing to share. */
export function percentage(done: string, total: string): string {
  return `IF(N(${total})=0,"",ROUND(100*${done}/${total},1))`;
}
