import type { Area } from '../address.ts';
import type { Put } from '../put.ts';
import type { Pace } from '../steps.ts';
import type { Slot } from './plan.ts';

/** Rows of cells as they were and as they shall be; null where a cell isn't touched. */
export interface PatchBlock {
  /** Sheet row and column of the first cell, from 1. */
  readonly top: number;
  readonly left: number;
  readonly before: readonly (readonly (Put | null)[])[];
  readonly after: readonly (readonly (Put | null)[])[];
  /** Keys of the rows that stand here before and after, as texts; '' where there is none. */
  readonly keys: readonly RowKeys[];
  /** Its rows come from further up, so that they are written from the last to the first. */
  readonly down: boolean;
}

type RowKeys = readonly [before: string, after: string];

/** One cell, where it has to change. */
export interface Change {
  readonly before: Put;
  readonly after: Put;
}

/** One row of the body as it changes. */
export interface RowChange extends Pick<PatchBlock, 'down'> {
  readonly cells: readonly (Change | null)[];
  readonly keys: RowKeys;
}

/** Where the rows of the body (from 0) stand afterwards. */
export function placesAfter(slots: readonly Slot[]): ReadonlyMap<number, number> {
  return new Map(slots.flatMap(({ from }, place) => (from === null ? [] : [[from, place] as const])));
}

/** Does a place get its row from further up? A new row goes with the one that it drives away. */
export function movesDown({ from }: Slot, place: number, after: ReadonlyMap<number, number>): boolean {
  return from === null ? (after.get(place) ?? -1) > place : from < place;
}

/** Rows of one block: written, and kept in the journal, in one go. */
const BLOCK_ROWS = 100;
/** The client cuts larger writes into several, from the first row on. */
const BLOCK_CELLS = 1_500;

/**
 * Rows below each other that change make one block, as wide as its changes. The blocks are in such an order that a row
 * which moves is written at its new place before its old one is written over: wherever this breaks off, none is lost.
 */
export async function blocksOf(
  rows: readonly RowChange[],
  { top, left }: Pick<Area, 'top' | 'left'>,
  pace: Pace,
): Promise<PatchBlock[]> {
  const blocks: PatchBlock[] = [];
  const limit = Math.max(1, Math.min(BLOCK_ROWS, Math.floor(BLOCK_CELLS / (rows[0]?.cells.length ?? 1))));
  let from = 0;
  while (from < rows.length) {
    const to = endOf(rows, from, Math.min(rows.length, from + limit));
    if (to > from) blocks.push(blockOf(rows.slice(from, to), top + from, left));
    from = Math.max(to, from + 1);
    await pace();
  }
  return [...blocks.filter(({ down }) => !down), ...blocks.filter(({ down }) => down).reverse()];
}

/** The first row from `from` on that doesn't change, or moves the other way. */
function endOf(rows: readonly RowChange[], from: number, most: number): number {
  const down = rows[from]?.down;
  let to = from;
  while (to < most && rows[to]?.down === down && rows[to]?.cells.some((cell) => cell !== null) === true)
    to += 1;
  return to;
}

function blockOf(rows: readonly RowChange[], top: number, left: number): PatchBlock {
  const columns = rows.flatMap(({ cells }) => cells.flatMap((cell, c) => (cell === null ? [] : [c])));
  const first = columns.reduce((a, b) => Math.min(a, b));
  const last = columns.reduce((a, b) => Math.max(a, b));
  const side = (which: keyof Change) =>
    rows.map(({ cells }) => cells.slice(first, last + 1).map((cell) => cell?.[which] ?? null));
  return {
    top,
    left: left + first,
    before: side('before'),
    after: side('after'),
    keys: rows.map(({ keys }) => keys),
    down: rows[0]?.down === true,
  };
}
