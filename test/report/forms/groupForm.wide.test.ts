import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { tracked } from '../../cli/support/book.ts';
import { objectOf } from '../../cli/support/inside.ts';
import { ROUNDS, writeSmallPlan } from '../../cli/support/smallPlan.ts';
import { findRepairs } from '../../support/excelRepair.ts';
import { libreOfficeRuns, recalculatedBytes, toPdf } from '../../support/libreoffice.ts';
import { validate, validatorRuns } from '../../support/ooxmlValidator.ts';
import { assertOnlyFont, assertPaper, measurePdf, pageText, popplerRuns } from '../../support/pdf.ts';
import { temporaryFolder } from '../../support/skh.ts';

interface Receipt {
  readonly files: Readonly<Record<string, number>>;
  readonly perFile: readonly {
    readonly status: string;
    readonly agency: string | null;
    readonly code: string;
  }[];
}

let folder = '';
let form = '';
const at = (name: string) => join(folder, name);

async function load(bytes: Uint8Array): Promise<[ExcelJS.Workbook, ExcelJS.Worksheet]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return [workbook, workbook.getWorksheet('Báo cáo')!];
}

/** The shared form with an agency picked and answers typed by line, saved without working out any formula. */
async function fill(to: string, agency: string, answers: readonly (readonly string[])[]): Promise<string> {
  const [workbook, sheet] = await load(await readFile(form));
  sheet.getCell('C4').value = agency;
  answers.forEach((answer, n) => answer.forEach((text, i) => (sheet.getCell(13 + n, 7 + i).value = text)));
  await writeFile(at(to), new Uint8Array(await workbook.xlsx.writeBuffer()));
  return at(to);
}

function shown(sheet: ExcelJS.Worksheet, row: number, columns: readonly number[]): unknown[] {
  return columns.map((column) => {
    const { value } = sheet.getCell(row, column);
    if (typeof value !== 'object' || value === null || !('formula' in value)) return value;
    return value.result ?? '';
  });
}

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  const out = at('chung');
  const group = ['--common', 'các phòng', '--list'];
  const made = await objectOf<{ forms: string[] }>(
    'forms',
    at('so.xlsx'),
    '--round',
    '1',
    '--out',
    out,
    ...group,
  );
  form = join(out, made.forms[0]!);
});

describe('a form that a group shares', () => {
  test('is one file, with the list of who gets it', async () => {
    const files = await readdir(at('chung'));
    expect(files.sort()).toEqual([
      expect.stringMatching(/^Biểu dùng chung - các phòng - lần 1 - \w+-K1\.xlsx$/),
      expect.stringMatching(/^Danh sách gửi - lần 1 - \w+-K1\.xlsx$/),
    ]);
  });

  test('is a workbook that Excel opens without repair, and keeps to the schema', async () => {
    const bytes = new Uint8Array(await readFile(form));
    expect(findRepairs(bytes)).toEqual([]);
    if (await validatorRuns()) expect(await validate(bytes)).toEqual([]);
  });

  test('shows the tasks of the agency that is picked, and those only', async () => {
    expect(await libreOfficeRuns()).toBe(true);
    const [, sheet] = await load(await recalculatedBytes(await fill('mot.xlsx', 'Phòng Một', [])));
    expect([13, 14, 15, 16].map((row) => shown(sheet, row, [1, 2, 5]))).toEqual([
      ['NV0001', '1.1', 'Chủ trì'],
      ['NV0003', '1.3', 'Phối hợp'],
      ['NV0004', '2.1', 'Chủ trì'],
      [null, null, null],
    ]);
    expect(shown(sheet, 4, [13])[0]).toMatch(/-K1-P1-/);
    expect(shown(sheet, 8, [1])[0]).toContain('của Phòng Một)');
    const [, other] = await load(await recalculatedBytes(await fill('ba.xlsx', 'Phòng Ba', [])));
    expect([13, 14].map((row) => shown(other, row, [1, 3]))).toEqual([
      ['NV0004', 'Kiểm tra việc thực hiện'],
      ['', ''],
    ]);
  });

  test('prints on A4 as that agency’s own annex', async () => {
    if (!(await popplerRuns())) return;
    const measures = await measurePdf(await toPdf(await fill('in.xlsx', 'Phòng Hai', [])));
    assertPaper(measures, 'A4', 'landscape');
    assertOnlyFont(measures, 'LiberationSerif');
    const text = measures.pages.map(pageText).join(' ');
    expect(text).toContain('NV0002');
    expect(text).not.toContain('NV0004');
  });
});

const ANSWERS = [
  ['Đã hoàn thành', '100', 'Đã họp', '', '10/05/2026'],
  ['', '', 'Đã phối hợp'],
  ['Đang thực hiện', '40'],
];
const consolidate = (out: string, ...files: readonly string[]) =>
  objectOf<Receipt>('consolidate', at('so.xlsx'), ...files, '--round', '1', '--out', at(out));

describe('read back by the agency that was picked', () => {
  test('worked out by LibreOffice, or by no program at all: the same answers', async () => {
    const raw = await fill('mot-1.xlsx', 'Phòng Một', ANSWERS);
    await writeFile(at('mot-2.xlsx'), await recalculatedBytes(raw));
    for (const [file, out] of [
      ['mot-1.xlsx', 'so-1.xlsx'],
      ['mot-2.xlsx', 'so-2.xlsx'],
    ] as const) {
      const receipt = await consolidate(out, at(file));
      expect(receipt.perFile[0]).toMatchObject({ status: 'accepted', agency: 'Phòng Một' });
      const { book } = await tracked(at(out));
      const rows = book.TheoDoi.filter((r) => r.agency === 'P1' && r.round === 1);
      expect(rows.map((r) => [r.task, r.status, r.percent, r.result, r.completed])).toEqual([
        ['NV0001', 'Đã hoàn thành', 100, 'Đã họp', '2026-05-10'],
        ['NV0003', '', null, 'Đã phối hợp', null],
        ['NV0004', 'Đang thực hiện', 40, '', null],
      ]);
    }
  });

  test('each agency of the group from its own copy of the file', async () => {
    const one = await fill('c1.xlsx', 'Phòng Một', ANSWERS);
    const two = await fill('c2.xlsx', 'phòng hai ', [['', '', 'Góp ý'], ['Đang thực hiện']]);
    const receipt = await consolidate('so-3.xlsx', one, two);
    expect(receipt.perFile.map((f) => [f.status, f.agency])).toEqual([
      ['accepted', 'Phòng Một'],
      ['accepted', 'Phòng Hai'],
    ]);
  });

  test('nobody picked, or somebody else typed in: refused with the reason', async () => {
    const nobody = await fill('khong.xlsx', '', ANSWERS);
    const stranger = await fill('la.xlsx', 'Sở Y tế', ANSWERS);
    const good = await fill('tot.xlsx', 'Phòng Hai', [['', '', 'Góp ý']]);
    const receipt = await consolidate('so-4.xlsx', nobody, stranger, good);
    expect(receipt.perFile.map((f) => `${f.status} ${f.code}`).sort()).toEqual([
      'accepted return.accepted',
      'rejected form.noAgencyChosen',
      'rejected form.noAgencyChosen',
    ]);
  });
});
