import { describe, expect, test } from '@jest/globals';
import { initialsOf, makeCode } from '../../../src/core/agency/codes.ts';
import { nameKey } from '../../../src/core/agency/key.ts';
import { matchAgency } from '../../../src/core/agency/matchAgency.ts';
import { readRegister } from '../../../src/core/agency/readRegister.ts';
import { splitAgencies } from '../../../src/core/agency/splitAgencies.ts';
import { grid, tableOf } from '../../support/documents.ts';
import type { AgencyMatch, AgencyRegister } from '../../../src/core/agency/types.ts';
import type { IsoDate } from '../../../src/core/date/types.ts';

const LIST = `
  Mã   | Tên cơ quan, đơn vị                          | Tên gọi khác           | Nhóm                | Hiệu lực từ | Hiệu lực đến | Cơ quan kế thừa
  PNV  | Phòng Nội vụ                                 |                        | Các phòng, đơn vị   |             |              |
  PVH  | Phòng Văn hóa - Thông tin                    | Phòng VHTT;Phòng VH-TT | Các phòng, đơn vị   |             |              |
  PNN  | Phòng Nông nghiệp và Phát triển nông thôn    |                        | Các phòng, đơn vị   |             |              |
  VP   | Văn phòng HĐND và UBND huyện                 |                        | Các phòng, đơn vị   |             |              |
  X1   | UBND xã An Bình                              | Xã An Bình             | UBND các xã, thị trấn |           | 30/6/2025    | X3
  X2   | UBND xã Hòa Bình                             |                        | UBND các xã, thị trấn |           |              |
  X3   | UBND xã Bình Minh                            |                        | UBND các xã, thị trấn | 01/7/2025 |              |
  TT1  | UBND thị trấn Bình An                        |                        | UBND các xã, thị trấn; Điểm |     |              |
`;

function register(): AgencyRegister {
  const { value, issues } = readRegister(grid(tableOf(LIST)));
  expect(issues).toEqual([]);
  if (value === null) throw new Error('no register');
  return value;
}

function match(text: string, asOf: string | null = '2025-01-01'): AgencyMatch {
  const mention = splitAgencies(text, { register: register() }).mentions[0];
  if (mention === undefined) throw new Error('no mention');
  return matchAgency(mention, register(), asOf as IsoDate | null);
}

describe('readRegister', () => {
  test('a group that is merged over its agencies is that of each of them', () => {
    const merged = `
      TT | Tên đơn vị | Nhóm
      1  | Thôn Đông  | Các thôn
      2  | Thôn Đoài  | ^
      3  | Thôn Trung | ^
      4  | Trạm Y tế  | Đơn vị sự nghiệp
      5  | Trường THCS |
    `;
    const { value } = readRegister(grid(tableOf(merged)));
    const names = new Map(value!.agencies.map(({ code, name }) => [code, name]));
    expect(value!.memberships.map(({ agency, group }) => [names.get(agency), group])).toEqual([
      ['Thôn Đông', 'Các thôn'],
      ['Thôn Đoài', 'Các thôn'],
      ['Thôn Trung', 'Các thôn'],
      ['Trạm Y tế', 'Đơn vị sự nghiệp'],
    ]);
  });

  test('names, aliases, groups, spans of time', () => {
    const { agencies, groups, memberships } = register();
    expect(agencies).toHaveLength(8);
    expect(agencies[1]?.aliases).toEqual(['Phòng VHTT', 'Phòng VH-TT']);
    expect(agencies[4]).toMatchObject({ code: 'X1', order: 5, validTo: '2025-06-30', successors: ['X3'] });
    expect(groups).toEqual(['Các phòng, đơn vị', 'UBND các xã, thị trấn', 'Điểm']);
    expect(memberships.filter((m) => m.agency === 'TT1').map((m) => m.group)).toEqual([
      'UBND các xã, thị trấn',
      'Điểm',
    ]);
  });

  test('title rows above, other header words, no codes', () => {
    const { value, issues } = readRegister(
      grid(tableOf('DANH SÁCH ||\n STT | Đơn vị | Khối \n 1 | Sở Nội vụ | Sở \n 2 | Sở Ngoại vụ | ')),
    );
    expect(value?.agencies.map((a) => a.code)).toEqual(['SNV', 'SNV2']);
    expect(issues.map((i) => i.code)).toEqual(['register.noCode', 'register.noGroup']);
  });

  test('many codes that were made are told in one sentence, the first six by name', () => {
    const rows = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy'].map((word) => `Phòng ${word}|P`);
    const { issues } = readRegister(grid(tableOf(`Tên cơ quan|Nhóm\n${rows.join('\n')}`)));
    expect(issues.map((i) => [i.code, i.at.row, i.params['count'], i.params['codes']])).toEqual([
      [
        'register.noCode',
        2,
        7,
        'PM (Phòng Một), PH (Phòng Hai), PB (Phòng Ba), PB2 (Phòng Bốn), PN (Phòng Năm), PS (Phòng Sáu), …',
      ],
    ]);
  });

  test('repeated codes and names name both rows', () => {
    const { issues } = readRegister(
      grid(tableOf('Mã|Tên cơ quan|Nhóm\nA|Phòng Nội vụ|P\nA|Phòng Y tế|P\nB|Phòng  nội vụ|P')),
    );
    expect(issues.map((i) => [i.code, i.severity, i.params['row'], i.params['other']])).toEqual([
      ['register.duplicateCode', 'error', 3, 2],
      ['register.duplicateName', 'warning', 4, 2],
    ]);
  });

  test('nothing to read is said', () => {
    const code = (text: string) => readRegister(grid(tableOf(text))).issues.map((i) => i.code);
    expect(code('Mã|Tên cơ quan')).toEqual(['register.empty']);
    expect(code('Mã|Số lượng\nA|1')).toEqual(['register.noNameColumn']);
    expect(code('|')).toEqual(['register.empty']);
  });

  test('a date that is none is said, on its column', () => {
    const { issues } = readRegister(grid(tableOf('Mã|Tên|Nhóm|Hiệu lực từ\nA|Phòng Y tế|P|31/6/2025')));
    expect(issues.map((i) => [i.code, i.field])).toEqual([['date.invalid', 'from']]);
  });
});

