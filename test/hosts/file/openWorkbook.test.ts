import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { openWorkbook } from '../../../src/hosts/file/openWorkbook.ts';
import { writeWorkbook } from '../../../src/hosts/file/writeWorkbook.ts';
import type { ReadTable } from '../../../src/workbook/ports.ts';
import { book, packageOf, partsOf, rewritten, settings, sheet, TASKS, type Parts } from './books.ts';

function plain(): Uint8Array {
  return writeWorkbook(book([settings(), sheet('Nhiệm vụ', { tables: [TASKS] })]));
}

const SHEET = 'xl/worksheets/sheet2.xml';

/** The task table of a package whose task sheet has other rows. */
async function tasksWith(change: (parts: Parts) => void): Promise<ReadTable> {
  const opened = openWorkbook('so.xlsx', rewritten(plain(), change));
  const read = await opened.value?.read(['NhiemVu']);
  const table = read?.value[0];
  if (table === undefined) throw new Error(JSON.stringify([opened.issues, read?.issues]));
  return table;
}

function withRows(rows: string, head = '<sheetData>'): (parts: Parts) => void {
  return (parts) => {
    parts[SHEET] = (parts[SHEET] ?? '').replace(/<sheetData>.*<\/sheetData>/s, `${head}${rows}</sheetData>`);
  };
}

const header = '<row r="4"><c r="A4" t="inlineStr"><is><t>Mã</t></is></c></row>';

describe('reading tables', () => {
  test('what was written comes back: texts, numbers, days, formulas, places', async () => {
    const table = await tasksWith(() => undefined);
    expect(table).toMatchObject({ name: 'NhiemVu', sheet: 'Nhiệm vụ' });
    expect(table.headers).toEqual(['Mã', 'Nội dung', 'Kỳ', 'Ngày nhận', 'Đánh giá']);
    expect(table.columns['Ngày nhận']).toBe('D');
    expect(table.rows.map((r) => r.row)).toEqual([5, 6, 7]);
    expect(table.rows[1]?.cells).toEqual({
      Mã: { kind: 'text', value: 'NV0002' },
      'Nội dung': { kind: 'text', value: 'Việc 2' },
      Kỳ: { kind: 'number', value: 2 },
      'Ngày nhận': { kind: 'date', value: '2025-03-02' },
      'Đánh giá': {
        kind: 'text',
        value: 'Sau',
        formula: 'IF(NhiemVu[[#This Row],[Kỳ]]>1,"Sau","Trước")',
      },
    });
  });

  test('opening the same bytes gives the same revision; applying nothing gives the same bytes', () => {
    const bytes = plain();
    const opened = openWorkbook('a', bytes).value;
    expect(opened?.revision).toMatch(/^[0-9a-f]{64}$/);
    expect(openWorkbook('b', bytes).value?.revision).toBe(opened?.revision);
    expect(opened?.apply([], {}).value).toBe(bytes);
  });

  test('the blank row of an empty table is no row', async () => {
    const spec = book([settings(), sheet('S', { tables: [{ ...TASKS, rows: [] }] })]);
    const read = await openWorkbook('s', writeWorkbook(spec)).value?.read(['NhiemVu']);
    expect(read?.value[0]?.rows).toEqual([]);
  });

  test('a missing table is an issue, the others are read', async () => {
    const read = await openWorkbook('s', plain()).value?.read(['KhongCo', 'NhiemVu']);
    expect(read?.value.map((t) => t.name)).toEqual(['NhiemVu']);
    expect(read?.issues).toMatchObject([
      { code: 'book.tableMissing', at: { file: 's' }, params: { table: 'KhongCo' } },
    ]);
  });

  test('columns that a person moved and added are read by their names', async () => {
    const table = await tasksWith((parts) => {
      parts['xl/tables/table2.xml'] = (parts['xl/tables/table2.xml'] ?? '')
        .replace('name="Mã"', 'name="TẠM"')
        .replace('name="Nội dung"', 'name="Mã"')
        .replace('name="TẠM"', 'name="Nội dung"');
    });
    expect(table.rows[0]?.cells['Mã']).toEqual({ kind: 'text', value: 'Việc 1' });
  });
});

