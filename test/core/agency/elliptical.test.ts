import { describe, expect, test } from '@jest/globals';
import { splitAgencies } from '../../../src/core/agency/splitAgencies.ts';

/** Each mention's kind and names, and whether the cell is flagged. */
function read(text: string): string {
  const { mentions, issues } = splitAgencies(text);
  const said = mentions.map((m) => `${m.kind}: ${m.names.join(' + ')}`).join(' | ');
  return issues.length > 0 ? `${said} (?)` : said;
}

describe('a head in the plural, or said once', () => {
  test.each([
    ['Các sở: Nội vụ, Tư pháp', 'agency: Sở Nội vụ + Sở Tư pháp'],
    ['Các Phòng Nội vụ, Tài chính - Kế hoạch', 'agency: Phòng Nội vụ + Phòng Tài chính - Kế hoạch'],
    ['Phòng: Nội vụ, Tư pháp', 'agency: Phòng Nội vụ + Phòng Tư pháp'],
    [
      'Các sở Nội vụ, Văn hóa, Thể thao và Du lịch, Xây dựng và Y tế; UBND các xã',
      'agency: Sở Nội vụ + Sở Văn hóa, Thể thao và Du lịch + Sở Xây dựng + Sở Y tế | group: UBND các xã',
    ],
    [
      'Các sở Nội vụ, Tài chính và các đơn vị liên quan',
      'agency: Sở Nội vụ + Sở Tài chính | group: các đơn vị liên quan',
    ],
    ['UBND xã Bình An, Hòa Lạc', 'agency: UBND xã Bình An + UBND xã Hòa Lạc'],
    [
      'UBND các xã: Bình An, Hòa Lạc và Tân Phú',
      'agency: UBND xã Bình An + UBND xã Hòa Lạc + UBND xã Tân Phú',
    ],
    ['Công an 02 phường Một, Hai', 'agency: Công an phường Một + Công an phường Hai'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['Các sở, ban, ngành', 'group: Các sở, ban, ngành'],
    ['UBND các xã, phường', 'group: UBND các xã, phường'],
    ['UBND xã, phường', 'group: UBND xã, phường'],
    ['Các Sở Nội vụ', 'group: Các Sở Nội vụ'],
    ['Các phòng chuyên môn', 'group: Các phòng chuyên môn'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'agency: Sở Văn hóa, Thể thao và Du lịch'],
    ['UBND các xã có đồng bào dân tộc', 'group: UBND các xã có đồng bào dân tộc'],
    ['Các sở, trừ Sở Tài chính', 'group: Các sở, trừ Sở Tài chính'],
    ['UBND các xã, phường, trừ phường Một', 'group: UBND các xã, phường, trừ phường Một'],
    ['Các sở: Một, Hai', 'group: Các sở: Một, Hai (?)'],
  ])('%s stays whole', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('words between bodies', () => {
  test.each([
    ['Sở Nội vụ cùng các sở, ngành', 'agency: Sở Nội vụ | group: các sở, ngành'],
    ['Sở Nội vụ cùng với Sở Y tế', 'agency: Sở Nội vụ | agency: Sở Y tế'],
    ['Sở Nội vụ; - Sở Tài chính', 'agency: Sở Nội vụ | agency: Sở Tài chính'],
    ['Văn phòng, Thanh tra', 'agency: Văn phòng | agency: Thanh tra'],
    ['Ban Tổ chức, Ban Dân vận', 'agency: Ban Tổ chức | agency: Ban Dân vận'],
    ['Ban, tổ chức liên quan', 'group: Ban, tổ chức liên quan'],
    ['UBND TP. Bình An', 'agency: UBND TP. Bình An'],
    ['Văn phòng UBND tỉnh. Sở Y tế', 'agency: Văn phòng UBND tỉnh | agency: Sở Y tế'],
    ['Sở Nội vụ hoặc Sở Y tế', 'agency: Sở Nội vụ hoặc Sở Y tế (?)'],
    ['Sở Nội vụ phối hợp Sở Y tế', 'agency: Sở Nội vụ phối hợp Sở Y tế (?)'],
    ['Sở Công Thương (hoặc sở chuyên ngành)', 'agency: Sở Công Thương (hoặc sở chuyên ngành)'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
