import { fold } from '../text/fold.ts';
import { nameKey } from './key.ts';
import { FIELDS } from './words.ts';
import type { AgencyRegister } from './types.ts';

/** What is known about names before a cell is split: from the register and from the document's other cells. */
export interface Vocabulary {
  /** Keys (key.ts) of whole names. */
  readonly names: readonly string[];
  /** Keys of the fields that heads such as Sở and Phòng take. */
  readonly fields: readonly string[];
  /** Abbreviations that stand for a body by themselves, folded. */
  readonly standalone: readonly string[];
  /** Abbreviations with the head before them, folded: 'cuc cntt'. */
  readonly headed: readonly string[];
}

const PIECES = /[;,\n]|(?<=\.)\s|\svà\s/u;
const ABBREVIATION = /^[\p{Lu}\d][\p{L}\d]*\p{Lu}[\p{L}\d]*$/u;

/** VTV, GDTrH, RGEP: two capitals at least, no blank. */
export function isAbbreviation(text: string): boolean {
  return ABBREVIATION.test(text);
}

function registerNames(register: AgencyRegister | undefined): readonly string[] {
  if (register === undefined) return [];
  return [...register.agencies.flatMap((a) => [a.name, ...a.aliases]), ...register.groups].map(nameKey);
}

/**
 * Gathers how a document writes its bodies, so that "Cục CNTT, ETEP" can be told from "Cục NGCB, CSVC": an
 * abbreviation that fills a cell or follows another head elsewhere isn't governed by "Cục".
 */
export function vocabularyOf(cells: readonly string[], register?: AgencyRegister): Vocabulary {
  const standalone: string[] = [];
  const headed: string[] = [];
  for (const cell of cells) {
    const pieces = cell.split(PIECES).map((p) =>
      p
        .replace(/\([^()]*\)/g, '')
        .replace(/[.:\s]+$/, '')
        .trim(),
    );
    pieces.forEach((piece, index) => {
      if (index === 0 && isAbbreviation(piece)) standalone.push(fold(piece));
      const words = piece.split(/\s+/);
      if (words.length >= 2 && isAbbreviation(words.at(-1) ?? '')) headed.push(fold(piece));
    });
  }
  return { names: registerNames(register), fields: FIELDS, standalone, headed };
}

export function startsWithWords(text: string, start: string): boolean {
  return text === start || text.startsWith(`${start} `);
}

export function isKnownName(vocabulary: Vocabulary, key: string): boolean {
  return vocabulary.names.includes(key);
}

export function isNamePrefix(vocabulary: Vocabulary, key: string): boolean {
  return vocabulary.names.some((name) => startsWithWords(name, key));
}

export function isField(vocabulary: Vocabulary, key: string): boolean {
  return vocabulary.fields.includes(key);
}

export function isFieldPrefix(vocabulary: Vocabulary, key: string): boolean {
  return vocabulary.fields.some((field) => startsWithWords(field, key));
}
