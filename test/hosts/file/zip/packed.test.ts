import { describe, expect, test } from '@jest/globals';
import { packText } from '../../../../src/hosts/file/zip/packed.ts';
import { readZip, unpack } from '../../../../src/hosts/file/zip/readZip.ts';
import { writeZip } from '../../../../src/hosts/file/zip/writeZip.ts';

function roundTrip(pieces: readonly string[]): string {
  const [entry] = readZip(writeZip([packText('part.xml', pieces)]));
  return new TextDecoder().decode(unpack(entry!));
}

/** Longer than a part may be that is packed at one stroke. */
const LONG = 9_000_000;

describe('text in pieces', () => {
  test.each([
    ['none', []],
    ['an empty one', ['']],
    ['short ones', ['<a>', 'Thủy Nguyên', '</a>']],
  ])('%s', (_, pieces) => {
    expect(roundTrip(pieces)).toBe(pieces.join(''));
  });

  test('many small pieces that are long together', () => {
    const pieces = Array.from({ length: 90_000 }, (_, i) => `<row r="${i}">${'đã '.repeat(32)}</row>`);
    expect(roundTrip(pieces)).toBe(pieces.join(''));
  });

  // Batches are cut after a round number of characters: one of the two lengths puts a pair across each cut.
  test.each([0, 1])('one long piece of characters that take two places, after %i others', (before) => {
    const text = 'x'.repeat(before) + '😀'.repeat(LONG / 2);
    expect(roundTrip([text])).toBe(text);
  });

  test('the same text gives the same bytes', () => {
    const pieces = ['<a>', 'y'.repeat(LONG), '</a>'];
    expect(packText('a', pieces)).toEqual(packText('a', pieces));
  });
});
