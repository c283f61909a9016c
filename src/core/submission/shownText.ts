import { parseIso, parseVietnameseDate } from '../date/parse.ts';
import type { FormCell } from '../document/formCells.ts';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { collapse, nfc } from '../text/fold.ts';
import type { FormTable } from './formTable.ts';
import { FORM_HEADERS, FORM_ROLES } from './layout.ts';
import { cellAt, placeOf } from './sheetCells.ts';
import type { SheetRow } from './sheetCells.ts';
import type { FormRow } from './types.ts';

/** A spreadsheet program may turn a printed '30/6/2023' into a date by itself: that is no change. */
function showsDay(cell: FormCell, printed: string): boolean {
  if (cell.kind !== 'date' || cell.iso === undefined) return false;
  return parseIso(cell.iso.slice(0, 10)) === parseVietnameseDate(printed);
}

function same(cell: FormCell | undefined, printed: string): boolean {
  if (cell?.text === printed) return true;
  const shown = collapse(nfc(cell?.text ?? ''));
  return shown === collapse(nfc(printed)) || (cell !== undefined && showsDay(cell, printed));
}

/**
 * Printed words of a row that the agency changed: title, time, role. They are never taken, only said. TT is not
 * compared, since programs turn '1.10' into the number 1.1.
 */
export function changedWords(file: string, table: FormTable, row: SheetRow, expected: FormRow): Issue[] {
  const printed = { title: expected.title, time: expected.time, role: FORM_ROLES[expected.role] };
  return (Object.keys(printed) as (keyof typeof printed)[]).flatMap((column) => {
    const at = table.columns[column];
    const cell = cellAt(row, at);
    if (at === undefined || same(cell, printed[column])) return [];
    const where =
      cell === undefined ? { file, sheet: table.sheet, row: row.row } : placeOf(file, table.sheet, cell);
    const params = { tt: expected.tt, header: FORM_HEADERS[column], read: cell?.text ?? '' };
    return [issue('form.tampered', where, params)];
  });
}
