/// <reference types="office-js" />
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startBench, type Bench } from './bench.ts';
import type { Book } from './model/book.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
afterEach(() => expect(bench.keptRanges()).toBe(0));

const user = (action: (book: Book) => void): void => bench.asUser(action);
const values = (address: string, sheet = 'Sheet1') => bench.book().sheet(sheet).GetRange(address).Values;
const formula = (address: string, sheet = 'Sheet1') =>
  bench.book().sheet(sheet).GetRange(address).Formulas?.[0]?.[0];

/** The code that a run ends with; '' where it goes well. */
async function code(run: (context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await Excel.run(async (context) => {
      run(context);
      await context.sync();
    });
    return '';
  } catch (error) {
    return (error as { code: string }).code;
  }
}
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');
const tableOf = (context: Excel.RequestContext) => context.workbook.tables.getItem('Viec');

/** A table of three rows, a formula in and one outside of it, a name and a list that refer to it. */
beforeEach(() => {
  const book = bench.newBook();
  user(() => {
    const sheet = book.sheet('Sheet1');
    sheet.GetRange('A1:C4').Values = [
      ['Mã', 'Kỳ', 'Đạt'],
      ['NV3', 3, ''],
      ['NV1', 1, ''],
      ['NV2', 2, ''],
    ];
    sheet.tables.Add('A1:C4', true).Name = 'Viec';
    sheet.GetRange('C2:C4').Values = '=Viec[[#This Row],[Kỳ]]*10';
    book.sheets.Add('Số liệu').GetRange('A1').Values = '=SUM(Viec[Kỳ])+Sheet1!B2';
    book.names.Add('Dau', '=Sheet1!$B$2');
  });
  bench.resetTraffic();
});

describe('what a person renames', () => {
  test('a sheet: what refers to it follows', async () => {
    user((book) => (book.sheet('Sheet1').Name = 'Việc năm 2026'));
    expect(formula('A1', 'Số liệu')).toBe("=SUM(Viec[Kỳ])+'Việc năm 2026'!B2");
    expect(values('A1', 'Số liệu')).toEqual([[9]]);
    expect(bench.book().names.GetItem('Dau').Formula).toBe("='Việc năm 2026'!$B$2");
    expect(await code((context) => sheetOf(context).activate())).toBe('ItemNotFound');
  });

  test('a table', async () => {
    user((book) => (book.table('Viec').Name = 'NhiemVu'));
    expect(formula('A1', 'Số liệu')).toBe('=SUM(NhiemVu[Kỳ])+Sheet1!B2');
    expect(formula('C2')).toBe('=[@Kỳ]*10');
    expect(await code((context) => tableOf(context).getRange())).toBe('ItemNotFound');
  });

  test('a column, by typing over its header', () => {
    user((book) => (book.sheet('Sheet1').GetRange('B1').Values = 'Kỳ [số]'));
    expect(formula('A1', 'Số liệu')).toBe("=SUM(Viec[Kỳ '[số']])+Sheet1!B2");
    expect(values('C2:C4')).toEqual([[30], [10], [20]]);
    user((book) => (book.sheet('Sheet1').GetRange('B1').Values = 'Mã'));
    // No two headers are the same.
    expect(values('A1:C1')).toEqual([['Mã', 'Mã2', 'Đạt']]);
    user((book) => (book.sheet('Sheet1').GetRange('B1').Values = ''));
    expect(values('A1:C1')).toEqual([['Mã', 'Column2', 'Đạt']]);
    expect(values('A1', 'Số liệu')).toEqual([[9]]);
  });
});

describe('what a person deletes', () => {
  test('a column', () => {
    user((book) => book.table('Viec').Columns.GetItem('Kỳ').Delete());
    expect(bench.book().table('Viec').headers()).toEqual(['Mã', 'Đạt']);
    expect(values('B2')).toEqual([['#REF!']]);
    expect(values('A1', 'Số liệu')).toEqual([['#REF!']]);
    expect(values('C1')).toEqual([['']]);
  });

  test('a table, a sheet', async () => {
    user((book) => book.table('Viec').Delete());
    expect(values('A1', 'Số liệu')).toEqual([['#REF!']]);
    expect(await code((context) => tableOf(context).getRange())).toBe('ItemNotFound');
    user((book) => book.sheet('Sheet1').Delete());
    expect(bench.book().names.GetItem('Dau').Formula).toBe('=#REF!');
    expect(() => user((book) => book.sheet('Số liệu').Delete())).toThrow('at least one visible');
  });

  test('rows; one always stays', async () => {
    await Excel.run(async (context) => {
      tableOf(context).rows.getItemAt(0).delete();
      tableOf(context).rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(values('A1:C4')).toEqual([
      ['Mã', 'Kỳ', 'Đạt'],
      ['NV2', 2, 20],
      ['', '', ''],
      ['', '', ''],
    ]);
    user((book) => book.table('Viec').deleteRows(0, 1));
    expect(bench.book().table('Viec').GetRange().Address).toBe('Sheet1!A1:C2');
  });

  test('a sheet whose cells the add-in still holds', async () => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('B2').load('values');
      await context.sync();
      user((book) => book.sheet('Sheet1').Delete());
      range.load('values');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
    });
  });
});

