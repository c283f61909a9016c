import { describe, expect, test } from '@jest/globals';
import { readSchemeSource } from '../../src/app/readScheme.ts';
import { deps } from '../cli/support/book.ts';
import { schemeAsPrinted } from './support/schemeAsPrinted.ts';
import { asCells, asDocx, asPaste, asXlsx } from './support/schemeFiles.ts';

describe('a scheme is read from every source that its office may have', () => {
  test.each([
    ['a Word document', asDocx],
    ['a workbook', asXlsx],
    ['a table pasted from Word', asPaste],
    ['cells pasted from a sheet', asCells],
  ])('%s: criteria, evidence, appraisers, groups, classes', async (_, make) => {
    const { value, issues } = await readSchemeSource(await make(), deps);
    expect(issues.filter((i) => i.severity !== 'info')).toEqual([]);
    expect(value).toMatchObject(schemeAsPrinted);
    expect(value!.criteria.map((c) => c.evidence === true)).toEqual([false, true, false, false, true]);
  });
});
