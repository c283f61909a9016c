import { rangeOf } from './address.ts';
import { utf8Bytes, type Step } from './steps.ts';

/** A value as Range.formulas takes it; null leaves a cell alone. */
export type Wire = string | number | boolean | null;

/** So many bytes of values go into one step, so that steps can be packed well. */
export const CHUNK_BYTES = 200_000;

/** Writes rows in chunks; null leaves a cell alone. */
export function writeRows(
  sheet: string,
  top: number,
  left: number,
  rows: readonly (readonly Wire[])[],
): Step[] {
  const steps: Step[] = [];
  let from = 0;
  let bytes = 0;
  rows.forEach((row, i) => {
    bytes += utf8Bytes(row) + 1;
    if (bytes < CHUNK_BYTES && i < rows.length - 1) return;
    steps.push(writeStep(sheet, top + from, left, rows.slice(from, i + 1), bytes));
    from = i + 1;
    bytes = 0;
  });
  return steps;
}

/** The client cuts larger arrays into pieces, each with calls of its own. */
const CELLS_PER_PIECE = 1_500;

/** Writes rows in one go; `bytes` are those of their values. */
export function writeStep(
  sheet: string,
  top: number,
  left: number,
  rows: readonly (readonly Wire[])[],
  bytes: number,
): Step {
  const columns = rows[0]?.length ?? 0;
  const area = { top, left, bottom: top + rows.length - 1, right: left + columns - 1 };
  const pieces = Math.ceil((rows.length * columns) / CELLS_PER_PIECE);
  return {
    bytes: bytes + 1_500 * (pieces + 1),
    run: (context) => {
      rangeOf(context.workbook.worksheets.getItem(sheet), area).formulas = rows as unknown as string[][];
    },
  };
}
