import { describe } from '@jest/globals';
import { LATER } from '../../support/olderSteps.ts';
import { testOlderFiles } from './olderFiles.ts';

describe('a file of an earlier version, whatever it lacks', () => {
  testOlderFiles(LATER);
});
