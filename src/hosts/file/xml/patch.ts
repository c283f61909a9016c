/** A piece of a text that is exchanged for another. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its pieces exchanged; everything between them stays as it was. They must not overlap. */
export function replaceSpans(text: string, replacements: readonly Replacement[]): string {
  return splitAtSpans(text, replacements).join('');
}

/** The same, not joined: a sheet of 84,000 rows is packed piece by piece. */
export function splitAtSpans(text: string, replacements: readonly Replacement[]): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const r of inOrder(replacements)) {
    parts.push(text.slice(at, r.start), r.text);
    at = r.end;
  }
  parts.push(text.slice(at));
  return parts;
}

/** A patched part is UTF-8, whatever it was before: its declaration has to say so. */
export function declareUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*encoding=)(["'])utf-16(?:le|be)?\2/i, '$1$2UTF-8$2');
}

/** What is put in before a piece comes before what the piece is exchanged for. */
function inOrder(replacements: readonly Replacement[]): Replacement[] {
  return [...replacements].sort((a, b) => a.start - b.start || a.end - b.end);
}
