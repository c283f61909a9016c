import { describe, expect, test } from '@jest/globals';
import { nameKey } from '../../../src/core/agency/key.ts';
import { splitAgencies } from '../../../src/core/agency/splitAgencies.ts';
import { readRegister } from '../../../src/core/agency/readRegister.ts';
import { grid, tableOf } from '../../support/documents.ts';

function read(text: string): string {
  const { mentions, issues } = splitAgencies(text);
  const names = mentions.map(
    (m) => `${m.kind} ${m.text}${m.names.length > 1 ? ` {${m.names.join('+')}}` : ''}`,
  );
  return `${names.join(' | ')}${issues.length > 0 ? ' ?' : ''}`;
}

test.each([
  ['UBKT Đảng ủy và Văn phòng Đảng ủy', 'agency UBKT Đảng ủy | agency Văn phòng Đảng ủy'],
  ['Văn phòng Sở, Công đoàn ngành', 'agency Văn phòng Sở | agency Công đoàn ngành'],
  ['UBND các xã, HTX nông nghiệp', 'group UBND các xã | other HTX nông nghiệp'],
  ['Thôn Đông, Thôn Trung và thôn Đoài', 'agency Thôn Đông | agency Thôn Trung | agency thôn Đoài'],
  [
    'Đảng ủy MTTQ, các đoàn thể tỉnh; Đảng ủy UBND tỉnh',
    'agency Đảng ủy MTTQ, các đoàn thể tỉnh | agency Đảng ủy UBND tỉnh',
  ],
  ['Các chi bộ, đảng bộ trực thuộc', 'group Các chi bộ, đảng bộ trực thuộc'],
  ['Hiệp hội Du lịch tỉnh, Cảng vụ Hàng hải', 'agency Hiệp hội Du lịch tỉnh | agency Cảng vụ Hàng hải'],
  ['Các bệnh viện, TTYT khu vực', 'group Các bệnh viện | agency TTYT khu vực'],
  ['Ban Chính sách, chiến lược Tỉnh ủy', 'agency Ban Chính sách, chiến lược Tỉnh ủy'],
  [
    'UBND phường Nam Sơn, xã Bình An',
    'agency UBND phường Nam Sơn, xã Bình An {UBND phường Nam Sơn+UBND xã Bình An}',
  ],
  ['UBND xã, phường', 'group UBND xã, phường'],
  ['Thầy Trần Văn Minh', 'other Trần Văn Minh'],
  ['UBND đặc khu Cô Tô', 'agency UBND đặc khu Cô Tô'],
  ['Công chức Địa chính - Xây dựng', 'other Công chức Địa chính - Xây dựng'],
])('%s: told apart, without a doubt', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ['Sở TN và MT', 'agency Sở TN và MT'],
  ['Sở Văn hóa, TT và DL', 'agency Sở Văn hóa, TT và DL'],
  ['Sở VH,TT&DL', 'agency Sở VH,TT&DL'],
  ['Phòng KT, HT&ĐT', 'agency Phòng KT, HT&ĐT'],
  ['Sở TC, TP, NV', 'agency Sở TC, TP, NV {Sở TC+Sở TP+Sở NV}'],
  ['Sở NV và TC', 'agency Sở NV và TC {Sở NV+Sở TC}'],
])('%s: parts of one abbreviation stay together, others are a list', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each(['Thuê hạ tầng', 'Thống kê số liệu', 'Khoa học và Công nghệ', 'Các sở, ngành: NV, TC'])(
  '%s is no body for certain',
  (text) => {
    expect(read(text)).toMatch(/\?$/);
  },
);

test('a small word that a village could be called by is none', () => {
  expect(read('làng nghề truyền thống')).not.toContain('agency');
});

describe('abbreviations, however they are held together, have the key of the name', () => {
  test.each([
    ['Phòng VH - XH', 'Phòng Văn hóa - Xã hội'],
    ['Sở VH, TT & DL', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Phòng KT, HT và ĐT', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
    ['Sở NN và MT', 'Sở Nông nghiệp và Môi trường'],
  ])('%s', (short, long) => {
    expect(nameKey(short)).toBe(nameKey(long));
  });

  test('two that make no known one stay two words', () => {
    expect(nameKey('TC, TP')).not.toBe(nameKey('TCTP'));
  });
});

test('names that the register has whole are parted at a comma, whatever they begin with', () => {
  const { value } = readRegister(
    grid(tableOf('Tên cơ quan\nNhà máy Nước\nĐội Cây xanh số hai\nCửa khẩu Bắc')),
  );
  const { mentions, issues } = splitAgencies('Cửa khẩu Bắc, Nhà máy Nước', { register: value! });
  expect(mentions.map(({ text }) => text)).toEqual(['Cửa khẩu Bắc', 'Nhà máy Nước']);
  expect(issues).toEqual([]);
});
