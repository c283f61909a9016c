import { fold } from '../../../src/core/text/fold.ts';
import type { AgencyMention } from '../../../src/core/agency/types.ts';
import type { Deadline } from '../../../src/core/deadline/types.ts';
import type { Issue } from '../../../src/core/issue.ts';
import type { Plan, PlanRow } from '../../../src/core/plan/types.ts';
import type { Result } from '../../../src/core/result.ts';

/** The field by whose flag a value counts as flagged. */
const FLAG: Readonly<Record<string, string>> = {
  path: 'tt',
  parent: 'tt',
  tt: 'tt',
  kind: 'tt',
  title: 'title',
  time: 'time',
  deadline: 'time',
  leads: 'leads',
  coordinating: 'coordinating',
  product: 'product',
};

const plain = (text: string | null): string =>
  fold((text ?? '').replace(/\s+/g, ' '))
    .replace(/\s*([-/"])\s*/g, '$1')
    .replace(/\s+(?=[.,;:])/g, '')
    .replace(/[.,;:]+$/, '');

function shown(mentions: readonly AgencyMention[]): string {
  return mentions.map((m) => `${m.kind}:${plain(m.names.join('+'))}`).join('|');
}

function dates(deadline: Deadline | null): string {
  if (deadline === null || deadline.certainty === 'unread') return '';
  const { start, due, boundary, recurrence, continues } = deadline;
  return [start, due, boundary, recurrence, continues].join();
}

function valuesOf(row: PlanRow): Readonly<Record<string, string>> {
  return {
    tt: plain(row.tt),
    path: plain(row.path),
    parent: plain(row.parent),
    kind: row.kind,
    title: plain(row.title),
    time: plain(row.time),
    deadline: dates(row.deadline),
    leads: shown(row.leads),
    coordinating: shown(row.coordinating),
    product: plain(row.product),
  };
}

function flags(row: PlanRow, plan: readonly Issue[], field: string): boolean {
  const wanted = FLAG[field] ?? field;
  const own = row.issues.some(
    (i) => i.field === wanted || ['row.continuation', 'row.openEnded'].includes(i.code),
  );
  return own || plan.some((i) => i.code.startsWith('table.') && (i.field === wanted || field === 'kind'));
}

/** Rows without a flag of their own whose titles hold the sought one, or begin as it does. */
function find(rows: readonly PlanRow[], used: ReadonlySet<number>, title: string): number {
  const exact = rows.findIndex((r, i) => !used.has(i) && plain(r.title) === title);
  if (exact >= 0) return exact;
  const head = title.slice(0, 40);
  return rows.findIndex((r, i) => !used.has(i) && plain(r.title).startsWith(head));
}

export interface Comparison {
  readonly cells: number;
  readonly wrong: readonly string[];
  readonly silent: readonly string[];
}

/** What a changed document reads as, against what it should: every value right, or flagged on its field. */
export function compareReading(
  wanted: readonly PlanRow[],
  read: Result<Plan | null>,
  fields: readonly string[] = Object.keys(FLAG),
): Comparison {
  const [wrong, silent]: [string[], string[]] = [[], []];
  if (read.value === null) return { cells: 0, wrong: ['refused'], silent };
  const rows = read.value.rows;
  const used = new Set<number>();
  let cells = 0;
  for (const row of wanted) {
    const values = valuesOf(row);
    const at = find(rows, used, values['title'] ?? '');
    const got = rows[at];
    if (got === undefined) {
      wrong.push(`${row.id} ${row.tt} missing`);
      const joined = rows.some(
        (r) =>
          r.issues.some((i) => i.code === 'row.continuation') &&
          plain(r.title).includes(values['title'] ?? ''),
      );
      if (!joined) silent.push(`${row.id} ${row.tt} missing: ${row.title.slice(0, 40)}`);
      continue;
    }
    used.add(at);
    const found = valuesOf(got);
    for (const field of fields) {
      cells += 1;
      if (values[field] === found[field]) continue;
      const line = `${row.tt}.${field}: "${found[field]}" for "${values[field]}"`;
      wrong.push(line);
      if (!flags(got, read.issues, field)) silent.push(line);
    }
  }
  rows.forEach((row, i) => {
    if (used.has(i)) return;
    wrong.push(`extra ${row.tt} ${row.title}`);
    if (row.issues.length === 0) silent.push(`extra ${row.tt} ${row.title.slice(0, 40)}`);
  });
  return { cells, wrong, silent };
}
