/** The code behind a word that stands in a cell; null for a blank or an unknown word. */
export function codeOf<K extends string>(words: Readonly<Record<K, string>>, word: string): K | null {
  return (Object.keys(words) as K[]).find((key) => words[key] === word) ?? null;
}
