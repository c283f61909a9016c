import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { MAX_PART_BYTES } from '../../src/readers/limits.ts';
import { temporaryFolder } from '../support/skh.ts';
import { editBook, tracked } from './support/book.ts';
import { inside, objectOf } from './support/inside.ts';
import { formPath, sendForm } from './support/returns.ts';
import { ROUNDS, writeSmallPlan } from './support/smallPlan.ts';

/*
 * A good return and a hostile one in the same folder, through the whole command: the good one is taken, the other ends
 * in one state with a sentence of its own.
 */

interface Report {
  readonly files: Readonly<Record<string, number>>;
  readonly perFile: readonly {
    readonly file: string;
    readonly status: string;
    readonly message: string;
    readonly issues: readonly { readonly code: string }[];
  }[];
}

/** Milliseconds after which it hangs, on a machine however loaded. */
const SLOW = 60_000;

let folder = '';
let form: Uint8Array = new Uint8Array();
const at = (name: string) => join(folder, name);

const RESULT = 'Kết quả thực hiện';

/** The sheet with the answers. */
const SHEET = 'xl/worksheets/sheet1.xml';

type Parts = Record<string, Uint8Array>;

const packed = (parts: Parts) => zipSync(parts, { level: 6 });

/** The return with a part changed as text. */
function withPart(name: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(form);
  return packed({ ...parts, [name]: strToU8(edit(strFromU8(parts[name]!))) });
}

const inSheet = (edit: (xml: string) => string) => withPart(SHEET, edit);

/** A cell at the end of the sheet's data. */
const withRow = (row: string) => inSheet((xml) => xml.replace('</sheetData>', `${row}</sheetData>`));

/** The cell that holds a text, with other contents. */
function withCell(text: string, contents: (address: string, style: string) => string): Uint8Array {
  const parts = unzipSync(form);
  const strings = [...strFromU8(parts['xl/sharedStrings.xml']!).matchAll(/<si>(.*?)<\/si>/gsu)];
  const index = strings.findIndex(([, inner]) => inner?.replace(/<[^>]*>/gu, '') === text);
  if (index < 0) throw new Error(`the return doesn't hold '${text}'`);
  const cell = new RegExp(`<c r="([A-Z]+\\d+)"((?: s="\\d+")?) t="s"><v>${index}</v></c>`, 'u');
  return inSheet((xml) => {
    if (!cell.test(xml)) throw new Error(`no cell of '${text}'`);
    return xml.replace(cell, (_, address: string, style: string) => contents(address, style));
  });
}

