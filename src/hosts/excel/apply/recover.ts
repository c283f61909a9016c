import { issue } from '../../../core/issue.ts';
import { result, type Result } from '../../../core/result.ts';
import type { RecoverWay } from '../../../workbook/ports.ts';
import { entriesOf, pointBeside, POINTS, STATES, type Entry } from '../../../workbook/restore/points.ts';
import { askCalculation, calculateIfManual } from '../calculation.ts';
import { guarded } from '../failure.ts';
import { readSnapshots } from '../read/tables.ts';
import { runPieces, type Pace } from '../steps.ts';
import type { Run } from '../types.ts';
import { Displaced } from '../witness.ts';
import type { Broken, Rest } from './broken.ts';
import { editedSince } from './edited.ts';
import { decode, isElsewhere, pendingIssue, rowsOf, unfinished } from './journal.ts';
import { displacedIssues } from './displaced.ts';
import { endSteps, type Ending, type Line } from './journalSteps.ts';
import { keepEdited } from './keepEdited.ts';
import { lockedSheets } from './locked.ts';
import { recoveryObstacles } from './obstacles.ts';
import { isNewRow, placePatches, type Placed } from './placePatches.ts';
import type { Places } from './blockWitness.ts';
import { patchPieces } from './patchSteps.ts';

/** How a change is ended, on this machine; `takeOver`: a person says that the one that wrote it is at work no more. */
export interface Recovery {
  readonly way: RecoverWay;
  readonly writer: string;
  readonly takeOver?: boolean | undefined;
}

/**
 * Ends the change that broke off: its writes are made once more, or undone. Both refuse (excel.editedSince) where a
 * place is no longer what the change left; `keep` leaves such places as they are and tells them (recover.*). One of another machine is left alone (excel.writtenElsewhere) unless it is taken over.
 */
export async function recover(run: Run, wish: Recovery, pace: Pace): Promise<Result<null>> {
  const done = await guarded(() => run({ delayForCellEdit: true }, (context) => end(context, wish, pace)));
  return result(null, done.issues);
}

async function end(
  context: Excel.RequestContext,
  { way, writer, takeOver = false }: Recovery,
  pace: Pace,
): Promise<Result<null>> {
  const calculation = askCalculation(context);
  const [journal = null] = await readSnapshots(context, [POINTS], pace);
  const entry = journal === null ? null : unfinished(journal);
  if (journal === null || entry === null) return result(null);
  if (isElsewhere(entry, writer) && !takeOver) return result(null, [pendingIssue(entry, writer)]);
  const broken = { journal, entry };
  const rest = await (way === 'keep'
    ? keepEdited(context, broken, pace)
    : restOf(context, broken, way === 'finish' ? 'after' : 'before', pace));
  if (rest.value === null) return result(null, rest.issues);
  const state = way === 'takeBack' ? STATES.takenBack : STATES.done;
  const closing = () => endSteps(journal, endingOf(broken, way), state);
  try {
    await runPieces(context, rest.value, { pace });
    await runPieces(context, [closing], { pace });
  } catch (error) {
    if (!(error instanceof Displaced)) throw error;
    return result(null, await displacedIssues(context, error, writer));
  }
  await calculateIfManual(context, calculation);
  return result(null, rest.issues);
}

/** The writes of one side, where every place of them is as the change left it. */
async function restOf(
  context: Excel.RequestContext,
  { journal, entry }: Broken,
  side: 'before' | 'after',
  pace: Pace,
): Promise<Rest> {
  const patches = decode(entry);
  if (patches === null) return result(null, [issue('restore.unreadable', {}, { id: entry.id })]);
  const placed = await placePatches(context, patches, pace);
  const tables = placed.flatMap(({ place }) => (place === null ? [] : [place]));
  const changed = [...lockedSheets([...tables, journal.place]), ...placed.flatMap(editedSince)];
  const hindrances = changed.length > 0 ? changed : await recoveryObstacles(context, placed, side);
  if (hindrances.length > 0) return result(null, hindrances);
  return result(placed.flatMap((one) => patchPieces(one.patch, side, placesIn(one))));
}

/** What was taken back needs no restore point any more: its line stays without data. */
function endingOf({ journal, entry }: Broken, way: RecoverWay): Ending {
  const beside = pointBeside(entry, entriesOf(journal.table));
  const point = beside === null ? [] : linesOf(beside);
  return { point, working: linesOf(entry), emptied: way === 'takeBack' ? point.map(({ row }) => row) : [] };
}

function linesOf(entry: Entry): Line[] {
  return rowsOf(entry).map((row) => ({ row, id: entry.id }));
}

function placesIn({ patch, place, grid }: Placed): Places {
  const { top, left } = patch.area;
  const rows = place === null ? 0 : place.area.bottom - place.area.top - (place.totals ? 1 : 0);
  return {
    rawAt: (row, column) => grid[row - top]?.[column - left],
    formatAt: (row, column) => {
      const raw = isNewRow(patch, row) ? undefined : grid[row - top]?.[column - left];
      return raw?.format ?? patch.formats[column - left] ?? 'General';
    },
    grown: rows === patch.rowsAfter,
  };
}
