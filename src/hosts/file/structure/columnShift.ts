import { areaText, columnLetters, columnNumber, MAX_COLUMN, parseArea, type Area } from '../address.ts';
import { mapReferences } from '../formula.ts';

/** Columns of one sheet that move right: those from `at` on (from 1), by `count`. */
export interface ColumnShift {
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
}

export function movedColumn({ at, count }: ColumnShift, column: number): number {
  return column < at ? column : Math.min(MAX_COLUMN, column + count);
}

/** What lies across the place becomes wider, as in Excel. Whole rows stay whole rows. */
export function movedArea(shift: ColumnShift, area: Area): Area {
  if (area.left === 1 && area.right === MAX_COLUMN) return area;
  return { ...area, left: movedColumn(shift, area.left), right: movedColumn(shift, area.right) };
}

const WHOLE_COLUMNS = /^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$/;

/** Ranges parted by blanks, as attributes hold them; what is no range stays. */
export function movedRanges(shift: ColumnShift, ranges: string): string {
  return ranges
    .split(' ')
    .map((text) => {
      if (WHOLE_COLUMNS.test(text)) return movedColumns(shift, text);
      const area = /[A-Z]/.test(text) ? parseArea(text) : null;
      const moved = area === null ? null : movedArea(shift, area);
      return moved === null || moved.right === area?.right ? text : areaText(moved);
    })
    .join(' ');
}

function movedColumns(shift: ColumnShift, text: string): string {
  const letters = (found: string) => columnLetters(movedColumn(shift, columnNumber(found)));
  return text.replace(/[A-Z]{1,3}/g, letters);
}

/** Whole columns in a formula, with the sheet before them where one is named. */
const COLUMNS_IN_FORMULA =
  /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\p{L}\p{N}_.(!])/gu;
/** Texts and structured references name no columns of a sheet. */
const NO_REFERENCES = /("(?:[^"]|"")*"|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])/u;

/** A formula with its references moved; `own` where it stands on that sheet itself. */
export function movedFormula(shift: ColumnShift, formula: string, own: boolean): string {
  const isMeant = (sheet: string | null) => (sheet === null ? own : sheet === shift.sheet);
  const cells = mapReferences(formula, (r) =>
    isMeant(r.sheet) ? { row: r.row, column: movedColumn(shift, r.column) } : r,
  );
  if (!cells.includes(':')) return cells;
  return cells
    .split(NO_REFERENCES)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(COLUMNS_IN_FORMULA, movedIf)))
    .join('');
  function movedIf(all: string, sheet: string | undefined, columns: string): string {
    const name = sheet?.replace(/^'|'?!$/g, '').replaceAll("''", "'") ?? null;
    return isMeant(name) ? `${sheet ?? ''}${movedColumns(shift, columns)}` : all;
  }
}
