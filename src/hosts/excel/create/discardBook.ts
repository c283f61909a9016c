import { issue } from '../../../core/issue.ts';
import { hasError, result, type Result } from '../../../core/result.ts';
import { guarded } from '../failure.ts';
import type { Area } from '../address.ts';
import type { Place } from '../read/locate.ts';
import { readSnapshots } from '../read/tables.ts';
import type { Pace } from '../steps.ts';
import type { Run } from '../types.ts';
import { MADE, readDigest, type Made } from './made.ts';
import { outgrown } from './outgrown.ts';
import { MAKING, MAKING_MARK, readPresent, removeLeftover, type Deleting, type Leftover } from './present.ts';

/**
 * Takes away the sheets that were made last, and nothing else. Refuses where nothing was made here
 * (excel.nothingMade), a table holds something else than what was made (book.changedMeanwhile), or somebody put
 * something beside it (excel.outgrown). Where it breaks off,
 * doing it again, or making a book, ends it (excel.leftover).
 */
export async function discardBook(run: Run, pace: Pace, deleting: Deleting): Promise<Result<null>> {
  let began = false;
  const done = await guarded(() =>
    run({ delayForCellEdit: true }, async (context) => {
      const { leftover } = await readPresent(context);
      const doomed = leftover === null ? await markMade(context, pace) : result(leftover);
      if (doomed.value === null) return result(null, doomed.issues);
      began = true;
      await removeLeftover(context, doomed.value, [MADE], deleting);
      return result(null);
    }),
  );
  if (!began || !hasError(done.issues)) return result(null, done.issues);
  const left = await guarded(() => run({ delayForCellEdit: true }, whatIsLeft));
  if (left.value === 'nothing') return result(null);
  return result(null, [...done.issues, ...(left.value === 'some' ? [issue('excel.leftover')] : [])]);
}

/** All of the book, some of it, or nothing: then Excel did the last request, and its answer was lost. */
async function whatIsLeft(context: Excel.RequestContext): Promise<Result<'all' | 'some' | 'nothing'>> {
  const made = context.workbook.settings.getItemOrNullObject(MADE).load('key');
  const { leftover } = await readPresent(context);
  if (leftover !== null) return result('some');
  return result(made.isNullObject ? 'nothing' : 'all');
}

/**
 * Marks the sheets for removal. Until the first of them is gone the book is whole, and may be worked in: it is looked at
 * again by whoever tries anew.
 */
async function markMade(context: Excel.RequestContext, pace: Pace): Promise<Result<Leftover | null>> {
  const { workbook } = context;
  const setting = workbook.settings.getItemOrNullObject(MADE).load('value');
  await context.sync();
  if (setting.isNullObject) return result(null, [issue('excel.nothingMade')]);
  const made = setting.value as Made;
  const sheets = made.sheets.map(({ id }) => workbook.worksheets.getItemOrNullObject(id).load('name'));
  const places = await placesAsMade(context, made, pace);
  if (places === null || sheets.some((sheet) => sheet.isNullObject))
    return result(null, [issue('book.changedMeanwhile')]);
  const areas = new Map(sheets.map(({ name }) => [name, areasOn(places, name)] as const));
  const more = await outgrown(
    context,
    sheets.map((sheet, i) => [sheet, made.sheets[i]!] as const),
    areas,
    pace,
  );
  if (more.length > 0) return result(null, more);
  const leftover = {
    ...{ sheets: sheets.map((sheet) => sheet.name), names: made.names, styles: [] },
    discarding: true,
  };
  for (const sheet of sheets) {
    // Left by an attempt that broke off here.
    sheet.names.getItemOrNullObject(MAKING_MARK).delete();
    sheet.names.add(MAKING_MARK, '=TRUE').visible = false;
  }
  workbook.settings.add(MAKING, leftover);
  await context.sync();
  return result(leftover);
}

function areasOn(places: readonly Place[], sheet: string): Area[] {
  return places.flatMap((place) => (place.sheet === sheet ? [place.area] : []));
}

/** Where the tables stand; null where one of them is no longer what was made. */
async function placesAsMade(
  context: Excel.RequestContext,
  made: Made,
  pace: Pace,
): Promise<readonly Place[] | null> {
  const tables = await readSnapshots(
    context,
    made.tables.map(({ name }) => name),
    pace,
  );
  const places: Place[] = [];
  for (const [i, { digest }] of made.tables.entries()) {
    const snapshot = tables[i] ?? null;
    if (snapshot === null || (await readDigest(snapshot.table, pace)) !== digest) return null;
    places.push(snapshot.place);
  }
  return places;
}
