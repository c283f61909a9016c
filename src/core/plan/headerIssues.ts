import { issue } from '../issue.ts';
import type { Issue, IssueCode, SourceRef } from '../issue.ts';
import type { ColumnRole } from './columns.ts';
import type { TableHeader } from './headerColumns.ts';

const MISSING: readonly (readonly [ColumnRole, IssueCode])[] = [
  ['time', 'table.noTime'],
  ['leads', 'table.noLeads'],
];
const GUESSED: Readonly<Partial<Record<ColumnRole, IssueCode>>> = {
  title: 'table.titleGuessed',
  time: 'table.timeGuessed',
  leads: 'table.leadsGuessed',
  coordinating: 'table.coordinatingGuessed',
};
const TWO: readonly (readonly [ColumnRole, IssueCode])[] = [
  ['time', 'table.twoTimes'],
  ['leads', 'table.twoLeads'],
];

function quoted(headers: readonly string[]): readonly string[] {
  return headers.map((header) => `"${header}"`);
}

function twice({ columns, beside, headers }: TableHeader, role: ColumnRole): IssueParams | null {
  const others = beside.filter((column) => column.role === role).map(({ header }) => header);
  const column = columns[role];
  if (others.length === 0 || column === undefined) return null;
  return { header: headers[column] ?? '', others: quoted(others) };
}

type IssueParams = Readonly<Record<string, string | readonly string[]>>;

/** What the rows below a header say. */
export interface FilledRows {
  /** Most have a number. */
  readonly numbered: boolean;
  /** Some say when, be it by marks or within another cell. */
  readonly timed: boolean;
}

/** What is to be said about a task table's columns: missing ones, those told by their cells, and those left over. */
export function headerIssues(header: TableHeader, { numbered, timed }: FilledRows, at: SourceRef): Issue[] {
  const { columns, guessed, unheaded, extra } = header;
  const missing = MISSING.filter(([role]) => columns[role] === undefined && !(role === 'time' && timed));
  const two = TWO.flatMap(([role, code]) => {
    const params = twice(header, role);
    return params === null ? [] : [issue(code, at, params, role)];
  });
  return [
    ...missing.map(([role, code]) => issue(code, at, {}, role)),
    ...(numbered ? [] : [issue('table.noNumbers', at, {}, 'tt')]),
    ...guessed.flatMap(({ role, header: words }) => {
      const code = GUESSED[role];
      return code === undefined ? [] : [issue(code, at, { header: words }, role)];
    }),
    ...two,
    ...unheaded.map(({ role, header: words }) => issue('table.unheaded', at, { header: words }, role)),
    ...(extra.length === 0
      ? []
      : [issue('table.columnsExtra', at, { headers: quoted(extra.map((e) => e.header)) })]),
  ];
}
