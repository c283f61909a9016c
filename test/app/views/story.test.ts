import { beforeAll, expect, test } from '@jest/globals';
import type { TrackedBook } from '../../../src/app/openBook.ts';
import { placeOf } from '../../../src/app/rowPlaces.ts';
import { storyOf } from '../../../src/app/views/story.ts';
import type { TaskStoryView } from '../../../src/app/views/types.ts';
import type { SourceRef } from '../../../src/core/issue.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import { derive } from '../../../src/report/book/derive.ts';
import type { Row } from '../../../src/workbook/schema.ts';
import { answered, reported, smallBook } from '../../report/support/smallBook.ts';
import { openedBook } from '../support/plans.ts';

let tracked: TrackedBook;

const sent = (field: string, version: number, value: string): Row<'PhienBan'> => ({
  ...{ agency: 'P1', round: 1, task: 'NV0001', field, version, value, pending: '' },
  ...{ file: `lan-${version}.xlsx`, cell: `Báo cáo!G${version}` },
});

beforeAll(async () => {
  const { book } = await smallBook();
  const told = answered(book, {
    'NV0001 P1': {
      status: 'Đã hoàn thành',
      percent: 100,
      result: 'Đã họp',
      completed: '2026-05-14' as IsoDate,
    },
  });
  const received = reported(told, { P1: { times: 2, received: '2026-06-01' as IsoDate } });
  const PhienBan = [sent('result', 1, 'Sẽ họp'), sent('result', 2, 'Đã họp'), sent('percent', 2, '100')];
  tracked = await openedBook(derive({ ...received, PhienBan }, false));
});

/** The story of an obligation; of anything else it fails. */
function taskStory(at: SourceRef): TaskStoryView {
  const story = storyOf(tracked, at);
  if (story?.kind !== 'task') throw new Error('no story of a task');
  return story;
}

const rowOf = (table: 'TheoDoi' | 'NhiemVu' | 'BaoCao', row: Readonly<Record<string, string | number>>) =>
  placeOf(tracked.places, table, row);

test('an obligation: round by round, with where the values came from', () => {
  const at = rowOf('TheoDoi', { task: 'NV0001', agency: 'P1', round: 2 });
  const story = taskStory({ sheet: 'Theo dõi thực hiện', cell: `H${at.row}` });
  expect(story).toMatchObject({
    task: { code: 'NV0001', tt: '1.1', due: '15/5/2026' },
    agency: { code: 'P1', name: 'Phòng Một' },
    role: 'Chủ trì',
    source: 'ke-hoach.tsv, bảng 1, dòng 3',
  });
  expect(
    story.rounds.map((r) => [r.number, r.name, r.status, r.result, r.percent, r.progress, r.report]),
  ).toEqual([
    [1, 'lần 1', 'Đã hoàn thành', 'Đã họp', 100, 'Hoàn thành đúng hạn', 'Gửi đúng hạn'],
    [2, 'lần 2', '', '', null, 'Chưa có thông tin', 'Chưa đến hạn'],
  ]);
  expect(story.rounds[0]?.sources).toEqual([
    'lan-2.xlsx › Báo cáo!G2 (lần gửi 2): Kết quả thực hiện',
    'lan-2.xlsx › Báo cáo!G2 (lần gửi 2): Tỷ lệ (%)',
    'lan-1.xlsx › Báo cáo!G1 (lần gửi 1): Kết quả thực hiện',
  ]);
  expect(story.rounds[0]?.received).toBe('2026-06-01');
  expect(story.others.map((o) => [o.label, o.detail])).toEqual([['Phòng Hai', 'Phối hợp']]);
  expect(story.rounds[1]?.at).toEqual(at);
});

test('a task: its first lead, and the other agencies', () => {
  const story = taskStory({ sheet: 'Nhiệm vụ', row: rowOf('NhiemVu', { code: 'NV0003' }).row! });
  expect([story.agency.code, story.task.code]).toEqual(['X1', 'NV0003']);
  expect(story.others.map((o) => o.label)).toEqual(['UBND xã Hòa Lạc', 'UBND xã Tân Phú', 'Phòng Một']);
});

test('a report: the agency’s tasks in that round, what it leads first', () => {
  const story = taskStory({ ...rowOf('BaoCao', { agency: 'P1', round: 2 }) });
  expect([story.agency.code, story.task.code]).toEqual(['P1', 'NV0001']);
  expect(story.others.map((o) => o.label.split(' · ')[0])).toEqual(['2.1', '1.3']);
  expect(story.others.every((o) => o.at.sheet === 'Theo dõi thực hiện')).toBe(true);
});

test.each([
  [{ sheet: 'Theo dõi thực hiện', cell: 'A1' }],
  [{ sheet: 'Theo dõi thực hiện', row: 99_999 }],
  [{ sheet: 'Tổng quan', cell: 'B7' }],
  [{ sheet: 'Nhiệm vụ', cell: 'A' }],
  [{ cell: 'B7' }],
  [{}],
])('no story of %j', (at) => {
  expect(storyOf(tracked, at)).toBeNull();
});

test('a section of the plan has no story', () => {
  expect(storyOf(tracked, rowOf('NhiemVu', { code: 'M0001' }))).toBeNull();
});
