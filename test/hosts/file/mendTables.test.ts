import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { openWorkbook } from '../../../src/hosts/file/openWorkbook.ts';
import { writeWorkbook } from '../../../src/hosts/file/writeWorkbook.ts';
import type { ReadTable, TableChange } from '../../../src/workbook/ports.ts';
import { findRepairs } from '../../support/excelRepair.ts';
import { book, KEYS, partsOf, rewritten, settings, sheet, taskRow, TASKS, type Parts } from './books.ts';

/** The formula stands in the middle, so that a program which stops at a calculated column loses the last one. */
const FORMULA = 'IF(NhiemVu[[#This Row],[Kỳ]]>1,"Sau","Trước")';
const MIDDLE = {
  ...TASKS,
  columns: [TASKS.columns[0]!, TASKS.columns[4]!, ...TASKS.columns.slice(1, 4)],
  rows: [1, 2, 3].map((i) => {
    const row = taskRow(i);
    return [row[0]!, row[4]!, ...row.slice(1, 4)];
  }),
};

function plain(): Uint8Array {
  const area = { name: 'Nhiệm vụ', tables: [MIDDLE] };
  const spec = book([settings(), sheet(area.name, { tables: area.tables })]);
  return writeWorkbook(spec);
}

async function savedByExceljs(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function tasksOf(bytes: Uint8Array): Promise<ReadTable> {
  const opened = openWorkbook('so.xlsx', bytes);
  const read = await opened.value?.read(['NhiemVu']);
  if (read?.value[0] === undefined) throw new Error(JSON.stringify([opened.issues, read?.issues]));
  return read.value[0];
}

const tablePart = (parts: Parts) => Object.keys(parts).find((name) => parts[name]!.includes('"NhiemVu"'))!;

/** The task table's part changed as another program would write it. */
const withTable = (change: (xml: string) => string) =>
  rewritten(plain(), (parts) => {
    const name = tablePart(parts);
    parts[name] = change(parts[name]!);
  });

const noHeaderRow = (xml: string) => xml.replace(' ref=', ' headerRowCount="0" ref=');
const twoColumns = (xml: string) =>
  xml.replace(
    /<tableColumns.*<\/tableColumns>/s,
    '<tableColumns count="2"><tableColumn id="1" name="Mã"/><tableColumn id="2" name="Đánh giá"/></tableColumns>',
  );

describe('tables whose part disagrees with their cells', () => {
  test('saved by a program that drops columns and denies the header row: the same rows', async () => {
    const saved = await savedByExceljs(plain());
    const part = partsOf(saved)[tablePart(partsOf(saved))]!;
    // what this test is about; without it, it proves nothing
    expect(part).toContain('headerRowCount="0"');
    expect(part).toContain('<tableColumns count="2">');
    expect(await tasksOf(saved)).toEqual(await tasksOf(plain()));
  });

  test.each([
    ['no header row', noHeaderRow],
    ['columns missing', twoColumns],
    ['both', (xml: string) => noHeaderRow(twoColumns(xml))],
  ])('%s', async (_, change) => {
    expect(await tasksOf(withTable(change))).toEqual(await tasksOf(plain()));
  });

  test('a table that really has no header row begins with its first row', async () => {
    const table = await tasksOf(withTable((xml) => noHeaderRow(xml).replace(/ref="A4:E7"/g, 'ref="A5:E7"')));
    expect(table.headers[0]).toBe('Mã');
    expect(table.rows.map((row) => row.row)).toEqual([5, 6, 7]);
  });

  test('headers that are no texts, or the same twice, are not taken', async () => {
    const same = rewritten(withTable(twoColumns), (parts) => {
      for (const name of Object.keys(parts))
        if (name.includes('/sheet') || name.includes('sharedStrings'))
          parts[name] = parts[name]!.replaceAll('Ngày nhận', 'NỘI DUNG');
    });
    expect((await tasksOf(same)).headers).toEqual(['Mã', 'Đánh giá']);
  });
});

describe('the part is mended with the first change', () => {
  const change: TableChange = { kind: 'update', table: 'NhiemVu', key: ['NV0002'], set: { Kỳ: 7 } };
  const other: TableChange = { kind: 'update', table: 'CaiDat', key: ['Năm'], set: { 'Giá trị': '2026' } };
  const insert: TableChange = {
    kind: 'insert',
    table: 'NhiemVu',
    rows: [{ Mã: 'NV0004', 'Nội dung': 'Việc 4', Kỳ: 4 }],
  };

  async function applied(bytes: Uint8Array, one: TableChange): Promise<Uint8Array> {
    const done = openWorkbook('so.xlsx', bytes).value!.apply([one], KEYS);
    if (done.value === null) throw new Error(JSON.stringify(done.issues));
    return done.value;
  }

  test.each([
    ['a change of its own', change],
    ['a change of another table', other],
    ['a new row', insert],
  ])('%s', async (_, one) => {
    const saved = await savedByExceljs(plain());
    expect(findRepairs(saved)).not.toEqual([]);
    const bytes = await applied(saved, one);
    expect(findRepairs(bytes)).toEqual([]);
    const xml = partsOf(bytes)[tablePart(partsOf(bytes))]!;
    expect(xml).toContain('headerRowCount="1"');
    expect(xml).toContain(
      '<tableColumns count="5"><tableColumn id="1" name="Mã"/><tableColumn id="2" name="Đánh giá">' +
        '<calculatedColumnFormula>IF(NhiemVu[[#This Row],[Kỳ]]&gt;1,"Sau","Trước")</calculatedColumnFormula></tableColumn>' +
        '<tableColumn id="3" name="Nội dung"/><tableColumn id="4" name="Kỳ"/><tableColumn id="5" name="Ngày nhận"/></tableColumns>',
    );
  });

  test('a new row gets the formula of its column', async () => {
    const table = await tasksOf(await applied(await savedByExceljs(plain()), insert));
    expect(table.rows[3]?.cells['Đánh giá']?.formula).toBe(FORMULA);
  });

  test('nothing changed: the same bytes', async () => {
    const saved = await savedByExceljs(plain());
    expect(openWorkbook('so.xlsx', saved).value?.apply([], KEYS).value).toBe(saved);
  });

  test('a print area whose rows move is fixed', async () => {
    const loose = rewritten(plain(), (parts) => {
      parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace(
        '</sheets>',
        `</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'Nhiệm vụ'!$A1:$E7</definedName></definedNames>`,
      );
    });
    const xml = partsOf(await applied(loose, change))['xl/workbook.xml']!;
    expect(xml).toContain(`localSheetId="1">'Nhiệm vụ'!$A$1:$E$7</definedName>`);
  });
});
