import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// Two folders below the root, as scripts/skh.js keeps its own bundle: the sources find assets/ from where they stand.
const CACHE = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache');

/**
 * Bundles a bench as scripts/skh.js bundles the command line: what is measured is what users run. Under tsx every
 * inner function is named when it is made, which costs small functions a few per cent.
 */
export async function bundled(url: string): Promise<string> {
  const script = fileURLToPath(url);
  const outfile = join(CACHE, `bench-${basename(script, '.ts')}.mjs`);
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  });
  return outfile;
}

/** Runs a bundled bench in a process of its own, so that its memory is its own. Gives the exit code. */
export function runAlone(script: string, args: readonly string[]): number {
  const node = ['--expose-gc', '--max-old-space-size=8192', script, ...args];
  return spawnSync(process.execPath, node, { stdio: 'inherit' }).status ?? 1;
}
