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
    // Nobody earns the maximum by them: they are no steps.
    expect(tree(rows.replace('đúng hạn | 10', 'đúng hạn | 8'))).toEqual(['1< manual 10']);
    expect(read(rows.replace('đúng hạn | 10', 'đúng hạn | 8')).issues.map((i) => i.code)).toEqual([
      'scheme.rowSkipped',
      'scheme.rowSkipped',
    ]);
    expect(tree(rows)).toEqual(['1< level 10']);
    expect(read(rows).issues).toMatchObject([
      { code: 'scheme.stepsRead', params: { steps: ['Ban hành đúng hạn: 10', 'Ban hành chậm: 5'] } },
    ]);
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

describe('how a criterion is scored, from its words', () => {
  const of = (method: string, title = 'Nội dung') => {
    const { value, issues } = read(`TT | Tiêu chí | Điểm tối đa | Cách chấm\n1 | ${title} | 10 | ${method}`);
    const { kind, measure, points, target, steps, evidence, appraiser } = value!.criteria[0]!;
    const shown = steps?.map(
      (s) => `${s.from === null ? s.label : (s.includesFrom ? '>=' : '>') + s.from} ${s.points}`,
    );
    const codes = issues.map((i) => i.code).filter((code) => code !== 'scheme.noClasses');
    return { kind, measure, points, target, steps: shown, evidence, appraiser, codes };
  };
  test.each([
    [
      'Từ 95% trở lên: 10 điểm; từ 80% đến dưới 95%: 7 điểm; dưới 80%: 0 điểm',
      ['>=0 0', '>=80 7', '>=95 10'],
    ],
    [
      'Trên 20% được 10 điểm, từ 10% đến 20% được 5 điểm, dưới 10% không tính điểm',
      ['>=0 0', '>=10 5', '>20 10'],
    ],
    ['Đạt 100% kế hoạch: điểm tối đa; từ 70% đến dưới 100%: 4 điểm', ['>=70 4', '>=100 10']],
    ['- Dưới 5%: 10 điểm\\n- Từ 5% đến 10%: 6 điểm\\n- Trên 10%: 0 điểm', ['>=0 10', '>=5 6', '>10 0']],
  ])('steps: %s', (method, steps) => {
    expect(of(method)).toMatchObject({ kind: 'steps', steps, codes: [] });
  });

  test.each([
    ['Tốt: 10 điểm; Khá: 7,5 điểm; Trung bình: 5 điểm', ['Tốt 10', 'Khá 7.5', 'Trung bình 5']],
    [
      'Ban hành đúng hạn được 10 điểm; ban hành chậm được 5 điểm; không ban hành: 0 điểm',
      ['Ban hành đúng hạn 10', 'ban hành chậm 5', 'không ban hành 0'],
    ],
  ])('levels: %s', (method, steps) => {
    expect(of(method)).toMatchObject({ kind: 'level', steps, codes: [] });
  });

  test.each([
    [
      'Đạt 95% trở lên được điểm tối đa, dưới mức này tính theo tỷ lệ',
      { kind: 'ratio', target: '95', codes: [] },
    ],
    ['Mức giao 90%; chấm theo tỷ lệ', { kind: 'ratio', target: '90', codes: [] }],
    ['Tỷ lệ hồ sơ đúng hạn x điểm tối đa', { kind: 'ratio', target: '100', codes: ['scheme.ratioImplied'] }],
    ['So với đơn vị cao nhất khối', { kind: 'relative', target: undefined, codes: [] }],
    ['So với cơ quan đạt cao nhất trong cụm, mức giao 60', { kind: 'relative', target: '60', codes: [] }],
    ['Mỗi mô hình được 2 điểm', { kind: 'count', points: '2', codes: [] }],
    ['0,5 điểm/mô hình', { kind: 'count', points: '0.5', codes: [] }],
    ['Tự động theo tỷ lệ nhiệm vụ đúng tiến độ', { kind: 'auto', measure: 'onTimeShare', codes: [] }],
    ['Phần mềm tự tính: báo cáo gửi đúng hạn', { kind: 'auto', measure: 'reportOnTimeShare', codes: [] }],
    ['Tự động: nhiệm vụ hoàn thành', { kind: 'auto', measure: 'resultShare', codes: [] }],
    ...[
      'Đạt từ 50% trở lên: tính theo tỷ lệ nhân với điểm tối đa; dưới 50%: 0 điểm',
      'Từ 70% đến dưới 100% tính theo công thức tỷ lệ x điểm tối đa',
      'Tự động, lấy từ phần mềm một cửa: hồ sơ hoàn thành đúng hạn',
      'Mỗi trường hợp vi phạm: 0,5 điểm',
    ].map((method) => [method, { kind: 'manual', codes: ['scheme.ruleUnsure'] }] as const),
    ['Hội đồng xem xét, cho điểm', { kind: 'manual', codes: [] }],
    ['', { kind: 'manual', codes: [] }],
  ])('%s', (method, expected) => {
    expect(of(method)).toMatchObject(expected);
  });

  test.each([
    // A hole between 80 and 90; nobody earns the maximum; a deduction from the maximum; automatic, but by what?
    ['Từ 90% trở lên: 10 điểm; từ 60% đến 80%: 5 điểm'],
    ['Từ 90% trở lên: 8 điểm; dưới 90%: 5 điểm'],
    ['Mỗi lần gửi chậm trừ 0,5 điểm'],
    ['Tự động chấm'],
    ['Chấm theo mức độ, từ 50% trở lên mới được xem xét'],
  ])('a question: %s', (method) => {
    expect(of(method)).toMatchObject({ kind: 'manual', steps: undefined, points: undefined });
    expect(of(method).codes).toEqual(['scheme.ruleUnsure']);
  });

  test('what is taken off for each stands under penalties', () => {
    const rows = `
      TT | Tiêu chí | Điểm tối đa | Cách chấm
      1 | Kết quả | 100 |
      2 | Điểm trừ | 5 |
      2.1 | Gửi chậm | 5 | Mỗi lần trừ 0,5 điểm
      3 | Điểm cộng | 3 |
      3.1 | Sáng kiến | 3 | Mỗi sáng kiến cộng 1 điểm`;
    expect(read(rows).value?.criteria.filter((c) => c.points !== undefined)).toMatchObject([
      { code: '2.1', kind: 'penalty', points: '0.5' },
      { code: '3.1', kind: 'bonus', points: '1' },
    ]);
  });

  test('evidence and appraiser in the words', () => {
    expect(of('Bắt buộc có tài liệu kiểm chứng. Cơ quan thẩm định: Thanh tra tỉnh.')).toMatchObject({
      evidence: true,
      appraiser: 'Thanh tra tỉnh',
    });
    expect(of('Không có minh chứng thì không tính điểm')).toMatchObject({ evidence: true });
    expect(of('Nêu rõ minh chứng (nếu có)')).toMatchObject({ evidence: undefined, appraiser: undefined });
  });

  test('rows without a number below a criterion are its steps, and that is said', () => {
    const rows = `
      TT | Tiêu chí | Điểm tối đa
      1 | Mức độ hoàn thành kế hoạch | 2
      | Hoàn thành 100% kế hoạch: 2 điểm |
      | Hoàn thành từ 80% đến dưới 100%: 1 điểm |
      | Hoàn thành dưới 80%: 0 điểm |
      2 | Kết quả | 8`;
    const { value, issues } = read(rows);
    expect(value?.criteria[0]).toMatchObject({
      kind: 'steps',
      steps: [
        { from: '0', points: '0' },
        { from: '80', points: '1' },
        { from: '100', points: '2' },
      ],
    });
    expect(issues.map((i) => [i.code, i.params['criterion']])).toEqual([['scheme.stepsRead', '1']]);
  });
});

