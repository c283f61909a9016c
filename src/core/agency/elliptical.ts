import { collapse, fold } from '../text/fold.ts';
import { nameKey } from './key.ts';
import { isField, isKnownName, type Vocabulary } from './vocabulary.ts';

/** Names that a list leaves the head out of, each written out. */
export interface WrittenOut {
  readonly names: readonly string[];
  /** Every name is a known field or body, or a place by its capitals. */
  readonly sure: boolean;
}

const MANY = '(?:các|những|\\d{1,3})';
// Các sở: Nội vụ, Tài chính | Các phòng Nội vụ, Tư pháp | Phòng: Nội vụ, Tư pháp
const KIND = '(sở|phòng|ban|bộ|cục|vụ|chi cục|trung tâm|hội)';
const KINDS = new RegExp(`^(?:${MANY}\\s+${KIND}\\s*:?|${KIND}\\s*:)\\s+(.+)$`, 'iu');
// UBND các xã: Bình An, Hòa Lạc | UBND xã Bình An, Hòa Lạc | Công an 03 phường Một, Hai
const COMMITTEE = '(UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Công an|Đảng ủy|UBMTTQ|Trạm Y tế|Ban CHQS)';
const LEVEL = '(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)';
const COMMITTEES = new RegExp(`^${COMMITTEE}\\s+(?:${MANY}\\s+)?${LEVEL}\\s*:?\\s+(.+)$`, 'iu');
// Bình An | Hòa Lạc 2 | Đăk Nông
const PLACE = /^\p{Lu}[\p{L}'’-]*(?:\s+(?:\p{Lu}[\p{L}'’-]*|\d{1,2}))*$/u;

function firstUpper(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** "Xây dựng và Y tế" are two fields, "Giáo dục và Đào tạo" is one. */
function partFields(piece: string, vocabulary: Vocabulary): readonly string[] {
  const halves = piece.split(/\s+và\s+/iu);
  const [first = '', ...rest] = halves;
  const second = rest.join(' và ');
  const isOne = rest.length === 0 || isField(vocabulary, nameKey(piece));
  const areTwo = [first, second].every((half) => isField(vocabulary, nameKey(half)));
  return !isOne && areTwo ? [first, second] : [piece];
}

/** Pieces at commas, joined again where a comma stands inside a field (Văn hóa, Thể thao và Du lịch). */
function fieldsOf(rest: string, vocabulary: Vocabulary): readonly string[] {
  const pieces = rest.split(/\s*,\s*/);
  const found: string[] = [];
  for (let at = 0; at < pieces.length;) {
    const ends = pieces.map((_, i) => i + 1).filter((end) => end > at);
    const longest = ends
      .reverse()
      .find((end) => isField(vocabulary, nameKey(pieces.slice(at, end).join(', '))));
    const end = longest ?? at + 1;
    found.push(...partFields(pieces.slice(at, end).join(', '), vocabulary));
    at = end;
  }
  return found.filter((piece) => piece !== '');
}

function underKind(text: string, vocabulary: Vocabulary): WrittenOut | null {
  const [, many, single, rest = ''] = KINDS.exec(text) ?? [];
  const head = many ?? single;
  if (head === undefined) return null;
  const fields = fieldsOf(rest, vocabulary);
  if (!fields.every((field) => /^\p{Lu}/u.test(field))) return null;
  const names = fields.map((field) => `${firstUpper(head.toLowerCase())} ${field}`);
  const known = (name: string, i: number) =>
    isField(vocabulary, nameKey(fields[i] ?? '')) || isKnownName(vocabulary, nameKey(name));
  // "Các Sở GDĐT": the same body in every province, a group.
  return names.length > 1 && names.some(known) ? { names, sure: names.every(known) } : null;
}

const OWN_LEVEL = new RegExp(`^${LEVEL}\\s+(?=\\p{Lu})`, 'u');

/** UBND phường Nam Sơn, xã Bình An: each place under the level that stands before it, else under the first one. */
function placeOf(place: string, level: string): { readonly level: string; readonly name: string } {
  const own = OWN_LEVEL.exec(place)?.[1];
  return { level: (own ?? level).toLowerCase(), name: place.replace(OWN_LEVEL, '') };
}

function underCommittee(text: string): WrittenOut | null {
  const [, committee = '', level = '', rest = ''] = COMMITTEES.exec(text) ?? [];
  const places = rest.split(/\s*,\s*|\s+và\s+/iu).map((place) => placeOf(place, level));
  if (places.length < 2 || !places.every(({ name }) => PLACE.test(name))) return null;
  return { names: places.map(({ level: own, name }) => `${committee} ${own} ${name}`), sure: true };
}

/**
 * The names of a list under one head in the plural or said once: "Các sở: Nội vụ, Tài chính", "UBND xã Bình An, Hòa
 * Lạc". Null for anything else; kinds in small letters ("Các sở, ban, ngành") are no names.
 */
export function writtenOut(text: string, vocabulary: Vocabulary): WrittenOut | null {
  const bare = collapse(text);
  if (/[()]/.test(bare) || /(?:^|[\s,])tru /.test(fold(bare))) return null;
  return underCommittee(bare) ?? underKind(bare, vocabulary);
}
