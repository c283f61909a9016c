import type { FormRow } from '../../core/submission/types.ts';
import { FORM_COLUMNS, type FormColumn } from '../../core/submission/layout.ts';

/** Widths of the form's columns, in Excel's characters; together they fit A4 landscape. */
export const FORM_WIDTHS: Readonly<Record<FormColumn, number>> = {
  task: 9,
  tt: 7,
  title: 40,
  time: 15,
  role: 10,
  previous: 18,
  status: 17,
  percent: 8,
  result: 36,
  product: 18,
  completed: 13,
  difficulty: 22,
  proposal: 22,
};

export const FORM_ROWS = {
  enable: 1,
  paste: 2,
  agency: 4,
  title: 5,
  plan: 6,
  round: 7,
  attached: 8,
  letter: 9,
  general: 10,
  header: 12,
};

/** A hidden column behind the table: the last day of each row, for the check of late answers. */
export const DUE_COLUMN = FORM_COLUMNS.length + 1;

/** In a shared form: 1 where the agency fills in every answer of the row. Hidden, too. */
export const FULL_COLUMN = DUE_COLUMN + 1;

/** In a shared form: where the agency picks its name. */
export const CHOICE_CELL = { row: 4, column: 3 } as const;

/** Column of the list of answers on the hidden sheet, beside the identity. */
export const LIST_COLUMN = 4;

/** Programs print a footer in a font of their own unless it says which. */
export const FOOTER_FONT = '&"Times New Roman,Regular"&10';

export function formColumn(key: FormColumn): number {
  return FORM_COLUMNS.indexOf(key) + 1;
}

/** A lead fills every answer; a coordinator only the result, unless the task asks for as much as of a lead. */
export function answersAll(row: FormRow): boolean {
  return row.role === 'lead' || row.asLead === true;
}
