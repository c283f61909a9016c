import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDocument } from '../../../src/readers/readDocument.ts';
import { codes } from '../support/show.ts';
import { within } from '../support/work.ts';
import { assemble, pdfOf, say } from '../support/pdfFile.ts';

const SLOW = 4_000;

const timed = (bytes: Uint8Array): Promise<string[]> => within(SLOW, () => codes(bytes));

const PAGE = '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]';

/** One page with these resources and this content, other objects from number 5 on. */
function onePage(resources: string, content: string, others: readonly string[] = []): Uint8Array {
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< ${PAGE} /Resources << ${resources} >> /Contents 4 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...others,
  ]);
}

const latin = (bytes: Uint8Array): string => Array.from(bytes, (b) => String.fromCharCode(b)).join('');

function deflated(text: string, filter = '/FlateDecode'): string {
  const packed = latin(deflateSync(text));
  return `<< /Filter ${filter} /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
}

describe('hostile PDFs end soon', () => {
  test('ten thousand pages', async () => {
    const kids = Array.from({ length: 10_000 }, () => '3 0 R').join(' ');
    const bytes = assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count 10000 /Kids [${kids}] >>`,
      `<< ${PAGE} /Resources << >> >>`,
    ]);
    expect(await timed(bytes)).toEqual(['file.tooLarge']);
  });

  test('a page as wide as a town', async () => {
    const page = { content: say(60, 700, 12, 'Kế hoạch'), width: 1e9, height: 1e9 };
    expect(await timed(pdfOf([page]))).toEqual([]);
  });

  test('a stream that unpacks to gigabytes', async () => {
    const bomb = onePage('', '', [deflated(' '.repeat(80_000_000))]);
    expect(await timed(bomb)).toEqual(['file.tooLarge']);
    const twice = onePage('', '', [deflated('x', '[/FlateDecode /FlateDecode]')]);
    expect(await timed(twice)).toEqual(['file.tooLarge']);
  });

  test('forms within forms within forms', async () => {
    const form = (i: number): string => {
      const content = `/F${i + 1} Do `.repeat(10);
      const resources = `/Resources << /XObject << /F${i + 1} ${i + 6} 0 R >> >>`;
      return `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] ${resources} /Length ${content.length} >>\nstream\n${content}\nendstream`;
    };
    const forms = Array.from({ length: 12 }, (_, i) => form(i));
    const last = '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 7 >>\nstream\n0 0 m S\nendstream';
    const bytes = onePage('/XObject << /F0 5 0 R >>', '/F0 Do', [...forms, last]);
    expect(await timed(bytes)).toEqual(['file.tooLarge']);
  });

  test('a million operators that draw nothing', async () => {
    expect(await timed(onePage('', '1 w '.repeat(1_000_000)))).toEqual(['file.tooLarge']);
  });

  test('a hundred thousand lines', async () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => `0 ${i % 800} m 500 ${i % 800} l S`).join('\n');
    expect(await timed(onePage('', lines))).toEqual(['file.tooLarge']);
  });

  test('a grid of thousands of cells', async () => {
    const across = Array.from({ length: 400 }, (_, i) => `0 ${i * 2} m 590 ${i * 2} l S`);
    const down = Array.from({ length: 400 }, (_, i) => `${i} 0 m ${i} 800 l S`);
    expect(await timed(onePage('', [...across, ...down].join('\n')))).toEqual(['file.empty']);
  });
});

describe('broken PDFs', () => {
  const whole = pdfOf([{ content: say(60, 700, 12, 'Kế hoạch công tác dân vận năm 2026') }]);

  test('without its table of objects it is read by looking for them', async () => {
    const text = latin(whole).replace(/startxref\n\d+/, 'startxref\n7');
    const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
    const { value } = await readDocument('a.pdf', bytes);
    expect(value).toMatchObject({ format: 'pdf', blocks: [{ text: 'Kế hoạch công tác dân vận năm 2026' }] });
  });

  test('the head alone', async () => {
    expect(await codes('%PDF-1.4\n')).toEqual(['file.brokenPdf']);
    expect(await codes(whole.subarray(0, 200))).toEqual(['file.brokenPdf']);
  });

  test('one that asks for a password', async () => {
    const key = '00'.repeat(32);
    const bytes = pdfOf([{ content: say(60, 700, 12, 'a') }], {
      extra: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`,
    });
    expect(await codes(bytes)).toEqual(['file.encrypted']);
  });

  test('any damage is read or refused, never thrown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        fc.nat(whole.length),
        async (changes, end) => {
          const bytes = whole.slice(0, Math.max(20, end));
          for (const [at, value] of changes) if (at > 8 && at < bytes.length) bytes[at] = value;
          await expect(readDocument('a.pdf', bytes)).resolves.toBeDefined();
        },
      ),
      { seed: 7, numRuns: 40 },
    );
  });
});
