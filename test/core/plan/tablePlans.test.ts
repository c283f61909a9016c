import { expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import { documentOfSample, rowLines, tableSamples } from '../../support/tablePlans.ts';

test.each(tableSamples().map((sample) => [sample.name, sample] as const))('%s', (_, sample) => {
  const { value } = readPlan(documentOfSample(sample));
  if (value === null) throw new Error('no plan was read');
  expect(rowLines(value)).toEqual(sample.rows);
});