test('a table made plain cells: formulas name cells from then on', () => {
  user((book) => void book.table('Viec').ConvertToRange());
  expect(formula('A1', 'Số liệu')).toBe('=SUM(Sheet1!$B$2:$B$4)+Sheet1!B2');
  expect(formula('C3')).toBe('=Sheet1!$B3*10');
  expect(values('C2:C4')).toEqual([[30], [10], [20]]);
});

describe('sorted and filtered', () => {
  test('rows change places with all that they hold', async () => {
    user((book) => book.table('Viec').Sort.Apply([{ key: 0, ascending: true }]));
    expect(values('A2:C4')).toEqual([
      ['NV1', 1, 10],
      ['NV2', 2, 20],
      ['NV3', 3, 30],
    ]);
    await Excel.run(async (context) => {
      tableOf(context).sort.apply([{ key: 1, ascending: false }]);
      await context.sync();
    });
    expect(values('A2:A4')).toEqual([['NV3'], ['NV2'], ['NV1']]);
  });

  test('a filter hides rows, and sorting leaves these', async () => {
    user((book) => book.table('Viec').Columns.GetItem('Mã').Filter.ApplyValuesFilter(['NV3', 'NV2']));
    await Excel.run(async (context) => {
      const rows = ['2:2', '3:3', '4:4'].map((row) => sheetOf(context).getRange(row).load('rowHidden'));
      const body = tableOf(context).getDataBodyRange().load('values');
      await context.sync();
      expect(rows.map((row) => row.rowHidden)).toEqual([false, true, false]);
      // What is hidden is read and written all the same.
      expect(body.values).toHaveLength(3);
    });
    user((book) => book.table('Viec').Sort.Apply([{ key: 0 }]));
    expect(values('A2:A4')).toEqual([['NV2'], ['NV1'], ['NV3']]);
    user((book) => book.table('Viec').ClearFilters());
    expect(bench.book().sheet('Sheet1').hiddenRows.size).toBe(0);
  });

  test('what the bench can’t sort it says', () => {
    user((book) => (book.sheet('Sheet1').GetRange('F1:F2').Values = [['=B2'], ['=B3']]));
    expect(() =>
      user((book) =>
        book
          .sheet('Sheet1')
          .GetRange('F1:F2')
          .Sort.Apply([{ key: 0 }]),
      ),
    ).toThrow('The bench has no sorting');
  });
});

