import { describe } from '@jest/globals';
import { SOME_LATER } from '../../support/olderSteps.ts';
import { testOlderWorkbooks } from './olderWorkbooks.ts';

describe('a workbook of an earlier version is opened in Excel, written, and has what came later', () => {
  testOlderWorkbooks(SOME_LATER);
});
