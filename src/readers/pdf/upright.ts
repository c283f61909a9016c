import type { Glyph, PdfPage, Rule } from './model.ts';
import type { Placed, Scan } from './scanState.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

type Quarter = 0 | 1 | 2 | 3;

/**
 * The page as a reader holds it: where most text runs up or down (a landscape table drawn on an upright page), it is
 * turned. Text that then still stands across is left out and counted; what stands askew is a stamp or a watermark.
 */
export function uprightPage(scan: Scan, number: number, size: Size): PdfPage {
  const turn = mainTurn(scan.glyphs);
  const glyphs = scan.glyphs.flatMap((placed) =>
    placed.turn === turn ? [turnGlyph(placed.glyph, turn, size)] : [],
  );
  const turned = turn === 1 || turn === 3;
  return {
    number,
    width: turned ? size.height : size.width,
    height: turned ? size.width : size.height,
    glyphs,
    rules: scan.rules.map((rule) => turnRule(rule, turn, size)),
    across: scan.glyphs.filter((p) => p.turn !== null && p.turn !== turn && p.glyph.text.trim() !== '')
      .length,
    pictured: Math.min(1, scan.pictures / Math.max(1, size.width * size.height)),
  };
}

function mainTurn(glyphs: readonly Placed[]): Quarter {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) if (turn !== null) counts[turn]!++;
  return counts.indexOf(Math.max(...counts)) as Quarter;
}

/** `x0`, `y` of a glyph is where it begins; `x1 - x0` is its length along its own base line. */
function turnGlyph(glyph: Glyph, turn: Quarter, { width, height }: Size): Glyph {
  const length = Math.abs(glyph.x1 - glyph.x0);
  const [x, y] = turnPoint(glyph.x0, glyph.y, turn, width, height);
  return { ...glyph, x0: x, x1: x + length, y };
}

function turnPoint(
  x: number,
  y: number,
  turn: Quarter,
  width: number,
  height: number,
): readonly [number, number] {
  switch (turn) {
    case 0:
      return [x, y];
    case 1:
      return [y, width - x];
    case 2:
      return [width - x, height - y];
    case 3:
      return [height - y, x];
  }
}

function turnRule(rule: Rule, turn: Quarter, { width, height }: Size): Rule {
  const [x0, y0] = rule.horizontal ? [rule.from, rule.at] : [rule.at, rule.from];
  const [x1, y1] = rule.horizontal ? [rule.to, rule.at] : [rule.at, rule.to];
  const [ax, ay] = turnPoint(x0, y0, turn, width, height);
  const [bx, by] = turnPoint(x1, y1, turn, width, height);
  const horizontal = rule.horizontal === (turn === 0 || turn === 2);
  const [at, from, to] = horizontal ? [ay, ax, bx] : [ax, ay, by];
  return { horizontal, at, from: Math.min(from, to), to: Math.max(from, to) };
}
