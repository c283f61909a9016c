/// <reference types="office-js" />
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acceptedMembers, ACCEPTED } from './accepted.ts';
import { startBench, type Bench } from './bench.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
beforeEach(() => void bench.newBook());
afterEach(() => expect(bench.keptRanges()).toBe(0));

const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('Sheet1');

/** The error that a run ends with. */
async function failure(run: (context: Excel.RequestContext) => Promise<void>): Promise<{ code: string }> {
  try {
    await Excel.run(run);
  } catch (error) {
    return error as { code: string };
  }
  throw new Error('the run did not fail');
}

describe('the runtime in front of the bench', () => {
  test('is started by office.js itself', () => {
    expect(Office.context.host).toBe('Excel');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  });

  test('writes and reads cells', async () => {
    await Excel.run(async (context) => {
      sheet(context).getRange('A1:B2').values = [
        ['Mã', 'Số'],
        ['NV0001', 5],
      ];
      const range = sheet(context).getRange('A1:B2').load(['values', 'valueTypes', 'address']);
      await context.sync();
      expect(range.values).toEqual([
        ['Mã', 'Số'],
        ['NV0001', 5],
      ]);
      expect(range.valueTypes[1]).toEqual(['String', 'Double']);
      expect(range.address).toBe('Sheet1!A1:B2');
    });
  });

  test('ranges are found from others, by a name and by an address', async () => {
    await Excel.run(async (context) => {
      context.workbook.names.add('Khung', sheet(context).getRange('B2:D5'));
      const named = sheet(context).getRange('Khung');
      const found = [
        named.getLastCell(),
        named.getLastRow(),
        named.getLastColumn(),
        named.getOffsetRange(-1, 2),
        named.getIntersection('C4:H9'),
      ].map((range) => range.load('address'));
      const apart = named.getIntersectionOrNullObject('F1').load('address');
      const table = context.workbook.tables.add('Sheet1!H2:I4', true);
      table.showTotals = true;
      const column = table.columns.getItemAt(1);
      const parts = [column.getHeaderRowRange(), column.getTotalRowRange()].map((r) => r.load('address'));
      await context.sync();
      expect(found.map(({ address }) => address.replace('Sheet1!', ''))).toEqual([
        'D5',
        'B5:D5',
        'D2:D5',
        'D1:F4',
        'C4:D5',
      ]);
      expect(apart.isNullObject).toBe(true);
      expect(parts.map(({ address }) => address)).toEqual(['Sheet1!I2', 'Sheet1!I5']);
    });
    const outside = await failure(async (context) => {
      sheet(context).getRange('A1').getOffsetRange(-1, 0).load('address');
      await context.sync();
    });
    expect(outside.code).toBe('InvalidArgument');
  });

  test('a property that was not loaded is refused by the client', async () => {
    const error = await failure(async (context) => {
      const range = sheet(context).getRange('A1');
      await context.sync();
      expect(range.values).toBeNull();
    });
    expect(error.code).toBe('PropertyNotLoaded');
  });

  test('an object that is not there is null, and calls on it do nothing', async () => {
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Không có');
      none.delete();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem('Không có').activate();
      await context.sync();
    });
    expect(error.code).toBe('ItemNotFound');
  });
});

