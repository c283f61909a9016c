import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { partsOf, type Parts } from '../hosts/file/books.ts';
import { findRepairs } from '../support/excelRepair.ts';
import { validate } from '../support/ooxmlValidator.ts';
import { formsOf } from '../../src/report/forms/formsOf.ts';
import { formWorkbook } from '../../src/report/forms/formWorkbook.ts';
import { groupWorkbook } from '../../src/report/forms/groupForm.ts';
import { temporaryFolder } from '../support/skh.ts';
import { tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, sendForm } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

interface RoundReport {
  readonly round: number;
  readonly state: string;
  readonly locked: string | null;
  readonly asOf: string | null;
  readonly deadlines: readonly { readonly agency: string; readonly to: string; readonly by: string }[];
  readonly issues: readonly { readonly code: string }[];
  readonly questions: readonly unknown[];
}

let folder = '';
const at = (name: string) => join(folder, name);
const round = (book: string, out: string, ...rest: readonly string[]) =>
  objectOf<RoundReport>('round', at(book), '1', ...rest, '--out', at(out));

async function codesOf(...args: readonly string[]): Promise<string[]> {
  const run = await inside(...args, '--json');
  expect(run.code).toBe(1);
  return (JSON.parse(run.stdout) as RoundReport).issues.map((i) => i.code);
}

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
  const form = formPath(at('bieu'), await readdir(at('bieu')), 'UBND xã Bình An');
  await sendForm(form, at('bc/binh-an.xlsx'), { NV0003: { 'Tình hình thực hiện': 'Đang thực hiện' } });
});

const REASON = ['--reason', 'Công văn số 12/UBND-NV'] as const;
const consolidate = (book: string, out: string) =>
  inside(
    'consolidate',
    at(book),
    at('bc'),
    '--round',
    '1',
    '--received',
    '2026-06-08',
    '--out',
    at(out),
    '--json',
  );

describe('a round that is closed', () => {
  test('says when and as of what day, and what was still missing', async () => {
    const report = await round('so.xlsx', 'chot.xlsx', '--lock');
    expect(report).toMatchObject({ round: 1, state: 'locked', locked: '2026-05-28', asOf: '2026-06-04' });
    expect(report.issues.map((i) => i.code)).toEqual(['round.lockedMissing']);
    const { book } = await tracked(at('chot.xlsx'));
    expect(book.NhatKy.map((r) => [r.event, r.round, r.detail])).toEqual([
      ['Chốt kỳ báo cáo', 1, 'Số liệu tính đến ngày 04/06/2026.'],
    ]);
  });

  test('takes no returns, no later days, and is not closed twice', async () => {
    expect((await consolidate('chot.xlsx', 'x.xlsx')).code).toBe(1);
    const extend = ['--deadline', 'X1=2026-06-10', ...REASON];
    expect(await codesOf('round', at('chot.xlsx'), '1', ...extend, '--out', at('x.xlsx'))).toEqual([
      'round.locked',
    ]);
    expect(await codesOf('round', at('chot.xlsx'), '1', '--lock', '--out', at('x.xlsx'))).toEqual([
      'round.alreadyLocked',
    ]);
  });

  test('keeps its day when the other round is closed or in view', async () => {
    await objectOf('round', at('chot.xlsx'), '2', '--lock', '--out', at('chot2.xlsx'));
    const { book } = await tracked(at('chot2.xlsx'));
    expect(book.KyBaoCao.map((r) => [r.number, r.asOf])).toEqual([
      [1, '2026-06-04'],
      [2, '2026-11-30'],
    ]);
  });

  test('opens again with a reason, which the log keeps', async () => {
    expect(await codesOf('round', at('chot.xlsx'), '1', '--reopen', '--out', at('x.xlsx'))).toEqual([
      'round.reasonMissing',
    ]);
    const report = await round('chot.xlsx', 'mo.xlsx', '--reopen', ...REASON);
    expect(report).toMatchObject({ state: 'open', locked: null });
    const { book } = await tracked(at('mo.xlsx'));
    expect(book.NhatKy.at(-1)).toMatchObject({ event: 'Mở lại kỳ báo cáo', detail: REASON[1] });
    expect((await consolidate('mo.xlsx', 'mo2.xlsx')).code).toBe(0);
    expect(await codesOf('round', at('mo.xlsx'), '1', '--reopen', ...REASON, '--out', at('x.xlsx'))).toEqual([
      'round.notLocked',
    ]);
  });
});

