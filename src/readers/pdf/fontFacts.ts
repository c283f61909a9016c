import type { FontFacts } from './scanState.ts';

interface GivenFont {
  readonly name?: unknown;
  readonly bold?: unknown;
  readonly black?: unknown;
  readonly italic?: unknown;
  readonly vertical?: unknown;
  readonly fontMatrix?: ArrayLike<number> | null;
}

const UNIT = 0.001;

/** Facts of a font object of pdf.js. Many programs say bold and italic only in the font's name. */
export function fontFacts(font: unknown): FontFacts {
  const given = (typeof font === 'object' && font !== null ? font : {}) as GivenFont;
  // A subset's name begins with six letters and '+' (ISO 32000-1 §9.6.4).
  const name = typeof given.name === 'string' ? given.name.replace(/^[A-Z]{6}\+/, '') : '';
  const style = name.replace(/^[^,-]*$/, (whole) => /(bold|italic|oblique)/i.exec(whole)?.[0] ?? '');
  return {
    face: {
      name,
      bold: given.bold === true || given.black === true || /bold|black|heavy|demi/i.test(style),
      italic: given.italic === true || /italic|oblique/i.test(name),
    },
    unit: given.fontMatrix?.[0] ?? UNIT,
    vertical: given.vertical === true,
  };
}
