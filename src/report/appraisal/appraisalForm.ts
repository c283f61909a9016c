import { fill } from '../../messages/fill.ts';
import { APPRAISAL_TEXTS as T } from '../../messages/vi/scoring.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type { Row } from '../../workbook/schema.ts';
import type { CellSpec, SheetSpec, StyleName, WorkbookSpec } from '../../workbook/spec.ts';
import { safeFileName } from '../forms/fileName.ts';
import { heightOf } from '../sheets/rowHeight.ts';
import type { Appraisal } from './appraisalRows.ts';
import { STEPS, type AppraisalColumn } from './steps.ts';

const ROWS = { title: 1, appraiser: 2, code: 3, guide: 4, header: 6 } as const;
const WIDTHS: Readonly<Record<AppraisalColumn, number>> = {
  agency: 10,
  agencyName: 28,
  criterion: 10,
  title: 40,
  max: 8,
  actual: 9,
  level: 14,
  self: 8,
  evidence: 20,
  explanation: 20,
  appraised: 10,
  reason: 26,
  second: 10,
  secondReason: 26,
};
const NUMBERS: readonly AppraisalColumn[] = ['actual', 'self', 'appraised', 'second'];
const POINTS: readonly AppraisalColumn[] = ['self', 'appraised', 'second'];

const columnsOf = ({ step }: Appraisal) => STEPS[step].columns;
const columnOf = (form: Appraisal, column: AppraisalColumn) => columnsOf(form).indexOf(column) + 1;

function styleOf({ step }: Appraisal, column: AppraisalColumn): StyleName {
  if (!STEPS[step].free.includes(column)) return 'locked';
  return NUMBERS.includes(column) ? 'inputNumber' : 'input';
}

function rowCells(form: Appraisal, row: Row<'ChamDiem'>, at: number): CellSpec[] {
  return columnsOf(form).map((column, i) => ({
    at: cellAt(at, i + 1),
    content: row[column] === '' ? null : row[column],
    style: styleOf(form, column),
  }));
}

function headCells(form: Appraisal): CellSpec[] {
  const { recipient, code, step } = form;
  return [
    { at: cellAt(ROWS.title, 1), content: T.titles[step], style: 'title' },
    { at: cellAt(ROWS.appraiser, 1), content: fill(T.recipients[step], { recipient }), style: 'subtitle' },
    { at: cellAt(ROWS.code, 1), content: fill(T.code, { code }), style: 'note' },
    { at: cellAt(ROWS.guide, 1), content: T.guides[step], style: 'note' },
    ...columnsOf(form).map((column, i): CellSpec => ({
      at: cellAt(ROWS.header, i + 1),
      content: T.headers[column],
      style: 'header',
    })),
  ];
}

type Rule = NonNullable<SheetSpec['validations']>[number];

/** Points from 0 to the row's maximum only; relative to the first row. */
function pointsRule(form: Appraisal, column: AppraisalColumn, first: number, last: number): Rule {
  const at = columnOf(form, column);
  const cell = cellAt(first, at);
  const formula = `AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${cellAt(first, columnOf(form, 'max'))})`;
  const range = rangeOf(first, at, last, at);
  return { range, kind: 'custom', formula, error: { title: T.errorTitle, text: T.error, style: 'stop' } };
}

function formSheet(form: Appraisal): SheetSpec {
  const { free } = STEPS[form.step];
  const points = free.filter((column) => POINTS.includes(column));
  const [first, last] = [ROWS.header + 1, ROWS.header + form.rows.length];
  return {
    name: T.sheet,
    state: 'visible',
    widths: columnsOf(form).map((column, i) => ({ column: i + 1, width: WIDTHS[column] })),
    heights: form.rows.map((row, i) => ({
      row: first + i,
      height: Math.max(heightOf(row.title, WIDTHS.title), heightOf(row.agencyName, WIDTHS.agencyName)),
    })),
    cells: [...headCells(form), ...form.rows.flatMap((row, i) => rowCells(form, row, first + i))],
    tables: [],
    freeze: cellAt(first, 5),
    validations: points.map((column) => pointsRule(form, column, first, last)),
    protection: {
      unlocked: free.map((column) => rangeOf(first, columnOf(form, column), last, columnOf(form, column))),
    },
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 15, bottom: 15, left: 15, right: 12, header: 7, footer: 7 },
      fitToWidth: true,
      repeatRows: `${ROWS.header}:${ROWS.header}`,
      printArea: rangeOf(1, 1, last, columnsOf(form).length),
    },
  };
}

/** The form of one recipient: a protected sheet on which only what the step asks for is free. */
export function appraisalWorkbook(form: Appraisal): WorkbookSpec {
  return { sheets: [formSheet(form)], names: [], title: T.titles[form.step], active: 0 };
}

export function appraisalFileName({ recipient, code, step }: Appraisal): string {
  const names = { recipient: safeFileName(recipient), code: safeFileName(code) };
  return fill(T.fileNames[step], names);
}
