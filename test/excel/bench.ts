import { createBench, type Bench, type BenchOptions } from './createBench.ts';
import { startOffice } from './office.ts';

export type { Bench, BenchOptions } from './createBench.ts';

/** Starts Office in Node, once for a test file. `Excel` and `Office` are there afterwards. */
export async function startBench(options: BenchOptions): Promise<Bench> {
  const bench = createBench(options);
  await startOffice(bench.external);
  bench.resetTraffic();
  return bench;
}
