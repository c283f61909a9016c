import { describe } from '@jest/globals';
import { LATER } from '../../support/olderSteps.ts';
import { testOlderWorkbooks } from './olderWorkbooks.ts';

describe('a workbook of an earlier version in Excel, whatever it lacks', () => {
  testOlderWorkbooks(LATER);
});
