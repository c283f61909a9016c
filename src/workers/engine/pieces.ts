/** Rows, or changes, in one message: sending or taking these costs either side a few milliseconds. */
export const PIECE = 250;

export function piecesOf<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / PIECE);
  return Array.from({ length: count }, (_, i) => items.slice(i * PIECE, (i + 1) * PIECE));
}
