import type { GridDocument, GridSheet } from '../../core/document/types.ts';
import type { Issue } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { placeCounter, placesOf } from '../bounds.ts';
import { Refusal } from '../refusal.ts';
import type { SafeZip } from '../safeZip.ts';
import { openWorkbook } from '../sheet/workbookParts.ts';
import { extractTableNotes } from '../notes/tableNotes.ts';
import { gridTable } from './gridTable.ts';
import { scanSheet } from './scanSheet.ts';

/**
 * Reads a workbook as a grid: what each cell shows, with what is stored. Sheets without text are left out; a
 * workbook without any is file.empty.
 */
export function readXlsx(file: string, zip: SafeZip, main: string): Result<GridDocument> {
  const workbook = openWorkbook(zip, main);
  const sheets: GridSheet[] = [];
  const issues: Issue[] = [];
  const countPlaces = placeCounter();
  for (const part of workbook.sheets) {
    const place = { file, sheet: part.name };
    const grid = gridTable(scanSheet(part, workbook, place), place);
    if (grid.value.rows.length === 0) continue;
    countPlaces(placesOf(grid.value));
    const noted = extractTableNotes(grid.value);
    sheets.push({ name: part.name, state: part.state, table: noted.value });
    issues.push(...grid.issues, ...noted.issues);
  }
  if (sheets.length === 0) throw new Refusal('file.empty');
  return result({ kind: 'grid', file, format: 'xlsx', sheets }, issues);
}
