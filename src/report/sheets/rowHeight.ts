/** Points of one line of Times New Roman 12, with the leading that Excel and LibreOffice give it. */
const LINE = 15.5;
const PADDING = 3;
/** Excel's limit for a row. */
const HIGHEST = 409;
/** Letters of Times New Roman are narrower than its digits, which Excel counts widths in; wrapping at words loses some. */
const FILL = 1.05;

/** A capital takes about a third more room than a small letter. */
const CAPITAL = 1.35;

function lengthOf(line: string): number {
  const capitals = line.match(/\p{Lu}/gu)?.length ?? 0;
  return line.length + capitals * (CAPITAL - 1);
}

/** Lines that a text takes in a column of `width` characters. */
export function linesOf(text: string, width: number): number {
  const perLine = Math.max(1, Math.floor(width * FILL));
  // Most cells are short: even in capitals such a text takes one line.
  if (text.length * CAPITAL <= perLine && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(lengthOf(line) / perLine)), 0);
}

/** Height in points that shows all of a wrapped text: programs don't fit rows of files that they did not write. */
export function heightOf(text: string, width: number): number {
  return Math.min(HIGHEST, linesOf(text, width) * LINE + PADDING);
}
