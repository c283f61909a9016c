import { describe, expect, test } from '@jest/globals';
import { fieldName, fieldsIn, withBlocks, withTexts } from '../../../../src/hosts/file/letters/fields.ts';

const p = (...runs: string[]) =>
  `<w:p><w:pPr/>${runs.map((t) => `<w:r><w:t>${t}</w:t></w:r>`).join('')}</w:p>`;
const VALUES: Readonly<Record<string, string>> = {
  ten_co_quan: 'UBND xã A & B',
  nam: '2026',
  noi_nhan: '- Như trên;\n- Lưu.',
};
const filled = (xml: string) => withTexts(xml, (name) => VALUES[name] ?? '?');
const plain = (xml: string) => xml.replace(/<w:br\/>/g, '\n').replace(/<[^>]*>/g, '');

describe('names of fields', () => {
  test.each([
    ['ten_co_quan', 'ten_co_quan'],
    [' Tên cơ quan ', 'ten_co_quan'],
    ['ĐỊA DANH', 'dia_danh'],
  ])('%p is %p', (written, name) => expect(fieldName(written)).toBe(name));
});

describe('fields in runs', () => {
  test('a field in one run; everything else stays to the letter', () => {
    const xml = `<w:body>${p('Năm {{nam}}.', ' Hết')}</w:body>`;
    const out = filled(xml);
    expect(plain(out)).toBe('Năm 2026. Hết');
    expect(out).toContain('<w:r><w:t> Hết</w:t></w:r>');
  });

  test('a field split over runs, braces among them; a mark-up character in the value is escaped', () => {
    const xml = p('Của {', '{ten_', 'co_quan}', '} và {{nam', '}}');
    expect(plain(filled(xml))).toBe('Của UBND xã A &amp; B và 2026');
    expect(fieldsIn(xml).fields.map((f) => f.name)).toEqual(['ten_co_quan', 'nam']);
  });

  test('two fields side by side, and one twice', () => {
    expect(plain(filled(p('{{nam}}{{nam}}', '{{ten co quan}}')))).toBe('20262026UBND xã A &amp; B');
  });

  test('lines of a value are breaks of the run', () => {
    expect(plain(filled(p('{{noi_nhan}}')))).toBe('- Như trên;\n- Lưu.');
  });

  test('a field is never put together out of two paragraphs: it is told as broken', () => {
    const xml = p('Số {{nam') + p('}} hết');
    expect(fieldsIn(xml)).toEqual({ fields: [], broken: ['Số {{nam', '}} hết'] });
    expect(filled(xml)).toBe(xml);
  });

  test('single braces are words', () => {
    expect(fieldsIn(p('tập {1; 2}')).broken).toEqual([]);
    expect(filled(p('tập {1; 2}'))).toBe(p('tập {1; 2}'));
  });

  test('words that a person deleted, and tabs, are no runs of words', () => {
    const xml = '<w:p><w:del><w:r><w:delText>{{x}}</w:delText></w:r></w:del><w:r><w:tab/></w:r></w:p>';
    expect(fieldsIn(xml)).toEqual({ fields: [], broken: [] });
  });
});

describe('fields that stand for a part of the letter', () => {
  const blocks = {
    noi_dung: '<w:p><w:r><w:t>Một</w:t></w:r></w:p><w:p><w:r><w:t>Hai {{nam}}</w:t></w:r></w:p>',
  };

  test('take the place of their paragraph, also where it is split', () => {
    const xml = `${p('Đầu')}${p('{{noi', '_dung}}')}${p('Cuối')}`;
    expect(withBlocks(xml, blocks)).toBe(`${p('Đầu')}${blocks.noi_dung}${p('Cuối')}`);
  });

  test('a table at the end of a cell is followed by a paragraph', () => {
    const xml = `<w:tc>${p('{{bang}}')}</w:tc>`;
    expect(withBlocks(xml, { bang: '<w:tbl></w:tbl>' })).toBe('<w:tc><w:tbl></w:tbl><w:p/></w:tc>');
  });

  test("a section's page set-up in the paragraph is kept", () => {
    const xml = '<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{noi_dung}}</w:t></w:r></w:p>';
    expect(withBlocks(xml, blocks)).toContain('<w:sectPr/>');
  });

  test('beside other words they are told as not alone', () => {
    expect(fieldsIn(p('Sau đây: {{noi_dung}}')).fields[0]!.alone).toBe(false);
    expect(fieldsIn(p(' {{noi_dung}} ')).fields[0]!.alone).toBe(true);
  });
});
