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
import {
  assertOnlyFont,
  measurePdf,
  pageText,
  type PdfMeasures,
  type PdfPage,
} from '../../../support/pdf.ts';
import { temporaryFolder } from '../../../support/skh.ts';

/** Millimetres, by hand: an upright page, and an annex that is turned. */
const SIDES = {
  portrait: { left: 30, right: 20, bottom: 20 },
  landscape: { left: 20, right: 15, bottom: 15 },
} as const;

/** Whose margins a letter has: ours, with lines of the body from one to the other or not; or those of a template. */
type Sides = 'full' | 'short' | 'template';

function sideFaults({ orientation, margins }: PdfPage, i: number, sides: Sides): string[] {
  const asked = SIDES[orientation];
  if (margins === null) return [`page ${i + 1} is blank`];
  const isWrong =
    margins.left < asked.left - 1 ||
    // The first page has lines of the body, which end at both margins; words of a table stand further in.
    (i === 0 && sides === 'full' && Math.max(margins.left - asked.left, margins.right - asked.right) > 1) ||
    margins.right < asked.right - 1 ||
    margins.bottom < asked.bottom - 1;
  return isWrong ? [`page ${i + 1}: ${JSON.stringify(margins)}`] : [];
}

/** Height of the box of the first word of that text, millimetres. */
function heightOf(page: PdfPage, text: string): number {
  const word = page.words.find((one) => one.text === text);
  if (word === undefined) throw new Error(`no ${text}`);
  return word.bottom - word.top;
}

/** The Open XML SDK finds nothing, and LibreOffice prints it on A4 within the margins. */
async function printed({ bytes }: MadeLetter, sides: Sides = 'full'): Promise<PdfMeasures> {
  if (await validatorRuns()) expect(await validate(bytes, '.docx')).toEqual([]);
  const path = join(await temporaryFolder(), 'van-ban.docx');
  await writeFile(path, bytes);
  const paper = await measurePdf(await toPdf(path));
  for (const page of paper.pages) expect(page.paper).toBe('A4');
  expect(paper.pages[0]!.orientation).toBe('portrait');
  if (sides !== 'template') expect(paper.pages.flatMap((page, i) => sideFaults(page, i, sides))).toEqual([]);
  assertOnlyFont(paper, 'Liberation Serif');
  return paper;
}

/** The text of its pages. */
async function opened(letter: MadeLetter, sides: Sides = 'full'): Promise<string> {
  const { pages } = await printed(letter, sides);
  return pages.map(pageText).join('\n').replace(/\s+/g, ' ');
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
      // The reminder says what it says in lines that fill no page's width.
      const sides = kind.startsWith('3 ') ? 'short' : 'full';
      expect(
        await opened(
          letters.find(({ name }) => name.startsWith(kind))!,
          sides,
        ),
      ).toContain(words);
    },
    240_000,
  );

  test('parts of a letter are as large as the decree has them', async () => {
    const [page] = (await printed(letters.find(({ name }) => name.startsWith('6 '))!)).pages;
    // The body has 14 points.
    const point = heightOf(page!, 'Căn') / 14;
    for (const [text, points] of [
      ['CỘNG', 12],
      ['Độc', 13],
      ['TỜ', 14],
      ['Số:', 13],
      ['nhận:', 12],
      ['Lưu:', 11],
      ['TỊCH', 14],
    ] as const)
      expect([text, Math.round(heightOf(page!, text) / point)]).toEqual([text, points]);
  }, 240_000);

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
      const text = await opened(
        filled.find(({ name }) => name.startsWith(kind))!,
        'template',
      );
      expect(text).toContain('Của Ủy ban nhân dân xã Sông Trà, Sông Trà');
      expect(text).not.toContain('{{');
    },
    240_000,
  );
});
