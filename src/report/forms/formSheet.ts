import { ANSWER_FIELDS, type Form, type FormRow } from '../../core/submission/types.ts';
import {
  FORM_COLUMNS,
  FORM_HEADERS,
  FORM_LABELS,
  FORM_ROLES,
  FORM_SHEET,
  type FormColumn,
} from '../../core/submission/layout.ts';
import { formatVietnamese } from '../../core/date/format.ts';
import { fill } from '../../messages/fill.ts';
import { BLOCK_TEXTS } from '../../messages/vi/blocks.ts';
import { FORM_TEXTS as T } from '../../messages/vi/form.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type {
  CellSpec,
  ColumnWidth,
  PageSetup,
  RowHeight,
  SheetSpec,
  StyleName,
} from '../../workbook/spec.ts';
import { heightOf } from '../sheets/rowHeight.ts';
import { formChecks } from './formChecks.ts';
import {
  answersAll,
  DUE_COLUMN,
  FOOTER_FONT,
  FORM_ROWS as R,
  FORM_WIDTHS,
  formColumn,
} from './formLayout.ts';

const LAST = FORM_COLUMNS.length;

/** A form and what is printed above its table. */
export interface PrintedForm {
  readonly form: Form;
  readonly code: string;
  readonly planTitle: string;
}

export const FORM_COLUMN_WIDTHS: readonly ColumnWidth[] = [
  ...FORM_COLUMNS.map((key, i) => ({ column: i + 1, width: FORM_WIDTHS[key] })),
  { column: DUE_COLUMN, width: 12, hidden: true },
];

const at = (row: number, key: FormColumn) => cellAt(row, formColumn(key));

/** A plan without a title leaves its line blank, and unmerged: some programs stumble over merges of blank cells. */
export function planCells(planTitle: string): CellSpec[] {
  if (planTitle === '') return [];
  return [{ at: cellAt(R.plan, 1), content: fill(T.plan, { plan: planTitle }), style: 'paperSubtitle' }];
}

/** Headings that stand across the whole page. */
export function headingMerges(planTitle: string): string[] {
  const rows = [R.title, ...(planTitle === '' ? [] : [R.plan]), R.round, R.attached];
  return rows.map((row) => rangeOf(row, 1, row, LAST));
}

/** With blocks beside it the table of tasks is the first of several annexes; without tasks it is only their cover. */
export function formTitle({ blocks = [], rows }: Pick<Form, 'blocks'> & Partial<Pick<Form, 'rows'>>): string {
  if (rows?.length === 0) return T.onlyBlocks;
  const annex = blocks.length === 0 ? T.annex : fill(BLOCK_TEXTS.annex, { number: 1 });
  return `${annex}. ${T.title}`;
}

function headingCells({ form, code, planTitle }: PrintedForm): CellSpec[] {
  const round = fill(T.round, { round: form.roundName, lastDay: formatVietnamese(form.lastDay) });
  return [
    { at: cellAt(R.enable, 1), content: T.enable, style: 'alert' },
    { at: cellAt(R.paste, 1), content: T.paste, style: 'note' },
    { at: cellAt(R.agency, 1), content: form.agencyName, style: 'label' },
    { at: at(R.agency, 'difficulty'), content: FORM_LABELS.code, style: 'label' },
    { at: at(R.agency, 'proposal'), content: code, style: 'code' },
    { at: cellAt(R.title, 1), content: formTitle(form), style: 'paperTitle' },
    ...planCells(planTitle),
    { at: cellAt(R.round, 1), content: round, style: 'paperSubtitle' },
    { at: cellAt(R.attached, 1), content: fill(T.attached, { agency: form.agencyName }), style: 'paperDate' },
  ];
}

/** Labels with the free cell to their right. */
const LETTER_CELLS: readonly (readonly [keyof typeof FORM_LABELS, number, FormColumn, FormColumn])[] = [
  ['letter', R.letter, 'title', 'time'],
  ['letterDate', R.letter, 'previous', 'status'],
  ['signer', R.letter, 'result', 'product'],
  ['general', R.general, 'status', 'result'],
];

/** Cells of the letter in the order of the form. */
export const LETTER_FREE: readonly string[] = LETTER_CELLS.map(([, row, , column]) => at(row, column));

/** The one line of general assessment, unless a block of the form asks for it. */
function letterPlaces(form: Pick<Form, 'blocks'>) {
  const isAsked = form.blocks?.some((block) => block.kind === 'general') === true;
  return LETTER_CELLS.filter(([label]) => label !== 'general' || !isAsked);
}

/** Cells of the letter that stay free. */
export function letterFree(form: Pick<Form, 'blocks'>): string[] {
  return letterPlaces(form).map(([, row, , column]) => at(row, column));
}

