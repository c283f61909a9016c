import type { Digest } from '../../core/question.ts';
import type { Form } from '../../core/submission/types.ts';
import {
  FORM_COLUMNS,
  FORM_HEADERS,
  FORM_LABELS,
  FORM_ROLES,
  FORM_SHEET,
  type FormColumn,
} from '../../core/submission/layout.ts';
import { FORM_TEXTS as T } from '../../messages/vi/form.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type { CellSpec, RowHeight, SheetSpec, ValidationSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { heightOf } from '../sheets/rowHeight.ts';
import { roundDayOf, roundLine } from './blockSheets.ts';
import { lineChecks, statusValidation } from './formChecks.ts';
import {
  CHOICE_CELL,
  DUE_COLUMN,
  FORM_ROWS as R,
  FORM_WIDTHS,
  FULL_COLUMN,
  formColumn,
} from './formLayout.ts';
import {
  FORM_COLUMN_WIDTHS,
  formPage,
  formTitle,
  headingMerges,
  letterCells,
  planCells,
  letterFree,
  signatureCells,
  signatureMerges,
} from './formSheet.ts';
import { groupBlockCells, groupBlocks, groupBlockSheets } from './groupBlocks.ts';
import {
  attachedFormula,
  chosen,
  codeFormula,
  groupHiddenSheet,
  listOf,
  type GroupForm,
} from './groupSheets.ts';

const TOP = R.header + 1;
const at = (row: number, key: FormColumn) => cellAt(row, formColumn(key));

/** A formula that shows nothing until an agency is chosen. */
const formulaCell = (address: string, formula: string, style: CellSpec['style'] = 'derived'): CellSpec => ({
  at: address,
  content: { formula, value: '' },
  ...(style === undefined ? {} : { style }),
});

/** Columns of the table that the hidden lists fill. */
const PRINTED = ['task', 'tt', 'title', 'time', 'role', 'previous'] as const;

function headingCells(form: GroupForm, planTitle: string): CellSpec[] {
  const first = form.forms[0]!;
  const round = roundLine({ ...first, lastDay: roundDayOf(first) });
  const name = cellAt(CHOICE_CELL.row, CHOICE_CELL.column);
  const code = codeFormula(form);
  return [
    { at: cellAt(R.enable, 1), content: T.enable, style: 'alert' },
    { at: cellAt(R.paste, 1), content: `${T.chooseAgency} ${T.paste}`, style: 'note' },
    { at: cellAt(R.agency, 1), content: FORM_LABELS.agency, style: 'text' },
    { at: name, content: null, style: 'input' },
    { at: at(R.agency, 'difficulty'), content: FORM_LABELS.code, style: 'label' },
    formulaCell(at(R.agency, 'proposal'), code),
    { at: cellAt(R.title, 1), content: formTitle({ blocks: groupBlocks(form) }), style: 'paperTitle' },
    ...planCells(planTitle),
    { at: cellAt(R.round, 1), content: round, style: 'paperSubtitle' },
    formulaCell(cellAt(R.attached, 1), attachedFormula(name), 'paperDate'),
  ];
}

/** What the n-th line shows: the chosen agency's n-th row, blank below its last one. */
function lineFormula(form: GroupForm, column: Parameters<typeof listOf>[1], n: number): string {
  const value = `INDEX(${listOf(form, column)},${chosen('first')}+${n})`;
  return `IF(${n}<${chosen('count')},${value}&"","")`;
}

function lineCells(form: GroupForm, n: number): CellSpec[] {
  const row = TOP + n;
  const answers = FORM_COLUMNS.filter((key) => !(PRINTED as readonly string[]).includes(key));
  return [
    ...PRINTED.map((key) => formulaCell(at(row, key), lineFormula(form, key, n))),
    ...answers.map((key): CellSpec => ({ at: at(row, key), content: null, style: 'input' })),
    formulaCell(cellAt(row, DUE_COLUMN), lineFormula(form, 'due', n)),
    formulaCell(cellAt(row, FULL_COLUMN), lineFormula(form, 'answersAll', n)),
  ];
}

const longest = (forms: readonly Form[]) => Math.max(1, ...forms.map((f) => f.rows.length));

