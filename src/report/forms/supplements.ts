import { CHASE_TEXTS as T } from '../../messages/vi/chase.ts';
import type { Book, Row } from '../../workbook/schema.ts';
import { COORDINATION_WORDS, ROLE_WORDS, TASK_STATE_WORDS } from '../../workbook/tables/words.ts';

export interface SupplementItem {
  readonly task: string;
  readonly tt: string;
  readonly title: string;
  /** What is to be completed, in the office's words; a row that was left blank says so by itself. */
  readonly request: string;
}

/** What one agency is asked to complete in its report. */
export interface AgencySupplement {
  readonly agency: string;
  readonly name: string;
  /** What the office asks of the report as a whole; '' for nothing. */
  readonly general: string;
  readonly items: readonly SupplementItem[];
}

/** Rows that must be answered in full: those of a lead, and of a coordinator who reports like one. */
function isOwed(row: Row<'TheoDoi'>, tasks: ReadonlyMap<string, Row<'NhiemVu'>>): boolean {
  const task = tasks.get(row.task);
  if (task === undefined || task.state === TASK_STATE_WORDS.removed) return false;
  return row.role === ROLE_WORDS.lead || task.coordination === COORDINATION_WORDS.asLead;
}

function itemOf(row: Row<'TheoDoi'>, owed: boolean): SupplementItem[] {
  const request = row.supplement !== '' ? row.supplement : owed && row.status === '' ? T.unanswered : '';
  return request === '' ? [] : [{ task: row.task, tt: row.tt, title: row.title, request }];
}

/**
 * Lists of what agencies are asked to complete in a round: those of whom something is asked in "Yêu cầu bổ sung" of
 * their report or of any of its rows. Their rows that came back blank are listed, too.
 */
export function supplementsOf(book: Book, round: number): AgencySupplement[] {
  const tasks = new Map(book.NhiemVu.map((task) => [task.code, task]));
  const byAgency = new Map<string, Row<'TheoDoi'>[]>();
  for (const row of book.TheoDoi) {
    if (row.round !== round) continue;
    const own = byAgency.get(row.agency);
    if (own === undefined) byAgency.set(row.agency, [row]);
    else own.push(row);
  }
  return book.BaoCao.filter((report) => report.round === round).flatMap((report) => {
    const rows = byAgency.get(report.agency) ?? [];
    const isAsked = report.supplement !== '' || rows.some((row) => row.supplement !== '');
    if (!isAsked) return [];
    const items = rows.flatMap((row) => itemOf(row, isOwed(row, tasks)));
    return [{ agency: report.agency, name: report.agencyName, general: report.supplement, items }];
  });
}
