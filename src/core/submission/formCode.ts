import { nfc } from '../text/fold.ts';

export interface FormIdentity {
  readonly book: string;
  readonly round: number;
  readonly agency: string;
}

/** Digits and capitals without 0, 1, I, L and O, which people mix up when they copy a code by hand. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** The largest prime below 31 × 31, so that two characters hold every remainder. */
const MODULUS = 953;
const BASE = 37;

const DASHES = /\s*[\u2010-\u2015\u2212-]\s*/gu;

/** A code without blanks, in capitals, with plain dashes. */
function plainCode(text: string): string {
  return nfc(text)
    .replace(DASHES, '-')
    .replace(/[\s\u00a0]+/gu, '')
    .toUpperCase();
}

/** Codes that look alike get the same key: O as 0, I and L as 1. */
export function lookAlikeKey(text: string): string {
  return plainCode(text).replace(/O/g, '0').replace(/[IL]/g, '1');
}

/**
 * The code that a text means among known codes: itself, else the same without regard to case and blanks, else the
 * only one that looks like it. Null where none or several do.
 */
export function findCode(text: string, codes: readonly string[]): string | null {
  if (codes.includes(text)) return text;
  for (const key of [plainCode, lookAlikeKey]) {
    const wanted = key(text);
    const found = codes.filter((code) => key(code) === wanted);
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}

/** Two characters that change with any single wrong character and with any two neighbours swapped. */
function checkOf({ book, round, agency }: FormIdentity): string {
  const text = `${lookAlikeKey(book)}-K${round}-${lookAlikeKey(agency)}`;
  const rest = Array.from(text).reduce((sum, c) => (sum * BASE + (c.codePointAt(0) ?? 0)) % MODULUS, 0);
  return ALPHABET.charAt(Math.floor(rest / ALPHABET.length)) + ALPHABET.charAt(rest % ALPHABET.length);
}

/** Mã biểu: book, round, agency and a check, for people to read and for a form that lost its hidden sheet. */
export function formCode(book: string, round: number, agency: string): string {
  return `${book}-K${round}-${agency}-${checkOf({ book, round, agency })}`;
}

// ABCDE-K1-X01-7F
const SHAPE = /^(.+?)-K(\d{1,4})-(.+)-([2-9A-Z]{2})$/u;

/**
 * The identity in a Mã biểu, in capitals; null for anything else and where the check fails. Blanks, case, kinds of
 * dash (or blanks in their place) and look-alike characters don't matter. Compare its parts with findCode.
 */
export function parseFormCode(text: string): FormIdentity | null {
  const dashed = /[-\u2010-\u2015\u2212]/u.test(text) ? text : text.trim().replace(/\s+/gu, '-');
  const found = SHAPE.exec(plainCode(dashed));
  if (found === null) return null;
  const [, book = '', round = '', agency = '', check] = found;
  const identity = { book, round: Number(round), agency };
  return checkOf(identity) === check ? identity : null;
}

/** The round in what is left of a Mã biểu, even where its check fails: 'ABCDE-K2-X0'. Null where there is none. */
export function shownRound(text: string): number | null {
  const found = /-K(\d{1,4})(?:-|$)/u.exec(plainCode(text));
  return found === null ? null : Number(found[1]);
}
