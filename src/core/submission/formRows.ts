import type { IsoDate } from '../date/types.ts';
import type { FormCell } from '../document/formCells.ts';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { readStatus } from './answers/status.ts';
import { answerCells, readAnswerRow } from './answerRow.ts';
import type { RowReading } from './answerRow.ts';
import { findCode } from './formCode.ts';
import type { FormTable } from './formTable.ts';
import { isLabel } from './labels.ts';
import { FORM_HEADERS } from './layout.ts';
import { withMergedAnswers } from './mergedAnswers.ts';
import { changedPrevious, changedWords } from './shownText.ts';
import { cellAt, isNumbering, placeOf, wordingKey } from './sheetCells.ts';
import type { SheetRow } from './sheetCells.ts';
import type { FormRow, SubmittedRow } from './types.ts';

export interface RowsContext {
  readonly file: string;
  readonly expected: readonly FormRow[];
  readonly reference: IsoDate | null;
  readonly received: IsoDate | null;
}

export interface RowsReading {
  readonly rows: readonly SubmittedRow[];
  readonly issues: readonly Issue[];
}

/** The answers of the table of tasks, and which rows of the file are done with: taken, or told of. */
export interface TasksReading extends RowsReading {
  readonly known: readonly KnownRow[];
}

export interface KnownRow {
  readonly sheet: string;
  readonly row: number;
}

/** A row of the file with the row of the form that its code names, if any. */
interface MatchedRow {
  readonly table: FormTable;
  readonly row: SheetRow;
  readonly codeCell: FormCell | undefined;
  readonly expected: FormRow | undefined;
}

const HEADER_KEY = wordingKey(FORM_HEADERS.task);

function matchRows(table: FormTable, expected: readonly FormRow[]): MatchedRow[] {
  const byCode = new Map(expected.map((row) => [row.task, row]));
  const codes = expected.map((row) => row.task);
  return table.rows.flatMap((row) => {
    const codeCell = cellAt(row, table.columns.task);
    if (codeCell !== undefined && wordingKey(codeCell.text) === HEADER_KEY) return [];
    if (isNumbering(row)) return [];
    const typed = codeCell?.text.trim() ?? '';
    const code = codeCell === undefined || byCode.has(typed) ? typed : findCode(typed, codes);
    return [{ table, row, codeCell, expected: code === null ? undefined : byCode.get(code) }];
  });
}

/** NV0123: something that was meant as a code, not the words of a signature block. */
const CODE_LIKE = /^\S*\d\S*$/u;

/** Answers in a row of no task: below the table only what is surely an answer counts, since signatures stand there. */
function strayIssue(file: string, stray: MatchedRow, insideTable: boolean): Issue[] {
  const { table, row, codeCell } = stray;
  if (codeCell !== undefined && isLabel(codeCell.text)) return [];
  const cells = answerCells(table, row);
  const filled = Object.values(cells)[0];
  const code = codeCell?.text.trim() ?? '';
  const answered = filled !== undefined && !Object.values(cells).some((c) => isLabel(c.text));
  const sure = cells.status !== undefined && readStatus(cells.status).value !== undefined;
  if (!CODE_LIKE.test(code) && !(answered && (insideTable || sure))) return [];
  const cell = codeCell ?? filled;
  if (cell === undefined) return [];
  const at = placeOf(file, table.sheet, cell);
  return [code === '' ? issue('form.rowWithoutCode', at) : issue('form.rowUnknown', at, { code })];
}

interface Stray {
  readonly row: KnownRow;
  readonly issue: Issue;
}

function strays(file: string, rows: readonly MatchedRow[]): Stray[] {
  const last = rows.reduce((at, r, index) => (r.expected === undefined ? at : index), -1);
  return rows.flatMap((r, index) =>
    r.expected === undefined
      ? strayIssue(file, r, index < last).map((found) => ({ row: placeOfRow(r), issue: found }))
      : [],
  );
}

const placeOfRow = ({ table, row }: MatchedRow): KnownRow => ({ sheet: table.sheet, row: row.row });

function answersOf(row: SubmittedRow): string {
  return JSON.stringify(Object.entries(row.values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same task in several rows: fine where all that are filled in say the same, else nobody can tell which counts. */
function oneOf(
  context: RowsContext,
  found: readonly { match: MatchedRow; reading: RowReading }[],
): RowsReading {
  const issues = found.flatMap((f) => [
    ...(f.match.expected === undefined
      ? []
      : changedWords(context.file, f.match.table, f.match.row, f.match.expected)),
    ...f.reading.issues,
  ]);
  const filled = found.filter((f) => Object.keys(f.reading.row.values).length > 0);
  const [first, ...others] = filled;
  if (first === undefined) return { rows: [], issues };
  const differing = others.filter((o) => answersOf(o.reading.row) !== answersOf(first.reading.row));
  const twice = differing.flatMap(({ match }) => {
    const { codeCell, table, expected } = match;
    if (codeCell === undefined || expected === undefined) return [];
    const params = { code: expected.task, first: first.match.codeCell?.at ?? '' };
    return [issue('form.rowTwice', placeOf(context.file, table.sheet, codeCell), params)];
  });
  return { rows: [first.reading.row], issues: [...issues, ...twice] };
}

function readOne(context: RowsContext, expected: FormRow, matches: readonly MatchedRow[]): RowsReading {
  const { file, reference, received } = context;
  const found = matches.map((match) => {
    const place = { file, table: match.table, row: match.row, reference, received };
    return { match, reading: readAnswerRow(expected, place) };
  });
  if (found.length > 0) return oneOf(context, found);
  const params = { code: expected.task, tt: expected.tt, title: expected.title };
  return { rows: [], issues: [issue('form.rowMissing', { file }, params)] };
}

function grouped(rows: readonly MatchedRow[]): Map<string, MatchedRow[]> {
  const groups = new Map<string, MatchedRow[]>();
  for (const row of rows) {
    if (row.expected === undefined) continue;
    const group = groups.get(row.expected.task);
    if (group === undefined) groups.set(row.expected.task, [row]);
    else group.push(row);
  }
  return groups;
}

function previousOf(file: string, rows: readonly MatchedRow[]): Issue[] {
  const found = rows.flatMap(({ row, expected }) => (expected === undefined ? [] : [{ row, expected }]));
  const [first] = rows;
  return first === undefined ? [] : changedPrevious(file, first.table, found);
}

/**
 * Answers by task code, wherever the rows stand: sorted, moved, inserted or deleted. Rows come in the order of the
 * form as printed; only rows with an answer are given.
 */
export function readRows(tables: readonly FormTable[], context: RowsContext): TasksReading {
  const merged = tables.map((table) => withMergedAnswers(context.file, table));
  const matched = merged.map(({ table }) => matchRows(table, context.expected));
  const groups = grouped(matched.flat());
  const read = context.expected.map((row) => readOne(context, row, groups.get(row.task) ?? []));
  const stray = matched.flatMap((rows) => strays(context.file, rows));
  const found = matched.flat().filter((row) => row.expected !== undefined);
  const grey = matched.flatMap((rows) => previousOf(context.file, rows));
  return {
    rows: read.flatMap((r) => r.rows),
    issues: [
      ...merged.flatMap((m) => m.issues),
      ...read.flatMap((r) => r.issues),
      ...grey,
      ...stray.map((s) => s.issue),
    ],
    known: [...found.map(placeOfRow), ...stray.map((s) => s.row)],
  };
}
