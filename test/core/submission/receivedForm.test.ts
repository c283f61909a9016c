import { describe, expect, test } from '@jest/globals';
import type { FormCell, FormCells } from '../../../src/core/document/formCells.ts';
import { formCode } from '../../../src/core/submission/formCode.ts';
import {
  FORM_COLUMNS,
  FORM_HEADERS,
  FORM_LABELS,
  FORM_MAGIC,
  FORM_VERSION,
} from '../../../src/core/submission/layout.ts';
import { readReceivedForm } from '../../../src/core/submission/receivedForm.ts';

const CODE = formCode('AB2CD', 2, 'X1');

function cell(row: number, column: number, text: string, more: Partial<FormCell> = {}): FormCell {
  return { at: `${String.fromCharCode(64 + column)}${row}`, row, column, kind: 'text', text, ...more };
}

/** A form with two rows; `from` is the header's sheet row. */
function visible(from: number, more: readonly FormCell[] = []): FormCells['sheets'][number] {
  const columns = FORM_COLUMNS.map((key, i) => cell(from, i + 1, FORM_HEADERS[key]));
  const cells = [
    cell(4, 1, 'UBND xã Bình An'),
    cell(4, 12, FORM_LABELS.code),
    cell(4, 13, CODE),
    cell(7, 1, 'Kỳ báo cáo: lần 2'),
    ...columns,
    ...['NV0001', '1', 'Một', 'Cả năm', 'Chủ trì', 'trước'].map((t, i) => cell(from + 1, i + 1, t)),
    ...['NV0002', '2', 'Hai', 'Quý I', 'Phối hợp'].map((t, i) => cell(from + 2, i + 1, t)),
    cell(from + 4, 1, 'NGƯỜI LẬP BIỂU'),
    ...more,
  ];
  return { name: 'Báo cáo', state: 'visible', cells };
}

const hidden: FormCells['sheets'][number] = {
  name: '_skh',
  state: 'veryHidden',
  cells: [
    cell(1, 1, FORM_MAGIC),
    cell(1, 2, FORM_VERSION),
    cell(2, 2, 'AB2CD'),
    cell(3, 2, '2'),
    cell(4, 2, 'X1'),
    cell(5, 2, CODE),
    cell(10, 1, 'NV0001'),
    cell(10, 2, 'abcdef01'),
  ],
};

const read = (...sheets: FormCells['sheets'][number][]) =>
  readReceivedForm({ file: 'bieu.xlsx', sheets }, new Map());

describe('a form as received from the level above', () => {
  test('whose it is, its rows as printed, its digests, the lines above', () => {
    const { value, issues } = read(visible(12), hidden);
    expect(issues).toEqual([]);
    expect(value).toMatchObject({
      identity: { book: 'AB2CD', round: 2, agency: 'X1' },
      code: CODE,
      digests: { NV0001: 'abcdef01' },
      heading: { 4: 'UBND xã Bình An', 7: 'Kỳ báo cáo: lần 2' },
    });
    expect(value?.rows).toEqual([
      { task: 'NV0001', tt: '1', title: 'Một', time: 'Cả năm', role: 'lead', previous: 'trước', typed: {} },
      { task: 'NV0002', tt: '2', title: 'Hai', time: 'Quý I', role: 'coordinator', previous: '', typed: {} },
    ]);
  });

  test('what is typed already, days as they are written here', () => {
    const day = cell(13, 11, '46054', { kind: 'date', iso: '2026-02-01' });
    const general = [cell(10, 7, FORM_LABELS.general), cell(10, 9, 'Tốt')];
    const { value } = read(visible(12, [cell(13, 9, 'Đã họp'), day, ...general]), hidden);
    expect(value?.rows[0]?.typed).toEqual({ result: 'Đã họp', completed: '01/02/2026' });
    expect(value?.labels.general).toBe('Tốt');
  });

  test('without its hidden sheet: by the visible code', () => {
    const { value, issues } = read(visible(12));
    expect(value).toMatchObject({ identity: { agency: 'X1', round: 2 }, digests: {} });
    expect(issues.map((i) => i.code)).toEqual(['form.identityFromCode']);
  });

  test('a row that stands there twice counts once', () => {
    const copy = ['NV0001', '1', 'Một'].map((t, i) => cell(15, i + 1, t));
    expect(read(visible(12, copy), hidden).value?.rows.map((r) => r.task)).toEqual(['NV0001', 'NV0002']);
  });

  test('no form, no table, no row', () => {
    const codes = (...sheets: FormCells['sheets'][number][]) => read(...sheets).issues.map((i) => i.code);
    expect(codes({ name: 'A', state: 'visible', cells: [cell(1, 1, 'x')] })).toEqual(['form.notAForm']);
    expect(codes({ ...visible(12), cells: [cell(4, 12, FORM_LABELS.code), cell(4, 13, CODE)] })).toEqual([
      'form.headerMissing',
    ]);
    const header = visible(12).cells.filter((c) => c.row <= 12);
    expect(codes({ ...visible(12), cells: header }, hidden)).toEqual(['form.notAForm']);
  });
});
