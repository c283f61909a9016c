import { describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { readForm } from '../../src/readers/forms/readForm.ts';
import { MAX_PART_BYTES } from '../../src/readers/limits.ts';
import { readDocument } from '../../src/readers/readDocument.ts';
import { readPlan } from '../../src/core/plan/readPlan.ts';
import { documentOf, OFFICE, p, workbookOf } from './support/packages.ts';
import { codes, tableText } from './support/show.ts';
import { within } from './support/work.ts';

/** Milliseconds of the processor; the promise is two seconds on an ordinary machine, the bound leaves room for a slow one. */
const SLOW = 6000;

/** Overwrites the declared size of every entry, in the directory and in the local headers. */
function declare(bytes: Uint8Array, size: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 30 < lying.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, size, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, size, true);
  }
  return lying;
}

const cell = (text: string): string => `<row r="1"><c r="A1" t="str"><v>${text}</v></c></row>`;

describe('sizes', () => {
  const long = 'a'.repeat(MAX_PART_BYTES + 1000);

  test('one string of a hundred megabytes is refused', async () => {
    const bomb = workbookOf({ data: cell(long) });
    expect(bomb.length).toBeLessThan(300_000);
    expect(await within(SLOW, () => codes(bomb))).toEqual(['file.tooLarge']);
    expect(readForm('a.xlsx', bomb).issues.map((i) => i.code)).toEqual(['file.tooLarge']);
  });

  test('so it is where the directory tells a small size', async () => {
    const lying = declare(workbookOf({ data: cell(long) }), 1000);
    const [found] = await within(SLOW, () => codes(lying));
    expect(['file.tooLarge', 'file.brokenZip']).toContain(found);
  });

  test('a size declared too small or too large is a broken file', async () => {
    const honest = workbookOf({ data: cell('x'.repeat(5000)) });
    expect(await codes(declare(honest, 100))).toEqual(['file.brokenZip']);
    expect(await codes(declare(honest, 50_000_000))).toEqual(['file.brokenZip']);
    expect(await codes(declare(honest, 0xfffffff0))).toEqual(['file.tooLarge']);
  });

  test('millions of tags are refused', async () => {
    const bomb = workbookOf({ data: '<x/>'.repeat(12_500_000) });
    expect(await within(SLOW, () => codes(bomb))).toEqual(['file.tooLarge']);
  });

  test('deeply nested XML and HTML are refused', async () => {
    expect(await codes(documentOf({ body: '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000) }))).toEqual([
      'file.tooLarge',
    ]);
    expect(await codes(`<html>${'<div>'.repeat(20_000)}x`)).toEqual(['file.tooLarge']);
  });

  test('long rows of blanks, signs and rules take no longer than their length', async () => {
    const blanks = ' '.repeat(300_000);
    const page = `<style>${'a'.repeat(300_000)}${'/*'.repeat(100_000)}</style><p style="${'b'.repeat(300_000)}">x${blanks}<sup>1</sup>${blanks}y</p>`;
    await within(SLOW, () => codes(page));
    await within(SLOW, () => codes(`a\tb\tc\n${blanks}-${blanks}\n1\t2\t3`));
    await within(SLOW, () => codes(`TT,Tên\n${'"'.repeat(300_001)}`));
    await within(SLOW, () => codes(documentOf({ body: p(blanks + 'x' + blanks) })));
  });

  test('a page of huge spans is refused', async () => {
    const row = `<tr>${'<td colspan=1000 rowspan=60000>a</td>'.repeat(10)}</tr>`;
    expect(await within(SLOW, () => codes(`<table>${row.repeat(200)}</table>`))).toEqual(['file.tooLarge']);
  });
});

describe('files of far too much', () => {
  const planCodes = async (file: Uint8Array | string): Promise<string[]> => {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
    const { value, issues } = await readDocument('a', bytes);
    const read = value === null ? [] : readPlan(value).issues;
    return [...issues, ...read].filter((i) => i.severity === 'error').map((i) => i.code);
  };

  test.each([
    ['ten million commas', `${','.repeat(20_000)}\n`.repeat(400)],
    ['one line of nine megabytes', 'a, '.repeat(3_000_000)],
    ['half a million rows', `TT,Tên\n${'1,a\n'.repeat(500_000)}`],
    ['a page of half a million rows', `<table>${'<tr><td>a<td>b'.repeat(500_000)}</table>`],
    ['twenty thousand paragraphs', 'Rà soát hồ sơ\n'.repeat(20_000)],
    ['five thousand tasks', `TT,Nhiệm vụ,Chủ trì\n${'1,Rà soát hồ sơ,Sở Nội vụ\n'.repeat(5_000)}`],
  ])('%s', async (_, text) => {
    expect(await within(SLOW, () => planCodes(text))).toEqual(['file.tooLarge']);
  });

  test('two million strings, in a plan or a return', async () => {
    const many = workbookOf({ data: cell('x'), strings: '<si><t>a</t></si>'.repeat(2_000_000) });
    expect(await within(SLOW, () => codes(many))).toEqual(['file.tooLarge']);
    expect(readForm('a.xlsx', many).issues.map((i) => i.code)).toEqual(['file.tooLarge']);
  });

  test('sheets are counted together', async () => {
    const sheet = (rows: number): string =>
      Array.from({ length: rows }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`).join(
        '',
      );
    const two = '<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId1"/>';
    const workbook = `<workbook xmlns:r="${OFFICE}"><sheets>${two}</sheets></workbook>`;
    expect(await codes(workbookOf({ data: sheet(70_000), workbook }))).toEqual([]);
    expect(await codes(workbookOf({ data: sheet(80_000), workbook }))).toEqual(['file.tooLarge']);
  });

  test('a thousand lines side by side, each naming who acts, are understood one by one', async () => {
    const line = '1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát hồ sơ.\n1. Rà soát.\n';
    const { value } = await readDocument(
      'a.txt',
      new TextEncoder().encode(`I. NHIỆM VỤ\n${line.repeat(2_900)}`),
    );
    const { value: plan } = await within(SLOW, () => Promise.resolve(readPlan(value!)));
    expect(plan?.rows.filter((row) => row.kind === 'task')).toHaveLength(5_800);
  });

  test('a line of many reports takes no longer than its length', async () => {
    expect(await within(SLOW, () => planCodes('báo cáo trước ngày 20/11/2025 '.repeat(20_000)))).toEqual([
      'plan.noTaskTable',
    ]);
  });
});

describe('ordinary files that stop other readers', () => {
  test('validation of whole columns, a merge to the last column, a value in the last cell', async () => {
    const after =
      '<mergeCells><mergeCell ref="A3:XFD300"/></mergeCells>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
    const data =
      '<row r="1"><c r="A1" t="str"><v>TT</v></c><c r="B1" t="str"><v>Nhiệm vụ</v></c></row>' +
      '<row r="3"><c r="A3" t="str"><v>I. Mục</v></c></row><row r="301"><c r="A301"><v>1</v></c></row>' +
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const bytes = workbookOf({ data, after });
    const { value, issues } = await within(SLOW, () => readDocument('a.xlsx', bytes));
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'file.cellsIgnored',
        at: { file: 'a.xlsx', sheet: 'Báo cáo', cell: 'XFD1048576' },
        params: { count: 1 },
      }),
    ]);
    expect(value?.kind === 'grid' && tableText(value.sheets[0]!.table)).toEqual([
      'TT | Nhiệm vụ',
      'I. Mục{1×2} | ^',
      '1 | ',
    ]);
  });

  test('a million empty rows below a table of one', async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, i) => `<row r="${i + 2}" ht="15"/>`).join('');
    const bytes = workbookOf({ data: cell('Nhiệm vụ') + empty });
    const { value, issues } = await within(SLOW, () => readDocument('a.xlsx', bytes));
    expect(issues).toEqual([]);
    expect(value?.kind === 'grid' && tableText(value.sheets[0]!.table)).toEqual(['Nhiệm vụ']);
  });

  test('thousands of merges over each other', async () => {
    const merges = Array.from(
      { length: 50_000 },
      (_, i) => `<mergeCell ref="A${1200 - (i % 1200)}:ZZ3000"/>`,
    ).join('');
    const rows = Array.from(
      { length: 1250 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="GR${i + 1}"><v>1</v></c></row>`,
    );
    const bytes = workbookOf({ data: rows.join(''), after: `<mergeCells>${merges}</mergeCells>` });
    expect(await within(SLOW, () => codes(bytes))).toEqual(['file.tooLarge']);
  });
});

describe('broken and foreign files', () => {
  const bytes = documentOf({ body: p('Kế hoạch') });

  test('a document cut short', async () => {
    expect(await codes(bytes.subarray(0, bytes.length - 30))).toEqual(['file.brokenZip']);
    expect(await codes(bytes.subarray(0, 100))).toEqual(['file.brokenZip']);
  });

  test('bytes changed anywhere never throw', async () => {
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = changed[at]! ^ 0xff;
      await expect(readDocument('a.docx', changed)).resolves.toBeDefined();
      expect(() => readForm('a.docx', changed)).not.toThrow();
    }
  });

  test('old and encrypted Office files are told apart by their directory', async () => {
    expect(await codes(oleWith('WordDocument'))).toEqual(['file.legacyDoc']);
    expect(await codes(oleWith('Workbook'))).toEqual(['file.unreadable']);
    expect(await codes(oleWith('Book'))).toEqual(['file.legacyXls']);
    expect(await codes(oleWith('EncryptionInfo', 'EncryptedPackage'))).toEqual(['file.encrypted']);
    expect(await codes(oleWith('__properties_version1.0'))).toEqual(['file.unknownFormat']);
  });

  test('other formats', async () => {
    expect(await codes('%PDF-1.7\n…')).toEqual(['file.brokenPdf']);
    expect(await codes('{\\rtf1\\ansi Kế hoạch}')).toEqual(['file.unknownFormat']);
    expect(await codes('<?xml version="1.0"?><Workbook xmlns="urn:x"/>')).toEqual(['file.unknownFormat']);
    expect(await codes(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 0, 0]))).toEqual([
      'file.unknownFormat',
    ]);
    expect(
      await codes(zipSync({ mimetype: new Uint8Array([1]), 'content.xml': new Uint8Array([1]) })),
    ).toEqual(['file.unknownFormat']);
    expect(await codes('')).toEqual(['file.empty']);
    expect(await codes('\ufeff \n\t\n')).toEqual(['file.empty']);
    expect(await codes(documentOf({ body: '<w:p/>' }))).toEqual(['file.empty']);
    expect(await codes(workbookOf({ data: '<row r="1"><c r="A1" s="1"/></row>' }))).toEqual(['file.empty']);
  });

  test('entities that double and double are refused, and so is a file from outside', async () => {
    const doubling = '<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
    const outside = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>';
    for (const doctype of [doubling, outside]) {
      const sheet = `<?xml version="1.0"?>${doctype}<worksheet><sheetData>${cell('&b;&c;')}</sheetData></worksheet>`;
      expect(await codes(workbookOf({ sheet }))).toEqual(['file.doctype']);
    }
  });

  test('a Word file with the name of a workbook is read as what it is', async () => {
    const { value } = await readDocument('ke-hoach.xlsx', documentOf({ body: p('Kế hoạch') }));
    expect(value).toMatchObject({ kind: 'flow', format: 'docx' });
  });

  test('a DOCTYPE in a Word part', async () => {
    const evil = documentOf({ body: p('x'), styles: '' });
    expect(await codes(evil)).toEqual([]);
    expect(await codes(documentOf({ body: '</w:body></w:document><!DOCTYPE a>' }))).toHaveLength(1);
  });
});

/** An OLE file of one directory sector. */
function oleWith(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * 8);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...names].forEach((name, i) => {
    const at = 512 + i * 128;
    [...name].forEach((c, k) => (bytes[at + 2 * k] = c.charCodeAt(0)));
    bytes[at + 64] = 2 * name.length + 2;
    bytes[at + 66] = i === 0 ? 5 : 2;
  });
  return bytes;
}
