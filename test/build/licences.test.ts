import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { licensedIn } from '../../scripts/make-licences.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');

/** Comes with exceljs, for a way of reading that is not used here (decision 17). */
const NOT_STATED = [{ name: 'buffers', version: '0.1.1', licence: 'not stated' }];

/** Licences that ask for no more than their text and a name (SPDX). */
const FREE =
  /^(MIT|ISC|0BSD|Unlicense|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|MIT\/X11|\(MIT OR GPL-3\.0-or-later\)|\(MIT AND Zlib\))$/;

test('nothing comes along under a licence that an office would have to weigh', () => {
  const other = licensedIn(read('package-lock.json')).filter(({ licence }) => !FREE.test(licence));
  expect(other).toEqual(NOT_STATED);
});

test('a package for development only, or without a licence, is told apart', () => {
  const lock = JSON.stringify({
    packages: {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
      'node_modules/d': { version: '3.0.0', license: 'GPL-3.0', dev: true },
    },
  });
  expect(licensedIn(lock)).toEqual([
    { name: '@b/c', version: '2.0.0', licence: 'not stated' },
    { name: 'a', version: '1.0.0', licence: 'MIT' },
  ]);
});

test('the list in docs/ is that of the present lock file', () => {
  const listed = read('docs', 'licences.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (package|-)/.test(line))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, 4)
        .join(' '),
    );
  const locked = licensedIn(read('package-lock.json'));
  expect(listed).toEqual(locked.map(({ name, version, licence }) => `${name} ${version} ${licence}`));
});
