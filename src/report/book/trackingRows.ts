import type { AgencyRegister } from '../../core/agency/types.ts';
import type { Obligation, Round } from '../../core/tracking/types.ts';
import { fill } from '../../messages/fill.ts';
import { COORDINATES_ONLY, SECTION_OF_TABLE } from '../../messages/vi/figures.ts';
import type { Row } from '../../workbook/schema.ts';
import { BOUNDARY_WORDS, DAY_OFF_WORDS, ROLE_WORDS, ROUND_KIND_WORDS } from '../../workbook/tables/words.ts';
import type { PlanRow } from '../../core/plan/types.ts';
import type { CodedRow } from './planRows.ts';

/** The key of an agency's block of rows in one round. */
export function blockKey(round: number, agency: string): string {
  return `${round}|${agency}`;
}

export function roundRow(round: Round): Row<'KyBaoCao'> {
  return {
    number: round.number,
    name: round.name,
    kind: ROUND_KIND_WORDS.regular,
    from: null,
    to: null,
    estimateTo: null,
    due: round.due,
    hour: '',
    boundary: BOUNDARY_WORDS[round.boundary],
    dayOff: DAY_OFF_WORDS[round.dayOff],
    request: '',
    scope: '',
    locked: null,
    lockedAsOf: null,
    lastDay: null,
    asOf: null,
  };
}

/** A part of the plan that progress is summed by: the top row above a task, or the task's table where it has none. */
export interface Section {
  readonly key: string;
  readonly label: string;
}

/** As much of a plan's row as its section depends on. */
export interface SectionedRow {
  readonly code: string;
  readonly row: Pick<PlanRow, 'table' | 'path' | 'parent' | 'kind' | 'title'>;
}

/** Rows so far, by path: where a number stands twice, what follows belongs to the later one. */
type Above = Map<string, SectionedRow>;

function topOf(row: SectionedRow, above: Above): SectionedRow {
  let top = row;
  const seen = new Set<string>();
  while (top.row.parent !== null && !seen.has(top.row.path)) {
    seen.add(top.row.path);
    const next = above.get(top.row.parent);
    if (next === undefined) break;
    top = next;
  }
  return top;
}

/** A key that no other section has; a number that begins a second part gets '(2)'. */
function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? wanted : `${wanted} (${n})`;
    if (!taken.has(key)) return key;
  }
}

function sectionOfTop(top: SectionedRow, prefix: string, taken: ReadonlySet<string>): Section {
  if (top.row.kind === 'task')
    return { key: prefix || 'NV', label: fill(SECTION_OF_TABLE, { table: top.row.table }) };
  const key = prefix === '' ? top.row.path : `${prefix}.${top.row.path}`;
  return { key: freeKey(key, taken), label: top.row.title };
}

/** Section of each task, by code. Tables are told apart where the plan has several. */
export function sectionsOf(rows: readonly SectionedRow[]): Map<string, Section> {
  const tables = new Set(rows.map((r) => r.row.table));
  const sections = new Map<string, Section>();
  const byTop = new Map<string, Section>();
  const taken = new Set<string>();
  const above = new Map([...tables].map((table) => [table, new Map<string, SectionedRow>()]));
  for (const row of rows) {
    const own = above.get(row.row.table)!;
    own.set(row.row.path, row);
    if (row.row.kind !== 'task') continue;
    const top = topOf(row, own);
    const prefix = tables.size > 1 ? `B${row.row.table}` : '';
    const section = byTop.get(top.code) ?? sectionOfTop(top, prefix, taken);
    byTop.set(top.code, section);
    taken.add(section.key);
    sections.set(row.code, section);
  }
  return sections;
}

const NO_ANSWERS = {
  due: null,
  status: '',
  confirmed: '',
  percent: null,
  result: '',
  product: '',
  completed: null,
  difficulty: '',
  proposal: '',
  comment: '',
  supplement: '',
  include: '',
  version: null,
  effective: '',
  progress: '',
} as const;

/** What a row of Theo dõi thực hiện repeats of its task and its agency. */
export interface ObligationFacts {
  readonly agencyName: string;
  readonly section: string;
  readonly tt: string;
  readonly title: string;
}

/** A row that nobody has answered yet. */
export function obligationRow(o: Obligation, facts: ObligationFacts): Row<'TheoDoi'> {
  return {
    ...NO_ANSWERS,
    round: o.round,
    agency: o.agency,
    agencyName: facts.agencyName,
    task: o.task,
    section: facts.section,
    tt: facts.tt,
    title: facts.title,
    role: ROLE_WORDS[o.role],
    block: blockKey(o.round, o.agency),
  };
}

export function obligationRows(
  obligations: readonly Obligation[],
  rows: readonly CodedRow[],
  register: AgencyRegister,
): Row<'TheoDoi'>[] {
  const tasks = new Map(rows.map((r) => [r.code, r.row]));
  const sections = sectionsOf(rows);
  const names = new Map(register.agencies.map((a) => [a.code, a.name]));
  return obligations.map((o) =>
    obligationRow(o, {
      agencyName: names.get(o.agency) ?? '',
      section: sections.get(o.task)?.key ?? '',
      tt: tasks.get(o.task)?.path ?? '',
      title: tasks.get(o.task)?.title ?? '',
    }),
  );
}

/** One row per agency and round with any obligation. Who only coordinates need not send a report. */
export function returnRows(obligations: readonly Obligation[], register: AgencyRegister): Row<'BaoCao'>[] {
  const leads = new Set(obligations.filter((o) => o.role === 'lead').map((o) => blockKey(o.round, o.agency)));
  const names = new Map(register.agencies.map((a) => [a.code, a.name]));
  const seen = new Set<string>();
  return obligations.flatMap((o) => {
    const key = blockKey(o.round, o.agency);
    if (seen.has(key)) return [];
    seen.add(key);
    return [returnRow(o, names.get(o.agency) ?? '', leads.has(key) ? '' : COORDINATES_ONLY)];
  });
}

/** A report that nobody has sent yet. */
export function returnRow(
  o: Pick<Obligation, 'round' | 'agency'>,
  agencyName: string,
  exempt: string,
): Row<'BaoCao'> {
  return {
    round: o.round,
    agency: o.agency,
    agencyName,
    letter: '',
    letterDate: null,
    signer: '',
    received: null,
    channel: '',
    times: null,
    extendedTo: null,
    extendedBy: '',
    exempt,
    supplement: '',
    state: '',
    daysLate: null,
  };
}

/** Where each block of rows stands, while the table is in the order in which it was made. */
export function blockIndex(rows: readonly Row<'TheoDoi'>[]): Row<'ChiMuc'>[] {
  const index = new Map<string, { block: string; first: number; rows: number }>();
  rows.forEach((row, i) => {
    const entry = index.get(row.block);
    if (entry === undefined) index.set(row.block, { block: row.block, first: i + 1, rows: 1 });
    else entry.rows += 1;
  });
  return [...index.values()];
}
