import { describe, expect, test } from '@jest/globals';
import { splitAgencies } from '../../../src/core/agency/splitAgencies.ts';
import { vocabularyOf } from '../../../src/core/agency/vocabulary.ts';

/** 'a:' agency, 'g:' group, 'o:' other; a role in brackets before the text. */
function split(text: string): string[] {
  return splitAgencies(text).mentions.map(
    (m) => `${m.kind[0] ?? ''}:${m.role === null ? '' : `[${m.role}] `}${m.text}`,
  );
}

describe('separators', () => {
  test.each([
    ['Phòng Nội vụ, Phòng Văn hoá – Thông tin', ['a:Phòng Nội vụ', 'a:Phòng Văn hoá – Thông tin']],
    ['Sở Nội vụ; Sở Tài chính.', ['a:Sở Nội vụ', 'a:Sở Tài chính']],
    ['Sở Nội vụ\n\nSở Tài chính', ['a:Sở Nội vụ', 'a:Sở Tài chính']],
    ['Sở\nKHCN', ['a:Sở KHCN']],
    ['Sở Y tế:', ['a:Sở Y tế']],
    ['- Sở Nội vụ;\n- Sở Y tế', ['a:Sở Nội vụ', 'a:Sở Y tế']],
    ['Văn phòng UBND Thành phố. Các Sở, ban, ngành', ['a:Văn phòng UBND Thành phố', 'g:Các Sở, ban, ngành']],
    [
      'Bộ Thông tin và Truyền thông Bộ Khoa học và Công nghệ',
      ['a:Bộ Thông tin và Truyền thông', 'a:Bộ Khoa học và Công nghệ'],
    ],
    ['', []],
    ['-', []],
  ])('%j', (text, expected) => expect(split(text)).toEqual(expected));
});

describe('commas and "và" inside names', () => {
  test.each([
    ['Sở Giáo dục và Đào tạo', ['a:Sở Giáo dục và Đào tạo']],
    ['Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ', ['a:Sở Văn hóa, Thể thao và Du lịch', 'a:Sở Nội vụ']],
    ['Phòng Lao động, Thương binh và Xã hội', ['a:Phòng Lao động, Thương binh và Xã hội']],
    ['Bộ Khoa học, Công nghệ, Bộ Xây dựng', ['a:Bộ Khoa học, Công nghệ', 'a:Bộ Xây dựng']],
    [
      'Văn phòng HĐND và UBND huyện, Thanh tra huyện',
      ['a:Văn phòng HĐND và UBND huyện', 'a:Thanh tra huyện'],
    ],
    ['Phòng Nông nghiệp và PTNT', ['a:Phòng Nông nghiệp và PTNT']],
    [
      'Ban Chỉ đạo Phòng, chống tham nhũng, Sở Nội vụ',
      ['a:Ban Chỉ đạo Phòng, chống tham nhũng', 'a:Sở Nội vụ'],
    ],
    [
      'Sở Nông nghiệp và Môi trường (Văn phòng Đăng ký đất đai, các Chi nhánh)',
      ['a:Sở Nông nghiệp và Môi trường (Văn phòng Đăng ký đất đai, các Chi nhánh)'],
    ],
    [
      'Công an huyện, Ban Chỉ huy Quân sự huyện và Hội Nông dân huyện',
      ['a:Công an huyện', 'a:Ban Chỉ huy Quân sự huyện', 'a:Hội Nông dân huyện'],
    ],
  ])('%j', (text, expected) => expect(split(text)).toEqual(expected));
});

describe('bodies of newer kinds and abbreviations with a level', () => {
  test.each([
    ['Sở GDĐT, CA tỉnh, BCHQS tỉnh', ['a:Sở GDĐT', 'a:CA tỉnh', 'a:BCHQS tỉnh']],
    ['Hội LHPN tỉnh, LĐLĐ tỉnh', ['a:Hội LHPN tỉnh', 'a:LĐLĐ tỉnh']],
    ['P. Nội vụ, P. Tư pháp', ['a:P. Nội vụ', 'a:P. Tư pháp']],
    ['Phòng NV, Phòng TP', ['a:Phòng NV', 'a:Phòng TP']],
    ['Thuế tỉnh An Lạc; Thống kê tỉnh', ['a:Thuế tỉnh An Lạc', 'a:Thống kê tỉnh']],
    ['VKSND hai cấp', ['g:VKSND hai cấp']],
    ['Tổ công nghệ số cộng đồng các thôn', ['g:Tổ công nghệ số cộng đồng các thôn']],
    ['Sở Nội vụ các tỉnh, thành phố', ['g:Sở Nội vụ các tỉnh, thành phố']],
    [
      'Đài Tiếng nói Việt Nam, Thông tấn xã Việt Nam',
      ['a:Đài Tiếng nói Việt Nam', 'a:Thông tấn xã Việt Nam'],
    ],
    ['Viettel An Lạc, VNPT An Lạc', ['o:Viettel An Lạc', 'o:VNPT An Lạc']],
    [
      'Ngân hàng Nhà nước Khu vực 5, Chi nhánh Ngân hàng Chính sách xã hội tỉnh',
      ['a:Ngân hàng Nhà nước Khu vực 5', 'a:Chi nhánh Ngân hàng Chính sách xã hội tỉnh'],
    ],
    [
      'Báo và Phát thanh, Truyền hình An Lạc, Sở Nội vụ',
      ['a:Báo và Phát thanh, Truyền hình An Lạc', 'a:Sở Nội vụ'],
    ],
  ])('%j', (text, expected) => expect(split(text)).toEqual(expected));
});

