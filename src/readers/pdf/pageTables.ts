import { findGrids, type Grid } from './grid.ts';
import { glyphRows, isBlank, textLine } from './lines.ts';
import type { Box, Glyph, GridCell, PageTable, PdfPage, TextLine } from './model.ts';

export interface TablesOfPage {
  readonly tables: readonly PageTable[];
  /** The signs outside of all tables. */
  readonly rest: readonly Glyph[];
}

/** The tables of a page with their text. A sign belongs to the smallest table around it. */
export function pageTables(page: PdfPage): TablesOfPage {
  const grids = findGrids(page.rules);
  const bySize = [...grids].sort((a, b) => area(a.box) - area(b.box));
  const inside = new Map<Grid, Glyph[]>(grids.map((grid) => [grid, []]));
  const rest: Glyph[] = [];
  for (const glyph of page.glyphs) {
    const grid = bySize.find(({ box }) => holds(box, glyph));
    (grid ? inside.get(grid)! : rest).push(glyph);
  }
  const filled = grids.filter((grid) => inside.get(grid)!.some((glyph) => !isBlank(glyph)));
  return { tables: filled.map((grid) => tableOf(page.number, grid, inside.get(grid)!)), rest };
}

function area({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function middle(glyph: Glyph): readonly [number, number] {
  return [(glyph.x0 + glyph.x1) / 2, glyph.y - glyph.size * 0.3];
}

function holds({ left, right, top, bottom }: Box, glyph: Glyph): boolean {
  const [x, y] = middle(glyph);
  return x >= left && x <= right && y >= top && y <= bottom;
}

function tableOf(page: number, grid: Grid, glyphs: readonly Glyph[]): PageTable {
  const owner = ownerTable(grid);
  const inside = grid.cells.map((): Glyph[] => []);
  for (const glyph of glyphs) {
    const [x, y] = middle(glyph);
    inside[owner[indexOf(grid.ys, y)]?.[indexOf(grid.xs, x)] ?? -1]?.push(glyph);
  }
  const margin = marginOf(grid, inside);
  const cells = grid.cells.map((cell, i): GridCell => {
    const left = grid.xs[cell.column]! + margin;
    const right = grid.xs[cell.column + cell.colSpan]! - margin;
    return { ...cell, lines: cellLines(inside[i]!, { page, left, right }) };
  });
  return { page, box: grid.box, edges: grid.xs, rows: grid.ys.length - 1, cells };
}

/** Which cell takes each place of a grid. */
function ownerTable(grid: Grid): (readonly number[])[] {
  const owner = grid.ys.slice(1).map(() => grid.xs.slice(1).map(() => -1));
  grid.cells.forEach((cell, i) => {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      owner[r]!.fill(i, cell.column, cell.column + cell.colSpan);
  });
  return owner;
}

/** Index of the stretch between two of the sorted positions in which a value lies. */
function indexOf(positions: readonly number[], value: number): number {
  const next = positions.findIndex((position) => position > value);
  return next < 0 ? positions.length - 2 : next - 1;
}

const WIDEST_MARGIN = 9;

/** Space that cells keep between their sides and text: the least that any cell keeps. */
function marginOf(grid: Grid, inside: readonly (readonly Glyph[])[]): number {
  let margin = WIDEST_MARGIN;
  grid.cells.forEach((cell, i) => {
    for (const glyph of inside[i]!)
      if (!isBlank(glyph)) margin = Math.min(margin, glyph.x0 - grid.xs[cell.column]!);
  });
  return Math.max(0, margin);
}

function cellLines(
  glyphs: readonly Glyph[],
  where: { page: number; left: number; right: number },
): TextLine[] {
  return glyphRows(glyphs).flatMap((row) => textLine(row, where) ?? []);
}
