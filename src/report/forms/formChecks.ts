import type { IsoDate } from '../../core/date/types.ts';
import type { Form } from '../../core/submission/types.ts';
import { FORM_ANSWERS, FORM_HIDDEN_SHEET, type FormColumn } from '../../core/submission/layout.ts';
import { ANSWERS } from '../../core/tracking/types.ts';
import { FORM_TEXTS } from '../../messages/vi/form.ts';
import { absolute, cellAt } from '../../workbook/address.ts';
import type { ConditionalFormatSpec, SheetSpec, ValidationSpec } from '../../workbook/spec.ts';
import { answersAll, DUE_COLUMN, formColumn, LIST_COLUMN } from './formLayout.ts';
import { FORM_HEADERS } from '../../core/submission/layout.ts';
import { CELL_FAULTS } from '../../messages/vi/sheets.ts';

function listSource(): string {
  return absolute(FORM_HIDDEN_SHEET, 1, LIST_COLUMN, ANSWERS.length, LIST_COLUMN);
}

/** Rows that lead agencies fill, as ranges of one column. */
function leadRange(form: Form, top: number, column: number): string {
  const cells = form.rows.flatMap((row, i) => (answersAll(row) ? [top + i] : []));
  const runs: string[] = [];
  for (let i = 0; i < cells.length;) {
    let end = i;
    while (end + 1 < cells.length && cells[end + 1] === cells[end]! + 1) end += 1;
    runs.push(`${cellAt(cells[i]!, column)}:${cellAt(cells[end]!, column)}`);
    i = end + 1;
  }
  return runs.join(' ');
}

/** The status list beside its cells; `range` is one or several ranges. */
export function statusValidation(range: string): ValidationSpec {
  return {
    kind: 'list',
    range,
    source: listSource(),
    prompt: { title: FORM_HEADERS.status, text: FORM_TEXTS.statusPrompt },
    error: { title: CELL_FAULTS.choice.title, text: FORM_TEXTS.statusError, style: 'warning' },
  };
}

function validations(form: Form, top: number): ValidationSpec[] {
  const range = leadRange(form, top, formColumn('status'));
  if (range === '') return [];
  return [statusValidation(range)];
}

/** Rows of a form's table, from its first to its last. */
export interface FormLines {
  readonly top: number;
  readonly bottom: number;
  /** The last day on which the round’s report is on time. */
  readonly lastDay: IsoDate;
}

/** dd/mm/yyyy in a text cell as a day's number. */
function dayNumber(cell: string): string {
  return `DATE(VALUE(RIGHT(${cell},4)),VALUE(MID(${cell},4,2)),VALUE(LEFT(${cell},2)))`;
}

/** The day behind the table, yyyy-mm-dd in a text cell, as a day's number. */
function dueNumber(cell: string): string {
  return `DATE(VALUE(LEFT(${cell},4)),VALUE(MID(${cell},6,2)),VALUE(RIGHT(${cell},2)))`;
}

/** Late, or still open after its last day, which stands in a column behind the table. */
function lateFormula(status: string, completed: string, due: string, lastDay: IsoDate): string {
  const roundEnd = `DATE(${lastDay.split('-').map(Number).join(',')})`;
  const open = `OR(${status}="${FORM_ANSWERS.notStarted}",${status}="${FORM_ANSWERS.inProgress}")`;
  const last = dueNumber(due);
  const doneLate = `IF(AND(${status}="${FORM_ANSWERS.done}",${completed}<>""),${dayNumber(completed)}>${last},FALSE)`;
  return `IF(${due}="",FALSE,IFERROR(OR(AND(${open},${roundEnd}>${last}),${doneLate}),FALSE))`;
}

/** Answers are text cells, so faults are shown by colour, not stopped: any spelling can still be typed. */
export function lineChecks({ top, bottom, lastDay }: FormLines): ConditionalFormatSpec[] {
  const cell = (key: FormColumn) => cellAt(top, formColumn(key));
  const range = (key: FormColumn) => `${cell(key)}:${cellAt(bottom, formColumn(key))}`;
  const fixed = (key: FormColumn) => `$${cell(key)}`;
  const [status, percent, completed] = [fixed('status'), fixed('percent'), fixed('completed')];
  const number = `VALUE(SUBSTITUTE(${percent},"%",""))`;
  const unsaid = `AND(${fixed('difficulty')}="",${fixed('proposal')}="")`;
  const noReason = `AND(${fixed('result')}="",${unsaid})`;
  const needsReason = `OR(${status}="${FORM_ANSWERS.notArising}",${status}="${FORM_ANSWERS.adjustmentRequested}")`;
  const notADate = `OR(LEN(${completed})<>10,MID(${completed},3,1)<>"/",MID(${completed},6,1)<>"/",ISERROR(${dayNumber(completed)}))`;
  const late = lateFormula(status, completed, `$${cellAt(top, DUE_COLUMN)}`, lastDay);
  return [
    {
      range: range('percent'),
      look: 'bad',
      formula: `IF(${percent}="",FALSE,IF(ISERROR(${number}),TRUE,OR(${number}<0,${number}>100)))`,
    },
    { range: range('completed'), look: 'bad', formula: `IF(${completed}="",FALSE,${notADate})` },
    {
      range: range('completed'),
      look: 'attention',
      formula: `AND(${status}="${FORM_ANSWERS.done}",${completed}="")`,
    },
    { range: range('difficulty'), look: 'attention', formula: `AND(${needsReason},${noReason})` },
    { range: range('difficulty'), look: 'attention', formula: `AND(${unsaid},${late})` },
  ];
}

export function formChecks(form: Form, top: number): Pick<SheetSpec, 'validations' | 'conditionalFormats'> {
  if (form.rows.length === 0) return {};
  const lines = { top, bottom: top + form.rows.length - 1, lastDay: form.lastDay };
  return { validations: validations(form, top), conditionalFormats: lineChecks(lines) };
}
