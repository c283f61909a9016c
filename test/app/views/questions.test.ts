import { beforeAll, expect, test } from '@jest/globals';
import { openQuestions } from '../../../src/app/views/questions.ts';
import { settleBook } from '../../../src/app/settleBook.ts';
import type { StartedBook } from '../../../src/app/startBook.ts';
import { deps, inputOf, openedBook, started, textFile, trackedBook } from '../support/plans.ts';

const PLAN = `TT\tNhiệm vụ\tThời gian\tCơ quan chủ trì\tCơ quan phối hợp
I\tTUYÊN TRUYỀN\t\t\t
1\tTổ chức hội nghị\t15/5/2026\tPhòng Bốn\tPhòng Hai
2\tĐăng tin\t15/5/2026\tPhòng bốn\t
`;
const AGENCIES = 'Mã,Tên cơ quan,Nhóm\nP1,Phòng Một,Các phòng\nP2,Phòng Hai,Các phòng\n';

let start: StartedBook;
beforeAll(async () => {
  start = started(await inputOf(textFile('kh.tsv', PLAN), textFile('cq.csv', AGENCIES)));
});

test('the same questions as when the book was made, at their rows in the sheet', async () => {
  const tracked = await openedBook(start.book);
  const views = openQuestions(tracked, deps);
  expect(views.map((q) => q.id)).toEqual(start.questions.map((q) => q.id));
  expect(views.map((q) => [q.about, q.read, q.open, q.same.length])).toEqual([
    ['I.1 · Chủ trì', 'Phòng Bốn', true, 1],
    ['I.2 · Chủ trì', 'Phòng bốn', true, 1],
    ['Kỳ báo cáo', start.book.KeHoach[0]!.title, true, 0],
  ]);
  expect(views.map((q) => q.title)).toEqual(['Tổ chức hội nghị', 'Đăng tin', '']);
  const rows = (await tracked.opened.read(['QuyetDinh'])).value[0]!;
  for (const { id, at } of views) {
    const row = rows.rows.find((r) => r.row === at.row);
    expect(row?.cells['Mã']?.value).toBe(id);
    expect(at.cell).toBe(`${rows.columns['Chọn']}${at.row}`);
  }
});

test('what was typed stands as the answer: usable, or not', async () => {
  const [first, second] = start.questions;
  const typed = new Map([
    [first!.id, { choice: 'P2', value: '' }],
    [second!.id, { choice: 'giao', value: 'P9' }],
  ]);
  const QuyetDinh = start.book.QuyetDinh.map((row) => ({ ...row, ...typed.get(row.id) }));
  const views = openQuestions(trackedBook({ ...start.book, QuyetDinh }), deps);
  expect(views.map((q) => [q.decision?.choice, q.decision?.value, q.open])).toEqual([
    ['P2', '', false],
    ['members', 'P9', true],
    [undefined, undefined, true],
  ]);
});

test('one that was carried out stays in the list while its answer may be changed', () => {
  const decisions = [{ id: start.questions[0]!.id, choice: 'P2' }];
  const { after } = settleBook(trackedBook(start.book), decisions, deps).value!;
  const [first] = openQuestions(trackedBook(after), deps);
  expect(first).toMatchObject({ id: decisions[0]!.id, open: false, decision: { choice: 'P2' } });
});

test('a question that is only asked now has no row yet', () => {
  const NhiemVu = start.book.NhiemVu.map((row) =>
    row.code === 'NV0001' ? { ...row, coordinating: 'Phòng Chín' } : row,
  );
  const views = openQuestions(trackedBook({ ...start.book, NhiemVu }), deps);
  expect(views.find((q) => q.read === 'Phòng Chín')).toMatchObject({
    about: 'I.1 · Phối hợp',
    at: { sheet: 'Việc cần quyết định' },
    decision: null,
  });
});
