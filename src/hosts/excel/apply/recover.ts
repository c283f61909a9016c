import { issue } from '../../../core/issue.ts';
import { result, type Result } from '../../../core/result.ts';
import { askCalculation, calculateIfManual } from '../calculation.ts';
import { guarded } from '../failure.ts';
import { readGrids, type Grid } from '../read/grid.ts';
import { readSnapshots, type Snapshot } from '../read/tables.ts';
import { entriesOf, pointBeside, POINTS, STATES, type Entry } from '../../../workbook/restore/points.ts';
import { runPieces, type Pace } from '../steps.ts';
import type { Run } from '../types.ts';
import { decode, rowsOf, unfinished } from './journal.ts';
import { endSteps, type Ending } from './journalSteps.ts';
import { holdsPut, type Patch, type PatchBlock } from './patch.ts';
import { patchPieces, type FormatAt } from './patchSteps.ts';

export type Way = 'finish' | 'takeBack';

/**
 * Ends the change that broke off: its writes are made once more, or undone. Refuses (book.changedMeanwhile) where a
 * cell holds neither what it held before nor what it was to hold: then somebody has worked on it since.
 */
export async function recover(run: Run, way: Way, pace: Pace): Promise<Result<null>> {
  const done = await guarded(() => run({ delayForCellEdit: true }, (context) => end(context, way, pace)));
  return result(null, done.issues);
}

async function end(context: Excel.RequestContext, way: Way, pace: Pace): Promise<Result<null>> {
  const calculation = askCalculation(context);
  const [journal = null] = await readSnapshots(context, [POINTS], pace);
  const entry = journal === null ? null : unfinished(journal);
  if (journal === null || entry === null) return result(null);
  const patches = decode(entry);
  if (patches === null) return result(null, [issue('restore.unreadable', {}, { id: entry.id })]);
  const requests = patches.flatMap((patch) =>
    patch.blocks.map((block) => ({ sheet: patch.sheet, area: areaOf(block) })),
  );
  const grids = await readGrids(context, requests, { pace });
  const placed = place(patches, grids);
  if (placed.some(({ patch, blocks }) => !isOurs(patch, blocks)))
    return result(null, [issue('book.changedMeanwhile')]);
  const side = way === 'finish' ? 'after' : 'before';
  const data = placed.flatMap(({ patch, blocks }) => patchPieces(patch, side, formatsIn(patch, blocks)));
  const state = way === 'finish' ? STATES.done : STATES.takenBack;
  const closing = () => endSteps(journal, endingOf(journal, entry, way), state);
  await runPieces(context, [...data, closing], { pace });
  await calculateIfManual(context, calculation);
  return result(null);
}

/** What was taken back needs no restore point any more: its line stays without data. */
function endingOf(journal: Snapshot, working: Entry, way: Way): Ending {
  const beside = pointBeside(working, entriesOf(journal.table));
  const point = beside === null ? [] : rowsOf(beside);
  return { point, working: rowsOf(working), emptied: way === 'finish' ? [] : point };
}

interface ReadBlock {
  readonly block: PatchBlock;
  readonly grid: Grid;
}

/** Each patch with what its blocks hold now. */
function place(patches: readonly Patch[], grids: readonly Grid[]): { patch: Patch; blocks: ReadBlock[] }[] {
  let next = 0;
  return patches.map((patch) => ({
    patch,
    blocks: patch.blocks.map((block) => ({ block, grid: grids[next++] ?? [] })),
  }));
}

function areaOf({ top, left, before }: PatchBlock) {
  return { top, left, bottom: top + before.length - 1, right: left + (before[0]?.length ?? 1) - 1 };
}

/** Rows that the table grew by were blank before, and may hold a copy of the row above: nothing of anybody's. */
function isNewRow(patch: Patch, row: number): boolean {
  return row > patch.area.top + patch.rowsBefore;
}

function isOurs(patch: Patch, blocks: readonly ReadBlock[]): boolean {
  return blocks.every(({ block, grid }) =>
    block.before.every((row, r) =>
      row.every((before, c) => {
        const after = block.after[r]?.[c] ?? null;
        const raw = grid[r]?.[c];
        if (before === null || after === null || isNewRow(patch, block.top + r)) return true;
        return holdsPut(raw, before, patch.table) || holdsPut(raw, after, patch.table);
      }),
    ),
  );
}

function formatsIn(patch: Patch, blocks: readonly ReadBlock[]): FormatAt {
  return (row, column) => {
    const found = blocks.find(({ block }) => row >= block.top && row < block.top + block.before.length);
    const raw = found?.grid[row - found.block.top]?.[column - found.block.left];
    const own = isNewRow(patch, row) ? undefined : raw?.format;
    return own ?? patch.formats[column - patch.area.left] ?? 'General';
  };
}
