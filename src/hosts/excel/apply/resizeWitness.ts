import { cellAt } from '../../../workbook/address.ts';
import { areaText, rangeOf, type Area } from '../address.ts';
import { askCells, gridOf, type Grid } from '../read/grid.ts';
import type { Witness } from '../witness.ts';
import { bodyRows, type Patch } from './patch.ts';
import { restoreCells } from './restoreCells.ts';

/** A table that gains or loses rows. */
export interface Resize {
  readonly patch: Patch;
  /** Rows of its body that it may have before (one, or of a change that broke off both). */
  readonly rows: readonly number[];
  /** Rows of its body that are written over or cleared with it (from 0, the last one included). */
  readonly touched: readonly [first: number, last: number];
  /** May they be so? `body`: how many rows the table had. */
  readonly mayHold: (cells: Grid, body: number) => boolean;
}

export function isBlankGrid(grid: Grid): boolean {
  return grid.every((row) => row.every(({ value, formula }) => value === '' && formula === undefined));
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  };
}

/** Sees that a table stands where it stood, with as many rows, and that rows which come or go are nobody's. */
export function resizeWitness({
  patch,
  rows,
  touched,
  mayHold,
}: Resize): (context: Excel.RequestContext) => Witness {
  const touchedArea = bodyRows(patch, ...touched);
  return ({ workbook }) => {
    const range = workbook.tables
      .getItem(patch.table)
      .getRange()
      .load('rowIndex, columnIndex, rowCount, columnCount');
    const cells = askCells(rangeOf(workbook.worksheets.getItem(patch.sheet), touchedArea));
    return {
      at: { sheet: patch.sheet, cell: cellAt(touchedArea.top, touchedArea.left) },
      isExpected: () => {
        const { top, left, right, bottom } = areaOf(range);
        const stands = top === patch.area.top && left === patch.area.left && right === patch.area.right;
        return stands && rows.includes(bottom - top) && mayHold(gridOf(cells), bottom - top);
      },
      putBack: (context) => {
        context.workbook.tables.getItem(patch.table).resize(areaText(areaOf(range)));
        restoreCells(context, patch, touchedArea, gridOf(cells));
        return () => true;
      },
    };
  };
}
