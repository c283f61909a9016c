import { fill } from '../../messages/fill.ts';
import { APPRAISAL_TEXTS as T } from '../../messages/vi/scoring.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type { Row } from '../../workbook/schema.ts';
import type { CellSpec, SheetSpec, StyleName, WorkbookSpec } from '../../workbook/spec.ts';
import { safeFileName } from '../forms/fileName.ts';
import { heightOf } from '../sheets/rowHeight.ts';
import { APPRAISAL_COLUMNS, type Appraisal, type AppraisalColumn } from './appraisalRows.ts';

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
};
const STYLES: Partial<Record<AppraisalColumn, StyleName>> = { appraised: 'inputNumber', reason: 'input' };

const columnOf = (column: AppraisalColumn) => APPRAISAL_COLUMNS.indexOf(column) + 1;

function rowCells(row: Row<'ChamDiem'>, at: number): CellSpec[] {
  return APPRAISAL_COLUMNS.map((column, i) => ({
    at: cellAt(at, i + 1),
    content: row[column] === '' ? null : row[column],
    style: STYLES[column] ?? 'locked',
  }));
}

function headCells({ appraiser, code }: Appraisal): CellSpec[] {
  return [
    { at: cellAt(ROWS.title, 1), content: T.title, style: 'title' },
    { at: cellAt(ROWS.appraiser, 1), content: fill(T.appraiser, { appraiser }), style: 'subtitle' },
    { at: cellAt(ROWS.code, 1), content: fill(T.code, { code }), style: 'note' },
    { at: cellAt(ROWS.guide, 1), content: T.guide, style: 'note' },
    ...APPRAISAL_COLUMNS.map((column, i): CellSpec => ({
      at: cellAt(ROWS.header, i + 1),
      content: T.headers[column],
      style: 'header',
    })),
  ];
}

/** Points from 0 to the row's maximum only; relative to the first row. */
function pointsRule(first: number, last: number): NonNullable<SheetSpec['validations']>[number] {
  const cell = cellAt(first, columnOf('appraised'));
  const formula = `AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=${cellAt(first, columnOf('max'))})`;
  const range = rangeOf(first, columnOf('appraised'), last, columnOf('appraised'));
  return { range, kind: 'custom', formula, error: { title: T.errorTitle, text: T.error, style: 'stop' } };
}

function formSheet(form: Appraisal): SheetSpec {
  const [first, last] = [ROWS.header + 1, ROWS.header + form.rows.length];
  return {
    name: T.sheet,
    state: 'visible',
    widths: APPRAISAL_COLUMNS.map((column, i) => ({ column: i + 1, width: WIDTHS[column] })),
    heights: form.rows.map((row, i) => ({
      row: first + i,
      height: Math.max(heightOf(row.title, WIDTHS.title), heightOf(row.agencyName, WIDTHS.agencyName)),
    })),
    cells: [...headCells(form), ...form.rows.flatMap((row, i) => rowCells(row, first + i))],
    tables: [],
    freeze: cellAt(first, 5),
    validations: [pointsRule(first, last)],
    protection: { unlocked: [rangeOf(first, columnOf('appraised'), last, columnOf('reason'))] },
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 15, bottom: 15, left: 15, right: 12, header: 7, footer: 7 },
      fitToWidth: true,
      repeatRows: `${ROWS.header}:${ROWS.header}`,
      printArea: rangeOf(1, 1, last, APPRAISAL_COLUMNS.length),
    },
  };
}

/** The form of one appraiser: a protected sheet on which only points and reasons are free. */
export function appraisalWorkbook(form: Appraisal): WorkbookSpec {
  return { sheets: [formSheet(form)], names: [], title: T.title, active: 0 };
}

export function appraisalFileName({ appraiser, code }: Appraisal): string {
  return fill(T.fileName, { appraiser: safeFileName(appraiser), code: safeFileName(code) });
}
