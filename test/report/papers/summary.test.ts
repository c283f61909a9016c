import { beforeAll, describe, expect, test } from '@jest/globals';
import { derive } from '../../../src/report/book/derive.ts';
import { paperSheet } from '../../../src/report/papers/tablePaper.ts';
import { summaryPaper } from '../../../src/report/papers/summary.ts';
import { summarySentence } from '../../../src/report/papers/summarySentence.ts';
import { STYLES } from '../../../src/workbook/styles.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { answered, reported, smallBook } from '../support/smallBook.ts';

/**
 * As of 04/6/2026. Phòng Một leads NV0001 (due 15/5) and NV0004 (30/11), Phòng Hai NV0002 (the whole year), each commune
 * NV0003 (30/6) and NV0005 (the whole year). Phòng Ba only coordinates and owes no report.
 */
let book: Book;
beforeAll(async () => {
  const { book: made } = await smallBook();
  const sent = reported(made, {
    P1: { times: 1, received: '2026-06-04' as never },
    P2: { times: 1, received: '2026-06-07' as never, supplement: 'Ghi rõ số bài' },
    X1: { times: 1, received: '2026-06-01' as never },
  });
  const said = answered(sent, {
    'NV0001 P1': { status: 'Đang thực hiện' },
    'NV0004 P1': { status: 'Đã hoàn thành', completed: '2026-06-01' as never },
    'NV0002 P2': { status: 'Đang thực hiện' },
    'NV0003 X1': { status: 'Không phát sinh' },
    'NV0005 X1': { status: 'Chưa thực hiện' },
  });
  book = derive(said, false);
});

describe('Biểu 01', () => {
  test('the columns of the issue, the nine in the middle by their order', () => {
    expect(summaryPaper(book).columns.map(({ header }) => header)).toEqual([
      'TT',
      'Cơ quan, đơn vị',
      'Nhiệm vụ chủ trì',
      'Hoàn thành đúng hạn',
      'Hoàn thành quá hạn',
      'Chưa hoàn thành (trong hạn)',
      'Chưa hoàn thành (quá hạn)',
      'Thường xuyên (có thực hiện)',
      'Thường xuyên (chưa thực hiện)',
      'Không phát sinh',
      'Không có thời hạn',
      'Chưa có thông tin',
      'Gửi báo cáo',
      'Ghi chú',
    ]);
  });

  test('total, groups and agencies, each figure by hand', () => {
    const rows = summaryPaper(book).rows.map((row) => ('text' in row ? [row.text] : row.values));
    const none = '-';
    expect(rows).toEqual([
      // 9 leads: 1 on time, 1 open overdue, 1 regular active, 1 regular idle, 1 not arising, 4 untold.
      [null, 'Tổng cộng', 9, 1, none, none, 1, 1, 1, 1, none, 4, '3/5', null],
      [null, 'Các phòng', 3, 1, none, none, 1, 1, none, none, none, none, '2/2', null],
      [1, 'Phòng Một', 2, 1, none, none, 1, none, none, none, none, none, 'Gửi đúng hạn', ''],
      [
        ...[2, 'Phòng Hai', 1, none, none, none, none, 1, none, none, none, none],
        ...['Yêu cầu bổ sung', 'Yêu cầu bổ sung: Ghi rõ số bài'],
      ],
      // It only coordinates: it owes nothing, and no agency is left out.
      [3, 'Phòng Ba', ...Array.from({ length: 10 }, () => none), 'Miễn báo cáo', 'Chỉ phối hợp'],
      [null, 'UBND các xã', 6, none, none, none, none, none, 1, 1, none, 4, '1/3', null],
      [1, 'UBND xã Bình An', 2, none, none, none, none, none, 1, 1, none, none, 'Gửi đúng hạn', ''],
      [2, 'UBND xã Hòa Lạc', 2, none, none, none, none, none, none, none, none, 2, 'Chưa gửi', ''],
      [3, 'UBND xã Tân Phú', 2, none, none, none, none, none, none, none, none, 2, 'Chưa gửi', ''],
    ]);
  });

  test('figures stand on the right, names on the left, the number of the line in the middle', () => {
    const sheet = paperSheet(book, summaryPaper(book), 1);
    const at = sheet.cells.find(({ content }) => content === 'Phòng Một')!.at.replace('B', '');
    const side = (column: string) =>
      STYLES[sheet.cells.find((cell) => cell.at === `${column}${at}`)!.style!].horizontal;
    expect(['A', 'B', 'C', 'L', 'M', 'N'].map(side)).toEqual([
      'center',
      'left',
      'right',
      'right',
      'center',
      'left',
    ]);
  });
});

describe('the sentence on top', () => {
  test('returns, what is open past its day with the figure of its column, and who is missing', () => {
    // 3 of 5: 60 %. Phòng Hai came three days late.
    expect(summarySentence(book)).toBe(
      'Tính đến ngày 04/6/2026, có 03/05 cơ quan gửi báo cáo (60 %), trong đó 01 gửi chậm; 01 lượt nhiệm vụ quá hạn chưa hoàn thành, nhiều nhất ở Phòng Một (01). Chưa gửi: UBND xã Hòa Lạc; UBND xã Tân Phú.',
    );
  });

  test('what was done past its day is a figure of its own', () => {
    const late = answered(book, {
      'NV0001 P1': { status: 'Đã hoàn thành', completed: '2026-05-20' as never },
    });
    expect(summarySentence(derive(late, false))).toContain(
      '; không có nhiệm vụ quá hạn chưa hoàn thành; 01 lượt đã hoàn thành nhưng quá hạn. Chưa gửi',
    );
  });

  test('the figures of the sentence are those of the total row', () => {
    const total = summaryPaper(book).rows[0]!;
    const open = 'text' in total ? null : total.values[6];
    expect(summarySentence(book)).toContain(`${String(open).padStart(2, '0')} lượt nhiệm vụ quá hạn`);
  });

  test('more than five that are missing are counted', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const [first] = book.BaoCao.filter((row) => row.round === 1);
    const BaoCao = names.map((agencyName) => ({
      ...first!,
      agencyName,
      times: 0,
      state: 'Chưa gửi',
      exempt: '',
    }));
    expect(summarySentence({ ...book, BaoCao })).toMatch(/Chưa gửi: A; B; C; D; E và 02 cơ quan khác\.$/);
  });

  test('nobody owes a report: no share', () => {
    expect(summarySentence({ ...book, BaoCao: [] })).toContain('có 00/00 cơ quan gửi báo cáo;');
  });
});
