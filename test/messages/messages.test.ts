import { describe, expect, test } from '@jest/globals';
import { ISSUES, issue, type IssueCode } from '../../src/core/issue.ts';
import { QUESTION_KINDS } from '../../src/core/question.ts';
import { fill } from '../../src/messages/fill.ts';
import { issueSentence, issueText, placeText } from '../../src/messages/issueText.ts';
import { optionText, questionText } from '../../src/messages/questionText.ts';
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
    ['không có gì', { a: 1 }, 'không có gì'],
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

  test('options: words for what is the same everywhere, the label for the rest', () => {
    expect(optionText({ key: 'X01', label: 'UBND xã An Bình' })).toBe('UBND xã An Bình');
    expect(optionText({ key: 'take', label: 'Đã họp' })).toContain('Đã họp');
    expect(optionText({ key: 'keep', label: '' })).toContain('(để trống)');
    for (const key of ['none', 'members', 'other', 'rounds'])
      expect(optionText({ key, label: '' }).length).toBeGreaterThan(10);
  });
});
