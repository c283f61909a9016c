import type { RawCell, RawValue } from '../../core/document/types.ts';
import type { SourceRef } from '../../core/issue.ts';
import { Refusal } from '../refusal.ts';
import { address } from '../sheet/address.ts';
import { spreadsheetText } from '../sheet/entities.ts';
import type { RichText } from '../sheet/richText.ts';
import type { StoredCell } from '../sheet/scanCells.ts';
import type { CellStyle } from '../sheet/styles.ts';
import type { WorkbookParts } from '../sheet/workbookParts.ts';
import { shownNumber } from './shownNumber.ts';

/** A cell before its place in the table is known. */
export type GridCell = Omit<RawCell, 'rowSpan' | 'colSpan'>;

interface Shown {
  readonly text: string;
  readonly value: RawValue;
  readonly run?: RichText;
}

/** What a cell shows, with what is stored behind it; null for a blank one. */
export function gridCell(stored: StoredCell, workbook: WorkbookParts, place: SourceRef): GridCell | null {
  const style = workbook.styles(stored.style);
  const shown = shownCell(stored, style, workbook);
  const text = shown.text.trim();
  if (text === '' && stored.formula === '') return null;
  return {
    text,
    value: shown.value,
    ...(style.format === 'General' ? {} : { format: style.format }),
    ...(stored.formula === '' ? {} : { formula: stored.formula }),
    ...fontOf(shown.run?.font ?? style.font),
    bold: shown.run?.bold ?? style.bold,
    at: { ...place, row: stored.row, column: stored.column, cell: address(stored.row, stored.column) },
  };
}

function fontOf(font: string | undefined): { font?: string } {
  return font === undefined ? {} : { font };
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
