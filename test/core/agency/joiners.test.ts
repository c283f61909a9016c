import { describe, expect, test } from '@jest/globals';
import { matchAgency } from '../../../src/core/agency/matchAgency.ts';
import { splitAgencies } from '../../../src/core/agency/splitAgencies.ts';
import type { Agency, AgencyRegister } from '../../../src/core/agency/types.ts';

function agency(code: string, name: string, ...aliases: readonly string[]): Agency {
  const dates = { validFrom: null, validTo: null, successors: [] };
  return { code, order: 1, name, aliases, ...dates, contact: '', phone: '', email: '' };
}

function registerOf(...agencies: readonly Agency[]): AgencyRegister {
  return { agencies, memberships: [], groups: [] };
}

const split = (text: string, register?: AgencyRegister): string[] =>
  splitAgencies(text, register === undefined ? {} : { register }).mentions.map((m) => m.text);

const REGISTER = registerOf(
  agency('SNV', 'Sở Nội vụ'),
  agency('SYT', 'Sở Y tế'),
  agency('BQL', 'Ban Quản lý chợ', 'Chợ đầu mối'),
  agency('VH', 'Trung tâm Văn hóa - Trung tâm Thể thao'),
);

describe('a mark between two bodies', () => {
  test.each([
    'Sở Nội vụ/Sở Y tế',
    'Sở Nội vụ / Sở Y tế',
    'Sở Nội vụ - Sở Y tế',
    'Sở Nội vụ – Sở Y tế',
    'Sở Nội vụ + Sở Y tế',
    'Sở Nội vụ+Sở Y tế',
    'Sở Nội vụ & Sở Y tế',
    'Sở Nội vụ-Sở Y tế',
    'Sở Nội vụ — Sở Y tế',
  ])('%j parts them, with the register and without', (text) => {
    expect(split(text, REGISTER)).toEqual(['Sở Nội vụ', 'Sở Y tế']);
    expect(split(text)).toEqual(['Sở Nội vụ', 'Sở Y tế']);
  });

  test.each([
    ['Sở Nội vụ/Sở Y tế/Sở Tài chính', ['Sở Nội vụ', 'Sở Y tế', 'Sở Tài chính']],
    ['Sở Nội vụ/các sở, ban, ngành', ['Sở Nội vụ', 'các sở, ban, ngành']],
    ['Thanh tra tỉnh/Công an tỉnh; Sở Y tế', ['Thanh tra tỉnh', 'Công an tỉnh', 'Sở Y tế']],
    ['Giám đốc Sở Nội vụ/Giám đốc Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
  ])('%j', (text, expected) => expect(split(text)).toEqual(expected));

  test('names that only the register knows', () => {
    expect(split('Chợ đầu mối - Sở Y tế', REGISTER)).toEqual(['Chợ đầu mối', 'Sở Y tế']);
  });
});

describe('a mark inside a name stays', () => {
  test.each([
    'Phòng Văn hoá – Thông tin',
    'Phòng Tài chính - Kế hoạch',
    'UBND các huyện/TP',
    'UBND xã/phường',
    'Trường ĐHSP / Học viện',
    'Sở LĐ-TB&XH',
    'Sở TN & MT',
    'Văn phòng HĐND&UBND huyện',
    'Văn phòng HĐND/UBND huyện',
    'Văn phòng HĐND-UBND',
    'Sở Công Thương (Sở Xây dựng/Sở Y tế)',
    'Hội Nông dân - Dân vận',
  ])('%j', (text) => expect(split(text)).toEqual([text]));

  test('a name that the register has as a whole', () => {
    const text = 'Trung tâm Văn hóa - Trung tâm Thể thao';
    expect(split(text, REGISTER)).toEqual([text]);
  });
});

describe('an alias with &', () => {
  const register = registerOf(
    agency('SKH', 'Sở Khoa học và Công nghệ', 'Sở KH&CN'),
    agency('XY', 'Ban Xây', 'Ban XY&ZT'),
  );
  test.each([
    ['Sở KH và CN', 'SKH'],
    ['Sở KH&CN', 'SKH'],
    ['Sở KHCN', 'SKH'],
    ['Ban XY và ZT', 'XY'],
  ])('%j is one agency', (text, code) => {
    const { mentions } = splitAgencies(text, { register });
    expect(mentions.map((m) => matchAgency(m, register, null))).toMatchObject([{ kind: 'agency', code }]);
    expect(mentions[0]?.text).toBe(text);
  });

  test('a list goes on after it', () => {
    expect(split('Sở KH và CN, Ban XY và ZT', register)).toEqual(['Sở KH và CN', 'Ban XY và ZT']);
  });

  test('longer abbreviations beside "và" stay two words', () => {
    const council = registerOf(agency('VP', 'Văn phòng HĐND và UBND xã'));
    const { mentions } = splitAgencies('Văn phòng HĐND và UBND xã', { register: council });
    expect(mentions.map((m) => matchAgency(m, council, null))).toMatchObject([{ code: 'VP' }]);
  });
});
