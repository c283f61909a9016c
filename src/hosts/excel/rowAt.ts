import type { SourceRef } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { columnLetter } from '../../workbook/address.ts';
import type { FoundRow } from '../../workbook/ports.ts';
import { parseCell } from './address.ts';
import { guarded } from './failure.ts';
import { readGrids } from './read/grid.ts';
import { locate, type Place } from './read/locate.ts';
import { headersOf, rowOf } from './read/tables.ts';
import type { Run } from './types.ts';

/** Does the body of this table hold the cell? */
function holds({ sheet, area, totals }: Place, at: SourceRef, row: number, column: number): boolean {
  const bottom = area.bottom - (totals ? 1 : 0);
  const inside = row > area.top && row <= bottom && column >= area.left && column <= area.right;
  return sheet === at.sheet && inside;
}

/**
 * The row of one of these tables in which a cell lies now. Tables are found by name, so a renamed sheet or a column that
 * was moved is no hindrance. Two syncs.
 */
export function rowAt(run: Run, tables: readonly string[], at: SourceRef): Promise<Result<FoundRow | null>> {
  return guarded(() =>
    run({ delayForCellEdit: true }, async (context) => {
      const cell = parseCell(at.cell ?? '');
      const places = cell === null ? [] : await locate(context, tables);
      const place = places.find((one) => one !== null && holds(one, at, cell!.row, cell!.column)) ?? null;
      return result(cell === null || place === null ? null : await rowIn(context, place, cell.row));
    }),
  );
}

async function rowIn(context: Excel.RequestContext, place: Place, row: number): Promise<FoundRow> {
  const { name, sheet, area } = place;
  const [head = [], body = []] = await readGrids(context, [
    { sheet, area: { ...area, bottom: area.top } },
    { sheet, area: { ...area, top: row, bottom: row } },
  ]);
  const headers = headersOf(head);
  const columns = Object.fromEntries(headers.map((header, i) => [header, columnLetter(area.left + i)]));
  return { ...rowOf(body[0] ?? [], headers, place, row - area.top - 1), table: name, sheet, columns };
}
