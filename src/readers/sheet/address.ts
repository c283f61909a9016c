/** A place on a sheet, both from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Letters of a column: 1 is A, 28 is AB. */
export function columnLetters(column: number): string {
  if (column <= 26) return String.fromCharCode(64 + column);
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

export function address(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** Reads 'AB12', '$AB$12' or 'ab12'; null for anything else. */
export function parseAddress(text: string): Place | null {
  let column = 0;
  let at = text.charCodeAt(0) === 36 ? 1 : 0;
  for (; at < text.length; at++) {
    const letter = text.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (text.charCodeAt(at) === 36) at++;
  const row = digits(text, at);
  return column > 0 && row > 0 ? { row, column } : null;
}

function digits(text: string, from: number): number {
  let value = 0;
  for (let at = from; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return 0;
    value = value * 10 + digit;
  }
  return value;
}
