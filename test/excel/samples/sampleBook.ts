const HEADERS = ['Product', 'Qtr1', 'Qtr2', 'Qtr3', 'Qtr4'];
const BODY = [
  ['Frames', 5000, 7000, 6544, 4377],
  ['Saddles', 400, 323, 276, 651],
  ['Brakes', 12000, 8766, 8456, 9812],
  ['Chains', 1550, 1088, 692, 853],
];

/** What the samples take for granted: Sheet1 with data and charts, Table1, the name MyRange, and sheets by their names. */
export async function makeSampleBook(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    sheet.name = 'Sheet1';
    const data = sheet.getRange('A1:E5');
    data.values = [HEADERS, ...BODY];
    for (const name of ['Charts', 'Sample', 'Data'])
      worksheets.add(name).getRange('A1:E5').values = [HEADERS, ...BODY];
    const table = tables.add(worksheets.getItem('Data').getRange('A1:E5'), true);
    table.name = 'Table1';
    table.showTotals = true;
    names.add('MyRange', sheet.getRange('B2:C4'));
    for (const [name, type] of [
      ['Chart1', 'ColumnClustered'],
      ['Pie', 'Pie'],
    ] as const)
      sheet.charts.add(type, data, 'Columns').name = name;
    sheet.activate();
    sheet.getRange('A1:B2').select();
    await context.sync();
  });
}
