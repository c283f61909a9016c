/// <reference types="office-js" />
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { selfCheck, type SelfCheckOptions } from '../../../src/hosts/excel/selfCheck.ts';
import { issueText } from '../../../src/messages/issueText.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import { REFUSALS, type Refusal } from '../../excel/transport.ts';

let bench: Bench;
const names = () => bench.book().sheets.list.map((s) => s.Name);
const settings = () => bench.book().settings.list.map((s) => s.key);

/** Half a second from one question to the next. */
function options(): SelfCheckOptions {
  let time = 0;
  return {
    run: Excel.run,
    isSetSupported: (set, version) => set === 'ExcelApi' && Number(version.slice(2)) <= 14,
    place: { host: 'EXCEL', platform: 'PC', version: '16.0' },
    addSheet: async (workbook, name) => workbook.worksheets.add(name),
    text: (row, column) => `Kết quả ${row}/${column}`,
    now: () => (time += 500),
  };
}

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
beforeEach(() => void bench.newBook());

describe('the self-check', () => {
  test('measures, and leaves the workbook as it was', async () => {
    bench.asUser((book) => (book.sheet('Sheet1').GetRange('A1').Values = [['của tôi']]));
    const { value, issues } = await selfCheck(options());
    expect(issues).toEqual([]);
    expect(value).toMatchObject({
      host: 'EXCEL',
      platform: 'PC',
      version: '16.0',
      apiSets: ['ExcelApi 1.14'],
      writeMs: 500,
      cellsPerSecond: 120_000,
    });
    expect([names(), settings()]).toEqual([['Sheet1'], []]);
    expect(bench.book().sheet('Sheet1').cell(0, 0)?.value).toBe('của tôi');
    expect(bench.keptRanges()).toBe(0);
  });

  test('3,000 × 20 cells go in few requests, none too large, and are counted right', async () => {
    const { value } = await selfCheck(options());
    const { requests, largestRequest, sentBytes } = bench.traffic();
    expect(value?.syncs).toBeLessThanOrEqual(6);
    expect(requests).toBeLessThanOrEqual(20);
    expect(largestRequest).toBeLessThanOrEqual(1_500_000);
    expect(value?.bytes ?? 0).toBeGreaterThan(sentBytes * 0.7);
    expect(value?.bytes ?? 0).toBeLessThan(sentBytes * 1.5);
  });

  test('a sheet of a person’s with its name is left alone', async () => {
    bench.asUser((book) => (book.sheets.Add('_skh_do_toc_do').GetRange('A1').Values = [[7]]));
    expect((await selfCheck(options())).issues).toEqual([]);
    expect(names()).toEqual(['Sheet1', '_skh_do_toc_do']);
    expect(bench.book().sheet('_skh_do_toc_do').GetRange('A1:A2').Values).toEqual([[7], ['']]);
  });

  test('wherever Excel fails, it leaves no sheet behind', async () => {
    await selfCheck(options());
    const { requests } = bench.traffic();
    for (let request = 1; request < requests; request += 1) {
      bench.newBook();
      bench.failRequest(request, { at: 0, code: 'GeneralException' });
      const { issues } = await selfCheck(options());
      if (issues.length > 0) expect(issues.map((i) => i.code)).toEqual(['excel.failed']);
      bench.resetTraffic();
      expect((await selfCheck(options())).issues).toEqual([]);
      expect([request, names(), settings()]).toEqual([request, ['Sheet1'], []]);
    }
  });

  test.each(Object.keys(REFUSALS) as Refusal[])(
    'refused by %s at any request, it says so in words',
    async (refusal) => {
      await selfCheck(options());
      const { requests } = bench.traffic();
      const silent: number[] = [];
      for (let request = 1; request <= requests; request += 1) {
        bench.newBook();
        // From there on all fail: nothing can be taken away any more either.
        bench.failRequest(request, { refusal }, 99);
        const { issues } = await selfCheck(options());
        const sentences = issues.flatMap((i) => [issueText(i), issueText(i, 'en')]);
        expect(sentences.filter((sentence) => !/^\p{Lu}.+[.!]$/su.test(sentence))).toEqual([]);
        if (issues.length === 0) silent.push(request);
      }
      // Only what the client sends of itself when all is done, to let go of what it kept.
      expect(silent.filter((request) => request < requests)).toEqual([]);
    },
  );

  test('a failure in the midst of writing is cleaned up at once', async () => {
    bench.failRequest(5, { at: 3, code: 'GeneralException' });
    const { value, issues } = await selfCheck(options());
    expect([value, issues.map((i) => i.code)]).toEqual([null, ['excel.failed']]);
    expect([names(), settings()]).toEqual([['Sheet1'], []]);
  });

  test('a bug of ours is thrown, after the sheet is gone', async () => {
    const now = (): number => {
      throw new TypeError('đồng hồ hỏng');
    };
    await expect(selfCheck({ ...options(), now })).rejects.toThrow(TypeError);
    expect([names(), settings()]).toEqual([['Sheet1'], []]);
  });
});

describe('with the helpers of Microsoft', () => {
  const silent = [
    jest.spyOn(console, 'error'),
    jest.spyOn(console, 'group'),
    jest.spyOn(console, 'groupCollapsed'),
  ];
  beforeAll(() => silent.forEach((spy) => spy.mockImplementation(() => undefined)));
  afterAll(() => silent.forEach((spy) => spy.mockRestore()));

  test('this Excel is measured in a sheet that they make', async () => {
    const { checkThisExcel } = await import('../../../src/hosts/excel/checkThisExcel.ts');
    let time = 0;
    const { value, issues } = await checkThisExcel(String, () => (time += 250));
    expect(issues).toEqual([]);
    expect(value).toMatchObject({ host: 'EXCEL', platform: 'PC', writeMs: 250, cellsPerSecond: 240_000 });
    expect(value?.apiSets).toContain('ExcelApi 1.14');
    expect([names(), settings()]).toEqual([['Sheet1'], []]);
  });

  test('a bug of ours is told to the console', async () => {
    const { checkThisExcel } = await import('../../../src/hosts/excel/checkThisExcel.ts');
    const fail = (): number => {
      throw new Error('đồng hồ hỏng');
    };
    await expect(checkThisExcel(String, fail)).rejects.toThrow('đồng hồ hỏng');
    expect(silent[1]).toHaveBeenCalledWith('Error: đồng hồ hỏng');
  });
});
