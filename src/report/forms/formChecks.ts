import type { Form } from '../../core/submission/types.ts';
import { FORM_ANSWERS, FORM_HIDDEN_SHEET } from '../../core/submission/layout.ts';
import { ANSWERS } from '../../core/tracking/types.ts';
import { FORM_TEXTS } from '../../messages/vi/form.ts';
import { absolute, cellAt } from '../../workbook/address.ts';
import type { ConditionalFormatSpec, SheetSpec, ValidationSpec } from '../../workbook/spec.ts';
import { answersAll, formColumn, LIST_COLUMN } from './formLayout.ts';

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

function validations(form: Form, top: number): ValidationSpec[] {
  const range = leadRange(form, top, formColumn('status'));
  if (range === '') return [];
  return [
    {
      kind: 'list',
      range,
      source: listSource(),
      prompt: { title: 'Tình hình thực hiện', text: FORM_TEXTS.statusPrompt },
      error: { title: 'Chưa đúng danh mục', text: FORM_TEXTS.statusError, style: 'warning' },
    },
  ];
}

/** Answers are text cells, so faults are shown by colour, not stopped: any spelling can still be typed. */
function checks(form: Form, top: number): ConditionalFormatSpec[] {
  const bottom = top + form.rows.length - 1;
  const cell = (key: Parameters<typeof formColumn>[0]) => cellAt(top, formColumn(key));
  const range = (key: Parameters<typeof formColumn>[0]) => `${cell(key)}:${cellAt(bottom, formColumn(key))}`;
  const [status, percent, completed] = [cell('status'), cell('percent'), cell('completed')];
  const number = `VALUE(SUBSTITUTE(${percent},"%",""))`;
  const noReason = `AND(${cell('result')}="",${cell('difficulty')}="",${cell('proposal')}="")`;
  const needsReason = `OR(${status}="${FORM_ANSWERS.notArising}",${status}="${FORM_ANSWERS.adjustmentRequested}")`;
  const notADate = `OR(LEN(${completed})<>10,MID(${completed},3,1)<>"/",MID(${completed},6,1)<>"/")`;
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
  ];
}

export function formChecks(form: Form, top: number): Pick<SheetSpec, 'validations' | 'conditionalFormats'> {
  return { validations: validations(form, top), conditionalFormats: checks(form, top) };
}
