import { expect, test } from '@jest/globals';
import { assertOnlyFont, assertPaper, paperName, readFonts } from './pdf.ts';

const FONTS = `name                                 type              encoding         emb sub uni object ID
------------------------------------ ----------------- ---------------- --- --- --- ---------
BAAAAA+LiberationSerif-Bold          TrueType          WinAnsi          yes yes yes     40  0
CAAAAA+LiberationSerif               CID TrueType      Identity-H       yes yes yes     35  0
DAAAAA+LiberationSerif               TrueType          WinAnsi          yes yes yes     36  0
`;

test('fonts are named once, without the prefix of their subset', () => {
  expect(readFonts(FONTS)).toEqual(['LiberationSerif', 'LiberationSerif-Bold']);
});

test('a second family is an error, and so is a paper without text', () => {
  const pages: [] = [];
  const fonts = readFonts(FONTS);
  expect(() => assertOnlyFont({ pages, fonts }, 'Liberation Serif')).not.toThrow();
  expect(() => assertOnlyFont({ pages, fonts: [...fonts, 'NotoSerif-Bold'] }, 'Liberation Serif')).toThrow(
    'NotoSerif-Bold',
  );
  expect(() => assertOnlyFont({ pages, fonts: ['LiberationSans'] }, 'Liberation Serif')).toThrow();
  expect(() => assertOnlyFont({ pages, fonts: [] }, 'Liberation Serif')).toThrow('no font');
});

test.each([
  [210.01, 297, 'A4'],
  [297, 210, 'A4'],
  [279.4, 215.9, 'Letter'],
  [200, 297, null],
])('%d × %d mm is %s', (width, height, name) => {
  expect(paperName(width, height)).toBe(name);
});

test('a page turned the other way is named', () => {
  const page = {
    width: 297,
    height: 210,
    paper: 'A4',
    orientation: 'landscape' as const,
    words: [],
    margins: null,
  };
  expect(() => assertPaper({ fonts: [], pages: [page] }, 'A4', 'landscape')).not.toThrow();
  expect(() => assertPaper({ fonts: [], pages: [page, page] }, 'A4', 'portrait')).toThrow('page 1');
});
