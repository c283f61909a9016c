import type { Area } from '../address.ts';

/** Where a table stands. */
export interface Place {
  readonly name: string;
  readonly sheet: string;
  /** With its header and totals row. */
  readonly area: Area;
  readonly totals: boolean;
  /** Its sheet is protected. */
  readonly locked: boolean;
}

/** Asks for tables by name; null for those that the workbook doesn't have. One sync. */
export async function locate(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<(Place | null)[]> {
  const asked = names.map((name) => {
    const table = context.workbook.tables
      .getItemOrNullObject(name)
      .load('name, showTotals, worksheet/name, worksheet/protection/protected');
    const range = table.getRange().load('rowIndex, columnIndex, rowCount, columnCount');
    return { table, range };
  });
  await context.sync();
  return asked.map(({ table, range }) => (table.isNullObject ? null : placeOf(table, range)));
}

function placeOf(table: Excel.Table, range: Excel.Range): Place {
  return {
    name: table.name,
    sheet: table.worksheet.name,
    totals: table.showTotals,
    locked: table.worksheet.protection.protected,
    area: {
      top: range.rowIndex + 1,
      left: range.columnIndex + 1,
      bottom: range.rowIndex + range.rowCount,
      right: range.columnIndex + range.columnCount,
    },
  };
}
