import type { Digest } from '../../core/question.ts';
import { formCode } from '../../core/submission/formCode.ts';
import { rowDigest } from '../../core/submission/rowDigest.ts';
import type { Form, FormRow } from '../../core/submission/types.ts';
import {
  FORM_ANSWERS,
  FORM_HIDDEN_SHEET,
  FORM_IDENTITY_ROWS as ID,
  FORM_MAGIC,
  FORM_OF_GROUP,
  FORM_ROLES,
  FORM_SHEET,
  FORM_VERSION,
  GROUP_COLUMNS as C,
  GROUP_ROWS,
} from '../../core/submission/layout.ts';
import { ANSWERS } from '../../core/tracking/types.ts';
import { FORM_TEXTS } from '../../messages/vi/form.ts';
import { absolute, cellAt } from '../../workbook/address.ts';
import type { CellContent, CellSpec, SheetSpec } from '../../workbook/spec.ts';
import { answersAll, CHOICE_CELL, LIST_COLUMN } from './formLayout.ts';

/** A form that the agencies of a group share: each picks its name and sees its own tasks. */
export interface GroupForm {
  readonly group: string;
  /** One per agency, in the order of the list to pick from; at least one. */
  readonly forms: readonly Form[];
}

type GroupColumn = keyof typeof C;

/** Names to pick from: one that two agencies share carries its code. */
export function namesOf({ forms }: GroupForm): string[] {
  const count = (name: string) => forms.filter((f) => f.agencyName === name).length;
  return forms.map((f) => (count(f.agencyName) > 1 ? `${f.agencyName} (${f.agency})` : f.agencyName));
}

/** A whole column of the hidden lists, as formulas name it. */
export function listOf({ forms }: GroupForm, column: GroupColumn): string {
  const lines = forms.reduce((sum, f) => sum + f.rows.length, 0);
  const rows = C[column] < C.task ? forms.length : Math.max(1, lines);
  return absolute(FORM_HIDDEN_SHEET, 1, C[column], rows, C[column]);
}

/** The place on the hidden sheet that holds the chosen agency's first row, count … */
export function chosen(key: 'position' | 'first' | 'count'): string {
  return absolute(FORM_HIDDEN_SHEET, GROUP_ROWS[key], 2, GROUP_ROWS[key], 2);
}

/** Mã biểu of the chosen agency. */
export function codeFormula(form: GroupForm): string {
  return `IF(${chosen('position')}=0,"",INDEX(${listOf(form, 'code')},${chosen('position')}))`;
}

/** Kèm theo Báo cáo … của the agency whose name stands in a cell. */
export function attachedFormula(name: string): string {
  const [before = '', after = ''] = FORM_TEXTS.attached.split('{agency}');
  return `"${before}"&${name}&"${after}"`;
}

const text = (row: number, column: number, content: CellContent): CellSpec => ({
  at: cellAt(row, column),
  content,
  style: 'text',
});
const figure = (row: number, column: number, content: CellContent): CellSpec => ({
  at: cellAt(row, column),
  content,
  style: 'derivedNumber',
});

function identityCells({ group, forms }: GroupForm): CellSpec[] {
  const { book = '', round = 0 } = forms[0] ?? {};
  const pairs: readonly (readonly [number, string, string])[] = [
    [ID.magic, FORM_MAGIC, FORM_VERSION],
    [ID.book, 'book', book],
    [ID.round, 'round', String(round)],
    [ID.agency, 'agency', FORM_OF_GROUP],
    [ID.code, 'code', ''],
    [GROUP_ROWS.group, 'group', group],
  ];
  return pairs.flatMap(([row, name, value]) => [text(row, 1, name), text(row, 2, value)]);
}

/** Where the chosen agency's rows begin: worked out by the program in which the form is filled in. */
function choiceCells(form: GroupForm): CellSpec[] {
  const { row, column } = CHOICE_CELL;
  const name = absolute(FORM_SHEET, row, column, row, column);
  const position = chosen('position');
  const of = (column: GroupColumn) => `IF(${position}=0,0,INDEX(${listOf(form, column)},${position}))`;
  const found = `IFERROR(MATCH(${name},${listOf(form, 'name')},0),0)`;
  return [
    text(GROUP_ROWS.position, 1, 'position'),
    figure(GROUP_ROWS.position, 2, { formula: found, value: 0 }),
    text(GROUP_ROWS.first, 1, 'first'),
    figure(GROUP_ROWS.first, 2, { formula: of('first'), value: 0 }),
    text(GROUP_ROWS.count, 1, 'count'),
    figure(GROUP_ROWS.count, 2, { formula: of('count'), value: 0 }),
  ];
}

function agencyCells(form: GroupForm): CellSpec[] {
  const names = namesOf(form);
  let first = 1;
  return form.forms.flatMap(({ book, round, agency, rows }, i) => {
    const at = i + 1;
    const cells = [
      text(at, C.name, names[i] ?? ''),
      text(at, C.agency, agency),
      text(at, C.code, formCode(book, round, agency)),
      figure(at, C.first, first),
      figure(at, C.count, rows.length),
    ];
    first += rows.length;
    return cells;
  });
}

function rowCells(row: FormRow, at: number, digest: Digest): CellSpec[] {
  const texts = { ...row, role: FORM_ROLES[row.role], digest: rowDigest(row, digest) };
  const columns = ['task', 'tt', 'title', 'time', 'role', 'previous', 'digest'] as const;
  return [
    ...columns.filter((key) => texts[key] !== '').map((key) => text(at, C[key], texts[key])),
    ...(row.due === undefined ? [] : [text(at, C.due, row.due)]),
    ...(answersAll(row) ? [text(at, C.answersAll, '1')] : []),
  ];
}

/** The very hidden sheet of a shared form: every agency with its rows, and the list behind the drop-downs. */
export function groupHiddenSheet(form: GroupForm, digest: Digest): SheetSpec {
  const rows = form.forms.flatMap((f) => f.rows);
  return {
    name: FORM_HIDDEN_SHEET,
    state: 'veryHidden',
    widths: [],
    cells: [
      ...identityCells(form),
      ...choiceCells(form),
      ...ANSWERS.map((answer, i) => text(i + 1, LIST_COLUMN, FORM_ANSWERS[answer])),
      ...agencyCells(form),
      ...rows.flatMap((row, i) => rowCells(row, i + 1, digest)),
    ],
    tables: [],
  };
}
