import { result, type Result } from '../../core/result.ts';
import { issue, type SourceRef } from '../../core/issue.ts';
import type { StopWatching } from '../../workbook/ports.ts';
import { excelCode, guarded } from './failure.ts';
import type { Run } from './types.ts';

type Listener = (tables: readonly string[]) => void;

/** Excel tells of renamed sheets from here on; before it, whoever shows a row finds it out. */
export const RENAMES_API = '1.17';

export interface WatchOptions {
  /** Whether Excel tells of renamed sheets. */
  readonly tellsRenames: boolean;
  /** Was the sheet of this id deleted by ourselves? Events of deleting don't say it. */
  readonly isOwn: (sheetId: string) => boolean;
}

/**
 * Calls back with the tables of a sheet on which somebody changed cells, sorted rows (1.10), or deleted a table (1.9);
 * or which was deleted (1.7) or, where Excel tells it, renamed. Our own writing is told apart by Excel (1.14). Of a
 * renamed table Excel tells nothing.
 */
export function watch(
  run: Run,
  names: readonly string[],
  listener: Listener,
  { tellsRenames, isOwn }: WatchOptions,
): Promise<Result<StopWatching | null>> {
  return guarded(async () => {
    // Somebody who types while the pane opens must not leave it deaf.
    const handlers = await run({ delayForCellEdit: true }, async (context) => {
      const asked = askTables(context, names);
      let bySheet: ReadonlyMap<string, readonly string[]> = new Map();
      const told = async ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
        const tables = bySheet.get(worksheetId);
        if (tables !== undefined) listener(tables);
      };
      const gone = async (event: { readonly worksheetId: string }): Promise<void> => {
        if (!isOwn(event.worksheetId)) await told(event);
      };
      const { worksheets, tables } = context.workbook;
      const added = [
        worksheets.onChanged.add(async (event) => {
          if (event.triggerSource !== 'ThisLocalAddin') await told(event);
        }),
        worksheets.onRowSorted.add(told),
        worksheets.onDeleted.add(gone),
        tables.onDeleted.add(gone),
        ...(tellsRenames ? [worksheets.onNameChanged.add(told)] : []),
      ];
      await context.sync();
      bySheet = tablesBySheet(asked);
      return added;
    });
    return result(async () => {
      const [first] = handlers;
      if (first === undefined) return;
      await run(first.context, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      });
    });
  });
}

function askTables(context: Excel.RequestContext, names: readonly string[]): Excel.Table[] {
  return names.map((name) => context.workbook.tables.getItemOrNullObject(name).load('name, worksheet/id'));
}

function tablesBySheet(tables: readonly Excel.Table[]): Map<string, readonly string[]> {
  const bySheet = new Map<string, readonly string[]>();
  for (const table of tables) {
    if (table.isNullObject) continue;
    bySheet.set(table.worksheet.id, [...(bySheet.get(table.worksheet.id) ?? []), table.name]);
  }
  return bySheet;
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