describe('a later day for one agency', () => {
  test('by code or by name: late only after it', async () => {
    const days = ['--deadline', 'X1=2026-06-10', '--deadline', 'ubnd xã hòa lạc=10/6/2026', ...REASON];
    const report = await round('so.xlsx', 'han.xlsx', ...days);
    expect(report.deadlines).toEqual([
      { agency: 'UBND xã Bình An', to: '2026-06-10', by: REASON[1] },
      { agency: 'UBND xã Hòa Lạc', to: '2026-06-10', by: REASON[1] },
    ]);
    const receipt = JSON.parse((await consolidate('han.xlsx', 'han2.xlsx')).stdout) as { late: unknown[] };
    expect(receipt.late).toEqual([]);
    const plain = JSON.parse((await consolidate('so.xlsx', 'thuong.xlsx')).stdout) as { late: unknown[] };
    expect(plain.late).toEqual([{ agency: 'UBND xã Bình An', days: 4 }]);
  });

  test('its form, made again, shows its own day; those of the others, and of a group, show the round’s', async () => {
    await round('so.xlsx', 'han-bieu.xlsx', '--deadline', 'X1=2026-06-10', ...REASON);
    const { book, id } = await tracked(at('han-bieu.xlsx'));
    const forms = formsOf(book, id, 1);
    const days = Object.fromEntries(forms.map((form) => [form.agency, form.lastDay]));
    expect(days).toMatchObject({ X1: '2026-06-10', X2: '2026-06-04' });
    const digest = (text: string) => text;
    const lineOf = (sheets: ReturnType<typeof groupWorkbook>['sheets']) =>
      sheets[0]!.cells.find((c) => String(c.content).startsWith('Kỳ báo cáo'))?.content;
    const own = forms.find((form) => form.agency === 'X1')!;
    expect(lineOf(formWorkbook(own, '', digest).sheets)).toMatch(/chậm nhất ngày 10\/6\/2026$/);
    expect(lineOf(groupWorkbook({ group: 'Xã', forms: [own] }, '', digest).sheets)).toMatch(
      /ngày 04\/6\/2026$/,
    );
  });

  test.each([
    ['X9=2026-06-10', 'round.agencyUnknown'],
    ['X1=2026-06-04', 'round.notLater'],
    ['P3=2026-06-10', 'round.noReport'],
    ['X1=hôm nào', 'date.invalid'],
    ['2026-06-10', 'round.badDeadline'],
  ])('%s: %s', async (deadline, code) => {
    const args = ['--deadline', deadline, ...REASON, '--out', at('x.xlsx')];
    expect(await codesOf('round', at('so.xlsx'), '1', ...args)).toEqual([code]);
  });

  test('without a reason, and one fault refuses all', async () => {
    const one = ['--deadline', 'X1=2026-06-10', '--out', at('x.xlsx')];
    expect(await codesOf('round', at('so.xlsx'), '1', ...one)).toEqual(['round.reasonMissing']);
    const two = [
      '--deadline',
      'X1=2026-06-10',
      '--deadline',
      'X9=2026-06-10',
      ...REASON,
      '--out',
      at('x.xlsx'),
    ];
    expect(await codesOf('round', at('so.xlsx'), '1', ...two)).toEqual(['round.agencyUnknown']);
    expect(await readdir(folder)).not.toContain('x.xlsx');
  });
});

