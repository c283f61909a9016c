import { fold } from '../text/fold.ts';
import { keysOfAgency, nameKey } from './key.ts';
import { validAgencies } from './validity.ts';
import { EVERY_ONE, LEVELS } from './words.ts';
import type { IsoDate } from '../date/types.ts';
import type { AgencyRegister } from './types.ts';

/** Kinds of bodies in a group's name, folded, and how the names of such bodies begin. */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  so: ['so'],
  ban: ['ban'],
  phong: ['phong'],
  bo: ['bo'],
  cuc: ['cuc'],
  'chi cuc': ['chi cuc'],
  'trung tam': ['trung tam'],
  truong: ['truong'],
  'benh vien': ['benh vien'],
  hoi: ['hoi'],
  'doan the': ['hoi', 'doan', 'lien doan', 'tinh doan', 'thanh doan', 'huyen doan'],
  ...Object.fromEntries(LEVELS.map((level) => [level, [`ubnd ${level}`]])),
};

const PARTS = /[,;/]| va /;
const PLURAL = new RegExp(`^${EVERY_ONE} `);

/**
 * Codes of the agencies whose names begin with a kind that a group's name lists: "các sở, ban, ngành" → those named
 * Sở …, Ban …. A proposal for a person, in the register's order: "ngành" is in nobody's name.
 */
export function proposeMembers(text: string, register: AgencyRegister, asOf: IsoDate | null): string[] {
  const kinds = fold(text)
    .split(PARTS)
    .map((part) => part.trim().replace(PLURAL, ''));
  const starts = kinds.flatMap((kind) => BEGINNINGS[kind] ?? []).map((start) => `${nameKey(start)} `);
  return validAgencies(register, asOf)
    .filter((agency) => starts.some((start) => keysOfAgency(agency).name.startsWith(start)))
    .map((agency) => agency.code);
}
