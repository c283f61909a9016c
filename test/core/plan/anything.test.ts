import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import { flow, grid, tableOf } from '../../support/documents.ts';

const HEADERS = [
  'TT',
  'Chi tiết',
  'Nhiệm vụ',
  'Nội dung',
  'Thời gian',
  'Tiến độ',
  'Đơn vị',
  'Chủ trì',
  'Phối hợp',
  'x',
];
const WORDS = [
  ...[
    '',
    '1',
    '1.',
    '1.1',
    'a)',
    'đ)',
    'I',
    'A',
    '(2)',
    '1.0',
    '13.10',
    '-',
    'nt',
    '〃',
    'Tổng cộng',
    '***',
    '⁰¹²',
  ],
  ...[
    'Quý I',
    '30/6/2026',
    'Tháng 13',
    '31/2',
    'Thường xuyên',
    'Sở Nội vụ',
    'Các sở, ban, ngành',
    'Cục A, B, C',
  ],
  ...['Phối hợp: x', '(', '))', 'TT', 'Nhiệm vụ', 'NỘI DUNG', 'Rà soát văn bản', 'a\\nb', '\u0301', '😀'],
];

test('any table gives rows or a reason, the same twice, and never a throw', () => {
  const header = fc.array(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 7 });
  const rows = fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 7, maxLength: 7 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(header, rows, fc.boolean(), (words, body, sheet) => {
      const lines = [words, ...body.map((row) => row.slice(0, words.length))];
      const table = tableOf(lines.map((line) => line.join('|')).join('\n') || 'x');
      const document = sheet ? grid(table) : flow('KẾ HOẠCH', table);
      const read = readPlan(document);
      if (read.value === null) expect(read.issues.some((i) => i.severity === 'error')).toBe(true);
      expect(readPlan(document)).toEqual(read);
      const ids = read.value?.rows.map((row) => row.id) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { seed: 99, numRuns: 400 },
  );
});
