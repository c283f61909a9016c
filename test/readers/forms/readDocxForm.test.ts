import { describe, expect, test } from '@jest/globals';
import { readForm } from '../../../src/readers/forms/readForm.ts';
import { documentOf, p, tbl, tc, tr } from '../support/packages.ts';

const row = (...texts: readonly string[]) => tr(texts.map((text) => tc(p(text))));

function sheets(body: string): Record<string, string[]> {
  const { value, issues } = readForm('bc.docx', documentOf({ body }));
  expect(issues).toEqual([]);
  return Object.fromEntries(value!.sheets.map((s) => [s.name, s.cells.map((c) => `${c.at} ${c.text}`)]));
}

describe('a form that came back as a Word document', () => {
  test('paragraphs are one sheet, a table another; blank cells are absent', () => {
    const body = p('Mã biểu: A-K1-B-22') + p('') + tbl([row('Mã', 'TT'), row('NV0001', ''), row('', '2')]);
    expect(sheets(body)).toEqual({
      'Văn bản': ['A1 Mã biểu: A-K1-B-22'],
      'Bảng 1': ['A1 Mã', 'B1 TT', 'A2 NV0001', 'B3 2'],
    });
  });

  test('the second part of a long table stands under the first', () => {
    const body = tbl([row('Mã', 'TT'), row('NV1', '1')]) + p('') + tbl([row('NV2', '2')]) + tbl([row('x')]);
    expect(sheets(body)).toMatchObject({
      'Bảng 1': ['A1 Mã', 'B1 TT', 'A2 NV1', 'B2 1', 'A3 NV2', 'B3 2'],
      'Bảng 3': ['A1 x'],
    });
  });

  test('an empty document and a package of another kind are refused', () => {
    expect(readForm('a.docx', documentOf({ body: '' })).issues[0]?.code).toBe('file.empty');
  });
});
