import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSchemeDocument } from '../../../../src/core/scoring/table/readSchemeDocument.ts';
import { readBand, readClassLine } from '../../../../src/core/scoring/table/bands.ts';
import { readPoints } from '../../../../src/core/scoring/table/points.ts';
import { readDocument } from '../../../../src/readers/readDocument.ts';
import type { RawCell } from '../../../../src/core/document/types.ts';
import { flow, grid, tableOf } from '../../../support/documents.ts';
import { catalogueRows, sheetXlsx } from './catalogue.ts';

const read = (text: string, ...lines: string[]) => readSchemeDocument(flow(...lines, tableOf(text)));
/** 'code<parent kind max' of every criterion. */
const tree = (text: string, ...lines: string[]) =>
  read(text, ...lines).value?.criteria.map(
    (c) => `${c.code}<${c.parent ?? ''} ${c.kind ?? '-'} ${c.max ?? '-'}`,
  );
const faults = (text: string, ...lines: string[]) =>
  read(text, ...lines).issues.map((i) =>
    `${i.code} ${String(i.params['criterion'] ?? i.params['about'] ?? '')}`.trim(),
  );

describe('the catalogue of Gia Lai', () => {
  const rows = catalogueRows();
  const run = rows === null ? test.skip : test;
  run('80 works in six groups; its one slip, and no other', async () => {
    const document = await readDocument('danh-muc.xlsx', sheetXlsx(rows ?? []));
    const { value, issues } = readSchemeDocument(document.value!);
    const leaves = value!.criteria.filter((c) => c.kind !== null);
    expect(leaves).toHaveLength(80);
    expect(value!.criteria.filter((c) => c.kind === null).map((c) => c.code)).toEqual(
      ['VT', 'TH', 'TC', 'PC', 'CC', 'KH'].map((group) => `CH.${group}`),
    );
    expect(leaves[0]).toMatchObject({
      code: 'CH.VT.01',
      parent: 'CH.VT',
      kind: 'count',
      max: '100',
      points: '0.2',
    });
    expect(leaves.filter((c) => c.max === null).map((c) => c.code)).toEqual(
      [1, 2, 3, 4, 5].map((n) => `CH.KH.0${n}`),
    );
    expect(issues).toEqual([
      {
        code: 'scheme.overCap',
        severity: 'warning',
        params: { criterion: 'CH.TH.31', points: '350', max: '300' },
        at: { file: 'danh-muc.xlsx', sheet: 'Danh mục', row: 43, column: 6, cell: 'F43' },
      },
    ]);
  });
});

