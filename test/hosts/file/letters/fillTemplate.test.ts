import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { makeLetters } from '../../../../src/app/makeLetters.ts';
import { fillTemplate } from '../../../../src/hosts/file/letters/fillTemplate.ts';
import { packLetter } from '../../../../src/hosts/file/letters/packLetter.ts';
import { LETTER_WORDS } from '../../../../src/messages/vi/letters.ts';
import { withSetting } from '../../../../src/report/book/settings.ts';
import type { LetterBlock, LetterSpec, TemplateFields } from '../../../../src/workbook/letter.ts';
import type { InputFile } from '../../../../src/workbook/ports.ts';
import { smallBook } from '../../../report/support/smallBook.ts';
import { validate, validatorRuns } from '../../../support/ooxmlValidator.ts';

const said = (text: string): LetterBlock => ({ kind: 'paragraph', look: 'body', text: [{ text }] });

/** A template with these paragraphs, as a program writes it. */
async function template(name: string, ...paragraphs: readonly string[]): Promise<InputFile> {
  const letter: LetterSpec = {
    superior: '',
    issuer: [{ text: '{{ten_co_quan}}' }],
    number: [{ text: 'Số: ' }],
    subject: null,
    date: [{ text: '{{địa danh}}, ngày ..... năm {{nam}}' }],
    title: null,
    addressees: [],
    blocks: paragraphs.map(said),
    annexes: [],
    recipients: [],
    signerTitle: [],
    signer: [{ text: '{{nguoi_ky}}' }],
  };
  return { name, bytes: await packLetter(letter, LETTER_WORDS) };
}

const FIELDS: TemplateFields = {
  texts: {
    ten_co_quan: { text: 'UBND xã Sông Trà', gap: false },
    dia_danh: { text: 'Sông Trà', gap: false },
    nam: { text: '2026', gap: false },
    nguoi_ky: { text: '[Họ và tên]', gap: true },
  },
  blocks: {
    noi_dung: [
      said('Nội dung <một> {{không phải trường}}'),
      { kind: 'table', header: ['TT'], widths: [1], centred: [], bold: [], rows: [['ô cuối']] },
    ],
  },
};

const textIn = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/document.xml']!).replace(/<[^>]*>/g, ' ');
const codes = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code);

describe("the office's own template", () => {
  test('fields are filled, the body takes the place of its field, the file is a good one', async () => {
    const made = await fillTemplate(await template('mẫu.docx', 'Mở đầu', '{{noi_dung}}', 'Kết'), FIELDS);
    expect(made.issues).toEqual([]);
    const text = textIn(made.value!.bytes);
    for (const part of ['UBND xã Sông Trà', 'Sông Trà, ngày ..... năm 2026', '[Họ và tên]', 'ô cuối'])
      expect(text).toContain(part);
    expect(text).toContain('Nội dung &lt;một&gt; {{không phải trường}}');
    expect(text.indexOf('Mở đầu')).toBeLessThan(text.indexOf('ô cuối'));
    expect(text.indexOf('ô cuối')).toBeLessThan(text.indexOf('Kết'));
    expect(made.value!.gaps).toBe(1);
    if (await validatorRuns()) expect(await validate(made.value!.bytes, '.docx')).toEqual([]);
  });

  test('every fault is told at once, and nothing is made', async () => {
    const bad = await template(
      'mẫu.docx',
      'Của {{ten_so}} và {{ten_so}}',
      'Hở {{nam',
      'Nội dung: {{noi_dung}}',
    );
    const made = await fillTemplate(bad, FIELDS);
    expect(made.value).toBeNull();
    expect(codes(made.issues)).toEqual([
      'template.unknownField',
      'template.brokenField',
      'template.notAlone',
    ]);
    expect(made.issues[0]!.params['field']).toBe('{{ten_so}}');
    expect(made.issues[0]!.at).toEqual({ file: 'mẫu.docx' });
  });

  test.each([
    ['no zip', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'template.notWord'],
    ['nothing', new Uint8Array(0), 'template.notWord'],
    ['a broken zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'file.brokenZip'],
  ])('%s is refused', async (_, bytes, code) => {
    const made = await fillTemplate({ name: 'x.docx', bytes }, FIELDS);
    expect(made.value).toBeNull();
    expect(codes(made.issues)).toEqual([code]);
  });
});

describe('letters with templates', () => {
  let book: Awaited<ReturnType<typeof smallBook>>['book'];
  beforeAll(async () => {
    book = withSetting((await smallBook()).book, 'issuer', 'UBND xã Sông Trà');
  });
  const letters = (files: readonly InputFile[]) =>
    makeLetters({ book, asOfFixed: false }, 1, packLetter, { files, fill: fillTemplate });

  test('a template named after a kind is used for it, another is filled beside', async () => {
    const own = await template(
      'Công văn đề nghị báo cáo.docx',
      '{{trich_yeu}}',
      '{{noi_dung}}',
      '{{kinh_gui}}',
    );
    const other = await template(
      'Giấy mời.docx',
      'Kỳ {{ky_bao_cao}}, hạn {{han_gui}}: {{so_phai_gui}} cơ quan',
    );
    const made = (await letters([own, other])).value!;
    const request = made.find(({ name }) => name.startsWith('2 Công văn đề nghị báo cáo'))!;
    expect(textIn(request.bytes)).toContain('UBND xã Sông Trà');
    expect(textIn(request.bytes)).toContain('đề cương tại Phụ lục I');
    const invitation = made.find(({ name }) => name.startsWith('Giấy mời'))!;
    expect(textIn(invitation.bytes)).toContain('Kỳ lần 1, hạn 04/6/2026: 05 cơ quan');
  });

  test('one bad template, no letter at all', async () => {
    const bad = await template('3.docx', '{{sai}}');
    const other = await template('Giấy mời.docx', '{{noi_dung}}');
    const made = await letters([bad, other]);
    expect(made.value).toBeNull();
    expect(codes(made.issues)).toContain('template.unknownField');
  });
});
