import { describe, expect, test } from '@jest/globals';
import { answersAsLead, expandObligations } from '../../../src/core/tracking/obligations.ts';
import type { Assignment } from '../../../src/core/assignment/types.ts';

/** 'NV1 lead A' per line. */
function assignments(table: string): Assignment[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [task = '', role = '', agency = ''] = line.trim().split(' ');
      return { task, role: role as Assignment['role'], agency, via: '' };
    });
}

function lines(obligations: ReturnType<typeof expandObligations>): string[] {
  return obligations.map((o) => `${o.round} ${o.agency} ${o.task} ${o.role}`);
}

const PLAN = assignments(`
  NV1 lead B
  NV1 coordinator A
  NV2 lead A
  NV2 coordinator B
  NV3 coordinator A
`);

describe('expandObligations', () => {
  test('sorts by round, then agency in the given order, then task', () => {
    const tasks = ['NV1', 'NV2', 'NV3'].map((code) => ({ code, coordination: 'resultOnly' as const }));
    expect(lines(expandObligations(PLAN, tasks, [2, 1], ['A', 'B']))).toEqual([
      '1 A NV1 coordinator',
      '1 A NV2 lead',
      '1 A NV3 coordinator',
      '1 B NV1 lead',
      '1 B NV2 coordinator',
      '2 A NV1 coordinator',
      '2 A NV2 lead',
      '2 A NV3 coordinator',
      '2 B NV1 lead',
      '2 B NV2 coordinator',
    ]);
  });

  test('agencies outside the given order follow by their first assignment', () => {
    const tasks = [{ code: 'NV1', coordination: 'resultOnly' as const }];
    expect(lines(expandObligations(PLAN, tasks, [1]))).toEqual(['1 B NV1 lead', '1 A NV1 coordinator']);
  });

  test('coordination "none" gives coordinators nothing', () => {
    const tasks = ['NV1', 'NV3'].map((code) => ({ code, coordination: 'none' as const }));
    expect(lines(expandObligations(PLAN, tasks, [1]))).toEqual(['1 B NV1 lead']);
  });

  test('an agency that is lead is no coordinator, whatever comes first, and is listed once', () => {
    const both = assignments(`
      NV1 coordinator A
      NV1 lead A
      NV1 lead A
      NV1 coordinator A
    `);
    const tasks = [{ code: 'NV1', coordination: 'resultOnly' as const }];
    expect(lines(expandObligations(both, tasks, [1, 1]))).toEqual(['1 A NV1 lead']);
  });

  test('a task that is not listed (taken out of the plan) gives nothing', () => {
    expect(expandObligations(PLAN, [], [1, 2])).toEqual([]);
    expect(expandObligations(PLAN, [{ code: 'NV1', coordination: 'asLead' }], [])).toEqual([]);
  });
});

test('only leads, and coordinators "như chủ trì", answer as lead', () => {
  expect(answersAsLead('lead', 'none')).toBe(true);
  expect(answersAsLead('coordinator')).toBe(false);
  expect(answersAsLead('coordinator', 'asLead')).toBe(true);
});
