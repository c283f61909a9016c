import type { IsoDate } from '../date/types.ts';
import type { FormCell, FormCells, FormSheet } from '../document/formCells.ts';
import { issue, type Issue } from '../issue.ts';
import { readDay } from './answers/day.ts';
import { cleanText } from './answers/words.ts';
import { formCode } from './formCode.ts';
import { hiddenSheetOf, textAt } from './identity.ts';
import { keyedBlockSheets, type KeyedBlocks } from './keyedBlocks.ts';
import { readLabels, type LabelledValue } from './labels.ts';
import {
  FORM_COLUMNS,
  FORM_HEADERS,
  FORM_HIDDEN_SHEET,
  FORM_IDENTITY_ROWS as ID,
  FORM_LABELS,
  FORM_MAGIC,
  FORM_ROLES,
  FORM_VERSION,
  KEYED_MARK,
  KEYED_SHEET,
  type FormColumn,
  type FormLabel,
} from './layout.ts';
import type { AnswerField, Form, FormRow } from './types.ts';

/** A return that came on paper or as a PDF, as the office types it in for the agency. Texts as typed; '' is blank. */
export interface KeyedReturn {
  readonly agency: string;
  readonly received: IsoDate | null;
  /** Hình thức gửi. */
  readonly channel: string;
  readonly letter: string;
  readonly letterDate: string;
  readonly signer: string;
  readonly general: string;
  readonly rows: readonly {
    readonly task: string;
    readonly values: Readonly<Partial<Record<AnswerField, string>>>;
  }[];
  /** Figures, repeating lines, general assessment and points, where the form asks for them. */
  readonly blocks?: KeyedBlocks;
}

/** What only the office can say of a return: it stands on a sheet that the office filled in itself. */
export interface KeyedFacts {
  readonly received: IsoDate | null;
  readonly channel: string;
  readonly issues: readonly Issue[];
}

const HEADER_ROW = 6;

function cell(row: number, column: number, at: string, text: string): FormCell[] {
  return text.trim() === '' ? [] : [{ at, row, column, text, kind: 'text' }];
}

/** Label and value, in one row each; a typed value is found again by its label. */
function labelCells(keyed: KeyedReturn): FormCell[] {
  const values: readonly (readonly [FormLabel, string])[] = [
    ['letter', keyed.letter],
    ['letterDate', keyed.letterDate],
    ['signer', keyed.signer],
    ['general', keyed.general],
  ];
  return values.flatMap(([label, text], i) => [
    ...cell(i + 1, 1, FORM_LABELS[label], FORM_LABELS[label]),
    ...cell(i + 1, 2, FORM_LABELS[label], text),
  ]);
}

/** A typed value has no address on a screen: it is named by the row's number and its column. */
function rowCells(row: FormRow, values: KeyedReturn['rows'][number]['values'], sheetRow: number): FormCell[] {
  const { task, tt, title, time, previous } = row;
  const printed = { task, tt, title, time, previous, role: FORM_ROLES[row.role] };
  const texts: Partial<Record<FormColumn, string>> = { ...values, ...printed };
  const number = tt === '' ? task : tt;
  return FORM_COLUMNS.flatMap((column, i) =>
    cell(sheetRow, i + 1, `${number} · ${FORM_HEADERS[column]}`, texts[column] ?? ''),
  );
}

function hiddenSheet({ book, round, agency }: Form): FormSheet {
  const pairs: readonly (readonly [number, string, string])[] = [
    [ID.magic, FORM_MAGIC, FORM_VERSION],
    [ID.book, 'book', book],
    [ID.round, 'round', String(round)],
    [ID.agency, 'agency', agency],
    [ID.code, 'code', formCode(book, round, agency)],
  ];
  const cells = pairs.flatMap(([row, name, value]) => [
    ...cell(row, 1, '', name),
    ...cell(row, 2, '', value),
  ]);
  return { name: FORM_HIDDEN_SHEET, state: 'veryHidden', cells };
}

/**
 * What was typed, as the cells of the agency's form as the book prints it now: it is read, checked, versioned and
 * counted as if the agency had sent it. Values for tasks that the agency doesn't report on are left out.
 */
export function keyedCells(file: string, keyed: KeyedReturn, form: Form): FormCells {
  const typed = new Map(keyed.rows.map(({ task, values }) => [task, values]));
  const header = FORM_COLUMNS.flatMap((column, i) => cell(HEADER_ROW, i + 1, '', FORM_HEADERS[column]));
  const rows = form.rows.flatMap((row, i) => rowCells(row, typed.get(row.task) ?? {}, HEADER_ROW + 1 + i));
  const sheet: FormSheet = {
    name: KEYED_SHEET,
    state: 'visible',
    cells: [...labelCells(keyed), ...header, ...rows],
  };
  const beside = keyedBlockSheets(form.blocks ?? [], keyed.blocks ?? {});
  return { file, sheets: [sheet, ...beside, hiddenSheet(form)] };
}

function receivedDay(
  file: string,
  found: LabelledValue | undefined,
): Pick<KeyedFacts, 'received' | 'issues'> {
  if (found === undefined) return { received: null, issues: [] };
  const { sheet, cell: own, text, ownCell } = found;
  const { value } = readDay(ownCell ? own : { ...own, kind: 'text', text }, null);
  if (value !== undefined) return { received: value, issues: [] };
  const at = { file, sheet, cell: own.at };
  return { received: null, issues: [issue('form.receivedUnread', at, { text })] };
}

/** The office's facts on a sheet for keying in; null for a form of any other kind. */
export function readKeyed(form: FormCells): KeyedFacts | null {
  const hidden = hiddenSheetOf(form);
  if (hidden === undefined || textAt(hidden, ID.magic, KEYED_MARK.column) !== KEYED_MARK.text) return null;
  const labels = readLabels(form);
  const channel = cleanText(labels.channel?.text ?? '');
  return { ...receivedDay(form.file, labels.received), channel };
}
