import { fold, nfc } from './fold.ts';

/** The encodings of Vietnamese before Unicode that documents are still typed in. */
export type OldEncoding = 'TCVN3' | 'VNI';

/** TCVN 5712:1993 as programs show it in windows-1252; capitals with marks share the small letters' places. */
const TCVN3 =
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ';

const TCVN3_LETTERS = new Map<string, string>();
for (let i = 0; i < TCVN3.length; i += 2) TCVN3_LETTERS.set(TCVN3.charAt(i), TCVN3.charAt(i + 1));

function fromTcvn3(text: string): string {
  return Array.from(text, (char) => TCVN3_LETTERS.get(char) ?? char).join('');
}

/** VNI for Windows writes a mark as a letter after its vowel; combining marks say the same in Unicode. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_ALONE: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

/** Letters that can carry a mark in VNI: plain vowels, and ô and ö that stand for ơ and ư. */
const VNI_BASES = 'aeouyôö';

function fromVni(text: string): string {
  let out = '';
  let before = '';
  for (const char of text) {
    const small = char.toLowerCase();
    const mark = VNI_BASES.includes(before) && before !== '' ? VNI_MARKS[small] : undefined;
    const alone = VNI_ALONE[small] ?? small;
    out += mark ?? (char === small ? alone : alone.toUpperCase());
    before = mark === undefined ? small : '';
  }
  return nfc(out);
}

const VNI_FONT = /^VNI\b/i;
const TCVN3_FONT = /^\.?Vn[A-Z]/;
/** The capital fonts of TCVN3 (.VnTimeH) show small letters as capitals. */
const TCVN3_CAPITALS = /^\.?Vn[A-Z]\w*H$/;

/** A line of capitals: TCVN3 has none with marks, so that small letters stand among them. */
const CAPITALS = /^[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*$/;

/** Whether a font is one of those that only show text of an old encoding. */
export function isOldFont(font: string | undefined): font is string {
  return font !== undefined && (VNI_FONT.test(font) || TCVN3_FONT.test(font));
}

const ODD = /[\u00a1-\u00ff]/u;
const UNICODE_ONLY = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9\u0300-\u0323]/u;
/** Signs that no Vietnamese word in Unicode holds. */
const TCVN3_SIGN =
  /[a-z][\u00a8-\u00ae\u00b5-\u00b9\u00bb-\u00be]|[\u00a7\u00ae\u00b5-\u00b9][a-z\u00c6-\u00fe]/giu;
/** A vowel with a marked letter behind it, as no syllable in Unicode is spelt ('oá' and 'uê' would be). */
const VNI_SIGN = /a[áàâãäåùúûüøéêèëïõ]|e[áàâãäåùøûõï]|o[âäåøïûùõ]|[uy][øûïù]|[ôö][ùøûõï]|ñ[aeiouyôö]/giu;
/** One odd sign may be a typing slip or a unit (25 µm); an old encoding shows in nearly every word. */
const FEWEST_SIGNS = 2;

// One syllable, folded: nghieng, quyet, an — but not "nave" or "pidata".
const SYLLABLE =
  /^(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?$/;
const WORD_BREAKS = /[\s.,;:()"'/\-\u2013!?]+/u;
const MOST = 0.8;

/** Whether nearly every word with an odd letter becomes a Vietnamese syllable: French and Spanish words don't. */
function becomesVietnamese(stored: string, decoded: string): boolean {
  const words = decoded.split(WORD_BREAKS);
  const odd = stored.split(WORD_BREAKS).flatMap((word, at) => (ODD.test(word) ? [words[at] ?? ''] : []));
  const fits = odd.filter((word) => SYLLABLE.test(fold(word)));
  return fits.length >= odd.length * MOST;
}

function decode(text: string, encoding: OldEncoding): string {
  return encoding === 'VNI' ? fromVni(text) : fromTcvn3(text);
}

function encodingOf(text: string, font: string | undefined): OldEncoding | null {
  if (UNICODE_ONLY.test(text)) return null;
  if (font !== undefined && VNI_FONT.test(font)) return 'VNI';
  if (font !== undefined && TCVN3_FONT.test(font)) return 'TCVN3';
  const shows = (encoding: OldEncoding, sign: RegExp): boolean =>
    (text.match(sign)?.length ?? 0) >= FEWEST_SIGNS && becomesVietnamese(text, decode(text, encoding));
  if (shows('TCVN3', TCVN3_SIGN)) return 'TCVN3';
  return shows('VNI', VNI_SIGN) ? 'VNI' : null;
}

/** Letters that Vietnamese hasn't got, and a marked capital behind a small letter: no text in Unicode looks so. */
const NOT_VIETNAMESE =
  /[\u00a1-\u00a9\u00ac-\u00af\u00b4-\u00b6\u00b8\u00be\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6\u00f8\u00fb\u00fc\u00fe\u00ff]|[a-z][\u00b5-\u00b9\u00bb-\u00be\u00c0-\u00dd]/u;

/**
 * A short text among others that are surely in an old encoding, in a document that is Unicode elsewhere: one sign is
 * then enough. Null where it may be Unicode as it stands.
 */
export function fromOldAmongOthers(
  text: string,
  encoding: OldEncoding,
): { readonly text: string; readonly encoding: OldEncoding } | null {
  if (!ODD.test(text) || UNICODE_ONLY.test(text)) return null;
  const sign = encoding === 'VNI' ? VNI_SIGN : TCVN3_SIGN;
  if (text.match(sign) === null && !NOT_VIETNAMESE.test(text)) return null;
  const decoded = decode(text, encoding);
  if (!becomesVietnamese(text, decoded)) return null;
  return { text: encoding === 'TCVN3' && CAPITALS.test(text) ? decoded.toUpperCase() : decoded, encoding };
}

/**
 * Text typed in TCVN3 (ABC) or VNI as Unicode: by its font where that is known, else where the signs of one stand
 * in several words and nothing in the text is surely Unicode. Null where the text is as it should be.
 */
export function fromOldEncoding(
  text: string,
  font?: string,
): { readonly text: string; readonly encoding: OldEncoding } | null {
  if (!ODD.test(text)) return null;
  const encoding = encodingOf(text, font);
  if (encoding === null) return null;
  const decoded = decode(text, encoding);
  const inCapitals = (font !== undefined && TCVN3_CAPITALS.test(font)) || CAPITALS.test(text);
  const capitals = encoding === 'TCVN3' && inCapitals;
  return { text: capitals ? decoded.toUpperCase() : decoded, encoding };
}
