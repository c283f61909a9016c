import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Document, Packer, Paragraph } from 'docx';
import { makeLetters, type MadeLetter } from '../../../../src/app/makeLetters.ts';
import { fillTemplate } from '../../../../src/hosts/file/letters/fillTemplate.ts';
import { packLetter } from '../../../../src/hosts/file/letters/packLetter.ts';
import { LETTER_KINDS } from '../../../../src/messages/vi/letters.ts';
import { derive } from '../../../../src/report/book/derive.ts';
import type { Book } from '../../../../src/workbook/schema.ts';
import { scoredBook } from '../../../report/papers/support/scoredBook.ts';
import { toPdf } from '../../../support/libreoffice.ts';
import { validate, validatorRuns } from '../../../support/ooxmlValidator.ts';
import { assertOnlyFont, measurePdf, pageText } from '../../../support/pdf.ts';
import { temporaryFolder } from '../../../support/skh.ts';

/** The Open XML SDK finds nothing, and LibreOffice prints it: the text of its pages. */
async function opened({ bytes }: MadeLetter): Promise<string> {
  if (await validatorRuns()) expect(await validate(bytes, '.docx')).toEqual([]);
  const path = join(await temporaryFolder(), 'van-ban.docx');
  await writeFile(path, bytes);
  const paper = await measurePdf(await toPdf(path));
  for (const page of paper.pages) expect(page.paper).toBe('A4');
  expect(paper.pages[0]!.orientation).toBe('portrait');
  assertOnlyFont(paper, 'Liberation Serif');
  return paper.pages.map(pageText).join('\n').replace(/\s+/g, ' ');
}

const made = async (book: Book, templates?: Parameters<typeof makeLetters>[3]) => {
  const { value, issues } = await makeLetters({ book, asOfFixed: false }, 1, packLetter, templates);
  if (value === null) throw new Error(JSON.stringify(issues));
  return value;
};

let book: Book;
let letters: readonly MadeLetter[];
beforeAll(async () => {
  book = await scoredBook({ agencies: 51, text: 200, tasks: 6 });
  letters = await made(book);
});

/** Words that only this kind has. */
const SAYS: readonly (readonly [kind: string, words: string])[] = [
  ['1 Công văn triển khai', 'BẢNG PHÂN CÔNG NHIỆM VỤ'],
  ['2 Công văn đề nghị báo cáo', 'V/v báo cáo kết quả thực hiện kế hoạch'],
  ['3 Công văn đôn đốc', 'cơ quan chưa gửi'],
  ['4 Báo cáo kết quả', 'NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM 2026'],
  ['5 Biên bản họp thẩm định', 'THƯ KÝ'],
  ['6 Tờ trình xếp loại', 'TỜ TRÌNH'],
  ['7 Dự thảo quyết định xếp loại', 'QUYẾT ĐỊNH:'],
  ['8 Thông báo kết quả', 'THÔNG BÁO'],
];

describe('letters of every kind', () => {
  test('there are eight', () => {
    expect(SAYS.map(([kind]) => kind)).toEqual(LETTER_KINDS);
    expect(letters.map(({ name }) => name.replace(' - lần 1.docx', ''))).toEqual(LETTER_KINDS);
  });

  test.each(SAYS)(
    '%s is valid, and opened',
    async (kind, words) => {
      expect(await opened(letters.find(({ name }) => name.startsWith(kind))!)).toContain(words);
    },
    240_000,
  );

  test('the report of the year is valid, and opened', async () => {
    const KyBaoCao = book.KyBaoCao.map((row) => ({ ...row, name: 'Cả năm' }));
    const all = await made(derive({ ...book, KyBaoCao }, false));
    const text = await opened(all.find(({ name }) => name.startsWith('4 '))!);
    expect(text).toContain('PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027');
    expect(text).toContain('KẾT QUẢ CHẤM ĐIỂM, XẾP LOẠI');
  }, 240_000);
});

describe("the office's own templates of every kind", () => {
  const FIELDS = ['Của {{ten_co_quan}}, {{dia_danh}}', '{{trich_yeu}}', '{{noi_dung}}', '{{phu_luc}}'];
  let filled: readonly MadeLetter[];

  beforeAll(async () => {
    const styles = { default: { document: { run: { font: 'Times New Roman' } } } };
    const page = { size: { width: 11_906, height: 16_838 } };
    const sections = [{ properties: { page }, children: FIELDS.map((text) => new Paragraph(text)) }];
    const bytes = new Uint8Array(await Packer.toBuffer(new Document({ styles, sections })));
    const files = LETTER_KINDS.map((kind) => ({ name: `${kind}.docx`, bytes }));
    filled = await made(book, { files, fill: fillTemplate });
  });

  test.each(LETTER_KINDS)(
    '%s is filled, valid, and opened',
    async (kind) => {
      const text = await opened(filled.find(({ name }) => name.startsWith(kind))!);
      expect(text).toContain('Của Ủy ban nhân dân xã Sông Trà, Sông Trà');
      expect(text).not.toContain('{{');
    },
    240_000,
  );
});
