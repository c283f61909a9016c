import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { coreCells } from '../report/support/coreCells.ts';
import { cellMap, derivedCells, differences, withWrongCaches } from '../support/derivedCells.ts';
import { findRepairs } from '../support/excelRepair.ts';
import { recalculatedBytes } from '../support/libreoffice.ts';
import { validate, validatorRuns } from '../support/ooxmlValidator.ts';
import { temporaryFolder } from '../support/skh.ts';
import { editBook, tracked } from './support/book.ts';
import { changedPlan } from './support/changedPlan.ts';
import { objectOf } from './support/inside.ts';
import { formPath, sendForm } from './support/returns.ts';
import { PLAN_TEXT, ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

let folder = '';
const at = (name: string) => join(folder, name);

const CHANGED = changedPlan(PLAN_TEXT, {
  replace: [
    ['1.1', 3, 'Phòng Một', 'Phòng Ba'],
    ['2.1', 2, '30/11/2026', 'Trước ngày 15/5/2026'],
  ],
  drop: ['1.2'],
  after: {
    '2.2': ['3', 'THI ĐUA', '', '', ''],
    '2.1': ['2.3', 'Họp giao ban với các xã', '20/12/2026', 'Phòng Ba', 'UBND các xã'],
  },
});

beforeAll(async () => {
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
  const forms = await readdir(at('bieu'));
  const inProgress = { 'Tình hình thực hiện': 'Đang thực hiện' };
  await sendForm(formPath(at('bieu'), forms, 'Phòng Một'), at('gui/mot.xlsx'), {
    NV0001: inProgress,
    NV0004: inProgress,
  });
  await sendForm(formPath(at('bieu'), forms, 'Phòng Hai'), at('gui/hai.xlsx'), { NV0002: inProgress });
  const into = ['--round', '1', '--received', '2026-06-01', '--out', at('so-1.xlsx')];
  await objectOf('consolidate', at('so.xlsx'), at('gui'), ...into);
  await editBook(at('so-1.xlsx'), at('so-chot.xlsx'), [
    {
      kind: 'update',
      table: 'KyBaoCao',
      key: ['1'],
      set: { 'Đã chốt ngày': { date: '2026-06-10' }, 'Chốt số liệu đến ngày': { date: '2026-06-04' } },
    },
  ]);
  const extra = '3.1\tPhát động thi đua\t30/11/2026\tPhòng Hai\t\n';
  await writeFile(at('sua.tsv'), CHANGED + extra);
}, 120_000);

describe.each(['so-1.xlsx', 'so-chot.xlsx'])('%s under a changed plan', (name) => {
  const out = () => at(name.replace('.xlsx', '-moi.xlsx'));

  beforeAll(async () => {
    await objectOf('update', at(name), at('sua.tsv'), '--out', out());
  }, 60_000);

  test('LibreOffice computes what core computed', async () => {
    const core = await coreCells(out());
    const held = await derivedCells(out());
    expect(core.filter((c) => c.table !== 'CaiDat')).toEqual(held);
    const wrong = `${out()}.wrong.xlsx`;
    await writeFile(wrong, await withWrongCaches(out()));
    expect(differences(core, cellMap(await recalculatedBytes(wrong)))).toEqual([]);
  }, 120_000);

  test('round 1 is judged by the former deadline only where it is closed', async () => {
    const { book } = await tracked(out());
    const row = book.TheoDoi.find((r) => r.task === 'NV0004' && r.agency === 'P1' && r.round === 1)!;
    const closed = name === 'so-chot.xlsx';
    expect([row.due, row.progress]).toEqual(
      closed ? ['2026-11-30', 'Chưa hoàn thành (trong hạn)'] : ['2026-05-14', 'Chưa hoàn thành (quá hạn)'],
    );
    const removed = book.TheoDoi.find((r) => r.task === 'NV0002' && r.round === 1)!;
    expect(removed.progress).toBe(closed ? 'Thường xuyên (có thực hiện)' : '');
  });

  test('Excel has nothing to repair', async () => {
    const bytes = new Uint8Array(await readFile(out()));
    expect(findRepairs(bytes)).toEqual([]);
    if (await validatorRuns()) expect(await validate(bytes)).toEqual([]);
  }, 60_000);
});