test('wrong usage: no action, two actions, a round that is not there', async () => {
  expect((await inside('round', at('so.xlsx'), '1', '--out', at('x.xlsx'))).code).toBe(2);
  expect((await inside('round', at('so.xlsx'), '1', '--lock', '--reopen', '--out', at('x.xlsx'))).code).toBe(
    2,
  );
  expect(await codesOf('round', at('so.xlsx'), '7', '--lock', '--out', at('x.xlsx'))).toEqual([
    'round.unknown',
  ]);
});

/** First and last row of the rounds on Tổng quan. */
function roundRows(parts: Parts): [number, number] {
  const table = Object.values(parts).find((xml) => / name="TQKy"/.test(xml)) ?? '';
  const [, top, bottom] = / ref="[A-Z]+(\d+):[A-Z]+(\d+)"/.exec(table) ?? [];
  return [Number(top) + 1, Number(bottom)];
}

/** How many references of charts run over these rows of Tổng quan. */
function chartedRows(parts: Parts, top: number, bottom: number): number {
  const charts = Object.entries(parts).filter(([name]) => /\/charts\/chart/.test(name));
  const refs = charts.flatMap(([, xml]) => [
    ...xml.matchAll(/<c:f>'Tổng quan'!\$\w+\$(\d+):\$\w+\$(\d+)<\/c:f>/g),
  ]);
  return refs.filter(([, a, b]) => Number(a) === top && Number(b) === bottom).length;
}

describe('a round that is added', () => {
  test('stands in the new workbook, with its forms', async () => {
    const report = await objectOf<RoundReport>(
      ...['round', at('so.xlsx'), '--add', 'Đột xuất tháng 9=20/9/2026:before', '--kind', 'đột xuất'],
      ...['--request', 'Công văn số 30/UBND-NV', '--out', at('them.xlsx')],
    );
    expect(report).toMatchObject({ round: 3, state: 'open', lastDay: '2026-09-19', issues: [] });
    await objectOf('forms', at('them.xlsx'), '--round', '3', '--out', at('bieu-3'));
    expect((await readdir(at('bieu-3'))).filter((name) => name.endsWith('.xlsx'))).toHaveLength(6);
  });

  test('is drawn by the charts that draw the rounds', async () => {
    const before = partsOf(await readFile(at('so.xlsx')));
    const bytes = await readFile(at('them.xlsx'));
    const after = partsOf(bytes);
    const [top, bottom] = roundRows(before);
    expect(roundRows(after)).toEqual([top, bottom + 1]);
    const drawn = chartedRows(before, top, bottom);
    expect([drawn > 0, chartedRows(after, top, bottom + 1)]).toEqual([true, drawn]);
    expect([chartedRows(after, top, bottom), findRepairs(bytes), await validate(bytes)]).toEqual([0, [], []]);
  });

  test('six of them fit where the plan named none', async () => {
    const { plan, agencies } = await writeSmallPlan(folder);
    await objectOf('start', plan, '--agencies', agencies, '--out', at('khong-ky.xlsx'));
    let last = 'khong-ky.xlsx';
    for (const month of ['1', '3', '5', '7', '9', '11']) {
      const next = `ky-thang-${month}.xlsx`;
      const add = ['--add', `Tháng ${month}=25/${month}/2026`] as const;
      await objectOf('round', at(last), ...add, '--out', at(next));
      last = next;
    }
    const { book } = await tracked(at(last));
    expect(book.TQKy.map((row) => [row.name, row.expected])).toEqual(
      ['1', '3', '5', '7', '9', '11'].map((month) => [`Tháng ${month}`, 5]),
    );
  });

  test.each([
    ['a number without an action', ['1'], 2],
    ['two actions', ['1', '--lock', '--add', 'A=20/9/2026'], 2],
    ['a day that is none', ['--add', 'A=31/9/2026'], 1],
    ['a kind that there is not', ['--add', 'A=20/9/2026', '--kind', 'hằng tuần'], 1],
  ])('is refused: %s', async (_, args, code) => {
    expect((await inside('round', at('so.xlsx'), ...args, '--out', at('sai.xlsx'))).code).toBe(code);
  });
});