describe('merged cells', () => {
  test('keep one content, and take nothing where they are covered', async () => {
    user((book) => {
      const sheet = book.sheet('Sheet1');
      sheet.GetRange('E1:F2').Values = [
        ['', 'b'],
        ['c', 'd'],
      ];
      sheet.GetRange('E1:F2').Merge();
    });
    expect(values('E1:F2')).toEqual([
      ['b', ''],
      ['', ''],
    ]);
    await Excel.run(async (context) => {
      sheetOf(context).getRange('E1:F2').values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    expect(values('E1:F2')).toEqual([
      [1, ''],
      ['', ''],
    ]);
  });

  test('not in a table', async () => {
    expect(await code((context) => sheetOf(context).getRange('A2:B2').merge())).toBe('InvalidOperation');
  });
});

describe('a protected sheet', () => {
  beforeEach(async () => {
    await Excel.run(async (context) => {
      sheetOf(context).getRange('E1').format.protection.locked = false;
      sheetOf(context).protection.protect({ allowFormatColumns: true });
      await context.sync();
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ['locked cells', (sheet) => (sheet.getRange('D1').values = [['x']])],
    ['a range that is free in part', (sheet) => (sheet.getRange('E1:F1').values = [['x', 'y']])],
    ['looks', (sheet) => (sheet.getRange('E1').format.font.bold = true)],
    ['number formats', (sheet) => (sheet.getRange('E1').numberFormat = [['0']])],
    ['row heights', (sheet) => (sheet.getRange('1:1').format.rowHeight = 30)],
    ['what is locked', (sheet) => (sheet.getRange('D1').format.protection.locked = false)],
    ['rules', (sheet) => (sheet.getRange('E1').dataValidation.rule = { custom: { formula: '=TRUE' } })],
    ['conditional formats', (sheet) => sheet.getRange('E1').conditionalFormats.add('Custom')],
    ['merging', (sheet) => sheet.getRange('E1:F1').merge()],
    ['the size of a table', (sheet) => sheet.tables.getItem('Viec').resize('A1:C5')],
    ['new rows of a table', (sheet) => sheet.tables.getItem('Viec').rows.add(undefined, [[1, 2, 3]])],
    ['tables made plain', (sheet) => sheet.tables.getItem('Viec').convertToRange()],
    ['new charts', (sheet) => sheet.charts.add('Line', sheet.getRange('B1:B4'), 'Columns')],
    ['sorting', (sheet) => sheet.tables.getItem('Viec').sort.apply([{ key: 0 }])],
  ])('keeps %s', async (_, change) => {
    const before = values('A1:F4');
    expect(await code((context) => change(sheetOf(context)))).toBe('AccessDenied');
    expect(values('A1:F4')).toEqual(before);
  });

  test('lets what it allows', async () => {
    const allowed = (context: Excel.RequestContext) => {
      sheetOf(context).getRange('E1').values = [['x']];
      sheetOf(context).getRange('E:E').format.columnWidth = 90;
      sheetOf(context).protection.unprotect();
      sheetOf(context).getRange('D1').values = [['y']];
    };
    expect(await code(allowed)).toBe('');
  });
});

test('a workbook in viewing mode can be read, and nothing else', async () => {
  bench.book().viewing = true;
  await Excel.run(async (context) => {
    const book = context.workbook.load('readOnly');
    const body = tableOf(context).getDataBodyRange().load('values');
    sheetOf(context).activate();
    await context.sync();
    expect(book.readOnly).toBe(true);
    expect(body.values).toHaveLength(3);
  });
  const before = values('A1:C4');
  const changes: ((context: Excel.RequestContext) => unknown)[] = [
    (context) => (sheetOf(context).getRange('A2').values = [['x']]),
    (context) => context.workbook.worksheets.add('x'),
    (context) => tableOf(context).resize('A1:C9'),
    (context) => context.workbook.settings.add('x', 1),
    (context) => sheetOf(context).getRange('A2').clear(),
  ];
  for (const change of changes) expect(await code(change)).toBe('AccessDenied');
  expect(values('A1:C4')).toEqual(before);
  expect(bench.book().sheets.list).toHaveLength(2);
});

describe('calculation', () => {
  test('by hand: what was written is worked out once, what depends on it when somebody asks', async () => {
    await Excel.run(async (context) => {
      context.workbook.application.calculationMode = 'Manual';
      await context.sync();
    });
    user((book) => (book.sheet('Sheet1').GetRange('B2').Values = 100));
    expect(values('C2')).toEqual([[30]]);
    user((book) => (book.sheet('Sheet1').GetRange('E1').Values = '=B2+1'));
    expect(values('E1')).toEqual([[101]]);
    await Excel.run(async (context) => {
      context.workbook.application.calculate('Full');
      await context.sync();
    });
    expect(values('C2')).toEqual([[1000]]);
    expect(values('A1', 'Số liệu')).toEqual([[203]]);
  });

  test('by itself again', () => {
    bench.book().setManual(true);
    user((book) => (book.sheet('Sheet1').GetRange('B2').Values = 5));
    bench.book().setManual(false);
    expect(values('C2')).toEqual([[50]]);
  });
});

describe('while a person types into a cell', () => {
  const write = (context: Excel.RequestContext) => (sheetOf(context).getRange('E1').values = [['x']]);

  test('requests are refused', async () => {
    bench.setEditing(true);
    expect(await code(write)).toBe('InvalidOperationInCellEditMode');
    bench.setEditing(false);
    expect(await code(write)).toBe('');
  });

  test('those that may wait are done when the typing ends', async () => {
    bench.setEditing(true);
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      write(context);
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(values('E1')).toEqual([['']]);
    bench.setEditing(false);
    await waiting;
    expect(values('E1')).toEqual([['x']]);
  });
});

test('a fault may last', async () => {
  bench.failRequest(1, { refusal: 'sessionLost' }, 2);
  const write = (context: Excel.RequestContext) => (sheetOf(context).getRange('E1').values = [['x']]);
  expect(await code(write)).toBe('InvalidOrTimedOutSession');
  bench.resetTraffic();
  expect(await code(write)).toBe('');
});

test('what somebody else does in the same workbook is told as such', async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => void seen.push(`${event.source}`));
    await context.sync();
  });
  bench.asOther((book) => (book.sheet('Sheet1').GetRange('E1').Values = 1));
  user((book) => (book.sheet('Sheet1').GetRange('E1').Values = 2));
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(seen).toEqual(['Remote', 'Local']);
});

test('rules of cells are cut around a new one, and joined with the same beside', async () => {
  const rule = (address: string, text: string) => (context: Excel.RequestContext) => {
    sheetOf(context).getRange(address).dataValidation.rule = { custom: { formula: text } };
  };
  expect(await code(rule('E1:E9', '=TRUE'))).toBe('');
  expect(await code(rule('E4:E5', '=FALSE'))).toBe('');
  const rows = () =>
    bench
      .book()
      .sheet('Sheet1')
      .validations.map(({ box }) => [box.row + 1, box.row + box.rows])
      .sort();
  expect(rows()).toEqual([
    [1, 3],
    [4, 5],
    [6, 9],
  ]);
  expect(await code(rule('E4:E5', '=TRUE'))).toBe('');
  expect(rows()).toEqual([[1, 9]]);
});
