import { describe } from '@jest/globals';
import { SOME_LATER } from '../../support/olderSteps.ts';
import { testOlderFiles } from './olderFiles.ts';

describe('a file of an earlier version is opened, written, and has what came later', () => {
  testOlderFiles(SOME_LATER);
});
