import type { FormCells, FormSheet } from '../document/formCells.ts';
import { BLOCK_FIELDS, blockKey, BLOCK_HEADERS, BLOCK_KINDS, LINES_END } from './blocks.ts';
import type { BlockColumn, BlockField, BlockKind, BlockRow, FormBlock } from './blocks.ts';
import { textAt } from './blockTable.ts';
import { FORM_HEADERS } from './layout.ts';
import { rowsOf, visibleSheets, wordingKey, type SheetRow } from './sheetCells.ts';

/** What is typed into a row of a block already, by field. */
export type TypedFields = Readonly<Partial<Record<BlockField, string>>>;

/** A block of a form that the level above has sent. */
export interface ReceivedBlock {
  readonly block: FormBlock;
  /** Columns whose words are ours; what other columns ask for is left to a person. */
  readonly known: readonly BlockField[];
  /** By the row's code; of the general assessment by ''; of repeating lines one after another. */
  readonly typed: Readonly<Record<string, TypedFields>>;
}

/** Words of a block's header by the field that they ask for. */
export type FieldWords = ReadonlyMap<string, BlockField>;

interface Header {
  readonly kind: BlockKind;
  readonly row: SheetRow;
  readonly below: readonly SheetRow[];
}

const TASKS = wordingKey(FORM_HEADERS.task);

/** By which words a header row is that of a block. */
function isHeader(kind: BlockKind, row: SheetRow): boolean {
  const words = row.cells.map((cell) => wordingKey(cell.text));
  const needed: readonly string[] =
    kind === 'lines'
      ? [BLOCK_HEADERS.lines.order]
      : Object.values(kind === 'general' ? BLOCK_HEADERS.general : codeAndTitle(kind));
  return (
    !words.includes(TASKS) && words.length > 1 && needed.every((word) => words.includes(wordingKey(word)))
  );
}

function codeAndTitle(kind: 'indicators' | 'scores') {
  const { code, title } = BLOCK_HEADERS[kind];
  return { code, title };
}

const SIGNATURE = wordingKey('Người lập biểu');
const ENDS = [wordingKey(LINES_END), SIGNATURE];

function headerOf(sheet: FormSheet): Header | null {
  const rows = rowsOf(sheet);
  for (const [i, row] of rows.entries()) {
    const kind = BLOCK_KINDS.find((one) => isHeader(one, row));
    if (kind === undefined) continue;
    const below = rows.slice(i + 1);
    const end = below.findIndex((r) => r.cells.some((cell) => ENDS.includes(wordingKey(cell.text))));
    return { kind, row, below: end < 0 ? below : below.slice(0, end) };
  }
  return null;
}

const columnOf = (row: SheetRow, word: string | undefined): number | undefined =>
  word === undefined
    ? undefined
    : row.cells.find((cell) => wordingKey(cell.text) === wordingKey(word))?.column;

/** Headers that ask for something, each with its field: a word that nobody knows gets one that is left over. */
function askedColumns(
  kind: BlockKind,
  headers: readonly string[],
  words: FieldWords,
): { readonly columns: BlockColumn[]; readonly known: BlockField[] } {
  const fields: readonly BlockField[] = BLOCK_FIELDS[kind];
  const found = headers.map((header) => {
    const field = words.get(wordingKey(header));
    return field !== undefined && fields.includes(field) ? field : null;
  });
  const known = found.filter((field) => field !== null);
  const free = fields.filter((field) => !known.includes(field));
  const columns = headers.flatMap((header, i): BlockColumn[] => {
    const field = found[i] ?? free.shift();
    return field === undefined ? [] : [{ field, header }];
  });
  return { columns, known };
}

function typedIn(row: SheetRow, at: readonly (readonly [BlockField, number])[]): TypedFields {
  const texts = at.map(([field, column]) => [field, textAt(row, column)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

function general(
  { row, below }: Header,
  words: FieldWords,
): Omit<ReceivedBlock, 'block'> & { columns: BlockColumn[] } {
  const { title, answer } = BLOCK_HEADERS.general;
  const lines = below.map((line) => [
    textAt(line, columnOf(row, title)),
    textAt(line, columnOf(row, answer)),
  ]);
  const asked = lines.filter(([header = '']) => header !== '');
  const { columns, known } = askedColumns(
    'general',
    asked.map(([header = '']) => header),
    words,
  );
  const typed = columns.map(({ field }, i) => [field, asked[i]?.[1] ?? ''] as const);
  return { columns, known, typed: { '': Object.fromEntries(typed.filter(([, text]) => text !== '')) } };
}

function printedRow(kind: 'indicators' | 'scores', { row }: Header, line: SheetRow): BlockRow {
  const headers: Readonly<Partial<Record<string, string>>> = BLOCK_HEADERS[kind];
  const text = (part: string) => textAt(line, columnOf(row, headers[part]));
  const code = text('code');
  const key = kind === 'indicators' ? blockKey('SoLieu', code) : blockKey('ChamDiem', '', code);
  const printed = { code, title: text('title'), unit: text('unit'), target: text('target') };
  return { key, ...printed, previous: text('previous'), figure: 'decimal' };
}

const CODE_LIKE = /^\S*\d\S*$/u;

function readBlock(sheet: FormSheet, number: number, header: Header, words: FieldWords): ReceivedBlock {
  const { kind, row, below } = header;
  const named = { code: `K${number}`, kind, title: sheet.name, guide: '' };
  if (kind === 'general') {
    const { columns, known, typed } = general(header, words);
    return { block: { ...named, columns, rows: [], lines: 0 }, known, typed };
  }
  const printed = Object.values(BLOCK_HEADERS[kind]).map(wordingKey);
  const cells = row.cells.filter(
    (cell) => cell.text.trim() !== '' && !printed.includes(wordingKey(cell.text)),
  );
  const { columns, known } = askedColumns(
    kind,
    cells.map((cell) => cell.text.trim()),
    words,
  );
  const at = columns.map(({ field }, i) => [field, cells[i]?.column ?? 0] as const);
  if (kind === 'lines') {
    const lines = below.map((line) => typedIn(line, at)).filter((line) => Object.keys(line).length > 0);
    const typed = Object.fromEntries(lines.map((line, i) => [String(i), line]));
    return { block: { ...named, columns, rows: [], lines: below.length }, known, typed };
  }
  const coded = below.filter((line) => CODE_LIKE.test(textAt(line, columnOf(row, BLOCK_HEADERS[kind].code))));
  const rows = coded.map((line) => printedRow(kind, header, line));
  const typed = Object.fromEntries(rows.map(({ code }, i) => [code, typedIn(coded[i]!, at)]));
  return { block: { ...named, columns, rows, lines: 0 }, known, typed };
}

/** The blocks of a form of the level above, one a sheet, in the order of its sheets. */
export function readReceivedBlocks(form: FormCells, words: FieldWords): ReceivedBlock[] {
  return visibleSheets(form).flatMap((sheet, i) => {
    const header = headerOf(sheet);
    return header === null ? [] : [readBlock(sheet, i, header, words)];
  });
}
