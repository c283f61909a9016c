import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { MAX_PART_BYTES } from '../../src/readers/limits.ts';

/** A return that nobody can use: its name, how it is made, and the code of what is said (several parted by '|'). */
type RefusedForm = readonly [name: string, make: () => Uint8Array, code: string];

/** A strange return that is taken: what is to be said of it, and the result that its first answer gives. */
type TakenForm = readonly [name: string, make: () => Uint8Array, said: readonly string[], result: string];

export interface HostileForms {
  readonly refused: readonly RefusedForm[];
  readonly taken: readonly TakenForm[];
}

/** The sheet with the answers. */
export const SHEET = 'xl/worksheets/sheet1.xml';

type Parts = Record<string, Uint8Array>;

export const packed = (parts: Parts) => zipSync(parts, { level: 6 });

export const words = (address: string, style: string, text: string) =>
  `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

/** What changes a good return as text; it is asked for when a file is made. */
export function formTools(formOf: () => Uint8Array) {
  /** The return with a part changed as text. */
  function withPart(name: string, edit: (xml: string) => string): Uint8Array {
    const parts = unzipSync(formOf());
    return packed({ ...parts, [name]: strToU8(edit(strFromU8(parts[name]!))) });
  }

  const inSheet = (edit: (xml: string) => string) => withPart(SHEET, edit);

  /** A cell at the end of the sheet's data. */
  const withRow = (row: string) => inSheet((xml) => xml.replace('</sheetData>', `${row}</sheetData>`));

  /** The cell that holds a text, with other contents. */
  function withCell(text: string, contents: (address: string, style: string) => string): Uint8Array {
    const parts = unzipSync(formOf());
    const strings = [...strFromU8(parts['xl/sharedStrings.xml']!).matchAll(/<si>(.*?)<\/si>/gsu)];
    const index = strings.findIndex(([, inner]) => inner?.replace(/<[^>]*>/gu, '') === text);
    if (index < 0) throw new Error(`the return doesn't hold '${text}'`);
    const cell = new RegExp(`<c r="([A-Z]+\\d+)"((?: s="\\d+")?) t="s"><v>${index}</v></c>`, 'u');
    return inSheet((xml) => {
      if (!cell.test(xml)) throw new Error(`no cell of '${text}'`);
      return xml.replace(cell, (_, address: string, style: string) => contents(address, style));
    });
  }

  return { withPart, inSheet, withRow, withCell };
}

/**
 * Hostile, broken and strange files made of one good return, which is asked for when a file is made. The return's task
 * must be answered with the status 'Đang thực hiện' and the result 'Đã mở'.
 */
export function hostileForms(formOf: () => Uint8Array): HostileForms {
  const { withPart, inSheet, withRow, withCell } = formTools(formOf);

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
    const parts = unzipSync(formOf());
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
  const refused: readonly RefusedForm[] = [
    ['zip bomb: a text of 64 MB, its size declared', bomb, 'file.tooLarge'],
    ['the same, lying about its size', () => lying(bomb(), 1000), 'file.tooLarge|file.brokenZip'],
    [
      'entity bomb',
      () => inSheet((xml) => xml.replace('<worksheet', `${DOCTYPE}<worksheet`)),
      'file.doctype',
    ],
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
      'form.image',
    ],
    ['truncated', () => formOf().subarray(0, formOf().length - 400), 'file.brokenZip'],
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
        const parts = unzipSync(formOf());
        delete parts[SHEET];
        return packed(parts);
      },
      'file.workbookBroken|file.sheetBroken|file.unreadable|form.headerMissing',
    ],
  ];

  /** Ordinary or foreign things that a return may hold: it is taken, with what is to be said. */
  const taken: readonly TakenForm[] = [
    [
      'path tricks in the package',
      () => packed({ ...unzipSync(formOf()), '../../tron.txt': strToU8('x'), '/etc/x': strToU8('x') }),
      [],
      'Đã mở',
    ],
    [
      'macros',
      () => packed({ ...unzipSync(formOf()), 'xl/vbaProject.bin': new Uint8Array([1, 2, 3]) }),
      ['form.macros'],
      'Đã mở',
    ],
    [
      'external links',
      () =>
        packed({ ...unzipSync(formOf()), 'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>') }),
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

  return { refused, taken };
}
