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

  test('another zip has a bound of its own', () => {
    const large = zip({ 'x.xlsx': new Uint8Array(60 * MB) }, 9);
    const files = unpackFiles([
      { name: 'a.zip', bytes: large },
      { name: 'b.zip', bytes: large },
    ]);
    expect(files.map((f) => f.bytes.length)).toEqual([60 * MB, 60 * MB]);
  });
});
