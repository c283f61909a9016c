import type { RawCell, RawValue } from '../../core/document/types.ts';
import { Refusal } from '../refusal.ts';
import { address } from '../sheet/address.ts';
import { spreadsheetText } from '../sheet/entities.ts';
import type { RichText } from '../sheet/richText.ts';
import type { StoredCell } from '../sheet/scanCells.ts';
import type { CellStyle } from '../sheet/styles.ts';
import type { WorkbookParts } from '../sheet/workbookParts.ts';
import { shownNumber } from './shownNumber.ts';

/** Where a sheet's cells stand. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
}

interface Shown {
  readonly text: string;
  readonly value: RawValue;
  readonly run?: RichText;
}

type Building = { -readonly [K in keyof RawCell]: RawCell[K] };

/** What a cell shows, with what is stored behind it; null for a blank one. Its spans are 1 until merges are known. */
export function gridCell(
  stored: StoredCell,
  workbook: WorkbookParts,
  { file, sheet }: Place,
): RawCell | null {
  const style = workbook.styles(stored.style);
  const { text: shown, value, run } = shownCell(stored, style, workbook);
  const text = shown.trim();
  if (text === '' && stored.formula === '') return null;
  const { row, column } = stored;
  const at = { file, sheet, row, column, cell: address(row, column) };
  const cell: Building = { text, value, rowSpan: 1, colSpan: 1, bold: run?.bold ?? style.bold, at };
  const font = run?.font ?? style.font;
  if (style.format !== 'General') cell.format = style.format;
  if (stored.formula !== '') cell.formula = stored.formula;
  if (font !== undefined) cell.font = font;
  return cell;
}

function shownCell(stored: StoredCell, style: CellStyle, workbook: WorkbookParts): Shown {
  const value = stored.value ?? '';
  switch (stored.type) {
    case 's':
      return stored.value === null ? blank() : richText(sharedString(value, workbook));
    case 'inlineStr':
      return richText(stored.inline ?? { text: spreadsheetText(value) });
    case 'str':
      return richText({ text: spreadsheetText(value) });
    case 'b':
      return value === '' ? blank() : boolean(value === '1' || value === 'true');
    case 'e':
      return { text: value, value: { kind: 'error', raw: value } };
    case 'd':
      return isoDate(value);
    default:
      return number(value, style, workbook.date1904);
  }
}

function sharedString(index: string, { strings }: WorkbookParts): RichText {
  const item = strings[Number(index)];
  if (!item) throw new Refusal('file.unreadable');
  return item;
}

function blank(): Shown {
  return { text: '', value: { kind: 'blank', raw: null } };
}

function richText(run: RichText): Shown {
  return run.text === '' ? blank() : { text: run.text, value: { kind: 'text', raw: run.text }, run };
}

function boolean(raw: boolean): Shown {
  return { text: raw ? 'TRUE' : 'FALSE', value: { kind: 'boolean', raw } };
}

function isoDate(value: string): Shown {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? [];
  if (year === undefined) return richText({ text: value });
  return { text: `${day}/${month}/${year}`, value: { kind: 'date', raw: value } };
}

function number(value: string, { format }: CellStyle, date1904: boolean): Shown {
  if (value.trim() === '') return blank();
  const raw = Number(value);
  if (!Number.isFinite(raw)) return richText({ text: value });
  const { text, iso } = shownNumber(raw, format, date1904);
  return { text, value: iso === undefined ? { kind: 'number', raw } : { kind: 'date', raw: iso } };
}
