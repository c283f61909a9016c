/**
 * One piece of work for Excel, with about how many bytes it sends. Steps are packed into as few requests as the limit
 * allows: Excel on the web takes 5 MB at a time, counted in UTF-8.
 */
export interface Step {
  readonly bytes: number;
  readonly run: (context: Excel.RequestContext) => void;
}

/** What one request may hold by our count; the rest up to 5 MB is for what paths and frames add. */
export const REQUEST_BYTES = 3_500_000;

const encoder = new TextEncoder();

export function utf8Bytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** A few calls: paths, actions and their keeping. */
const CALL_BYTES = 400;

export function step(calls: number, run: Step['run']): Step {
  return { bytes: calls * CALL_BYTES, run };
}

/** Packs steps in their order. */
export function batchesOf(steps: readonly Step[], limit = REQUEST_BYTES): Step[][] {
  const batches: Step[][] = [];
  let size = Infinity;
  for (const one of steps) {
    if (size + one.bytes > limit) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(one);
    size += one.bytes;
  }
  return batches;
}

export interface RunOptions {
  readonly onBatch?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Runs steps with as few syncs as their bytes allow. Nothing is calculated or drawn within one request. */
export async function runSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  options: RunOptions = {},
): Promise<void> {
  const batches = batchesOf(steps);
  for (const [i, batch] of batches.entries()) {
    options.signal?.throwIfAborted();
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const one of batch) one.run(context);
    await context.sync();
    options.onBatch?.(i + 1, batches.length);
  }
}
