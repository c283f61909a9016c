import { matchAgency } from '../agency/matchAgency.ts';
import type { AgencyMatch, AgencyMention, AgencyRegister } from '../agency/types.ts';
import type { IsoDate } from '../date/types.ts';
import type { QuestionKind } from '../question.ts';

/** One body of a mention with the agencies it stands for, or what must be asked about it. */
export interface Resolved {
  readonly text: string;
  readonly codes: readonly string[];
  /** null where the codes are certain. */
  readonly ask: { readonly kind: QuestionKind; readonly candidates: readonly string[] } | null;
}

export type Resolver = (mention: AgencyMention) => readonly Resolved[];

/** Each name of a list that left out its head is settled, or asked about, by itself. */
function singles(mention: AgencyMention): readonly AgencyMention[] {
  if (mention.names.length < 2) return [mention];
  return mention.names.map((name) => ({ ...mention, text: name, names: [name] }));
}

function questionKind(mention: AgencyMention): QuestionKind {
  if (mention.kind === 'group') return 'group.members';
  return mention.kind === 'other' ? 'agency.other' : 'agency.unmatched';
}

function settle(mention: AgencyMention, match: AgencyMatch): Resolved {
  const { text } = mention;
  if (match.kind === 'agency') return { text, codes: [match.code], ask: null };
  if (match.kind === 'group' && match.codes.length > 0) return { text, codes: match.codes, ask: null };
  const candidates = match.kind === 'group' ? [] : match.candidates;
  const kind = match.kind === 'condition' ? 'group.condition' : questionKind(mention);
  return { text, codes: [], ask: { kind, candidates } };
}

/** A resolver that remembers what it found: the same words stand in many rows of a plan. */
export function resolverFor(register: AgencyRegister, asOf: IsoDate | null): Resolver {
  const known = new Map<string, Resolved>();
  const resolve = (mention: AgencyMention): Resolved => {
    const key = `${mention.kind}\u001f${mention.text}`;
    const found = known.get(key) ?? settle(mention, matchAgency(mention, register, asOf));
    known.set(key, found);
    return found;
  };
  return (mention) => singles(mention).map(resolve);
}
