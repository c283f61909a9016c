/**
 * Adds to package-lock.json the optional packages of other platforms that `npm install` left out.
 *
 *   node scripts/complete-lock.js
 *
 * An install that sees only the packages of its own platform writes a lock without the others, and
 * `npm ci` then refuses that lock ("Missing: … from lock file"). An entry with version, os and cpu is enough: npm
 * passes over it wherever the platform differs. Run it after `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const PATH = 'package-lock.json';
/** '@swc/core-darwin-arm64', '@unrs/resolver-binding-linux-arm-gnueabihf': …-os-cpu[-libc]. */
const PLATFORM =
  /-(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-([a-z0-9]+)(?:-[a-z]+)?$/;

const lock = JSON.parse(readFileSync(PATH, 'utf8'));
const missing = Object.values(lock.packages).flatMap(missingOf);
for (const [path, entry] of missing) lock.packages[path] = entry;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(PATH, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages of other platforms added to ${PATH}`);

/** Platform packages that a package may bring and the lock has nowhere. */
function missingOf({ optionalDependencies = {}, dev }) {
  return Object.entries(optionalDependencies).flatMap(([name, version]) => {
    const platform = PLATFORM.exec(name);
    if (platform === null || !/^\d/.test(version) || isLocked(name)) return [];
    const [, os, cpu] = platform;
    const entry = { version, cpu: [cpu], ...(dev ? { dev } : {}), optional: true, os: [os] };
    return [[`node_modules/${name}`, entry]];
  });
}

function isLocked(name) {
  return Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`));
}
