import type { Box, PageTable, Rule } from './model.ts';

/** Lines this near to each other are one: double borders, and the two sides of neighbouring cells. */
const SAME = 3;
/** How far from each other two lines may end and still meet. */
const REACH = 3;
/** Shorter lines are underlines of a word at most, never a cell's side. */
const SHORTEST = 5;
/** Part of a cell's side that must be drawn. */
const DRAWN = 0.6;
/** Merged lines of one page past which they are a drawing, not a table. */
const MAX_LINES = 3_000;
/** Cells of one page's table. */
const MAX_CELLS = 10_000;

/** The grid of one table on one page: positions of its lines, and which sides of its places are drawn. */
export interface Grid {
  readonly box: Box;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly Omit<PageTable['cells'][number], 'lines'>[];
}

/** Finds the ruled tables of a page, from top to bottom. A frame around text is no table. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const lines = [
    ...mergeRules(rules.filter((r) => r.horizontal)),
    ...mergeRules(rules.filter((r) => !r.horizontal)),
  ];
  const long = lines.filter((line) => line.to - line.from >= SHORTEST);
  if (long.length > MAX_LINES) return [];
  return connected(long)
    .map(withOpenSides)
    .flatMap((group) => gridOf(group) ?? [])
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
}

/** Joins pieces of one line that follow each other or overlap. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = [];
  for (const cluster of clusters(rules)) {
    const at = cluster.reduce((sum, rule) => sum + rule.at, 0) / cluster.length;
    let open: Rule | undefined;
    for (const rule of [...cluster].sort((a, b) => a.from - b.from)) {
      if (open && rule.from <= open.to + SAME) open = { ...open, to: Math.max(open.to, rule.to) };
      else {
        if (open) merged.push(open);
        open = { ...rule, at };
      }
    }
    if (open) merged.push(open);
  }
  return merged;
}

/** Rules at nearly the same place, by place. */
function clusters(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  let start = -Infinity;
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    if (rule.at - start > SAME) {
      groups.push([]);
      start = rule.at;
    }
    groups.at(-1)!.push(rule);
  }
  return groups;
}

/** Groups of lines that meet, each with at least two lines across and two down. */
function connected(lines: readonly Rule[]): Rule[][] {
  const across = lines.filter((line) => line.horizontal);
  const down = lines.filter((line) => !line.horizontal);
  const parent = new Map<Rule, Rule>(lines.map((line) => [line, line]));
  const root = (line: Rule): Rule => {
    let at = line;
    while (parent.get(at) !== at) at = parent.get(at)!;
    parent.set(line, at);
    return at;
  };
  for (const h of across) for (const v of down) if (meet(h, v)) parent.set(root(h), root(v));
  const groups = new Map<Rule, Rule[]>();
  for (const line of lines) groups.set(root(line), [...(groups.get(root(line)) ?? []), line]);
  return [...groups.values()].filter(
    (group) => group.some((l) => l.horizontal) && group.some((l) => !l.horizontal),
  );
}

function meet(h: Rule, v: Rule): boolean {
  return v.at >= h.from - REACH && v.at <= h.to + REACH && h.at >= v.from - REACH && h.at <= v.to + REACH;
}

/**
 * Adds the outer sides that a table without a frame leaves to the eye: where two or more lines end together beyond the
 * last line across them, a side is meant.
 */
function withOpenSides(group: readonly Rule[]): Rule[] {
  return [...group, ...openSides(group, true), ...openSides(group, false)];
}

function openSides(group: readonly Rule[], horizontal: boolean): Rule[] {
  const across = group.filter((line) => line.horizontal !== horizontal);
  const ends = group.filter((line) => line.horizontal === horizontal).map((line) => line.at);
  if (across.length < 2 || ends.length === 0) return [];
  const span = { from: Math.min(...across.map((l) => l.at)), to: Math.max(...across.map((l) => l.at)) };
  const side = (at: number, count: number): Rule[] => (count >= 2 ? [{ horizontal, at, ...span }] : []);
  const low = Math.min(...across.map((line) => line.from));
  const high = Math.max(...across.map((line) => line.to));
  return [
    ...(low < Math.min(...ends) - 2 * SAME
      ? side(low, across.filter((l) => l.from < low + SAME).length)
      : []),
    ...(high > Math.max(...ends) + 2 * SAME
      ? side(high, across.filter((l) => l.to > high - SAME).length)
      : []),
  ];
}

function positions(lines: readonly Rule[]): number[] {
  return clusters(lines).map((cluster) => cluster.reduce((sum, line) => sum + line.at, 0) / cluster.length);
}

function gridOf(group: readonly Rule[]): Grid | null {
  const across = group.filter((line) => line.horizontal);
  const down = group.filter((line) => !line.horizontal);
  const xs = positions(down);
  const ys = positions(across);
  const places = (xs.length - 1) * (ys.length - 1);
  if (xs.length < 2 || ys.length < 2 || places < 2 || places > MAX_CELLS) return null;
  const box = { left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)! };
  const drawn = (lines: readonly Rule[], at: number, from: number, to: number): boolean =>
    covered(lines, at, from, to) >= DRAWN * (to - from);
  const cells = mergePlaces({
    rows: ys.length - 1,
    columns: xs.length - 1,
    below: (r, c) => drawn(across, ys[r + 1]!, xs[c]!, xs[c + 1]!),
    beside: (r, c) => drawn(down, xs[c + 1]!, ys[r]!, ys[r + 1]!),
  });
  return cells.length > 1 ? { box, xs, ys, cells } : null;
}

/** Length of a stretch that lines at `at` cover. */
function covered(lines: readonly Rule[], at: number, from: number, to: number): number {
  return lines
    .filter((line) => Math.abs(line.at - at) <= SAME)
    .reduce((sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)), 0);
}

interface Places {
  readonly rows: number;
  readonly columns: number;
  /** Whether the side below, or to the right of, a place is drawn. */
  readonly below: (row: number, column: number) => boolean;
  readonly beside: (row: number, column: number) => boolean;
}

/** Joins places without a side between them to cells; what isn't a rectangle is cut into such. */
function mergePlaces(places: Places): Grid['cells'][number][] {
  const { rows, columns, below, beside } = places;
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
  const cells: Grid['cells'][number][] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]![column]) continue;
      let colSpan = 1;
      while (
        column + colSpan < columns &&
        !taken[row]![column + colSpan] &&
        !beside(row, column + colSpan - 1)
      )
        colSpan++;
      const inside = Array.from({ length: colSpan }, (_, i) => column + i);
      const openBelow = (r: number): boolean =>
        inside.every((c) => !taken[r + 1]![c] && !below(r, c)) &&
        inside.slice(0, -1).every((c) => !beside(r + 1, c));
      let rowSpan = 1;
      while (row + rowSpan < rows && openBelow(row + rowSpan - 1)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++) taken[r]!.fill(true, column, column + colSpan);
      cells.push({ row, column, rowSpan, colSpan });
    }
  }
  return cells;
}
