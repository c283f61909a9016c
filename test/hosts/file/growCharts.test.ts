import { describe, expect, test } from '@jest/globals';
import { growChart } from '../../../src/hosts/file/apply/chartPatch.ts';
import type { TableLayout } from '../../../src/hosts/file/apply/layout.ts';

/** A table on B4:D6 of 'Số liệu', header in row 4, that gets two more rows. */
const LAYOUT = {
  table: { sheet: { name: 'Số liệu' }, area: { top: 4, bottom: 6, left: 2, right: 4 } },
  ...{ placed: [], first: 5, oldLast: 6, newLast: 8, oldBottom: 6, newBottom: 8, emptied: false },
} as unknown as TableLayout;

const chart = (...refs: readonly string[]) =>
  `<c:chart xmlns:c="c">${refs.map((ref) => `<c:f>${ref}</c:f>`).join('')}</c:chart>`;

describe('what a chart draws of a table that gets longer', () => {
  test.each([
    ['a whole column', "'Số liệu'!$C$5:$C$6", "'Số liệu'!$C$5:$C$8"],
    ['its header alone', "'Số liệu'!$C$4", "'Số liệu'!$C$4"],
    ['the last of its rows only', "'Số liệu'!$C$6:$C$6", "'Số liệu'!$C$6:$C$6"],
    ['a column beside it', "'Số liệu'!$E$5:$E$6", "'Số liệu'!$E$5:$E$6"],
    ['another sheet', "'Số khác'!$C$5:$C$6", "'Số khác'!$C$5:$C$6"],
    ['other rows', "'Số liệu'!$C$5:$C$9", "'Số liệu'!$C$5:$C$9"],
  ])('%s', (_, before, after) => {
    expect(growChart(chart(before, before), [LAYOUT])).toBe(chart(after, after));
  });
});
