import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startBench, type Bench } from '../bench.ts';
import { readSamples } from './readSamples.ts';
import { runSample, type Outcome } from './runSample.ts';
import { makeSampleBook } from './sampleBook.ts';

test('samples are read by their members; other products are left out', () => {
  const yaml = [
    'Excel.Range#clear:member(1):',
    '  - |-',
    '    // first',
    '    one();',
    '',
    '    two();',
    '  - |-',
    '    three();',
    "'Word.Body#clear:member(1)':",
    '  - |-',
    '    word();',
    "'Excel.Table:class':",
    '  - |-',
    '        four();',
  ].join('\n');
  expect(readSamples(yaml)).toEqual([
    { name: 'Excel.Range#clear:member(1)', code: '// first\none();\n\ntwo();' },
    { name: 'Excel.Range#clear:member(1)', code: 'three();' },
    { name: 'Excel.Table:class', code: '    four();' },
  ]);
});

describe('what becomes of a sample', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench({ excelApi: '1.18' });
  });
  beforeEach(async () => {
    bench.newBook();
    await makeSampleBook();
  });

  const inRun = (lines: string) => `Excel.run(function (ctx) { ${lines} return ctx.sync(); })`;
  test.each<readonly [string, string, Outcome]>([
    ['runs', inRun('ctx.workbook.tables.getItem("Table1").delete();'), { kind: 'ran' }],
    [
      'asks for a member that the bench has not got, and hides the error',
      `${inRun('ctx.workbook.worksheets.getItem("Sheet1").charts.getItem("Chart1").getImage();')}.catch(function () {});`,
      { kind: 'lacking', member: 'Chart.GetImage' },
    ],
    [
      'sets one that the bench has not got',
      inRun(
        'ctx.workbook.worksheets.getItem("Sheet1").charts.getItem("Chart1").axes.valueAxis.majorUnit = 1;',
      ),
      { kind: 'lacking', member: 'ChartAxis.MajorUnit' },
    ],
    [
      'counts on what is not there',
      inRun('ctx.workbook.worksheets.getItem("Sheet99").activate();'),
      { kind: 'assumes', what: "The requested resource doesn't exist." },
    ],
    [
      'loads what there is not',
      inRun('ctx.workbook.tables.getItem("Table1").load("index");'),
      { kind: 'strict', property: 'Table.index' },
    ],
    [
      'names what nobody declared',
      inRun('missing.load();'),
      { kind: 'faulty', why: 'missing is not defined' },
    ],
    ['does not parse', 'Excel.run(function (ctx) {', { kind: 'faulty', why: 'SyntaxError' }],
    ['only defines', 'function later() { return Excel.run(() => Promise.resolve()); }', { kind: 'idle' }],
  ])('%s', async (_, code, outcome) => {
    expect(await runSample({ name: 'Excel.Sample', code })).toEqual(outcome);
  });

  test('a later run that fails counts as well', async () => {
    const code = `await ${inRun('')}; await ${inRun('ctx.workbook.bindings.getItemAt(0);')}`;
    expect((await runSample({ name: 'Excel.Sample', code })).kind).toBe('lacking');
  });
});
