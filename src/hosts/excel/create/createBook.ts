import { hasError, result, type Result } from '../../../core/result.ts';
import { issue, type Issue } from '../../../core/issue.ts';
import type { WorkOptions } from '../../../workbook/ports.ts';
import type { SheetSpec, WorkbookSpec } from '../../../workbook/spec.ts';
import { askCalculation, calculateIfManual } from '../calculation.ts';
import { checkSpec } from '../checkSpec.ts';
import { guarded } from '../failure.ts';
import { runPieces, step, type Pace, type Piece, type Step } from '../steps.ts';
import type { Run } from '../types.ts';
import { chartSteps } from './charts.ts';
import { blocksOf, hasFormula, piecesOf, type Block } from './layout.ts';
import { MADE, specDigests, type Made } from './made.ts';
import { madeSheet } from './outgrown.ts';
import { pageSteps } from './page.ts';
import {
  isMadeElsewhere,
  MAKING,
  makingElsewhere,
  readPresent,
  removeLeftover,
  takenNames,
  unmark,
  type Deleting,
  type Leftover,
} from './present.ts';
import { conditionalFormatSteps, validationSteps } from './rules.ts';
import { addSheetSteps, closingSteps, columnSteps, heightSteps, nameSteps, viewSteps } from './sheets.ts';
import { cellStyleSteps, excelStyle, styleSteps, usedStyles } from './styles.ts';
import { noteSteps, tableSteps } from './tables.ts';
import { formulaSteps, valueSteps } from './values.ts';

/** What is done at once: how it is followed, broken off, and parted so that the pane stays alive. */
export interface MakeOptions extends WorkOptions {
  readonly name: string;
  readonly pace: Pace;
  readonly requestBytes?: number | undefined;
  /** This machine and who works at it, as the book's marks name them while it is made; '' where that isn't known. */
  readonly writer: string;
  readonly by: string;
  readonly deleting: Deleting;
  /** May what another machine left half made be taken away? */
  readonly mayClear: (leftover: Leftover) => boolean;
}

interface Plan {
  readonly spec: WorkbookSpec;
  readonly blocks: ReadonlyMap<SheetSpec, readonly Block[]>;
  readonly added: Leftover;
}

function planOf(
  spec: WorkbookSpec,
  presentStyles: ReadonlySet<string>,
  { writer, by }: Pick<MakeOptions, 'writer' | 'by'>,
): Plan {
  // A style that is there already stays as people made it.
  const styles = usedStyles(spec).map(excelStyle);
  return {
    spec,
    blocks: new Map(spec.sheets.map((sheet) => [sheet, blocksOf(sheet)])),
    added: {
      sheets: spec.sheets.map((s) => s.name),
      names: spec.names.map((n) => n.name),
      styles: styles.filter((style) => !presentStyles.has(style)),
      writer,
      by,
    },
  };
}

/**
 * Everything that makes a book, in an order in which nothing refers to what isn't there yet: sheets, styles before
 * values (text format keeps text), tables before formulas, names before lists, protection last.
 */
function makingPieces({ spec, blocks, added }: Plan): Piece[] {
  const styles = usedStyles(spec).filter((name) => added.styles.includes(excelStyle(name)));
  const blocksIn = (sheet: SheetSpec) => blocks.get(sheet) ?? [];
  const each = (make: (sheet: SheetSpec) => Step[]): Piece[] => spec.sheets.map((sheet) => () => make(sheet));
  const eachPart = (
    make: (sheet: string, part: Block) => Step[],
    wanted: (block: Block) => boolean = () => true,
  ): Piece[] =>
    spec.sheets.flatMap((sheet) =>
      blocksIn(sheet)
        .filter(wanted)
        .flatMap(piecesOf)
        .map((part) => () => make(sheet.name, part)),
    );
  return [
    () => [step(2, ({ workbook }) => void workbook.settings.add(MAKING, added)), ...addSheetSteps(spec)],
    () => styleSteps(styles),
    ...each((sheet) => cellStyleSteps(sheet, blocksIn(sheet))),
    ...eachPart(valueSteps),
    ...each(tableSteps),
    () => nameSteps(spec),
    ...eachPart(formulaSteps, hasFormula),
    ...each((sheet) => [...columnSteps(sheet), ...validationSteps(sheet), ...noteSteps(sheet)]),
    ...each(conditionalFormatSteps),
    ...each((sheet) => [
      ...heightSteps(sheet),
      ...viewSteps(sheet),
      ...pageSteps(sheet),
      ...chartSteps(sheet),
    ]),
    () => closingSteps(spec),
  ];
}

