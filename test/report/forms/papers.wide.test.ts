import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { objectOf } from '../../cli/support/inside.ts';
import { ROUNDS, writeSmallPlan } from '../../cli/support/smallPlan.ts';
import { findRepairs } from '../../support/excelRepair.ts';
import { toPdf } from '../../support/libreoffice.ts';
import { validate, validatorRuns } from '../../support/ooxmlValidator.ts';
import { assertOnlyFont, assertPaper, measurePdf, pageText, popplerRuns } from '../../support/pdf.ts';
import { temporaryFolder } from '../../support/skh.ts';

let folder = '';
let files: readonly string[] = [];
const named = (start: string) =>
  join(
    folder,
    'bieu',
    files.find((f) => f.startsWith(start))!,
  );

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  const book = join(folder, 'so.xlsx');
  await objectOf('start', plan, '--agencies', agencies, '--out', book, ...ROUNDS);
  await objectOf('forms', book, '--round', '1', '--out', join(folder, 'bieu'), '--list', '--assignments');
  files = await readdir(join(folder, 'bieu'));
});

async function firstSheet(path: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await readFile(path)).buffer);
  return workbook.worksheets[0]!;
}

describe('what goes out with the forms', () => {
  test.each(['Danh sách gửi', 'Bảng phân công', 'Phòng Một'])('%s opens without repair', async (name) => {
    const bytes = new Uint8Array(await readFile(named(name)));
    expect(findRepairs(bytes)).toEqual([]);
    if (await validatorRuns()) expect(await validate(bytes)).toEqual([]);
  });

  test('the list names every agency with its file, which is there', async () => {
    const sheet = await firstSheet(named('Danh sách gửi'));
    const rows = [5, 6, 7, 8, 9, 10].map((row) => sheet.getRow(row));
    expect(rows.map((row) => row.getCell(2).text)).toEqual([
      'Phòng Một',
      'Phòng Hai',
      'Phòng Ba',
      'UBND xã Bình An',
      'UBND xã Hòa Lạc',
      'UBND xã Tân Phú',
    ]);
    expect(rows.every((row) => files.includes(row.getCell(4).text))).toBe(true);
    expect(rows.map((row) => [row.getCell(8).value, row.getCell(9).value])).toEqual([
      [2, 1],
      [1, 1],
      [0, 1],
      [2, 0],
      [2, 0],
      [2, 0],
    ]);
  });

  test('the assignments: a page for each agency with its own tasks', async () => {
    if (!(await popplerRuns())) return;
    const measures = await measurePdf(await toPdf(named('Bảng phân công')));
    assertPaper(measures, 'A4', 'landscape');
    assertOnlyFont(measures, 'LiberationSerif');
    const pages = measures.pages.map(pageText);
    expect(pages).toHaveLength(6);
    expect(pages[0]).toContain('Phòng Một');
    expect(pages[0]).toContain('Tổ chức hội nghị quán triệt');
    expect(pages[2]).toContain('Phòng Ba');
    expect(pages[2]).not.toContain('Tổ chức hội nghị quán triệt');
  });

  test('a form prints on A4, in the one font', async () => {
    if (!(await popplerRuns())) return;
    const measures = await measurePdf(await toPdf(named('Phòng Một')));
    assertPaper(measures, 'A4', 'landscape');
    assertOnlyFont(measures, 'LiberationSerif');
  });
});
