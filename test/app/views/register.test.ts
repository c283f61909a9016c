import { beforeAll, expect, test } from '@jest/globals';
import { settleBook } from '../../../src/app/settleBook.ts';
import { registerOf } from '../../../src/app/views/register.ts';
import type { Book } from '../../../src/workbook/schema.ts';
import { smallBook } from '../../report/support/smallBook.ts';
import { deps, inputOf, openedBook, started, textFile, trackedBook } from '../support/plans.ts';

let book: Book;
beforeAll(async () => {
  ({ book } = await smallBook());
});

test('agencies with what they do and how their report stands', async () => {
  const { agencies } = registerOf(await openedBook(book));
  expect(agencies.map((a) => [a.code, a.order, a.group, a.leads, a.coordinates, a.state])).toEqual([
    ['P1', 1, 'Các phòng', 2, 1, 'Chưa gửi'],
    ['P2', 2, 'Các phòng', 1, 1, 'Chưa gửi'],
    ['P3', 3, 'Các phòng', 0, 1, 'Miễn báo cáo'],
    ['X1', 4, 'UBND các xã', 2, 0, 'Chưa gửi'],
    ['X2', 5, 'UBND các xã', 2, 0, 'Chưa gửi'],
    ['X3', 6, 'UBND các xã', 2, 0, 'Chưa gửi'],
  ]);
  expect(agencies[3]?.at).toMatchObject({ sheet: 'Cơ quan, đơn vị' });
});

test('groups: members, and how many tasks name them', () => {
  expect(
    registerOf(trackedBook(book)).groups.map((g) => [g.name, g.from, g.tasks, g.members.length]),
  ).toEqual([
    ['Các phòng', 'register', 0, 3],
    ['UBND các xã', 'register', 2, 3],
  ]);
});

test('an agency that owes nothing has no state; one with only a group stands in it', () => {
  const added = { ...book.CoQuan[0]!, code: 'P9', name: 'Phòng Chín', group: 'Các phòng', order: null };
  const view = registerOf(trackedBook({ ...book, CoQuan: [...book.CoQuan, added] }));
  expect(view.agencies.at(-1)).toMatchObject({ code: 'P9', order: 7, leads: 0, state: '' });
  expect(view.groups[0]?.members.map((m) => m.code)).toEqual(['P1', 'P2', 'P3', 'P9']);
});

test('a group whose members were named in an answer', async () => {
  const plan = `TT\tNhiệm vụ\tThời gian\tCơ quan chủ trì
1\tTổ chức hội nghị\t15/5/2026\tCác tổ chức chính trị - xã hội
2\tĐăng tin\t15/5/2026\tPhòng Bốn
`;
  const agencies = 'Mã,Tên cơ quan,Nhóm\nP1,Phòng Một,Các phòng\nP2,Phòng Hai,Các phòng\n';
  const start = started(await inputOf(textFile('kh.tsv', plan), textFile('cq.csv', agencies)));
  const decisions = start.questions.slice(0, 2).map(({ id }) => ({ id, choice: 'P2' }));
  const { after } = settleBook(trackedBook(start.book), decisions, deps).value!;
  expect(registerOf(trackedBook(after)).groups).toEqual([
    {
      name: 'Các phòng',
      members: [
        { code: 'P1', name: 'Phòng Một' },
        { code: 'P2', name: 'Phòng Hai' },
      ],
      from: 'register',
      tasks: 0,
    },
    {
      name: 'Các tổ chức chính trị - xã hội',
      members: [{ code: 'P2', name: 'Phòng Hai' }],
      from: 'decision',
      tasks: 1,
    },
  ]);
});
