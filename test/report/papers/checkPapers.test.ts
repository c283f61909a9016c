import { describe, expect, test } from '@jest/globals';
import { withSetting } from '../../../src/report/book/settings.ts';
import { checkPapers } from '../../../src/report/papers/checkPapers.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { sizedBook } from './support/sizedBook.ts';

async function goodBook(): Promise<Book> {
  const book = await sizedBook({ agencies: 12, text: 20, tasks: 6 });
  const KeHoach = book.KeHoach.map((row) => ({ ...row, number: '12/KH-UBND', date: '2026-01-15' as never }));
  return { ...book, KeHoach, QuyetDinh: [] };
}

const codes = (book: Book) => checkPapers(book).map((r) => r.code);

describe('the look before submitting', () => {
  test('a book with all it needs has nothing to mend', async () => {
    expect(checkPapers(await goodBook())).toEqual([]);
  });

  test('blank settings are named as the sheet names them', async () => {
    const remarks = checkPapers(withSetting(await goodBook(), 'signer', ''));
    expect(remarks).toEqual([
      { code: 'settingBlank', text: 'Chưa ghi "Họ tên người ký" ở trang Thông tin chung.' },
    ]);
  });

  test('an annex needs the letter that it goes with, but no signatory', async () => {
    const annex = withSetting(await goodBook(), 'paperKind', 'phụ lục kèm văn bản');
    expect(codes(withSetting(annex, 'signer', ''))).toEqual(['annexLetter']);
  });

  test('a kind that is none is printed for leadership, and said', async () => {
    expect(codes(withSetting(await goodBook(), 'paperKind', 'Biểu gì đó'))).toEqual(['kindUnknown']);
  });

  test('a plan without number or date', async () => {
    const book = await goodBook();
    const KeHoach = book.KeHoach.map((row) => ({ ...row, number: '', date: null }));
    expect(codes({ ...book, KeHoach })).toEqual(['planNumber', 'planDate']);
  });

  test('an agency that fell out of the summary: totals, figures and name are told', async () => {
    const book = await goodBook();
    const TQCoQuan = book.TQCoQuan.slice(1);
    const found = codes({ ...book, TQCoQuan });
    expect(found).toContain('agencyMissing');
    expect(found).toContain('sumRows');
    expect(found).toContain('sumGroups');
    expect(found).toContain('figures');
  });

  test('a name that differs from the register, and one that is not in it', async () => {
    const book = await goodBook();
    const BaoCao = book.BaoCao.map((row, i) => (i === 0 ? { ...row, agencyName: 'Phòng Khác' } : row));
    expect(codes({ ...book, BaoCao })).toEqual(['agencyName']);
    const CoQuan = book.CoQuan.filter((row) => row.code !== book.BaoCao[0]!.agency);
    expect(codes({ ...book, CoQuan })).toContain('agencyUnknown');
  });

  test('open questions and unknown days of receipt', async () => {
    const book = await goodBook();
    const BaoCao = book.BaoCao.map((row, i) => (i === 0 ? { ...row, state: 'Chưa rõ ngày nhận' } : row));
    expect(codes({ ...book, BaoCao })).toEqual(['dateUnknown']);
  });
});