describe('groups', () => {
  test.each([
    ['Các phòng, đơn vị và UBND các xã, thị trấn', ['g:Các phòng, đơn vị', 'g:UBND các xã, thị trấn']],
    [
      'Các phòng, đơn vị, Trung tâm Văn hoá – Thông tin và Thể thao và UBND các xã, thị trấn',
      ['g:Các phòng, đơn vị', 'a:Trung tâm Văn hoá – Thông tin và Thể thao', 'g:UBND các xã, thị trấn'],
    ],
    [
      'Các phòng, đơn vị, UBND các xã, thị trấn và các doanh nghiệp trên địa bàn',
      ['g:Các phòng, đơn vị', 'g:UBND các xã, thị trấn', 'o:các doanh nghiệp trên địa bàn'],
    ],
    [
      'Các phòng, đơn vị và UBND các xã đạt chuẩn nâng cao năm 2026',
      ['g:Các phòng, đơn vị', 'g:UBND các xã đạt chuẩn nâng cao năm 2026'],
    ],
    ['Các Sở, Ban, Ngành Thành phố; UBND xã/phường', ['g:Các Sở, Ban, Ngành Thành phố', 'g:UBND xã/phường']],
    ['UBND các huyện, thị xã, thành phố', ['g:UBND các huyện, thị xã, thành phố']],
    ['Bộ Tài chính, bộ, ngành liên quan', ['a:Bộ Tài chính', 'g:bộ, ngành liên quan']],
    ['Sở, ban, ngành', ['g:Sở, ban, ngành']],
    ['Các bộ, ngành và địa phương', ['g:Các bộ, ngành và địa phương']],
    ['Sở Nội vụ và các đơn vị có liên quan', ['a:Sở Nội vụ', 'g:các đơn vị có liên quan']],
    ['VTV, VOV, các địa phương', ['a:VTV', 'a:VOV', 'g:các địa phương']],
  ])('%j', (text, expected) => expect(split(text)).toEqual(expected));
});

describe('roles', () => {
  test.each([
    [
      'Giám đốc, Thủ trưởng các Sở, ban, ngành\nChủ tịch UBND xã, phường',
      ['g:[Giám đốc, Thủ trưởng] các Sở, ban, ngành', 'g:[Chủ tịch] UBND xã, phường'],
    ],
    ['Chánh Văn phòng UBND tỉnh', ['a:[Chánh] Văn phòng UBND tỉnh']],
    ['Đ/c Nguyễn Văn A', ['o:[Đ/c] Nguyễn Văn A']],
    ['Trường Chính trị tỉnh', ['a:Trường Chính trị tỉnh']],
  ])('%j', (text, expected) => expect(split(text)).toEqual(expected));
});

describe('lists that leave out their head', () => {
  test('abbreviations after one head', () => {
    const { mentions } = splitAgencies('Cục NGCB, CSVC, CNTT; Vụ GDTH, GDTrH, Vụ GDTX, RGEP, ETEP.');
    expect(mentions.map((m) => m.names)).toEqual([
      ['Cục NGCB', 'Cục CSVC', 'Cục CNTT'],
      ['Vụ GDTH', 'Vụ GDTrH'],
      ['Vụ GDTX'],
      ['RGEP'],
      ['ETEP'],
    ]);
  });

  test('what stands alone elsewhere in the plan has no head', () => {
    const cells = ['RGEP.', 'Cục CNTT, RGEP', 'Cục NGCB, CSVC'];
    const vocabulary = vocabularyOf(cells);
    const names = cells.map((cell) => splitAgencies(cell, { vocabulary }).mentions.map((m) => m.names));
    expect(names).toEqual([[['RGEP']], [['Cục CNTT'], ['RGEP']], [['Cục NGCB', 'Cục CSVC']]]);
  });

  test('fields after one head', () => {
    const { mentions } = splitAgencies('Sở Nội vụ, Tài chính, Tài nguyên và Môi trường');
    expect(mentions).toHaveLength(1);
    expect(mentions[0]?.names).toEqual(['Sở Nội vụ', 'Sở Tài chính', 'Sở Tài nguyên và Môi trường']);
  });
});

describe('doubt is shown on the field', () => {
  test.each(['nghiệp và phát triển nông thôn', 'Sở Nội vụ, Bộ', 'các địa phương Bình An, Bình Minh'])(
    '%j',
    (text) => {
      const { issues } = splitAgencies(text, { field: 'coordinating' });
      expect(issues.map((i) => [i.code, i.field])).toEqual([['agency.unread', 'coordinating']]);
    },
  );
});
