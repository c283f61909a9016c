import { afterAll, beforeAll } from '@jest/globals';
import type { Bench } from '../../excel/bench.ts';

/** From the request `from` on Excel answers nothing any more, until the workbook is opened again (resetTraffic). */
export function loseSession(bench: Bench, from: number): void {
  bench.resetTraffic();
  bench.failRequest(from, { refusal: 'sessionLost' }, 40);
}

/** office.js would try to clean up a lost session again seconds later, in the midst of another test. */
export function withoutLateCleanUp(): void {
  const { setTimeout: timer } = globalThis;
  beforeAll(() => {
    const brief = (work: () => void, ms = 0) => (ms < 1_000 ? timer(work, ms) : undefined);
    globalThis.setTimeout = brief as unknown as typeof setTimeout;
  });
  afterAll(() => void (globalThis.setTimeout = timer));
}
