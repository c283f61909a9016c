import { describe, expect, test } from '@jest/globals';
import { ISSUES, issue, type IssueCode } from '../../src/core/issue.ts';
import { QUESTION_KINDS } from '../../src/core/question.ts';
import { fill } from '../../src/messages/fill.ts';
import { issueSentence, issueText, placeText } from '../../src/messages/issueText.ts';
import { optionLabel, optionText, questionText } from '../../src/messages/questionText.ts';
import { ISSUE_TEXTS } from '../../src/messages/vi/issues.ts';
import { placeholders } from '../support/checkMessages.ts';

describe('filling a sentence', () => {
  test.each<[string, Parameters<typeof fill>[1], string]>([
    ['Có {count} tệp', { count: 3 }, 'Có 3 tệp'],
    ['{a}{b}{a}', { a: 'x', b: 0 }, 'x0x'],
    ['Gồm {names}', { names: ['Phòng Một', 'Phòng Hai'] }, 'Gồm Phòng Một, Phòng Hai'],
    ['{unknown}!', {}, '!'],
    ['{a}', { a: '{b}', b: 'no' }, '{b}'],
    ['{a}', { a: '$& $1' }, '$& $1'],
    ['ra ngày {due}', { due: '2026-12-31' }, 'ra ngày 31/12/2026'],
    [
      'lưu {stored}, hạn {due}',
      { stored: 'Q¤ 2026-12-31', due: '31/12/2026' },
      'lưu Q¤ 2026-12-31, hạn 31/12/2026',
    ],
    ['ghi "{text}"', { text: '2026-12-31' }, 'ghi "2026-12-31"'],
    ['không có gì', { a: 1 }, 'không có gì'],
    ['{count} {count|row is|rows are} new', { count: 1 }, '1 row is new'],
    ['{count} {count|row is|rows are} new', { count: 0 }, '0 rows are new'],
    ['{count} {count|row|rows}', { count: '1' }, '1 row'],
    ['{count} {count|row|rows}', { count: 11 }, '11 rows'],
    ['{count|row|rows}', {}, 'rows'],
    ['file{count||s}', { count: 1 }, 'file'],
    ['file{count||s}', { count: 2 }, 'files'],
    ['{count|row}', { count: 1 }, '{count|row}'],
  ])('%s', (template, params, expected) => {
    expect(fill(template, params)).toBe(expected);
  });
});

describe('where it happened stands in front', () => {
  test.each([
    [{}, ''],
    [{ file: 'bc.xlsx' }, /^bc\.xlsx: $/],
    [{ file: 'bc.xlsx', sheet: 'Báo cáo', cell: 'E12' }, /^bc\.xlsx › [^›]*"Báo cáo" › ô E12: $/],
    [{ file: 'kh.docx', page: 2, table: 1, row: 3 }, /^kh\.docx › trang 2 › bảng 1 › dòng 3: $/],
    // The cell says more than the row does.
    [{ sheet: 'Báo cáo', row: 12, cell: 'E12' }, /^[^›]*"Báo cáo" › ô E12: $/],
  ])('%j', (at, expected) => {
    if (expected === '') expect(placeText(at)).toBe('');
    else expect(placeText(at)).toMatch(expected as RegExp);
  });

  test.each([
    [{ file: 'bc.xlsx', sheet: 'Báo cáo', cell: 'E12' }, 'bc.xlsx › sheet "Báo cáo" › cell E12: '],
    [{ file: 'kh.docx', page: 2, table: 1, row: 3 }, 'kh.docx › page 2 › table 1 › row 3: '],
    [{ file: 'kh.docx', paragraph: 7 }, 'kh.docx › paragraph 7: '],
    [{ sheet: 'Báo cáo', table: 1, row: 12, cell: 'E12' }, 'sheet "Báo cáo" › cell E12: '],
    [{ row: 3, paragraph: 7 }, 'row 3: '],
    [{ sheet: '{cell}', row: 3 }, 'sheet "{cell}" › row 3: '],
    [{ file: '' }, ''],
  ])('in English: %j', (at, expected) => {
    expect(placeText(at, 'en')).toBe(expected);
  });

  test('in English where asked, else in Vietnamese', () => {
    const fault = issue('form.percentRange', { file: 'bc.xlsx', cell: 'H13' }, { read: '120' });
    expect(issueText(fault)).toBe(issueText(fault, 'vi'));
    expect(issueText(fault)).toMatch(/^bc\.xlsx › ô H13: Tỷ lệ "120"/);
    expect(issueText(fault, 'en')).toMatch(/^bc\.xlsx › cell H13: The percentage "120"/);
  });

  test('the sentence by itself leaves it out', () => {
    const fault = issue('form.percentUnread', { file: 'bc.xlsx', cell: 'H13' }, { read: 'nửa' });
    expect(issueText(fault)).toBe(`bc.xlsx › ô H13: ${issueSentence(fault)}`);
    expect(issueSentence(fault)).toContain('"nửa"');
  });
});

