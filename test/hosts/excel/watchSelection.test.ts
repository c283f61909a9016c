import { beforeAll, expect, test } from '@jest/globals';
import type { SourceRef } from '../../../src/core/issue.ts';
import { watchSelection } from '../../../src/hosts/excel/watchSelection.ts';
import { startBench, type Bench } from '../../excel/bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});

const settled = () => new Promise((done) => setTimeout(done, 20));

test('each cell that a person chooses is told, until the watching stops', async () => {
  bench.newBook();
  const seen: SourceRef[] = [];
  const watching = await watchSelection(Excel.run, (at) => void seen.push(at));
  expect(watching.issues).toEqual([]);
  bench.asUser((book) => book.sheet('Sheet1').GetRange('C5:D9').Select());
  await settled();
  expect(seen).toEqual([{ sheet: 'Sheet1', cell: 'C5' }]);
  await watching.value?.();
  bench.asUser((book) => book.sheet('Sheet1').GetRange('A1').Select());
  await settled();
  expect(seen).toHaveLength(1);
});
