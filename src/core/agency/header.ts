import { fold } from '../text/fold.ts';
import { isWholeName, startsName } from './grammar.ts';
import type { FlowDocument, RawCell, RawRow, RawTable, SourceDocument } from '../document/types.ts';
import type { SourceRef } from '../issue.ts';

export type RegisterColumn =
  | 'code'
  | 'order'
  | 'name'
  | 'aliases'
  | 'group'
  | 'from'
  | 'to'
  | 'successors'
  | 'contact'
  | 'phone'
  | 'email';

/** Header words of each column, folded. The whole header must fit, so that "Tên cơ quan kế thừa" is no name. */
const SYNONYMS: readonly (readonly [RegisterColumn, RegExp])[] = [
  ['order', /^(?:tt|stt|so tt|thu tu|so thu tu)$/],
  ['code', /^(?:ma|ma so|ma (?:co quan|don vi|dinh danh)(?:,? don vi)?)$/],
  ['successors', /^(?:(?:ten |ma )?(?:co quan|don vi)(?:, don vi)? )?(?:ke thua|thay the)$/],
  ['aliases', /^(?:ten (?:goi )?khac|ten goi khac, viet tat|ten viet tat|viet tat|ten thuong goi)$/],
  ['group', /^(?:nhom|khoi|nhom,? khoi|khoi,? nhom|nhom co quan|loai|nhom \(khoi\)|khoi thi dua|cum)$/],
  ['from', /^(?:hieu luc tu|tu ngay|ngay hieu luc|co hieu luc tu|ngay thanh lap)$/],
  ['to', /^(?:hieu luc den|den ngay|het hieu luc|ngay het hieu luc)$/],
  ['contact', /^(?:dau moi|nguoi lam dau moi|can bo dau moi|nguoi lien he|lien he|ho ten dau moi)$/],
  ['phone', /^(?:dien thoai|so dien thoai|dt|sdt)$/],
  ['email', /^(?:thu dien tu|email|e-mail|hop thu|hop thu cong vu)$/],
  [
    'name',
    /^(?:(?:ten|danh sach|ten goi)? ?(?:cac )?(?:co quan|don vi|dia phuong|to chuc|phong ban|phong, ban)(?:[,/]? ?(?:va )?(?:co quan|don vi|dia phuong|to chuc))*|ten|ten day du)$/,
  ],
];

export type RegisterColumns = Readonly<Partial<Record<RegisterColumn, number>>>;

export function tablesOf(document: SourceDocument): readonly RawTable[] {
  if (document.kind === 'grid')
    return document.sheets.filter((s) => s.state === 'visible').map((s) => namesOnly(s.table));
  const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  if (tables.length > 0) return tables;
  const lines = lineTable(document);
  // A single line is a header without a list below it.
  return lines.rows.length < FEWEST_NAMES ? [] : [namesOnly(lines)];
}

function textCell(text: string, at: SourceRef): RawCell {
  return { text, value: { kind: 'text', raw: text }, rowSpan: 1, colSpan: 1, at };
}

/** The lines of a text as a table of one column: a list of names has nothing that parts columns. */
function lineTable(document: FlowDocument): RawTable {
  const lines = document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block]));
  const rows = lines.map(({ text, at }) => [textCell(text, at)]);
  return { rows, at: { file: document.file }, headerRows: 0 };
}

const MOST = 0.8;
const FEWEST_NAMES = 2;

function isBody(text: string): boolean {
  return startsName(text) || isWholeName(text);
}

/** A column of names without a header gets one; a text in which few lines are names stays as it is. */
function namesOnly(table: RawTable): RawTable {
  const rows = table.rows.map((row) => row.filter((cell) => cell !== null && cell.text.trim() !== ''));
  const names = rows.flatMap((row) => (row[0] === undefined || row[0] === null ? [] : [row[0].text.trim()]));
  const single = rows.every((row) => row.length <= 1);
  const bodies = names.filter(isBody).length;
  if (!single || bodies < FEWEST_NAMES || bodies < names.length * MOST) return table;
  if (table.rows.some((row) => columnsOf(row).name !== undefined)) return table;
  const column = table.rows.reduce(
    (at, row) =>
      Math.max(
        at,
        row.findIndex((c) => (c?.text ?? '') !== ''),
      ),
    0,
  );
  const header = Array.from({ length: column + 1 }, (_, c) => textCell(c === column ? 'Tên' : '', {}));
  return { ...table, rows: [header, ...table.rows] };
}

function columnOf(cell: RawCell | null): RegisterColumn | null {
  const text = fold(cell?.text ?? '').replace(/[\s.:*]+$/, '');
  return SYNONYMS.find(([, words]) => words.test(text))?.[0] ?? null;
}

export function columnsOf(row: RawRow): RegisterColumns {
  const columns: Partial<Record<RegisterColumn, number>> = {};
  row.forEach((cell, index) => {
    const column = columnOf(cell);
    if (column !== null && columns[column] === undefined) columns[column] = index;
  });
  return columns;
}

const SEARCHED_ROWS = 20;

export interface RegisterHeader {
  readonly row: number;
  readonly columns: RegisterColumns;
}

/** The first row that has a column for names. One lone heading in a title row doesn't count beside a fuller row. */
export function findHeader(table: RawTable): RegisterHeader | null {
  const rows = table.rows
    .slice(0, SEARCHED_ROWS)
    .map((row, index) => ({ row: index, columns: columnsOf(row) }));
  const named = rows.filter((r) => r.columns.name !== undefined);
  const width = (r: RegisterHeader): number => Object.keys(r.columns).length;
  return named.reduce<RegisterHeader | null>(
    (best, r) => (best === null || width(r) > width(best) ? r : best),
    null,
  );
}
