/** Notes by mark. Numbers may begin again on every page, so each mark takes the next note of its number. */
export interface NotePool {
  readonly add: (mark: string, text: string) => void;
  /** The text for a mark, or null where no note has it; then the mark is remembered as missing. */
  readonly take: (mark: string) => string | null;
  readonly missing: () => readonly string[];
}

export function notePool(): NotePool {
  const notes = new Map<string, string[]>();
  const missing = new Set<string>();
  const take = (mark: string): string | null => {
    const texts = notes.get(mark);
    if (!texts) {
      missing.add(mark);
      return null;
    }
    return (texts.length > 1 ? texts.shift() : texts[0]) ?? null;
  };
  const add = (mark: string, text: string): void => {
    notes.set(mark, [...(notes.get(mark) ?? []), text]);
  };
  return { add, take, missing: () => [...missing] };
}
