import type { FormCell, FormCells } from '../../core/document/formCells.ts';
import { result, type Result } from '../../core/result.ts';
import { MAX_FORM_CELLS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { address } from '../sheet/address.ts';
import { numberText } from '../sheet/numberText.ts';
import { isoDay } from '../sheet/serialDate.ts';
import { withMerges, xlsMerges } from '../forms/formMerges.ts';
import { isPercentFormat } from '../forms/percentFormat.ts';
import { cellFacts, formatOf, isDateFormat } from './cellFacts.ts';
import { cellSheets, eachCell, openXls, type XlsCell, type XlsSheet } from './library.ts';

/**
 * Reads the cells of a form that came back as .xls: the same that an .xlsx gives. The library must have been loaded
 * (prepareForms).
 */
export function readXlsForm(file: string, bytes: Uint8Array): Result<FormCells> {
  const book = openXls(bytes);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  let left = MAX_FORM_CELLS;
  const sheets = cellSheets(book).map(({ name, state, sheet }) => {
    const cells = formCells(sheet, date1904, left);
    left -= cells.length;
    return withMerges({ name, state, cells }, xlsMerges(sheet));
  });
  return result({ file, sheets });
}

function formCells(sheet: XlsSheet, date1904: boolean, left: number): FormCell[] {
  const cells: FormCell[] = [];
  eachCell(sheet, (row, column, cell) => {
    const place = { at: address(row, column), row, column };
    const read = { ...place, ...content(cell, date1904) };
    if (cell.f) cells.push({ ...read, formula: cell.f });
    else if (read.text !== '') cells.push(read);
    if (cells.length > left) throw new Refusal('file.tooLarge');
  });
  return cells;
}

function content(cell: XlsCell, date1904: boolean): Pick<FormCell, 'kind' | 'text' | 'iso' | 'percent'> {
  const facts = cellFacts(cell);
  switch (facts.kind) {
    case 'blank':
      return { kind: 'text', text: '' };
    case 'text':
    case 'error':
      return { kind: facts.kind, text: facts.text };
    case 'boolean':
      return { kind: 'boolean', text: facts.value ? 'TRUE' : 'FALSE' };
    case 'number': {
      const iso = isDateFormat(cell) ? isoDay(facts.value, date1904) : null;
      const text = numberText(facts.value);
      if (iso !== null) return { kind: 'date', text, iso };
      return { kind: 'number', text, ...(isPercentFormat(formatOf(cell)) ? { percent: true } : {}) };
    }
  }
}
