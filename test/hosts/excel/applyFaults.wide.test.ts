/// <reference types="office-js" />
import { beforeAll, describe, expect, test } from '@jest/globals';
import { openBook, type TrackedBook } from '../../../src/app/openBook.ts';
import { saveChanges } from '../../../src/app/saveBook.ts';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import type { ReadTable, TableChange } from '../../../src/workbook/ports.ts';
import { POINTS } from '../../../src/workbook/restore/points.ts';
import { TABLE_NAMES } from '../../../src/workbook/schema.ts';
import type { WorkbookSpec } from '../../../src/workbook/spec.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import { SMALL, type Applying } from './applying.ts';
import { loseSession, withoutLateCleanUp } from './lostSession.ts';
import { clean, depsOf, good } from './wholeWay.ts';

let bench: Bench;
const host = () => createExcelHost({ run: Excel.run, isSetSupported: () => true });
const deps = () => depsOf(host());

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
withoutLateCleanUp();

/** What people read in every table; of formulas only the text. The journal tells of itself. */
async function contents(): Promise<string> {
  const book = (await host().open('')).value!;
  const { value } = await book.read(TABLE_NAMES);
  const cells = ({ name, headers, rows }: ReadTable) => [
    name,
    rows.map((row) => headers.map((header) => row.cells[header]?.formula ?? row.cells[header]?.value)),
  ];
  return JSON.stringify(value.filter(({ name }) => name !== POINTS).map(cells));
}

async function made(spec: WorkbookSpec): Promise<TrackedBook> {
  bench.newBook();
  clean(await host().create(spec, ''));
  return good(await openBook('', deps()));
}

const codes = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code);

describe.each(Object.entries(SMALL))('a book that is %s', (_, { spec, changes }: Applying) => {
  let before = '';
  let after = '';
  let requests = 0;
  let firstWrite = 0;
  let computed: readonly TableChange[] = [];
  let sheets: WorkbookSpec;

  beforeAll(async () => {
    sheets = await spec();
    const tracked = await made(sheets);
    before = await contents();
    computed = await changes(tracked, deps());
    bench.resetTraffic();
    clean(await saveChanges(tracked, computed, '', deps(), 'Thử'));
    const traffic = bench.traffic();
    requests = traffic.requests;
    firstWrite = traffic.perRequest.findIndex(({ writes }) => writes > 0) + 1;
    after = await contents();
  }, 120_000);

  test('has something to be written, in more than one request', () => {
    expect(after).not.toBe(before);
    expect(requests - firstWrite).toBeGreaterThan(0);
  });

  /** From its first writing request on, each is lost as a whole, or in its midst, with everything after it. */
  const faults = () =>
    Array.from({ length: requests - firstWrite + 1 }, (_, i) => firstWrite + i).flatMap((request) =>
      [null, 7, 40].map((at) => ({ request, at })),
    );

  test.each(['finish', 'takeBack'] as const)(
    'the session is lost at any request that writes, or in its midst: %s ends it',
    async (way) => {
      let unfinished = 0;
      for (const { request, at } of faults()) {
        const tracked = await made(sheets);
        loseSession(bench, at === null ? request : request + 1);
        if (at !== null) bench.failRequest(request, { at, code: 'GeneralException' });
        const applied = await saveChanges(tracked, computed, '', deps(), 'Thử');
        bench.resetTraffic();
        const opened = codes((await host().open('')).issues);
        const where = JSON.stringify({ way, request, at, applied: codes(applied.issues) });
        if (opened.includes('excel.unfinished')) {
          unfinished += 1;
          const { issues } = await host().recover(way);
          expect([where, issues.map((i) => [i.code, i.at, i.params])]).toEqual([where, []]);
          const now = await contents();
          expect([where, now === (way === 'finish' ? after : before)]).toEqual([where, true]);
        } else {
          const now = await contents();
          expect([where, now === before || now === after]).toEqual([where, true]);
        }
        expect(codes((await host().open('')).issues)).toEqual([]);
      }
      expect(unfinished).toBeGreaterThan(0);
    },
    600_000,
  );
});
