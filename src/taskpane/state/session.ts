import type { SessionMove } from '../../app/sessionBook.ts';
import type { SessionView } from '../../app/views/types.ts';
import type { InputFile } from '../../workbook/ports.ts';
import { QUIET, type Context } from './perform.ts';
import { preview } from './preview.ts';
import { handOver, think } from './returns.ts';

/** Where the scoring session of the open book stands; null where there is none. */
export function session({ client }: Context): Promise<SessionView | null> {
  return client.think((engine) => engine.session(), QUIET);
}

export function moveSession(context: Context, move: SessionMove): Promise<void> {
  return preview(context, (engine) => engine.moveSession(move));
}

/** Forms of the session's step, as one file. */
export async function appraisals(context: Context): Promise<void> {
  const file = await think(context, (engine) => engine.appraisals());
  if (file !== null) await handOver(context, file, 'appraisalsMade');
}

export function takeAppraisals(context: Context, files: readonly InputFile[]): Promise<void> {
  return preview(context, (engine) => engine.takeAppraisals(files));
}
