import type { Digest } from '../core/question.ts';

/** A digest that works out each text once: the rows of a round's forms are mostly the same for every agency. */
export function rememberDigest(digest: Digest): Digest {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = digest(text);
    known.set(text, made);
    return made;
  };
}
