/** Asks how Excel calculates; the answer comes with the next sync. */
export function askCalculation(context: Excel.RequestContext): Excel.Application {
  return context.application.load('calculationMode');
}

/**
 * Where formulas are only worked out on demand, what was just written would show old figures: what is out of date is
 * worked out once. The mode stays the person's.
 */
export async function calculateIfManual(
  context: Excel.RequestContext,
  application: Excel.Application,
): Promise<void> {
  if (application.calculationMode !== 'Manual') return;
  context.application.calculate('Recalculate');
  await context.sync();
}
