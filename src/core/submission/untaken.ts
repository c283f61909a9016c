import type { FormCell, FormCells, FormSheet } from '../document/formCells.ts';
import type { Issue, SourceRef } from '../issue.ts';
import { issue } from '../issue.ts';
import { fold } from '../text/fold.ts';
import type { KnownRow } from './formRows.ts';
import { hiddenSheetOf } from './identity.ts';
import { FORM_HEADERS } from './layout.ts';
import { isLabel } from './labels.ts';
import type { Labels } from './labels.ts';
import { isFormSheet, isPrintedLine, isSignature, isSigned } from './printedText.ts';
import { nameKey } from './shownAgency.ts';
import { excerpt, isNumbering, placeOf, rowsOf, wordingKey } from './sheetCells.ts';
import type { SheetRow } from './sheetCells.ts';

/** A table of the form as it was found in the file, with the rows of it that are done with. */
export interface TakenTable {
  readonly sheet: string;
  readonly header: number;
  /** Columns whose header is the form's. */
  readonly columns: readonly number[];
  readonly rows: ReadonlySet<number>;
}

export interface Taken {
  readonly labels: Labels;
  readonly tables: readonly TakenTable[];
  /** Names of agencies, folded: headings, not answers. */
  readonly names: ReadonlyMap<string, unknown>;
}

/** Rows of one table out of all that were taken or told of. */
export function rowsOfSheet(known: readonly KnownRow[], sheet: string): Set<number> {
  return new Set(known.filter((row) => row.sheet === sheet).map((row) => row.row));
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
/** The last day of a row, in the hidden column behind the table. */
const DUE = /^\d{4}-\d{2}-\d{2}$/u;

/** A formula that looks into the hidden sheet is the form's own. */
const isOwnFormula = ({ formula }: FormCell) => formula?.includes('_skh') === true;

const says = (cell: FormCell) => SAYS_SOMETHING.test(cell.text) && !isOwnFormula(cell);

/** Answers in columns that the form has not got: one remark for each column. */
function extraColumns(file: string, sheet: FormSheet, rows: readonly SheetRow[], table: TakenTable): Issue[] {
  const header = rows.find((row) => row.row === table.header)?.cells ?? [];
  const found = new Map<number, FormCell[]>();
  for (const row of rows) {
    if (!table.rows.has(row.row)) continue;
    for (const cell of row.cells) {
      if (table.columns.includes(cell.column) || !says(cell) || DUE.test(cell.text)) continue;
      found.set(cell.column, [...(found.get(cell.column) ?? []), cell]);
    }
  }
  return [...found].map(([column, cells]) => {
    const name = header.find((cell) => cell.column === column)?.text.trim() ?? '';
    const [first] = cells;
    const at: SourceRef =
      first === undefined ? { file, sheet: sheet.name } : placeOf(file, sheet.name, first);
    const params = { header: excerpt(name), count: cells.length, read: excerpt(first?.text ?? '') };
    return issue('form.columnExtra', at, params);
  });
}

/** The line above 'Kỳ báo cáo' is the plan's title. */
function isPlanLine(rows: readonly SheetRow[], index: number, cell: FormCell): boolean {
  const next = rows[index + 1]?.cells.find((other) => other.column === cell.column);
  return next !== undefined && isPrintedLine(fold(next.text)) && cell.column === 1;
}

interface Outside {
  readonly rows: readonly SheetRow[];
  readonly tables: readonly TakenTable[];
  readonly taken: Taken;
}

function isDone({ tables }: Outside, row: SheetRow): boolean {
  return tables.some((table) => table.header === row.row || table.rows.has(row.row)) || isNumbering(row);
}

const HEADER = wordingKey(FORM_HEADERS.task);
const isHeaderAgain = ({ cells }: SheetRow) => cells.some((cell) => wordingKey(cell.text) === HEADER);

/** Texts that stand neither in a table of the form nor beside its labels, and that the form wasn't printed with. */
function outside(of: Outside): FormCell[] {
  const { rows, tables, taken } = of;
  const values = Object.values(taken.labels);
  // A copy of the sheet repeats them.
  const isValue = (cell: FormCell) => values.some((l) => l.cell.text === cell.text);
  const last = Math.max(0, ...tables.flatMap((table) => [table.header, ...table.rows]));
  let inSignatures = false;
  return rows.flatMap((row, i) => {
    if (isDone(of, row) || isHeaderAgain(row)) return [];
    if (row.row > last) inSignatures ||= row.cells.some((cell) => isSignature(fold(cell.text.slice(0, 60))));
    return row.cells.filter((cell) => {
      if (!says(cell) || isValue(cell) || isLabel(cell.text)) return false;
      const key = fold(cell.text);
      if (isPrintedLine(key) || taken.names.has(nameKey(cell.text)) || isSigned(key, inSignatures))
        return false;
      return !isPlanLine(rows, i, cell);
    });
  });
}

function ofSheet(form: FormCells, sheet: FormSheet, taken: Taken): Issue[] {
  const { file } = form;
  const tables = taken.tables.filter((table) => table.sheet === sheet.name);
  const isNamed = Object.values(taken.labels).some((l) => l.sheet === sheet.name);
  // The paragraphs of a Word document stand in one column; a block that isn't asked has a table.
  const isText = isFormSheet(sheet) && sheet.cells.every((cell) => cell.column === 1);
  const isOwn = tables.length > 0 || isNamed || isText;
  if (!isOwn && isFormSheet(sheet)) return [];
  if (!isOwn || sheet.state !== 'visible') {
    const said = sheet.cells.filter(says);
    const [first] = said;
    if (first === undefined) return [];
    const params = { sheet: sheet.name, count: said.length, read: excerpt(first.text) };
    return [issue('form.sheetNotTaken', placeOf(file, sheet.name, first), params)];
  }
  const rows = rowsOf(sheet);
  const beside = tables.flatMap((table) => extraColumns(file, sheet, rows, table));
  const said = outside({ rows, tables, taken });
  const [first] = said;
  if (first === undefined) return beside;
  const params = { count: said.length, read: excerpt(first.text) };
  return [...beside, issue('form.textOutside', placeOf(file, sheet.name, first), params)];
}

/**
 * What somebody wrote into a returned form and the book does not take: further sheets, further columns, texts beside
 * the tables. Nothing of it is guessed at; it is named, so that a person can look.
 */
export function untakenIssues(form: FormCells, taken: Taken): Issue[] {
  const hidden = hiddenSheetOf(form);
  return form.sheets.flatMap((sheet) =>
    sheet === hidden || sheet.state === 'veryHidden' ? [] : ofSheet(form, sheet, taken),
  );
}
