import { foldAligned } from '../../text/fold.ts';
import { beginsAsBody } from './bodies.ts';
import { atHead } from './subject.ts';
import { beginsWithWork, OPENING_NOUN } from './verbs.ts';
import type { BodyContext } from './bodies.ts';

/** As many words as a person needs to find the place. */
const SHOWN = 8;

function beginning(text: string): string {
  return text.split(/\s+/).slice(0, SHOWN).join(' ');
}

// giao Sở A | do Phòng B | phân công Ban C | trong đó Sở D: words after which somebody is named for the work
const HANDED =
  /(?<![\p{L}])(?:giao(?: cho)?|do|bởi|phân công|đề nghị|yêu cầu|riêng|trong đó,?|theo đó,?)\s+(?=\S)/giu;
// … chủ trì … | … chịu trách nhiệm …: somebody is, wherever that body stands
const IN_CHARGE = /chu tri|chiu trach nhiem|lam dau moi|la (?:co quan|don vi) |phoi hop (?:cung )?voi/;
const CLAUSE = /[.;:,(–]\s*(?=\p{L})/gu;

function namesAt(text: string, context: BodyContext): boolean {
  return atHead(text, context) !== null;
}

/** Words of a later clause in which somebody may be named for the work; null where there are none. */
function laterDoubt(text: string, context: BodyContext): string | null {
  const handed = [...text.matchAll(HANDED)].map((found) => text.slice(found.index + found[0].length));
  const given = handed.find((rest) => beginsAsBody(rest) || namesAt(rest, context));
  const clauses = [...text.matchAll(CLAUSE)].map((found) => text.slice(found.index + found[0].length));
  const doubt = given ?? clauses.find((clause) => namesAt(clause, context));
  if (doubt !== undefined) return beginning(doubt);
  const charge = IN_CHARGE.exec(foldAligned(text));
  return charge === null ? null : beginning(text.slice(charge.index));
}

/**
 * Why it isn't sure that a paragraph names nobody for its work: its first words, where they aren't what is to be done,
 * or those of a later clause with somebody in it. Null where it surely names nobody.
 */
export function doubtOfNobody(text: string, context: BodyContext): string | null {
  if (!beginsWithWork(text) && !OPENING_NOUN.test(text)) return beginning(text);
  return laterDoubt(text, context);
}