/** High enough for the longest text that the line shows for any agency. */
function heights({ forms }: GroupForm, lines: number): RowHeight[] {
  const shown = (n: number) => forms.flatMap((f) => f.rows[n] ?? []);
  const rows = Array.from({ length: lines }, (_, n) => ({
    row: TOP + n,
    height: Math.max(
      32,
      ...shown(n).map((row) =>
        Math.max(
          heightOf(row.title, FORM_WIDTHS.title),
          heightOf(row.time, FORM_WIDTHS.time),
          heightOf(row.previous, FORM_WIDTHS.previous),
        ),
      ),
    ),
  }));
  return [
    { row: R.agency, height: 34 },
    { row: R.general, height: 48 },
    { row: R.header, height: 34 },
    ...rows,
  ];
}

function nameValidation(form: GroupForm): ValidationSpec {
  const name = cellAt(CHOICE_CELL.row, CHOICE_CELL.column);
  return {
    kind: 'list',
    range: `${name}:${name}`,
    source: listOf(form, 'name'),
    prompt: { title: FORM_LABELS.agency, text: T.chooseAgency },
    error: { title: FORM_LABELS.agency, text: T.agencyError, style: 'stop' },
  };
}

/** A coordinator that only gives a line of result writes in no other column; nobody writes below the last line. */
function greyed(bottom: number) {
  const full = `$${cellAt(TOP, FULL_COLUMN)}`;
  const blank = `$${at(TOP, 'task')}=""`;
  const columns = [
    ['status', 'percent'],
    ['product', 'proposal'],
  ] as const;
  return [
    ...columns.map(([from, to]) => ({
      range: `${at(TOP, from)}:${at(bottom, to)}`,
      look: 'heading' as const,
      formula: `OR(${blank},AND($${at(TOP, 'role')}="${FORM_ROLES.coordinator}",${full}=""))`,
    })),
    { range: `${at(TOP, 'result')}:${at(bottom, 'result')}`, look: 'heading' as const, formula: blank },
  ];
}

function groupSheet(form: GroupForm, planTitle: string): SheetSpec {
  const lines = longest(form.forms);
  const bottom = TOP + lines - 1;
  const sign = bottom + 2;
  const name = cellAt(CHOICE_CELL.row, CHOICE_CELL.column);
  const blocks = groupBlocks(form);
  const answers = `${at(TOP, 'status')}:${at(bottom, 'proposal')}`;
  return {
    name: FORM_SHEET,
    state: 'visible',
    widths: [...FORM_COLUMN_WIDTHS, { column: FULL_COLUMN, width: 8, hidden: true }],
    heights: heights(form, lines),
    cells: [
      ...headingCells(form, planTitle),
      ...letterCells({ blocks }),
      ...FORM_COLUMNS.map((key): CellSpec => ({
        at: at(R.header, key),
        content: FORM_HEADERS[key],
        style: 'header',
      })),
      ...Array.from({ length: lines }, (_, n) => lineCells(form, n)).flat(),
      ...signatureCells(sign),
    ],
    tables: [],
    merges: [
      rangeOf(R.agency, 1, R.agency, CHOICE_CELL.column - 1),
      ...headingMerges(planTitle),
      ...signatureMerges(sign),
    ],
    freeze: cellAt(TOP, formColumn('time')),
    validations: [nameValidation(form), statusValidation(`${at(TOP, 'status')}:${at(bottom, 'status')}`)],
    conditionalFormats: [
      ...greyed(bottom),
      ...lineChecks({ top: TOP, bottom, lastDay: roundDayOf(form.forms[0]!) }),
    ],
    page: formPage(sign),
    protection: { unlocked: [name, ...letterFree({ blocks }), answers] },
    showGrid: false,
  };
}

/**
 * One form for all agencies of a group: an office sends one letter with one attachment. Each picks its name and sees
 * its own tasks, by formulas of Excel 2007. The same group gives the same workbook each time.
 */
export function groupWorkbook(form: GroupForm, planTitle: string, digest: Digest): WorkbookSpec {
  const hidden = groupHiddenSheet(form, digest);
  const withBlocks = { ...hidden, cells: [...hidden.cells, ...groupBlockCells(form, digest)] };
  return {
    sheets: [groupSheet(form, planTitle), ...groupBlockSheets(form), withBlocks],
    names: [],
    title: T.title,
    active: 0,
  };
}
