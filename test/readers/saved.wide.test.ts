import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { readForm } from '../../src/readers/forms/readForm.ts';
import { documentOf, p, tbl, tc, tr } from './support/packages.ts';
import { flow, grid, tableText } from './support/show.ts';

/** Files as LibreOffice saves them again: another writer of the same formats. */
const folder = mkdtempSync(join(tmpdir(), 'readers-'));

function convert(name: string, format: string): Uint8Array {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), join(folder, name)],
    { stdio: 'ignore' },
  );
  return new Uint8Array(readFileSync(join(folder, 'out', name.replace(/\w+$/, format.split(':')[0]!))));
}

beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Báo cáo');
  sheet.addRows([
    ['Mã', 'Tình hình', 'Ngày'],
    ['NV0001', 'Đã hoàn thành', new Date(Date.UTC(2023, 5, 5))],
    ['NV0002', 'Nhiều dòng\n- một'],
    [],
    [1.5, true],
  ]);
  sheet.getCell('C2').numFmt = 'dd/mm/yyyy';
  sheet.getCell('A6').value = { formula: 'A5*2', result: 3 };
  sheet.mergeCells('B3:C3');
  writeFileSync(
    join(folder, 'form.xlsx'),
    new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer),
  );

  const level =
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
  const numbering = `<w:abstractNum w:abstractNumId="1">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  const label = p('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const grid3 = '<w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>';
  const body =
    tbl([
      grid3,
      tr([tc(p('TT')), tc(p('Nhiệm vụ'), '<w:gridSpan w:val="2"/>')]),
      tr([
        tc(label),
        tc(`<w:p><w:r><w:t xml:space="preserve">Dân chủ ở cơ sở </w:t></w:r>${note}</w:p>`),
        tc(p('Quý I'), '<w:vMerge w:val="restart"/>'),
      ]),
      tr([tc(label), tc(p('Kiểm tra')), tc(p(''), '<w:vMerge/>')]),
    ]) + p('Hết');
  const footnotes = `<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">${p('Theo Luật')}</w:footnote>`;
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    ['document.main', 'styles', 'numbering', 'footnotes'].map((part) => `<Override PartName="/word/${part.split('.')[0]}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml"/>`).join('') + '</Types>'; // prettier-ignore
  writeFileSync(
    join(folder, 'plan.docx'),
    documentOf({ body, numbering, footnotes }, { '[Content_Types].xml': types }),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('saved by LibreOffice', () => {
  test('a form', () => {
    const { value, issues } = readForm('form.xlsx', convert('form.xlsx', 'xlsx'));
    expect(issues).toEqual([]);
    expect(
      value!.sheets[0]!.cells.map(({ at, text, iso, formula }) => [at, iso ?? text, formula ?? '']).filter(
        ([, text]) => text !== '',
      ),
    ).toEqual([
      ['A1', 'Mã', ''],
      ['B1', 'Tình hình', ''],
      ['C1', 'Ngày', ''],
      ['A2', 'NV0001', ''],
      ['B2', 'Đã hoàn thành', ''],
      ['C2', '2023-06-05', ''],
      ['A3', 'NV0002', ''],
      ['B3', 'Nhiều dòng\n- một', ''],
      ['A5', '1.5', ''],
      // LibreOffice writes a truth value as a formula.
      ['B5', 'TRUE', 'TRUE()'],
      ['A6', '3', 'A5*2'],
    ]);
  });

  test('a workbook as a grid, as a page and as text', async () => {
    const expected = [
      'Mã | Tình hình | Ngày',
      'NV0001 | Đã hoàn thành | 05/06/2023',
      'NV0002 | Nhiều dòng/- một{1×2} | ^',
    ];
    expect(tableText((await grid(convert('form.xlsx', 'xlsx'))).sheets[0]!.table).slice(0, 3)).toEqual(
      expected,
    );
    const [table] = (await flow(convert('form.xlsx', 'html'))).blocks.filter(
      (block) => block.kind === 'table',
    );
    expect(table!.kind === 'table' && tableText(table!.table).slice(0, 3)).toEqual(expected);
    expect(
      tableText(
        (await grid(convert('form.xlsx', 'csv:Text - txt - csv (StarCalc):59,34,76'))).sheets[0]!.table,
      )[1],
    ).toBe('NV0001 | Đã hoàn thành | 05/06/2023');
  });

  test.each(['docx', 'html'])('a plan as %s', async (format) => {
    const { blocks } = await flow(convert('plan.docx', format));
    const table = blocks.find((block) => block.kind === 'table')!;
    expect(table.kind === 'table' && tableText(table.table)).toEqual([
      'TT | Nhiệm vụ{1×2} | ^',
      '1. | Dân chủ ở cơ sở | Quý I{2×1}',
      '2. | Kiểm tra | ^',
    ]);
    expect(table.kind === 'table' && table.table.rows[1]![1]!.footnotes).toEqual(['Theo Luật']);
    expect(blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))).toEqual(['Hết']);
  });
});
