import { collapse, fold, nfc } from '../text/fold.ts';
import { keysOfAgency, nameKey, nameWords } from './key.ts';
import { proposeMembers } from './proposeMembers.ts';
import { membersOf, validAgencies } from './validity.ts';
import { EVERY_ONE, LEVELS } from './words.ts';
import type { IsoDate } from '../date/types.ts';
import type { AgencyMatch, AgencyRegister } from './types.ts';

const MANY = new RegExp(`^${EVERY_ONE} `);
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

const LEVEL_WORDS = [...LEVELS].sort((a, b) => b.length - a.length).join('|');
const COMMITTEE = new RegExp(
  `^(?:ubnd|uy ban nhan dan|cong an|dang uy|hdnd|ubmttq|mttq) (?=cac |cap |(?:${LEVEL_WORDS})(?:[,/]| va ))`,
);
const LEVEL = new RegExp(`^((?:[,/\\s]|va |cac |cap )*)(${LEVEL_WORDS})(?![a-z0-9])`);

/**
 * What a tier of government is made of: "cấp xã" is more than the xã. Luật Tổ chức chính quyền địa phương 2015,
 * Điều 2, for the tiers until 30/6/2025; of 2025, Điều 1, for the đặc khu.
 */
const TIERS: Readonly<Record<string, readonly string[]>> = {
  xa: ['xa', 'phuong', 'thi tran', 'dac khu'],
  huyen: ['huyen', 'quan', 'thi xa', 'thanh pho'],
  tinh: ['tinh', 'thanh pho'],
};

interface Levels {
  readonly levels: readonly string[];
  /** Where the text goes on behind them. */
  readonly end: number;
}

/** "các xã, phường", "cấp xã": the levels from `start` on, a tier as all that belongs to it. */
function readLevels(folded: string, start: number): Levels {
  const levels: string[] = [];
  let end = start;
  for (let found = LEVEL.exec(folded.slice(end)); found !== null; found = LEVEL.exec(folded.slice(end))) {
    const [all, before = '', level = ''] = found;
    levels.push(...((/cap $/.test(before) ? TIERS[level] : undefined) ?? [level]));
    end += all.length;
  }
  return { levels: [...new Set(levels)], end };
}

/** "UBND các xã, thị trấn …", "UBND cấp xã": the committee, its levels, and what is left as a condition. */
function readCommittees(text: string): Grammar | null {
  const written = collapse(nfc(text));
  const folded = fold(written);
  const head = COMMITTEE.exec(folded)?.[0];
  if (head === undefined) return null;
  const { levels, end } = readLevels(folded, head.length);
  const starts = levels.map((level) => nameKey(`${head} ${level}`));
  const rest = ` ${folded.slice(end).trim()}`.replace(TAIL, '').trim();
  const condition = rest === '' ? '' : written.slice(end).trim();
  return starts.length === 0 ? null : { starts, named: written.slice(0, end), condition };
}

/** "Các xã, phường", "tất cả các xã", "cấp xã" where a body is named: their committees. */
function readPlaces(text: string): Grammar | null {
  const folded = fold(text).replace(/^(?:toan the|toan bo|tat ca) (?=cac |cap )/, '');
  const { levels, end } = readLevels(folded, 0);
  const rest = ` ${folded.slice(end).trim()}`.replace(TAIL, '').trim();
  if (levels.length === 0 || rest !== '' || !/^(?:cac|cap) /.test(folded)) return null;
  return { starts: levels.map((level) => nameKey(`ubnd ${level}`)), named: collapse(text), condition: '' };
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
  const grammar = readCommittees(text) ?? readPlaces(text) ?? readKinds(text);
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
 * whose members a person names; else none, with those that its words propose.
 */
export function matchGroup(text: string, register: AgencyRegister, asOf: IsoDate | null): AgencyMatch {
  const group = groupByName(text, register);
  if (group !== null) return { kind: 'group', group, codes: membersOf(register, group, asOf), by: 'name' };
  return (
    groupByGrammar(text, register, asOf) ??
    groupWithCondition(text, register, asOf) ?? {
      kind: 'none',
      candidates: proposeMembers(text, register, asOf),
    }
  );
}
