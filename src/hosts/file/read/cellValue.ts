import type { DateSystem } from '../../../core/date/serial.ts';
import type { ReadCell } from '../../../workbook/ports.ts';
import { isoOf } from '../serial.ts';
import { decodeEscapes } from '../xml/decode.ts';
import type { ScannedCell } from './sheetScan.ts';

/** What the meaning of a cell depends on besides the cell. */
export interface CellContext {
  readonly strings: readonly string[];
  /** By style index: does it show a day? */
  readonly dates: readonly boolean[];
  readonly system: DateSystem;
}

export const BLANK: ReadCell = { kind: 'blank', value: null };

/** The value of a cell as people mean it: a number with a date format is a day. Formulas are added by the caller. */
export function cellValue(cell: ScannedCell, context: CellContext): ReadCell {
  const { value } = cell;
  if (value === null) return BLANK;
  switch (cell.type) {
    case 's':
      return textCell(context.strings[Number(value)] ?? '');
    case 'inlineStr':
      return textCell(decodeEscapes(value));
    case 'str':
      return cell.formula ? { kind: 'text', value: decodeEscapes(value) } : textCell(decodeEscapes(value));
    case 'b':
      return { kind: 'boolean', value: value.trim() === '1' || value.trim() === 'true' };
    case 'e':
      return { kind: 'error', value };
    case 'd':
      return { kind: 'date', value: value.trim().replace(/T00:00:00(\.0+)?Z?$/, '') };
    default:
      return numberCell(value, context, cell.style);
  }
}

/** An empty text is what a cleared cell holds in some programs: blank. */
function textCell(text: string): ReadCell {
  return text === '' ? BLANK : { kind: 'text', value: text };
}

function numberCell(text: string, context: CellContext, style: number): ReadCell {
  const value = Number(text);
  if (text.trim() === '') return BLANK;
  if (!Number.isFinite(value)) return { kind: 'error', value: text };
  const iso = context.dates[style] === true ? isoOf(value, context.system) : null;
  return iso === null ? { kind: 'number', value } : { kind: 'date', value: iso };
}
