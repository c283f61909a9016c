import { result, type Result } from '../../core/result.ts';
import { issue, type SourceRef } from '../../core/issue.ts';
import type { StopWatching } from '../../workbook/ports.ts';
import { excelCode, guarded } from './failure.ts';
import type { Run } from './types.ts';

type Listener = (tables: readonly string[]) => void;

/** Calls back with the tables of a sheet that somebody changed. Our own writing is told apart by Excel (1.14). */
export function watch(
  run: Run,
  names: readonly string[],
  listener: Listener,
): Promise<Result<StopWatching | null>> {
  return guarded(async () => {
    const handler = await run(async (context) => {
      const tables = names.map((name) =>
        context.workbook.tables.getItemOrNullObject(name).load('name, worksheet/id'),
      );
      await context.sync();
      const bySheet = new Map<string, string[]>();
      for (const table of tables) {
        if (table.isNullObject) continue;
        bySheet.set(table.worksheet.id, [...(bySheet.get(table.worksheet.id) ?? []), table.name]);
      }
      const added = context.workbook.worksheets.onChanged.add(async (event) => {
        const changed = bySheet.get(event.worksheetId);
        if (changed !== undefined && event.triggerSource !== 'ThisLocalAddin') listener(changed);
      });
      await context.sync();
      return added;
    });
    return result(async () => {
      await run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    });
  });
}

/** Shows a cell. A sheet that is gone or hidden can't be shown (excel.cannotShow). */
export async function reveal(run: Run, at: SourceRef): Promise<Result<null>> {
  const shown = await guarded(async () => {
    try {
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(at.sheet ?? '');
        sheet.activate();
        sheet.getRange(at.cell ?? 'A1').select();
        await context.sync();
      });
      return result(null);
    } catch (error) {
      const gone = ['ItemNotFound', 'InvalidOperation', 'InvalidArgument'].includes(excelCode(error) ?? '');
      if (!gone) throw error;
      return result(null, [issue('excel.cannotShow', at)]);
    }
  });
  return result(null, shown.issues);
}

/** Sheet and address of the chosen cell. */
export function selection(run: Run): Promise<Result<SourceRef | null>> {
  return guarded(async () => {
    const place = await run(async (context) => {
      const cell = context.workbook.getActiveCell().load('address, worksheet/name');
      await context.sync();
      return { sheet: cell.worksheet.name, cell: cell.address.slice(cell.address.lastIndexOf('!') + 1) };
    });
    return result(place);
  });
}
