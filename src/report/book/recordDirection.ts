import { expandPlan } from '../../core/assignment/expandPlan.ts';
import { acceptPlan } from '../../core/plan/acceptPlan.ts';
import { mentionText } from '../../core/plan/mentionText.ts';
import type { PlanRow } from '../../core/plan/types.ts';
import type { Digest } from '../../core/question.ts';
import { issue, type Issue } from '../../core/issue.ts';
import type { IsoDate } from '../../core/date/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { DIRECTIONS, TASK_STATE_WORDS } from '../../workbook/tables/words.ts';
import { bookRegister } from './bookRegister.ts';
import { assignedRow } from './changeAssignments.ts';
import { DIRECTION_SECTION, directionsOf, isDirection } from './directions.ts';
import { followAssignments } from './obligationChanges.ts';
import { followObligations } from './overviewRows.ts';
import { taskRow } from './planRows.ts';
import { takenCodes } from './takenCodes.ts';
import { withNewLines } from './update/sections.ts';

/** What a leader said, as the row of a task that it becomes, with who said it and when. */
export interface DirectionRow {
  readonly row: PlanRow;
  /** 'Chủ tịch UBND huyện, ngày 07/6/2026' */
  readonly source: string;
  readonly given: IsoDate;
}

export interface RecordedDirection {
  /** Derived cells are still to be computed. */
  readonly book: Book;
  /** The task's code and its number: 'NV0031', 'YK.2'. */
  readonly code: string;
  readonly number: string;
  /** Bodies that the register doesn't settle, as written; then nothing is recorded. */
  readonly unclear: readonly string[];
  readonly issues: readonly Issue[];
}

type Task = Row<'NhiemVu'>;

/** The heading in Nhiệm vụ, with the first of them. */
function headingRow(book: Book, row: PlanRow): Task[] {
  if (book.NhiemVu.some(isDirection)) return [];
  const heading: PlanRow = {
    ...row,
    kind: 'section',
    title: DIRECTIONS,
    tt: '',
    path: DIRECTION_SECTION,
    time: '',
    deadline: null,
    leads: [],
    coordinating: [],
  };
  const [accepted] = acceptPlan({ rows: [heading] }, DIRECTIONS, takenCodes(book));
  return accepted === undefined ? [] : [{ ...taskRow(accepted, DIRECTIONS), table: null }];
}

function numbered(book: Book, { row, source, given }: DirectionRow) {
  const number = `${DIRECTION_SECTION}.${directionsOf(book).length + 1}`;
  const planned: PlanRow = { ...row, tt: number, path: number };
  const [accepted] = acceptPlan({ rows: [planned] }, DIRECTIONS, takenCodes(book));
  if (accepted === undefined) throw new Error('one row was given');
  const facts = { table: null, state: TASK_STATE_WORDS.added, source, start: given };
  // Without a lead it waits for none: that is no gap of a plan.
  return { number, task: { ...taskRow(accepted, DIRECTIONS), ...facts, leads: mentionText(row.leads) } };
}

/** Tổng quan counts it in a line of its own, as far as there is room. */
function counted(before: Book, after: Book, task: string, room: number) {
  const sections = {
    byTask: new Map([[task, DIRECTION_SECTION]]),
    labels: new Map<string, string>([[DIRECTION_SECTION, DIRECTIONS]]),
  };
  const { lines, issues } = withNewLines(after, after.TQMuc, sections, room);
  return { book: followObligations(before, { ...after, TQMuc: lines }), issues };
}

/**
 * Records what a leader said as a task of its own section, given to the agencies that it names: from the round on that
 * ends after it was said, forms, figures and papers follow it like any other. `room`: free lines of Tổng quan.
 * Warnings: direct.noLead, direct.noRound, update.noRoom.
 */
export function recordDirection(
  book: Book,
  direction: DirectionRow,
  room: number,
  digest: Digest,
): RecordedDirection {
  const { number, task } = numbered(book, direction);
  const { code } = task;
  const { leads, coordinating } = direction.row;
  const register = bookRegister(book);
  const given = expandPlan([{ code, leads, coordinating }], register, [], digest, direction.given);
  const unclear = given.questions.map((question) => question.read);
  if (unclear.length > 0) return { book, code, number, unclear, issues: [] };
  const listed = { ...book, NhiemVu: [...book.NhiemVu, ...headingRow(book, direction.row), task] };
  const rows = given.assignments.map((a) => assignedRow(a, listed));
  const assigned = { ...listed, PhanCong: [...book.PhanCong, ...rows] };
  const followed = followAssignments(assigned, given.assignments);
  const done = counted(book, followed, code, room);
  const isOwed = followed.TheoDoi.some((row) => row.task === code);
  const issues = [
    ...(leads.length === 0 ? [issue('direct.noLead', {}, { number })] : []),
    ...(leads.length > 0 && !isOwed ? [issue('direct.noRound', {}, { number })] : []),
    ...done.issues,
  ];
  return { book: done.book, code, number, unclear, issues };
}
