import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openBook } from '../../src/app/openBook.ts';
import { nodeDeps } from '../../src/cli/deps.ts';
import { writeWorkbook } from '../../src/hosts/file/writeWorkbook.ts';
import { summaryPaper } from '../../src/report/papers/summary.ts';
import { paperSheet } from '../../src/report/papers/tablePaper.ts';
import type { Book } from '../../src/workbook/schema.ts';
import type { SheetSpec } from '../../src/workbook/spec.ts';
import { inside } from '../cli/support/inside.ts';
import { toPdf } from '../support/libreoffice.ts';
import { measurePdf, pageText } from '../support/pdf.ts';
import { temporaryFolder } from '../support/skh.ts';

const SIZES = Array.from({ length: 60 }, (_, i) => i + 1);

/** The book with so many agencies; those of the demo over and over. */
function withAgencies(book: Book, count: number): Book {
  const again = Array.from({ length: count }, (_, i) => book.TQCoQuan[i % book.TQCoQuan.length]!);
  const TQCoQuan = again.map((row, i) => ({ ...row, agency: `A${i}` }));
  return { ...book, TQCoQuan };
}

function namedSheet(book: Book, count: number): SheetSpec {
  const many = withAgencies(book, count);
  return { ...paperSheet(many, summaryPaper(many), 1), name: `Cỡ ${count}` };
}

/** Pages of each sheet: a sheet begins where the title stands. */
function bySheet(pages: readonly string[]): string[][] {
  const sheets: string[][] = [];
  for (const page of pages) {
    if (page.includes('TỔNG HỢP KẾT QUẢ')) sheets.push([]);
    sheets.at(-1)!.push(page);
  }
  return sheets;
}

/** What is wrong with the last pages of a summary; '' where nothing is. */
function fault(pages: readonly string[]): string {
  const last = pages.at(-1)!;
  if (!last.includes('NGƯỜI LẬP BIỂU')) return 'titles before the last page';
  if (!last.includes('Chuyên viên tổng hợp')) return 'name apart from its title';
  return /Gửi (?:đúng|chậm)|Chưa gửi/.test(last.replace('Gửi báo cáo', '')) ? '' : 'alone on the page';
}

test('the check itself sees a block that is alone, or split', () => {
  expect(fault(['TỔNG HỢP', 'NGƯỜI LẬP BIỂU Chuyên viên tổng hợp'])).toBe('alone on the page');
  expect(fault(['TỔNG HỢP Gửi đúng hạn NGƯỜI LẬP BIỂU', 'Chuyên viên tổng hợp'])).toBe(
    'titles before the last page',
  );
});

test('signatures stay whole and with the end of the table, at any number of agencies', async () => {
  const folder = await temporaryFolder();
  expect((await inside('demo', '--out', folder)).code).toBe(0);
  const opened = await openBook(
    join(folder, '5-so-cham-diem.xlsx'),
    nodeDeps(() => undefined),
  );
  const book = opened.value!.book;
  const sheets = SIZES.map((count) => namedSheet(book, count));
  const path = join(folder, 'sizes.xlsx');
  await writeFile(path, writeWorkbook({ sheets, names: [], title: 'Cỡ', active: 0 }));
  const pdf = await measurePdf(await toPdf(path));
  const printed = bySheet(pdf.pages.map(pageText));
  expect(printed.length).toBe(SIZES.length);
  const faults = printed.flatMap((pages, i) => (fault(pages) === '' ? [] : [`${SIZES[i]}: ${fault(pages)}`]));
  expect(faults).toEqual([]);
}, 240_000);
