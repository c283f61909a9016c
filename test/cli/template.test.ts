import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { findRepairs } from '../support/excelRepair.ts';
import { temporaryFolder } from '../support/skh.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, sendForm } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

interface Filled {
  readonly cells: readonly { readonly cell: string; readonly value: string | number }[];
}

let folder = '';
const at = (name: string) => join(folder, name);

/** The upper level's template: its own words, a merge, a formula, a picture of its own that must survive. */
async function writeTemplate(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Biểu số 01');
  sheet.getCell('A1').value = 'BIỂU TỔNG HỢP';
  sheet.mergeCells('A1:F1');
  sheet.getCell('A3').value = 'Đơn vị';
  sheet.getCell('B3').value = 'Tỷ lệ';
  sheet.getCell('C3').value = 'Hoàn thành';
  sheet.getCell('B4').numFmt = '0.0';
  sheet.getCell('B4').font = { bold: true };
  sheet.getCell('D4').value = { formula: 'B4*2', result: 0 };
  workbook.addWorksheet('Ghi chú').getCell('A1').value = 'Giữ nguyên';
  await writeFile(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const map = (book: string, out: string, ...cells: readonly string[]) =>
  inside(
    'template',
    at(book),
    at('mau.xlsx'),
    ...cells.flatMap((c) => ['--map', c]),
    '--out',
    at(out),
    '--json',
  );

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
  const names = await readdir(at('bieu'));
  const answers = { 'UBND xã Bình An': 20, 'UBND xã Hòa Lạc': 40, 'UBND xã Tân Phú': 90 };
  for (const [agency, percent] of Object.entries(answers)) {
    const typed = {
      NV0003: {
        'Tình hình thực hiện': 'Đang thực hiện',
        'Tỷ lệ (%)': String(percent),
        'Kết quả thực hiện': `Nêu ${percent}`,
      },
    };
    await sendForm(formPath(at('bieu'), names, agency), at(`nhan/${percent}.xlsx`), typed);
  }
  const days = ['--received', '2026-06-04', '--received', '90.xlsx=2026-06-08'];
  await objectOf('consolidate', at('so.xlsx'), at('nhan'), '--round', '1', ...days, '--out', at('so-1.xlsx'));
  await writeTemplate(at('mau.xlsx'));
  const run = await map(
    'so-1.xlsx',
    'so-2.xlsx',
    'Biểu số 01!A4=Cài đặt.Năm',
    'Biểu số 01!$B$4=NV0003.Tỷ lệ (%)',
    'Biểu số 01!C4=1.3.Kết quả thực hiện',
    'Biểu số 01!E4=Đếm.Tất cả',
    'Biểu số 01!F4=Báo cáo.Gửi chậm',
    'Biểu số 01!G4=báo cáo.chưa gửi',
  );
  expect([run.code, run.stderr]).toEqual([0, '']);
});

describe('the upper level’s own template', () => {
  test('the mapping is kept in the book; the cells are filled, all else stays', async () => {
    const args = ['--round', '1', '--trace', at('nguon.xlsx'), '--out', at('dien.xlsx')];
    const { cells } = await objectOf<Filled>('template', at('so-2.xlsx'), at('mau.xlsx'), ...args);
    // (20 + 40 + 90) / 3; nine lead obligations; the one of 08/6 is late; P1 and P2 have sent nothing
    expect(Object.fromEntries(cells.map(({ cell, value }) => [cell, value]))).toMatchObject({
      B4: 50,
      E4: 9,
      F4: 1,
      G4: 2,
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(at('dien.xlsx'));
    const sheet = workbook.getWorksheet('Biểu số 01')!;
    expect([sheet.getCell('B4').value, sheet.getCell('B4').numFmt, sheet.getCell('B4').font?.bold]).toEqual([
      50,
      '0.0',
      true,
    ]);
    expect(sheet.getCell('C4').text).toContain('Nêu 40');
    expect(sheet.getCell('D4').formula).toBe('B4*2');
    const [before, after] = [
      unzipSync(new Uint8Array(await readFile(at('mau.xlsx')))),
      unzipSync(new Uint8Array(await readFile(at('dien.xlsx')))),
    ];
    expect(after['xl/worksheets/sheet2.xml']).toEqual(before['xl/worksheets/sheet2.xml']);
    expect(await findRepairs(new Uint8Array(await readFile(at('dien.xlsx'))))).toEqual([]);
  });

  test('each figure leads to its agencies, files and cells', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(at('nguon.xlsx'));
    const lines: string[] = [];
    workbook.worksheets[0]!.eachRow((row) =>
      lines.push((row.values as unknown[]).slice(1).map(String).join(' | ')),
    );
    const own = lines.filter((l) => l.startsWith('Biểu số 01!B4'));
    expect(own).toHaveLength(3);
    expect(
      own.some((l) => /UBND xã Tân Phú \| Tỷ lệ \(%\) \| – 90%? \| 90\.xlsx \| Báo cáo!H\d+/u.test(l)),
    ).toBe(true);
  });

  test('a cell is taken out of the mapping by pointing at it with nothing', async () => {
    const run = await map('so-2.xlsx', 'so-3.xlsx', 'Biểu số 01!C4=');
    expect(JSON.parse(run.stdout).mapping.map((m: { cell: string }) => m.cell)).not.toContain('C4');
  });

  test.each([
    ['a sheet that is none', 'Trang lạ!B4=NV0003.Tỷ lệ (%)', 'template.noSheet'],
    ['a formula', 'Biểu số 01!D4=NV0003.Tỷ lệ (%)', 'template.formula'],
    ['inside a merge', 'Biểu số 01!C1=NV0003.Tỷ lệ (%)', 'template.merged'],
    ['a task that is none', 'Biểu số 01!B4=NV9999.Tỷ lệ (%)', 'template.source'],
    ['a column that is none', 'Biểu số 01!B4=NV0003.Cột lạ', 'template.source'],
    ['no cell at all', 'Biểu số 01', 'template.badMap'],
  ])('%s: refused in words, nothing written', async (_, cell, code) => {
    const run = await map('so-1.xlsx', 'khong.xlsx', cell);
    expect([run.code, JSON.parse(run.stdout).issues.map((i: { code: string }) => i.code)]).toEqual([
      1,
      [code],
    ]);
    expect(await readdir(folder)).not.toContain('khong.xlsx');
  });

  test('a template that nobody has pointed at, a file that is no workbook', async () => {
    await writeFile(at('khac.xlsx'), await readFile(at('mau.xlsx')));
    await writeFile(at('hong.xlsx'), 'không phải Excel');
    for (const name of ['khac.xlsx', 'hong.xlsx']) {
      const run = await inside('template', at('so-2.xlsx'), at(name), '--round', '1', '--out', at('x.xlsx'));
      expect([run.code, run.stderr.length > 20]).toEqual([1, true]);
    }
    expect(await readdir(folder)).not.toContain('x.xlsx');
  });
});
