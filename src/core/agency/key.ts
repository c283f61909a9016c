import { collapse, fold, nfc } from '../text/fold.ts';
import { ABBREVIATIONS } from './words.ts';
import type { Agency } from './types.ts';

// GD&ĐT | LĐ-TB&XH | TC-KH: pieces of capitals held together without a blank.
const JOINED = /(?<![\p{L}\d])\p{Lu}[\p{L}]{0,5}(?:[&\p{Pd}]\p{Lu}[\p{L}]{0,5})+(?![\p{L}\d])/gu;

// KH và CN: two short abbreviations are one, as KH&CN is; HĐND và UBND are two words of a name.
const SHORT_PAIR = /(?<![\p{L}\d&\p{Pd}])(\p{Lu}{1,3})\s+và\s+(\p{Lu}{1,3})(?![\p{L}\d&\p{Pd}])/gu;

// VH - XH | VH, TT&DL | TN và MT: short abbreviations, however they are held together
const CHAIN = /(?<![\p{L}\d])\p{Lu}{1,4}(?:(?:\s*[,&\p{Pd}]\s*|\s+và\s+)\p{Lu}{1,4})+(?![\p{L}\d])/gu;

/** Writes a chain as the one abbreviation that it is, where that is known: VH - XH → VHXH. */
function closeChain(run: string): string {
  const letters = run.replace(/\s+và\s+|[\s,&\p{Pd}]/gu, '');
  return Object.hasOwn(ABBREVIATIONS, fold(letters)) ? letters : run;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

/** Takes the joints out of abbreviations, so that GD&ĐT, GD-ĐT and GDĐT become one word. */
function closeAbbreviations(text: string): string {
  // In a text of capitals only, KẾ HOẠCH-TÀI CHÍNH looks like an abbreviation and isn't one.
  if (isCapitals(text) && text.includes(' ')) return text;
  return text.replace(JOINED, (run) => (isCapitals(run) ? run.replace(/[&\p{Pd}]/gu, '') : run));
}

/** The words of a name, folded, abbreviations written out, without "và" and without punctuation. */
export function nameWords(text: string): readonly string[] {
  const folded = fold(closeAbbreviations(nfc(text).replace(CHAIN, closeChain).replace(SHORT_PAIR, '$1$2')));
  return collapse(folded.replace(/[^a-z0-9]+/g, ' '))
    .split(' ')
    .flatMap((word) => (ABBREVIATIONS[word] ?? word).split(' '))
    .filter((word) => word !== 'va' && word !== '');
}

// A plan asks for the keys of the same few hundred names over and over; they depend on nothing but the text.
const NAME_KEYS = new Map<string, string>();
const MOST_KEPT = 5_000;
const LONGEST_KEPT = 150;

/**
 * The key by which names of bodies are compared: Phòng Văn hoá – Thông tin, Phòng Văn hóa và Thông tin and Phòng
 * VH-TT have the same key.
 */
export function nameKey(text: string): string {
  if (text.length > LONGEST_KEPT) return nameWords(text).join(' ');
  const known = NAME_KEYS.get(text);
  if (known !== undefined) return known;
  const key = nameWords(text).join(' ');
  if (NAME_KEYS.size >= MOST_KEPT) NAME_KEYS.clear();
  NAME_KEYS.set(text, key);
  return key;
}

export interface AgencyKeys {
  readonly name: string;
  readonly aliases: readonly string[];
}

// A plan asks for the same agencies thousands of times; the keys depend on nothing but the agency itself.
const KEYS = new WeakMap<Agency, AgencyKeys>();

/** The keys of an agency's name and other names. */
export function keysOfAgency(agency: Agency): AgencyKeys {
  const known = KEYS.get(agency);
  if (known !== undefined) return known;
  const keys = { name: nameKey(agency.name), aliases: agency.aliases.map(nameKey) };
  KEYS.set(agency, keys);
  return keys;
}
