import { performance } from 'node:perf_hooks';

/** One way of doing a piece of work. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
}

export interface Timing {
  readonly name: string;
  /** Median, in milliseconds. */
  readonly ms: number;
  /** Highest memory that the process had held when this contender had first run, in MB. Only the first is pure. */
  readonly peak: number;
}

/** Highest resident memory of this process so far, in MB. */
export function peakMemory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** Milliseconds of one run, rubbish of the runs before cleared away first. */
export async function once(run: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}

/**
 * Runs each contender once to warm up, then all of them in turn, several times: what slows the machine down for a
 * while then meets them all.
 */
export async function compare(contenders: readonly Contender[], repeats: number): Promise<Timing[]> {
  const peaks: number[] = [];
  for (const { run } of contenders) {
    await once(run);
    peaks.push(peakMemory());
  }
  const times = contenders.map((): number[] => []);
  for (let i = 0; i < repeats; i += 1) {
    for (const [k, { run }] of contenders.entries()) times[k]!.push(await once(run));
  }
  return contenders.map(({ name }, k) => ({ name, ms: median(times[k]!), peak: peaks[k]! }));
}