const codes = Object.keys(ISSUES) as IssueCode[];

describe('every sentence', () => {
  test.each(codes)('%s', (code) => {
    const text = ISSUE_TEXTS[code] ?? '';
    expect(text).not.toBe('');
    // With every parameter given nothing of the template is left.
    const params = Object.fromEntries(placeholders(text).map((name) => [name, `<${name}>`]));
    const shown = issueSentence(issue(code, {}, params));
    expect(shown).not.toMatch(/[{}]/);
    for (const name of placeholders(text)) expect(shown).toContain(`<${name}>`);
    expect(shown).toMatch(/[.!?]$/);
    expect(shown).toMatch(/[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i);
    expect(shown).not.toMatch(/\b(import|parse|sync|JSON|XML|null|undefined|schema|error)\b/i);
  });
});

describe('questions', () => {
  const base = {
    about: { table: 'TheoDoi', row: 'NV0001 · P1 · 1', field: 'result' },
    options: [],
    default: null,
  };

  test.each(QUESTION_KINDS)('%s', (kind) => {
    const text = questionText({ ...base, kind, read: 'chỗ đọc được' });
    expect(text).not.toMatch(/[{}]/);
    expect(text).toMatch(/[?.]$/);
  });

  test.each(QUESTION_KINDS)('%s in English', (kind) => {
    const text = questionText({ ...base, kind, read: 'a place' }, 'en');
    expect(text).toMatch(/^[A-Z][^{}|]*[?]$/);
  });

  test('options in English', () => {
    expect(optionText({ key: 'X01', label: 'UBND xã An Bình' }, 'en')).toBe('UBND xã An Bình');
    expect(optionText({ key: 'take', label: 'Đã họp' }, 'en')).toBe('Take the value the agency sent: Đã họp');
    expect(optionText({ key: 'keep', label: '' }, 'en')).toBe('Keep the value in the workbook: (blank)');
    expect(optionLabel({ key: 'X01', label: '' }, 'en')).toBe('(blank)');
    expect(optionLabel({ key: 'other', label: '' }, 'en')).toBe('Enter another value');
    expect(optionLabel({ key: 'other', label: '' })).toBe('Ghi giá trị khác');
  });

  test('options that say the same beside a cell and on a screen', () => {
    expect(optionLabel({ key: 'new', label: '' })).toBe('Là nhiệm vụ mới');
    expect(optionLabel({ key: 'same', label: '2.1 Họp' }, 'en')).toBe(
      'It is the task already assigned: 2.1 Họp',
    );
  });

  test('options: words for what is the same everywhere, the label for the rest', () => {
    expect(optionText({ key: 'X01', label: 'UBND xã An Bình' })).toBe('UBND xã An Bình');
    expect(optionText({ key: 'take', label: 'Đã họp' })).toContain('Đã họp');
    expect(optionText({ key: 'keep', label: '' })).toContain('(để trống)');
    for (const key of ['none', 'members', 'other', 'rounds'])
      expect(optionText({ key, label: '' }).length).toBeGreaterThan(10);
  });
});
