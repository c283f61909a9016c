import { describe, expect, test } from '@jest/globals';
import { issue } from '../../src/core/issue.ts';
import { issueSentence } from '../../src/messages/issueText.ts';
import { storedText } from '../../src/messages/stored.ts';

describe('sentences of ours that the workbook keeps', () => {
  test.each([
    ['Trả lời việc cần quyết định', 'Answers to decisions'],
    ['Tổng hợp báo cáo kỳ 2', 'Consolidation of reports, round 2'],
    ['Chốt kỳ báo cáo 1', 'Closing of reporting round 1'],
    ['Rút lại báo cáo của UBND xã An Lư, kỳ 3', 'Withdrawal of the report of UBND xã An Lư, round 3'],
    ['Hoàn tác: Tổng hợp báo cáo kỳ 2', 'Undo: Consolidation of reports, round 2'],
    ['Làm lại: việc của riêng ai đó', 'Redo: việc của riêng ai đó'],
    [
      'Nhiệm vụ 2.3: nhóm "các xã (đợt 1?)" gồm những cơ quan nào?',
      'Task 2.3: which agencies belong to the group "các xã (đợt 1?)"?',
    ],
    ['Nhiệm vụ 2.3: "Hội A" và\n"Hội B" là cơ quan nào trong danh sách?', null],
  ])('%s', (vietnamese, english) => {
    expect(storedText(vietnamese, 'vi')).toBe(vietnamese);
    const expected = english ?? 'Task 2.3: which agency in the list is "Hội A" và\n"Hội B"?';
    expect(storedText(vietnamese, 'en')).toBe(expected);
  });

  test.each(['', 'Tổng hợp', 'Họp giao ban: Tổng hợp báo cáo kỳ 2', 'Ghi chú của tôi'])(
    'what people wrote themselves stays: %p',
    (text) => expect(storedText(text, 'en')).toBe(text),
  );

  test('remarks name a change in their own language', () => {
    const unfinished = issue('excel.unfinished', {}, { label: 'Tổng hợp báo cáo kỳ 1' });
    expect(issueSentence(unfinished, 'en')).toContain('Consolidation of reports, round 1');
    expect(issueSentence(unfinished)).toContain('(Tổng hợp báo cáo kỳ 1)');
  });
});
