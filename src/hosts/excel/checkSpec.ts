import { issue, type Issue } from '../../core/issue.ts';
import { cellAt } from '../../workbook/address.ts';
import { isFormula, type CellContent, type SheetSpec, type WorkbookSpec } from '../../workbook/spec.ts';
import { parseCell } from './address.ts';

/** Longest text of a cell. */
export const MAX_TEXT = 32_767;

export function textLength(content: CellContent | undefined): number {
  const value = content !== undefined && isFormula(content) ? content.value : content;
  return typeof value === 'string' ? value.length : 0;
}

/** Texts that no cell can hold (book.textTooLong, with sheet and cell): asked before anything is written. */
export function checkSpec(spec: WorkbookSpec): Issue[] {
  return spec.sheets.flatMap((sheet) => [...looseCells(sheet), ...tableCells(sheet)]);
}

function tooLong(sheet: string, cell: string, length: number): Issue[] {
  if (length <= MAX_TEXT) return [];
  return [issue('book.textTooLong', { sheet, cell }, { length, limit: MAX_TEXT })];
}

function looseCells(sheet: SheetSpec): Issue[] {
  return sheet.cells.flatMap(({ at, content }) => tooLong(sheet.name, at, textLength(content)));
}

function tableCells(sheet: SheetSpec): Issue[] {
  return sheet.tables.flatMap((table) => {
    const at = parseCell(table.at) ?? { row: 1, column: 1 };
    return table.rows.flatMap((row, r) =>
      row.flatMap((content, c) =>
        tooLong(sheet.name, cellAt(at.row + 1 + r, at.column + c), textLength(content)),
      ),
    );
  });
}
