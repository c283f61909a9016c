import { shiftFormula } from '../formula.ts';
import type { ScannedCell, ScannedFormula } from './sheetScan.ts';

/** The cell that holds the text of a shared formula (ECMA-376 Part 1, 18.3.1.40). */
export interface SharedMaster {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** By shared index. A master stands before its followers in the file. */
export type SharedMasters = Map<string, SharedMaster>;

/** The formula's text, for a follower worked out from its master; null where the master is missing. */
export function formulaText(
  cell: Pick<ScannedCell, 'row' | 'column'>,
  formula: ScannedFormula,
  masters: SharedMasters,
): string | null {
  if (formula.shared === null) return formula.text;
  if (formula.text !== '') {
    masters.set(formula.shared, { row: cell.row, column: cell.column, text: formula.text });
    return formula.text;
  }
  const master = masters.get(formula.shared);
  if (master === undefined) return null;
  return shiftFormula(master.text, cell.row - master.row, cell.column - master.column);
}
