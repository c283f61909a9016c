import type { GridDocument, GridSheet, RawCell, RawValue } from '../../core/document/types.ts';
import type { Issue } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { MAX_TABLE_PLACES } from '../limits.ts';
import { extractTableNotes } from '../notes/tableNotes.ts';
import { placeCounter, placesOf } from '../bounds.ts';
import { Refusal } from '../refusal.ts';
import { address } from '../sheet/address.ts';
import type { Place } from '../xlsx/gridCell.ts';
import { gridTable } from '../xlsx/gridTable.ts';
import type { ScannedSheet } from '../xlsx/scanSheet.ts';
import { shownNumber } from '../xlsx/shownNumber.ts';
import { cellFacts, formatOf } from './cellFacts.ts';
import { cellSheets, eachCell, loadXlsLibrary, openXls, type XlsCell, type XlsSheet } from './library.ts';

/**
 * Reads an .xls workbook (Excel 97 to 2003) as the same grid that an .xlsx gives; fonts and bold type are not known.
 * Sheets without text are left out; a workbook without any is file.empty.
 */
export async function readXls(file: string, bytes: Uint8Array): Promise<Result<GridDocument>> {
  await loadXlsLibrary();
  const book = openXls(bytes);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: GridSheet[] = [];
  const issues: Issue[] = [];
  const countPlaces = placeCounter();
  for (const { name, state, sheet } of cellSheets(book)) {
    const place = { file, sheet: name };
    const grid = gridTable(scanXlsSheet(sheet, place, date1904), place);
    if (grid.value.rows.length === 0) continue;
    countPlaces(placesOf(grid.value));
    const noted = extractTableNotes(grid.value);
    sheets.push({ name, state, table: noted.value });
    issues.push(...grid.issues, ...noted.issues);
  }
  if (sheets.length === 0) throw new Refusal('file.empty');
  return result({ kind: 'grid', file, format: 'xls', sheets }, issues);
}

function scanXlsSheet(sheet: XlsSheet, place: Place, date1904: boolean): ScannedSheet {
  const cells: RawCell[] = [];
  eachCell(sheet, (row, column, cell) => {
    const raw = rawCell(cell, { ...place, row, column, cell: address(row, column) }, date1904);
    if (raw && cells.push(raw) > MAX_TABLE_PLACES) throw new Refusal('file.tooLarge');
  });
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
  const hiddenRows = (sheet['!rows'] ?? []).flatMap((row, i) => (row?.hidden === true ? [i + 1] : []));
  return { cells, merges, hiddenRows };
}

function rawCell(cell: XlsCell, at: RawCell['at'], date1904: boolean): RawCell | null {
  const format = formatOf(cell);
  const shown = shownCell(cell, format, date1904);
  const text = shown.text.trim();
  if (text === '' && !cell.f) return null;
  return {
    text,
    value: shown.value,
    rowSpan: 1,
    colSpan: 1,
    at,
    ...(format === 'General' ? {} : { format }),
    ...(cell.f ? { formula: cell.f } : {}),
  };
}

function shownCell(cell: XlsCell, format: string, date1904: boolean): { text: string; value: RawValue } {
  const facts = cellFacts(cell);
  switch (facts.kind) {
    case 'blank':
      return { text: '', value: { kind: 'blank', raw: null } };
    case 'text':
    case 'error':
      return { text: facts.text, value: { kind: facts.kind, raw: facts.text } };
    case 'boolean':
      return { text: facts.value ? 'TRUE' : 'FALSE', value: { kind: 'boolean', raw: facts.value } };
    case 'number': {
      const { text, iso } = shownNumber(facts.value, format, date1904);
      const value =
        iso === undefined
          ? { kind: 'number' as const, raw: facts.value }
          : { kind: 'date' as const, raw: iso };
      return { text, value };
    }
  }
}
