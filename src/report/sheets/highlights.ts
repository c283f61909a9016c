import {
  PROGRESS_WORDS as P,
  KIND_WORDS,
  QUESTION_STATE_WORDS,
  RETURN_WORDS,
} from '../../workbook/tables/words.ts';
import type { ConditionalFormatSpec, HighlightName } from '../../workbook/spec.ts';
import { columnLetter } from '../../workbook/address.ts';
import type { TableName } from '../../workbook/schema.ts';

type Highlights = readonly (readonly [word: string, look: HighlightName])[];

/** Words that are coloured, by table and column. Colour is never alone: the word stands in the cell. */
const BY_WORD: Partial<Record<TableName, Readonly<Record<string, Highlights>>>> = {
  TheoDoi: {
    progress: [
      [P.doneOnTime, 'good'],
      [P.regularActive, 'good'],
      [P.doneLate, 'warn'],
      [P.regularIdle, 'warn'],
      [P.openOverdue, 'bad'],
      [P.unknown, 'attention'],
      [P.notArising, 'muted'],
    ],
  },
  BaoCao: {
    state: [
      [RETURN_WORDS.onTime, 'good'],
      [RETURN_WORDS.missing, 'bad'],
      [RETURN_WORDS.dateUnknown, 'attention'],
      [RETURN_WORDS.supplementRequested, 'attention'],
      [RETURN_WORDS.exempt, 'muted'],
    ],
  },
  TQCoQuan: {
    report: [
      [RETURN_WORDS.missing, 'bad'],
      [RETURN_WORDS.onTime, 'good'],
    ],
  },
  QuyetDinh: {
    state: [
      [QUESTION_STATE_WORDS.open, 'attention'],
      [QUESTION_STATE_WORDS.applied, 'good'],
    ],
  },
};

/** Counts that deserve a look as soon as they are not zero. */
const NOT_ZERO: Partial<Record<TableName, Readonly<Record<string, HighlightName>>>> = {
  TQCoQuan: { openOverdue: 'bad', doneLate: 'warn', unknown: 'attention' },
  TQMuc: { openOverdue: 'bad', doneLate: 'warn', unknown: 'attention' },
  TQKhoi: { openOverdue: 'bad', doneLate: 'warn', unknown: 'attention' },
  TQKy: { missing: 'bad', late: 'warn', dateUnknown: 'attention' },
  BaoCao: { daysLate: 'warn' },
};

/** Rows that stand out as headings: sections and groups among tasks. */
export function headingRows(
  table: TableName,
  range: string,
  top: number,
  columns: readonly string[],
  left: number,
): ConditionalFormatSpec[] {
  if (table !== 'NhiemVu') return [];
  const kind = `$${columnLetter(left + columns.indexOf('kind'))}${top}`;
  return [{ range, look: 'heading', formula: `AND(${kind}<>"",${kind}<>"${KIND_WORDS.task}")` }];
}

/** Conditional formats of one column; `first` is its first data cell. */
export function highlightsOf(
  table: TableName,
  column: string,
  range: string,
  first: string,
): ConditionalFormatSpec[] {
  const words = BY_WORD[table]?.[column] ?? [];
  const notZero = NOT_ZERO[table]?.[column];
  return [
    ...words.map(([word, look]) => ({ range, look, formula: `${first}="${word}"` })),
    ...(notZero === undefined ? [] : [{ range, look: notZero, formula: `N(${first})>0` }]),
  ];
}
