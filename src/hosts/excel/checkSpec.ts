import { issue, type Issue } from '../../core/issue.ts';
import { cellAt } from '../../workbook/address.ts';
import { MAX_TEXT, textLength } from '../../workbook/limits.ts';
import type { CellContent, SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { parseCell } from './address.ts';

/** Texts that no cell can hold (book.textTooLong, with sheet and cell): asked before anything is written. */
export function checkSpec(spec: WorkbookSpec): Issue[] {
  return spec.sheets.flatMap((sheet) => [...looseCells(sheet), ...tableCells(sheet)]);
}

function tooLong(sheet: string, content: CellContent, cell: () => string): Issue[] {
  const length = textLength(content);
  if (length <= MAX_TEXT) return [];
  return [issue('book.textTooLong', { sheet, cell: cell() }, { length, limit: MAX_TEXT })];
}

function looseCells(sheet: SheetSpec): Issue[] {
  return sheet.cells.flatMap(({ at, content }) => tooLong(sheet.name, content, () => at));
}

function tableCells(sheet: SheetSpec): Issue[] {
  const issues: Issue[] = [];
  for (const table of sheet.tables) {
    const at = parseCell(table.at) ?? { row: 1, column: 1 };
    table.rows.forEach((row, r) =>
      row.forEach((content, c) => {
        if (typeof content !== 'number' && content !== null)
          issues.push(...tooLong(sheet.name, content, () => cellAt(at.row + 1 + r, at.column + c)));
      }),
    );
  }
  return issues;
}
