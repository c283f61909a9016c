const NUMERALS: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** 4 → 'IV'. For whole numbers from 1 to 3999. */
export function toRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [numeral, worth] of NUMERALS) {
    while (rest >= worth) {
      text += numeral;
      rest -= worth;
    }
  }
  return text;
}

const SHAPE = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;

/** 'XIV' or 'xiv' → 14; null for what is not a well-formed Roman numeral ('IIII', 'A', ''). */
export function parseRoman(text: string): number | null {
  const upper = text.toUpperCase();
  if (upper === '' || !SHAPE.test(upper)) return null;
  let value = 0;
  let at = 0;
  for (const [numeral, worth] of NUMERALS) {
    while (upper.startsWith(numeral, at)) {
      value += worth;
      at += numeral.length;
    }
  }
  return value;
}
