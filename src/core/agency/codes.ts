import { foldAligned, nfc } from '../text/fold.ts';

const LONGEST = 10;

/** "Phòng Nội vụ" → 'PNV', "UBND xã An Lư" → 'UBNDXAL': initials, abbreviations whole. */
export function initialsOf(name: string): string {
  const words = nfc(name)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && foldAligned(word) !== 'va');
  const letters = words.map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.slice(0, 1))).join('');
  return foldAligned(letters).toUpperCase().slice(0, LONGEST) || 'CQ';
}

/** Initials, with a counter from 2 where they are taken. The same list gives the same codes. */
export function makeCode(name: string, taken: readonly string[]): string {
  const base = initialsOf(name);
  if (!taken.includes(base)) return base;
  let counter = 2;
  while (taken.includes(`${base}${counter}`)) counter += 1;
  return `${base}${counter}`;
}
