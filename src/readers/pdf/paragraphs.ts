import { isCutByWidth } from './cutWords.ts';
import type { TextLine } from './model.ts';

/** Parts of the size: what a line must leave free beyond the next word before the break counts as meant. */
const SLACK = 0.35;
const WORD_GAP = 0.25;
/** How much further than usual the next base line is where a paragraph ends. */
const WIDER = 1.3;
/** Parts of the size that a first line is moved in at least. */
const INDENT = 0.8;

/** '- …' | '+ …' | '1. …' | '1.2. …' | 'a) …' | 'II. …' */
const LISTED = /^(?:[-–—+•*▪●○✓☐]\s*\S|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ][.)]\s|[IVXLC]{1,6}[.)]\s)/u;

/** Joins the lines of a cell or column to paragraphs. */
export function joinLines(lines: readonly TextLine[]): TextLine[][] {
  const usual = usualStep(lines);
  const blanks = drawsBlanks(lines);
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const ended = blanks && open !== undefined && endsWithoutBlank(open.at(-1)!, line);
    if (open && !ended && !parts(open, line, usual)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** The least step from one base line to the next, which is that inside a paragraph. */
function usualStep(lines: readonly TextLine[]): number {
  const steps = lines.slice(1).flatMap((line, i) => {
    const before = lines[i]!;
    const step = line.y - before.y;
    return line.page === before.page && step > 0.8 * line.size ? [step / line.size] : [];
  });
  return steps.length > 0 ? Math.min(...steps) : Infinity;
}

function parts(open: readonly TextLine[], next: TextLine, usual: number): boolean {
  const last = open.at(-1)!;
  if (isCut(last, next)) return false;
  if (wouldFit(last, next) || isFarBelow(last, next, usual)) return true;
  if (LISTED.test(next.text) && /[.;:,]$/.test(last.text)) return true;
  return isMoved(open, next);
}

/** The blank that a line is broken at is drawn by some programs where it has room, and by others never. */
function drawsBlanks(lines: readonly TextLine[]): boolean {
  const broken = lines.filter((line, i) => lines[i + 1] !== undefined && !wouldFit(line, lines[i + 1]!));
  const blank = broken.filter((line) => line.blankEnd).length;
  return blank > 0 && blank >= broken.filter((line) => !line.blankEnd && hasRoom(line)).length;
}

function hasRoom({ right, x1, size }: TextLine): boolean {
  return right - x1 > SLACK * size;
}

/** A full sentence at the end of a nearly full line, and no blank where one would be drawn: the line was ended. */
function endsWithoutBlank(last: TextLine, next: TextLine): boolean {
  const whole = /[.;:!?…]["”)]?$/u.test(last.text) && /^(?:\p{Lu}|\p{Pd}|\d)/u.test(next.text);
  return whole && !last.blankEnd && hasRoom(last);
}

/** Whether a line ends inside a word or number, at a hyphen or slash: '2021-' and '2025'. */
function isCut(last: TextLine, next: TextLine): boolean {
  if (isCutByWidth(last, next)) return true;
  return !last.blankEnd && /[\p{L}\d][-/]$/u.test(last.text) && /^[\p{L}\d]/u.test(next.text);
}

/** Whether the next line's first word had room on this one: then the line was ended on purpose. */
function wouldFit(last: TextLine, next: TextLine): boolean {
  const free = areCentred(last, next) ? last.right - last.left - (last.x1 - last.x0) : last.right - last.x1;
  return free > next.firstWord + (WORD_GAP + SLACK) * last.size;
}

/** Two lines in the middle of their column that don't begin at one place; the second doesn't fill it. */
function areCentred(a: TextLine, b: TextLine): boolean {
  const [first, second] = [a.x0 - a.left, b.x0 - b.left];
  const off = (line: TextLine): number => Math.abs(line.x0 + line.x1 - line.left - line.right) / 2;
  return (
    second > 0.5 * b.size &&
    Math.max(off(a), off(b)) < 0.3 * a.size &&
    Math.abs(first - second) > 0.3 * a.size
  );
}

function isFarBelow(last: TextLine, next: TextLine, usual: number): boolean {
  return last.page === next.page && (next.y - last.y) / next.size > WIDER * usual;
}

/** A first line is moved in, or the lines after it are. */
function isMoved(open: readonly TextLine[], next: TextLine): boolean {
  const [first, last] = [open[0]!, open.at(-1)!];
  if (areCentred(last, next)) return false;
  const shift = next.x0 - next.left - (last.x0 - last.left);
  const least = INDENT * next.size;
  if (open.length > 1) return Math.abs(shift) > least;
  const alike = Math.abs(shift) < 1 && next.x0 - next.left > least;
  if (alike && /[.;:!?]$/.test(last.text)) return true;
  return shift > least && !LISTED.test(first.text);
}

/** A paragraph's text: a word cut at a hyphen or slash by the line's end is whole again. */
export function paragraphText(lines: readonly TextLine[]): string {
  return lines.map((line, i) => (i === 0 || isCut(lines[i - 1]!, line) ? '' : ' ') + line.text).join('');
}

/** Text of a cell, its paragraphs parted by line breaks. */
export function linesText(lines: readonly TextLine[]): string {
  return joinLines(lines).map(paragraphText).join('\n');
}

/** Whether a text that ends on one page goes on with a line on the next. */
export function goesOn(last: TextLine, next: TextLine): boolean {
  return (
    isCut(last, next) || (!wouldFit(last, next) && !(LISTED.test(next.text) && /[.;:,]$/.test(last.text)))
  );
}
