/**
 * Starts `skh`. Node 20 doesn't run TypeScript: the sources are bundled once for the state they are in (half a second),
 * and later runs start from that bundle, twice as fast as compiling module by module. Where it can't be kept (a
 * read-only folder), tsx runs the sources as they are.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = join(ROOT, 'src');
const ENTRY = join(SOURCES, 'cli', 'skh.ts');
// Two folders below the root, as the sources of the command line are: they find assets/ from where they stand.
const CACHE = join(ROOT, 'node_modules', '.cache');
const HOUR = 3_600_000;
const NAME = /^skh-[0-9a-f]+\.mjs$/;

/** Changes whenever a source, or a package, does. */
function stateOfSources() {
  const hash = createHash('sha256');
  const files = readdirSync(SOURCES, { recursive: true }).filter((name) => name.endsWith('.ts'));
  for (const file of [...files.map((name) => join(SOURCES, name)), join(ROOT, 'package-lock.json')]) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function bundle() {
  const { build } = await import('esbuild');
  const built = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  });
  return built.outputFiles[0].text;
}

/** Whole or not at all, since two commands may start at the same time. */
function keep(file, text) {
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE).filter((name) => NAME.test(name))) forget(join(CACHE, old));
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

/** A younger one may be on its way into another process. */
function forget(old) {
  if (Date.now() - statSync(old).mtimeMs > HOUR) rmSync(old, { force: true });
}

async function bundledFile() {
  const file = join(CACHE, `skh-${stateOfSources()}.mjs`);
  if (!existsSync(file)) keep(file, await bundle());
  return file;
}

const file = await bundledFile().catch(() => null);
if (file === null) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import(pathToFileURL(file ?? ENTRY).href);