async function make(
  context: Excel.RequestContext,
  spec: WorkbookSpec,
  /** `began`: called once nothing of the book's names was there, before the first of them is added. */
  options: MakeOptions & { readonly began: () => void },
): Promise<Result<null>> {
  const { progress, signal, pace, name } = options;
  const calculation = askCalculation(context);
  let present = await readPresent(context);
  if (present.leftover !== null) {
    if (!options.mayClear(present.leftover)) return result(null, [makingElsewhere(present.leftover)]);
    await clear(context, present.leftover, options.deleting);
    present = await readPresent(context);
  }
  const taken = takenNames(spec, present);
  if (hasError(taken)) return result(null, taken);
  options.began();
  const plan = planOf(spec, present.styles, options);
  let sheets: Excel.Worksheet[] = [];
  const askIds = step(4 * spec.sheets.length, ({ workbook }) => {
    sheets = spec.sheets.map((sheet) => workbook.worksheets.getItem(sheet.name).load('id'));
  });
  await runPieces(context, [...makingPieces(plan), () => [askIds]], {
    onProgress: (done, total) => progress?.({ label: name, done, total }),
    signal,
    pace,
    ...(options.requestBytes === undefined ? {} : { limit: options.requestBytes }),
  });
  const tables = await specDigests(spec, pace);
  signal?.throwIfAborted();
  const madeSheets = sheets.map(({ id }, i) => madeSheet(spec.sheets[i]!, id));
  const made: Made = { sheets: madeSheets, names: plan.added.names, tables };
  context.workbook.settings.add(MADE, made);
  unmark(context, plan.added);
  await context.sync();
  await calculateIfManual(context, calculation);
  return result(null);
}

/** Ends an earlier attempt: takes it away, or, where only marks were left, takes these. */
async function clear(context: Excel.RequestContext, leftover: Leftover, deleting: Deleting): Promise<void> {
  if (leftover.done !== true) return removeLeftover(context, leftover, [], deleting);
  unmark(context, leftover);
  await context.sync();
}

/**
 * Adds a book to the open workbook: its sheets after the user's own, which stay as they are. Refuses (excel.nameTaken)
 * before it writes where a name is taken. Where Excel fails midway, or the signal breaks it off (which is thrown), what
 * was added is taken away again; where that fails too, the next attempt does it (excel.leftover says so, and nothing is
 * thrown).
 */
export async function createBook(run: Run, spec: WorkbookSpec, options: MakeOptions): Promise<Result<null>> {
  const issues = checkSpec(spec);
  if (hasError(issues)) return result(null, issues);
  options.signal?.throwIfAborted();
  let begun = false;
  const began = (): void => void (begun = true);
  const work = () => run({ delayForCellEdit: true }, (context) => make(context, spec, { ...options, began }));
  const end = () =>
    guarded(() =>
      run({ delayForCellEdit: true }, (context) => cleanUp(context, begun ? spec : null, options)),
    );
  try {
    const made = await guarded(work);
    const refused = made.issues.some((i) => REFUSED.includes(i.code));
    return !hasError(made.issues) || refused ? result(null, made.issues) : ended(await end(), made.issues);
  } catch (error) {
    const how = await end();
    // Whoever broke it off must not hear that the workbook is as it was where it isn't.
    if (how.value === 'removed') throw error;
    return how.value === 'whole' ? result(null) : result(null, [...how.issues, issue('excel.leftover')]);
  }
}

/** Nothing was added. */
const REFUSED: readonly string[] = ['excel.nameTaken', 'excel.makingElsewhere'];

type End = 'whole' | 'removed';

function ended({ value }: Result<End | null>, why: readonly Issue[]): Result<null> {
  if (value === 'whole') return result(null);
  return result(null, [...why, ...(value === null ? [issue('excel.leftover')] : [])]);
}

/**
 * Takes away what was added, unless all of it was: then only the marks were left, or not even these where Excel did the
 * last request and its answer was lost. `begun`: what was to be made, where adding it may have begun. What another machine
 * makes by now is its own.
 */
async function cleanUp(
  context: Excel.RequestContext,
  begun: WorkbookSpec | null,
  { writer, deleting }: Pick<MakeOptions, 'writer' | 'deleting'>,
): Promise<Result<End>> {
  const { leftover, sheets } = await readPresent(context);
  if (leftover !== null && isMadeElsewhere(leftover, writer)) return result('removed');
  if (leftover !== null) await clear(context, leftover, deleting);
  const stands = leftover === null && begun?.sheets.every(({ name }) => sheets.includes(name)) === true;
  return result(stands || leftover?.done === true ? 'whole' : 'removed');
}
