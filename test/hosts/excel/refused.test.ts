/// <reference types="office-js" />
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { createExcelHost } from '../../../src/hosts/excel/host.ts';
import { issueText } from '../../../src/messages/issueText.ts';
import type { TableChange } from '../../../src/workbook/ports.ts';
import { startBench, type Bench } from '../../excel/bench.ts';
import { exportBook } from '../../excel/export/exportBook.ts';
import type { Book } from '../../excel/model/book.ts';
import type { Fault } from '../../excel/transport.ts';
import { KEYS, smallSpec, taskRow } from './small.ts';

/**
 * Everything that people, colleagues and Excel may do between what a preview saw and the writing of it: what the office
 * is told then, word by word where it matters, and the workbook, of which every part is to stay as it was.
 */
let bench: Bench;
const host = () => createExcelHost({ run: Excel.run, isSetSupported: () => true });
const NAMES = ['NhiemVu', 'CaiDat'];
const sheet = (name = 'Nhiệm vụ') => bench.book().sheet(name);
const column = (header: string) => bench.book().table('NhiemVu').Columns.GetItem(header);

beforeAll(async () => {
  bench = await startBench({ excelApi: '1.14' });
});
beforeEach(async () => {
  bench.newBook();
  expect((await host().create(smallSpec(), '')).issues).toEqual([]);
});
afterEach(() => expect(bench.keptRanges()).toBe(0));

const update: TableChange = { kind: 'update', table: 'NhiemVu', key: ['NV0002'], set: { Kỳ: 7 } };
const remove: TableChange = { kind: 'delete', table: 'NhiemVu', keys: [['NV0001']] };
const [code, text, round, day, judged] = taskRow(4);
const insert: TableChange = {
  kind: 'insert',
  table: 'NhiemVu',
  rows: [{ Mã: code!, 'Nội dung': text!, Kỳ: round!, 'Ngày nhận': day!, 'Đánh giá': judged! }],
};

/** All parts of the workbook as it would be saved, without the minute of saving that a zip notes. */
function whole(): string {
  const parts = Object.entries(unzipSync(exportBook(bench.book())));
  return parts.map(([path, bytes]) => `${path}\n${strFromU8(bytes)}`).join('\n');
}

async function previewed() {
  const { value } = await host().open('');
  await value!.read(NAMES);
  return value!;
}

type Applied = { readonly said: readonly string[]; readonly same: boolean };

/** A preview is looked at, something happens, and then it is written. */
async function applyAfter(action: () => void, changes: readonly TableChange[]): Promise<Applied> {
  const book = await previewed();
  action();
  const before = whole();
  bench.resetTraffic();
  const options = { expects: book.revision, label: 'Tổng hợp báo cáo kỳ 1', at: '2026-01-05 08:00' };
  const { issues } = await host().apply(book, changes, KEYS, '', options);
  return { said: issues.map((i) => issueText(i)), same: whole() === before };
}

const user = (action: (book: Book) => void) => () => bench.asUser(action);
const colleague = (action: (book: Book) => void) => () => bench.asOther(action);
const MISSING = /^Sổ không còn bảng "NhiemVu": .*chuyển thành vùng thường\. Bấm Hoàn tác .* mở bản lưu trước/;
const CHANGED = /^Sổ đã được người khác sửa sau khi xem trước nên chưa ghi gì\. Mở lại sổ/;

type Case = readonly [what: string, action: () => void, changes: readonly TableChange[], said: RegExp];

const REFUSED: readonly Case[] = [
  ['the sheet is deleted', user((b) => b.sheet('Nhiệm vụ').Delete()), [update], MISSING],
  ['the table is deleted', user((b) => b.table('NhiemVu').Delete()), [update], MISSING],
  ['the table is renamed', user((b) => (b.table('NhiemVu').Name = 'Viec')), [update], MISSING],
  ['the table is made a range', user((b) => void b.table('NhiemVu').ConvertToRange()), [update], MISSING],
  ['the sheet is renamed', user((b) => (b.sheet('Nhiệm vụ').Name = 'Việc')), [update], CHANGED],
  ['a column is deleted', user(() => column('Kỳ').Delete()), [update], CHANGED],
  ['a column is renamed', user(() => (column('Kỳ').Name = 'Kỳ báo cáo')), [update], CHANGED],
  ['rows are deleted', user((b) => b.table('NhiemVu').deleteRows(0, 2)), [update], CHANGED],
  ['a colleague types', colleague(() => (sheet().GetRange('B5').Values = 'khác')), [update], CHANGED],
  [
    'a colleague sorts',
    colleague((b) => b.table('NhiemVu').Sort.Apply([{ key: 0, ascending: false }])),
    [update],
    CHANGED,
  ],
  [
    'the sheet is protected',
    user((b) => (b.sheet('Nhiệm vụ').protection = {})),
    [update],
    /Trang "Nhiệm vụ" đang được bảo vệ nên chưa ghi gì\. Bỏ bảo vệ trang \(Xem lại › Bỏ bảo vệ trang tính\)/,
  ],
  [
    'the hidden sheet is protected',
    user((b) => (b.sheet('_skh').protection = {})),
    [update],
    /Trang "_skh" đang được bảo vệ nên chưa ghi gì/,
  ],
  [
    'cells are merged below',
    user(() => sheet().GetRange('B8:C8').Merge()),
    [insert],
    /ô B8: Bảng "NhiemVu" cần thêm dòng nhưng phía dưới có ô gộp \(B8:C8\) nên chưa ghi gì\. Bỏ gộp/,
  ],
  [
    'somebody writes below',
    user(() => (sheet().GetRange('C8').Values = 'Ghi chú')),
    [insert],
    /Bảng "NhiemVu" cần thêm dòng nhưng phía dưới đã có nội dung, bắt đầu từ ô C8\. Chuyển nội dung/,
  ],
  [
    'another table stands below',
    user(() => {
      sheet().GetRange('A8:B9').Values = [
        ['Của', 'tôi'],
        ['', ''],
      ];
      sheet().tables.Add('A8:B9', true);
    }),
    [insert],
    /bắt đầu từ ô A8\. Chuyển nội dung/,
  ],
  [
    'a totals row is shown, rows come',
    user((b) => (b.table('NhiemVu').ShowTotals = true)),
    [insert],
    /Bảng "NhiemVu" đang bật hàng tổng .* chưa ghi gì\. Bấm vào bảng, bỏ chọn Thiết kế Bảng › Hàng Tổng/,
  ],
  [
    'a totals row is shown, rows go',
    user((b) => (b.table('NhiemVu').ShowTotals = true)),
    [remove],
    /Bảng "NhiemVu" đang bật hàng tổng/,
  ],
  [
    'the workbook may only be looked at',
    user((b) => void (b.viewing = true)),
    [update],
    /^Excel không cho ghi: .* chỉ mở để đọc\. .* Cho phép chỉnh sửa/,
  ],
];

