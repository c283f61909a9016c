import { runSkh } from '../../../src/cli/run.ts';
import type { SkhRun } from '../../support/skh.ts';

/** Runs a command line in this process: the same code as `skh`, without the second that a process takes to start. */
export async function inside(...args: readonly string[]): Promise<SkhRun> {
  let stdout = '';
  let stderr = '';
  const code = await runSkh(args, { out: (text) => (stdout += text), err: (text) => (stderr += text) });
  return { code, stdout, stderr };
}

/** The object of a command that must succeed. */
export async function objectOf<T>(...args: readonly string[]): Promise<T> {
  const run = await inside(...args, '--json');
  if (run.code !== 0) throw new Error(`skh ${args.join(' ')} ended with ${run.code}: ${run.stderr}`);
  return JSON.parse(run.stdout) as T;
}
