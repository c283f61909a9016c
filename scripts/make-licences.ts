/**
 * Writes docs/licences.md from package-lock.json: every package that comes along in what is given to an office, with its
 * version and licence.
 *
 *   npx tsx scripts/make-licences.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

const ROOT = join(import.meta.dirname, '..');
const LIST = join(ROOT, 'docs', 'licences.md');

/** Packages of a lock file (version 3) that are not only for development, by name and version. */
export function licensedIn(lock: string): Licensed[] {
  const { packages } = JSON.parse(lock) as { packages: Readonly<Record<string, LockedPackage>> };
  const found = new Map<string, Licensed>();
  for (const [path, { version = '', license, dev, devOptional }] of Object.entries(packages)) {
    if (path === '' || dev === true || devOptional === true) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const id = `${name}@${version}`;
    found.set(id, { name, version, licence: license ?? 'not stated' });
  }
  return [...found.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

export async function licencesText(lock: string): Promise<string> {
  const all = licensedIn(lock);
  const counts = new Map<string, number>();
  for (const { licence } of all) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const text = [
    '# Licences',
    '',
    'Packages that come along in what is given to an office. Made by `npx tsx scripts/make-licences.ts`; the same as a',
    'machine-readable bill of materials (CycloneDX): `npm run sbom`. What is not stated, and what that means: decision 17.',
    '',
    ...[...counts].sort((a, b) => b[1] - a[1]).map(([licence, count]) => `- ${licence}: ${count}`),
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...all.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
  ].join('\n');
  return format(text, { parser: 'markdown' });
}

if (process.argv[1]?.endsWith('make-licences.ts') === true)
  writeFileSync(LIST, await licencesText(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
