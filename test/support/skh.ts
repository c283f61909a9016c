import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Real plans that the project may read but not keep; absent on a machine that has only the repository. */
export const SHARED = join(ROOT, '..', 'shared');
export const hasShared = existsSync(join(SHARED, 'plans'));

export interface SkhRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user does, in a process of its own. */
export function skh(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<SkhRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'scripts/skh.js'), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}

/** The object of a command that must succeed. */
export async function skhJson(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const run = await skh([...args, '--json'], env);
  if (run.code !== 0) throw new Error(`skh ${args.join(' ')} ended with ${run.code}: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'skh-'));
}
