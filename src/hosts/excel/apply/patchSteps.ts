import { cellAt } from '../../../workbook/address.ts';
import { areaText, rangeOf, type Area } from '../address.ts';
import { wireOf } from '../put.ts';
import type { Grid } from '../read/grid.ts';
import { step, utf8Bytes, type Piece, type Step } from '../steps.ts';
import { CHUNK_BYTES, writeStep, type Wire } from '../write.ts';
import { blockWitness, isSame, type Places, type Side, type Stretch } from './blockWitness.ts';
import type { PatchBlock } from './blocks.ts';
import { bodyRows, type Patch } from './patch.ts';
import { isBlankGrid, resizeWitness, type Resize } from './resizeWitness.ts';

export type FormatAt = Places['formatAt'];

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

/** Steps that belong together, as one that sees whether the table still is what they were worked out for. */
function witnessed(resize: Resize, steps: readonly Step[]): Step {
  return {
    bytes: steps.reduce((sum, { bytes }) => sum + bytes, WITNESS_BYTES),
    witness: resizeWitness(resize),
    run: (context) => {
      for (const one of steps) one.run(context);
    },
  };
}

/** What a witness asks, with its answer's frame. */
const WITNESS_BYTES = 1_600;

/** New rows look as the last one did, with its rules; they are blank until they are written. */
function growStep(patch: Patch, { rawAt }: Places): Step {
  const { rowsBefore, rowsAfter } = patch;
  const last = bodyRows(patch, rowsBefore - 1, rowsBefore - 1);
  const touched = [rowsBefore, rowsAfter - 1] as const;
  const { top, left } = bodyRows(patch, ...touched);
  const mayHold = (cells: Grid) =>
    cells.every((row, r) => row.every((raw, c) => isSame(raw, rawAt(top + r, left + c))));
  return witnessed({ patch, rows: [rowsBefore], touched, mayHold }, [
    areaStep(patch, bodyRows(patch, ...touched), (range, sheet) => {
      range.copyFrom(rangeOf(sheet, last), 'All');
      range.clear('Contents');
    }),
    // The last of the three: a table that has its new rows has them with their looks.
    resizeStep(patch, rowsAfter),
  ]);
}

interface Line {
  readonly wire: readonly Wire[];
  readonly formats: readonly (readonly [cell: string, format: string])[];
  readonly bytes: number;
}

/** One format takes so many bytes. */
const FORMAT_BYTES = 1_200;

function lineOf(block: PatchBlock, r: number, side: Side, formatAt: FormatAt): Line {
  const puts = block[side][r] ?? [];
  const [row, left] = [block.top + r, block.left];
  const wire = puts.map((put, c) => (put === null ? null : wireOf(put, formatAt(row, left + c))));
  const formats = puts.flatMap((put, c) =>
    put?.format === undefined ? [] : [[cellAt(row, left + c), put.format] as const],
  );
  return { wire, formats, bytes: utf8Bytes(wire) + 1 + formats.length * FORMAT_BYTES };
}

/** Where a block is cut so that its parts can be packed well: first rows, and the end. */
function cuts(lines: readonly Line[]): number[] {
  const at = [0];
  let bytes = 0;
  lines.forEach((line, r) => {
    bytes += line.bytes;
    if (bytes < CHUNK_BYTES && r < lines.length - 1) return;
    at.push(r + 1);
    bytes = 0;
  });
  return at;
}

function writeBlock(patch: Patch, block: PatchBlock, side: Side, places: Places): Step[] {
  const lines = block[side].map((_, r) => lineOf(block, r, side, places.formatAt));
  const at = cuts(lines);
  const steps = at.slice(1).map((to, i) => {
    const from = at[i] ?? 0;
    const stretch = { patch, block, from, to };
    return stretchStep(stretch, lines.slice(from, to), blockWitness(stretch, side, places));
  });
  // Rows that come from further up begin with the last, in both directions of time.
  return block.down === (side === 'after') ? steps.reverse() : steps;
}

