import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import type { FormCell } from '../../../src/core/document/formCells.ts';
import { readForm } from '../../../src/readers/forms/readForm.ts';
import { workbookOf, zipOf, rels, type WorkbookXml } from '../support/packages.ts';

function cells(xml: WorkbookXml): readonly FormCell[] {
  const { value, issues } = readForm('biểu.xlsx', workbookOf(xml));
  expect(issues).toEqual([]);
  return value!.sheets[0]!.cells;
}

/** 'A1 text', with kind, iso and formula where they tell something. */
function shown(xml: WorkbookXml): string[] {
  return cells(xml).map(({ at, text, kind, iso, formula }) =>
    [
      at,
      kind === 'text' ? '' : kind,
      iso ?? '',
      formula === undefined ? '' : `=${formula}`,
      JSON.stringify(text),
    ]
      .filter(Boolean)
      .join(' '),
  );
}

const bytesOf = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

function code(bytes: Uint8Array): string | undefined {
  const { value, issues } = readForm('biểu.xlsx', bytes);
  expect(value).toBeNull();
  return issues[0]?.code;
}

describe('cells as different programs write them', () => {
  test('attributes in any order and in either quotes, prefixes, comments, CDATA', () => {
    const sheet = `<?xml version='1.0'?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <!-- <c r="Z9"><v>9</v></c> --><x:sheetData><x:row r='2'><x:c t='str' r="B2" ><x:v><![CDATA[a < b & c]]></x:v></x:c>
      <x:c s = "0" r='C2'><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(shown({ sheet })).toEqual(['B2 "a < b & c"', 'C2 number "5"']);
  });

  test('a ">" inside an attribute does not end the tag', () => {
    expect(shown({ data: '<row r="1" x="a>b"><c r="A1" t="str" y="/>"><v>có</v></c></row>' })).toEqual([
      'A1 "có"',
    ]);
  });

  test('missing addresses follow the cell before', () => {
    const data = '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>';
    expect(shown({ data })).toEqual(['A1 number "1"', 'D1 number "2"', 'E1 number "3"', 'A2 number "4"']);
  });

  test('shared strings: rich text in one, phonetic runs left out', () => {
    const strings =
      '<si><t>Phòng Nội vụ</t></si><si><r><rPr><b/></rPr><t>Đang </t></r><r><t xml:space="preserve">thực hiện</t></r></si>' +
      '<si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh></si><si/><si><t/></si>';
    const data = `<row r="1">${[0, 1, 2, 3, 4].map((i) => `<c t="s"><v>${i}</v></c>`).join('')}</row>`;
    expect(shown({ data, strings })).toEqual(['A1 "Phòng Nội vụ"', 'B1 "Đang thực hiện"', 'C1 "課"']);
  });

  test('every type of value', () => {
    const data =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>dòng</t></is></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="b"><v>0</v></c>' +
      '<c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="n"><v>0.30000000000000004</v></c><c r="F1" t="d"><v>2023-06-05T00:00:00</v></c>' +
      '<c r="G1"><v>1E+21</v></c><c r="H1"><v>1,5</v></c><c r="I1"/><c r="J1" s="1"></c><c r="K1" t="str"><v></v></c></row>';
    expect(shown({ data })).toEqual([
      'A1 "dòng"',
      'B1 boolean "TRUE"',
      'C1 boolean "FALSE"',
      'D1 error "#N/A"',
      'E1 number "0.3"',
      'F1 date 2023-06-05 "2023-06-05T00:00:00"',
      'G1 number "1E+21"',
      'H1 "1,5"',
    ]);
  });

  test('entities, escapes of control characters, line ends', () => {
    const data =
      '<row r="1"><c t="str"><v>&lt;a&gt; &amp;amp; &#272;&#x1EA1;i _x0041__x000D_\n_x005F_x0042_</v></c></row>';
    expect(cells({ data })[0]!.text).toBe('<a> &amp; Đại A\n_x0042_');
  });

  test('formulas, shared ones moved with their cell', () => {
    const data =
      '<row r="1"><c r="A1"><f>B1+$C$1</f><v>2</v></c><c r="B1" t="str"><f t="shared" ref="B1:B2" si="0">A1&amp;"A1"&amp;LOG10(A$1)</f><v>x</v></c></row>' +
      '<row r="2"><c r="B2" t="str"><f t="shared" si="0"/><v>y</v></c><c r="C2"><f>1+1</f></c></row>';
    expect(shown({ data })).toEqual([
      'A1 number =B1+$C$1 "2"',
      'B1 =A1&"A1"&LOG10(A$1) "x"',
      'B2 =A2&"A1"&LOG10(A$1) "y"',
      'C2 number =1+1 ""',
    ]);
  });

  test('cells out of order come in reading order', () => {
    const data =
      '<row r="2"><c r="B2"><v>3</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(cells({ data }).map((cell) => cell.at)).toEqual(['A1', 'A2', 'B2']);
  });
});

describe('dates', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="0 &quot;ngày&quot;"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>';
  const data = `<row r="1">${[0, 1, 2, 3, 4].map((s) => `<c s="${s}"><v>45082</v></c>`).join('')}</row>`;

  test('a number with a date format is a date, one with another format is not', () => {
    expect(shown({ data, styles })).toEqual([
      'A1 number "45082"',
      'B1 date 2023-06-05 "45082"',
      'C1 date 2023-06-05 "45082"',
      'D1 number "45082"',
      'E1 number "45082"',
    ]);
  });

  test('the 1904 system', () => {
    const workbook =
      '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>';
    expect(cells({ data: '<row r="1"><c s="1"><v>43620</v></c></row>', styles, workbook })[0]!.iso).toBe(
      '2023-06-05',
    );
  });
});

describe('workbooks', () => {
  test('names and states of sheets, targets from the package root', () => {
    const sheet = '<worksheet><sheetData><row r="1"><c t="str"><v>x</v></c></row></sheetData></worksheet>';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = zipOf({
      '_rels/.rels': rels([['rId1', 'officeDocument', '/xl/workbook.xml']]),
      'xl/_rels/workbook.xml.rels': rels([
        ['a', 'worksheet', '/xl/worksheets/s1.xml'],
        ['b', 'worksheet', 'Worksheets/S2.xml'],
        ['c', 'chartsheet', 'chartsheets/c.xml'],
      ]),
      'xl/workbook.xml': `<w:workbook xmlns:w="m" xmlns:d="${office}"><w:sheets><w:sheet name="Báo cáo &amp; số liệu" d:id="a"/><w:sheet state="veryHidden" name="_skh" d:id="b"/><w:sheet name="Biểu đồ" d:id="c"/></w:sheets></w:workbook>`,
      'xl/worksheets/s1.xml': sheet,
      'xl/worksheets/s2.xml': sheet,
    });
    const { value } = readForm('a.xlsx', bytes);
    expect(value!.sheets.map(({ name, state, cells: found }) => [name, state, found.length])).toEqual([
      ['Báo cáo & số liệu', 'visible', 1],
      ['_skh', 'veryHidden', 1],
    ]);
  });

  test('what exceljs writes comes back', async () => {
    const arbitrary = fc.array(
      fc.array(
        fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.integer(), fc.boolean()),
        { minLength: 1, maxLength: 5 },
      ),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(arbitrary, async (rows) => {
        const workbook = new ExcelJS.Workbook();
        const sheet = workbook.addWorksheet('a');
        rows.forEach((row, r) => row.forEach((value, c) => (sheet.getCell(r + 1, c + 1).value = value)));
        const { value } = readForm(
          'a.xlsx',
          new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer),
        );
        const expected = rows.flatMap((row) =>
          row.filter((v) => v !== '').map((v) => (typeof v === 'string' ? v : String(v).toUpperCase())),
        );
        expect(value!.sheets[0]!.cells.map((cell) => cell.text)).toEqual(expected);
      }),
      { seed: 20230605, numRuns: 40 },
    );
  });
});

describe('refusals', () => {
  test('a DOCTYPE in any part', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]>';
    expect(code(workbookOf({ sheet: `${bomb}<worksheet><sheetData/></worksheet>` }))).toBe('file.doctype');
    expect(code(workbookOf({ data: '', workbook: `${bomb}<workbook/>` }))).toBe('file.doctype');
    expect(code(workbookOf({ data: '<row><c t="str"><v>&a;</v></c></row>' }))).toBe('file.sheetBroken');
  });

  test('damaged contents', () => {
    expect(code(workbookOf({ data: '<row r="1"><c t="s"><v>7</v></c></row>', strings: '' }))).toBe(
      'file.sheetBroken',
    );
    expect(code(workbookOf({ data: '<row r="1"><c r="A1" t="str' }))).toBe('file.sheetBroken');
    expect(code(workbookOf({ data: '<row r="1048577"><c><v>1</v></c></row>' }))).toBe('file.sheetBroken');
  });

  test('no workbook', () => {
    expect(code(zipOf({ 'a.txt': 'x' }))).toBe('file.unknownFormat');
    expect(code(new TextEncoder().encode('xin chào'))).toBe('file.unknownFormat');
    expect(code(new Uint8Array())).toBe('file.empty');
  });

  test.each([
    ['.rar', () => bytesOf('Rar!\x1a\x07\x01\x00 rest'), 'form.rar'],
    ['.7z', () => bytesOf('7z\xbc\xaf\x27\x1c\x00\x04'), 'form.sevenZip'],
    ['.pdf', () => bytesOf('%PDF-1.7\n%\xe2\xe3'), 'form.pdf'],
    ['.jpg', () => bytesOf('\xff\xd8\xff\xe0\x00\x10JFIF'), 'form.image'],
    [
      '.ods',
      () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'form.openDocument',
    ],
    ['.xlsb', () => zipOf({ 'xl/workbook.bin': 'x' }), 'form.xlsb'],
  ])('%s has its own sentence', (_, bytes, expected) => {
    expect(code(bytes())).toBe(expected);
  });

  test('merged ranges are kept with their sheet; a sheet without any has none', () => {
    const sheet = (merges: string) =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>${merges}</worksheet>`;
    const read = (merges: string) =>
      readForm('a.xlsx', workbookOf({ sheet: sheet(merges) })).value?.sheets[0]?.merges;
    expect(
      read('<mergeCells count="2"><mergeCell ref="B3:B5"/><mergeCell ref="A1:XFD300"/></mergeCells>'),
    ).toEqual([
      { row: 3, column: 2, lastRow: 5, lastColumn: 2 },
      { row: 1, column: 1, lastRow: 300, lastColumn: 16_384 },
    ]);
    expect(read('')).toBeUndefined();
    expect(
      read('<mergeCells><mergeCell ref="nonsense"/><mergeCell ref="A0:B2"/></mergeCells>'),
    ).toBeUndefined();
  });

  test('a value in the last cell of the sheet costs nothing', () => {
    expect(shown({ data: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' })).toEqual([
      'XFD1048576 number "1"',
    ]);
  });
});
