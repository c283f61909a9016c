import { expect, test } from '@jest/globals';
import { momentText } from '../../src/workbook/moment.ts';

test.each([
  ['2026-11-22 21:38', '22/11/2026 21:38'],
  ['2026-06-05T08:05:09', '05/6/2026 08:05'],
  // A zero before days below 10 and before the months 1 and 2 only.
  ['2026-02-01 00:00', '01/02/2026 00:00'],
  ['2026-02-30 10:00', '2026-02-30 10:00'],
  ['hôm qua', 'hôm qua'],
  ['', ''],
])('%s is written %s', (at, text) => expect(momentText(at)).toBe(text));
