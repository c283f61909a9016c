import type { Marker } from './types.ts';

/** The order in which numbers and bullets nest in papers: I > 1 > 1.1 > a) > (1) > text > - > +. */
export const RANKS = {
  part: 0,
  upper: 1,
  roman: 2,
  article: 2.5,
  integer: 3,
  dotted: 4,
  letter: 10,
  bracket: 11,
  text: 12,
  dash: 13,
  plus: 14,
} as const;

type Shape = readonly [RegExp, (tt: string) => number];

// Phần thứ nhất | Phần I. | Chương II | Điều 3. | A. | II. | 3. | 3/ | 1.2. | 1.2 | a) | đ. | (1) | - | + | •
const SHAPES: readonly Shape[] = [
  [/^phần (thứ [\p{L}]+|[IVX]+|\d{1,2})(?:[.:]\s*|\s+|$)/iu, () => RANKS.part],
  [/^chương ([IVX]{1,6}|\d{1,2})(?:[.:]\s*|\s+|$)/iu, () => RANKS.upper],
  [/^mục ([IVX]{1,6}|\d{1,2})[.:]\s*/iu, () => RANKS.roman],
  [/^Điều (\d{1,3})[.:]\s*/u, () => RANKS.article],
  [/^([A-HĐK])(?:\.|\s?[-–])\s+/u, () => RANKS.upper],
  [/^([IVX]{1,6})\s?(?:[./)]|[-–](?=\s))\s*(?=\S)/u, () => RANKS.roman],
  [
    /^(\d{1,2}(?:\.\d{1,2})+)\s?[.)\-–]?\s+(?=\S)/u,
    (tt) => RANKS.dotted + Math.min(tt.split('.').length, 6) - 2,
  ],
  [/^(\d{1,3})\s?[.)/]\s*(?=[^\s\d])/u, () => RANKS.integer],
  // 1- Ban Tổ chức Tỉnh ủy …: as the Party's bodies number
  [/^(\d{1,2})\s?[-–]\s+(?=\p{Lu}\p{Ll})/u, () => RANKS.integer],
  // 1. 100% cán bộ: a number may begin the text too.
  [/^(\d{1,3})\.\s+(?=\d)/u, () => RANKS.integer],
  [/^([a-zđ])\s?[.)/]\s*(?=\S)/u, () => RANKS.letter],
  [/^\((\d{1,3}|[a-zđ])\)\s*(?=\S)/u, () => RANKS.bracket],
  [/^()[\p{Pd}•*●▪·\uf0b7\uf0a7]\s+(?=\S)/u, () => RANKS.dash],
  [/^()[\p{Pd}](?=\p{Lu}\p{Ll})/u, () => RANKS.dash],
  [/^()\+\s*(?=\S)/u, () => RANKS.plus],
];

/** The marker at the head of a paragraph; rank `text` where there is none. */
export function readMarker(text: string): Marker {
  for (const [shape, rank] of SHAPES) {
    const found = shape.exec(text);
    if (found === null) continue;
    const tt = found[1] ?? '';
    return { tt, rank: rank(tt), text: text.slice(found[0].length).trim() };
  }
  return { tt: '', rank: RANKS.text, text };
}

export function hasMarker(text: string): boolean {
  return readMarker(text).rank !== RANKS.text;
}
