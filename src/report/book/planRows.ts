import type { AgencyRegister } from '../../core/agency/types.ts';
import type { Assignment } from '../../core/assignment/types.ts';
import { noteText } from '../../core/plan/diff/changes.ts';
import { mentionText } from '../../core/plan/mentionText.ts';
import type { Plan, PlanRow } from '../../core/plan/types.ts';
import type { Row } from '../../workbook/schema.ts';
import {
  COORDINATION_WORDS,
  KIND_WORDS,
  LEAD_UNSETTLED,
  ROLE_WORDS,
  TASK_STATE_WORDS,
} from '../../workbook/tables/words.ts';
import { deadlineCells } from './bookDeadlines.ts';
import { fill } from '../../messages/fill.ts';
import { PLACE_TEXTS } from '../../messages/vi/places.ts';

/** A plan's row with the code that it keeps for ever. */
export interface CodedRow {
  readonly code: string;
  readonly row: PlanRow;
}

export function planRow(plan: Plan, code: string): Row<'KeHoach'> {
  return {
    code,
    number: plan.number ?? '',
    date: plan.date,
    title: plan.title ?? '',
    issuer: plan.issuer ?? '',
    year: plan.year,
    file: plan.source.file,
  };
}

/** Only in prose is a task without a lead one that waits for it: a table's cell may be blank on purpose. */
function leadsOf({ kind, table, leads }: PlanRow): string {
  return kind === 'task' && table === 0 && leads.length === 0 ? LEAD_UNSETTLED : mentionText(leads);
}

/** Where a row stood in the source, for a person: 'bảng 1, dòng 5'. */
function sourceOf({ at }: PlanRow): string {
  const parts = [
    at.page === undefined ? '' : fill(PLACE_TEXTS.page, { page: at.page }),
    at.sheet ?? '',
    at.table === undefined ? '' : fill(PLACE_TEXTS.table, { table: at.table }),
    at.row === undefined ? '' : fill(PLACE_TEXTS.row, { row: at.row }),
    at.row === undefined && at.paragraph !== undefined
      ? fill(PLACE_TEXTS.paragraph, { paragraph: at.paragraph })
      : '',
  ];
  return parts.filter((p) => p !== '').join(', ');
}

export function taskRow({ code, row }: CodedRow, plan: string): Row<'NhiemVu'> {
  return {
    code,
    plan,
    table: row.table,
    tt: row.tt,
    path: row.path,
    level: row.path.split('.').length,
    kind: KIND_WORDS[row.kind],
    title: row.title,
    time: row.time,
    ...deadlineCells(row),
    adjusted: null,
    adjustedBy: '',
    state: TASK_STATE_WORDS.planned,
    leads: leadsOf(row),
    coordinating: mentionText(row.coordinating),
    coordination: row.kind === 'task' ? COORDINATION_WORDS.resultOnly : '',
    product: row.product ?? '',
    note: noteText(row),
    source: sourceOf(row),
    dueShown: null,
    progress: '',
  };
}

/** First group that an agency belongs to, in the register's order of groups. */
export function groupOf(register: AgencyRegister, code: string): string {
  return register.memberships.find((m) => m.agency === code)?.group ?? '';
}

export function agencyRows(register: AgencyRegister): Row<'CoQuan'>[] {
  return register.agencies.map((a) => ({
    code: a.code,
    order: a.order,
    name: a.name,
    aliases: a.aliases.join('; '),
    group: groupOf(register, a.code),
    validFrom: a.validFrom,
    validTo: a.validTo,
    successors: a.successors.join('; '),
    contact: a.contact,
    phone: a.phone,
    email: a.email,
  }));
}

export function membershipRows(register: AgencyRegister): Row<'NhomCoQuan'>[] {
  return register.memberships.map(({ agency, group, from, to }) => ({ agency, group, from, to }));
}

export function assignmentRows(
  assignments: readonly Assignment[],
  rows: readonly CodedRow[],
  register: AgencyRegister,
): Row<'PhanCong'>[] {
  const tasks = new Map(rows.map((r) => [r.code, r.row]));
  const names = new Map(register.agencies.map((a) => [a.code, a.name]));
  return assignments.map((a) => ({
    task: a.task,
    tt: tasks.get(a.task)?.path ?? '',
    title: tasks.get(a.task)?.title ?? '',
    agency: a.agency,
    agencyName: names.get(a.agency) ?? '',
    role: ROLE_WORDS[a.role],
    via: a.via,
  }));
}