export function letterCells(form: Pick<Form, 'blocks'>): CellSpec[] {
  return letterPlaces(form).flatMap(([label, row, labelColumn, valueColumn]) => [
    { at: at(row, labelColumn), content: FORM_LABELS[label], style: 'label' as const },
    { at: at(row, valueColumn), content: null, style: 'input' as const },
  ]);
}

/** The header of the table; an agency without tasks is told which sheets ask something of it instead. */
function headerCells({ rows, blocks = [] }: Form): CellSpec[] {
  if (rows.length === 0) {
    const names = blocks.map((block) => block.title).join(', ');
    return [{ at: cellAt(R.header, 1), content: fill(T.noTasks, { names }), style: 'paperSubtitle' }];
  }
  return FORM_COLUMNS.map((key) => ({ at: at(R.header, key), content: FORM_HEADERS[key], style: 'header' }));
}

const isAnswer = (key: FormColumn) => (ANSWER_FIELDS as readonly string[]).includes(key);

function styleOf(key: FormColumn, row: FormRow): StyleName {
  if (!isAnswer(key)) return key === 'task' || key === 'tt' || key === 'role' ? 'textCenter' : 'locked';
  return answersAll(row) || key === 'result' ? 'input' : 'locked';
}

function rowCells(row: FormRow, sheetRow: number): CellSpec[] {
  const { task, tt, title, time, previous } = row;
  const printed: Partial<Record<FormColumn, string>> = {
    ...{ task, tt, title, time, previous },
    role: FORM_ROLES[row.role],
  };
  const cells: CellSpec[] = FORM_COLUMNS.map((key) => {
    const content = printed[key] ?? null;
    return { at: at(sheetRow, key), content: content === '' ? null : content, style: styleOf(key, row) };
  });
  if (row.due === undefined) return cells;
  return [...cells, { at: cellAt(sheetRow, DUE_COLUMN), content: row.due, style: 'text' }];
}

export function signatureCells(row: number): CellSpec[] {
  return [
    { at: at(row, 'task'), content: T.preparer, style: 'paperSign' },
    { at: at(row, 'product'), content: T.head, style: 'paperSign' },
  ];
}

export function signatureMerges(row: number): string[] {
  return [`${at(row, 'task')}:${at(row, 'time')}`, `${at(row, 'product')}:${at(row, 'proposal')}`];
}

/** The agency's own annex: landscape, its header repeated, down to the signatures. */
export function formPage(signRow: number): PageSetup {
  return {
    paper: 'A4',
    orientation: 'landscape',
    margins: { top: 15, bottom: 15, left: 15, right: 12, header: 7, footer: 7 },
    fitToWidth: true,
    repeatRows: `${R.header}:${R.header}`,
    printArea: rangeOf(R.agency, 1, signRow + 4, LAST),
    footer: `&L${FOOTER_FONT}&A&R${FOOTER_FONT}Trang &P/&N`,
  };
}

function heights(form: Form): RowHeight[] {
  const rows = form.rows.map((row, i) => ({
    row: R.header + 1 + i,
    height: Math.max(
      heightOf(row.title, FORM_WIDTHS.title),
      heightOf(row.time, FORM_WIDTHS.time),
      heightOf(row.previous, FORM_WIDTHS.previous),
      32,
    ),
  }));
  return [{ row: R.general, height: 48 }, { row: R.header, height: 34 }, ...rows];
}

/** Cells that stay free on the protected sheet. */
function freeRanges(form: Form): string[] {
  const free = letterFree(form);
  form.rows.forEach((row, i) => {
    const sheetRow = R.header + 1 + i;
    if (answersAll(row)) free.push(`${at(sheetRow, 'status')}:${at(sheetRow, 'proposal')}`);
    else free.push(at(sheetRow, 'result'));
  });
  return free;
}

const noTasksMerge = ({ rows }: Form) => (rows.length === 0 ? [rangeOf(R.header, 1, R.header, LAST)] : []);

/** The visible sheet of a form: instructions, heading, table, signatures; it prints as the agency's own annex. */
export function formSheet(printed: PrintedForm): SheetSpec {
  const { form } = printed;
  const bottom = R.header + form.rows.length;
  const signRow = bottom + 2;
  return {
    name: FORM_SHEET,
    state: 'visible',
    widths: FORM_COLUMN_WIDTHS,
    heights: heights(form),
    cells: [
      ...headingCells(printed),
      ...letterCells(form),
      ...headerCells(form),
      ...form.rows.flatMap((row, i) => rowCells(row, R.header + 1 + i)),
      ...signatureCells(signRow),
    ],
    tables: [],
    merges: [...headingMerges(printed.planTitle), ...noTasksMerge(form), ...signatureMerges(signRow)],
    freeze: cellAt(R.header + 1, formColumn('time')),
    ...formChecks(form, R.header + 1),
    page: formPage(signRow),
    protection: { unlocked: freeRanges(form) },
    showGrid: false,
  };
}
