import type { Digest } from '../question.ts';
import { collapse, fold, nfc } from '../text/fold.ts';

/**
 * Blocks of a form beside the tasks: indicators, repeating lines, the general assessment, an agency's own points.
 * Which of them a form has, and with what words, is data of the book; each is a sheet of its own in the form.
 */
export const BLOCK_KINDS = ['indicators', 'lines', 'general', 'scores'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** What each kind of block can ask for, in the order in which it is printed. */
export const BLOCK_FIELDS = {
  indicators: ['current', 'cumulative', 'lastYear', 'estimate'],
  lines: [
    ...['name', 'reason', 'goal', 'method', 'place'],
    ...['forces', 'resources', 'time', 'product', 'result'],
  ],
  general: ['text', 'difficulty', 'proposal'],
  scores: ['self', 'evidence', 'explanation'],
} as const satisfies Record<BlockKind, readonly BlockField[]>;

export type FigureField = 'current' | 'cumulative' | 'lastYear' | 'estimate' | 'self';
export type BlockTextField =
  | 'name'
  | 'reason'
  | 'goal'
  | 'method'
  | 'place'
  | 'forces'
  | 'resources'
  | 'time'
  | 'product'
  | 'result'
  | 'text'
  | 'difficulty'
  | 'proposal'
  | 'evidence'
  | 'explanation';
export type BlockField = FigureField | BlockTextField;

const FIGURES: ReadonlySet<string> = new Set<FigureField>([
  'current',
  'cumulative',
  'lastYear',
  'estimate',
  'self',
]);

export function isFigureField(field: string): field is FigureField {
  return FIGURES.has(field);
}

/** What a figure may be. `whole`: people, cases, models; `percent`: counted from 0 to 100 and, of a plan, beyond. */
export type FigureKind = 'whole' | 'decimal' | 'percent';

export interface BlockColumn {
  readonly field: BlockField;
  /** As printed, and found again by. Of a general assessment: the words before the answer. */
  readonly header: string;
}

/** A printed row of a block: an indicator or a criterion. */
export interface BlockRow {
  /** Names the row among all rows of a return: see blockKey. */
  readonly key: string;
  readonly code: string;
  readonly title: string;
  /** Đơn vị tính; '' for none. */
  readonly unit: string;
  /** Mức giao, Điểm tối đa, as printed. */
  readonly target: string;
  /** What the agency reported in the round before, as printed. */
  readonly previous: string;
  readonly figure: FigureKind;
  /** The least and the most that a figure may be. */
  readonly least?: number;
  readonly most?: number;
}

export interface FormBlock {
  readonly code: string;
  readonly kind: BlockKind;
  readonly title: string;
  /** How to fill it in, one line; '' for none. */
  readonly guide: string;
  readonly columns: readonly BlockColumn[];
  /** None for repeating lines and the general assessment. */
  readonly rows: readonly BlockRow[];
  /** Blank lines to begin with, for repeating lines. */
  readonly lines: number;
}

/** Headers of the printed columns of a block, by which it is found again. */
export const BLOCK_HEADERS = {
  indicators: {
    code: 'Mã chỉ tiêu',
    title: 'Chỉ tiêu',
    unit: 'Đơn vị tính',
    target: 'Mức giao',
    previous: 'Kỳ trước',
  },
  lines: { order: 'TT' },
  general: { title: 'Nội dung đánh giá', answer: 'Đánh giá của cơ quan' },
  scores: { code: 'Mã tiêu chí', title: 'Nội dung tiêu chí', target: 'Điểm tối đa' },
} as const;

/** Stands below repeating lines: what follows it is no line. */
export const LINES_END = 'Hết bảng. Cần thêm dòng thì chèn vào phía trên dòng này.';

/** Tables of the book that blocks are kept in. */
const BLOCK_TABLES = ['SoLieu', 'MoHinh', 'DanhGiaChung', 'ChamDiem'] as const;
export type BlockTable = (typeof BLOCK_TABLES)[number];

const MARK = ':';

/** The name of a block's row among the rows of a return: 'SoLieu:CT01', 'MoHinh:MH:mo hinh a', 'ChamDiem:D1:2.3'. */
export function blockKey(table: BlockTable, ...parts: readonly string[]): string {
  return [table, ...parts].join(MARK);
}

export interface BlockPlace {
  readonly table: BlockTable;
  /** The indicator; block and line; '' of a general assessment; session and criterion. */
  readonly parts: readonly string[];
}

/** Where a row of a return is kept; null for a task's. */
export function blockPlace(key: string): BlockPlace | null {
  const table = BLOCK_TABLES.find((name) => key === name || key.startsWith(name + MARK));
  if (table === undefined) return null;
  const rest = key.slice(table.length + 1);
  const at = table === 'SoLieu' ? -1 : rest.indexOf(MARK);
  return { table, parts: at < 0 ? [rest] : [rest.slice(0, at), rest.slice(at + 1)] };
}

/** Rows that are in the book only once somebody has reported them, unlike tasks and criteria. */
export function isMadeByReturns(key: string): boolean {
  const table = blockPlace(key)?.table;
  return table !== undefined && table !== 'ChamDiem';
}

/** By what a repeating line is known again: its name, whatever its place. */
export function lineName(name: string): string {
  return fold(name);
}

const DIGEST_LENGTH = 8;

function digestOf(texts: readonly string[], digest: Digest): string {
  return digest(texts.map((text) => collapse(nfc(text))).join('\u001f')).slice(0, DIGEST_LENGTH);
}

/** What the hidden sheet of a form keeps of a row; the last round's figure is left out, as in rowDigest. */
export function blockRowDigest(row: BlockRow, digest: Digest): string {
  return digestOf([row.key, row.code, row.title, row.unit, row.target], digest);
}

/** Under which the hidden sheet keeps a block. */
export function blockMark(code: string): string {
  return `khoi${MARK}${code}`;
}

export function blockDigest({ code, kind, columns }: FormBlock, digest: Digest): string {
  return digestOf([code, kind, ...columns.flatMap(({ field, header }) => [field, header])], digest);
}
