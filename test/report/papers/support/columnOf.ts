/** 'AB12' → 28: the column counted from 1. */
export function columnOf(at: string): number {
  return [...at.replace(/\d/g, '')].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0);
}
