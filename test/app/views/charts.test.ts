import { beforeAll, expect, test } from '@jest/globals';
import { chartsOf } from '../../../src/app/views/charts.ts';
import { derive } from '../../../src/report/book/derive.ts';
import { emptyBook, type Book } from '../../../src/workbook/schema.ts';
import { answered, reported, smallBook } from '../../report/support/smallBook.ts';

let book: Book;
beforeAll(async () => {
  const { book: made } = await smallBook();
  const told = answered(made, {
    'NV0001 P1': { status: 'Đã hoàn thành', completed: '2026-05-20' as never },
    'NV0003 X2': { status: 'Chưa thực hiện' },
  });
  book = derive(reported(told, { P1: { times: 1, received: '2026-06-04' as never } }), false);
});

const shown = (of: Book) => chartsOf({ book: of, asOfFixed: false });

test('six kinds of charts, one ranking for each group', () => {
  expect(shown(book).map((c) => [c.name, c.kind, c.title])).toEqual([
    ['TienDoCoQuan1', 'bars', 'Tiến độ nhiệm vụ theo cơ quan, đơn vị'],
    ['TienDoMuc1', 'bars', 'Tiến độ theo mục của kế hoạch'],
    ['GuiBaoCaoTheoKy', 'bars', 'Gửi báo cáo theo kỳ'],
    ['SoSanh', 'bars', 'Kỳ này so với kỳ trước và năm trước'],
    ['XepHang1_1', 'bars', 'Xếp hạng điểm: Các phòng'],
    ['XepHang2_1', 'bars', 'Xếp hạng điểm: UBND các xã'],
    ['PhanBoDiem', 'dots', 'Phân bố điểm theo khối'],
  ]);
});

test('bars by agency: the names in the order of the chart, each with its counts', () => {
  const [agencies] = shown(book);
  // Tân Phú and Bình An know nothing of two tasks each, Hòa Lạc of one.
  expect(agencies?.labels).toEqual([
    'UBND xã Bình An',
    'UBND xã Tân Phú',
    'Phòng Một',
    'Phòng Hai',
    'UBND xã Hòa Lạc',
    'Phòng Ba',
  ]);
  const values = (name: string) => agencies?.series.find((s) => s.name === name)?.values;
  expect(values('Chưa có thông tin')).toEqual([2, 2, 1, 1, 1, 0]);
  expect(values('Hoàn thành quá hạn')).toEqual([0, 0, 1, 0, 0, 0]);
});

test('a corrected answer moves the drawing', () => {
  const TheoDoi = book.TheoDoi.map((row) =>
    row.task === 'NV0001' && row.agency === 'P1' ? { ...row, completed: '2026-05-10' as never } : row,
  );
  const [agencies] = shown({ ...book, TheoDoi });
  const values = (name: string) => agencies?.series.find((s) => s.name === name)?.values;
  expect(values('Hoàn thành quá hạn')).toEqual([0, 0, 0, 0, 0, 0]);
  expect(values('Hoàn thành đúng hạn')).toEqual([0, 0, 1, 0, 0, 0]);
});

test('nobody has points: no dot is drawn', () => {
  expect(shown(book).at(-1)?.dots).toEqual([[], []]);
});

test('an empty book has nothing to draw', () => {
  expect(shown(derive(emptyBook(), false)).filter((c) => c.labels.length > 0)).toEqual([]);
});
