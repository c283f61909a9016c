import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recalculate, toPdf } from './libreoffice.ts';
import { GOOD_PARTS, mutate, packageOf } from './samplePackage.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recalculate-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function saved(parts: typeof GOOD_PARTS): Promise<string> {
  const path = join(folder, 'Sổ theo dõi.xlsx');
  await writeFile(path, packageOf(parts));
  return path;
}

/** Excel names itself in docProps/app.xml; LibreOffice trusts such a file's cached values unless it is told not to. */
function fromExcel(parts: typeof GOOD_PARTS): typeof GOOD_PARTS {
  const app = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>`;
  const type = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
  const relation =
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>';
  return {
    ...parts,
    'docProps/app.xml': app,
    '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace(
      '</Types>',
      `<Override PartName="/docProps/app.xml" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': (parts['_rels/.rels'] ?? '').replace('</Relationships>', `${relation}</Relationships>`),
  };
}

test('a planted wrong cached value is corrected', async () => {
  const from = '2))</f><v>0</v>';
  const planted = mutate(SHEET, from, '2))</f><v>999</v>');
  const book = await recalculate(await saved(fromExcel(planted)));
  // Only row 4 belongs to "Phòng A", and its code is the second of the sheet Đơn vị.
  expect(book.value('Việc làm', 'C8')).toBe(50);
  expect(book.sheets).toEqual(['Việc làm', 'Đơn vị']);
});

test('a changed answer changes what follows from it', async () => {
  const changed = mutate(SHEET, '<v>50</v>', '<v>49</v>');
  const book = await recalculate(await saved(fromExcel(changed)));
  expect(book.values('Việc làm', 'A4:D5')).toEqual([
    ['V1', 'Phòng A', 49, false],
    ['V2', 'Phòng B', 15, false],
  ]);
  expect(book.value('Việc làm', 'D1')).toBe('2023-06-05');
  expect(book.value('Đơn vị', 'B3')).toBeNull();
  expect(book.value('Việc làm', 'B1')).toBeNull();
  expect(() => book.value('Không có', 'A1')).toThrow('Không có');
});

test.each([
  ['C4-C4', 0],
  ['""', ''],
  ['"chữ"', 'chữ'],
  ['1/0', '#DIV/0!'],
  ['C5/2', 7.5],
])('%s gives %s', async (formula, expected) => {
  const from = `SUMIFS(C4:C5,B4:B5,"Phòng A",A4:A5,INDEX('Đơn vị'!$A:$A,2))`;
  const book = await recalculate(await saved(mutate(SHEET, from, formula)));
  expect(book.value('Việc làm', 'C8')).toBe(expected);
});

test('the file itself stays as it is', async () => {
  const path = await saved(GOOD_PARTS);
  const before = await readFile(path);
  const pdf = await toPdf(path);
  expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe('%PDF-');
  expect(await readFile(path)).toEqual(before);
});

test('what LibreOffice can not open is told, not passed over', async () => {
  const path = join(folder, 'hỏng.xlsx');
  await writeFile(path, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
  await expect(recalculate(path)).rejects.toThrow();
});
