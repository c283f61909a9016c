/** What a number format makes of a number: a day (with or without a time), only a time, or a number. */
export type FormatKind = 'date' | 'time' | 'number';

/** Text, escapes, paddings and brackets, none of which are codes; an elapsed time in brackets stays. */
const NOT_CODES = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** Kind of a number format code (ECMA-376-1 §18.8.31), told by its first section. */
export function formatKind(code: string): FormatKind {
  if (code === 'General') return 'number';
  const codes = code
    .replace(NOT_CODES, '')
    .split(';')[0]!
    .replace(/general/gi, '')
    .replace(/AM\/PM|A\/P/gi, 'h');
  if (/[yd]/i.test(codes)) return 'date';
  if (/[hs]|\[m+\]/i.test(codes)) return 'time';
  return /m/i.test(codes) ? 'date' : 'number';
}
