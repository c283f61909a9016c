import { NAMES_IN_TEXT as T } from '../../messages/vi/letters.ts';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const isShort = (word: string) => (T.short as readonly string[]).includes(word.toUpperCase());

/** 'huyện lam khê' → 'huyện Lam Khê'; null where the words begin with no kind of place. */
function placeOf(words: readonly string[]): string | null {
  const text = words.join(' ');
  if (T.fields.some((field) => text === field || text.startsWith(`${field} `))) return null;
  const kind = T.kinds.find((one) => text === one || text.startsWith(`${one} `));
  if (kind === undefined) return null;
  return [kind, ...words.slice(kind.split(' ').length).map(capital)].join(' ');
}

/** A field of work: each of its parts begins with a capital, 'văn hóa, thể thao và du lịch' → 'Văn hóa, Thể thao và Du lịch'. */
function fieldOf(words: readonly string[]): string {
  return words
    .map((word, i) => {
      const before = words[i - 1];
      const begins = before === undefined || before === '-' || before === T.and || before.endsWith(',');
      if (isShort(word)) return word.toUpperCase();
      return begins && word !== T.and ? capital(word) : word;
    })
    .join(' ');
}

/** What stands behind the kind of body: a field, a place, or a field with its place. */
function restOf(words: readonly string[]): string {
  const at = words.findIndex((_, i) => placeOf(words.slice(i)) !== null);
  if (at < 0) return fieldOf(words);
  return [fieldOf(words.slice(0, at)), placeOf(words.slice(at))!].filter((part) => part !== '').join(' ');
}

/**
 * A people's committee or a department that a heading writes in capitals, as it stands in running text: 'ỦY BAN NHÂN DÂN
 * HUYỆN LAM KHÊ' → 'Ủy ban nhân dân huyện Lam Khê', 'PHÒNG VĂN HÓA - XÃ HỘI' → 'Phòng Văn hóa - Xã hội'. Any other name
 * stays as it is: which of its words are names can't be told.
 */
export function runningName(name: string): string {
  const words = name.normalize('NFC').trim().toLowerCase();
  const kinds = [...T.committees, ...T.departments];
  const start = kinds.find((one) => words.startsWith(`${one} `));
  if (start === undefined || name !== name.toUpperCase()) return name;
  const rest = words.slice(start.length + 1).split(/\s+/);
  const isCommittee = (T.committees as readonly string[]).includes(start);
  const told = isCommittee ? (placeOf(rest) ?? rest.map(capital).join(' ')) : restOf(rest);
  return `${capital(start)} ${told}`;
}