describe('the tree', () => {
  test('by Roman and Arabic numbers; numbers begin again in each section', () => {
    const rows = `
      | TT | Nội dung tiêu chí | Điểm tối đa |
      | I  | Chỉ đạo           | 30          |
      | 1  | Ban hành kế hoạch | 10          |
      | 2  | Kiểm tra          | 20          |
      | II | Kết quả           | 70          |
      | 1  | Nhiệm vụ          | 70          |
      | 1.1 | Đúng hạn         | 40,5        |
      | 1.2 | Có kết quả       | 29,5        |`
      .replace(/^ *\| ?/gm, '')
      .replace(/\|$/gm, '');
    expect(tree(rows)).toEqual([
      'I< - 30',
      'I.1<I manual 10',
      'I.2<I manual 20',
      'II< - 70',
      'II.1<II - 70',
      'II.1.1<II.1 manual 40.5',
      'II.1.2<II.1 manual 29.5',
    ]);
    expect(read(rows).value?.max).toBe('100');
    expect(faults(rows)).toEqual([]);
  });

  test('a column for each level, the upper ones merged downwards', () => {
    const rows = `
      Lĩnh vực | Tiêu chí | Tiêu chí thành phần | Điểm chuẩn
      A. Chỉ đạo | Kế hoạch | Ban hành | 2
      ^ | ^ | Đúng hạn | 3
      ^ | Kiểm tra | Kiểm tra hằng năm | 5`;
    expect(tree(rows)).toEqual([
      '1< - -',
      '1.1<1 - -',
      '1.1.1<1.1 manual 2',
      '1.1.2<1.1 manual 3',
      '1.2<1 - -',
      '1.2.1<1.2 manual 5',
    ]);
  });

  test('sections of bonus and penalty stay out of the total', () => {
    const rows = `
      TT | Tiêu chí | Thang điểm
      1 | Kế hoạch | tối đa 60 điểm
      2 | Kết quả | từ 0 đến 40
      3 | Điểm thưởng | 5
      3.1 | Mô hình mới | +5
      4 | Điểm trừ | <
      4.1 | Gửi chậm | -2
      | Tổng cộng | 100`;
    expect(tree(rows)).toEqual([
      '1< manual 60',
      '2< manual 40',
      '3< - 5',
      '3.1<3 bonus 5',
      '4< - -',
      '4.1<4 penalty 2',
    ]);
    expect(read(rows)).toMatchObject({ value: { max: '100', bonusMax: '5' }, issues: [] });
  });

  test('guidance without a number is no criterion, and that is said', () => {
    const rows = `
      TT | Nội dung | Điểm tối đa
      1 | Kế hoạch | 10
      | - Ban hành đúng hạn | 10
      | - Ban hành chậm | 5`;
    expect(tree(rows)).toEqual(['1< manual 10']);
    expect(read(rows).issues.map((i) => i.code)).toEqual(['scheme.rowSkipped', 'scheme.rowSkipped']);
  });

  test('the header printed again on the next page and a row that counts columns are passed over', () => {
    const rows = `
      TT | Nội dung | Điểm tối đa
      (1) | (2) | (3)
      1 | Kế hoạch | 10
      TT | Nội dung | Điểm tối đa
      2 | Kết quả | 20`;
    expect(tree(rows)).toEqual(['1< manual 10', '2< manual 20']);
  });
});

describe('faults', () => {
  const HEAD = 'TT | Nội dung | Điểm tối đa\n';
  test.each([
    ['I | Chung | 30\n1 | Một | 10\n2 | Hai | 19,5', ['scheme.fieldMismatch I']],
    ['1 | Một | 10\n2 | Hai | ', ['scheme.maxInvalid 2']],
    ['1 | Một | 10\n2 | Hai | mười', ['scheme.pointsUnread 2', 'scheme.maxInvalid 2']],
    ['1 | Một | 10\n2 | Hai | -', ['scheme.maxInvalid 2']],
    ['1 | Một | 10\n | Tổng cộng | 12', ['scheme.sumMismatch']],
    ['1 | Một | 10\n1 | Hai | 10', ['scheme.duplicateCode 1']],
  ])('%j', (rows, expected) => {
    expect(faults(HEAD + rows)).toEqual(expected);
  });

  test('each has its place', () => {
    const { issues } = readSchemeDocument(grid(tableOf(`${HEAD}I | Chung | 30\n1 | Một | 10`)));
    expect(issues.map((i) => [i.code, i.at.row, i.at.column])).toEqual([['scheme.fieldMismatch', 2, 3]]);
  });

  test('a document without such a table is refused', () => {
    expect(
      readSchemeDocument(flow('Kế hoạch công tác', tableOf('TT | Nhiệm vụ | Thời gian\n1 | Họp | Tháng 3'))),
    ).toMatchObject({
      value: null,
      issues: [{ code: 'scheme.noTable' }],
    });
    expect(readSchemeDocument(flow()).value).toBeNull();
  });
});

