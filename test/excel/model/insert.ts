import { columnName, type Box } from './address.ts';
import { mapOutsideQuotes } from './formula.ts';
import { rewriteFormulas } from './rewrite.ts';
import type { Sheet } from './sheet.ts';

const CELL =
  /(?:('(?:[^']|'')+'|(?<![\p{L}\p{N}_.'])[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?\d+)(?::(\$?)([A-Z]{1,3})(\$?\d+))?(?![\p{L}\p{N}_.(!])/gu;

const numberOf = (letters: string) => [...letters].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1;

/** References to cells of the sheet from a column on, in formulas that stand on the sheet (`own`) or name it. */
function moved(formula: string, sheet: Sheet, own: boolean, by: (column: number) => number): string {
  return mapOutsideQuotes(formula, (part) =>
    part.replace(
      CELL,
      (all: string, named: string | undefined, f1: string, c1: string, r1: string, f2, c2, r2) => {
        const name = named?.replace(/^'|'$/g, '').replaceAll("''", "'");
        if (!(name === undefined ? own : name === sheet.Name)) return all;
        const one = (fixed: string, letters: string, row: string) =>
          `${fixed}${columnName(by(numberOf(letters)))}${row}`;
        const head = named === undefined ? '' : `${named}!`;
        const tail = c2 === undefined ? '' : `:${one(String(f2), String(c2), String(r2))}`;
        return head + one(f1, c1, r1) + tail;
      },
    ),
  );
}

function shiftKeys<T>(map: Map<number, T>, by: (column: number) => number): void {
  const entries = [...map].map(([column, value]) => [by(column), value] as const);
  map.clear();
  for (const [column, value] of entries) map.set(column, value);
}

/** Free columns from `at` (from 0) on; whatever stands right of it, and all that refers to it, moves along. */
export function insertColumns(sheet: Sheet, at: number, count: number): void {
  const by = (column: number) => (column < at ? column : column + count);
  const box = (old: Box): Box => {
    const last = by(old.column + old.columns - 1);
    return { ...old, column: by(old.column), columns: last - by(old.column) + 1 };
  };
  sheet.allow('allowInsertColumns');
  rewriteFormulas(sheet.book, (formula, own) => moved(formula, sheet, own === sheet, by));
  for (const line of sheet.cells.values()) shiftKeys(line, by);
  shiftKeys(sheet.columnLook, by);
  shiftKeys(sheet.columnWidth, by);
  const hidden = [...sheet.hiddenColumns].map(by);
  sheet.hiddenColumns.clear();
  for (const column of hidden) sheet.hiddenColumns.add(column);
  sheet.merges = sheet.merges.map(box);
  sheet.validations = sheet.validations.map((one) => ({ ...one, box: box(one.box) }));
  for (const format of sheet.conditionalFormats) format.move(box);
  for (const table of sheet.tables.list) table.move(box);
  sheet.book.touch();
}
