import { describe, expect, test } from '@jest/globals';
import { readFigure } from '../../../src/core/submission/answers/figure.ts';
import {
  blockKey,
  blockPlace,
  type FigureKind,
  type FormBlock,
} from '../../../src/core/submission/blocks.ts';
import { readBlocks } from '../../../src/core/submission/blockRows.ts';
import { cell, form, sheet } from './formFixture.ts';

const read = (text: string, kind: FigureKind = 'decimal', unit = '') =>
  readFigure(cell(text, 1, 1), { kind, unit, least: 0 });

describe('figures as people type them', () => {
  // written | kind | unit | value | remark
  test.each([
    ['1250', 'whole', '', 1250, undefined],
    ['#1250', 'whole', '', 1250, undefined],
    ['0', 'whole', '', 0, undefined],
    ['1.250', 'whole', '', 1250, 'form.figureImplied'],
    ['1,250', 'whole', '', 1250, 'form.figureImplied'],
    ['1 250 000', 'whole', '', 1_250_000, 'form.figureImplied'],
    ['1.250,5', 'decimal', '', 1250.5, undefined],
    ['1,250.5', 'decimal', '', 1250.5, 'form.figureImplied'],
    ['12,5', 'decimal', '', 12.5, undefined],
    ['12.5', 'decimal', '', 12.5, 'form.figureImplied'],
    ['1,250', 'decimal', '', 1.25, 'form.figureImplied'],
    ['0,125', 'decimal', '', 0.125, undefined],
    ['5 vụ', 'whole', 'vụ', 5, 'form.figureImplied'],
    ['05 Vụ.', 'whole', 'vụ', 5, 'form.figureImplied'],
    ['85%', 'percent', '%', 85, undefined],
    ['0,85', 'percent', '%', 85, 'form.figureImplied'],
    ['0,5%', 'percent', '%', 0.5, undefined],
    ['#0.85', 'percent', '%', 85, 'form.figureImplied'],
    ['120', 'percent', '%', 120, undefined],
  ] as const)('%s (%s, %s) is %s', (text, kind, unit, value, remark) => {
    const reading = read(text, kind, unit);
    expect([reading.value, reading.remark?.code]).toEqual([value, remark]);
  });

  test.each([
    ['khoảng mười', 'whole', '', 'form.figureUnread'],
    ['10 vụ', 'whole', 'người', 'form.figureUnread'],
    ['mười', 'decimal', '', 'form.figureUnread'],
    ['5-7', 'whole', '', 'form.figureUnread'],
    ['12/5', 'decimal', '', 'form.figureUnread'],
    ['!#DIV/0!', 'decimal', '', 'form.figureUnread'],
    ['@2026-05-12', 'whole', '', 'form.figureUnread'],
    ['2,5', 'whole', '', 'form.figureNotWhole'],
    ['-3', 'whole', '', 'form.figureTooSmall'],
  ] as const)('%s (%s, %s) is never 0 and never blank: %s', (text, kind, unit, code) => {
    const reading = read(text, kind, unit);
    expect([reading.value, reading.remark?.code]).toEqual([undefined, code]);
  });

  test('a dash is no answer, and points are held to their maximum', () => {
    expect(read('-', 'whole')).toEqual({});
    const points = { kind: 'decimal' as const, unit: '', least: 0, most: 10 };
    expect(readFigure(cell('8,5', 1, 1), points)).toEqual({ value: 8.5 });
    expect(readFigure(cell('12', 1, 1), points).remark?.code).toBe('form.figureRange');
  });
});