describe('classes', () => {
  const CRITERIA = 'TT | Nội dung | Điểm tối đa\n1 | Một | 100';
  test('from sentences: whole numbers leave 89,5 in no class', () => {
    const { value, issues } = read(
      CRITERIA,
      'a) Xuất sắc: từ 90 đến 100 điểm;',
      'b) Tốt: từ 75 đến 89 điểm;',
      'c) Hoàn thành: từ 50 đến dưới 75 điểm;',
      'd) Không hoàn thành: dưới 50 điểm.',
    );
    expect(value?.classes.map((c) => [c.name, c.from, c.includesFrom])).toEqual([
      ['Xuất sắc', '90', true],
      ['Tốt', '75', true],
      ['Hoàn thành', '50', true],
      ['Không hoàn thành', '0', true],
    ]);
    expect(issues.map((i) => [i.code, i.params['value'], i.at.paragraph])).toEqual([
      ['scheme.classHole', '89,5', undefined],
    ]);
  });

  test('from a table below the criteria in the same sheet', () => {
    const rows = `
      TT | Nội dung | Điểm tối đa
      1 | Một | 100
      TT | Mức xếp loại | Điểm
      1 | Tốt | Trên 70
      2 | Đạt | Từ 50 đến 80
      3 | Chưa đạt | Dưới 50`;
    const { value, issues } = readSchemeDocument(grid(tableOf(rows)));
    expect(value?.criteria.map((c) => c.code)).toEqual(['1']);
    expect(value?.classes.map((c) => `${c.name} ${c.includesFrom ? '>=' : '>'} ${c.from}`)).toEqual([
      'Tốt > 70',
      'Đạt >= 50',
      'Chưa đạt >= 0',
    ]);
    expect(issues).toMatchObject([
      { code: 'scheme.classOverlap', params: { about: 'Đạt', upper: 'Tốt' }, at: { row: 5 } },
    ]);
  });

  test.each([
    ['Từ 90 điểm trở lên', { from: '90', includesFrom: true }],
    ['trên 90', { from: '90', includesFrom: false }],
    ['≥ 89,5', { from: '89.5', includesFrom: true }],
    ['từ 75 đến dưới 90 điểm', { from: '75', includesFrom: true, to: '90', includesTo: false }],
    ['75-89', { from: '75', includesFrom: true, to: '89', includesTo: true }],
    ['trên 70 đến 80', { from: '70', includesFrom: false, to: '80', includesTo: true }],
    ['dưới 50', { from: '0', includesFrom: true, to: '50', includesTo: false }],
    ['không có', null],
  ])('%s', (text, expected) => {
    expect(readBand(text)).toEqual(expected);
  });

  test('a sentence is a class only where one side names points', () => {
    expect(readClassLine('Thời hạn: trước ngày 15/11 hằng năm')).toBeNull();
    expect(readClassLine('Từ 90 điểm trở lên: xếp loại Xuất sắc')).toEqual({
      name: 'Xuất sắc',
      from: '90',
      includesFrom: true,
    });
  });
});

describe('points', () => {
  const cell = (text: string, value: RawCell['value'] = { kind: 'text', raw: text }): RawCell => ({
    text,
    value,
    rowSpan: 1,
    colSpan: 1,
    at: {},
  });
  test.each([
    ['50,0', '50'],
    ['0,04', '0.04'],
    ['Tối đa 10 điểm', '10'],
    ['đến 5 điểm', '5'],
    ['0 - 2', '2'],
    ['1.000', '1000'],
    ['1.5', '1.5'],
    ['10đ', '10'],
  ])('%s', (text, expected) => {
    expect(readPoints(cell(text))).toMatchObject({ kind: 'points', value: expected });
  });
  test('a day that a spreadsheet made of 1.5 is no number', () => {
    expect(readPoints(cell('01/05/2026', { kind: 'date', raw: '2026-05-01' })).kind).toBe('unread');
    expect(readPoints(cell('-')).kind).toBe('none');
    expect(readPoints(cell('-8'))).toEqual({ kind: 'points', value: '8', negative: true });
  });
});

test('any text in the cells gives a tree whose parents there are, and never a throw', () => {
  const text = fc.constantFrom(
    '',
    '1',
    '1.1',
    'I',
    'a',
    '-',
    'Tổng',
    'Điểm trừ',
    '10',
    '2,5',
    'Nội dung',
    '^',
  );
  const row = fc.array(text, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const safe = rows.map((r) => r.map((t) => (t === '^' ? '' : t)));
      const { value } = read(['TT | Tiêu chí | Điểm tối đa', ...safe.map((r) => r.join(' | '))].join('\n'));
      const codes = new Set(value?.criteria.map((c) => c.code));
      for (const c of value?.criteria ?? []) expect(c.parent === null || codes.has(c.parent)).toBe(true);
    }),
    { seed: 11, numRuns: 300 },
  );
});
