import { columnLetter } from '../../../workbook/address.ts';
import { areaText, rangeOf, type Area } from '../address.ts';
import { wireOf, type Put } from '../put.ts';
import { step, type Piece, type Step } from '../steps.ts';
import { writeRows } from '../write.ts';
import type { PatchBlock } from './blocks.ts';
import { bodyRows, type Patch } from './patch.ts';

/** The format that a cell has now, by sheet row and column. */
export type FormatAt = (row: number, column: number) => string;

/** Which side of a patch is written. */
export type Side = 'before' | 'after';

type Context = Excel.RequestContext;

function resizeStep(patch: Patch, rows: number): Step {
  const area = { ...patch.area, bottom: patch.area.top + rows };
  return step(3, ({ workbook }) => workbook.tables.getItem(patch.table).resize(areaText(area)));
}

function areaStep(patch: Patch, area: Area, act: (range: Excel.Range, sheet: Excel.Worksheet) => void): Step {
  return step(6, ({ workbook }: Context) => {
    const sheet = workbook.worksheets.getItem(patch.sheet);
    act(rangeOf(sheet, area), sheet);
  });
}

/** New rows look as the last one did, with its rules: all of it is copied, and its contents are written over. */
function growSteps(patch: Patch): Step[] {
  const last = bodyRows(patch, patch.rowsBefore - 1, patch.rowsBefore - 1);
  const fresh = bodyRows(patch, patch.rowsBefore, patch.rowsAfter - 1);
  return [
    resizeStep(patch, patch.rowsAfter),
    areaStep(patch, fresh, (range, sheet) => range.copyFrom(rangeOf(sheet, last), 'All')),
  ];
}

function writeBlock(patch: Patch, block: PatchBlock, side: Side, formatAt: FormatAt): Step[] {
  const puts = block[side];
  const at = (r: number, c: number) => [block.top + r, block.left + c] as const;
  const formats = puts.flatMap((row, r) => row.flatMap((put, c) => formatStep(patch, put, ...at(r, c))));
  const wire = puts.map((row, r) =>
    row.map((put, c) => (put === null ? null : wireOf(put, formatAt(...at(r, c))))),
  );
  const rows = writeRows(patch.sheet, block.top, block.left, wire);
  // Rows that come from further up begin with the last, in both directions of time.
  return [...formats, ...(block.down === (side === 'after') ? rows.reverse() : rows)];
}

function formatStep(patch: Patch, put: Put | null, row: number, column: number): Step[] {
  const format = put?.format;
  if (format === undefined) return [];
  const cell = `${columnLetter(column)}${row}`;
  const run = ({ workbook }: Context): void => {
    workbook.worksheets.getItem(patch.sheet).getRange(cell).numberFormat = [[format]];
  };
  return [{ bytes: 1_200, run }];
}

/**
 * What makes a table what a patch says, on either side, in pieces that are worked out when their turn has come; whatever
 * of them was done before does no harm.
 */
export function patchPieces(patch: Patch, side: Side, formatAt: FormatAt): Piece[] {
  const grows = patch.rowsAfter > patch.rowsBefore;
  const shrinks = patch.rowsAfter < patch.rowsBefore;
  const inside = patch.blocks.map(
    (block): Piece =>
      () =>
        writeBlock(patch, block, side, formatAt),
  );
  if (side === 'after') {
    return [
      () => (grows ? growSteps(patch) : []),
      ...inside,
      () => (shrinks ? leaveSteps(patch, 'after') : []),
    ];
  }
  return [
    () => (shrinks ? [resizeStep(patch, patch.rowsBefore)] : []),
    ...inside.reverse(),
    () => (grows ? leaveSteps(patch, 'before') : []),
  ];
}

/**
 * New rows of a table without formulas, written below it before it takes them in: where this breaks off, the table is
 * as it was. For the journal, which nothing could repair.
 */
export function appendSteps(patch: Patch, formatAt: FormatAt): Step[] {
  const inside = patch.blocks.flatMap((block) => writeBlock(patch, block, 'after', formatAt));
  if (patch.rowsAfter === patch.rowsBefore) return inside;
  const last = bodyRows(patch, patch.rowsBefore - 1, patch.rowsBefore - 1);
  const fresh = bodyRows(patch, patch.rowsBefore, patch.rowsAfter - 1);
  const dress = areaStep(patch, fresh, (range, sheet) => range.copyFrom(rangeOf(sheet, last), 'Formats'));
  return [dress, ...inside, resizeStep(patch, patch.rowsAfter)];
}

/** The table lets go of rows, and their cells become as if nobody had written there. */
function leaveSteps(patch: Patch, side: Side): Step[] {
  const [kept, all] =
    side === 'after' ? [patch.rowsAfter, patch.rowsBefore] : [patch.rowsBefore, patch.rowsAfter];
  const left = bodyRows(patch, kept, all - 1);
  // Looks and rules stay, so that the rows can be taken back with them; what was typed goes.
  return [resizeStep(patch, kept), areaStep(patch, left, (range) => range.clear('Contents'))];
}
