import { excelCode } from './failure.ts';

/** Asks how Excel calculates; the answer comes with the next sync. */
export function askCalculation(context: Excel.RequestContext): Excel.Application {
  return context.application.load('calculationMode');
}

/**
 * Where formulas are only worked out on demand, what was just written would show old figures: what is out of date is
 * worked out once. The mode stays the person's. All is written by then: where Excel refuses this, nothing has failed but
 * that the person presses F9, as in all of their workbooks.
 */
export async function calculateIfManual(
  context: Excel.RequestContext,
  application: Excel.Application,
): Promise<void> {
  if (application.calculationMode !== 'Manual') return;
  context.application.calculate('Recalculate');
  try {
    await context.sync();
  } catch (error) {
    if (excelCode(error) === null) throw error;
  }
}
