import { letterWidth } from './letterWidths.ts';

/** Programs round a column's width down, and keep a little room beside the words. */
export const FILL = 0.97;
/** Points of one line of Times New Roman 12, with the leading that Excel and LibreOffice give it. */
const LINE = 15.5;
const PADDING = 4;
/** The widest letter, in Excel's characters. */
const WIDEST = letterWidth('W');

/** A word longer than a line is cut by the programs themselves; here it counts as the lines that it takes. */
function linesOfWord(word: string, width: number): string[] {
  if (letterWidth(word) <= width) return [word];
  const size = Math.max(1, Math.floor(width / WIDEST));
  const letters = [...word];
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, i) =>
    letters.slice(i * size, (i + 1) * size).join(''),
  );
}

interface Line {
  readonly text: string;
  /** What stands between this line and the next in the text. */
  readonly end: '' | ' ' | '\n';
}

const SPACE = letterWidth(' ');

function wrapParagraph(paragraph: string, width: number): Line[] {
  const lines: Line[] = [];
  let text = '';
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const room = letterWidth(word);
    const isFirst = text === '' && used === 0;
    if (used + room <= width) {
      text = isFirst ? word : `${text} ${word}`;
      used += room + SPACE;
      continue;
    }
    if (!isFirst) lines.push({ text, end: ' ' });
    const parts = linesOfWord(word, width);
    lines.push(...parts.slice(0, -1).map((part) => ({ text: part, end: '' as const })));
    text = parts.at(-1) ?? '';
    used = letterWidth(text) + SPACE;
  }
  return [...lines, { text, end: '\n' }];
}

function wrapped(text: string, width: number): Line[] {
  return text.split(/\r\n?|\n/).flatMap((paragraph) => wrapParagraph(paragraph, Math.max(1, width * FILL)));
}

/** Points that a text takes when its words are wrapped in a column of `width` characters. */
export function wrappedHeight(text: string, width: number): number {
  return wrapped(text, width).length * LINE + PADDING;
}

/** The text in pieces of at most `most` lines in a column of `width` characters; joined they are the text again. */
export function pieces(text: string, width: number, most: number): string[] {
  const lines = wrapped(text, width);
  const count = Math.max(1, Math.ceil(lines.length / most));
  return Array.from({ length: count }, (_, i) => {
    const part = lines.slice(i * most, (i + 1) * most);
    return part.map((line, n) => line.text + (n === part.length - 1 ? '' : line.end)).join('');
  });
}
