const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A list number in one of Word's formats (ECMA-376-1 §17.18.59); formats of other scripts as Arabic digits. */
export function listNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'vietnameseCounting':
      return inWords(value);
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** a … z, then aa, bb, cc: Word repeats the letter instead of counting on. */
function letters(value: number): string {
  if (value < 1) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(value / 26), 50));
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** một, hai, … mười, mười một, … hai mươi lăm; beyond 99 as digits. */
function inWords(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return DIGITS[ones] ?? '';
  const ten = tens === 1 ? 'mười' : `${DIGITS[tens] ?? ''} mươi`;
  if (ones === 0) return ten;
  const one = ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : (DIGITS[ones] ?? '');
  return `${ten} ${one}`;
}

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  let left = value;
  let text = '';
  for (const [size, digits] of ROMAN) {
    for (; left >= size; left -= size) text += digits;
  }
  return text;
}
