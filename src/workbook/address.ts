/** 1 → 'A', 27 → 'AA'. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** (5, 2) → 'B5' */
export function cellAt(row: number, column: number): string {
  return `${columnLetter(column)}${row}`;
}

/** 'AB12' → 28: the column counted from 1. */
export function columnOf(at: string): number {
  return [...at.replace(/\d/g, '')].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0);
}

/** 'AB12' → 12. */
export function rowOf(at: string): number {
  return Number(at.replace(/\D/g, ''));
}

/** (5, 2, 9, 3) → 'B5:C9' */
export function rangeOf(top: number, left: number, bottom: number, right: number): string {
  return `${cellAt(top, left)}:${cellAt(bottom, right)}`;
}

/** "'Tổng quan'!$B$5:$C$9" */
export function absolute(sheet: string, top: number, left: number, bottom: number, right: number): string {
  const one = (row: number, column: number) => `$${columnLetter(column)}$${row}`;
  const range = top === bottom && left === right ? one(top, left) : `${one(top, left)}:${one(bottom, right)}`;
  return `'${sheet.replaceAll("'", "''")}'!${range}`;
}
