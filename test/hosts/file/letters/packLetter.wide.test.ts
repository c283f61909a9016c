import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { makeLetters, type MadeLetter } from '../../../../src/app/makeLetters.ts';
import { packLetter } from '../../../../src/hosts/file/letters/packLetter.ts';
import { LETTER_WORDS } from '../../../../src/messages/vi/letters.ts';
import { withSetting } from '../../../../src/report/book/settings.ts';
import { LETTER_LAYOUT, type LetterSpec } from '../../../../src/workbook/letter.ts';
import { sizedBook } from '../../../report/papers/support/sizedBook.ts';
import { toPdf } from '../../../support/libreoffice.ts';
import { validate, validatorRuns } from '../../../support/ooxmlValidator.ts';
import { assertOnlyFont, measurePdf, pageText, type PdfMeasures } from '../../../support/pdf.ts';
import { temporaryFolder } from '../../../support/skh.ts';

let letters: readonly MadeLetter[] = [];

async function paperOf(bytes: Uint8Array): Promise<PdfMeasures> {
  const path = join(await temporaryFolder(), 'letter.docx');
  await writeFile(path, bytes);
  return measurePdf(await toPdf(path));
}

const xmlOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml']!);

beforeAll(async () => {
  const book = await sizedBook({ agencies: 51, text: 200, tasks: 12 });
  const made = await makeLetters({ book, asOfFixed: false }, 1, packLetter);
  letters = made.value!;
});

describe('letters as .docx', () => {
  test('four of them, and the same bytes again', async () => {
    expect(letters.map((letter) => letter.name)).toEqual([
      '1 Công văn triển khai - lần 1.docx',
      '2 Công văn đề nghị báo cáo - lần 1.docx',
      '3 Công văn đôn đốc - lần 1.docx',
      '4 Báo cáo kết quả - lần 1.docx',
    ]);
    const book = await sizedBook({ agencies: 51, text: 200, tasks: 12 });
    const again = await makeLetters({ book, asOfFixed: false }, 1, packLetter);
    expect(again.value!.map((letter) => letter.bytes)).toEqual(letters.map((letter) => letter.bytes));
  });

  test('the Open XML SDK finds no fault', async () => {
    if (!(await validatorRuns())) return;
    for (const { bytes } of letters) expect(await validate(bytes, '.docx')).toEqual([]);
  });

  test('A4, upright but for annexes that are turned, one family of letters, nothing outside the margins, page numbers from 2 on', async () => {
    const { margins, turned } = LETTER_LAYOUT;
    for (const { bytes } of letters) {
      const paper = await paperOf(bytes);
      assertOnlyFont(paper, 'Liberation Serif');
      expect(paper.pages[0]!.orientation).toBe('portrait');
      for (const page of paper.pages) {
        const sides = page.orientation === 'portrait' ? margins : turned;
        expect(page.paper).toBe('A4');
        expect(page.margins!.left).toBeGreaterThan(sides.left - 1);
        expect(page.margins!.right).toBeGreaterThan(sides.right - 1);
        expect(page.margins!.bottom).toBeGreaterThan(sides.bottom - 1);
      }
      expect(pageText(paper.pages[0]!)).toContain('Độc lập - Tự do - Hạnh phúc');
      expect(paper.pages[0]!.words.filter((word) => word.bottom < margins.top - 2)).toEqual([]);
    }
    const report = await paperOf(letters[3]!.bytes);
    const top = report.pages[1]!.words.filter((word) => word.bottom < margins.top);
    expect(top.map((word) => word.text)).toEqual(['2']);
  }, 120_000);

  test('gaps are marked', () => {
    for (const { bytes, gaps } of letters) {
      const marked = xmlOf(bytes).match(/<w:highlight w:val="yellow"\/>/g)?.length ?? 0;
      expect(marked).toBe(gaps);
      expect(gaps).toBeGreaterThan(0);
    }
  });
});

test('markup, control characters and half letters in a text do no harm', async () => {
  const book = withSetting(
    await sizedBook({ agencies: 12, text: 20, tasks: 4 }),
    'issuer',
    'A & B <xã> \u0007 \ud800 "x"\ndòng hai',
  );
  const made = await makeLetters({ book, asOfFixed: false }, 1, packLetter);
  for (const { bytes } of made.value!) {
    expect(xmlOf(bytes)).toContain('A &amp; B &lt;XÃ&gt;');
    if (await validatorRuns()) expect(await validate(bytes, '.docx')).toEqual([]);
  }
});

/** A letter without a word of its own. */
const BARE: LetterSpec = {
  superior: '',
  issuer: [{ text: '[?]', gap: true }],
  number: [],
  subject: null,
  date: [],
  title: null,
  addressees: [],
  blocks: [],
  annexes: [],
  recipients: [],
  signerTitle: [],
  signer: [],
};

/** Lines of the body that fill the first page, and some more or fewer. */
const LENGTHS = [22, 24, 26, 28, 30, 32, 34, 36];

test('who signs never stands on a page alone', async () => {
  const found: (readonly [number, boolean])[] = [];
  for (const length of LENGTHS) {
    const blocks = Array.from({ length }, (_, i) => ({
      kind: 'paragraph' as const,
      look: 'body' as const,
      text: [{ text: `Dòng${i + 1}` }],
    }));
    const letter = { ...BARE, blocks, signerTitle: [[{ text: 'CHỦ TỊCH' }]], signer: [{ text: 'Người Ký' }] };
    const { pages } = await paperOf(await packLetter(letter, LETTER_WORDS));
    const last = pageText(pages.at(-1)!);
    expect(last).toContain('CHỦ TỊCH');
    found.push([pages.length, last.includes('Dòng')]);
  }
  // Shorter ones fit one page, longer ones don't: the turn of the page is among them.
  expect(new Set(found.map(([pages]) => pages))).toEqual(new Set([1, 2]));
  expect(found.every(([, hasBody]) => hasBody)).toBe(true);
}, 120_000);

test('a letter of nothing but gaps is still a document', async () => {
  const bytes = await packLetter(BARE, LETTER_WORDS);
  if (await validatorRuns()) expect(await validate(bytes, '.docx')).toEqual([]);
  expect((await paperOf(bytes)).pages).toHaveLength(1);
});
