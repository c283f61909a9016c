import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../src/hosts/file/openWorkbook.ts';
import { valuesOnly } from '../../src/hosts/file/valuesOnly.ts';
import { findRepairs } from '../support/excelRepair.ts';
import { temporaryFolder } from '../support/skh.ts';
import { inside, objectOf } from './support/inside.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

let folder = '';
let book = '';
let path = '';

/** Without LibreOffice, whose PDFs take their time. */
beforeAll(async () => {
  path = process.env['PATH'] ?? '';
  folder = await temporaryFolder();
  await mkdir(join(folder, 'khong-co'));
  process.env['PATH'] = join(folder, 'khong-co');
  const { plan, agencies } = await writeSmallPlan(folder);
  book = join(folder, 'so.xlsx');
  await objectOf('start', plan, '--agencies', agencies, '--out', book, ...ROUNDS);
  return () => {
    process.env['PATH'] = path;
  };
});

async function workbookOf(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

async function valuesOf(bytes: Uint8Array): Promise<unknown[]> {
  const read = await openWorkbook('so.xlsx', bytes).value!.read(['TheoDoi', 'BaoCao', 'TQChung']);
  return read.value.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      Object.entries(cells).map(([name, { value }]) => [name, value === '' ? null : value]),
    ),
  );
}

function formulasIn(bytes: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /worksheets\/|tables\//.test(name));
  const texts = parts.map(([name, part]) => [name, strFromU8(part)] as const);
  return texts.filter(([, text]) => /<f[ >]|<calculatedColumnFormula/.test(text)).map(([name]) => name);
}

describe('skh archive', () => {
  let out = '';
  beforeAll(async () => {
    await mkdir(join(folder, 'nhan'));
    await writeFile(join(folder, 'nhan', 'bao-cao.pdf'), 'gốc');
    out = join(folder, 'luu', 'nam-2026');
    await objectOf('archive', book, '--out', out, '--returns', join(folder, 'nhan'));
  });

  test('holds values, papers, letters of each round, originals and a list of them', async () => {
    expect((await readdir(out)).sort()).toEqual([
      'Bao-cao-goc',
      'Bieu-in.xlsx',
      'Muc-luc.xlsx',
      'So-theo-doi-gia-tri.xlsx',
      'Van-ban',
    ]);
    expect(await readdir(join(out, 'Van-ban'))).toHaveLength(2);
    expect(await readFile(join(out, 'Bao-cao-goc', 'bao-cao.pdf'), 'utf8')).toBe('gốc');
    // Nothing else is left beside it.
    expect(await readdir(join(folder, 'luu'))).toEqual(['nam-2026']);
  });

  test('the workbook has no formula, the same values, and opens in Excel without repair', async () => {
    expect(formulasIn(new Uint8Array(await readFile(book))).length).toBeGreaterThan(3);
    const bytes = new Uint8Array(await readFile(join(out, 'So-theo-doi-gia-tri.xlsx')));
    expect(formulasIn(bytes)).toEqual([]);
    expect(findRepairs(bytes)).toEqual([]);
    const kept = await valuesOf(bytes);
    expect(kept.length).toBeGreaterThan(100);
    expect(kept).toEqual(await valuesOf(new Uint8Array(await readFile(book))));
  });

  test('the list names each file with its digest', async () => {
    const sheet = (await workbookOf(join(out, 'Muc-luc.xlsx'))).worksheets[0]!;
    const rows = new Map<string, string>();
    sheet.eachRow((row) => rows.set(row.getCell(2).text, row.getCell(5).text));
    const sum = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(rows.get('Bao-cao-goc/bao-cao.pdf')).toBe(sum('gốc'));
    expect(rows.has('So-theo-doi-gia-tri.xlsx')).toBe(true);
  });

  test('a folder that holds something is never written into', async () => {
    const run = await inside('archive', book, '--out', out);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('đã có tệp');
    expect(await readdir(out)).toHaveLength(5);
  });

  test('where something is missing nothing is left behind', async () => {
    const at = join(folder, 'hong');
    const run = await inside('archive', book, '--out', join(at, 'x'), '--returns', join(folder, 'khong'));
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('khong');
    expect(await readdir(at)).toEqual([]);
  });

  test('without LibreOffice it says how to print to PDF', async () => {
    const run = await inside('archive', book, '--out', join(folder, 'khac'));
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Microsoft Print to PDF');
    expect(run.stdout).toContain('--returns');
  });
});

describe('values in place of formulas', () => {
  test('shared and array formulas go, what looks like one outside of cells stays', async () => {
    const bytes = new Uint8Array(await readFile(book));
    const parts = unzipSync(bytes);
    const name = 'xl/worksheets/sheet2.xml';
    const sheet = strFromU8(parts[name]!).replace(
      '</sheetData>',
      '<row r="9999"><c r="A9999" cm="1"><f t="array" ref="A9999">1+1</f><v>2</v></c>' +
        '<c r="B9999" t="str"><f t="shared" ref="B9999" si="0"/><v>f &lt;f&gt;</v></c></row></sheetData>',
    );
    const changed = zipSync({ ...parts, [name]: strToU8(sheet) });
    const plain = valuesOnly('so.xlsx', changed).value!;
    const text = strFromU8(unzipSync(plain)[name]!);
    expect(text).toContain('<c r="A9999"><v>2</v></c><c r="B9999" t="str"><v>f &lt;f&gt;</v></c>');
    expect(text.includes('conditionalFormatting')).toBe(sheet.includes('conditionalFormatting'));
  });

  test('what is no workbook is refused', () => {
    const { value, issues } = valuesOnly('x.xlsx', strToU8('không phải'));
    expect([value, issues.length]).toEqual([null, 1]);
  });
});
