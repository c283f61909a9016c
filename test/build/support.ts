import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const ROOT = join(import.meta.dirname, '..', '..');
const WEBPACK = join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');

/** Builds the pages into a folder, as `npm run build` does into dist. */
export function build(folder: string, ...options: readonly string[]): void {
  execFileSync(process.execPath, [WEBPACK, '--output-path', folder, ...options], {
    cwd: ROOT,
    stdio: 'pipe',
  });
}

/** Files of a built folder, by '/' between folders. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** The attributes of each tag of this name in a built page. */
export function tagsOf(html: string, tag: string): Record<string, string>[] {
  return [...html.matchAll(new RegExp(`<${tag}\\b([^>]*)>`, 'gi'))].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/([\w-]+)(?:=(?:"([^"]*)"|([^\s"]+)))?/g)].map(([, name = '', quoted, bare]) => [
        name,
        quoted ?? bare ?? '',
      ]),
    ),
  );
}

/** Scripts and styles that a page loads before anybody clicks. */
export function firstFiles(html: string): string[] {
  const links = tagsOf(html, 'link').filter(({ rel }) => rel === 'stylesheet');
  const scripts = tagsOf(html, 'script').flatMap((s) => [
    s['src'] ?? '',
    ...(s['data-app'] ?? '').split(' '),
  ]);
  return [...links.map(({ href = '' }) => href), ...scripts].filter((file) => file !== '');
}

/** Bytes as they go over the wire. */
export function gzipped(folder: string, files: readonly string[]): number {
  const sizes = files.map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Places where libraries ask whether text may be run as a program, or could do so if it might; none gets to it under
 * the pages' policy. Whatever else of this kind turns up is a fault.
 */
const KNOWN = [
  // webpack, for surroundings without globalThis
  /new Function\("return this"\)/g,
  // zod and pdf.js: is it allowed?
  /try\{return new Function\(""\),!0\}catch(\(\w+\))?\{return!1\}/g,
  // docx's zip, whose setImmediate takes text, too; nobody gives it any
  /"function"!=typeof (\w+)&&\(\1=new Function\(""\+\1\)\)/g,
  // pdf.js, where the reader allowed it: ours doesn't
  /new Function\("src","srcOffset","dest","destOffset",\w+\)/g,
];

export function evals(text: string): string[] {
  const rest = KNOWN.reduce((left, known) => left.replace(known, ''), text);
  return [...rest.matchAll(/.{0,40}(\beval\s*\(|new Function\b|\bsetTimeout\(["'`]).{0,40}/g)].map(
    ([found]) => found,
  );
}
