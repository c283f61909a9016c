import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunOptions {
  readonly timeout?: number;
  readonly cwd?: string;
}

/** Runs a program and gives its output; throws with its error text where it fails, is missing or takes too long. */
export function run(
  program: string,
  args: readonly string[],
  { timeout = 120_000, cwd }: RunOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that a time-out ends the program with its children and nothing else.
    const child = spawn(program, args, { detached: true, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      if (child.pid !== undefined) endGroup(child.pid);
    }, timeout);
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', (data: Buffer) => err.push(data));
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0 && !late) return resolve(Buffer.concat(out).toString('utf8'));
      const why = late ? `took over ${timeout} ms` : `ended with ${code}`;
      reject(new Error(`${program} ${why}: ${Buffer.concat(err).toString('utf8').trim()}`));
    });
  });
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself in between.
  }
}

export async function programRuns(program: string, args: readonly string[]): Promise<boolean> {
  try {
    await run(program, args, { timeout: 30_000 });
    return true;
  } catch (error) {
    process.stderr.write(`${program} can't run here: ${String(error)}\n`);
    return false;
  }
}

const WAIT = 100;

/** One at a time among all processes of this user: test files run in several, and two office programs collide. */
export async function exclusively<T>(name: string, work: () => Promise<T>, patience = 600_000): Promise<T> {
  const folder = join(tmpdir(), `so-ke-hoach-${name}-${process.getuid?.() ?? 0}.lock`);
  for (let waited = 0; !(await acquire(folder)); waited += WAIT) {
    if (waited > patience) throw new Error(`waited ${patience} ms for ${folder}`);
    await new Promise((resolve) => setTimeout(resolve, WAIT));
  }
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function acquire(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    await writeFile(join(folder, 'pid'), String(process.pid));
    return true;
  } catch {
    if (await isAbandoned(folder)) await rm(folder, { recursive: true, force: true });
    return false;
  }
}

/** A lock whose holder has ended without letting go. A lock without a number is just being taken. */
async function isAbandoned(folder: string): Promise<boolean> {
  const pid = Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => ''));
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}
