import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { TABLES } from '../../src/workbook/schema.ts';
import { findRepairs } from '../support/excelRepair.ts';
import { temporaryFolder } from '../support/skh.ts';
import { tablesOf, tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const set = (book: string, out: string, ...rows: readonly string[]) =>
  objectOf<{ readonly changed: readonly unknown[] }>(
    ...['settings', at(book), ...rows.flatMap((row) => ['--set', row]), '--out', at(out)],
  );
const DAY = 'Số liệu tính đến ngày';
async function dayCell(name: string) {
  const table = (await tablesOf(at(name))).find((t) => t.name === 'CaiDat')!;
  const row = table.rows.find(({ cells }) => JSON.stringify(cells).includes(`"${DAY}"`))!;
  return row.cells[TABLES.CaiDat.columns.value.header];
}
/** All that is not a log of changes. */
const contents = async (name: string) =>
  (await tablesOf(at(name))).filter((table) => !['NhatKy', 'DiemKhoiPhuc'].includes(table.name));

beforeAll(async () => {
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, ...ROUNDS, '--out', at('so.xlsx'));
}, 60_000);

describe('skh settings', () => {
  test('a typed day takes the place of the formula, figures follow it; blank, the formula is back', async () => {
    // The first round is "before 05/6/2026": its last day in time is the 4th.
    expect(await dayCell('so.xlsx')).toMatchObject({ formula: expect.any(String) });
    await set('so.xlsx', 'ngay.xlsx', 'Số liệu tính đến ngày=20/7/2026');
    expect(await dayCell('ngay.xlsx')).toEqual({ kind: 'date', value: '2026-07-20' });
    const fixed = await tracked(at('ngay.xlsx'));
    expect(fixed.asOfFixed).toBe(true);
    expect(fixed.book.KyBaoCao[0]?.asOf).toBe('2026-07-20');
    expect(findRepairs(new Uint8Array(await readFile(at('ngay.xlsx'))))).toEqual([]);
    await set('ngay.xlsx', 'lai.xlsx', 'Số liệu tính đến ngày=');
    expect(await contents('lai.xlsx')).toEqual(await contents('so.xlsx'));
  });

  test('what stands on papers and the round in view are changed, logged, and taken back', async () => {
    const done = await set('so.xlsx', 'ky2.xlsx', 'kỳ đang xem=2', 'Nơi nhận=Như trên;\\nLưu: VT.');
    expect(done.changed).toEqual([
      { label: 'Nơi nhận', before: '', after: 'Như trên;\nLưu: VT.' },
      { label: 'Kỳ đang xem', before: '1', after: '2' },
    ]);
    const { book } = await tracked(at('ky2.xlsx'));
    expect(book.NhatKy.slice(-2).map(({ event, detail }) => `${event} | ${detail}`)).toEqual([
      'Sửa thông tin chung | Nơi nhận: để trống thành "Như trên;\nLưu: VT.".',
      'Sửa thông tin chung | Kỳ đang xem: "1" thành "2".',
    ]);
    await objectOf('restore', at('ky2.xlsx'), '--out', at('ky1.xlsx'));
    expect(await contents('ky1.xlsx')).toEqual(await contents('so.xlsx'));
  });

  test('rows are listed as they would be typed', async () => {
    const listed = await objectOf<{ settings: readonly { label: string; value: string }[] }>(
      'settings',
      at('so.xlsx'),
    );
    const values = Object.fromEntries(listed.settings.map(({ label, value }) => [label, value]));
    expect(values).toMatchObject({ 'Kỳ đang xem': '1', 'Số liệu tính đến ngày': '', 'Nơi nhận': '' });
    expect(values).not.toHaveProperty('Năm');
  });

  test.each([
    ['Kỳ đang xem=7', 'settings.badRound'],
    ['Số liệu tính đến ngày=31/2/2026', 'settings.badDay'],
    ['Loại biểu in=Biểu đẹp', 'settings.badPaperKind'],
    ['Năm=2030', 'settings.unknown'],
    ['Sông Trà', 'settings.unknown'],
    ['Kỳ đang xem=1', 'settings.same'],
    [`Địa danh=${'x'.repeat(32_768)}`, 'settings.textTooLong'],
  ])('%.40s is refused, and nothing is written', async (row, code) => {
    const run = await inside('settings', at('so.xlsx'), '--set', row, '--out', at('khong.xlsx'), '--json');
    const { issues } = JSON.parse(run.stdout) as { issues: readonly { code: string }[] };
    expect([run.code, issues.map((i) => i.code)]).toEqual([1, [code]]);
    expect(existsSync(at('khong.xlsx'))).toBe(false);
  });

  test('without a place for the new book it is wrong usage; the book itself is never written over', async () => {
    expect((await inside('settings', at('so.xlsx'), '--set', 'Địa danh=Sông Trà')).code).toBe(2);
    const same = ['--set', 'Địa danh=Sông Trà', '--out', at('so.xlsx')];
    expect((await inside('settings', at('so.xlsx'), ...same)).code).toBe(1);
  });
});
