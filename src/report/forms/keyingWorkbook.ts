import type { Digest } from '../../core/question.ts';
import {
  FORM_HIDDEN_SHEET,
  FORM_IDENTITY_ROWS as ID,
  FORM_LABELS,
  FORM_SHEET,
  KEYED_MARK,
  type FormColumn,
} from '../../core/submission/layout.ts';
import type { Form } from '../../core/submission/types.ts';
import { fill } from '../../messages/fill.ts';
import { FORM_TEXTS as T } from '../../messages/vi/form.ts';
import { cellAt } from '../../workbook/address.ts';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { FORM_ROWS as R, formColumn } from './formLayout.ts';
import { formWorkbook } from './formWorkbook.ts';

/** The free line between the letter and the table. */
const OFFICE_ROW = R.header - 1;

const FACTS: readonly (readonly ['received' | 'channel', FormColumn, FormColumn])[] = [
  ['received', 'title', 'time'],
  ['channel', 'previous', 'status'],
];

const FREE = FACTS.map(([, , column]) => cellAt(OFFICE_ROW, formColumn(column)));

function factCells(): CellSpec[] {
  return FACTS.flatMap(([label, labelColumn, valueColumn]) => [
    { at: cellAt(OFFICE_ROW, formColumn(labelColumn)), content: FORM_LABELS[label], style: 'label' as const },
    { at: cellAt(OFFICE_ROW, formColumn(valueColumn)), content: null, style: 'input' as const },
  ]);
}

function visible(sheet: SheetSpec, form: Form): SheetSpec {
  const printed = sheet.cells.filter(({ at }) => at !== cellAt(R.enable, 1) && at !== cellAt(R.paste, 1));
  const heading: CellSpec[] = [
    { at: cellAt(R.enable, 1), content: fill(T.keyingFor, { agency: form.agencyName }), style: 'alert' },
    { at: cellAt(R.paste, 1), content: T.keyingHow, style: 'note' },
  ];
  const { unlocked = [] } = sheet.protection ?? {};
  return {
    ...sheet,
    cells: [...heading, ...printed, ...factCells()],
    protection: { ...sheet.protection, unlocked: [...unlocked, ...FREE] },
  };
}

function marked(sheet: SheetSpec): SheetSpec {
  const mark: CellSpec = { at: cellAt(ID.magic, KEYED_MARK.column), content: KEYED_MARK.text, style: 'text' };
  return { ...sheet, cells: [...sheet.cells, mark] };
}

/** Nhập thay cơ quan: the agency's form with what only the office knows, to be typed beside a paper or a PDF. */
export function keyingWorkbook(form: Form, planTitle: string, digest: Digest): WorkbookSpec {
  const spec = formWorkbook(form, planTitle, digest);
  const typed = (sheet: SheetSpec) => {
    if (sheet.name === FORM_SHEET) return visible(sheet, form);
    return sheet.name === FORM_HIDDEN_SHEET ? marked(sheet) : sheet;
  };
  return { ...spec, sheets: spec.sheets.map(typed) };
}
