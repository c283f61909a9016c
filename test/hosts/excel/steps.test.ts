/// <reference types="office-js" />
import { describe, expect, test } from '@jest/globals';
import { pacer, runPieces, runSteps, type Step } from '../../../src/hosts/excel/steps.ts';

/** A context that writes down what happens to it. */
function context(log: string[]): Excel.RequestContext {
  const suspend = () => void log.push('[');
  return {
    application: {
      suspendApiCalculationUntilNextSync: suspend,
      suspendScreenUpdatingUntilNextSync: () => undefined,
    },
    sync: async () => void log.push(']'),
  } as unknown as Excel.RequestContext;
}

function steps(log: string[], ...bytes: number[]): Step[] {
  return bytes.map((size) => ({ bytes: size, run: () => void log.push(String(size)) }));
}

describe('requests', () => {
  test.each<[number[], string]>([
    [[3, 4, 3, 9, 12, 1], '[ 3 4 3 ] [ 9 ] [ 12 ] [ 1 ]'],
    [[0, 0], '[ 0 0 ]'],
    [[], ''],
    [[11], '[ 11 ]'],
  ])('steps of %j bytes, ten at most', async (bytes, requests) => {
    const log: string[] = [];
    await runSteps(context(log), steps(log, ...bytes), { limit: 10 });
    expect(log.join(' ')).toBe(requests);
  });

  test('a piece is made when its turn has come, and progress counts pieces that were sent', async () => {
    const log: string[] = [];
    const piece =
      (name: string, ...bytes: number[]) =>
      () => {
        log.push(name);
        return steps(log, ...bytes);
      };
    const told: number[] = [];
    await runPieces(context(log), [piece('a', 6), piece('b', 6), piece('c')], {
      limit: 10,
      onProgress: (done, total) => told.push(done, total),
    });
    expect(log.join(' ')).toBe('a [ 6 b ] [ 6 c ]');
    expect(told).toEqual([1, 3, 3, 3]);
  });

  test('what is broken off is not sent', async () => {
    const log: string[] = [];
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const run = runSteps(context(log), steps(log, 6, 6), { limit: 10, signal: stop.signal, onProgress });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(log.join(' ')).toBe('[ 6 ] [ 6');
  });
});

test('the thread is given back only after it was held for a while', async () => {
  let [time, pauses] = [0, 0];
  const pace = pacer(
    async () => {
      pauses += 1;
      time += 100;
    },
    () => time,
  );
  for (let i = 0; i < 10; i += 1) {
    time += 4;
    await pace();
  }
  // 4, 8, 12: given back; then again from there.
  expect(pauses).toBe(3);
});
