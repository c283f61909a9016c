import type { FormCell, FormCells, FormSheet } from '../../../src/core/document/formCells.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';
import { formCode } from '../../../src/core/submission/formCode.ts';
import { rowDigest } from '../../../src/core/submission/rowDigest.ts';
import type { FormRow } from '../../../src/core/submission/types.ts';
import type { ReadingContext } from '../../../src/core/submission/readSubmission.ts';

/** FNV-1a, twice: any stable digest does in tests. */
export function testDigest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (const char of text) {
    a = Math.imul(a ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    b = Math.imul(b + (char.codePointAt(0) ?? 0), 0x85ebca6b) >>> 0;
  }
  return a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0');
}

export function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

/**
 * A cell as it stands in the text tables of tests: '#0.85' a number, '@2023-06-05' a true date, '=…=>value' a
 * formula with its value, '!#N/A' an error, '⏎' a line break, the rest text.
 */
export function cell(text: string, row: number, column: number): FormCell {
  const at = `${letters(column)}${row}`;
  const formula = /^=(.+)=>(.*)$/s.exec(text);
  if (formula !== null) {
    return { ...cell(formula[2] ?? '', row, column), formula: formula[1] ?? '' };
  }
  if (text.startsWith('#')) return { at, row, column, text: text.slice(1), kind: 'number' };
  if (text.startsWith('!')) return { at, row, column, text: text.slice(1), kind: 'error' };
  if (text.startsWith('@')) return { at, row, column, text: '45082', kind: 'date', iso: text.slice(1) };
  return { at, row, column, text: text.replaceAll('⏎', '\n'), kind: 'text' };
}

/** Lines of '| a | b |'; the first line is row `firstRow`. Blank cells are absent, as the reader gives them. */
export function sheet(
  name: string,
  table: string,
  firstRow = 1,
  state: FormSheet['state'] = 'visible',
): FormSheet {
  const lines = table
    .trim()
    .split('\n')
    .map((line) => line.trim().replace(/^\|/, '').replace(/\|$/, ''));
  const cells = lines.flatMap((line, index) =>
    line
      .split('|')
      .map((text) => text.trim())
      .flatMap((text, column) => (text === '' ? [] : [cell(text, firstRow + index, column + 1)])),
  );
  return { name, state, cells };
}

export const ROWS: readonly FormRow[] = [
  { task: 'NV0001', tt: '1.1', title: 'Ban hành kế hoạch', time: '30/6/2023', role: 'lead', previous: '' },
  { task: 'NV0002', tt: '1.2', title: 'Tổ chức hội nghị', time: 'Quý II/2023', role: 'lead', previous: '' },
  { task: 'NV0003', tt: '2', title: 'Kiểm tra', time: 'Cả năm 2023', role: 'coordinator', previous: '' },
];

export const BOOK = 'AB2CD';
export const AGENCIES = [
  { code: 'X01', name: 'UBND xã A' },
  { code: 'PNV', name: 'Phòng Nội vụ' },
];

export function hiddenSheet(agency = 'X01', round = 1, rows = ROWS, book = BOOK): FormSheet {
  const identity = [
    ['SKH-BIEU', '1'],
    ['book', book],
    ['round', `#${round}`],
    ['agency', agency],
    ['code', formCode(book, round, agency)],
  ];
  const digests = rows.map((row) => [row.task, rowDigest(row, testDigest)]);
  const cells = [
    ...identity.map((line, index) => ({ line, row: index + 1 })),
    ...digests.map((line, index) => ({ line, row: index + 10 })),
  ].flatMap(({ line, row }) => line.map((text, column) => cell(text, row, column + 1)));
  return { name: '_skh', state: 'veryHidden', cells };
}

export const CONTEXT: ReadingContext = {
  book: BOOK,
  round: 1,
  agencies: AGENCIES,
  received: '2023-06-10' as IsoDate,
  digest: testDigest,
};

export const HEADER =
  '| Mã | TT | Nhiệm vụ | Thời hạn | Vai trò | Kết quả kỳ trước | Tình hình thực hiện | Tỷ lệ (%) | Kết quả thực hiện | Sản phẩm (số, ký hiệu) | Ngày hoàn thành | Khó khăn, vướng mắc | Đề xuất, kiến nghị |';

export const PRINTED = [
  '| NV0001 | 1.1 | Ban hành kế hoạch | 30/6/2023 | Chủ trì |  |',
  '| NV0002 | 1.2 | Tổ chức hội nghị | Quý II/2023 | Chủ trì |  |',
  '| NV0003 | 2 | Kiểm tra | Cả năm 2023 | Phối hợp |  |',
];

/** The form's visible sheet: letter in rows 1 to 5, header in row 7, then one line of answers per task. */
export function reportSheet(answers: readonly string[], name = 'Báo cáo', agency = 'X01'): FormSheet {
  const top = `
    | Mã biểu | ${formCode(BOOK, 1, agency)} |
    | Số, ký hiệu báo cáo | 12/BC-UBND | Ngày báo cáo | @2023-06-15 |
    | Người ký: Nguyễn Văn A |
    | Đánh giá chung | Cơ bản hoàn thành |
    |
    |
    ${HEADER}
    ${answers.map((line, index) => `${PRINTED[index]}${line}`).join('\n')}`;
  return sheet(name, top);
}

export function form(sheets: readonly FormSheet[], file = 'x.xlsx'): FormCells {
  return { file, sheets };
}
