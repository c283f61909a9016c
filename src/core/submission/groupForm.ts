import type { FormCell, FormCells, FormSheet } from '../document/formCells.ts';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { fold } from '../text/fold.ts';
import type { LabelledValue } from './labels.ts';
import { blockMark } from './blocks.ts';
import {
  FORM_DIGESTS_FROM_ROW,
  FORM_IDENTITY_ROWS,
  FORM_OF_GROUP,
  GROUP_COLUMNS as C,
  GROUP_ROWS,
} from './layout.ts';

/** The chosen agency's share of a form that a whole group shares. */
export interface GroupChoice {
  readonly agency: string;
  readonly code: string;
  readonly digests: Readonly<Record<string, string>>;
  /** The form as it looks once the agency is chosen. */
  readonly form: FormCells;
}

export interface GroupReading {
  readonly choice: GroupChoice | null;
  readonly issues: readonly Issue[];
}

type Hidden = (row: number, column: number) => string;

/** The cells of the hidden sheet by place, found once: there are many. */
function hiddenCells(sheet: FormSheet): Hidden {
  const texts = new Map(sheet.cells.map((c) => [`${c.row},${c.column}`, c.text]));
  return (row, column) => texts.get(`${row},${column}`) ?? '';
}

/** Whether the form is one that a group shares. */
export function isGroupForm(hidden: FormSheet): boolean {
  const { agency } = FORM_IDENTITY_ROWS;
  return hidden.cells.some((c) => c.row === agency && c.column === 2 && c.text.trim() === FORM_OF_GROUP);
}

function agencyRow(at: Hidden, chosen: string): number | null {
  if (chosen.trim() === '') return null;
  for (let row = 1; at(row, C.name) !== ''; row += 1) {
    if (fold(at(row, C.name)) === fold(chosen)) return row;
  }
  return null;
}

function letter(column: number): string {
  return String.fromCharCode(64 + column);
}

const COLUMN_OF = new Map(
  [C.task, C.tt, C.title, C.time, C.role, C.previous].map((column) => [letter(column), column]),
);

// INDEX(_skh!$L$1:$L$45,_skh!$B$8+3): the fourth row of the chosen agency, its task code
const SHOWS = new RegExp(
  `INDEX\\(.{0,20}?\\$([A-Z])\\$1:.*?\\$B\\$${GROUP_ROWS.first}\\s*\\+\\s*(\\d+)\\s*\\)`,
  'i',
);
const SHOWS_CODE = new RegExp(`INDEX\\(.{0,20}?\\$${letter(C.code)}\\$1:`, 'i');

/** What a formula of the table shows for the agency, whether or not the program has worked it out. */
function shownText(formula: string, at: Hidden, agency: number): string | null {
  if (SHOWS_CODE.test(formula)) return at(agency, C.code);
  const [, column = '', offset = ''] = SHOWS.exec(formula) ?? [];
  const of = COLUMN_OF.get(column.toUpperCase());
  if (of === undefined) return null;
  const [first, count] = [Number(at(agency, C.first)), Number(at(agency, C.count))];
  return Number(offset) < count ? at(first + Number(offset), of) : '';
}

function printed(cell: FormCell, at: Hidden, agency: number): FormCell | null {
  const text = cell.formula === undefined ? null : shownText(cell.formula, at, agency);
  if (text === null) return cell;
  const { at: address, row, column } = cell;
  return text === '' ? null : { at: address, row, column, kind: 'text', text };
}

function printedSheet(sheet: FormSheet, at: Hidden, agency: number): FormSheet {
  if (sheet.state !== 'visible') return sheet;
  return { ...sheet, cells: sheet.cells.flatMap((cell) => printed(cell, at, agency) ?? []) };
}

/** What the hidden sheet keeps of the blocks: those that the agency is asked for, and the rows of all of them. */
function blockDigestsOf(at: Hidden, agency: number): (readonly [string, string])[] {
  const asked = at(agency, C.blocks)
    .split('\n')
    .filter((code) => code !== '')
    .map(blockMark);
  const found: (readonly [string, string])[] = [];
  for (let row = FORM_DIGESTS_FROM_ROW; at(row, 1) !== ''; row += 1) found.push([at(row, 1), at(row, 2)]);
  const isOwn = (key: string) => !key.startsWith(blockMark('')) || asked.includes(key);
  return asked.length === 0 ? [] : found.filter(([key]) => isOwn(key));
}

function digestsOf(at: Hidden, agency: number): Record<string, string> {
  const [first, count] = [Number(at(agency, C.first)), Number(at(agency, C.count))];
  const rows = Array.from({ length: count }, (_, i) => first + i);
  const tasks = rows.map((row) => [at(row, C.task), at(row, C.digest)] as const);
  return Object.fromEntries([...tasks, ...blockDigestsOf(at, agency)]);
}

/**
 * A form that a whole group shares, as the chosen agency's own: the rows that its formulas show are taken from the
 * hidden sheet, so that it reads the same in a program that has not worked them out.
 */
export function readGroupForm(
  form: FormCells,
  hidden: FormSheet,
  chosen: LabelledValue | undefined,
): GroupReading {
  const at = hiddenCells(hidden);
  const name = chosen?.text ?? '';
  const row = agencyRow(at, name);
  if (row === null) {
    const where = {
      file: form.file,
      ...(chosen === undefined ? {} : { sheet: chosen.sheet, cell: chosen.cell.at }),
    };
    return { choice: null, issues: [issue('form.noAgencyChosen', where, { read: name.trim() })] };
  }
  const choice = {
    agency: at(row, C.agency),
    code: at(row, C.code),
    digests: digestsOf(at, row),
    form: { ...form, sheets: form.sheets.map((sheet) => printedSheet(sheet, at, row)) },
  };
  return { choice, issues: [] };
}
