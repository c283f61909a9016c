import { beforeAll, describe, expect, test } from '@jest/globals';
import { compareYear } from '../../src/app/compareYear.ts';
import { derive } from '../../src/report/book/derive.ts';
import type { Book } from '../../src/workbook/schema.ts';
import type { TrackedBook } from '../../src/app/openBook.ts';
import { answered, reported, smallBook } from '../report/support/smallBook.ts';
import { trackedBook } from './support/plans.ts';

let book: Book;
beforeAll(async () => {
  ({ book } = await smallBook());
});

const ofYear = (of: Book, year: number): Book => ({
  ...of,
  CaiDat: of.CaiDat.map((row) => (row.key === 'year' ? { ...row, value: String(year) } : row)),
});
const named = (of: Book, id: string): TrackedBook => ({ ...trackedBook(of), id });

/** Last year: of five reports two came, one of them in time; of nine obligations one was done. */
function lastYear(): Book {
  const told = answered(book, { 'NV0001 P1': { status: 'Đã hoàn thành', completed: '2026-05-10' as never } });
  return reported(told, {
    P1: { times: 1, received: '2026-06-04' as never },
    P2: { times: 1, received: '2026-06-09' as never },
  });
}

describe('last year beside this one', () => {
  test('every share of every round, with its numbers and the file they come from', () => {
    const done = compareYear(named(book, 'a'), named(ofYear(lastYear(), 2025), 'b'), 'so-2025.xlsx');
    expect(done.issues).toEqual([]);
    expect(done.value).toMatchObject({ rounds: 2, year: 2025 });
    const rows = done.value!.after.NamTruoc.filter((row) => row.round === 1);
    expect(rows.map((row) => [row.label, row.done, row.total, row.source])).toEqual([
      ['Báo cáo đã nhận', 2, 5, 'so-2025.xlsx'],
      ['Báo cáo gửi đúng hạn', 1, 5, 'so-2025.xlsx'],
      ['Lượt nhiệm vụ có kết quả', 1, 9, 'so-2025.xlsx'],
      ['Lượt nhiệm vụ đúng tiến độ', 1, 9, 'so-2025.xlsx'],
      ['Lượt nhiệm vụ quá hạn', 0, 9, 'so-2025.xlsx'],
    ]);
    const shown = done.value!.after.TQSoSanh.map((row) => [row.now, row.lastYear, row.lastYearShare]);
    expect(shown[0]).toEqual(['0/5', '2/5', 40]);
  });

  test('a second book takes the place of the first', () => {
    const once = compareYear(named(book, 'a'), named(ofYear(lastYear(), 2025), 'b'), 'mot.xlsx').value!.after;
    const twice = compareYear(named(once, 'a'), named(ofYear(book, 2024), 'c'), 'hai.xlsx').value!.after;
    expect(new Set(twice.NamTruoc.map((row) => row.source))).toEqual(new Set(['hai.xlsx']));
    expect(twice).toEqual(derive(twice, false));
  });

  test.each<[code: string, old: () => TrackedBook]>([
    ['book.sameBook', () => named(ofYear(lastYear(), 2025), 'a')],
    ['book.yearNotEarlier', () => named(ofYear(lastYear(), 2026), 'b')],
    ['book.noRounds', () => named({ ...ofYear(book, 2025), KyBaoCao: [], TheoDoi: [] }, 'b')],
  ])('refused: %s', (code, old) => {
    const { value, issues } = compareYear(named(book, 'a'), old(), 'x.xlsx');
    expect([value, issues.map((i) => i.code)]).toEqual([null, [code]]);
  });
});
