import { splitRole } from '../../core/agency/grammar.ts';
import { splitAgencies } from '../../core/agency/splitAgencies.ts';
import type { AgencyMention, AgencyRegister, MentionKind } from '../../core/agency/types.ts';
import type { Vocabulary } from '../../core/agency/vocabulary.ts';

/** What the book already knows of the words of one cell: bodies as they were read, with their kind where it is known. */
export type KnownBodies = ReadonlyMap<string, MentionKind | null>;

export interface MentionContext {
  readonly register: AgencyRegister;
  readonly vocabulary: Vocabulary;
  readonly known: KnownBodies;
}

/** Semicolons part bodies; one in brackets belongs to the words around it. */
function piecesOf(cell: string): string[] {
  return cell
    .split(/;(?![^()]*\))/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** A body that is settled by name may also be a group: names are tried first, whatever the kind says. */
const ANY_KIND: MentionKind = 'group';

function asKnown(mention: AgencyMention, known: KnownBodies): AgencyMention {
  const kinds = [mention.text, ...mention.names].map((text) => known.get(text) ?? null);
  const kind = kinds.find((k) => k !== null);
  return kind === undefined ? mention : { ...mention, kind };
}

/** Each name of a list that left out its head stands for itself. */
function singles(mention: AgencyMention): AgencyMention[] {
  if (mention.names.length < 2) return [mention];
  return mention.names.map((name) => ({ ...mention, text: name, names: [name] }));
}

function pieceMentions(piece: string, { register, vocabulary, known }: MentionContext): AgencyMention[] {
  const read = splitAgencies(piece, { register, vocabulary }).mentions;
  const { role, text } = splitRole(piece);
  const [only] = read;
  if (only !== undefined && read.length === 1 && only.text === text) return [asKnown(only, known)];
  for (const [body, of] of [[text, role] as const, [piece, null] as const]) {
    if (known.has(body)) return [{ text: body, role: of, kind: known.get(body) ?? ANY_KIND, names: [body] }];
  }
  return read.map((mention) => asKnown(mention, known));
}

/**
 * The bodies that a cell of Nhiệm vụ names. The book writes one after the other with semicolons, as the plan was
 * read; what a person wrote since is read as a plan's cell is. Bodies that the book knows keep words and kind, so
 * that questions about them stay the same.
 */
export function bookMentions(cell: string, context: MentionContext): AgencyMention[] {
  return piecesOf(cell)
    .flatMap((piece) => pieceMentions(piece, context))
    .flatMap(singles);
}
