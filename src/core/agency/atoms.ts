/** What parts an atom from the one before it. hard: a semicolon, a line, a sentence. */
export type Separator = 'hard' | 'comma' | 'and';

/** The smallest piece of a cell: what stands between two separators. Places count in the cell's text. */
export interface Atom {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly before: Separator;
}

// A stop after P., TP., TX., BS., ThS. … stands in the middle of a name.
const SEPARATOR =
  /\n\s*|;\s*(?:[-+•]\s+)?|(?<!(?<![\p{L}\d])(?:P|Q|H|X|T|TP|TX|TT|KP|VP|BS|ThS|TS|GS|PGS|KS|CN|DS))\.\s+(?=\p{Lu})|,\s*|\s+và\s+/giu;

function kindOf(separator: string): Separator {
  if (separator.startsWith(',')) return 'comma';
  return /^[\n;.]/.test(separator) ? 'hard' : 'and';
}

/** Same length, but with what stands in parentheses hidden from the search for separators. */
function maskParentheses(text: string): string {
  return text.replace(/\([^()]*\)/g, (inner) => '_'.repeat(inner.length));
}

/** Cuts a cell at every comma, "và", semicolon, line break and sentence end; joining again is decided later. */
export function atomsOf(text: string): Atom[] {
  const masked = maskParentheses(text);
  const atoms: Atom[] = [];
  let start = 0;
  let before: Separator = 'hard';
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed === '') return;
    atoms.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length, before });
  };
  for (const found of masked.matchAll(SEPARATOR)) {
    push(found.index);
    before = kindOf(found[0]);
    start = found.index + found[0].length;
  }
  push(text.length);
  return atoms;
}
