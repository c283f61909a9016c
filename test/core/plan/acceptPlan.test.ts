import { expect, test } from '@jest/globals';
import { acceptPlan } from '../../../src/core/plan/acceptPlan.ts';
import { planToJson } from '../../../src/core/plan/planToJson.ts';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import { grid, tableOf } from '../../support/documents.ts';

function plan() {
  const { value } = readPlan(
    grid(tableOf('TT|Nhiệm vụ|Thời gian|Chủ trì\nI|Mục||\n1|A|2026|Phòng Nội vụ\n2|B|Quý I|Phòng Y tế')),
  );
  if (value === null) throw new Error('no plan');
  return value;
}

test('codes go on after every code that was ever given', () => {
  expect(acceptPlan(plan(), 'KH1', []).map((r) => r.code)).toEqual(['M0001', 'NV0001', 'NV0002']);
  const again = acceptPlan(plan(), 'KH2', ['NV0002', 'M0009', 'NV0007', 'X1']);
  expect(again.map((r) => [r.plan, r.code])).toEqual([
    ['KH2', 'M0010'],
    ['KH2', 'NV0008'],
    ['KH2', 'NV0009'],
  ]);
});

test('the JSON of a plan is plain and has words from the caller', () => {
  const json = planToJson(
    plan(),
    [],
    (i) => `<${i.code}>`,
    (m) => (m.text === 'Phòng Y tế' ? 'Y TẾ' : null),
  );
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  expect(json.rows[2]).toMatchObject({
    tt: '2',
    path: 'I.2',
    parent: 'I',
    kind: 'task',
    deadline: { due: '2026-03-31', certainty: 'implied', milestones: [] },
    leads: [{ text: 'Phòng Y tế', role: null, kind: 'agency', names: ['Phòng Y tế'], match: 'Y TẾ' }],
    issues: [{ code: 'deadline.yearFromPlan', field: 'time', message: '<deadline.yearFromPlan>' }],
  });
  expect(Object.keys(json)).toEqual([
    'source',
    'mode',
    'plan',
    'tables',
    'rows',
    'reporting',
    'targets',
    'issues',
  ]);
});
