import { fromExcelSerial } from '../../../core/date/serial.ts';
import type { ReadCell } from '../../../workbook/ports.ts';
import { isDateFormat } from '../../../workbook/dateFormat.ts';
import { fileFormula } from '../formula.ts';
import type { RawCell } from './grid.ts';

const BLANK: ReadCell = { kind: 'blank', value: null };
const SECONDS = 86_400;

/** '2023-06-05', with 'T14:30:00' where it has a time; null outside Excel's calendar. */
function isoOf(serial: number): string | null {
  const seconds = Math.round((serial - Math.floor(serial)) * SECONDS);
  const date = fromExcelSerial(Math.floor(serial) + (seconds === SECONDS ? 1 : 0));
  if (date === null || seconds % SECONDS === 0) return date;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${date}T${parts.map((n) => String(n).padStart(2, '0')).join(':')}`;
}

function valueOf({ value, format, error, formula }: RawCell): ReadCell {
  if (error) return { kind: 'error', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'string') {
    return value === '' && formula === undefined ? BLANK : { kind: 'text', value };
  }
  const iso = isDateFormat(format) ? isoOf(value) : null;
  return iso === null ? { kind: 'number', value } : { kind: 'date', value: iso };
}

/** A cell of a table as people mean it: a number with a day's format is a day; formulas are spelled as in files. */
export function readCell(cell: RawCell, table: string): ReadCell {
  const read = valueOf(cell);
  return cell.formula === undefined ? read : { ...read, formula: fileFormula(cell.formula, table) };
}
