import type { FormCell, FormCells, FormSheet } from '../../core/document/formCells.ts';
import { issue } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { MAX_FORM_CELLS } from '../limits.ts';
import { isOle } from '../ole.ts';
import { Refusal, refusable } from '../refusal.ts';
import { openZip } from '../safeZip.ts';
import { mainPart, openWorkbook, type SheetPart, type WorkbookParts } from '../sheet/workbookParts.ts';
import { scanCells } from '../sheet/scanCells.ts';
import { sniff } from '../sniff.ts';
import { loadXlsLibrary } from '../xls/library.ts';
import { readXlsForm } from '../xls/readXlsForm.ts';
import { formCell } from './formCell.ts';

/** Loads what reading these files needs: called once before readForm, whose own work is never put off. */
export async function prepareForms(files: readonly { readonly bytes: Uint8Array }[]): Promise<void> {
  if (files.some(({ bytes }) => isOle(bytes))) await loadXlsLibrary();
}

/**
 * Reads the cells of a returned form, fast: of an .xlsx only workbook, strings, styles and sheets are inflated. Text
 * is given as stored (no NFC). A file that can't be read gives null and one error (file.*); an .xls is read once
 * prepareForms has loaded what it needs, and is file.legacyXls before.
 */
export function readForm(file: string, bytes: Uint8Array): Result<FormCells | null> {
  return refusable(file, () => {
    const kind = sniff(bytes);
    if (kind.kind === 'refused') throw new Refusal(kind.code);
    if (kind.kind === 'xls') return readXlsForm(file, bytes);
    if (kind.kind !== 'zip') return result(null, [issue('file.unknownFormat', { file })]);
    const zip = openZip(bytes);
    const main = mainPart(zip);
    if (main === null || !/workbook\.xml$/i.test(main)) throw new Refusal('file.unknownFormat');
    const workbook = openWorkbook(zip, main);
    let left = MAX_FORM_CELLS;
    const sheets = workbook.sheets.map((sheet) => {
      const cells = sheetCells(sheet, workbook, left);
      left -= cells.length;
      return { name: sheet.name, state: sheet.state, cells } satisfies FormSheet;
    });
    return result<FormCells>({ file, sheets });
  });
}

function sheetCells(sheet: SheetPart, workbook: WorkbookParts, left: number): FormCell[] {
  const cells: FormCell[] = [];
  let ordered = true;
  scanCells(sheet.xml(), {
    cell: (stored) => {
      const cell = formCell(stored, workbook);
      if (!cell) return;
      if (cells.length >= left) throw new Refusal('file.tooLarge');
      ordered &&= isAfter(cell, cells.at(-1));
      cells.push(cell);
    },
  });
  return ordered ? cells : cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

function isAfter(cell: FormCell, last: FormCell | undefined): boolean {
  return !last || cell.row > last.row || (cell.row === last.row && cell.column > last.column);
}
