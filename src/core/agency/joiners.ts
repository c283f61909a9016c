import { fold } from '../text/fold.ts';
import {
  headOf,
  isCouncil,
  isCouncilOffice,
  isWholeName,
  splitRole,
  startsGroup,
  startsName,
} from './grammar.ts';
import { nameKey } from './key.ts';
import { isKnownName } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

// Sở Nội vụ/Sở Y tế | Sở Nội vụ - Sở Y tế | Sở Nội vụ + Sở Y tế
// Sở Nội vụ cùng Sở Y tế | Sở Nội vụ với các sở
const JOINER = /\s*[/+&\p{Pd}]\s*|\s+(?:cùng với|cùng|với)\s+/giu;
// What stands before a joiner since the last mark that parts bodies for certain.
const LAST_PIECE = /[^,;\n]*$/u;
const FIRST_PIECE = /^[^,;\n/+]*?(?=\s+(?:[\p{Pd}+]|cùng|với)\s|[,;\n/+]|$)/iu;

function pieceBefore(text: string): string {
  return (LAST_PIECE.exec(text)?.[0] ?? '').trim();
}

function pieceAfter(text: string): string {
  return (FIRST_PIECE.exec(text)?.[0] ?? '').trim();
}

function isBody(name: string): boolean {
  return startsName(name) || isWholeName(name);
}

/**
 * Whether a mark stands between two bodies: both are in the register, or both begin like a body's name. A dash is a
 * part of many names, so it needs the same head on both sides. Never inside a name that the register has as a whole.
 */
function parts(left: string, mark: string, right: string, vocabulary: Vocabulary): boolean {
  if (isKnownName(vocabulary, nameKey(`${left}${mark}${right}`))) return false;
  const known = [left, right].every((name) => isKnownName(vocabulary, nameKey(name)));
  if (known) return true;
  const [first = '', second = ''] = [left, right].map((name) => splitRole(name).text);
  if (isCouncilOffice(first) && isCouncil(second)) return false;
  if (!/\p{Pd}/u.test(mark)) return isBody(first) && (isBody(second) || startsGroup(second));
  const heads = [first, second].map((name) => fold(headOf(name)?.head ?? ''));
  return startsName(first) && startsName(second) && heads[0] === heads[1];
}

/** Replaces slashes, dashes and plus signs between two bodies by semicolons; those inside a name stay. */
export function partJoined(cell: string, vocabulary: Vocabulary): string {
  const masked = cell.replace(/\([^()]*\)/g, (inner) => '_'.repeat(inner.length));
  let done = '';
  let from = 0;
  for (const found of masked.matchAll(JOINER)) {
    const end = found.index + found[0].length;
    const before = done + cell.slice(from, found.index);
    const divides = parts(pieceBefore(before), found[0], pieceAfter(cell.slice(end)), vocabulary);
    done = divides ? `${before}; ` : before + cell.slice(found.index, end);
    from = end;
  }
  return done + cell.slice(from);
}
