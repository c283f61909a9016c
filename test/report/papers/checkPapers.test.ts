import { describe, expect, test } from '@jest/globals';
import { checkPrinted } from '../../../src/app/printBook.ts';
import { withSetting } from '../../../src/report/book/settings.ts';
import { lettersOf } from '../../../src/report/letters/lettersOf.ts';
import { letterRemarks } from '../../../src/report/papers/checkLetters.ts';
import { checkPapers } from '../../../src/report/papers/checkPapers.ts';
import { shownRemarks } from '../../../src/report/papers/checkShown.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { scoredBook } from './support/scoredBook.ts';
import { sizedBook } from './support/sizedBook.ts';

async function goodBook(given?: Book): Promise<Book> {
  const book = given ?? (await sizedBook({ agencies: 12, text: 20, tasks: 6 }));
  const plan = { title: 'Công tác dân vận', number: '12/KH-UBND', issuer: 'UBND tỉnh' };
  const KeHoach = book.KeHoach.map((row) => ({ ...row, ...plan, date: '2026-01-15' as never }));
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
    const placeless = withSetting(annex, 'preparer', '');
    expect(codes(placeless)).toEqual(['annexLetter']);
  });

  test.each([
    ['Báo cáo', ['annexNumber', 'annexDate']],
    ['Báo cáo số 15/BC-UBND của Ủy ban nhân dân xã', ['annexDate']],
    ['Báo cáo ngày 05/6/2026 của Ủy ban nhân dân xã', ['annexNumber']],
    ['Báo cáo số ....../BC-UBND ngày ...../...../2026', ['annexNumber', 'annexDate']],
    ['Báo cáo số 15/BC-UBND ngày 05/6/2026 của Ủy ban nhân dân xã', []],
    ['Quyết định số 15/2026/QĐ-UBND ngày 05 tháng 6 năm 2026 của Ủy ban nhân dân tỉnh', []],
  ])('annexes to %p: %p', async (annexTo, found) => {
    const annex = withSetting(await goodBook(), 'paperKind', 'Phụ lục kèm văn bản');
    expect(codes(withSetting(annex, 'annexTo', annexTo))).toEqual(found);
  });

  test.each([
    ['symbol', 'Ký hiệu văn bản'],
    ['contact', 'Đầu mối liên hệ'],
    ['place', 'Địa danh'],
    ['signer', 'Họ tên người ký'],
  ] as const)('letters without %s: said once, and not green', async (key, label) => {
    for (const kind of ['', 'Phụ lục kèm văn bản']) {
      const book = withSetting(withSetting(await goodBook(), 'paperKind', kind), key, '');
      const named = withSetting(book, 'annexTo', 'Báo cáo số 15/BC-UBND ngày 05/6/2026');
      expect(checkPapers(named)).toEqual([
        { code: 'settingBlank', text: `Chưa ghi "${label}" ở trang Thông tin chung.` },
      ]);
      expect(checkPrinted({ book: named, asOfFixed: false }).ready).toBe(false);
    }
  });

  test('what only people know is left to Word: listed by letter, below the green line', async () => {
    const check = checkPrinted({ book: await goodBook(), asOfFixed: false });
    expect(check).toMatchObject({ ready: true, remarks: [] });
    expect(check.byHand).toEqual([
      '3 Công văn đôn đốc: [ngày gửi bổ sung].',
      '4 Báo cáo kết quả: [Nơi nhận báo cáo]; [Các cơ quan chưa nêu khó khăn, vướng mắc]; [Các cơ quan chưa có đề xuất, kiến nghị]; [Ghi nhiệm vụ trọng tâm, giải pháp 6 tháng cuối năm].',
    ]);
  });

  test('a kind that is none is printed for leadership, and said', async () => {
    expect(codes(withSetting(await goodBook(), 'paperKind', 'Biểu gì đó'))).toEqual(['kindUnknown']);
  });

  test('a plan without number or date', async () => {
    const book = await goodBook();
    const KeHoach = book.KeHoach.map((row) => ({ ...row, number: '', date: null }));
    expect(codes({ ...book, KeHoach })).toEqual(['planNumber', 'planDate']);
    const bare = book.KeHoach.map((row) => ({ ...row, title: ' ', issuer: '' }));
    expect(codes({ ...book, KeHoach: bare })).toEqual(['planTitle', 'planIssuer']);
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

  test.each(['XepLoai', 'ChamDiem'] as const)('names among the points, in %s', async (table) => {
    const book = await goodBook(await scoredBook({ agencies: 12, text: 20, tasks: 6 }));
    expect(codes(book)).toEqual([]);
    const [first] = book[table];
    const other = (row: { readonly agency: string }) => row.agency === first!.agency;
    const rows = (change: object) =>
      (book[table] as readonly { readonly agency: string }[]).map((row) =>
        other(row) ? { ...row, ...change } : row,
      );
    expect(codes({ ...book, [table]: rows({ agencyName: 'Phòng Khác' }) })).toContain('agencyName');
    expect(codes({ ...book, [table]: rows({ agency: 'LA' }) })).toContain('agencyUnknown');
  });

  test('open questions and unknown days of receipt', async () => {
    const book = await goodBook();
    const BaoCao = book.BaoCao.map((row, i) => (i === 0 ? { ...row, state: 'Chưa rõ ngày nhận' } : row));
    expect(codes({ ...book, BaoCao })).toEqual(['dateUnknown']);
  });
});

