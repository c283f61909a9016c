import { describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { readForm } from '../../src/readers/forms/readForm.ts';
import { MAX_UNPACKED_BYTES } from '../../src/readers/limits.ts';
import { unpackFiles } from '../../src/readers/unpackFiles.ts';

const MB = 1024 * 1024;
const zip = (files: Record<string, Uint8Array>, level: 0 | 9) => zipSync(files, { level });

describe('files of a zip', () => {
  test('zips of zeros in a zip: unpacked up to a bound, the rest told as too large', () => {
    const zeros = zip({ 'x.xlsx': new Uint8Array(30 * MB) }, 9);
    const bomb = zip(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.zip`, zeros])), 0);
    const files = unpackFiles([{ name: 'bom.zip', bytes: bomb }]);
    expect(files.map((f) => f.name)).toEqual(Array.from({ length: 12 }, (_, i) => `bom.zip/${i}.zip/x.xlsx`));
    const held = files.reduce((sum, f) => sum + f.bytes.length, 0);
    expect(held).toBeLessThan(MAX_UNPACKED_BYTES + 7 * bomb.length);
    const last = files.at(-1)!;
    expect(readForm(last.name, last.bytes).issues.map((i) => i.code)).toEqual(['file.tooLarge']);
  });

  test('many files that are packed already all come out, however large they are together', () => {
    const files = Array.from(
      { length: 110 },
      (_, i) => [`${i}.xlsx`, new Uint8Array(MB).fill(i + 1)] as const,
    );
    const out = unpackFiles([{ name: 'gui.zip', bytes: zip(Object.fromEntries(files), 0) }]);
    expect(out).toHaveLength(110);
    expect(out.every((f, i) => f.bytes.length === MB && f.bytes[0] === i + 1)).toBe(true);
  });

  test('every entry comes out: of paths that begin with a dot, and of two that have one name', () => {
    const one = (text: string) => new TextEncoder().encode(text);
    const dotted = zip({ './An.xlsx': one('a'), '.Báo cáo/Bn.xlsx': one('b'), '../Cn.xlsx': one('c') }, 9);
    const names = unpackFiles([{ name: 'g.zip', bytes: dotted }]).map((f) => f.name);
    expect(names).toEqual(['g.zip/./An.xlsx', 'g.zip/.Báo cáo/Bn.xlsx', 'g.zip/../Cn.xlsx']);

    const twice = zip({ 'BC1.xlsx': one('a'), 'BC2.xlsx': one('b') }, 0);
    // The same name in both heads of the second entry: as some programs pack two folders into one.
    const bytes = twice.map((byte, i) =>
      String.fromCharCode(...twice.subarray(i - 2, i + 6)) === 'BC2.xlsx' ? '1'.charCodeAt(0) : byte,
    );
    const files = unpackFiles([{ name: 'g.zip', bytes }]);
    expect(files.map((f) => [f.name, new TextDecoder().decode(f.bytes)])).toEqual([
      ['g.zip/BC1.xlsx', 'a'],
      ['g.zip/BC1 (2).xlsx', 'b'],
    ]);
  });

  test.each([
    '~$An.xlsx',
    '._An.xlsx',
    '.~lock.An.xlsx#',
    '.DS_Store',
    '.skh-123-1.tmp',
    '__MACOSX/An.xlsx',
    'Thumbs.db',
  ])('%s is what a program left', (name) => {
    const bytes = zip({ [name]: new Uint8Array(1), 'An.xlsx': new Uint8Array(1) }, 9);
    expect(unpackFiles([{ name: 'g.zip', bytes }]).map((f) => f.name)).toEqual(['g.zip/An.xlsx']);
  });

  test('another zip has a bound of its own', () => {
    const large = zip({ 'x.xlsx': new Uint8Array(60 * MB) }, 9);
    const files = unpackFiles([
      { name: 'a.zip', bytes: large },
      { name: 'b.zip', bytes: large },
    ]);
    expect(files.map((f) => f.bytes.length)).toEqual([60 * MB, 60 * MB]);
  });
});
