import type { FormCells, FormMerge, FormSheet } from '../document/formCells.ts';
import { BLOCK_HEADERS, LINES_END } from './blocks.ts';
import type { BlockField, FormBlock } from './blocks.ts';
import { FORM_HEADERS } from './layout.ts';
import { cellAt, rowsOf, visibleSheets, wordingKey } from './sheetCells.ts';
import type { SheetRow } from './sheetCells.ts';

/** Columns of a block's table in a file: the printed ones by role, the asked ones by field. */
export type BlockColumnKey = 'code' | 'title' | 'answer' | BlockField;

export interface BlockTableFound {
  readonly sheet: string;
  readonly columns: Readonly<Partial<Record<BlockColumnKey, number>>>;
  /** The sheet row of the header, and the columns whose header the form was printed with. */
  readonly header: number;
  readonly printed: readonly number[];
  /** Merged ranges under the header. */
  readonly merges: readonly FormMerge[];
  /** Rows under the header, up to the next table, the end mark or the signatures. */
  readonly rows: readonly SheetRow[];
  /** What stands on and below the end mark, up to the next table or the signatures. */
  readonly belowEnd: readonly SheetRow[];
}

/** Header words of a block with what each stands for. */
function headersOf({ kind, columns }: FormBlock): Map<string, BlockColumnKey> {
  const asked = columns.map(({ field, header }) => [wordingKey(header), field] as const);
  if (kind === 'general') {
    const { title, answer } = BLOCK_HEADERS.general;
    return new Map([
      [wordingKey(title), 'title'],
      [wordingKey(answer), 'answer'],
    ]);
  }
  if (kind === 'lines') return new Map(asked);
  const { code, title } = BLOCK_HEADERS[kind];
  return new Map<string, BlockColumnKey>([
    ...asked,
    [wordingKey(code), 'code'],
    [wordingKey(title), 'title'],
  ]);
}

/** By which a row of a block's table is known. */
export function keyColumn({ kind }: Pick<FormBlock, 'kind'>): BlockColumnKey {
  if (kind === 'lines') return 'name';
  return kind === 'general' ? 'title' : 'code';
}

type Columns = Partial<Record<BlockColumnKey, number>>;

/** All header words of a block, those of printed columns too. */
function printedWords({ kind, columns }: FormBlock): Set<string> {
  const words = [...Object.values(BLOCK_HEADERS[kind]), ...columns.map(({ header }) => header)];
  return new Set(words.map(wordingKey));
}

function columnsIn(row: SheetRow, headers: ReadonlyMap<string, BlockColumnKey>): Columns {
  const columns: Columns = {};
  for (const cell of row.cells) {
    const key = headers.get(wordingKey(cell.text));
    if (key !== undefined) columns[key] ??= cell.column;
  }
  return columns;
}

/** Enough to take anything: the key, and at least one column to write in; of several columns more than one. */
function isHeader(block: FormBlock, columns: Columns): boolean {
  const found = Object.keys(columns).length;
  const asked = block.kind === 'general' ? 1 : block.columns.length;
  return columns[keyColumn(block)] !== undefined && found >= Math.min(2, asked);
}

const TASK_HEADER = [FORM_HEADERS.task, FORM_HEADERS.status].map(wordingKey);
const SIGNATURES = ['nguoi lap bieu', 'nguoi lap', 'thu truong co quan, don vi', 'noi nhan'];
const END = wordingKey(LINES_END);

const isEnd = ({ cells }: SheetRow) => cells.some((cell) => wordingKey(cell.text) === END);

/** What comes after a table: the next one, or the signatures. */
function isBeyond(row: SheetRow, blocks: readonly FormBlock[]): boolean {
  const words = row.cells.map((cell) => wordingKey(cell.text));
  if (words.some((word) => SIGNATURES.includes(word))) return true;
  if (TASK_HEADER.every((header) => words.includes(header))) return true;
  return blocks.some((block) => isHeader(block, columnsIn(row, headersOf(block))));
}

const withoutMark = ({ row, cells }: SheetRow): SheetRow => ({
  row,
  cells: cells.filter((cell) => wordingKey(cell.text) !== END),
});

function tablesIn(sheet: FormSheet, block: FormBlock, blocks: readonly FormBlock[]): BlockTableFound[] {
  const headers = headersOf(block);
  const words = printedWords(block);
  const rows = rowsOf(sheet);
  return rows.flatMap((row, i) => {
    const columns = columnsIn(row, headers);
    if (!isHeader(block, columns)) return [];
    const below = rows.slice(i + 1);
    const beyond = below.findIndex((r) => isBeyond(r, blocks));
    const own = beyond < 0 ? below : below.slice(0, beyond);
    const end = own.findIndex(isEnd);
    const [inside, belowEnd] = end < 0 ? [own, []] : [own.slice(0, end), own.slice(end).map(withoutMark)];
    const known = row.cells.filter((cell) => words.has(wordingKey(cell.text)));
    const printed = known.map((cell) => cell.column);
    const merges = (sheet.merges ?? []).filter((m) => m.row > row.row);
    return [{ sheet: sheet.name, columns, header: row.row, printed, merges, rows: inside, belowEnd }];
  });
}

const placeKey = ({ sheet, rows, columns }: BlockTableFound) =>
  [sheet, rows[0]?.row ?? 0, ...Object.values(columns)].join('|');

/** How well a table fits: of two blocks with the same headers, the sheet's own name tells which it is. */
function fit(found: BlockTableFound, block: FormBlock): number {
  const named = wordingKey(found.sheet) === wordingKey(blockSheetName(block)) ? 100 : 0;
  return named + Object.keys(found.columns).length;
}

/**
 * The table of each block, by its header words on any visible sheet, wherever it stands; a table that two blocks
 * could own goes to the one whose name its sheet has, else to the first.
 */
export function findBlockTables(
  form: FormCells,
  blocks: readonly FormBlock[],
): ReadonlyMap<string, BlockTableFound> {
  const sheets = visibleSheets(form);
  const all = blocks.flatMap((block) =>
    sheets.flatMap((sheet) => tablesIn(sheet, block, blocks).map((found) => ({ block, found }))),
  );
  const best = [...all].sort((a, b) => fit(b.found, b.block) - fit(a.found, a.block));
  const taken = new Set<string>();
  const tables = new Map<string, BlockTableFound>();
  for (const { block, found } of best) {
    if (tables.has(block.code) || taken.has(placeKey(found))) continue;
    taken.add(placeKey(found));
    tables.set(block.code, found);
  }
  return tables;
}

const FORBIDDEN = /[\\/?*[\]:]/g;
const LONGEST = 31;

/** Name of a block's sheet in a form: what Excel allows of its title. */
export function blockSheetName({ code, title }: Pick<FormBlock, 'code' | 'title'>): string {
  const plain = title
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  return plain.slice(0, LONGEST).trim() || code.replace(FORBIDDEN, ' ').slice(0, LONGEST);
}

export function textAt(row: SheetRow, column: number | undefined): string {
  return cellAt(row, column)?.text.trim() ?? '';
}
