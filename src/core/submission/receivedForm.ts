import { formatPadded } from '../date/format.ts';
import { parseIso } from '../date/parse.ts';
import type { FormCell, FormCells } from '../document/formCells.ts';
import { issue } from '../issue.ts';
import { result, type Result } from '../result.ts';
import type { FormIdentity } from './formCode.ts';
import { findTables, type FormTable } from './formTable.ts';
import { isGroupForm, readGroupForm } from './groupForm.ts';
import { hiddenSheetOf, readIdentity } from './identity.ts';
import { isLabel, readLabels, type Labels } from './labels.ts';
import { FORM_ROLES, FORM_SHEET, type FormLabel } from './layout.ts';
import { cellAt, wordingKey, type SheetRow } from './sheetCells.ts';
import { readReceivedBlocks, type FieldWords, type ReceivedBlock } from './receivedBlocks.ts';
import { ANSWER_FIELDS, type AnswerField, type FormRow } from './types.ts';

/** A row of a form that the level above has sent, with what is already typed into it. */
export interface ReceivedRow extends FormRow {
  readonly typed: Readonly<Partial<Record<AnswerField, string>>>;
}

/** A form as an office receives it from the level above, to be filled in. */
export interface ReceivedForm {
  readonly identity: FormIdentity;
  /** Mã biểu. */
  readonly code: string;
  readonly rows: readonly ReceivedRow[];
  /** What it asks beside the tasks. */
  readonly blocks: readonly ReceivedBlock[];
  /** Digest of each row as printed, by task code; empty where the hidden sheet is gone. */
  readonly digests: Readonly<Record<string, string>>;
  /** What is already typed beside the labels. */
  readonly labels: Readonly<Partial<Record<FormLabel, string>>>;
  /** Texts above the table by sheet row: agency, title, plan, round. */
  readonly heading: Readonly<Record<number, string>>;
}

/** Something with a digit and no blank: a code, not the words of a signature block. */
const CODE_LIKE = /^\S*\d\S*$/u;

function shown(cell: FormCell | undefined): string {
  const day = cell?.iso === undefined ? null : parseIso(cell.iso);
  return day === null ? (cell?.text.trim() ?? '') : formatPadded(day);
}

function receivedRow(table: FormTable, row: SheetRow): ReceivedRow {
  const text = (column: keyof FormTable['columns']) => shown(cellAt(row, table.columns[column]));
  const typed = ANSWER_FIELDS.map((field) => [field, text(field)] as const).filter(([, t]) => t !== '');
  return {
    task: text('task'),
    tt: text('tt'),
    title: text('title'),
    time: text('time'),
    role: wordingKey(text('role')) === wordingKey(FORM_ROLES.coordinator) ? 'coordinator' : 'lead',
    previous: text('previous'),
    typed: Object.fromEntries(typed),
  };
}

function rowsOf(table: FormTable): ReceivedRow[] {
  const rows = table.rows.filter((row) => {
    const code = cellAt(row, table.columns.task)?.text.trim() ?? '';
    return CODE_LIKE.test(code) && !isLabel(code);
  });
  const read = rows.map((row) => receivedRow(table, row));
  return read.filter((row, i) => read.findIndex((other) => other.task === row.task) === i);
}

function headingOf(form: FormCells, table: FormTable | undefined): Record<number, string> {
  const sheet = form.sheets.find((s) => s.name === (table?.sheet ?? FORM_SHEET));
  const first = table === undefined ? Infinity : (table.rows[0]?.row ?? 0) - 1;
  const cells = sheet?.cells.filter((c) => c.column === 1 && c.row < first && !isLabel(c.text)) ?? [];
  return Object.fromEntries(cells.map((c) => [c.row, c.text]));
}

function textsOf(labels: Labels): ReceivedForm['labels'] {
  const entries = Object.entries(labels).map(([label, { text, cell }]) => {
    return [label, cell.iso === undefined ? text.trim() : shown(cell)] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * Reads a form of ours as received from the level above. One that a whole group shares must have the office's own
 * name picked. `words` are those by which columns of blocks are known. Errors: form.notAForm, noAgencyChosen, headerMissing, newerVersion, codeMismatch.
 */
export function readReceivedForm(received: FormCells, words: FieldWords): Result<ReceivedForm | null> {
  const hidden = hiddenSheetOf(received);
  const isShared = hidden !== undefined && isGroupForm(hidden);
  const group = isShared ? readGroupForm(received, hidden, readLabels(received).agency) : null;
  if (group !== null && group.choice === null) return result(null, group.issues);
  const form = group?.choice?.form ?? received;
  const labels = readLabels(form);
  const { identity, code, digests, issues } = readIdentity(form, labels.code, group?.choice ?? null);
  if (identity === null || issues.some((i) => i.severity === 'error')) return result(null, issues);
  const found = findTables(form);
  const [table] = found.tables;
  const blocks = readReceivedBlocks(form, words);
  if (table === undefined && blocks.length === 0) return result(null, found.issues);
  const rows = table === undefined ? [] : rowsOf(table);
  if (rows.length === 0 && blocks.length === 0)
    return result(null, [issue('form.notAForm', { file: form.file })]);
  const heading = headingOf(form, table);
  return result({ identity, code, rows, blocks, digests, labels: textsOf(labels), heading }, issues);
}
