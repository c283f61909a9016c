const PICTORIAL = /^(?:wingdings|webdings)/i;

/** Signs of the pictorial fonts that stand in lists and check boxes, by their place in the font. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6f: '☐',
  0xa8: '☐',
  0xe0: '→',
  0xf0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfe: '☑',
};

/**
 * A character of a symbol font as Unicode. Word keeps them in the private area from F000 (ECMA-376-1 §17.3.3.30);
 * digits and punctuation of Symbol are those of ASCII, what is left are bullets.
 */
export function symbolText(code: number, font: string): string {
  if (code < 0xf000 || code > 0xf0ff) return String.fromCodePoint(Math.min(code, 0x10ffff));
  const place = code - 0xf000;
  if (PICTORIAL.test(font)) return WINGDINGS[place] ?? '•';
  return place >= 0x20 && place < 0x7f ? String.fromCharCode(place) : '•';
}

/** A sign of a pictorial font that is typed by its key: 'ü' is a tick. Longer texts are words, whatever their font. */
const TYPED_SIGN = /^[\u0021-\u00ff]{1,2}$/u;

/** Replaces private characters inside a text, where the font is unknown, and signs typed in a pictorial font. */
export function withoutPrivate(text: string, font = ''): string {
  const typed = PICTORIAL.test(font) && TYPED_SIGN.test(text);
  return text.replace(typed ? /./gu : /[\uf000-\uf0ff]/g, (c) =>
    symbolText(0xf000 + (c.charCodeAt(0) & 0xff), font),
  );
}
