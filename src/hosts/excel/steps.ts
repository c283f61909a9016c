import { syncSealed, type Witness } from './witness.ts';

/** One piece of work for Excel, with about how many bytes it sends. Steps are packed into as few requests as the limit allows. */
export interface Step {
  readonly bytes: number;
  /** Asks, before it writes, for what stands where it does. */
  readonly witness?: (context: Excel.RequestContext) => Witness;
  readonly run: (context: Excel.RequestContext) => void;
}

/**
 * What one request holds by our count. Excel on the web takes 5 MB at a time, in UTF-8; office.js puts a request
 * together in one go, and this much of it (with paths and frames) in some 30 ms.
 */
export const REQUEST_BYTES = 950_000;

const encoder = new TextEncoder();

export function utf8Bytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** A few calls: paths, actions and their keeping. */
export const CALL_BYTES = 400;

export function step(calls: number, run: Step['run']): Step {
  return { bytes: calls * CALL_BYTES, run };
}

/** Gives the thread back to the pane, where work has held it for a while. */
export type Pace = () => Promise<void>;

/** For small work, which holds nobody up. */
export const WITHOUT_PAUSE: Pace = () => Promise.resolve();

/** Work in a row that nobody feels: a screen draws every 16 milliseconds, and sees a stop from 50 on. */
const HOLD_MS = 12;

export function pacer(pause: () => Promise<void>, now: () => number = () => performance.now()): Pace {
  let since = now();
  return async () => {
    if (now() - since < HOLD_MS) return;
    await pause();
    since = now();
  };
}

/** A turn of the event loop. */
export const NEXT_TURN = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export interface RunOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
  readonly pace?: Pace;
  /** Bytes of one request. */
  readonly limit?: number;
}

/** Makes some steps when their turn has come. */
export type Piece = () => readonly Step[];

/**
 * Runs pieces of work with as few syncs as their bytes allow. Nothing is calculated or drawn within one request. What is
 * broken off by the signal is thrown before a request is sent. Where a step wrote to something else than it was worked out
 * for, its request is put back (Displaced).
 */
export async function runPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  { onProgress, signal, pace, limit = REQUEST_BYTES }: RunOptions = {},
): Promise<void> {
  let [size, open] = [0, false];
  let witnesses: Witness[] = [];
  const send = async (done: number): Promise<void> => {
    signal?.throwIfAborted();
    await syncSealed(context, witnesses);
    [size, open, witnesses] = [0, false, []];
    onProgress?.(done, pieces.length);
    await pace?.();
  };
  for (const [i, piece] of pieces.entries()) {
    for (const one of piece()) {
      if (open && size + one.bytes > limit) await send(i);
      if (!open) beginRequest(context);
      open = true;
      if (one.witness !== undefined) witnesses.push(one.witness(context));
      one.run(context);
      size += one.bytes;
      await pace?.();
    }
  }
  if (open) await send(pieces.length);
}

function beginRequest({ application }: Excel.RequestContext): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

/** Runs steps with as few syncs as their bytes allow. */
export async function runSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  options: RunOptions = {},
): Promise<void> {
  await runPieces(
    context,
    steps.map((one) => () => [one]),
    options,
  );
}
