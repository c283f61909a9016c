import { expect } from '@jest/globals';

/** Fails where something takes more than `most` milliseconds of the processor: the clock also counts the work of others. */
export async function within<T>(most: number, run: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const value = await run();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(most);
  return value;
}
