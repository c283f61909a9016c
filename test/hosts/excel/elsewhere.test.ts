/// <reference types="office-js" />
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import { issueText } from '../../../src/messages/issueText.ts';
import { machineName } from '../../../src/taskpane/platform/machine.ts';
import type { RecoverWay } from '../../../src/workbook/ports.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import { loseSession, withoutLateCleanUp } from './lostSession.ts';
import { KEYS, smallSpec, upTo } from './small.ts';

let bench: Bench;
/** Each step of a change is a request of its own. */
const on = (writer: string, person = '', requestBytes = 1) =>
  createExcelHost({
    ...{ run: Excel.run, isSetSupported: upTo('1.14'), requestBytes, writer },
    person: () => person,
  });
const CHANGE = { kind: 'update', table: 'NhiemVu', key: ['NV0001'], set: { Kỳ: 7 } } as const;
const ABOUT = { label: 'Tổng hợp', at: '2026-01-05 08:00' };

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
withoutLateCleanUp();

async function write(writer: string): Promise<string[]> {
  const book = (await on(writer).open('')).value!;
  await book.read(['NhiemVu']);
  const written = await on(writer).apply(book, [CHANGE], KEYS, '', { expects: book.revision, ...ABOUT });
  return written.issues.map((i) => i.code);
}

const opened = async (writer: string) => (await on(writer).open('')).issues;
const codes = async (writer: string) => (await opened(writer)).map((i) => i.code);
const recovered = async (writer: string, way: RecoverWay, takeOver?: boolean) =>
  (await on(writer).recover(way, takeOver)).issues.map((i) => i.code);
const round = () => bench.book().sheet('Nhiệm vụ').GetRange('C5').Values?.[0]?.[0];

/** The book after machine `a` lost its session at the first request that leaves a change half written. */
async function brokenOn(a: string): Promise<void> {
  for (let from = 1; ; from += 1) {
    bench.newBook();
    await on(a).create(smallSpec(), '');
    const book = (await on(a).open('')).value!;
    await book.read(['NhiemVu']);
    loseSession(bench, from);
    await on(a, 'Đỗ Thị Hoa').apply(book, [CHANGE], KEYS, '', { expects: book.revision, ...ABOUT });
    bench.resetTraffic();
    if ((await opened(a)).length > 0 && round() === 7) return;
  }
}

beforeEach(() => brokenOn('aa11'));

test('the machine that wrote is offered to end it, another one is told who may be at work', async () => {
  expect(await codes('aa11')).toEqual(['excel.unfinished']);
  const [told] = await opened('bb22');
  expect(told?.code).toBe('excel.writtenElsewhere');
  expect(issueText(told!)).toContain(
    'Sổ đang được ghi từ một máy khác (Tổng hợp, bắt đầu 05/01/2026 08:00, người ghi: Đỗ Thị Hoa)',
  );
});

test.each<RecoverWay>(['finish', 'takeBack', 'keep'])(
  '%s is refused there, until it is taken over',
  async (way) => {
    expect(await recovered('bb22', way)).toEqual(['excel.writtenElsewhere']);
    expect(round()).toBe(7);
    expect(await codes('bb22')).toEqual(['excel.writtenElsewhere']);
    expect(await recovered('bb22', way, true)).toEqual([]);
    expect(round()).toBe(way === 'takeBack' ? 1 : 7);
    for (const writer of ['aa11', 'bb22']) expect(await codes(writer)).toEqual([]);
  },
);

test('nothing is written beside it', async () => {
  expect(await write('bb22')).toEqual(['excel.writtenElsewhere']);
  expect(await write('aa11')).toEqual(['excel.unfinished']);
});

test('once the other machine is done, there is nothing to end, and the next one writes', async () => {
  expect(await recovered('aa11', 'finish')).toEqual([]);
  expect(await recovered('bb22', 'takeBack')).toEqual([]);
  expect(round()).toBe(7);
  expect(await codes('bb22')).toEqual([]);
});

test('of a change whose machine is not known it is not said that it is elsewhere', async () => {
  await brokenOn('');
  expect(await codes('bb22')).toEqual(['excel.unfinished']);
});

describe('a book that another machine makes', () => {
  const names = () => bench.book().sheets.list.map((s) => s.Name);
  const making = async (writer: string) =>
    (await on(writer).create(smallSpec(), '')).issues.map((one) => issueText(one));

  beforeEach(async () => {
    bench.newBook();
    loseSession(bench, 4);
    await on('aa11', 'Đỗ Thị Hoa', 20_000).create(smallSpec(), '');
    bench.resetTraffic();
    expect(names().length).toBeGreaterThan(1);
  });

  test('is said where it is opened, with who makes it; on its own machine it is a leftover', async () => {
    expect(await codes('bb22')).toEqual(['book.notOurs', 'excel.makingElsewhere']);
    expect(issueText((await opened('bb22'))[1]!)).toContain('(người lập: Đỗ Thị Hoa)');
    expect(await codes('aa11')).toEqual(['book.notOurs', 'excel.leftover']);
  });

  test('is taken away only by who was told so', async () => {
    const before = names();
    const host = on('bb22');
    const made = async () => (await host.create(smallSpec(), '')).issues.map((i) => i.code);
    expect(await made()).toEqual(['excel.makingElsewhere']);
    expect(names()).toEqual(before);
    expect(await made()).toEqual([]);
    expect(await codes('aa11')).toEqual([]);
  });

  test('on its own machine is made anew at once', async () => {
    expect(await making('aa11')).toEqual([]);
  });

  test('by now is not taken away by the machine whose own broke off meanwhile', async () => {
    bench.newBook();
    const other = on('bb22', '', 20_000);
    // Each machine writes; the other takes the first one's place in the midst of it.
    let done = 0;
    const progress = (): void => {
      done += 1;
      if (done !== 3) return;
      const { settings } = bench.book();
      const mark = settings.list.find(({ key }) => key === 'skh.making')!;
      mark.value = { ...(mark.value as object), writer: 'bb22' };
      bench.failRequest(1, { at: 0, code: 'GeneralException' });
    };
    const first = await on('aa11', '', 20_000).create(smallSpec(), '', { progress });
    expect(first.issues.map((i) => i.code)).toEqual(['excel.failed']);
    expect(names().length).toBeGreaterThan(1);
    expect((await other.create(smallSpec(), '')).issues).toEqual([]);
  });
});

test('a machine keeps its name, and gets another where nothing is remembered', () => {
  const kept = new Map<string, string>();
  const remember = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, v: string) => void kept.set(key, v),
  };
  const name = machineName(remember);
  expect(name).toMatch(/^[0-9a-f]{8}$/);
  expect(machineName(remember)).toBe(name);
  expect(machineName({ get: () => null, set: () => undefined })).not.toBe(name);
});
