/** How the figures of several agencies become one. */
export type FigureRollUp = 'sum' | 'mean';

/** Places beyond which a sum of figures is binary dust; a mean keeps fewer. */
const PLACES: Readonly<Record<FigureRollUp, number>> = { sum: 6, mean: 2 };

/** The figure of all agencies together; null where nobody has given one. */
export function rollUpFigures(values: readonly number[], rule: FigureRollUp): number | null {
  if (values.length === 0) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  const scale = 10 ** PLACES[rule];
  return Math.round((rule === 'sum' ? sum : sum / values.length) * scale) / scale;
}
