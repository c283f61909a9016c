import { expect, test } from '@jest/globals';
import { savedName } from '../../../src/taskpane/state/savedName.ts';

const AT = new Date(2026, 5, 9, 7, 5);

test.each([
  ['So-theo-doi.xlsx', 'So-theo-doi 2026-06-09 07.05.xlsx'],
  ['Sổ năm 2026.v2.xlsx', 'Sổ năm 2026.v2 2026-06-09 07.05.xlsx'],
  // Opened again as it was downloaded, and as a browser numbers what it has twice.
  ['So-theo-doi 2026-06-01 14.30.xlsx', 'So-theo-doi 2026-06-09 07.05.xlsx'],
  ['So-theo-doi 2026-06-01 14.30 (2).xlsx', 'So-theo-doi 2026-06-09 07.05.xlsx'],
  ['So-theo-doi (1).xlsx', 'So-theo-doi 2026-06-09 07.05.xlsx'],
  // A day that is part of the name itself.
  ['KH 2026-06-01.xlsx', 'KH 2026-06-01 2026-06-09 07.05.xlsx'],
  ['So', 'So 2026-06-09 07.05'],
])('%s is saved as %s', (name, saved) => {
  expect(savedName(name, AT)).toBe(saved);
});
