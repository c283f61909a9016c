import { formatPadded } from '../date/format.ts';
import { yearOf } from '../date/parts.ts';
import type { IsoDate } from '../date/types.ts';
import type { FormCell } from '../document/formCells.ts';
import type { Issue, IssueCode, IssueParams, SourceRef } from '../issue.ts';
import { issue } from '../issue.ts';
import { answersAsLead } from '../tracking/obligations.ts';
import { readDay } from './answers/day.ts';
import { readPercent } from './answers/percent.ts';
import { isNothing } from './answers/reading.ts';
import type { Reading } from './answers/reading.ts';
import { readStatus, saidTiming } from './answers/status.ts';
import { readWords } from './answers/words.ts';
import type { FormTable } from './formTable.ts';
import { FORM_HEADERS } from './layout.ts';
import { cellAt, placeOf } from './sheetCells.ts';
import type { SheetRow } from './sheetCells.ts';
import { ANSWER_FIELDS } from './types.ts';
import type { AnswerField, AnswerValues, FormRow, ReportField, SubmittedRow } from './types.ts';

export interface RowReading {
  readonly row: SubmittedRow;
  readonly issues: readonly Issue[];
}

/** Where the answers of one row stand, and what they are read against. */
export interface RowPlace {
  readonly file: string;
  readonly table: FormTable;
  readonly row: SheetRow;
  /** The day that a missing year is concluded from. */
  readonly reference: IsoDate | null;
  readonly received: IsoDate | null;
}

type AnswerCells = Partial<Record<AnswerField, FormCell>>;

export function answerCells(table: FormTable, row: SheetRow): AnswerCells {
  const cells: AnswerCells = {};
  for (const field of ANSWER_FIELDS) {
    const cell = cellAt(row, table.columns[field]);
    if (cell !== undefined && !isNothing(cell.text)) cells[field] = cell;
  }
  return cells;
}

function readField(
  field: AnswerField,
  cell: FormCell,
  status: AnswerValues['status'],
  reference: IsoDate | null,
): Reading<string | number> {
  if (field === 'status') return readStatus(cell);
  if (field === 'percent') return readPercent(cell, status);
  return field === 'completed' ? readDay(cell, reference) : readWords(cell);
}

/** A coordinator gives one line of result; what it wrote elsewhere is left aside, and said. */
function wantedCells(expected: FormRow, cells: AnswerCells): { cells: AnswerCells; extra: AnswerField[] } {
  const all = Object.keys(cells) as AnswerField[];
  if (answersAsLead(expected.role, expected.asLead === true ? 'asLead' : 'resultOnly')) {
    return { cells, extra: [] };
  }
  const { result } = cells;
  return { cells: result === undefined ? {} : { result }, extra: all.filter((f) => f !== 'result') };
}

/** Years between a day and the round beyond which it is more likely a slip (1926, 2062). */
const FAR = 5;

function isFar(date: IsoDate, reference: IsoDate | null): boolean {
  return reference !== null && Math.abs(yearOf(date) - yearOf(reference)) > FAR;
}

/** A share beside the word of a status. */
const SHARE = /\d\s?%/u;

function checkValues(expected: FormRow, values: AnswerValues, cells: AnswerCells, place: RowPlace): Issue[] {
  const issues: Issue[] = [];
  const say = (code: IssueCode, cell: FormCell | undefined, params: IssueParams, field: AnswerField) => {
    if (cell !== undefined)
      issues.push(issue(code, placeOf(place.file, place.table.sheet, cell), params, field));
  };
  const { status, completed, result, difficulty, proposal } = values;
  if (completed !== undefined && isFar(completed, place.reference)) {
    say('form.dateFar', cells.completed, { date: formatPadded(completed) }, 'completed');
  }
  if (status === 'done' && cells.completed === undefined) {
    say('form.doneWithoutDate', cells.status, {}, 'completed');
  }
  const { due } = expected;
  const isLate = status === 'done' && completed !== undefined && due !== undefined && completed > due;
  if (isLate && difficulty === undefined && proposal === undefined) {
    say(
      'form.lateReasonMissing',
      cells.completed,
      { date: formatPadded(completed), due: formatPadded(due) },
      'difficulty',
    );
  }
  const timing = status === 'done' && cells.status !== undefined ? saidTiming(cells.status.text) : null;
  if (timing !== null && completed !== undefined && due !== undefined && isLate !== (timing === 'late')) {
    const params = { read: cells.status?.text ?? '', date: formatPadded(completed), due: formatPadded(due) };
    say('form.timingDiffers', cells.completed, params, 'completed');
  }
  if (status !== 'done' && cells.percent === undefined && SHARE.test(cells.status?.text ?? '')) {
    say('form.percentInStatus', cells.status, { read: cells.status?.text ?? '' }, 'percent');
  }
  const needsReason = status === 'adjustmentRequested' || status === 'notArising';
  if (needsReason && result === undefined && difficulty === undefined && proposal === undefined) {
    say('form.reasonMissing', cells.status, { status: cells.status?.text ?? '' }, 'difficulty');
  }
  if (completed !== undefined && place.received !== null && completed > place.received) {
    const params = { date: formatPadded(completed), received: formatPadded(place.received) };
    say('form.dateInFuture', cells.completed, params, 'completed');
  }
  return issues;
}

function oldTextIssues(cell: FormCell, where: SourceRef, field: ReportField): Issue[] {
  if (cell.written === undefined) return [];
  const { text, encoding } = cell.written;
  return [issue('form.oldEncoding', where, { read: text, encoding, value: cell.text }, field)];
}

/** What is to be said about one cell as it was read. */
export function readingIssues(
  cell: FormCell,
  { remark }: Reading<unknown>,
  where: SourceRef,
  field: ReportField,
): Issue[] {
  return [
    ...oldTextIssues(cell, where, field),
    ...(remark === undefined ? [] : [issue(remark.code, where, remark.params, field)]),
    ...(cell.formula === undefined ? [] : [issue('form.formula', where, { read: cell.text }, field)]),
  ];
}

/** The answers of one row of the form. Values that could not be read are absent and have an error. */
export function readAnswerRow(expected: FormRow, place: RowPlace): RowReading {
  const { cells, extra } = wantedCells(expected, answerCells(place.table, place.row));
  const values: Record<string, string | number> = {};
  const at: Partial<Record<AnswerField, string>> = {};
  const issues: Issue[] = [];
  let dayOrder = false;
  for (const field of ANSWER_FIELDS) {
    const cell = cells[field];
    if (cell === undefined) continue;
    const where = placeOf(place.file, place.table.sheet, cell);
    const reading = readField(field, cell, (values as AnswerValues).status, place.reference);
    const { value } = reading;
    dayOrder ||= reading.dayOrder === true;
    issues.push(...readingIssues(cell, reading, where, field));
    if (value === undefined) continue;
    values[field] = value;
    at[field] = `${place.table.sheet}!${cell.at}`;
  }
  if (extra.length > 0) {
    const headers = extra.map((f) => FORM_HEADERS[f]);
    const where = { file: place.file, sheet: place.table.sheet, row: place.row.row };
    issues.push(issue('form.coordinatorExtra', where, { tt: expected.tt, headers }));
  }
  const answers = values as AnswerValues;
  issues.push(...checkValues(expected, answers, cells, place));
  const row = { task: expected.task, values: answers, cells: at, ...(dayOrder ? { dayOrder } : {}) };
  return { row, issues };
}
