import { apply, multiply, IDENTITY, type Matrix } from './matrix.ts';
import type { Placed, Scan } from './scanState.ts';

/** Text rendering modes that show nothing (ISO 32000-1 §9.3.6): what recognition programs lay over a picture. */
const INVISIBLE: readonly number[] = [3, 7];

/** A glyph as pdf.js gives it. */
interface GivenGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
}

export function beginText(scan: Scan): void {
  setTextMatrix(scan, IDENTITY);
}

export function setTextMatrix(scan: Scan, matrix: Matrix | null): void {
  scan.textMatrix = matrix ?? IDENTITY;
  scan.lineMatrix = scan.textMatrix;
}

export function moveText(scan: Scan, x: number, y: number): void {
  setTextMatrix(scan, multiply(scan.lineMatrix, [1, 0, 0, 1, x, y]));
}

/** Shows a run of glyphs and advances (ISO 32000-1 §9.4.4): numbers between them are thousandths of the size. */
export function showText(scan: Scan, run: unknown): void {
  scan.state.drawn = true;
  if (!Array.isArray(run)) return;
  for (const part of run as readonly unknown[]) {
    if (typeof part === 'number') advance(scan, (-part * scan.state.fontSize) / 1000);
    else if (typeof part === 'object' && part !== null) showGlyph(scan, part);
  }
}

function advance(scan: Scan, by: number): void {
  const { scale, font } = scan.state;
  const move: Matrix = font?.vertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by * scale, 0];
  scan.textMatrix = multiply(scan.textMatrix, move);
}

function showGlyph(scan: Scan, given: GivenGlyph): void {
  const { font, fontSize, charSpacing, wordSpacing } = scan.state;
  const width = Number(given.width ?? 0) * fontSize * (font?.unit ?? 0.001);
  const placed = placeGlyph(scan, String(given.unicode ?? ''), width);
  if (placed && !INVISIBLE.includes(scan.state.mode)) scan.glyphs.push(placed);
  advance(scan, width + charSpacing + (given.isSpace === true ? wordSpacing : 0));
}

function placeGlyph(scan: Scan, text: string, width: number): Placed | null {
  const { state, textMatrix } = scan;
  const all = multiply(state.matrix, multiply(textMatrix, [1, 0, 0, 1, 0, state.rise]));
  const [x, y] = apply(all, 0, 0);
  const [endX, endY] = apply(all, width * state.scale, 0);
  const size = Math.abs(state.fontSize) * Math.hypot(all[2], all[3]);
  if (text === '' || !(size > 0) || ![x, y, endX, endY, size].every(Number.isFinite)) return null;
  const face = state.font?.face ?? { name: '', bold: false, italic: false };
  const turn = turnOf(all[0] * Math.sign(state.fontSize), all[1] * Math.sign(state.fontSize));
  const glyph = { text, x0: x, x1: endX, y, size, face };
  // The far end of a turned glyph is kept as its y until the page is set upright.
  return { glyph: turn === 1 || turn === 3 ? { ...glyph, x0: x, x1: x + Math.abs(endY - y) } : glyph, turn };
}

/** Direction of a base line in the page's own space, where y runs downwards; null where it isn't straight. */
function turnOf(x: number, y: number): Placed['turn'] {
  const length = Math.hypot(x, y);
  if (Math.abs(y) < 0.05 * length) return x > 0 ? 0 : 2;
  if (Math.abs(x) < 0.05 * length) return y > 0 ? 1 : 3;
  return null;
}
