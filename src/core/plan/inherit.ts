import { issue } from '../issue.ts';
import { mentionText } from './mentionText.ts';
import { fillBlanks, type Columns } from './blanks.ts';
import { bodiesOfHeading, pathsWithLeads } from './headBodies.ts';
import type { PlanRow } from './types.ts';

/** The nearest row above in the tree that has what is asked for. */
function ancestor(
  row: PlanRow,
  byPath: ReadonlyMap<string, PlanRow>,
  has: (row: PlanRow) => boolean,
): PlanRow | undefined {
  const passed = new Set<string>();
  let path = row.parent;
  while (path !== null && !passed.has(path)) {
    passed.add(path);
    const above = byPath.get(path);
    if (above === undefined || has(above)) return above;
    path = above.parent;
  }
  return undefined;
}

function isDated({ deadline }: PlanRow): boolean {
  return deadline !== null && deadline.certainty !== 'unread';
}

function withDeadline(row: PlanRow, byPath: ReadonlyMap<string, PlanRow>): PlanRow {
  if (row.time !== '' || row.deadline !== null) return row;
  const above = ancestor(row, byPath, isDated);
  if (above === undefined || above.deadline === null) return row;
  const told = issue('deadline.fromGroup', row.at, { text: above.time, tt: above.tt || above.title }, 'time');
  const deadline = { ...above.deadline, certainty: 'implied', reason: 'deadline.fromGroup' } as const;
  return { ...row, deadline, issues: [...row.issues, told] };
}

function withBodies(row: PlanRow, above: PlanRow, field: 'leads' | 'coordinating'): PlanRow {
  if (row[field].length > 0 || above[field].length === 0) return row;
  const text = mentionText(above[field]);
  const told = issue('agency.fromGroup', row.at, { text, tt: above.tt || above.title }, field);
  return { ...row, [field]: above[field], issues: [...row.issues, told] };
}

/** Who leads, and with whom: a row that names nobody has both from the same row above. */
function withLeads(row: PlanRow, byPath: ReadonlyMap<string, PlanRow>): PlanRow {
  if (row.leads.length > 0) return row;
  const above = ancestor(row, byPath, ({ leads }) => leads.length > 0);
  return above === undefined ? row : withBodies(withBodies(row, above, 'leads'), above, 'coordinating');
}

/** A plan ordered by who does the work names them in its headings, and in no cell below them. */
function withHeading(row: PlanRow, byPath: ReadonlyMap<string, PlanRow>, led: ReadonlySet<string>): PlanRow {
  if (row.leads.length > 0) return row;
  const above = ancestor(row, byPath, (r) => !led.has(r.path) && bodiesOfHeading(r).length > 0);
  if (above === undefined || led.has(above.path)) return row;
  return withBodies(row, { ...above, leads: bodiesOfHeading(above) }, 'leads');
}

/** What is left blank although the table has a column for it. */
function blankIssues(row: PlanRow, has: Columns): PlanRow {
  const time = has.time && row.time === '' && row.deadline === null;
  const leads = has.leads && row.leads.length === 0;
  const told = [
    ...(time ? [issue('deadline.none', row.at, {}, 'time')] : []),
    ...(leads ? [issue('agency.noLead', row.at, {}, 'leads')] : []),
  ];
  return told.length === 0 ? row : { ...row, issues: [...row.issues, ...told] };
}

/**
 * A task without a time or a lead of its own has that of the nearest heading or task above it in the tree, as
 * implied; what a merged cell once gave it (blanks.ts) too. Where there is neither, it stays without, and that is said.
 */
export function inheritFromGroups(rows: readonly PlanRow[], has: Columns): PlanRow[] {
  const byPath = new Map<string, PlanRow>();
  const led = pathsWithLeads(rows);
  const inherited = rows.map((row) => {
    const own = row.kind === 'task' ? withLeads(withDeadline(row, byPath), byPath) : row;
    const read = row.kind === 'task' && has.leads ? withHeading(own, byPath, led) : own;
    byPath.set(row.path, row);
    return read;
  });
  return fillBlanks(inherited, has).map((row) => (row.kind === 'task' ? blankIssues(row, has) : row));
}
