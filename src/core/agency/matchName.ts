import { collapse } from '../text/fold.ts';
import { keysOfAgency, nameKey } from './key.ts';
import { similarity } from './similarity.ts';
import { isValid, validAgencies } from './validity.ts';
import type { IsoDate } from '../date/types.ts';
import type { Agency, AgencyMatch, AgencyRegister } from './types.ts';

const ENOUGH = 0.55;
const MOST = 5;
// Sở Khoa học và Công nghệ chủ trì tham mưu … | UBND xã A trực tiếp triển khai …
const VERB_TAIL =
  /\s+(?:chủ trì|trực tiếp|phối hợp|tham mưu|theo dõi|triển khai|thực hiện|tổ chức thực hiện|chịu trách nhiệm|là cơ quan)(?=\s|$).*$/iu;
const PARENTHESES = /\s*\([^()]*\)/g;
// Phòng Nội vụ huyện: the office's own level after the name.
const OWN_LEVEL = / (?:huyen|tinh|thanh pho|thi xa|quan|lien quan|co lien quan)$/;

/** The keys under which a written name may stand in the register, the most exact first. */
function keysOf(text: string): readonly string[] {
  const bare = collapse(text.replace(PARENTHESES, ' '));
  const short = bare.replace(VERB_TAIL, '');
  const exact = [text, bare, short].map(nameKey);
  return [...new Set([...exact, ...exact.map((key) => key.replace(OWN_LEVEL, '').replace(OWN_LEVEL, ''))])];
}

type Found = Extract<AgencyMatch, { kind: 'agency' }>;

/** The one agency that has the key; two agencies of the same name are nobody's match. */
function findByKey(agencies: readonly Agency[], key: string): Found | null {
  const [named, ...others] = agencies.filter((a) => keysOfAgency(a).name === key);
  if (named !== undefined)
    return others.length === 0 ? { kind: 'agency', code: named.code, by: 'name' } : null;
  const [called, ...more] = agencies.filter((a) => keysOfAgency(a).aliases.includes(key));
  return called === undefined || more.length > 0 ? null : { kind: 'agency', code: called.code, by: 'alias' };
}

function loosely(agencies: readonly Agency[], key: string): Found | null {
  const fits = agencies.filter((a) => keysOfAgency(a).name.replace(OWN_LEVEL, '') === key);
  return fits.length === 1 && fits[0] !== undefined
    ? { kind: 'agency', code: fits[0].code, by: 'name' }
    : null;
}

function findIn(agencies: readonly Agency[], keys: readonly string[]): Found | null {
  for (const key of keys) {
    const found = findByKey(agencies, key);
    if (found !== null) return found;
  }
  return loosely(agencies, keys.at(-1) ?? '');
}

/** Agencies that look like the name, best first, for a person to choose from. */
export function candidatesFor(text: string, agencies: readonly Agency[]): readonly string[] {
  const key = nameKey(text);
  return agencies
    .map((agency) => {
      const keys = keysOfAgency(agency);
      const names = [keys.name, ...keys.aliases];
      return { code: agency.code, score: Math.max(...names.map((name) => similarity(key, name))) };
    })
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ code }) => code);
}

/**
 * Finds one name in the register: exact after folding and writing abbreviations out, then by other names, then
 * without the office's own level at the end; never by likeness alone. An agency that had ended by `asOf` isn't
 * matched: its successors are candidates.
 */
export function matchName(text: string, register: AgencyRegister, asOf: IsoDate | null): AgencyMatch {
  const keys = keysOf(text);
  const valid = validAgencies(register, asOf);
  const found = findIn(valid, keys);
  if (found !== null) return found;
  const ended = findIn(
    register.agencies.filter((a) => !isValid(a, asOf)),
    keys,
  );
  const successors = register.agencies.find((a) => a.code === ended?.code)?.successors ?? [];
  return { kind: 'none', candidates: [...new Set([...successors, ...candidatesFor(text, valid)])] };
}
