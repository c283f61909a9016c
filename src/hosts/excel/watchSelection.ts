import type { SourceRef } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import type { StopWatching } from '../../workbook/ports.ts';
import { guarded } from './failure.ts';
import type { Run } from './types.ts';

type Listener = (at: SourceRef) => void;

/** The first cell of what is chosen: 'B7' of 'B7:D9', or of several areas. */
function firstCell(address: string): string {
  return address.split(/[:,]/)[0] ?? address;
}

async function placeOf(run: Run, event: Excel.WorksheetSelectionChangedEventArgs): Promise<SourceRef> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(event.worksheetId).load('name');
    await context.sync();
    return { sheet: sheet.name, cell: firstCell(event.address) };
  });
}

/** Calls back with sheet and cell whenever a person chooses another cell. A sheet that is gone by then is let pass. */
export function watchSelection(run: Run, listener: Listener): Promise<Result<StopWatching | null>> {
  return guarded(async () => {
    const handler = await run({ delayForCellEdit: true }, async (context) => {
      const added = context.workbook.worksheets.onSelectionChanged.add(async (event) => {
        const place = await guarded(async () => result(await placeOf(run, event)));
        if (place.value !== null) listener(place.value);
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
