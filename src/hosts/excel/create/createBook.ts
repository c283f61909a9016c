import { hasError, result, type Result } from '../../../core/result.ts';
import { issue } from '../../../core/issue.ts';
import type { WorkbookSpec } from '../../../workbook/spec.ts';
import { checkSpec } from '../checkSpec.ts';
import { guarded } from '../failure.ts';
import { runSteps, step, type Step } from '../steps.ts';
import type { Run } from '../types.ts';
import { chartSteps } from './charts.ts';
import { blocksOf, hasFormula } from './layout.ts';
import { pageSteps } from './page.ts';
import { MAKING, readPresent, removeLeftover, takenNames, unmark, type Leftover } from './present.ts';
import { conditionalFormatSteps, validationSteps } from './rules.ts';
import { addSheetSteps, closingSteps, columnSteps, heightSteps, nameSteps, viewSteps } from './sheets.ts';
import { cellStyleSteps, excelStyle, styleSteps, usedStyles } from './styles.ts';
import { noteSteps, tableSteps } from './tables.ts';
import { formulaSteps, valueSteps } from './values.ts';

/**
 * Everything that makes a book, in an order in which nothing refers to what isn't there yet: sheets, styles before
 * values (text format keeps text), tables before formulas, names before lists, protection last.
 */
function stepsOf(spec: WorkbookSpec, presentStyles: ReadonlySet<string>): Step[] {
  const blocks = new Map(spec.sheets.map((sheet) => [sheet, blocksOf(sheet)]));
  const each = (make: (sheet: WorkbookSpec['sheets'][number]) => Step[]) => spec.sheets.flatMap(make);
  const blocksIn = (sheet: WorkbookSpec['sheets'][number]) => blocks.get(sheet) ?? [];
  // A style that is there already stays as people made it.
  const styles = usedStyles(spec, blocks).filter((name) => !presentStyles.has(excelStyle(name)));
  const added: Leftover = {
    sheets: spec.sheets.map((s) => s.name),
    names: spec.names.map((n) => n.name),
    styles: styles.map(excelStyle),
  };
  return [
    step(2, ({ workbook }) => void workbook.settings.add(MAKING, added)),
    ...addSheetSteps(spec),
    ...styleSteps(styles),
    ...each((sheet) => cellStyleSteps(sheet, blocksIn(sheet))),
    ...each((sheet) => blocksIn(sheet).flatMap((block) => valueSteps(sheet.name, block))),
    ...each(tableSteps),
    ...nameSteps(spec),
    ...each((sheet) =>
      blocksIn(sheet)
        .filter(hasFormula)
        .flatMap((b) => formulaSteps(sheet.name, b)),
    ),
    ...each((sheet) => [...columnSteps(sheet), ...validationSteps(sheet), ...noteSteps(sheet)]),
    ...each(conditionalFormatSteps),
    ...each((sheet) => [
      ...heightSteps(sheet),
      ...viewSteps(sheet),
      ...pageSteps(sheet),
      ...chartSteps(sheet),
    ]),
    ...closingSteps(spec),
    step(4 + 3 * spec.sheets.length, (context) => unmark(context, added)),
  ];
}

async function make(context: Excel.RequestContext, spec: WorkbookSpec): Promise<Result<null>> {
  let present = await readPresent(context);
  if (present.leftover !== null) {
    await clear(context, present.leftover);
    present = await readPresent(context);
  }
  const taken = takenNames(spec, present);
  if (hasError(taken)) return result(null, taken);
  await runSteps(context, stepsOf(spec, present.styles));
  return result(null);
}

/** Ends an earlier attempt: takes it away, or, where only marks were left, takes these. */
async function clear(context: Excel.RequestContext, leftover: Leftover): Promise<void> {
  if (leftover.done !== true) return removeLeftover(context, leftover);
  unmark(context, leftover);
  await context.sync();
}

/**
 * Adds a book to the open workbook: its sheets after the user's own, which stay as they are. Refuses (excel.nameTaken)
 * before it writes where a name is taken. Where Excel fails midway, what was added is taken away again; where that
 * fails too, the next attempt does it (excel.leftover says so).
 */
export async function createBook(run: Run, spec: WorkbookSpec): Promise<Result<null>> {
  const issues = checkSpec(spec);
  if (hasError(issues)) return result(null, issues);
  const made = await guarded(() => run({ delayForCellEdit: true }, (context) => make(context, spec)));
  if (!hasError(made.issues) || made.issues.some((i) => i.code === 'excel.nameTaken')) {
    return result(null, made.issues);
  }
  const ended = await guarded(() => run({ delayForCellEdit: true }, cleanUp));
  if (ended.value === 'whole') return result(null);
  return result(null, [...made.issues, ...(ended.value === null ? [issue('excel.leftover')] : [])]);
}

/** Takes away what was added, unless all of it was: only the marks were left then. */
async function cleanUp(context: Excel.RequestContext): Promise<Result<'whole' | 'removed'>> {
  const { leftover } = await readPresent(context);
  if (leftover !== null) await clear(context, leftover);
  return result(leftover?.done === true ? 'whole' : 'removed');
}