const INDICATORS: FormBlock = {
  code: 'CT',
  kind: 'indicators',
  title: 'Số liệu chỉ tiêu',
  guide: '',
  columns: [
    { field: 'current', header: 'Trong kỳ' },
    { field: 'cumulative', header: 'Lũy kế' },
  ],
  rows: ['CT01', 'CT02'].map((code) => ({
    ...{ key: blockKey('SoLieu', code), code, title: `Chỉ tiêu ${code}`, unit: 'cuộc', target: '≥ 2' },
    ...{ previous: '', figure: 'whole' as const, least: 0 },
  })),
  lines: 0,
};
const LINES: FormBlock = {
  ...{ code: 'MH', kind: 'lines', title: 'Mô hình', guide: '', rows: [], lines: 5 },
  columns: [
    { field: 'name', header: 'Tên mô hình' },
    { field: 'place', header: 'Địa bàn' },
  ],
};
const GENERAL: FormBlock = {
  ...{ code: 'DG', kind: 'general', title: 'Đánh giá', guide: '', rows: [], lines: 0 },
  columns: [
    { field: 'text', header: 'Kết quả nổi bật' },
    { field: 'difficulty', header: 'Khó khăn, vướng mắc' },
  ],
};

const valuesOf = (texts: string, blocks: readonly FormBlock[], name = 'Bất kỳ') => {
  const { rows, issues } = readBlocks(form([sheet(name, texts)]), blocks);
  return {
    rows: Object.fromEntries(rows.map((row) => [row.task, row.values])),
    issues: issues.map((i) => [i.code, i.at.cell ?? '']),
  };
};

