import type { FormMerge, FormSheet } from '../../core/document/formCells.ts';
import type { FlowDocument } from '../../core/document/types.ts';
import { MAX_FORM_MERGES } from '../limits.ts';
import { parseAddress } from '../sheet/address.ts';
import type { XlsSheet } from '../xls/library.ts';

type RawTable = Extract<FlowDocument['blocks'][number], { readonly kind: 'table' }>['table'];

const MERGE = /<(?:\w+:)?mergeCell\s+ref=["']([^"':]+):([^"']+)["']/g;

/** Merged ranges of a sheet's XML. They stand behind the data, so that only the end of the part is searched. */
export function mergesIn(xml: string): FormMerge[] {
  const merges: FormMerge[] = [];
  for (const [, first = '', last = ''] of xml.slice(xml.lastIndexOf('sheetData')).matchAll(MERGE)) {
    const [from, to] = [parseAddress(first), parseAddress(last)];
    if (from === null || to === null || merges.length >= MAX_FORM_MERGES) continue;
    merges.push({ ...from, lastRow: to.row, lastColumn: to.column });
  }
  return merges;
}

export function xlsMerges(sheet: XlsSheet): FormMerge[] {
  return (sheet['!merges'] ?? []).slice(0, MAX_FORM_MERGES).map(({ s, e }) => {
    return { row: s.r + 1, column: s.c + 1, lastRow: e.r + 1, lastColumn: e.c + 1 };
  });
}

/** Cells of a Word table that span several rows or columns; `above`: rows of the sheet before the table. */
export function docxMerges({ rows }: RawTable, above: number): FormMerge[] {
  return rows.flatMap((row, r) =>
    row.flatMap((raw, c) => {
      if (raw === null || (raw.rowSpan < 2 && raw.colSpan < 2)) return [];
      const [top, left] = [above + r + 1, c + 1];
      return [{ row: top, column: left, lastRow: top + raw.rowSpan - 1, lastColumn: left + raw.colSpan - 1 }];
    }),
  );
}

/** A sheet keeps its merges only where it has any. */
export function withMerges(sheet: FormSheet, merges: readonly FormMerge[]): FormSheet {
  return merges.length === 0 ? sheet : { ...sheet, merges };
}
