/// <reference types="office-js" />
import { beforeAll, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import { smallSpec, upTo } from './small.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench({ excelApi: '1.17' });
});

test('an Excel that tells of renamed sheets is heard', async () => {
  bench.newBook();
  const host = createExcelHost({ run: Excel.run, isSetSupported: upTo('1.17') });
  expect((await host.create(smallSpec(), '')).issues).toEqual([]);
  const seen: (readonly string[])[] = [];
  const watching = await host.watch(['NhiemVu', 'CaiDat'], (tables) => seen.push(tables));
  expect(watching.issues).toEqual([]);
  bench.asUser((book) => void (book.sheet('Nhiệm vụ').Name = 'Việc'));
  bench.asUser((book) => void (book.sheet('Sheet1').Name = 'Nháp'));
  await new Promise((done) => setTimeout(done, 0));
  expect(seen).toEqual([['NhiemVu']]);
  await watching.value?.();
  bench.asUser((book) => void (book.sheet('Việc').Name = 'Nhiệm vụ'));
  await new Promise((done) => setTimeout(done, 0));
  expect(seen).toHaveLength(1);
});