const words = (address: string, style: string, text: string) =>
  `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

/** Overwrites the declared size of every entry. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let i = 0; i + 30 < copy.length; i++) {
    const mark = view.getUint32(i, true);
    if (mark === 0x02014b50) view.setUint32(i + 24, size, true);
    if (mark === 0x04034b50) view.setUint32(i + 22, size, true);
  }
  return copy;
}

let made: Uint8Array | null = null;

/** An answer longer than any part may be; packing it once is slow enough. */
function bomb(): Uint8Array {
  if (made !== null) return made;
  const parts = unzipSync(form);
  const row = strToU8(`<row r="900"><c r="A900" t="str"><v>${'a'.repeat(MAX_PART_BYTES)}</v></c></row>`);
  const sheet = strFromU8(parts[SHEET]!);
  const end = sheet.indexOf('</sheetData>');
  const [head, tail] = [strToU8(sheet.slice(0, end)), strToU8(sheet.slice(end))];
  const long = new Uint8Array(head.length + row.length + tail.length);
  long.set(head);
  long.set(row, head.length);
  long.set(tail, head.length + row.length);
  made = zipSync({ ...parts, [SHEET]: long }, { level: 1 });
  return made;
}

/** An OLE file with an EncryptedPackage, as Office writes workbooks with a password. */
function encrypted(): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(0x1a, 3, true);
  view.setUint16(0x1c, 0xfffe, true);
  view.setUint16(0x1e, 9, true);
  view.setUint16(0x20, 6, true);
  view.setUint32(0x2c, 1, true);
  view.setUint32(0x30, 1, true);
  view.setUint32(0x38, 4096, true);
  view.setUint32(0x3c, 0xfffffffe, true);
  view.setUint32(0x44, 0xfffffffe, true);
  for (let i = 0; i < 109; i++) view.setUint32(0x4c + i * 4, i === 0 ? 0 : 0xffffffff, true);
  for (let i = 0; i < 128; i++)
    view.setUint32(512 + i * 4, i === 0 ? 0xfffffffd : i === 1 ? 0xfffffffe : 0xffffffff, true);
  const name = (slot: number, text: string, type: number) => {
    const from = 1024 + slot * 128;
    [...text].forEach((c, i) => view.setUint16(from + i * 2, c.charCodeAt(0), true));
    view.setUint16(from + 64, (text.length + 1) * 2, true);
    bytes[from + 66] = type;
    [68, 72, 76].forEach((o) => view.setUint32(from + o, 0xffffffff, true));
  };
  name(0, 'Root Entry', 5);
  name(1, 'EncryptedPackage', 2);
  view.setUint32(1024 + 76, 1, true);
  return bytes;
}

const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';

/** Files that can't be used: each with what its sentence is about. */
const REFUSED: readonly (readonly [name: string, make: () => Uint8Array, code: string])[] = [
  ['zip bomb: a text of 64 MB, its size declared', bomb, 'file.tooLarge'],
  ['the same, lying about its size', () => lying(bomb(), 1000), 'file.tooLarge|file.brokenZip'],
  ['entity bomb', () => inSheet((xml) => xml.replace('<worksheet', `${DOCTYPE}<worksheet`)), 'file.doctype'],
  [
    'DOCTYPE in the workbook',
    () =>
      withPart('xl/workbook.xml', (xml) =>
        xml.replace('<workbook', '<!DOCTYPE workbook SYSTEM "file:///etc/passwd"><workbook'),
      ),
    'file.doctype',
  ],
  ['encrypted', encrypted, 'file.encrypted'],
  [
    'renamed picture',
    () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    'form.unknownFormat',
  ],
  ['truncated', () => form.subarray(0, form.length - 400), 'file.brokenZip'],
  ['empty', () => new Uint8Array(), 'file.empty'],
  [
    'an answer of 40,000 letters',
    () => withCell('Đã mở', (a, s) => words(a, s, 'ê'.repeat(40_000))),
    'form.textTooLong',
  ],
  [
    '32,000 letters where a word of the list belongs',
    () => withCell('Đang thực hiện', (a, s) => words(a, s, 'ê '.repeat(16_000))),
    'form.statusUnread',
  ],
  [
    'answers on a sheet that is gone',
    () => {
      const parts = unzipSync(form);
      delete parts[SHEET];
      return packed(parts);
    },
    'file.workbookBroken|file.sheetBroken|file.unreadable|form.headerMissing',
  ],
];

/** Ordinary or foreign things that a return may hold: it is taken, with what is to be said. */
const TAKEN: readonly (readonly [
  name: string,
  make: () => Uint8Array,
  said: readonly string[],
  result: string,
])[] = [
  [
    'path tricks in the package',
    () => packed({ ...unzipSync(form), '../../tron.txt': strToU8('x'), '/etc/x': strToU8('x') }),
    [],
    'Đã mở',
  ],
  [
    'macros',
    () => packed({ ...unzipSync(form), 'xl/vbaProject.bin': new Uint8Array([1, 2, 3]) }),
    [],
    'Đã mở',
  ],
  [
    'external links',
    () => packed({ ...unzipSync(form), 'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>') }),
    [],
    'Đã mở',
  ],
  [
    'DDE: the value is taken, the formula said',
    () => withCell('Đã mở', (a, s) => `<c r="${a}"${s} t="str"><f>cmd|'/c calc'!A1</f><v>Đã mở</v></c>`),
    ['form.formula'],
    'Đã mở',
  ],
  [
    'a formula for an answer',
    () => withCell('Đã mở', (a, s) => `<c r="${a}"${s} t="str"><f>A1&amp;"x"</f><v>Tính ra</v></c>`),
    ['form.formula'],
    'Tính ra',
  ],
  [
    'validation of whole columns',
    () =>
      inSheet((xml) =>
        xml.replace(
          '</worksheet>',
          '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations></worksheet>',
        ),
      ),
    [],
    'Đã mở',
  ],
  [
    'a merge A300:XFD900',
    () =>
      inSheet((xml) =>
        xml.replace(
          '</sheetData>',
          '</sheetData><mergeCells count="1"><mergeCell ref="A300:XFD900"/></mergeCells>',
        ),
      ),
    [],
    'Đã mở',
  ],
  [
    'a value in the last cell of the sheet',
    () => withRow('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    [],
    'Đã mở',
  ],
  [
    'a hundred thousand empty rows',
    () => withRow(Array.from({ length: 100_000 }, (_, i) => `<row r="${i + 900}" ht="15"/>`).join('')),
    [],
    'Đã mở',
  ],
  ['control characters', () => withCell('Đã mở', (a, s) => words(a, s, 'Đã _x0007_ mở')), [], 'Đã '],
  ['a lone surrogate', () => withCell('Đã mở', (a, s) => words(a, s, 'Đã _xD800_ mở')), [], 'Đã '],
  [
    '= + - @ at the beginning',
    () => withCell('Đã mở', (a, s) => words(a, s, '=HYPERLINK("http://x")')),
    [],
    '=HYPERLINK("http://x")',
  ],
  [
    'a sheet name of 60 letters',
    () => withPart('xl/workbook.xml', (xml) => xml.replace('name="Báo cáo"', `name="${'B'.repeat(60)}"`)),
    [],
    'Đã mở',
  ],
];

const take = async (name: string, bytes: Uint8Array) => {
  const into = at(`nhan ${name.replace(/\W+/gu, ' ')}`);
  await sendForm(at('tot.xlsx'), join(into, 'tot.xlsx'), {});
  await writeFile(join(into, 'xau.xlsx'), bytes);
  const out = `${into}.xlsx`;
  const start = performance.now();
  const report = await objectOf<Report>(
    'consolidate',
    at('so.xlsx'),
    into,
    '--round',
    '1',
    '--received',
    '2026-06-04',
    '--out',
    out,
  );
  expect(performance.now() - start).toBeLessThan(SLOW);
  return { out, report, bad: report.perFile.find((f) => f.file === 'xau.xlsx')! };
};

beforeAll(async () => {
  process.env['SOURCE_DATE_EPOCH'] = '1780000000';
  folder = await temporaryFolder();
  const { plan, agencies } = await writeSmallPlan(folder);
  await objectOf('start', plan, '--agencies', agencies, '--out', at('so.xlsx'), ...ROUNDS);
  await objectOf('forms', at('so.xlsx'), '--round', '1', '--out', at('bieu'));
  const names = await readdir(at('bieu'));
  const typed = { NV0003: { 'Tình hình thực hiện': 'Đang thực hiện', 'Kết quả thực hiện': 'Đã mở' } };
  await sendForm(formPath(at('bieu'), names, 'UBND xã Hòa Lạc'), at('tot.xlsx'), typed);
  await sendForm(formPath(at('bieu'), names, 'UBND xã Bình An'), at('xau.xlsx'), typed);
  form = new Uint8Array(await readFile(at('xau.xlsx')));
});

describe('a file that can’t be used', () => {
  test.each(REFUSED)('%s', async (name, make, code) => {
    const { report, bad, out } = await take(name, make());
    expect(report.files).toEqual({ accepted: 1, unchanged: 0, rejected: 1, undecided: 0 });
    expect(code.split('|')).toContain(bad.issues[0]?.code);
    expect(bad.message).toMatch(/\p{L}{2,}.*\./u);
    expect(
      (await tracked(out)).book.TheoDoi.filter((r) => r.agency === 'X1').every((r) => r.result === ''),
    ).toBe(true);
  });

  test('alone: nothing is written', async () => {
    await writeFile(at('mot-minh.xlsx'), form.subarray(0, 900));
    const before = await readdir(folder);
    const run = await inside(
      'consolidate',
      at('so.xlsx'),
      at('mot-minh.xlsx'),
      '--round',
      '1',
      '--out',
      at('khong.xlsx'),
    );
    expect(run.code).toBe(1);
    expect(await readdir(folder)).toEqual(before);
  });

  test('each kind of fault has its own sentence', () => {
    const kinds = new Set(REFUSED.map(([, , code]) => code));
    expect(kinds.size).toBeGreaterThanOrEqual(7);
  });
});

describe('strange things in a good return', () => {
  test.each(TAKEN)('%s', async (name, make, said, result) => {
    const { report, bad, out } = await take(name, make());
    expect([report.files, bad.status]).toEqual([
      { accepted: 2, unchanged: 0, rejected: 0, undecided: 0 },
      'accepted',
    ]);
    expect(bad.issues.map((i) => i.code)).toEqual(expect.arrayContaining([...said]));
    const row = (await tracked(out)).book.TheoDoi.find(
      (r) => r.agency === 'X1' && r.task === 'NV0003' && r.round === 1,
    );
    expect(row?.result.startsWith(result.slice(0, 30_000))).toBe(true);
    expect([...(await readdir(folder))]).not.toContain('tron.txt');
  });

  test('long texts that differ from the book’s are asked about, and stop nobody', async () => {
    const [own, sent] = ['ơ'.repeat(20_000), 'ư'.repeat(20_000)];
    await editBook(at('so.xlsx'), at('dai.xlsx'), [
      { kind: 'update', table: 'TheoDoi', key: ['NV0003', 'X1', '1'], set: { [RESULT]: own } },
    ]);
    await writeFile(
      at('dai-gui.xlsx'),
      withCell('Đã mở', (a, s) => words(a, s, sent)),
    );
    const args = ['--round', '1', '--received', '2026-06-04', '--out', at('dai-1.xlsx')];
    const report = await objectOf<Report>('consolidate', at('dai.xlsx'), at('dai-gui.xlsx'), ...args);
    expect(report.files).toMatchObject({ accepted: 1 });
    const { book } = await tracked(at('dai-1.xlsx'));
    expect(book.QuyetDinh.at(-1)?.read.endsWith('… (còn nữa)')).toBe(true);
    // The answer takes the whole text, not what the question shows of it.
    const id = book.QuyetDinh.at(-1)!.id;
    await writeFile(at('tra-loi.json'), JSON.stringify([{ id, choice: 'take' }]));
    await objectOf('settle', at('dai-1.xlsx'), '--decisions', at('tra-loi.json'), '--out', at('dai-2.xlsx'));
    const after = (await tracked(at('dai-2.xlsx'))).book.TheoDoi;
    expect(after.find((r) => r.agency === 'X1' && r.task === 'NV0003' && r.round === 1)?.result).toBe(sent);
  });

  test('the 1904 system: the day is the one that is shown', async () => {
    const serial = 46_174 - 1462; // 01/06/2026
    const parts = unzipSync(form);
    const book = strFromU8(parts['xl/workbook.xml']!);
    const styles = strFromU8(parts['xl/styles.xml']!);
    const count = Number(/<cellXfs count="(\d+)"/u.exec(styles)?.[1]);
    const styled = styles.replace(
      /<cellXfs count="\d+">(.*?)<\/cellXfs>/su,
      (_, inner: string) =>
        `<cellXfs count="${count + 1}">${inner}<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>`,
    );
    const dated = strFromU8(
      unzipSync(withCell('Đang thực hiện', (a, s) => words(a, s, 'Đã hoàn thành')))[SHEET]!,
    ).replace(/<c r="K(\d+)"[^>]*\/>/gu, (cell, row: string) =>
      row === rowOfAnswer() ? `<c r="K${row}" s="${count}"><v>${serial}</v></c>` : cell,
    );
    const bytes = packed({
      ...parts,
      [SHEET]: strToU8(dated),
      'xl/styles.xml': strToU8(styled),
      'xl/workbook.xml': strToU8(
        /<workbookPr/u.test(book)
          ? book.replace('<workbookPr', '<workbookPr date1904="1"')
          : book.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
      ),
    });
    const { out } = await take('1904', bytes);
    const row = (await tracked(out)).book.TheoDoi.find(
      (r) => r.agency === 'X1' && r.task === 'NV0003' && r.round === 1,
    );
    expect(row).toMatchObject({ status: 'Đã hoàn thành', completed: '2026-06-01' });
  });
});

/** Sheet row of NV0003 in the return. */
function rowOfAnswer(): string {
  let row = '';
  withCell('Đã mở', (address, style) => {
    row = address.replace(/\D/gu, '');
    return words(address, style, '');
  });
  return row;
}
