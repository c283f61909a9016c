import { issue } from '../issue.ts';
import { result } from '../result.ts';
import { fold } from '../text/fold.ts';
import { makeCode } from './codes.ts';
import { findHeader, tablesOf } from './header.ts';
import { nameKey } from './key.ts';
import { registerRows } from './registerRows.ts';
import { checkSuccession } from './succession.ts';
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
  const firstOf = new Map<string, RegisterRow>();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, row);
    if (first === undefined || key === '') return [];
    const params = { code: row.code, name: row.name, row: row.at.row ?? 0, other: first.at.row ?? 0 };
    return [issue(code, row.at, params, code === 'register.duplicateCode' ? 'code' : 'name')];
  });
}

/** How many of the codes that were made the sentence shows; all of them stand in the workbook. */
const CODES_SHOWN = 6;

/** One issue for all the agencies whose codes were made: a list without codes has them in none of its rows. */
function madeCodes(rows: readonly RegisterRow[], codes: readonly string[]): Issue[] {
  const made = rows.flatMap((row, index) => (row.code === '' ? [{ row, code: codes[index] ?? '' }] : []));
  const [first] = made;
  if (first === undefined) return [];
  const shown = made.slice(0, CODES_SHOWN).map(({ row, code }) => `${code} (${row.name})`);
  const names = [...shown, ...(made.length > CODES_SHOWN ? ['…'] : [])].join(', ');
  return [issue('register.noCode', first.row.at, { count: made.length, codes: names }, 'code')];
}

function rowIssues(rows: readonly RegisterRow[]): Issue[] {
  return rows.flatMap((row) => [
    ...row.issues,
    ...(row.groups.length === 0 ? [issue('register.noGroup', row.at, { name: row.name }, 'group')] : []),
  ]);
}

function membershipsOf(rows: readonly RegisterRow[], codes: readonly string[]): Membership[] {
  return rows.flatMap((row, index) =>
    row.groups.map((group) => ({ agency: codes[index] ?? '', group, from: row.from, to: row.to })),
  );
}

/** Codes that a person reads as one ("001" beside "1", "x01" beside "X01"). */
function looseCode(code: string): string {
  return fold(code).replace(/(?<!\d)0+(?=\d)/g, '');
}

/** Codes that differ in nothing but leading zeros and case. */
function alikeCodes(rows: readonly RegisterRow[]): Issue[] {
  const seen = new Map<string, string>();
  return rows.flatMap((row) => {
    if (row.code === '') return [];
    const key = looseCode(row.code);
    const first = seen.get(key);
    seen.set(key, first ?? row.code);
    if (first === undefined || first === row.code) return [];
    return [issue('register.codesAlike', row.at, { code: row.code, other: first }, 'code')];
  });
}

/** Groups whose names differ in nothing but case, marks and dashes: once each, with the spelling that came first. */
function alikeGroups(rows: readonly RegisterRow[]): Issue[] {
  const seen = new Map<string, string>();
  const told = new Set<string>();
  return rows.flatMap((row) =>
    row.groups.flatMap((group) => {
      const key = nameKey(group);
      const first = seen.get(key) ?? group;
      seen.set(key, first);
      if (first === group || told.has(group)) return [];
      told.add(group);
      return [issue('register.groupsAlike', row.at, { group, other: first }, 'group')];
    }),
  );
}

/**
 * Reads the list of agencies from a table (csv, xlsx, docx) or a list of nothing but names: the first table with a column of names. Aliases and
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
  const register = { agencies, memberships, groups };
  const rowOf = new Map(rows.map((row, index) => [codes[index] ?? '', row.at]));
  const issues = [
    ...madeCodes(rows, codes),
    ...rowIssues(rows),
    ...repeats(rows, 'register.duplicateCode', (row) => row.code),
    ...repeats(rows, 'register.duplicateName', (row) => nameKey(row.name)),
    ...alikeCodes(rows),
    ...alikeGroups(rows),
    ...checkSuccession(register, (code) => rowOf.get(code) ?? {}),
  ];
  return result(register, issues);
}