test('codes are initials, with a counter where taken', () => {
  expect(initialsOf('Văn phòng HĐND và UBND huyện')).toBe('VPHDNDUBND');
  expect(makeCode('Phòng Nội vụ', ['PNV', 'PNV2'])).toBe('PNV3');
});

test.each([
  ['Phòng Văn hoá – Thông tin', 'Phòng Văn hóa và Thông tin'],
  ['Phòng GD&ĐT', 'Phòng Giáo dục và Đào tạo'],
  ['Phòng LĐ-TB&XH', 'Phòng Lao động - Thương binh và Xã hội'],
  ['Phòng TN&MT', 'PHÒNG TÀI NGUYÊN - MÔI TRƯỜNG'],
  ['Phòng TC-KH', 'Phòng Tài chính - Kế hoạch'],
  ['UBND xã An Bình', 'Uỷ ban nhân dân xã An Bình'],
  ['Phòng NN&PTNT', 'Phòng Nông nghiệp và Phát triển nông thôn'],
])('%s and %s have one key', (left, right) => expect(nameKey(left)).toBe(nameKey(right)));

describe('matchAgency', () => {
  test.each([
    ['Phòng Văn hoá – Thông tin', 'PVH', 'name'],
    ['Phòng VH-TT', 'PVH', 'name'],
    ['Phòng Nông nghiệp và PTNT', 'PNN', 'name'],
    ['Phòng Nội vụ huyện', 'PNV', 'name'],
    ['Xã An Bình', 'X1', 'alias'],
    ['Chủ tịch UBND xã Hoà Bình', 'X2', 'name'],
    ['Văn phòng HĐND & UBND huyện', 'VP', 'name'],
    ['Phòng Nội vụ chủ trì tham mưu', 'PNV', 'name'],
  ])('%s → %s', (text, code, by) => expect(match(text)).toEqual({ kind: 'agency', code, by }));

  test('groups by name, whatever surrounds it', () => {
    const codes = ['PNV', 'PVH', 'PNN', 'VP'];
    const group = 'Các phòng, đơn vị';
    for (const text of ['các phòng, đơn vị', 'Các phòng, đơn vị liên quan', 'Các phòng, đơn vị huyện']) {
      expect(match(text)).toEqual({ kind: 'group', group, codes, by: 'name' });
    }
  });

  test('groups by grammar', () => {
    expect(match('UBND các xã')).toEqual({
      kind: 'group',
      group: 'UBND các xã',
      codes: ['X1', 'X2'],
      by: 'grammar',
    });
    expect(match('Các phòng')).toMatchObject({ kind: 'group', codes: ['PNV', 'PVH', 'PNN'], by: 'grammar' });
  });

  test('members are those of the day', () => {
    expect(match('UBND các xã, thị trấn')).toMatchObject({ codes: ['X1', 'X2', 'TT1'] });
    expect(match('UBND các xã, thị trấn', '2025-08-01')).toMatchObject({ codes: ['X2', 'X3', 'TT1'] });
  });

  test('an agency that ended gives its successors to choose from', () => {
    const found = match('UBND xã An Bình', '2025-08-01');
    expect(found.kind).toBe('none');
    expect(found.kind === 'none' ? found.candidates[0] : null).toBe('X3');
  });

  test('a condition is a person’s to settle', () => {
    expect(match('UBND các xã đạt chuẩn nâng cao năm 2026')).toEqual({
      kind: 'condition',
      group: 'UBND các xã',
      condition: 'đạt chuẩn nâng cao năm 2026',
      candidates: ['X1', 'X2'],
    });
    expect(match('Các phòng, đơn vị được chọn làm điểm')).toMatchObject({
      kind: 'condition',
      group: 'Các phòng, đơn vị',
      condition: 'được chọn làm điểm',
    });
  });

  test('likeness gives candidates, never a match', () => {
    expect(match('Phòng Nội vu và Lao động')).toMatchObject({ kind: 'none' });
    const found = match('Phòng Nội chính vụ');
    expect(found.kind === 'none' ? found.candidates[0] : null).toBe('PNV');
    expect(match('các doanh nghiệp trên địa bàn')).toEqual({ kind: 'none', candidates: [] });
  });
});
