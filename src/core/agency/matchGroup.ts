import { collapse, fold, nfc } from '../text/fold.ts';
import { keysOfAgency, nameKey, nameWords } from './key.ts';
import { candidatesFor } from './matchName.ts';
import { membersOf, validAgencies } from './validity.ts';
import { LEVELS } from './words.ts';
import type { IsoDate } from '../date/types.ts';
import type { AgencyMatch, AgencyRegister } from './types.ts';

const MANY = /^(?:cac|nhung|toan bo|toan the|tat ca|tat ca cac) /;
// … có liên quan | … tỉnh | … trên địa bàn huyện | … thuộc UBND huyện: says nothing that the group's name doesn't.
const TAIL =
  / (?:co lien quan|lien quan|(?:tren dia ban|truc thuoc|thuoc|cua)(?: (?:toan )?(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong))?|tinh|thanh pho|huyen|cap tinh|cap huyen|cap xa)$/;

/** The words of a group without "các" anywhere and without a tail that only says whose it is. */
function groupKey(text: string): string {
  const words = nameWords(text).filter((word) => word !== 'cac' && word !== 'nhung');
  return words.join(' ');
}

/** "Các sở, ban, ngành tỉnh có liên quan" → each shorter form, the full one first. */
function shorterKeys(key: string): readonly string[] {
  const keys = [key];
  for (let next = key.replace(TAIL, ''); next !== keys.at(-1); next = next.replace(TAIL, '')) keys.push(next);
  return keys;
}

function groupByName(text: string, register: AgencyRegister): string | null {
  const wanted = shorterKeys(groupKey(text));
  for (const key of wanted) {
    const exact = register.groups.find((group) => groupKey(group) === key);
    if (exact !== undefined) return exact;
  }
  const [shortest = ''] = wanted.slice(-1);
  const loose = register.groups.filter((group) => shorterKeys(groupKey(group)).at(-1) === shortest);
  return loose.length === 1 ? (loose[0] ?? null) : null;
}

function groupWithCondition(
  text: string,
  register: AgencyRegister,
  asOf: IsoDate | null,
): AgencyMatch | null {
  const key = groupKey(text);
  const groups = register.groups.filter((group) => key.startsWith(`${groupKey(group)} `));
  const [group] = [...groups].sort((a, b) => groupKey(b).length - groupKey(a).length);
  if (group === undefined) return null;
  const extra = groupKey(text).split(' ').length - groupKey(group).split(' ').length;
  const condition = collapse(text).split(' ').slice(-extra).join(' ');
  return { kind: 'condition', group, condition, candidates: membersOf(register, group, asOf) };
}

interface Grammar {
  /** Keys with which the names of the members begin. */
  readonly starts: readonly string[];
  readonly named: string;
  readonly condition: string;
}

const COMMITTEE = /^(?:ubnd|uy ban nhan dan|cong an|dang uy|hdnd|ubmttq|mttq) (?=cac |cap )/;
const LEVEL = new RegExp(
  `^(?:[,/\\s]|va |cac |cap )*(${[...LEVELS].sort((a, b) => b.length - a.length).join('|')})(?![a-z0-9])`,
);

/** "UBND các xã, thị trấn …": the committee, its levels, and what is left as a condition. */
function readCommittees(text: string): Grammar | null {
  const written = collapse(nfc(text));
  const folded = fold(written);
  const head = COMMITTEE.exec(folded)?.[0];
  if (head === undefined) return null;
  let at = head.length;
  const starts: string[] = [];
  for (let found = LEVEL.exec(folded.slice(at)); found !== null; found = LEVEL.exec(folded.slice(at))) {
    starts.push(nameKey(`${head} ${found[1] ?? ''}`));
    at += found[0].length;
  }
  const rest = ` ${folded.slice(at).trim()}`.replace(TAIL, '').trim();
  const condition = rest === '' ? '' : written.slice(at).trim();
  return starts.length === 0 ? null : { starts, named: written.slice(0, at), condition };
}

/** Kinds whose members' names begin with the word itself: Các sở → Sở …; "các đơn vị" says nothing of names. */
const NAMED_KINDS = /^(?:so|phong|bo|cuc|vu|trung tam|truong|benh vien)$/;

function readKinds(text: string): Grammar | null {
  const folded = fold(text).replace(MANY, '');
  const kinds = ` ${folded}`
    .replace(TAIL, '')
    .trim()
    .split(/,\s*| va /)
    .map((kind) => kind.trim());
  const all = kinds.length > 0 && kinds.every((kind) => NAMED_KINDS.test(kind));
  return all ? { starts: kinds, named: collapse(text), condition: '' } : null;
}

function groupByGrammar(text: string, register: AgencyRegister, asOf: IsoDate | null): AgencyMatch | null {
  const grammar = readCommittees(text) ?? readKinds(text);
  if (grammar === null) return null;
  const codes = validAgencies(register, asOf)
    .filter((agency) => grammar.starts.some((start) => keysOfAgency(agency).name.startsWith(`${start} `)))
    .map((agency) => agency.code);
  if (codes.length === 0) return null;
  const { condition, named: group } = grammar;
  return condition === ''
    ? { kind: 'group', group, codes, by: 'grammar' }
    : { kind: 'condition', group, condition, candidates: codes };
}

/**
 * Finds the members of a group: by a group's name in the register (without các, liên quan, tỉnh …); by its grammar
 * (UBND các xã, thị trấn → every agency named UBND xã …, UBND thị trấn …); else as a condition on a known group,
 * whose members a person names; else none.
 */
export function matchGroup(text: string, register: AgencyRegister, asOf: IsoDate | null): AgencyMatch {
  const group = groupByName(text, register);
  if (group !== null) return { kind: 'group', group, codes: membersOf(register, group, asOf), by: 'name' };
  return (
    groupByGrammar(text, register, asOf) ??
    groupWithCondition(text, register, asOf) ?? {
      kind: 'none',
      candidates: candidatesFor(text, validAgencies(register, asOf)),
    }
  );
}