function stretchStep(
  { patch, block, from }: Stretch,
  lines: readonly Line[],
  witness: NonNullable<Step['witness']>,
): Step {
  const wires = lines.map(({ wire }) => wire);
  const write = writeStep(patch.sheet, block.top + from, block.left, wires, 0);
  const bytes = lines.reduce((sum, line) => sum + line.bytes, write.bytes + WITNESS_BYTES);
  const run = (context: Context): void => {
    const sheet = context.workbook.worksheets.getItem(patch.sheet);
    for (const [cell, format] of lines.flatMap(({ formats }) => formats))
      sheet.getRange(cell).numberFormat = [[format]];
    write.run(context);
  };
  return { bytes, witness, run };
}

/**
 * What makes a table what a patch says, on either side, in pieces that are worked out when their turn has come. Each
 * sees in its own request that its rows stand where it writes.
 */
export function patchPieces(patch: Patch, side: Side, places: Places): Piece[] {
  const grows = patch.rowsAfter > patch.rowsBefore;
  const shrinks = patch.rowsAfter < patch.rowsBefore;
  const inside = patch.blocks.map(
    (block): Piece =>
      () =>
        writeBlock(patch, block, side, places),
  );
  if (side === 'after') {
    return [
      // Of a change that broke off new rows may stand there with what is nowhere else any more.
      () => (grows && places.grown !== true ? [growStep(patch, places)] : []),
      ...inside,
      () => (shrinks ? [leaveStep(patch, 'after')] : []),
    ];
  }
  return [
    () => (shrinks ? [takeInStep(patch)] : []),
    ...inside.reverse(),
    () => (grows ? [leaveStep(patch, 'before')] : []),
  ];
}

/**
 * New rows of a table without formulas, written below it before it takes them in: where this breaks off, the table is
 * as it was. For the journal, which nothing could repair.
 */
export function appendSteps(patch: Patch, found: Places): Step[] {
  const places: Places = { ...found, freeBelow: true };
  const inside = patch.blocks.flatMap((block) => writeBlock(patch, block, 'after', places));
  const { rowsBefore, rowsAfter } = patch;
  if (rowsAfter === rowsBefore) return inside;
  const last = bodyRows(patch, rowsBefore - 1, rowsBefore - 1);
  const touched = [rowsBefore, rowsAfter - 1] as const;
  const dress = areaStep(patch, bodyRows(patch, ...touched), (range, sheet) =>
    range.copyFrom(rangeOf(sheet, last), 'Formats'),
  );
  // Nobody but another machine's change makes the journal grow meanwhile.
  const resize = { patch, rows: [rowsBefore], touched, mayHold: () => true };
  return [witnessed(resize, [dress]), ...inside, witnessed(resize, [resizeStep(patch, rowsAfter)])];
}

/** A table that has let go of rows takes them in again. */
function takeInStep(patch: Patch): Step {
  const { rowsBefore, rowsAfter } = patch;
  const resize: Resize = {
    patch,
    rows: [rowsBefore, rowsAfter],
    touched: [rowsAfter, rowsBefore - 1],
    mayHold: (cells, body) => body === rowsBefore || isBlankGrid(cells),
  };
  return witnessed(resize, [resizeStep(patch, rowsBefore)]);
}

/** The table lets go of rows, and their cells become as if nobody had written there. */
function leaveStep(patch: Patch, side: Side): Step {
  const [kept, all] =
    side === 'after' ? [patch.rowsAfter, patch.rowsBefore] : [patch.rowsBefore, patch.rowsAfter];
  const touched = [kept, all - 1] as const;
  // What was written there is gone by now; of a change that is taken back a row may keep its formulas.
  const mayHold = (cells: Grid) =>
    cells.every((row) => row.every(({ value, formula }) => value === '' || formula !== undefined));
  // Looks and rules stay, so that the rows can be taken back with them; what was typed goes.
  return witnessed({ patch, rows: [kept, all], touched, mayHold }, [
    resizeStep(patch, kept),
    areaStep(patch, bodyRows(patch, ...touched), (range) => range.clear('Contents')),
  ]);
}