describe('the bench refuses', () => {
  test('a member that it lacks, by name', async () => {
    const error = await failure(async (context) => {
      sheet(context).getRange('A1').find('x', {});
      await context.sync();
    });
    expect(error).toMatchObject({ code: 'NotImplemented', message: 'The bench has no Range.Find().' });
  });

  test('a property that is neither modelled nor accepted', async () => {
    const error = await failure(async (context) => {
      sheet(context).standardWidth = 10;
      context.workbook.chartDataPointTrack = true;
      await context.sync();
    });
    expect(error).toMatchObject({ code: 'NotImplemented' });
    expect(bench.book().sheet('Sheet1').getScalar('StandardWidth')).toBe(10);
  });

  test('a misspelt name to load', async () => {
    const error = await failure(async (context) => {
      sheet(context).getRange('A1').load('valeus');
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });

  test('an API above the requirement set, before anything is sent', async () => {
    const error = await failure(async (context) => {
      sheet(context).getRange('A1').getDependents();
      await context.sync();
    });
    expect(error.code).toBe('ApiNotFound');
    expect(bench.traffic().requests).toBe(0);
  });

  test('arrays of another size', async () => {
    const error = await failure(async (context) => {
      sheet(context).getRange('A1:B2').values = [['a', 'b']];
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });

  test('a request of more than 5 MB', async () => {
    const error = await failure(async (context) => {
      const line = Array.from({ length: 10 }, () => 'Nhiệm vụ '.repeat(20));
      sheet(context).getRange('A1:J2500').values = Array.from({ length: 2500 }, () => line);
      await context.sync();
    });
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(bench.book().sheet('Sheet1').used()).toBeNull();
  });

  test('an answer of more than 5 MB', async () => {
    await Excel.run(async (context) => {
      sheet(context).getRange('A1:J2500').values = 'Nhiệm vụ '.repeat(20) as unknown as string[][];
      await context.sync();
    });
    const error = await failure(async (context) => {
      sheet(context).getRange('A1:J2500').load('values');
      await context.sync();
    });
    expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

describe('what Excel makes of written values', () => {
  test.each([
    // value, format, value afterwards
    ['=1+1', '@', '=1+1'],
    ['- Chỉ đạo', '@', '- Chỉ đạo'],
    ["'=1+1", 'General', '=1+1'],
    ["'1.10", 'General', '1.10'],
    ["''tên", '@', "'tên"],
    ['1.10', '@', '1.10'],
    ['1.10', 'General', 1.1],
    ['5%', 'General', 0.05],
    ['TRUE', 'General', true],
    ['01/2', 'General', 45_000],
    ['Sở Nội vụ', 'General', 'Sở Nội vụ'],
  ])('%s in a cell with format %s', async (value, format, expected) => {
    await Excel.run(async (context) => {
      const range = sheet(context).getRange('A1');
      range.numberFormat = [[format]];
      range.values = [[value]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[expected]]);
    });
  });

  test('a dash with words after it is a broken formula', async () => {
    const error = await failure(async (context) => {
      sheet(context).getRange('A1').values = [['- Chỉ đạo']];
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });

  test('null leaves a cell, one value fills a range', async () => {
    await Excel.run(async (context) => {
      const range = sheet(context).getRange('A1:B2');
      range.values = 7 as unknown as number[][];
      range.values = [
        ['a', null],
        [null, ''],
      ];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['a', 7],
        [7, ''],
      ]);
    });
  });
});

describe('tables and formulas', () => {
  async function table(): Promise<void> {
    await Excel.run(async (context) => {
      sheet(context).getRange('A1:B2').values = [
        ['Kỳ', 'Đánh giá'],
        [2, ''],
      ];
      sheet(context).tables.add('A1:B2', true).name = 'TheoDoi';
      await context.sync();
    });
  }

  test('a formula is shown as Excel shows it', async () => {
    await table();
    bench.book().legacy = true;
    await Excel.run(async (context) => {
      const range = sheet(context).getRange('B2');
      range.formulas = [['=IF(TheoDoi[[#This Row],[Kỳ]]>1,INDEX(TheoDoi[Kỳ],1),"INDEX(a")']];
      range.load('formulas');
      await context.sync();
      expect(range.formulas).toEqual([['=IF([@Kỳ]>1,@INDEX([Kỳ],1),"INDEX(a")']]);
    });
  });

  test.each([['=Khac[Kỳ]'], ['=TheoDoi[Khác]'], ["='Không có'!A1"]])('%s is refused', async (formula) => {
    await table();
    const error = await failure(async (context) => {
      sheet(context).getRange('D1').formulas = [[formula]];
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });

  test('tables do not overlap, names are not taken twice', async () => {
    await table();
    const overlap = await failure(async (context) => {
      sheet(context).tables.add('B2:C3', true);
      await context.sync();
    });
    expect(overlap.code).toBe('InvalidArgument');
    const taken = await failure(async (context) => {
      sheet(context).tables.add('D1:E2', true).name = 'theodoi';
      await context.sync();
    });
    expect(taken.code).toBe('ItemAlreadyExists');
  });

  test('resize takes the cells below as they are', async () => {
    await table();
    await Excel.run(async (context) => {
      sheet(context).getRange('A3').values = [[9]];
      const item = context.workbook.tables.getItem('TheoDoi');
      item.resize('A1:B3');
      const body = item.getDataBodyRange().load('values');
      await context.sync();
      expect(body.values).toEqual([
        [2, ''],
        [9, ''],
      ]);
    });
  });
});

describe('looks and rules', () => {
  test('a style, and what is set over it', async () => {
    await Excel.run(async (context) => {
      context.workbook.styles.add('skh text');
      const style = context.workbook.styles.getItem('skh text');
      style.font.bold = true;
      style.numberFormat = '@';
      style.borders.getItem('EdgeTop').style = 'Continuous';
      const range = sheet(context).getRange('A1:B1');
      range.style = 'skh text';
      range.format.fill.color = '#FFFBE6';
      range.load('style, numberFormat, format/font/bold, format/fill/color');
      const top = range.format.borders.getItem('EdgeTop').load('style');
      await context.sync();
      expect(range.style).toBe('skh text');
      expect(range.numberFormat).toEqual([['@', '@']]);
      expect(range.format.font.bold).toBe(true);
      expect(range.format.fill.color).toBe('#FFFBE6');
      expect(top.style).toBe('Continuous');
    });
  });

  test('a list must refer to something', async () => {
    const list = (source: string) => async (context: Excel.RequestContext) => {
      sheet(context).getRange('A1:A9').dataValidation.rule = { list: { inCellDropDown: true, source } };
      await context.sync();
    };
    expect((await failure(list('=DS_01'))).code).toBe('InvalidArgument');
    await Excel.run(async (context) => {
      context.workbook.names.add('DS_01', '=Sheet1!$C$1:$C$3');
      await list('=DS_01')(context);
    });
    expect(bench.book().sheet('Sheet1').validations).toHaveLength(1);
  });

  test('a new conditional format comes first', async () => {
    await Excel.run(async (context) => {
      for (const formula of ['=A1>1', '=A1>2']) {
        sheet(context).getRange('A1:A3').conditionalFormats.add('Custom').custom.rule.formula = formula;
      }
      const formats = sheet(context).getRange('A2').conditionalFormats.load('items/priority');
      const first = formats.getItemAt(0).custom.rule.load('formula');
      await context.sync();
      expect(formats.items.map((f) => f.priority)).toEqual([0, 1]);
      expect(first.formula).toBe('=A1>2');
    });
  });

  test('a locked cell of a protected sheet is refused, a free one is not', async () => {
    await Excel.run(async (context) => {
      sheet(context).getRange('A1').format.protection.locked = false;
      sheet(context).protection.protect({ allowFormatCells: true });
      sheet(context).getRange('A1').values = [['x']];
      await context.sync();
    });
    const error = await failure(async (context) => {
      sheet(context).getRange('B1').values = [['x']];
      await context.sync();
    });
    expect(error.code).toBe('AccessDenied');
  });

  test('page, breaks and panes', async () => {
    await Excel.run(async (context) => {
      const { pageLayout, freezePanes, horizontalPageBreaks } = sheet(context);
      pageLayout.orientation = 'Landscape';
      pageLayout.setPrintMargins('Centimeters', { top: 2.54 });
      pageLayout.setPrintTitleRows('$3:$3');
      pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P/&N';
      horizontalPageBreaks.add('A18');
      freezePanes.freezeAt('A1:B3');
      pageLayout.load('topMargin, orientation, headersFooters/defaultForAllPages/rightFooter');
      await context.sync();
      expect(pageLayout.topMargin).toBeCloseTo(72);
      expect(pageLayout.headersFooters.defaultForAllPages.rightFooter).toBe('&P/&N');
    });
    const book = bench.book().sheet('Sheet1');
    expect(book.breaks.list.map((b) => b.row)).toEqual([17]);
    expect(book.frozen).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
  });

  test('a chart with its series', async () => {
    await Excel.run(async (context) => {
      const chart = sheet(context).charts.add('BarStacked', sheet(context).getRange('B1:B3'), 'Columns');
      chart.name = 'Biểu 1';
      chart.title.text = 'Tiến độ';
      chart.series.getItemAt(0).setXAxisValues(sheet(context).getRange('A1:A3'));
      chart.series.getItemAt(0).format.fill.setSolidColor('#1F613A');
      chart.setPosition('D1', 'G16');
      await context.sync();
    });
    const chart = bench.book().sheet('Sheet1').charts.GetItem('Biểu 1');
    expect(chart.anchor).toEqual({ from: 'D1', to: 'G16' });
    expect(chart.series.list.map((s) => [s.categories, s.values])).toEqual([
      ['Sheet1!A1:A3', 'Sheet1!B1:B3'],
    ]);
  });
});

describe('faults on demand', () => {
  const write = (address: string, value: string) => async (context: Excel.RequestContext) => {
    sheet(context).getRange(address).values = [[value]];
    await context.sync();
  };

  test.each([
    ['cellEditMode', 'InvalidOperationInCellEditMode'],
    ['payloadTooLarge', 'RequestPayloadSizeLimitExceeded'],
    ['sessionLost', 'InvalidOrTimedOutSession'],
    ['accessDenied', 'AccessDenied'],
    ['activityLimit', 'ActivityLimitReached'],
  ] as const)('%s', async (refusal, code) => {
    bench.failRequest(1, { refusal });
    expect((await failure(write('A1', 'x'))).code).toBe(code);
    expect(bench.book().sheet('Sheet1').used()).toBeNull();
    await Excel.run(write('A1', 'y'));
    expect(bench.book().sheet('Sheet1').cell(0, 0)?.value).toBe('y');
  });

  test('a fault in the middle keeps what was done before it', async () => {
    await Excel.run(async (context) => {
      sheet(context).getRange('A1').values = [['a']];
      sheet(context).getRange('A2').values = [['b']];
      await context.sync();
    });
    const { actions } = bench.traffic();
    bench.newBook();
    let failed = 0;
    for (let at = 0; at < actions; at += 1) {
      bench.newBook();
      bench.failRequest(1, { at, code: 'GeneralException' });
      const error = await failure(async (context) => {
        sheet(context).getRange('A1').values = [['a']];
        sheet(context).getRange('A2').values = [['b']];
        await context.sync();
      }).catch(() => null);
      const [first, second] = [0, 1].map((row) => bench.book().sheet('Sheet1').cell(row, 0)?.value);
      if (second !== undefined) expect(first).toBe('a');
      if (error !== null) failed += 1;
    }
    expect(failed).toBeGreaterThan(5);
  });
});

describe('events', () => {
  test('tell a person’s edits from the add-in’s own, until the listener is taken away', async () => {
    const seen: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push(`${event.address} ${String(event.triggerSource)}`);
      });
      await context.sync();
      sheet(context).getRange('A1').values = [['x']];
      await context.sync();
      return added;
    });
    bench.asUser((book) => (book.sheet('Sheet1').GetRange('B2').Values = [['y']]));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen).toEqual(['A1 ThisLocalAddin', 'B2 Unknown']);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    bench.asUser((book) => (book.sheet('Sheet1').GetRange('B3').Values = [['z']]));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen).toHaveLength(2);
  });

  test('a selection is seen', async () => {
    bench.asUser((book) => book.sheet('Sheet1').GetRange('C5').Select());
    await Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect(cell.address).toBe('Sheet1!C5');
    });
  });
});

describe('accepted, no behaviour', () => {
  test('every type and member is Microsoft’s', () => {
    const metadata = bench.metadata();
    const unknown = Object.entries(ACCEPTED).flatMap(([type, members]) =>
      Object.keys(members).filter(
        (m) => !metadata[type]?.scalars.includes(m) && type !== 'ConditionalRangeFill',
      ),
    );
    expect(unknown).toEqual([]);
  });

  test('the list grows only knowingly', () => {
    process.stdout.write(`accepted, no behaviour: ${acceptedMembers().join(' ')}\n`);
    const known = {
      Workbook: 'Name IsDirty',
      Worksheet: 'TabColor StandardWidth StandardHeight ShowHeadings EnableCalculation',
      Table:
        'Style ShowBandedRows ShowBandedColumns ShowFilterButton ShowHeaders HighlightFirstColumn HighlightLastColumn',
      NamedItem: 'Comment',
      Style:
        'BuiltIn IncludeAlignment IncludeBorder IncludeFont IncludeNumber IncludePatterns IncludeProtection',
      PageLayout:
        'Orientation PaperSize FirstPageNumber Zoom CenterHorizontally CenterVertically PrintGridlines PrintHeadings LeftMargin RightMargin TopMargin BottomMargin HeaderMargin FooterMargin BlackAndWhite DraftMode PrintOrder',
      HeaderFooterGroup: 'State UseSheetMargins UseSheetScale',
      HeaderFooter: 'LeftHeader CenterHeader RightHeader LeftFooter CenterFooter RightFooter',
      ConditionalFormat: 'StopIfTrue',
      ConditionalRangeFont: 'Color Bold Italic',
      ConditionalRangeFill: 'Color',
      ConditionalFormatRule: 'Formula',
      Chart: 'Name ChartType Top Left Width Height PlotVisibleOnly Style',
      ChartTitle: 'Text Visible Overlay',
      ChartLegend: 'Visible Position Overlay',
      ChartAxis:
        'ReversePlotOrder Visible TickLabelSpacing TickLabelPosition Minimum Maximum NumberFormat Position',
      ChartAxisTitle: 'Text Visible',
      ChartFont: 'Name Size Bold Italic Color',
      ChartSeries:
        'Name HasDataLabels GapWidth Overlap MarkerStyle MarkerSize MarkerBackgroundColor MarkerForegroundColor Smooth',
      ChartDataLabels: 'Position NumberFormat ShowValue',
      ChartLineFormat: 'Color LineStyle Weight',
      Runtime: 'EnableEvents',
    };
    const members = Object.entries(known).flatMap(([type, names]) =>
      names.split(' ').map((name) => `${type}.${name}`),
    );
    expect(acceptedMembers()).toEqual(members);
  });
});
