import { parseIso, parseVietnameseDate } from '../date/parse.ts';
import type { FormCell } from '../document/formCells.ts';
import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import { collapse, nfc } from '../text/fold.ts';
import type { FormTable } from './formTable.ts';
import { FORM_HEADERS, FORM_ROLES } from './layout.ts';
import { cellAt, excerpt, placeOf } from './sheetCells.ts';
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

/** Programs turn '1.10' into the number 1.1, and '1.1' into a day; people write '1.1.' for it. */
function sameNumber(cell: FormCell | undefined, printed: string): boolean {
  if (cell === undefined) return printed === '';
  if (cell.kind === 'date') return true;
  if (cell.kind === 'number' && Number(cell.text) === Number(printed)) return true;
  const plain = (text: string) => collapse(nfc(text)).replace(/[.)\s]+$/u, '');
  return plain(cell.text) === plain(printed);
}

/** Printed words of a row that the agency changed: TT, title, time, role. They are never taken, only said. */
export function changedWords(file: string, table: FormTable, row: SheetRow, expected: FormRow): Issue[] {
  const printed = {
    tt: expected.tt,
    title: expected.title,
    time: expected.time,
    role: FORM_ROLES[expected.role],
  };
  return (Object.keys(printed) as (keyof typeof printed)[]).flatMap((column) => {
    const at = table.columns[column];
    const cell = cellAt(row, at);
    const isSame = column === 'tt' ? sameNumber : same;
    if (at === undefined || isSame(cell, printed[column])) return [];
    const where =
      cell === undefined ? { file, sheet: table.sheet, row: row.row } : placeOf(file, table.sheet, cell);
    const params = { tt: expected.tt, header: FORM_HEADERS[column], read: cell?.text ?? '' };
    return [issue('form.tampered', where, params)];
  });
}

/**
 * The grey column of the last round, where it says anything but what the book says: changed by the agency, or in the
 * book since. Never taken. A form that was printed before the last round was in has nothing there.
 */
export function changedPrevious(
  file: string,
  table: FormTable,
  found: readonly { readonly row: SheetRow; readonly expected: FormRow }[],
): Issue[] {
  const changed = found.flatMap(({ row, expected }) => {
    const cell = cellAt(row, table.columns.previous);
    return cell === undefined || same(cell, expected.previous) ? [] : [{ cell, expected }];
  });
  const [first] = changed;
  if (first === undefined) return [];
  const numbers = changed.map(({ expected }) => expected.tt || expected.task);
  const params = { header: FORM_HEADERS.previous, rows: numbers, read: excerpt(first.cell.text) };
  return [issue('form.previousChanged', placeOf(file, table.sheet, first.cell), params)];
}
