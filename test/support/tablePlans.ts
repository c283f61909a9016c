import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ISSUES } from '../../src/core/issue/codes.ts';
import type { AgencyMention } from '../../src/core/agency/types.ts';
import type { Deadline } from '../../src/core/deadline/types.ts';
import type { FlowDocument } from '../../src/core/document/types.ts';
import type { Plan, PlanRow } from '../../src/core/plan/types.ts';
import { flow, tableOf } from './documents.ts';

const FOLDER = join(import.meta.dirname, '../core/plan/tablePlans');

/**
 * A made-up plan with a table, and its rows as they must be read. In the file a line that begins with "|" is a row of
 * a table (cells as in tableOf), lines beside one another are one table, other lines are paragraphs. Below "=== rows":
 * kind unless it is a task, and path | title | time | leads | coordinating | warnings.
 */
export interface TableSample {
  readonly name: string;
  /** Paragraphs, and tables as the text that tableOf takes. */
  readonly parts: readonly SamplePart[];
  readonly rows: readonly string[];
}

export type SamplePart = { readonly paragraph: string } | { readonly table: string };

function partsOf(lines: readonly string[]): SamplePart[] {
  const parts: SamplePart[] = [];
  let rows: string[] = [];
  const close = () => {
    if (rows.length > 0) parts.push({ table: rows.join('\n') });
    rows = [];
  };
  for (const line of lines) {
    if (line.startsWith('|')) {
      rows.push(line.slice(1));
      continue;
    }
    close();
    if (line.trim() !== '') parts.push({ paragraph: line });
  }
  close();
  return parts;
}

/** Blanks around the bars are as the writer likes. */
const tidy = (line: string): string =>
  line
    .split('|')
    .map((part) => part.trim())
    .join(' | ')
    .trim();

function sampleOf(file: string): TableSample {
  const [text = '', rows = ''] = readFileSync(join(FOLDER, file), 'utf8').split('=== rows\n');
  return {
    name: file.replace('.txt', ''),
    parts: partsOf(text.split('\n')),
    rows: rows.trimEnd().split('\n').map(tidy),
  };
}

export function tableSamples(): TableSample[] {
  return readdirSync(FOLDER).sort().map(sampleOf);
}

export function documentOfSample({ parts }: TableSample): FlowDocument {
  return flow(...parts.map((part) => ('table' in part ? tableOf(part.table) : part.paragraph)));
}

/** The mentions as written, with the names of a list that leaves them out: "Sở Nội vụ, Tư pháp {Sở Nội vụ+Sở Tư pháp}". */
function bodies(mentions: readonly AgencyMention[]): string {
  const one = ({ role, text, names }: AgencyMention): string => {
    const written = names.length > 1 ? ` {${names.join('+')}}` : '';
    return `${role === null ? '' : `${role} `}${text}${written}`;
  };
  return mentions.map(one).join('; ');
}

/** start..due with "<" before a day that is late itself; then the recurrence; "+" goes on; "?" unread; "-" none. */
export function dayLine(deadline: Deadline | null): string {
  if (deadline === null) return '-';
  const { start, due, boundary, recurrence, continues, certainty } = deadline;
  if (certainty === 'unread') return '?';
  const from = start === null ? '' : `${start}..`;
  const until = due === null ? '' : `${boundary === 'before' ? '<' : ''}${due}`;
  return [`${from}${until}`, recurrence ?? '', continues ? '+' : ''].filter((part) => part !== '').join(' ');
}

function rowLine(row: PlanRow): string {
  const mark = row.kind === 'task' ? '' : `${row.kind} `;
  const warnings = new Set(row.issues.map(({ code }) => code).filter((code) => ISSUES[code] === 'warning'));
  const cells = [dayLine(row.deadline), bodies(row.leads), bodies(row.coordinating)];
  return tidy([`${mark}${row.path}`, row.title, ...cells, [...warnings].sort().join(' ')].join(' | '));
}

export function rowLines(plan: Plan): string[] {
  return plan.rows.map(rowLine);
}