describe('blocks of a returned form', () => {
  test('rows are known by their codes, columns by their words, wherever they stand', () => {
    const texts = `
      | Lũy kế | Ghi thêm | Mã chỉ tiêu | Chỉ tiêu | Trong kỳ |
      | 7 | x | ct02 | Chỉ tiêu CT02 | 3 |
      | | | | | |
      | - | | CT01 | Chỉ tiêu CT01 | 2 |
      | | | NGƯỜI LẬP BIỂU | | |
      | | | CT01 | | 99 |`;
    expect(valuesOf(texts, [INDICATORS])).toEqual({
      rows: { 'SoLieu:CT01': { current: 2 }, 'SoLieu:CT02': { current: 3, cumulative: 7 } },
      issues: [],
    });
  });

  test('a total below its part, changed words, unknown and missing rows are told, and the figures still taken', () => {
    const texts = `
      | Mã chỉ tiêu | Chỉ tiêu | Trong kỳ | Lũy kế |
      | CT01 | Chỉ tiêu khác hẳn | 5 | 3 |
      | CT09 | Thêm | 1 | |`;
    expect(valuesOf(texts, [INDICATORS])).toEqual({
      rows: { 'SoLieu:CT01': { current: 5, cumulative: 3 } },
      issues: [
        ['form.blockTampered', 'B2'],
        ['form.figureLess', 'D2'],
        ['form.blockRowsMissing', ''],
        ['form.blockRowUnknown', 'A3'],
      ],
    });
  });

  test('a total below that of the round before, and an estimate below the total, are told', () => {
    const estimated: FormBlock = {
      ...INDICATORS,
      columns: [...INDICATORS.columns, { field: 'estimate', header: 'Ước cả năm' }],
      rows: INDICATORS.rows.map((row) => ({ ...row, previous: '8' })),
    };
    const texts = `
      | Mã chỉ tiêu | Chỉ tiêu | Trong kỳ | Lũy kế | Ước cả năm |
      | CT01 | Chỉ tiêu CT01 | 2 | 7 | 6 |
      | CT02 | Chỉ tiêu CT02 | 2 | 10 | 12 |`;
    expect(valuesOf(texts, [estimated]).issues).toEqual([
      ['form.figureEstimateLess', 'E2'],
      ['form.figureFell', 'D2'],
    ]);
  });

  test('a figure merged over two rows counts for the first one, and is told', () => {
    const one = sheet(
      'Bất kỳ',
      '| Mã chỉ tiêu | Chỉ tiêu | Trong kỳ |\n| CT01 | Chỉ tiêu CT01 | 2 |\n| CT02 | Chỉ tiêu CT02 |',
    );
    const merges = [{ row: 2, column: 3, lastRow: 3, lastColumn: 3 }];
    const { rows, issues } = readBlocks(form([{ ...one, merges }]), [INDICATORS]);
    expect(rows.map((row) => row.task)).toEqual(['SoLieu:CT01']);
    expect(issues.map((i) => [i.code, i.at.cell])).toEqual([['form.mergedBlock', 'C2']]);
  });

  test('lines go on to the end mark or the signatures; one without a name refuses the file', () => {
    const texts = `
      | TT | Tên mô hình | Địa bàn |
      | 1 | Mô hình A | Thôn 1 |
      | 2 | | |
      | | Mô hình B | |
      | | | Thôn 9 |
      | Hết bảng. Cần thêm dòng thì chèn vào phía trên dòng này. | | |
      | | Chức danh | Họ tên |`;
    expect(valuesOf(texts, [LINES])).toEqual({
      rows: {
        'MoHinh:MH:mo hinh a': { name: 'Mô hình A', place: 'Thôn 1' },
        'MoHinh:MH:mo hinh b': { name: 'Mô hình B' },
      },
      issues: [
        ['form.lineWithoutName', 'C5'],
        ['form.lineBelowEnd', 'B7'],
      ],
    });
  });

  test('two lines of one name that say different things refuse the file; the same words twice are one', () => {
    const table = (place: string) => `
      | TT | Tên mô hình | Địa bàn |
      | 1 | Mô hình A | Thôn 1 |
      | 2 | MÔ HÌNH A | ${place} |`;
    expect(valuesOf(table('Thôn 2'), [LINES]).issues).toEqual([['form.blockRowTwice', 'B3']]);
  });

  test('the general assessment is read beside its headings, in any order', () => {
    const texts = `
      | Nội dung đánh giá | Đánh giá của cơ quan |
      | Khó khăn, vướng mắc | =1+1=>Thiếu người |
      | Kết quả nổi bật | - |`;
    expect(valuesOf(texts, [GENERAL])).toEqual({
      rows: { DanhGiaChung: { difficulty: 'Thiếu người' } },
      issues: [['form.formula', 'B2']],
    });
  });

  test('several blocks on one sheet, as in a Word document, end where the next begins', () => {
    const texts = `
      | Mã chỉ tiêu | Chỉ tiêu | Trong kỳ | Lũy kế |
      | CT01 | Chỉ tiêu CT01 | 1 | 1 |
      | CT02 | Chỉ tiêu CT02 | 2 | 2 |
      | TT | Tên mô hình | Địa bàn |
      | 1 | Mô hình A | Thôn 1 |
      | Nội dung đánh giá | Đánh giá của cơ quan |
      | Kết quả nổi bật | Tốt |`;
    expect(valuesOf(texts, [INDICATORS, LINES, GENERAL])).toEqual({
      rows: {
        'SoLieu:CT01': { current: 1, cumulative: 1 },
        'SoLieu:CT02': { current: 2, cumulative: 2 },
        'MoHinh:MH:mo hinh a': { name: 'Mô hình A', place: 'Thôn 1' },
        DanhGiaChung: { text: 'Tốt' },
      },
      issues: [],
    });
  });

  test('of two blocks with the same words, the name of the sheet tells which is which', () => {
    const other = { ...LINES, code: 'SK', title: 'Sáng kiến' };
    const texts = '| TT | Tên mô hình | Địa bàn |\n| 1 | Một | |';
    const { rows } = readBlocks(form([sheet('Sáng kiến', texts)]), [LINES, other]);
    expect(rows.map((row) => row.task)).toEqual(['MoHinh:SK:mot']);
  });

  test('a block whose table is gone counts as not answered, and is named', () => {
    expect(valuesOf('| Mã | TT |', [INDICATORS]).issues).toEqual([['form.blockMissing', '']]);
  });
});

test('the key of a row tells where it is kept', () => {
  expect(blockPlace('NV0001')).toBeNull();
  expect(blockPlace(blockKey('SoLieu', 'CT:1'))).toEqual({ table: 'SoLieu', parts: ['CT:1'] });
  expect(blockPlace(blockKey('MoHinh', 'MH', 'a: b'))).toEqual({ table: 'MoHinh', parts: ['MH', 'a: b'] });
  expect(blockPlace(blockKey('DanhGiaChung'))).toEqual({ table: 'DanhGiaChung', parts: [''] });
});