describe('what a class asks beside points', () => {
  test.each([
    [
      'Xuất sắc: từ 90 điểm trở lên và không có tiêu chí nào dưới 85% điểm tối đa',
      { name: 'Xuất sắc', from: '90', floor: '85', floorBy: 'criterion' },
    ],
    [
      'Tốt: từ 80 đến dưới 90 điểm, các lĩnh vực đạt ít nhất 80%',
      { name: 'Tốt', from: '80', to: '90', floor: '80', floorBy: 'field' },
    ],
    [
      'Hoàn thành xuất sắc: từ 90 điểm trở lên; không quá 20% số đơn vị được xếp loại hoàn thành tốt trở lên',
      { name: 'Hoàn thành xuất sắc', from: '90', quota: '20', quotaOf: 'next' },
    ],
    [
      'Xuất sắc: trên 90 điểm, không vượt quá 15% số đơn vị của khối',
      { includesFrom: false, quota: '15', quotaOf: 'all' },
    ],
    [
      'Tốt: từ 70 điểm trở lên và không có đơn vị trực thuộc bị kỷ luật',
      { from: '70', condition: 'không có đơn vị trực thuộc bị kỷ luật' },
    ],
    ['Khá: từ 50,5 đến dưới 70 điểm', { name: 'Khá', from: '50.5', to: '70' }],
    [
      'Xuất sắc: từ 90 điểm trở lên; không quá 10% nhiệm vụ chậm hạn',
      { from: '90', condition: 'không quá 10% nhiệm vụ chậm hạn' },
    ],
    [
      'Xuất sắc: có từ 2 sáng kiến trở lên, từ 90 điểm trở lên',
      { from: '90', condition: 'có từ 2 sáng kiến trở lên' },
    ],
    [
      'Tốt: từ 90 điểm; không có tiêu chí nào dưới 50%; không có lĩnh vực nào dưới 70%',
      { floor: '50', floorBy: 'criterion', condition: 'không có lĩnh vực nào dưới 70%' },
    ],
  ])('%s', (line, expected) => {
    expect(readClassLine(line)).toMatchObject(expected);
  });

  test('no floor, quota or condition is made of other words', () => {
    const plain = readClassLine('Tốt: từ 70 đến dưới 90 điểm');
    expect(Object.keys(plain ?? {}).sort()).toEqual(['from', 'includesFrom', 'includesTo', 'name', 'to']);
  });

  test('columns of a table of classes', () => {
    const rows = `
      TT | Nội dung | Điểm tối đa | Khác
      1 | Một | 100 |
      TT | Mức xếp loại | Điểm | Tỷ lệ tối đa
      1 | Xuất sắc | Từ 90 trở lên và không có tiêu chí nào dưới 85% | 20
      2 | Đạt | Dưới 90 |`;
    expect(readSchemeDocument(grid(tableOf(rows))).value?.classes).toMatchObject([
      { name: 'Xuất sắc', from: '90', floor: '85', floorBy: 'criterion', quota: '20', quotaOf: 'all' },
      { name: 'Đạt', from: '0' },
    ]);
    const words = rows.replace('Tỷ lệ tối đa', 'Điều kiện').replace('| 20', '| Không có đơn thư quá hạn');
    expect(readSchemeDocument(grid(tableOf(words))).value?.classes[0]).toMatchObject({
      condition: 'Không có đơn thư quá hạn',
    });
  });
});