test.each(REFUSED)('%s: it is said, and the workbook is whole', async (_, action, changes, said) => {
  const applied = await applyAfter(action, changes);
  expect(applied.said).toEqual([expect.stringMatching(said)]);
  expect(applied.same).toBe(true);
});

const FAULTS: readonly (readonly [string, Fault, RegExp])[] = [
  [
    'a cell is being edited',
    { refusal: 'cellEditMode' },
    /^Excel đang chờ nhập xong một ô .* Bấm Enter hoặc Esc/,
  ],
  ['too much at once', { refusal: 'payloadTooLarge' }, /^Dữ liệu một lần gửi quá lớn .* Chia nhỏ việc/],
  ['Excel is busy', { refusal: 'activityLimit' }, /^Excel đang bận xử lý việc khác\. Chờ một lát/],
  ['Excel denies', { refusal: 'accessDenied' }, /^Excel không cho ghi: .* Bỏ bảo vệ/],
  [
    'another workbook is in front',
    { at: 1, code: 'InvalidSelection' },
    /^Đang có sổ Excel khác ở phía trước .* Bấm vào cửa sổ của sổ này/,
  ],
  [
    'nobody knows what',
    { at: 1, code: 'GeneralException' },
    /\(mã GeneralException\)\. .* lưu sổ, đóng và mở lại/,
  ],
];

describe.each(FAULTS)('%s', (_, fault, said) => {
  test('while the tables are read again: it is said, and the workbook is whole', async () => {
    for (const request of [1, 2]) {
      const book = await previewed();
      const before = whole();
      bench.resetTraffic();
      bench.failRequest(request, fault);
      const { issues } = await host().apply(book, [insert], KEYS, '', { expects: book.revision });
      expect(issues.map((i) => issueText(i))).toEqual([expect.stringMatching(said)]);
      expect(whole()).toBe(before);
    }
  });
});

describe('no hindrance', () => {
  test.each<[string, () => void]>([
    ['a sheet is very hidden', user((b) => (b.sheet('Nhiệm vụ').Visibility = 'VeryHidden'))],
    ['the table is filtered', user(() => column('Mã').Filter.ApplyValuesFilter(['NV0001']))],
    ['a sheet of somebody else is protected', user((b) => (b.sheet('Sheet1').protection = {}))],
    ['merged cells beside', user(() => sheet().GetRange('H5:I6').Merge())],
    ['a totals row, and only cells change', user((b) => (b.table('NhiemVu').ShowTotals = true))],
  ])('%s: written', async (_, action) => {
    // One cell of another value is seen: the measure of the refusals can fail.
    expect(await applyAfter(action, [update])).toEqual({ said: [], same: false });
    expect(sheet().GetRange('C6').Values).toEqual([[7]]);
  });

  test('sorted before it was read: the row is found by its key', async () => {
    bench.asUser((b) => b.table('NhiemVu').Sort.Apply([{ key: 0, ascending: false }]));
    expect((await applyAfter(() => undefined, [update, insert, remove])).said).toEqual([]);
    expect(sheet().GetRange('A5:C7').Values).toEqual([
      ['NV0003', '- Việc 3', 3],
      ['NV0002', '- Việc 2', 7],
      ['NV0004', '- Việc 4', 4],
    ]);
  });

  test('filtered: what is hidden is written, and stays hidden', async () => {
    const filter = user(() => column('Mã').Filter.ApplyValuesFilter(['NV0001']));
    expect((await applyAfter(filter, [update, insert])).said).toEqual([]);
    expect(sheet().GetRange('A6:C8').Values).toEqual([
      ['NV0002', '- Việc 2', 7],
      ['NV0003', '- Việc 3', 3],
      ['NV0004', '- Việc 4', 4],
    ]);
    expect([...sheet().hiddenRows]).toEqual([5, 6]);
  });
});

test('the structure of the workbook is protected: a book is not made, and it is said why', async () => {
  bench.newBook();
  const before = whole();
  bench.failRequest(2, { at: 1, code: 'AccessDenied' }, 20);
  const { issues } = await host().create(smallSpec(), '');
  expect(issues.map((i) => issueText(i))[0]).toMatch(/Bảo vệ Sổ làm việc/);
  expect(whole()).toBe(before);
});
