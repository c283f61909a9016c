/// <reference types="office-js" />
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import type { ReadTable, TableChange } from '../../../src/workbook/ports.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import { withoutLateCleanUp } from './lostSession.ts';
import { KEYS, smallSpec, upTo } from './small.ts';

/** Excel does what a request asks, and its answer never comes: what is done must not be told as failed. */
let bench: Bench;
/** Each step is a request of its own, so that a fault comes before and after each of them. */
const host = (requestBytes = 1) =>
  createExcelHost({ run: Excel.run, isSetSupported: upTo('1.14'), requestBytes });
const CHANGES: readonly TableChange[] = [
  { kind: 'update', table: 'NhiemVu', key: ['NV0002'], set: { Kỳ: 7 } },
  { kind: 'update', table: 'CaiDat', key: ['Năm'], set: { 'Giá trị': 2026 } },
];

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
withoutLateCleanUp();

const codes = async (done: Promise<{ readonly issues: readonly { readonly code: string }[] }>) =>
  (await done).issues.map((i) => i.code);
const sheetNames = () => bench.book().sheets.list.map((s) => s.Name);
const settings = () => bench.book().settings.list.map((s) => s.key);
const WHOLE = ['Sheet1', 'Nhiệm vụ', 'Thông tin', '_skh'];

function loseAnswer(of: number): void {
  bench.resetTraffic();
  bench.failRequest(of, { refusal: 'sessionLost', done: true });
}

async function make(requestBytes = 950_000): Promise<void> {
  bench.newBook();
  expect(await codes(host(requestBytes).create(smallSpec(), ''))).toEqual([]);
}

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  bench.resetTraffic();
  await work();
  return bench.traffic().requests;
}

async function opened() {
  const { value } = await host().open('');
  return { book: value!, tables: (await value!.read(['NhiemVu', 'CaiDat'])).value };
}

const text = (tables: readonly ReadTable[]) => JSON.stringify(tables.map((t) => t.rows.map((r) => r.cells)));

describe('the answer of any one request is lost', () => {
  test('of making a book: it is whole, or nothing is there and it is said', async () => {
    bench.newBook();
    const requests = await requestsOf(() => host(20_000).create(smallSpec(), ''));
    const found: string[] = [];
    for (let of = 1; of <= requests; of += 1) {
      bench.newBook();
      loseAnswer(of);
      const told = await codes(host(20_000).create(smallSpec(), ''));
      expect([of, told, sheetNames()]).toEqual([
        of,
        told.length === 0 ? [] : ['excel.sessionLost'],
        told.length === 0 ? WHOLE : ['Sheet1'],
      ]);
      expect([of, settings()]).toEqual([of, told.length === 0 ? ['skh.made'] : []]);
      found.push(told.length === 0 ? 'whole' : 'none');
    }
    // The one that says that the book is whole, and the last one, which lets go of what Excel kept.
    expect(found.filter((one) => one === 'whole')).toHaveLength(2);
  });

  test('of making a book beside one that is there: nothing is taken for the new one', async () => {
    await make();
    const requests = await requestsOf(() => host(20_000).create(smallSpec(), ''));
    for (let of = 1; of < requests; of += 1) {
      await make();
      loseAnswer(of);
      expect([of, (await codes(host(20_000).create(smallSpec(), ''))).length > 0]).toEqual([of, true]);
      expect([of, sheetNames()]).toEqual([of, WHOLE]);
    }
  });

  test('of throwing a book away: it is gone, or can be thrown away again', async () => {
    await make();
    const requests = await requestsOf(() => host().discard());
    for (let of = 1; of <= requests; of += 1) {
      await make();
      loseAnswer(of);
      const told = await codes(host().discard());
      expect([of, told[0] ?? 'done']).toEqual([of, sheetNames().length > 1 ? 'excel.sessionLost' : 'done']);
      if (told.length > 0) expect(await codes(host().discard())).toEqual([]);
      expect([of, sheetNames(), settings()]).toEqual([of, ['Sheet1'], []]);
    }
  });

  test('of a change: it is done, or nothing of it is, or it waits to be ended', async () => {
    await make();
    const before = text((await opened()).tables);
    const { book } = await opened();
    const requests = await requestsOf(() =>
      host().apply(book, CHANGES, KEYS, '', { expects: book.revision }),
    );
    const after = text((await opened()).tables);
    const done: boolean[] = [];
    for (let of = 1; of <= requests; of += 1) {
      await make();
      const now = (await opened()).book;
      loseAnswer(of);
      const told = await codes(host().apply(now, CHANGES, KEYS, '', { expects: now.revision }));
      const pending = await codes(host().open(''));
      const tables = text((await opened()).tables);
      if (told.length === 0) expect([of, pending, tables]).toEqual([of, [], after]);
      else {
        expect([of, told]).toEqual([of, ['excel.sessionLost']]);
        if (pending.length === 0) expect([of, tables]).toEqual([of, before]);
        else {
          expect([of, pending]).toEqual([of, ['excel.unfinished']]);
          expect(await codes(host().recover('finish'))).toEqual([]);
          expect([of, text((await opened()).tables)]).toEqual([of, after]);
        }
      }
      done.push(told.length === 0);
    }
    // The one that ends it, and the last one, which lets go of what Excel kept.
    expect(done.filter((one) => one)).toHaveLength(2);
    expect(done.slice(-2)).toEqual([true, true]);
  });

  test.each(['finish', 'takeBack', 'keep'] as const)(
    'of ending one that broke off (%s): it is ended, or can be',
    async (way) => {
      const broken = async () => {
        await make();
        const { book } = await opened();
        bench.resetTraffic();
        bench.failRequest(8, { refusal: 'sessionLost' }, 60);
        await host().apply(book, CHANGES, KEYS, '', { expects: book.revision });
        bench.resetTraffic();
        expect(await codes(host().open(''))).toEqual(['excel.unfinished']);
      };
      await broken();
      const requests = await requestsOf(() => host().recover(way));
      const ended = text((await opened()).tables);
      for (let of = 1; of <= requests; of += 1) {
        await broken();
        loseAnswer(of);
        const told = await codes(host().recover(way));
        if (told.length > 0) await host().recover(way);
        expect([of, await codes(host().open(''))]).toEqual([of, []]);
        expect([of, text((await opened()).tables)]).toEqual([of, ended]);
      }
    },
  );
});

describe('where formulas are worked out on demand only', () => {
  test('a book or a change whose last figures Excel refuses to work out is there all the same', async () => {
    bench.newBook();
    bench.book().setManual(true);
    const making = await requestsOf(() => host(950_000).create(smallSpec(), ''));
    bench.newBook();
    bench.book().setManual(true);
    bench.resetTraffic();
    // The one before the last, which lets go of what Excel kept.
    bench.failRequest(making - 1, { refusal: 'activityLimit' });
    expect(await codes(host(950_000).create(smallSpec(), ''))).toEqual([]);
    expect([sheetNames(), settings()]).toEqual([WHOLE, ['skh.made']]);
    const { book } = await opened();
    const writing = await requestsOf(() => host().apply(book, CHANGES, KEYS, '', { expects: book.revision }));
    await make();
    bench.book().setManual(true);
    const now = (await opened()).book;
    bench.resetTraffic();
    bench.failRequest(writing - 1, { refusal: 'activityLimit' });
    expect(await codes(host().apply(now, CHANGES, KEYS, '', { expects: now.revision }))).toEqual([]);
    expect(await codes(host().open(''))).toEqual([]);
  });
});
