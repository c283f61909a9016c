import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deps } from '../../../src/app/deps.ts';
import type { TrackedBook } from '../../../src/app/openBook.ts';
import { changesTo } from '../../../src/app/saveBook.ts';
import { readChangedPlan } from '../../../src/app/update/readChangedPlan.ts';
import { updateBook } from '../../../src/app/updateBook.ts';
import type { TableChange } from '../../../src/workbook/ports.ts';
import type { WorkbookSpec } from '../../../src/workbook/spec.ts';
import { changedPlan, type PlanEdits } from '../../cli/support/changedPlan.ts';
import { PLAN_TEXT, writeSmallPlan } from '../../cli/support/smallPlan.ts';
import { SHARED, temporaryFolder } from '../../support/skh.ts';
import { realSpec, sampleSpec, trackingSpec } from './samples.ts';
import { consolidated, good } from './wholeWay.ts';

/** A book and a large change of it, as the product makes it. */
export interface Applying {
  readonly spec: () => Promise<WorkbookSpec>;
  readonly changes: (tracked: TrackedBook, deps: Deps) => Promise<readonly TableChange[]>;
}

const consolidating = async (tracked: TrackedBook, deps: Deps) =>
  changesTo(tracked, await consolidated(tracked, deps));

const updating =
  (text: () => Promise<string>, edits: PlanEdits): Applying['changes'] =>
  async (tracked, deps) => {
    const bytes = new TextEncoder().encode(changedPlan(await text(), edits));
    const plan = good(await readChangedPlan({ name: 'sua.tsv', bytes }, tracked.book, deps));
    return changesTo(tracked, good(updateBook(tracked, plan, [], deps, 'change')).after);
  };

async function smallSpec(): Promise<WorkbookSpec> {
  const { plan, agencies } = await writeSmallPlan(await temporaryFolder());
  return trackingSpec(plan, agencies);
}

/** Of a size that a test can go through at every request. */
export const SMALL: Readonly<Record<'consolidated' | 'updated', Applying>> = {
  consolidated: { spec: sampleSpec, changes: consolidating },
  updated: {
    spec: smallSpec,
    changes: updating(async () => PLAN_TEXT, {
      replace: [
        ['1.1', 3, 'Phòng Một', 'Phòng Ba'],
        ['2.1', 2, '30/11/2026', 'Trước ngày 15/5/2026'],
      ],
      drop: ['1.2'],
      after: { '2.1': ['2.3', 'Họp giao ban với các xã', '20/12/2026', 'Phòng Ba', 'UBND các xã'] },
    }),
  },
};

const REAL_TSV = join(SHARED, 'plans', 'thuy-nguyen-2023.tsv');
const REAL_REGISTER = join(SHARED, 'agencies', 'thuy-nguyen-2023.csv');

/** 24 tasks for 51 agencies; only where the shared folder is. */
export const REAL: typeof SMALL = {
  consolidated: { spec: realSpec, changes: consolidating },
  updated: {
    spec: () => trackingSpec(REAL_TSV, REAL_REGISTER),
    changes: updating(() => readFile(REAL_TSV, 'utf8'), {
      replace: [
        ['1.1', 3, 'Phòng Nội vụ', 'Phòng Tư pháp'],
        ['5.1', 2, 'Cả năm 2023', 'Trước ngày 15/5/2023'],
      ],
      drop: ['2.2'],
      after: {
        '2.4': [
          '2.5',
          'Họp giao ban với các xã',
          'Quý II/2023',
          'UBND các xã, thị trấn',
          'Các phòng, đơn vị',
        ],
      },
    }),
  },
};
