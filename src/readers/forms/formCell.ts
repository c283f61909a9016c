import type { FormCell } from '../../core/document/formCells.ts';
import { isOldFont } from '../../core/text/oldEncodings.ts';
import { Refusal } from '../refusal.ts';
import { address } from '../sheet/address.ts';
import { spreadsheetText } from '../sheet/entities.ts';
import { numberText } from '../sheet/numberText.ts';
import type { StoredCell } from '../sheet/scanCells.ts';
import { isoDay } from '../sheet/serialDate.ts';
import type { WorkbookParts } from '../sheet/workbookParts.ts';
import { isPercentFormat } from './percentFormat.ts';

type Shared = Pick<WorkbookParts, 'strings' | 'styles' | 'date1904'>;

/** What a stored cell holds, or null for a blank one. A formula without a value is kept, with an empty text. */
export function formCell(stored: StoredCell, workbook: Shared): FormCell | null {
  const cell = withFont(withoutFormula(stored, workbook), stored, workbook);
  if (stored.formula !== '') return { ...cell, formula: stored.formula };
  return cell.text === '' ? null : cell;
}

/** The font, where it tells that the text is typed in an encoding from before Unicode. */
function withFont(cell: FormCell, stored: StoredCell, workbook: Shared): FormCell {
  if (cell.kind !== 'text' || cell.text === '') return cell;
  const own = stored.type === 's' ? workbook.strings[Number(stored.value)]?.font : stored.inline?.font;
  const font = own ?? workbook.styles(stored.style).font;
  return isOldFont(font) ? { ...cell, font } : cell;
}

function withoutFormula(stored: StoredCell, workbook: Shared): FormCell {
  const value = stored.value ?? '';
  switch (stored.type) {
    case 's':
      return cellOf(stored, 'text', stored.value === null ? '' : sharedText(value, workbook));
    case 'inlineStr':
      return cellOf(stored, 'text', stored.inline?.text ?? spreadsheetText(value));
    case 'str':
      return cellOf(stored, 'text', spreadsheetText(value));
    case 'b':
      return cellOf(stored, 'boolean', booleanText(value));
    case 'e':
      return cellOf(stored, 'error', value);
    case 'd':
      return isoCell(stored, value);
    default:
      return numberCell(stored, value, workbook);
  }
}

function cellOf({ row, column }: StoredCell, kind: FormCell['kind'], text: string): FormCell {
  return { at: address(row, column), row, column, kind, text };
}

function sharedText(index: string, { strings }: Shared): string {
  const item = strings[Number(index)];
  if (!item) throw new Refusal('file.unreadable');
  return item.text;
}

function booleanText(value: string): string {
  if (value === '') return '';
  return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
}

/** `t="d"`: an ISO 8601 day or moment (ECMA-376-1 §18.18.11), which only the strict form writes. */
function isoCell(stored: StoredCell, value: string): FormCell {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  return day === undefined ? cellOf(stored, 'text', value) : { ...cellOf(stored, 'date', value), iso: day };
}

function numberCell(stored: StoredCell, value: string, { styles, date1904 }: Shared): FormCell {
  if (value.trim() === '') return cellOf(stored, 'number', '');
  const number = Number(value);
  if (!Number.isFinite(number)) return cellOf(stored, 'text', value);
  const { kind, format } = styles(stored.style);
  const iso = kind === 'date' ? isoDay(number, date1904) : null;
  const cell = cellOf(stored, iso === null ? 'number' : 'date', numberText(number));
  if (iso !== null) return { ...cell, iso };
  return isPercentFormat(format) ? { ...cell, percent: true } : cell;
}
