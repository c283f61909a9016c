/// <reference types="office-js" />
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import type { Comments } from '../../excel/model/application.ts';
import type { Book } from '../../excel/model/book.ts';
import { sampleSpec } from './samples.ts';
import { wholeWay } from './wholeWay.ts';

const OWN_SHEET = 'Trang của tôi';
const TRACKING = 'Theo dõi thực hiện';
const NOTE = 'Gọi lại cho xã này';

let bench: Bench;
/** What the person's additions hold after each step, and what the table under them does. */
const seen = new Map<string, { readonly own: unknown; readonly answers: number }>();

const comments = (book: Book) => book.child('Comments', 'CommentCollection') as Comments;

/** A chart over our cells, a sheet with formulas on our table, a column of one's own, a comment, words beside. */
function addOwn(book: Book): void {
  const tracking = book.sheet(TRACKING);
  const table = book.table('TheoDoi');
  const { row, column, rows, columns } = table.box();
  table.Resize(tracking.range({ row, column, rows, columns: columns + 1 }));
  tracking.GetCell(row, column + columns).Values = [['Theo dõi riêng']];
  for (let i = 1; i < rows; i += 1) {
    const cell = tracking.GetCell(row + i, column + columns);
    cell.Values = i % 2 === 0 ? [[`gõ tay ${i}`]] : [[`=ROW()*${i}`]];
  }
  tracking.GetCell(row + 1, column + columns + 2).Values = [['ghi chú bên cạnh']];
  comments(book).Add(tracking.GetCell(row + 3, column + 2), NOTE);
  const own = book.sheets.Add(OWN_SHEET);
  own.GetRange('A1:B2').Values = [
    ['Số dòng', '=ROWS(TheoDoi)'],
    ['Có nội dung', '=COUNTA(TheoDoi[Kết quả thực hiện])'],
  ];
  const chart = own.charts.Add('ColumnClustered', own.GetRange('A1:B2'), 'Columns');
  chart.setScalar('Name', 'Biểu đồ của tôi');
  chart.SetPosition('D2', 'J16');
}

/** Everything of theirs, and the key of the row that the comment stands on. */
function ownThings(book: Book): unknown {
  const tracking = book.sheet(TRACKING);
  const table = book.table('TheoDoi');
  const { row, column, rows, columns } = table.box();
  const own = book.sheet(OWN_SHEET);
  const [comment] = comments(book).items();
  const at = tracking.GetRange(comment!.at.replace(/^.*!/, '')).box;
  const [chart] = own.charts.items();
  return {
    header: table.headers().at(-1),
    column: tracking.range({ row, column: column + columns - 1, rows, columns: 1 }).Formulas,
    beside: tracking.GetCell(row + 1, column + columns + 1).Values,
    comment: [comment!.Content, at, tracking.range({ row: at.row, column, rows: 1, columns: 6 }).Values],
    sheet: own.GetRange('A1:B2').Formulas,
    charts: own.charts.items().length,
    chart: [chart!.getScalar('Name'), chart!.anchor, chart!.series.items().length],
  };
}

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
  const book = bench.newBook();
  const host = createExcelHost({ run: Excel.run, isSetSupported: () => true });
  await wholeWay(host, await sampleSpec(), async (step) => {
    if (step === 'lap') bench.asUser(addOwn);
    const answers = Number(book.sheet(OWN_SHEET).GetRange('B2').Values?.[0]?.[0]);
    seen.set(step, { own: ownThings(book), answers });
    return new Uint8Array();
  });
}, 240_000);

describe('what a person added to the workbook in Excel', () => {
  test('is there to begin with', () => {
    expect(seen.get('lap')).toMatchObject({
      own: { header: 'Theo dõi riêng', charts: 1, chart: ['Biểu đồ của tôi', { from: 'D2', to: 'J16' }, 2] },
      answers: 0,
    });
  });

  test.each(['tong-hop', 'cham'])('stands as it was after %s, on the rows that it was on', (step) => {
    expect(seen.get(step)?.own).toEqual(seen.get('lap')?.own);
  });

  test('though the table beside it was written to, which its formulas see', () => {
    expect(seen.get('tong-hop')?.answers).toBeGreaterThan(50);
  });
});
