import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readPlan } from '../../../../src/core/plan/readPlan.ts';
import type { Plan } from '../../../../src/core/plan/types.ts';
import { readDocument } from '../../../../src/readers/readDocument.ts';
import { hasShared, SHARED } from '../../../support/skh.ts';
import { diffOf, outcome } from './samples.ts';

if (!hasShared) process.stderr.write('test/core/plan/diff/realPlans: skipped, ../shared is not there\n');

const PLANS = [
  'thuy-nguyen-2023',
  'nghi-quyet-03-phu-luc-2',
  'ke-hoach-263-2019',
  'khanh-hoa-2022',
  'quang-nam-2024',
  'tay-ninh-2025',
  'tuyen-quang-2022',
];

const pathOf = (name: string) => join(SHARED, 'plans', name);

async function planOf(name: string): Promise<Plan> {
  const document = await readDocument(name, new Uint8Array(await readFile(pathOf(name))));
  const plan = document.value === null ? null : readPlan(document.value).value;
  if (plan === null) throw new Error(`${name} can't be read`);
  return plan;
}

const real = hasShared ? test : test.skip;

real.each(PLANS)('%s: the same plan in another format is the same plan', async (name) => {
  const before = await planOf(`${name}.docx`);
  const others = ['docx', 'xlsx', 'tsv', 'html', 'txt', 'pdf'].filter((e) =>
    existsSync(pathOf(`${name}.${e}`)),
  );
  expect(others.length).toBeGreaterThan(1);
  for (const ending of others) {
    const found = outcome(diffOf(before, await planOf(`${name}.${ending}`)));
    expect([ending, { ...found, same: found.same.length + found.changed.length }]).toEqual([
      ending,
      {
        same: before.rows.filter((r) => r.kind === 'task').length,
        changed: [],
        added: [],
        removed: [],
        asked: [],
        pending: [],
      },
    ]);
  }
});

real('every task a place further: all are asked, none is added or taken out', async () => {
  const before = await planOf('nghi-quyet-03-phu-luc-2.docx');
  const tasks = before.rows.filter((row) => row.kind === 'task');
  expect(tasks).toHaveLength(140);
  const moved = {
    ...before,
    rows: before.rows.map((row) =>
      row.kind === 'task' ? { ...row, tt: `9${row.tt}`, path: `9${row.path}` } : row,
    ),
  };
  const found = outcome(diffOf(before, moved));
  expect([found.asked.length, found.pending.length, found.added, found.removed]).toEqual([140, 140, [], []]);
  const first = moved.rows.find((row) => row.kind === 'task')!;
  const answered = outcome(diffOf(before, moved, { [`${first.path} ${first.title}`]: 'allSame' }));
  expect([answered.changed.length, answered.asked.length]).toEqual([140, 0]);
});
