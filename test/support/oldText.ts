/** TCVN 5712:1993, byte by byte, as the standard's table has it. */
const TCVN3_BYTES: Readonly<Record<string, number>> = {
  ...{ Ă: 0xa1, Â: 0xa2, Ê: 0xa3, Ô: 0xa4, Ơ: 0xa5, Ư: 0xa6, Đ: 0xa7 },
  ...{ ă: 0xa8, â: 0xa9, ê: 0xaa, ô: 0xab, ơ: 0xac, ư: 0xad, đ: 0xae },
  ...{ à: 0xb5, ả: 0xb6, ã: 0xb7, á: 0xb8, ạ: 0xb9, ằ: 0xbb, ẳ: 0xbc, ẵ: 0xbd, ắ: 0xbe, ặ: 0xc6 },
  ...{ ầ: 0xc7, ẩ: 0xc8, ẫ: 0xc9, ấ: 0xca, ậ: 0xcb, è: 0xcc, ẻ: 0xce, ẽ: 0xcf, é: 0xd0, ẹ: 0xd1 },
  ...{ ề: 0xd2, ể: 0xd3, ễ: 0xd4, ế: 0xd5, ệ: 0xd6, ì: 0xd7, ỉ: 0xd8, ĩ: 0xdc, í: 0xdd, ị: 0xde },
  ...{ ò: 0xdf, ỏ: 0xe1, õ: 0xe2, ó: 0xe3, ọ: 0xe4, ồ: 0xe5, ổ: 0xe6, ỗ: 0xe7, ố: 0xe8, ộ: 0xe9 },
  ...{ ờ: 0xea, ở: 0xeb, ỡ: 0xec, ớ: 0xed, ợ: 0xee, ù: 0xef, ủ: 0xf1, ũ: 0xf2, ú: 0xf3, ụ: 0xf4 },
  ...{ ừ: 0xf5, ử: 0xf6, ữ: 0xf7, ứ: 0xf8, ự: 0xf9, ỳ: 0xfa, ỷ: 0xfb, ỹ: 0xfc, ý: 0xfd, ỵ: 0xfe },
};

/** Small letters and the unmarked capitals that TCVN3 has; a marked capital of other kinds has no place in it. */
export const TCVN3_ALPHABET = Object.keys(TCVN3_BYTES);

export function tcvn3Bytes(text: string): Uint8Array {
  return Uint8Array.from(text.normalize('NFC'), (char) => TCVN3_BYTES[char] ?? char.charCodeAt(0));
}

/** As a program without the font shows it: each byte as the letter of windows-1252. */
export function asTcvn3(text: string): string {
  return String.fromCharCode(...tcvn3Bytes(text));
}

const TONES: Readonly<Record<string, string>> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
};
const CIRCUMFLEX: Readonly<Record<string, string>> = {
  '': 'â',
  '\u0301': 'á',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
};
const BREVE: Readonly<Record<string, string>> = {
  '': 'ê',
  '\u0301': 'é',
  '\u0300': 'è',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
};
const ALONE: Readonly<Record<string, string>> = {
  ...{ đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', ơ: 'ô', ư: 'ö' },
};

/** One letter in VNI for Windows: its vowel, and the letter that stands for its marks. */
function vniLetter(letter: string): string {
  const alone = ALONE[letter];
  if (alone !== undefined) return alone;
  const [base = '', ...marks] = letter.normalize('NFD');
  const tone = marks.find((mark) => TONES[mark] !== undefined) ?? '';
  if (marks.includes('\u0302')) return `${base}${CIRCUMFLEX[tone] ?? ''}`;
  if (marks.includes('\u0306')) return `${base}${BREVE[tone] ?? ''}`;
  const horn = marks.includes('\u031b') ? (base === 'o' ? 'ô' : 'ö') : base;
  return `${horn}${TONES[tone] ?? ''}`;
}

export function asVni(text: string): string {
  return Array.from(text.normalize('NFC'), (char) => {
    const small = char.toLowerCase();
    return char === small ? vniLetter(char) : vniLetter(small).toUpperCase();
  }).join('');
}

export const VIETNAMESE = Array.from(
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ',
);
