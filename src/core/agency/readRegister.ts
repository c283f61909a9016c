import { issue } from '../issue.ts';
import { result } from '../result.ts';
import { makeCode } from './codes.ts';
import { findHeader, tablesOf } from './header.ts';
import { nameKey } from './key.ts';
import { registerRows } from './registerRows.ts';
import type { SourceDocument } from '../document/types.ts';
import type { Issue } from '../issue.ts';
import type { Result } from '../result.ts';
import type { RegisterRow } from './registerRows.ts';
import type { Agency, AgencyRegister, Membership } from './types.ts';

/** Codes as written; those that are missing are made after all written ones are known, so none is taken. */
function codesOf(rows: readonly RegisterRow[]): readonly string[] {
  const taken = rows.map((row) => row.code).filter((code) => code !== '');
  return rows.map((row) => {
    if (row.code !== '') return row.code;
    const code = makeCode(row.name, taken);
    taken.push(code);
    return code;
  });
}

function toAgency(row: RegisterRow, code: string, index: number): Agency {
  const { name, aliases, contact, phone, email, successors } = row;
  const order = row.order ?? index + 1;
  return {
    code,
    order,
    name,
    aliases,
    validFrom: row.from,
    validTo: row.to,
    successors,
    contact,
    phone,
    email,
  };
}

/** One issue for each row whose key stood in an earlier row already, naming both rows. */
function repeats(
  rows: readonly RegisterRow[],
  code: 'register.duplicateCode' | 'register.duplicateName',
  keyOf: (row: RegisterRow) => string,
): Issue[] {
  return rows.flatMap((row, index) => {
    const key = keyOf(row);
    const first = key === '' ? undefined : rows.slice(0, index).find((other) => keyOf(other) === key);
    if (first === undefined) return [];
    const params = { code: row.code, name: row.name, row: row.at.row ?? 0, other: first.at.row ?? 0 };
    return [issue(code, row.at, params, code === 'register.duplicateCode' ? 'code' : 'name')];
  });
}

function rowIssues(rows: readonly RegisterRow[], codes: readonly string[]): Issue[] {
  return rows.flatMap((row, index) => [
    ...row.issues,
    ...(row.code === ''
      ? [issue('register.noCode', row.at, { name: row.name, code: codes[index] ?? '' }, 'code')]
      : []),
    ...(row.groups.length === 0 ? [issue('register.noGroup', row.at, { name: row.name }, 'group')] : []),
  ]);
}

function membershipsOf(rows: readonly RegisterRow[], codes: readonly string[]): Membership[] {
  return rows.flatMap((row, index) =>
    row.groups.map((group) => ({ agency: codes[index] ?? '', group, from: row.from, to: row.to })),
  );
}

/**
 * Reads the list of agencies from a table (csv, xlsx, docx): the first table with a column of names. Aliases and
 * groups are parted by semicolons. A missing code is made from the initials (register.noCode). Null with
 * register.noNameColumn where no table has names, register.empty where the list has no row. A code that stands
 * twice is an error (register.duplicateCode), for it is the identity; a name only a warning.
 */
export function readRegister(document: SourceDocument): Result<AgencyRegister | null> {
  const file = { file: document.file };
  for (const table of tablesOf(document)) {
    const header = findHeader(table);
    if (header === null) continue;
    const rows = registerRows(table, header);
    return rows.length === 0 ? result(null, [issue('register.empty', file)]) : toRegister(rows);
  }
  const blank = tablesOf(document).every((t) =>
    t.rows.every((row) => row.every((c) => (c?.text ?? '') === '')),
  );
  return result(null, [issue(blank ? 'register.empty' : 'register.noNameColumn', file)]);
}

function toRegister(rows: readonly RegisterRow[]): Result<AgencyRegister> {
  const codes = codesOf(rows);
  const agencies = rows.map((row, index) => toAgency(row, codes[index] ?? '', index));
  const memberships = membershipsOf(rows, codes);
  const groups = [...new Set(memberships.map((m) => m.group))];
  const issues = [
    ...rowIssues(rows, codes),
    ...repeats(rows, 'register.duplicateCode', (row) => row.code),
    ...repeats(rows, 'register.duplicateName', (row) => nameKey(row.name)),
  ];
  return result({ agencies, memberships, groups }, issues);
}
