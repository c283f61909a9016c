import { issue, type Issue } from '../../core/issue.ts';
import { MAX_TEXT, textLength } from '../../workbook/limits.ts';
import type { SheetSpec, ValidationSpec, WorkbookSpec } from '../../workbook/spec.ts';
import { addressText, parseAddress } from './address.ts';

/** Limits of an input message and of its title (Excel repairs a file that passes them). */
const MAX_PROMPT = 255;
const MAX_PROMPT_TITLE = 32;

/**
 * What would make Excel repair or cut a workbook that holds people's text: book.textTooLong, with sheet and cell.
 * writeWorkbook neither throws nor cuts; whoever makes a spec from people's words asks here first.
 */
export function checkSpec(spec: WorkbookSpec): Issue[] {
  return spec.sheets.flatMap((sheet) => [
    ...checkCells(sheet),
    ...checkTables(sheet),
    ...(sheet.validations ?? []).flatMap((v) => checkPrompts(sheet, v)),
  ]);
}

function tooLong(sheet: string, cell: string, length: number, limit: number): Issue {
  return issue('book.textTooLong', { sheet, cell }, { length, limit });
}

function checkCells(sheet: SheetSpec): Issue[] {
  return sheet.cells.flatMap(({ at, content }) => {
    const length = textLength(content);
    return length > MAX_TEXT ? [tooLong(sheet.name, at, length, MAX_TEXT)] : [];
  });
}

function checkTables(sheet: SheetSpec): Issue[] {
  const issues: Issue[] = [];
  for (const table of sheet.tables) {
    const at = parseAddress(table.at) ?? { row: 1, column: 1 };
    table.rows.forEach((row, r) => {
      row.forEach((content, c) => {
        const length = textLength(content);
        if (length <= MAX_TEXT) return;
        issues.push(tooLong(sheet.name, addressText(at.row + 1 + r, at.column + c), length, MAX_TEXT));
      });
    });
  }
  return issues;
}

function checkPrompts(sheet: SheetSpec, v: ValidationSpec): Issue[] {
  const cell = v.range.split(/[\s:]/)[0] ?? '';
  return [v.prompt, v.error].flatMap((words) => {
    if (words === undefined) return [];
    const limits = [
      [words.title.length, MAX_PROMPT_TITLE],
      [words.text.length, MAX_PROMPT],
    ] as const;
    return limits
      .filter(([length, limit]) => length > limit)
      .map(([length, limit]) => tooLong(sheet.name, cell, length, limit));
  });
}
