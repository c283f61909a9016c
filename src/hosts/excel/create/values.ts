import { isFormula, type CellContent } from '../../../workbook/spec.ts';
import { rangeOf } from '../address.ts';
import { hasRelativeRows } from '../formula.ts';
import { putOf, wireOf } from '../put.ts';
import { utf8Bytes, type Step } from '../steps.ts';
import { writeRows, type Wire } from '../write.ts';
import { formatOf, type Block } from './layout.ts';

function formatSteps(sheet: string, block: Block): Step[] {
  return block.rows.flatMap((row, r) =>
    row.flatMap((content, c): Step[] => {
      const { format } = putOf(content, formatOf(block.styleOf(r, c)));
      if (format === undefined) return [];
      const at = { top: block.area.top + r, left: block.area.left + c };
      const area = { ...at, bottom: at.top, right: at.left };
      const run = (context: Excel.RequestContext) => {
        rangeOf(context.workbook.worksheets.getItem(sheet), area).numberFormat = [[format]];
      };
      return [{ bytes: 1_200, run }];
    }),
  );
}

/** Formats that cells need for their content, then all values; formulas wait until every table is there. */
export function valueSteps(sheet: string, block: Block): Step[] {
  const wire = (content: CellContent, format: string): Wire => {
    if (content === null || content === '' || isFormula(content)) return null;
    return wireOf(putOf(content, format), format);
  };
  const rows = block.rows.map((row, r) =>
    row.map((content, c) => wire(content, formatOf(block.styleOf(r, c)))),
  );
  const filled = rows.some((row) => row.some((value) => value !== null));
  const values = filled ? writeRows(sheet, block.area.top, block.area.left, rows) : [];
  return [...formatSteps(sheet, block), ...values];
}

/** Runs of equal formulas below each other are one value for a whole range; others are written as they come. */
export function formulaSteps(sheet: string, block: Block): Step[] {
  const columns = block.rows[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, c) => columnSteps(sheet, block, c)).flat();
}

function columnSteps(sheet: string, block: Block, column: number): Step[] {
  const formulas = block.rows.map((row) => {
    const content = row[column] ?? null;
    return isFormula(content) ? `=${content.formula.replace(/^=/, '')}` : null;
  });
  const left = block.area.left + column;
  return runsOf(formulas).flatMap(({ from, to, same }): Step[] => {
    const top = block.area.top + from;
    const cells = formulas.slice(from, to + 1);
    if (!same)
      return writeRows(
        sheet,
        top,
        left,
        cells.map((formula) => [formula]),
      );
    const area = { top, left, bottom: block.area.top + to, right: left };
    const formula = cells[0] ?? '';
    const run = (context: Excel.RequestContext) => {
      rangeOf(context.workbook.worksheets.getItem(sheet), area).formulas = formula as unknown as string[][];
    };
    return [{ bytes: utf8Bytes(formula) + 1_200, run }];
  });
}

interface FormulaRun {
  readonly from: number;
  to: number;
  same: boolean;
}

/** Rows from..to that hold formulas, parted where equal ones end. A formula that moves with its row is never "same". */
function runsOf(formulas: readonly (string | null)[]): FormulaRun[] {
  const runs: FormulaRun[] = [];
  // A column has few different formulas.
  const moving = new Map<string, boolean>();
  const moves = (formula: string): boolean => {
    const known = moving.get(formula) ?? hasRelativeRows(formula);
    moving.set(formula, known);
    return known;
  };
  formulas.forEach((formula, i) => {
    if (formula === null) return;
    const last = runs.at(-1);
    const next = last !== undefined && last.to === i - 1;
    const equal = formula === formulas[i - 1] && !moves(formula);
    const single = last !== undefined && last.from === last.to;
    if (next && equal && (last.same || single)) Object.assign(last, { to: i, same: true });
    else if (next && !equal && (!last.same || single)) Object.assign(last, { to: i, same: false });
    else runs.push({ from: i, to: i, same: false });
  });
  return runs;
}
