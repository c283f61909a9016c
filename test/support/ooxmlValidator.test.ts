import { describe, expect, test } from '@jest/globals';
import { validate, validatorRuns } from './ooxmlValidator.ts';
import { GOOD_PARTS, mutate, packageOf } from './samplePackage.ts';

const runs = await validatorRuns();
const provable = runs ? describe : describe.skip;

provable('Open XML SDK validator', () => {
  test('passes the good workbook for both versions', async () => {
    expect(await validate(packageOf(GOOD_PARTS))).toEqual([]);
  });

  test('finds an element out of place, for both versions', async () => {
    const parts = mutate('xl/worksheets/sheet1.xml', '<sheetViews>', '<mergeCells/><sheetViews>');
    const faults = await validate(packageOf(parts));
    expect(new Set(faults.map((f) => f.version))).toEqual(new Set(['Office2010', 'Microsoft365']));
    expect(faults[0]?.path).toBe('/xl/worksheets/sheet1.xml');
  });

  test('lets pass what only Excel refuses, which is why excelRepair exists', async () => {
    const parts = mutate('xl/worksheets/sheet2.xml', 'Khối', 'Nhóm');
    expect(await validate(packageOf(parts))).toEqual([]);
  });

  test('finds what is no package', async () => {
    expect(await validate(new Uint8Array([1, 2, 3]))).not.toEqual([]);
  });
});
