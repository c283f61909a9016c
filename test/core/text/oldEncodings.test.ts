import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromOldEncoding, isOldFont } from '../../../src/core/text/oldEncodings.ts';

/** Sentences that every Vietnamese document of the time began with, as they look without their font. */
const KNOWN: readonly (readonly [string, string, string])[] = [
  ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'TCVN3', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
  ['§éc lËp - Tù do - H¹nh phóc', 'TCVN3', 'Độc lập - Tự do - Hạnh phúc'],
  ['§· hoµn thµnh', 'TCVN3', 'Đã hoàn thành'],
  ['Thèng kª, b¸o c¸o n¨m; \u00adu tiªn', 'TCVN3', 'Thống kê, báo cáo năm; ưu tiên'],
  ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'VNI', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['Ñaõ hoaøn thaønh', 'VNI', 'Đã hoàn thành'],
  ['Höôùng daãn ñöôøng loái, quyeát ñònh', 'VNI', 'Hướng dẫn đường lối, quyết định'],
];

describe('old encodings', () => {
  test.each(KNOWN)('%s (%s)', (text, encoding, expected) => {
    expect(fromOldEncoding(text)).toEqual({ text: expected, encoding });
  });

  test('the font decides where the text alone is too short', () => {
    expect(fromOldEncoding('xong viÖc')).toBeNull();
    expect(fromOldEncoding('xong viÖc', '.VnTime')?.text).toBe('xong việc');
    expect(fromOldEncoding('®· xong', '.VnTimeH')?.text).toBe('ĐÃ XONG');
    expect(fromOldEncoding('ñuùng haïn', 'VNI-Times')?.text).toBe('đúng hạn');
    expect(['.VnTime', 'VnArial', 'VNI-Helve', 'Times New Roman', undefined].map(isOldFont)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test.each([
    'Đã hoàn thành',
    'HOÀ BÌNH',
    'hoá, hoà, hoạ, quê, tuân, khoẻ',
    '25 µm và 3 m²',
    '± 5 °C · 100%',
    'Café naïve',
    'ok',
  ])('%s is left as it is', (text) => {
    expect(fromOldEncoding(text)).toBeNull();
  });

  test('words of Unicode are never taken for an old encoding', () => {
    const words = ['hoàn', 'thành', 'xã', 'cá', 'khoá', 'quý', 'về', 'tổ', 'chức', 'lý', 'thuê', 'oà', 'đã'];
    const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sentence, (list) => fromOldEncoding(list.join(' ')) === null),
      { seed: 5, numRuns: 300 },
    );
  });
});
