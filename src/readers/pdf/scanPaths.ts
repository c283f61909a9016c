import { apply, type Matrix } from './matrix.ts';
import type { Rule } from './model.ts';
import type { Scan } from './scanState.ts';

/** Filled shapes thinner than this are lines: word processors draw borders so. */
const THICKEST = 3.5;
/** How far from straight a line may be, in points. */
const SKEW = 1;
/** Parts of one path that are looked at. */
const MAX_POINTS = 200_000;

/** Path data of pdf.js: 0 move x y, 1 line x y, 2 curve (6), 3 curve (4), 4 close. */
const SIZES = [2, 2, 6, 4, 0] as const;

type Point = readonly [number, number];

interface SubPath {
  readonly points: Point[];
  closed: boolean;
  curved: boolean;
}

export interface Painting {
  readonly stroke: boolean;
  readonly fill: boolean;
}

/** Takes the straight lines of a painted path; white ones are nothing that a reader sees. */
export function paintPath(scan: Scan, painting: Painting, data: unknown): void {
  if (!painting.stroke && !painting.fill) return;
  scan.state.drawn = true;
  const { matrix, stroke, fill } = scan.state;
  for (const path of subPaths(data, matrix)) {
    const rules =
      painting.stroke && !isWhite(stroke)
        ? strokedRules(path)
        : painting.fill && !isWhite(fill)
          ? filledRules(path)
          : [];
    scan.rules.push(...rules);
  }
}

function isWhite(color: string): boolean {
  return /^#f[b-f]f[b-f]f[b-f]$/i.test(color);
}

function subPaths(data: unknown, matrix: Matrix): SubPath[] {
  if (typeof data !== 'object' || data === null) return [];
  const numbers = data as ArrayLike<number>;
  const paths: SubPath[] = [];
  for (let at = 0; at < Math.min(numbers.length, MAX_POINTS);) {
    const step = numbers[at] ?? 4;
    const size = SIZES[step as 0] ?? 0;
    addStep(
      paths,
      step,
      size > 0 ? apply(matrix, numbers[at + size - 1] ?? 0, numbers[at + size] ?? 0) : null,
    );
    at += 1 + size;
  }
  return paths;
}

function addStep(paths: SubPath[], step: number, end: Point | null): void {
  const path = paths.at(-1);
  if (step === 0 && end) paths.push({ points: [end], closed: false, curved: false });
  else if (path && end) {
    path.points.push(end);
    if (step > 1) path.curved = true;
  } else if (path) path.closed = true;
}

function strokedRules({ points, closed, curved }: SubPath): Rule[] {
  if (curved) return [];
  const ends = closed && points.length > 2 ? [...points, points[0]!] : points;
  return ends.slice(1).flatMap((to, i) => ruleBetween(ends[i]!, to));
}

function ruleBetween([x0, y0]: Point, [x1, y1]: Point): Rule[] {
  if (![x0, y0, x1, y1].every(Number.isFinite)) return [];
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (height <= SKEW && width > height) return [ruleOf(true, (y0 + y1) / 2, x0, x1)];
  return width <= SKEW && height > width ? [ruleOf(false, (x0 + x1) / 2, y0, y1)] : [];
}

function ruleOf(horizontal: boolean, at: number, from: number, to: number): Rule {
  return { horizontal, at, from: Math.min(from, to), to: Math.max(from, to) };
}

/** A thin filled shape is a line; a small square, as dotted borders are made of, is both. */
function filledRules({ points, curved }: SubPath): Rule[] {
  if (curved || points.length < 2 || points.length > 6) return [];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (![left, right, top, bottom].every(Number.isFinite)) return [];
  const rules: Rule[] = [];
  if (bottom - top <= THICKEST) rules.push(ruleOf(true, (top + bottom) / 2, left, right));
  if (right - left <= THICKEST) rules.push(ruleOf(false, (left + right) / 2, top, bottom));
  return rules;
}
