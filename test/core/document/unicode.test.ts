import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { toUnicode } from '../../../src/core/document/unicode.ts';
import { readPlan } from '../../../src/core/plan/readPlan.ts';
import { flow, grid, tableOf } from '../../support/documents.ts';
import { asTcvn3, asVni, TCVN3_ALPHABET, VIETNAMESE } from '../../support/oldText.ts';
import { withTexts } from '../../support/mutate/tables.ts';
import type { RawTable, SourceDocument } from '../../../src/core/document/types.ts';

const PLAN = `TT | Nhiệm vụ | Thời gian | Cơ quan chủ trì
  1 | Rà soát thủ tục hành chính, công khai kết quả | Quý II/2026 | Phòng Nội vụ
  2 | Đối thoại với nhân dân ở cơ sở | Thường xuyên | Công an
  3 | In | Năm 2026 | Văn phòng UBND`;

function withFont(table: RawTable, font: string): RawTable {
  const rows = table.rows.map((row) => row.map((cell) => (cell === null ? null : { ...cell, font })));
  return { ...table, rows };
}

const titles = (document: SourceDocument): readonly string[] =>
  readPlan(document).value?.rows.map((row) => `${row.title}|${row.deadline?.due}|${row.leads[0]?.text}`) ??
  [];

const CODES = [
  ['TCVN3', asTcvn3, '.VnTime'],
  ['VNI', asVni, 'VNI-Times'],
] as const;

describe('a document in an old encoding', () => {
  test.each(CODES)('%s by its font reads as the same plan', (encoding, encode, font) => {
    const table = withFont(withTexts(tableOf(PLAN), encode), font);
    const { value, issues } = toUnicode(flow(encode('Kế hoạch năm nay'), table));
    expect(titles(value)).toEqual(titles(flow(tableOf(PLAN))));
    expect(issues).toMatchObject([{ code: 'file.oldEncoding', params: { encoding } }]);
  });

  test.each(CODES.map(([encoding, encode]) => [encoding, encode] as const))(
    '%s without a font, by its letters',
    (encoding, encode) => {
      const { value, issues } = toUnicode(grid(withTexts(tableOf(PLAN), encode)));
      expect(titles(value)).toEqual(titles(grid(tableOf(PLAN))));
      expect(issues).toMatchObject([{ code: 'file.oldEncoding', params: { encoding } }]);
    },
  );

  test('each converted row says what is stored', () => {
    const table = withFont(withTexts(tableOf(PLAN), asTcvn3), '.VnTime');
    const { value } = toUnicode(flow(table));
    const [row] = readPlan(value).value?.rows ?? [];
    expect(row?.issues).toContainEqual(
      expect.objectContaining({
        code: 'row.oldEncoding',
        field: 'title',
        params: { stored: asTcvn3('Rà soát thủ tục hành chính, công khai kết quả'), encoding: 'TCVN3' },
      }),
    );
  });

  test('one old cell among others: only it is converted', () => {
    const table = tableOf(PLAN, {
      '3,2': { text: asTcvn3('Đối thoại với nhân dân ở cơ sở'), font: '.VnTime' },
    });
    expect(titles(toUnicode(grid(table)).value)).toEqual(titles(grid(tableOf(PLAN))));
  });
});

describe('every letter there and back', () => {
  test.each([
    ['TCVN3', TCVN3_ALPHABET, asTcvn3, '.VnTime'],
    ['VNI', VIETNAMESE, asVni, 'VNI-Times'],
  ] as const)('%s', (_, letters, encode, font) => {
    const words = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, (list) => {
        // A consonant before each letter, as in words: VNI marks stand behind their own vowel only.
        const text = list.map((letter) => `t${letter}`).join(' ');
        const table = withFont(tableOf(`${encode(text)}|x`), font);
        const { value } = toUnicode(grid(table));
        const read = value.kind === 'grid' ? value.sheets[0]?.table.rows[0]?.[0]?.text : '';
        expect(read).toBe(text.normalize('NFC'));
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe('no false alarm', () => {
  test.each([
    'Rà soát thủ tục hành chính',
    'Résumé de la réunion: à préparer, côté budget, été 2026, où, ça, naïve, Noël, œuvre',
    'The café and the naïve façade, 25 °C ± 2, § 5, £ 3, ½ day, piñata, señor',
    'Über größere Änderungen in Öl',
    'UBND xã Hòa Bình; thị trấn Cà Mau; lý do; quý hoá',
    'Công tác dân vận'.normalize('NFD'),
    '',
  ])('%s', (text) => {
    const document = flow(text, tableOf(`A|B\n${text}|${text}`));
    expect(toUnicode(document)).toEqual({ value: document, issues: [] });
  });
});
