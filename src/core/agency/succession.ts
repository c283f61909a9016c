import { addDays } from '../date/arithmetic.ts';
import { formatVietnamese } from '../date/format.ts';
import { issue } from '../issue.ts';
import { fold } from '../text/fold.ts';
import { nameKey } from './key.ts';
import { isValid } from './validity.ts';
import type { IsoDate } from '../date/types.ts';
import type { Issue, SourceRef } from '../issue.ts';
import type { Agency, AgencyRegister, Succession } from './types.ts';

function isReversed({ validFrom, validTo }: Agency): boolean {
  return validFrom !== null && validTo !== null && validTo < validFrom;
}

/** Whether an agency exists on a day. One that would end before it begins is a slip (checkSuccession), and exists. */
export function existsOn(agency: Agency, day: IsoDate | null): boolean {
  return isReversed(agency) || isValid(agency, day);
}

/** One agency by its code, whatever the case, or by its full name where only one has it. */
function found(text: string, { agencies }: AgencyRegister): string | null {
  const byCode = agencies.find((a) => a.code === text) ?? agencies.find((a) => fold(a.code) === fold(text));
  if (byCode !== undefined) return byCode.code;
  const named = agencies.filter((a) => nameKey(a.name) === nameKey(text));
  return named.length === 1 ? (named[0]?.code ?? null) : null;
}

interface Named {
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
}

/** Names hold commas, so that a comma parts only what isn't known as a whole. */
function successorsOf(agency: Agency, register: AgencyRegister): Named {
  const parts = agency.successors.flatMap((text) =>
    found(text, register) === null ? text.split(',').map((part) => part.trim()) : [text],
  );
  const read = parts.filter((part) => part !== '').map((text) => ({ text, code: found(text, register) }));
  return {
    codes: [...new Set(read.flatMap(({ code }) => (code === null ? [] : [code])))],
    unknown: read.filter(({ code }) => code === null).map(({ text }) => text),
  };
}

/** Successors of every agency, by code. */
function successorMap(register: AgencyRegister): ReadonlyMap<string, readonly string[]> {
  return new Map(register.agencies.map((a) => [a.code, successorsOf(a, register).codes]));
}

/** The codes of a circle that an agency stands in, beginning with itself; null where it stands in none. */
function circleOf(code: string, next: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const paths: (readonly string[])[] = [[code]];
  const seen = new Set<string>();
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    for (const heir of next.get(path.at(-1) ?? '') ?? []) {
      if (heir === code) return path;
      if (seen.has(heir)) continue;
      seen.add(heir);
      paths.push([...path, heir]);
    }
  }
  return null;
}

/**
 * Agencies that end, the earliest first, so that what passes from one to the next can pass on. Those with a slip in
 * their days, or in a circle, are left out: nothing of theirs passes on until it is mended.
 */
export function successionsOf(register: AgencyRegister): readonly Succession[] {
  const next = successorMap(register);
  return register.agencies
    .flatMap((a) => {
      if (a.validTo === null || isReversed(a) || circleOf(a.code, next) !== null) return [];
      return [{ agency: a.code, end: a.validTo, successors: next.get(a.code) ?? [] }];
    })
    .sort((a, b) => (a.end === b.end ? 0 : a.end < b.end ? -1 : 1));
}

type PlaceOf = (code: string) => SourceRef;

function dayIssues(agency: Agency, at: SourceRef): Issue[] {
  const { name, validFrom, validTo } = agency;
  if (isReversed(agency)) {
    const days = { from: formatVietnamese(validFrom!), to: formatVietnamese(validTo!) };
    return [issue('register.validityReversed', at, { name, ...days }, 'to')];
  }
  const open = agency.successors.length > 0 && validTo === null;
  return open ? [issue('register.successorEarly', at, { name }, 'to')] : [];
}

/** Successors that don't exist on the day on which they would take over. */
function heirIssues(
  agency: Agency,
  codes: readonly string[],
  register: AgencyRegister,
  at: SourceRef,
): Issue[] {
  if (agency.validTo === null || isReversed(agency)) return [];
  const day = addDays(agency.validTo, 1);
  const heirs = register.agencies.filter((a) => codes.includes(a.code) && !existsOn(a, day));
  return heirs.map((heir) => {
    const params = { name: agency.name, successor: heir.name, day: formatVietnamese(day) };
    return issue('register.successorAbsent', at, params, 'successors');
  });
}

/** Each circle once, at the first of its agencies. */
function circleIssues(register: AgencyRegister, placeOf: PlaceOf): Issue[] {
  const next = successorMap(register);
  const names = new Map(register.agencies.map((a) => [a.code, a.name]));
  const told = new Set<string>();
  return register.agencies.flatMap(({ code }) => {
    const circle = told.has(code) ? null : circleOf(code, next);
    if (circle === null) return [];
    for (const member of circle) told.add(member);
    const path = [...circle, code].map((member) => names.get(member) ?? member).join(' → ');
    return [issue('register.successorCircle', placeOf(code), { path }, 'successors')];
  });
}

/**
 * Checks the days and successors of a register: successors that it lacks or that don't exist when they would take
 * over, successors without an end, ends before beginnings, circles. `placeOf`: where an agency's row stands.
 */
export function checkSuccession(register: AgencyRegister, placeOf: PlaceOf): Issue[] {
  const rows = register.agencies.flatMap((agency) => {
    const at = placeOf(agency.code);
    const { codes, unknown } = successorsOf(agency, register);
    const { name } = agency;
    return [
      ...dayIssues(agency, at),
      ...unknown.map((text) => issue('register.successorUnknown', at, { name, text }, 'successors')),
      ...heirIssues(agency, codes, register, at),
    ];
  });
  return [...rows, ...circleIssues(register, placeOf)];
}