describe('cells as other programs write them', () => {
  test('shared strings with runs and phonetic hints', async () => {
    const table = await tasksWith((parts) => {
      withRows(`${header}<row r="5"><c r="A5" t="s"><v>1</v></c><c r="B5" t="s"><v>0</v></c></row>`)(parts);
      parts['xl/sharedStrings.xml'] =
        '<sst xmlns="x"><si><r><rPr><b/></rPr><t xml:space="preserve">Hòa </t></r><r><t>Bình&#10;x</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>NV_x0041_</t></si></sst>';
      parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>',
      );
    });
    expect(table.rows[0]?.cells['Mã']).toEqual({ kind: 'text', value: 'NVA' });
    expect(table.rows[0]?.cells['Nội dung']).toEqual({ kind: 'text', value: 'Hòa Bình\nx' });
  });

  test('prefixes, single quotes, any order of attributes, comments, CDATA, no addresses', async () => {
    const cells =
      "<x:c t='inlineStr' s='0'><x:is><x:t><!-- a > b --><![CDATA[NV<1>]]> &amp; b</x:t></x:is></x:c>" +
      '<x:c/><!-- <x:c r="C5"><x:v>9</x:v></x:c> --><x:c ><x:v >7</x:v></x:c>';
    const table = await tasksWith((parts) => {
      withRows(header)(parts);
      parts[SHEET] = (parts[SHEET] ?? '')
        .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
        .replace(' xmlns=', ' xmlns:x=')
        .replace('</x:sheetData>', `<x:row>${cells}</x:row></x:sheetData>`);
    });
    expect(table.rows[0]?.row).toBe(5);
    expect(table.rows[0]?.cells['Mã']).toEqual({ kind: 'text', value: 'NV<1> & b' });
    expect(table.rows[0]?.cells['Kỳ']).toEqual({ kind: 'number', value: 7 });
  });

  test('booleans, errors, ISO days, blanks, the 1904 system', async () => {
    const dateStyle = /<c r="D5" s="(\d+)"/.exec(partsOf(plain())[SHEET] ?? '')?.[1] ?? '';
    const cells =
      '<c r="A5" t="b"><v>1</v></c><c r="B5" t="e"><v>#N/A</v></c><c r="C5" t="d"><v>2025-06-05T00:00:00</v></c>' +
      `<c r="D5" s="${dateStyle}"><v>1</v></c><c r="E5" t="str"><f>""</f><v></v></c>`;
    const table = await tasksWith((parts) => {
      withRows(`${header}<row r="5">${cells}</row>`)(parts);
      parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
        '<workbookPr/>',
        '<workbookPr date1904="1"/>',
      );
    });
    expect(Object.values(table.rows[0]?.cells ?? {}).map((c) => [c.kind, c.value])).toEqual([
      ['boolean', true],
      ['error', '#N/A'],
      ['date', '2025-06-05'],
      ['date', '1904-01-02'],
      ['text', ''],
    ]);
  });

  test('a shared formula is worked out for its followers', async () => {
    const rows =
      '<row r="5"><c r="A5"><v>1</v></c><c r="E5"><f t="shared" ref="E5:E7" si="0">C5*$C$1+SUM(C$5:C5)&amp;"C5"</f><v>1</v></c></row>' +
      '<row r="6"><c r="E6"><f t="shared" si="0"/><v>2</v></c></row>';
    const table = await tasksWith(withRows(header + rows));
    expect(table.rows[0]?.cells['Đánh giá']?.formula).toBe('C5*$C$1+SUM(C$5:C5)&"C5"');
    expect(table.rows[1]?.cells['Đánh giá']?.formula).toBe('C6*$C$1+SUM(C$5:C6)&"C5"');
  });

  test('day formats of people, times are no days', async () => {
    const formats = ['"Tháng "m/yyyy', 'h:mm', '[$-42A]dd mmmm', '[h]:mm', '0.00" dặm"', 'm/d/yy h:mm'];
    const cells = formats.map(
      (_, i) =>
        `<row r="${String(5 + i)}"><c r="D${String(5 + i)}" s="${String(i)}"><v>45813.5</v></c></row>`,
    );
    const table = await tasksWith((parts) => {
      withRows(header + cells.join(''))(parts);
      const numFmts = formats.map(
        (f, i) => `<numFmt numFmtId="${String(200 + i)}" formatCode="${f.replaceAll('"', '&quot;')}"/>`,
      );
      const xfs = formats.map((_, i) => `<xf numFmtId="${String(200 + i)}"/>`);
      parts['xl/styles.xml'] =
        `<styleSheet xmlns="x"><numFmts>${numFmts.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
      parts['xl/tables/table2.xml'] = (parts['xl/tables/table2.xml'] ?? '').replaceAll('A4:E7', 'A4:E10');
    });
    const day = ['date', '2025-06-05T12:00:00'];
    const number = ['number', 45813.5];
    const seen = table.rows.map((r) => [r.cells['Ngày nhận']?.kind, r.cells['Ngày nhận']?.value]);
    expect(seen).toEqual([day, number, day, number, number, day]);
  });
});

describe('what is refused', () => {
  const code = (bytes: Uint8Array): string | undefined => openWorkbook('f', bytes).issues[0]?.code;
  const compound = (name: string): Uint8Array =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array.from(name).flatMap((c) => [c.charCodeAt(0), 0]),
    ]);

  test.each([
    ['file.empty', new Uint8Array()],
    ['file.unknownFormat', strToU8('%PDF-1.7')],
    ['file.encrypted', compound('EncryptedPackage')],
    ['file.legacyXls', compound('Workbook')],
    ['file.brokenZip', strToU8('PK\u0003\u0004 and no more')],
    ['file.brokenZip', plain().slice(0, 2000)],
    ['book.notOurs', zipSync({ 'a.txt': strToU8('x') })],
    ['book.notOurs', writeWorkbook(book([sheet('S', { tables: [TASKS] })]))],
  ])('%s', (expected, bytes) => {
    expect(code(bytes)).toBe(expected);
  });

  test('a document type declaration, in any part that is read', async () => {
    const evil = (name: string): Uint8Array =>
      rewritten(plain(), (parts) => {
        parts[name] = (parts[name] ?? '').replace(/^(<\?xml[^>]*>)/, '$1<!DOCTYPE x [<!ENTITY a "b">]>');
      });
    expect(code(evil('xl/workbook.xml'))).toBe('file.doctype');
    const read = await openWorkbook('f', evil(SHEET)).value?.read(['NhiemVu']);
    expect(read).toMatchObject({ value: [], issues: [{ code: 'file.doctype', at: { file: 'f' } }] });
  });

  test('a part that is no XML', () => {
    expect(code(packageOf({ ...partsOf(plain()), 'xl/workbook.xml': '<workbook><sheets>' }))).toBe(
      'file.unreadable',
    );
  });

  test('declared sizes: too large, or untrue', () => {
    const bytes = plain();
    const view = new DataView(bytes.buffer);
    const entry = findEntry(bytes, 'xl/workbook.xml');
    // More than a part may have (readZip.ts).
    view.setUint32(entry + 24, 600_000_000, true);
    expect(code(bytes)).toBe('file.tooLarge');
    view.setUint32(entry + 24, 10, true);
    expect(code(bytes)).toBe('file.brokenZip');
  });

  test('a damaged byte is noticed by its sum', () => {
    const bytes = plain();
    const entry = findEntry(bytes, 'xl/workbook.xml');
    new DataView(bytes.buffer).setUint32(entry + 16, 0, true);
    expect(code(bytes)).toBe('file.brokenZip');
  });
});

/** Offset of an entry in the central directory. */
function findEntry(bytes: Uint8Array, name: string): number {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name) return at;
  }
  throw new Error(name);
}
