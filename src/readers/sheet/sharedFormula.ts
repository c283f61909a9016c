import { columnLetters, parseAddress, type Place } from './address.ts';
import { SHEET_COLUMNS, SHEET_ROWS } from '../limits.ts';

/** Text and quoted sheet names are left alone; a name that ends in digits before '(' is a function (LOG10). */
const PARTS = /"[^"]*"|'[^']*'|(?<![\w.$])\$?[A-Z]{1,3}\$?[0-9]{1,7}(?![\w.(])/g;

/**
 * The formula of a cell that shares the one of `master`: relative references move with the cell
 * (ECMA-376-1 §18.3.1.40).
 */
export function shiftFormula(formula: string, master: Place, cell: Place): string {
  const rows = cell.row - master.row;
  const columns = cell.column - master.column;
  return formula.replace(PARTS, (part) => (/^["']/.test(part) ? part : shiftReference(part, rows, columns)));
}

function shiftReference(reference: string, rows: number, columns: number): string {
  const place = parseAddress(reference);
  if (!place) return reference;
  const fixedColumn = reference.startsWith('$');
  const fixedRow = reference.includes('$', 1);
  const column = fixedColumn ? place.column : place.column + columns;
  const row = fixedRow ? place.row : place.row + rows;
  if (column < 1 || row < 1 || column > SHEET_COLUMNS || row > SHEET_ROWS) return '#REF!';
  return `${fixedColumn ? '$' : ''}${columnLetters(column)}${fixedRow ? '$' : ''}${row}`;
}
