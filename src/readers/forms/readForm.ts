import type { FormCell, FormCells, FormMerge } from '../../core/document/formCells.ts';
import { issue, type IssueCode, type IssueParams } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { MAX_FORM_CELLS } from '../limits.ts';
import { isOle } from '../ole.ts';
import { Refusal, refusable } from '../refusal.ts';
import { openZip } from '../safeZip.ts';
import {
  mainPart,
  openWorkbook,
  partText,
  type SheetPart,
  type WorkbookParts,
} from '../sheet/workbookParts.ts';
import { scanCells } from '../sheet/scanCells.ts';
import { sniff } from '../sniff.ts';
import { loadXlsLibrary } from '../xls/library.ts';
import { readXlsForm } from '../xls/readXlsForm.ts';
import { formCell } from './formCell.ts';
import { foreignFile, foreignPackage, hasMacros } from './foreignForm.ts';
import { mergesIn, withMerges } from './formMerges.ts';
import { readDocxForm } from './readDocxForm.ts';

/** Loads what reading these files needs: called once before readForm, whose own work is never put off. */
export async function prepareForms(files: readonly { readonly bytes: Uint8Array }[]): Promise<void> {
  if (files.some(({ bytes }) => isOle(bytes))) await loadXlsLibrary();
}

/**
 * Reads the cells of a returned form, fast: of an .xlsx only workbook, strings, styles and sheets are inflated. A
 * .docx gives the cells of its tables. Text is given as stored (no NFC). A file that can't be read gives null and one error (file.*); an .xls is read once
 * prepareForms has loaded what it needs, and is file.legacyXls before.
 */
export function readForm(file: string, bytes: Uint8Array): Result<FormCells | null> {
  return refusable(file, () => {
    const foreign = foreignFile(bytes);
    if (foreign !== null) return result(null, [issue(foreign, { file })]);
    const kind = sniff(bytes);
    if (kind.kind === 'pdf') return result(null, [issue('form.pdf', { file })]);
    if (kind.kind === 'refused') throw new Refusal(kind.code);
    if (kind.kind === 'xls') return readXlsForm(file, bytes);
    if (kind.kind !== 'zip') return result(null, [issue('file.unknownFormat', { file })]);
    const zip = openZip(bytes);
    const main = mainPart(zip);
    if (main === null || /\.bin$/i.test(main)) throw new Refusal(foreignPackage(zip) ?? 'file.unknownFormat');
    const root = rootOf(partText(zip, main));
    if (root === 'document') return readDocxForm(file, zip, main);
    if (root !== 'workbook') throw new Refusal('file.unknownFormat');
    const workbook = named('file.workbookBroken', {}, () => openWorkbook(zip, main));
    let left = MAX_FORM_CELLS;
    const sheets = workbook.sheets.map((sheet) => {
      const { name, state } = sheet;
      const read = named('file.sheetBroken', { sheet: name }, () => readSheet(sheet, workbook, left));
      left -= read.cells.length;
      return withMerges({ name, state, cells: read.cells }, read.merges);
    });
    return result<FormCells>({ file, sheets }, hasMacros(zip) ? [issue('form.macros', { file })] : []);
  });
}

/** Name of the first element of an Office part, which tells a workbook from a text whatever the file is called. */
function rootOf(xml: string): string | undefined {
  return /<(?:\w+:)?(\w+)[\s/>]/.exec(xml.slice(0, 4000))?.[1];
}

/** Says which part of a workbook is broken, where reading it finds no more than that it is. */
function named<T>(code: IssueCode, params: IssueParams, read: () => T): T {
  try {
    return read();
  } catch (fault) {
    throw fault instanceof Refusal && fault.code === 'file.unreadable' ? new Refusal(code, params) : fault;
  }
}

interface ReadSheet {
  readonly cells: readonly FormCell[];
  readonly merges: readonly FormMerge[];
}

function readSheet(sheet: SheetPart, workbook: WorkbookParts, left: number): ReadSheet {
  const xml = sheet.xml();
  return { cells: sheetCells(xml, workbook, left), merges: mergesIn(xml) };
}

function sheetCells(xml: string, workbook: WorkbookParts, left: number): FormCell[] {
  const cells: FormCell[] = [];
  let ordered = true;
  scanCells(xml, {
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