describe('the same figures in letters, sheets and workbook', () => {
  const scored = () => scoredBook({ agencies: 12, text: 20, tasks: 6 });

  test('nothing differs as they are made', async () => {
    const book = await scored();
    expect(letterRemarks(book)).toEqual([]);
    expect(shownRemarks(book, book)).toEqual([]);
  });

  test('a figure of a group that the report took from elsewhere', async () => {
    const book = await scored();
    const [group] = book.TQKhoi;
    const TQKhoi = [{ ...group!, unknown: (group!.unknown ?? 0) + 5 }, ...book.TQKhoi.slice(1)];
    const found = letterRemarks({ ...book, TQKhoi });
    const other = group!.unknown === 0 || group!.unknown === null ? '-' : group!.unknown;
    expect(found).toEqual([
      {
        code: 'letterFigure',
        text: `Văn bản "4 Báo cáo kết quả" ghi ${group!.group}, Chưa có thông tin: ${(group!.unknown ?? 0) + 5}; biểu "Biểu 01 Tổng hợp" ghi ${other}. Không trình khi hai số còn khác nhau.`,
      },
    ]);
  });

  test.each(['6 Tờ trình xếp loại', '7 Dự thảo quyết định xếp loại'])(
    'another class in the annex of %s, and an agency that is not there',
    async (kind) => {
      const book = await scored();
      const planted = lettersOf(book).map((one) => {
        if (one.kind !== kind) return one;
        const [annex] = one.letter.annexes;
        const blocks = annex!.blocks.map((block) => {
          if (block.kind !== 'table') return block;
          const rows = block.rows.map((row) => (row[0] === '1' ? [...row.slice(0, -1), 'Lạ'] : row));
          return { ...block, rows: rows.filter((row) => row[0] !== '2') };
        });
        return { ...one, letter: { ...one.letter, annexes: [{ ...annex!, blocks }] } };
      });
      const found = letterRemarks(book, planted);
      // One first and one second agency in each of the groups.
      const groups = new Set(book.XepLoai.map((row) => row.group)).size;
      expect(found.filter(({ text }) => text.includes('Xếp loại: Lạ'))).toHaveLength(groups);
      expect(found.filter(({ code }) => code === 'letterRow')).toHaveLength(groups);
    },
  );

  test('a number typed over a formula of Tổng quan: what stands there, and what is printed', async () => {
    const book = await scored();
    const [row] = book.TQCoQuan;
    const written = { ...book, TQCoQuan: [{ ...row!, total: 99 }, ...book.TQCoQuan.slice(1)] };
    expect(shownRemarks(written, book)).toEqual([
      {
        code: 'shown',
        text: `Trang Tổng quan đang ghi ${row!.name}, Nhiệm vụ chủ trì: 99; tính lại là ${row!.total} (số in trên biểu). Có thể công thức đã bị ghi đè: hãy xem lại trước khi trình.`,
      },
    ]);
  });

  test('many of them are counted', async () => {
    const book = await scored();
    const TQCoQuan = book.TQCoQuan.map((row) => ({ ...row, total: 99 }));
    const found = shownRemarks({ ...book, TQCoQuan }, book);
    expect(found).toHaveLength(6);
    expect(found[5]?.text).toBe(`Trang Tổng quan còn ${TQCoQuan.length - 5} ô khác với số tính lại.`);
  });
});
