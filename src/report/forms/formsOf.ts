import type { Form, FormRow } from '../../core/submission/types.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { ROLE_WORDS, TASK_STATE_WORDS } from '../../workbook/tables/words.ts';
import { formatVietnamese } from '../../core/date/format.ts';
import type { IsoDate } from '../../core/date/types.ts';
import { isRegular, lastDayOfTask } from '../../core/tracking/progress.ts';
import { blocksOf } from '../blocks/blocksOf.ts';
import { coordinationOf, lastDayOfRound, roundsOf, trackedTask } from '../book/fromRows.ts';
import { inForceOf } from '../book/succession/standing.ts';
import { numberInPlans } from '../book/onePlan.ts';
import { codeOf } from '../book/words.ts';
import { YEAR_BEFORE } from '../newYear/carried.ts';
import { fill } from '../../messages/fill.ts';
import { FORM_TEXTS } from '../../messages/vi/form.ts';

/** The time as the plan writes it, with the adjusted day where there is one. */
function timeOf(task: Row<'NhiemVu'>): string {
  return task.adjusted === null
    ? task.time
    : fill(FORM_TEXTS.adjusted, { time: task.time, day: formatVietnamese(task.adjusted) });
}

/** The last day of a task that isn't judged by round. */
function dueOf(task: Row<'NhiemVu'>): IsoDate | null {
  const known = trackedTask(task);
  return isRegular(known) ? null : lastDayOfTask(known);
}

function formRow(row: Row<'TheoDoi'>, task: Row<'NhiemVu'>, number: string, previous: string): FormRow {
  const role = codeOf(ROLE_WORDS, row.role) ?? 'coordinator';
  const due = dueOf(task);
  const asLead = role === 'coordinator' && coordinationOf(task) === 'asLead';
  return {
    task: row.task,
    tt: number,
    title: task.title,
    time: timeOf(task),
    role,
    previous,
    ...(asLead ? { asLead } : {}),
    ...(due === null ? {} : { due }),
  };
}

/** Results of the round before, by agency and task; before the first round, of the year before. */
function previousResults(book: Book, round: number): Map<string, string> {
  const before = round - 1;
  if (before === YEAR_BEFORE) {
    const told = book.PhienBan.filter((row) => row.round === before && row.field === 'result');
    return new Map(told.map((row) => [`${row.agency}|${row.task}`, row.value]));
  }
  const rows = book.TheoDoi.filter((row) => row.round === before && row.result !== '');
  return new Map(rows.map((row) => [`${row.agency}|${row.task}`, row.result]));
}

/** Last days of agencies that got more time, beside the round's own. */
function extendedDays(
  book: Book,
  round: number,
  roundDay: IsoDate,
): Map<string, Pick<Form, 'lastDay' | 'roundDay'>> {
  const rows = book.BaoCao.filter((row) => row.round === round);
  return new Map(
    rows.flatMap(({ agency, extendedTo }) =>
      extendedTo === null || extendedTo === roundDay
        ? []
        : [[agency, { lastDay: extendedTo, roundDay }] as const],
    ),
  );
}

/** Tasks that were taken out of the plan are asked of nobody, and some ask nothing of coordinators. */
function isAsked(row: Row<'TheoDoi'>, task: Row<'NhiemVu'>): boolean {
  if (task.state === TASK_STATE_WORDS.removed) return false;
  return row.role === ROLE_WORDS.lead || coordinationOf(task) !== 'none';
}

/**
 * Forms of a round, one per agency with anything to report, agencies and tasks in the order of their sheets. Blocks
 * alone make a form too, for an agency that is in force on the round's last day.
 */
export function formsOf(book: Book, bookId: string, round: number): Form[] {
  const due = roundsOf(book).find((r) => r.number === round);
  const lastDay = lastDayOfRound(book, round);
  if (due === undefined || lastDay === null) return [];
  const previous = previousResults(book, round);
  const blocks = blocksOf(book, round);
  const inForce = inForceOf(book);
  const extended = extendedDays(book, round, lastDay);
  const tasks = new Map(book.NhiemVu.map((task, order) => [task.code, { task, order }]));
  const byAgency = new Map<string, Row<'TheoDoi'>[]>();
  for (const row of book.TheoDoi) {
    const task = tasks.get(row.task)?.task;
    if (row.round !== round || task === undefined || !isAsked(row, task)) continue;
    byAgency.set(row.agency, [...(byAgency.get(row.agency) ?? []), row]);
  }
  const order = (row: Row<'TheoDoi'>) => tasks.get(row.task)?.order ?? 0;
  return book.CoQuan.flatMap((agency) => {
    const rows = (byAgency.get(agency.code) ?? []).sort((a, b) => order(a) - order(b));
    const lines = rows.flatMap((row) => {
      const task = tasks.get(row.task)?.task;
      return task === undefined
        ? []
        : [formRow(row, task, numberInPlans(book, task), previous.get(`${row.agency}|${row.task}`) ?? '')];
    });
    const beside = blocks(agency.code);
    const isAskedBeside = beside.length > 0 && inForce({ agency: agency.code, from: [] }, lastDay);
    if (lines.length === 0 && !isAskedBeside) return [];
    return [
      {
        book: bookId,
        round,
        roundName: due.name,
        ...(extended.get(agency.code) ?? { lastDay }),
        agency: agency.code,
        agencyName: agency.name,
        rows: lines,
        ...(beside.length === 0 ? {} : { blocks: beside }),
      },
    ];
  });
}
