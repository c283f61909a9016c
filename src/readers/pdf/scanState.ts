import { IDENTITY, multiply, type Matrix } from './matrix.ts';
import type { Face, Glyph, Rule } from './model.ts';

/** What pdf.js tells about a font, as far as text needs it. */
export interface FontFacts {
  readonly face: Face;
  /** Width of a glyph unit in text space (ISO 32000-1 §9.2.4). */
  readonly unit: number;
  readonly vertical: boolean;
}

/** Graphics state (ISO 32000-1 §8.4.1), as far as places of text and lines need it. */
export interface GraphicsState {
  matrix: Matrix;
  font: FontFacts | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  lineWidth: number;
  stroke: string;
  fill: string;
  /** Whether anything was drawn since this state was saved. */
  drawn: boolean;
  /** Whether the matrix was changed since this state was saved. */
  moved: boolean;
}

/** A page while its operators are gone through. */
export interface Scan {
  state: GraphicsState;
  readonly saved: GraphicsState[];
  textMatrix: Matrix;
  lineMatrix: Matrix;
  readonly glyphs: Placed[];
  readonly rules: Rule[];
  readonly fonts: ReadonlyMap<string, FontFacts>;
  /** Area of the pictures that were left out, in square points. */
  pictures: number;
}

/** A glyph with the direction of its base line in quarter turns clockwise; null where it stands askew. */
export interface Placed {
  readonly glyph: Glyph;
  readonly turn: 0 | 1 | 2 | 3 | null;
}

export function newScan(base: Matrix, fonts: ReadonlyMap<string, FontFacts>): Scan {
  return {
    state: {
      matrix: base,
      font: null,
      fontSize: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      lineWidth: 1,
      stroke: '#000000',
      fill: '#000000',
      drawn: false,
      moved: false,
    },
    saved: [],
    textMatrix: IDENTITY,
    lineMatrix: IDENTITY,
    glyphs: [],
    rules: [],
    fonts,
    pictures: 0,
  };
}

/** No honest page nests deeper; past it states are no longer kept. */
const DEEPEST = 2_000;

export function save(scan: Scan): void {
  if (scan.saved.length >= DEEPEST) return;
  scan.saved.push(scan.state);
  scan.state = { ...scan.state, drawn: false, moved: false };
}

/**
 * Takes the last saved state back. A state that was only moved and drew nothing held a picture: pdf.js leaves
 * pictures out here, and the unit square under its matrix is where it stood (ISO 32000-1 §8.9.4).
 */
export function restore(scan: Scan): void {
  const { drawn, moved, matrix } = scan.state;
  if (moved && !drawn) {
    scan.pictures += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
  }
  const before = scan.saved.pop();
  if (before) scan.state = { ...before, drawn: before.drawn || drawn || moved };
}

export function transform(scan: Scan, by: Matrix | null): void {
  if (by) scan.state.matrix = multiply(scan.state.matrix, by);
  scan.state.moved = true;
}
