import { expect, test } from '@jest/globals';
import { liftNotes } from '../../../src/app/views/liftNotes.ts';
import { viewWords } from '../../../src/messages/views.ts';
import { emptyBook, type Book, type Row } from '../../../src/workbook/schema.ts';

const BAND = {
  ...{ scheme: 'B', name: 'Xuất sắc', boundary: 'Từ', from: 90, floor: 85, condition: '', quota: 20 },
  ...{ floorBy: 'Tiêu chí', quotaOf: 'Cả khối', place: 1 },
} as Row<'MucXepLoai'>;
const RANK = {
  ...{ scheme: 'B', nextClass: 'Xuất sắc', converted: 91, withFloors: 2, withQuota: 2 },
} as Row<'XepLoai'>;
const score = (criterion: string, field: string, agreed: number) =>
  ({ criterion, field, agreed, counted: 10, lostShare: 100 - agreed * 10 }) as Row<'ChamDiem'>;
const SCORES = [score('1.1', '1', 10), score('1.2', '1', 7.5), score('2.1', '2', 8.5)];

function notes(band: Partial<Row<'MucXepLoai'>>, rank: Partial<Row<'XepLoai'>> = {}): string[] {
  const book: Book = { ...emptyBook(), MucXepLoai: [{ ...BAND, ...band }] };
  return liftNotes(book, { ...RANK, ...rank }, SCORES, viewWords('vi'));
}

test('which criteria, or fields, are below the floor of the class above, with what they reached', () => {
  expect(notes({})).toEqual([
    'Mức "Xuất sắc" đòi mỗi tiêu chí đạt ít nhất 85% điểm tối đa; đang dưới sàn: 1.2 (75%)',
  ]);
  // Field 1 reached 17.5 of 20, field 2 8.5 of 10.
  expect(notes({ floorBy: 'Lĩnh vực', floor: 86 })).toEqual([
    'Mức "Xuất sắc" đòi mỗi lĩnh vực đạt ít nhất 86% điểm tối đa; đang dưới sàn: 2 (85%)',
  ]);
  expect(notes({ floor: 75 })).toEqual([]);
  expect(notes({ floor: null })).toEqual([]);
});

test('a quota that is full', () => {
  expect(notes({ floor: null }, { withFloors: 1 })).toEqual([
    'Mức "Xuất sắc" chỉ dành cho 20% số cơ quan của khối; các cơ quan bằng hoặc cao điểm hơn đã vượt tỷ lệ ấy',
  ]);
});

test('nothing where nothing is ranked, or there is no class above', () => {
  expect(notes({}, { converted: null })).toEqual([]);
  expect(notes({}, { nextClass: '' })).toEqual([]);
});
