import { expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import { flow } from '../../support/documents.ts';
import { proseExpected, proseResult, proseSamples } from '../../support/prosePlans.ts';

test.each(proseSamples().map((sample) => [sample.name, sample] as const))('%s', (_, sample) => {
  const { value, issues } = readPlan(flow(...sample.lines.filter((line) => line !== '')));
  if (value === null) throw new Error('no plan was read');
  expect(proseResult(sample, value, issues)).toEqual(proseExpected(sample));
});
