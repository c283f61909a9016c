import { describe, expect, test } from '@jest/globals';
import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { issue } from '../../../src/core/issue.ts';
import { prepareForms, readForm } from '../../../src/readers/forms/readForm.ts';
import { readDocument } from '../../../src/readers/readDocument.ts';
import { codes, grid, tableText } from '../support/show.ts';

interface Made {
  readonly sheets: Readonly<Record<string, WorkSheet>>;
  readonly hidden?: readonly (0 | 1 | 2)[];
  readonly date1904?: boolean;
}

/** The bytes of an .xls of Excel 97 to 2003. */
function xlsOf({ sheets, hidden = [], date1904 = false }: Made): Uint8Array {
  const book: WorkBook = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = {
    Sheets: Object.keys(sheets).map((_, i) => ({ Hidden: hidden[i] ?? 0 })),
    WBProps: { date1904 },
  };
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

function plan(): WorkSheet {
  const sheet = utils.aoa_to_sheet([
    ['TT', 'Nhiệm vụ', 'Thời hạn', 'Tỷ lệ'],
    ['1', 'Kiểm tra việc thực hiện\nquy chế dân chủ', 46203, 0.5],
    ['2', '=SUM(A1) viết bằng chữ', 46058, null],
    ['3', 'Báo cáo', 46357, true],
  ]);
  sheet['C2'] = { t: 'n', v: 46203, z: 'dd/mm/yyyy' };
  sheet['C3'] = { t: 'n', v: 46058, z: 'mm/dd/yyyy' };
  sheet['C4'] = { t: 'n', v: 46357, z: '"Tháng "m/yyyy' };
  sheet['D2'] = { t: 'n', v: 0.5, z: '0%' };
  sheet['D3'] = { t: 'e', v: 0x2a };
  sheet['!merges'] = [utils.decode_range('A5:B5')];
  sheet['A5'] = { t: 's', v: 'Cộng' };
  sheet['!ref'] = 'A1:D5';
  return sheet;
}

describe('an .xls', () => {
  test('shows what its cells show, merges and kinds included', async () => {
    const document = await grid(xlsOf({ sheets: { 'Kế hoạch': plan() } }));
    expect(document.format).toBe('xls');
    expect(tableText(document.sheets[0]!.table)).toEqual([
      'TT | Nhiệm vụ | Thời hạn | Tỷ lệ',
      '1 | Kiểm tra việc thực hiện/quy chế dân chủ | 30/06/2026 | 50%',
      '2 | =SUM(A1) viết bằng chữ | 02/05/2026 | #N/A',
      '3 | Báo cáo | Tháng 12/2026 | TRUE',
      'Cộng{1×2} | ^ |  | ',
    ]);
    const rows = document.sheets[0]!.table.rows;
    expect(rows[1]![2]).toMatchObject({
      value: { kind: 'date', raw: '2026-06-30' },
      format: 'dd/mm/yyyy',
      at: { sheet: 'Kế hoạch', row: 2, column: 3, cell: 'C2' },
    });
    expect(rows[2]![3]?.value).toEqual({ kind: 'error', raw: '#N/A' });
  });

  test('days of the 1904 system', async () => {
    const sheet = utils.aoa_to_sheet([['Hạn']]);
    sheet['A2'] = { t: 'n', v: 44741, z: 'd/m/yyyy' };
    sheet['!ref'] = 'A1:A2';
    const document = await grid(xlsOf({ sheets: { A: sheet }, date1904: true }));
    // 44741 days after 1/1/1904 are 46203 after the turn of 1900: 30/06/2026.
    expect(document.sheets[0]!.table.rows[1]![0]).toMatchObject({
      text: '30/6/2026',
      value: { kind: 'date', raw: '2026-06-30' },
    });
  });

  test('hidden sheets are told, empty ones left out', async () => {
    const one = utils.aoa_to_sheet([['a']]);
    const document = await grid(
      xlsOf({ sheets: { A: one, B: one, C: one, D: utils.aoa_to_sheet([[]]) }, hidden: [0, 1, 2] }),
    );
    expect(document.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['A', 'visible'],
      ['B', 'hidden'],
      ['C', 'veryHidden'],
    ]);
  });

  test('without any text is empty; cut short it is refused, never thrown', async () => {
    expect(await codes(xlsOf({ sheets: { A: utils.aoa_to_sheet([[]]) } }))).toEqual(['file.empty']);
    const whole = xlsOf({ sheets: { A: plan() } });
    for (const part of [0.2, 0.5, 0.8]) {
      const { issues } = await readDocument('a.xls', whole.slice(0, Math.floor(whole.length * part)));
      for (const { code } of issues) expect(code).toMatch(/^file\./);
    }
  });

  test('with a password is refused as such', async () => {
    expect(await codes(locked(xlsOf({ sheets: { A: plan() } })))).toEqual(['file.encrypted']);
  });
});

describe('a form as .xls', () => {
  const bytes = (): Uint8Array => {
    const sheet = utils.aoa_to_sheet([
      ['Mã', 'Tình hình', 'Ngày'],
      ['NV0001', 'Đã hoàn thành', 46203],
      [1.5, true],
    ]);
    sheet['C2'] = { t: 'n', v: 46203, z: 'dd/mm/yyyy' };
    return xlsOf({ sheets: { 'Báo cáo': sheet } });
  };

  test('gives the same cells as an .xlsx', async () => {
    await prepareForms([{ bytes: bytes() }]);
    const { value, issues } = readForm('a.xls', bytes());
    expect(issues).toEqual([]);
    expect(value?.sheets).toEqual([
      {
        name: 'Báo cáo',
        state: 'visible',
        cells: [
          { at: 'A1', row: 1, column: 1, kind: 'text', text: 'Mã' },
          { at: 'B1', row: 1, column: 2, kind: 'text', text: 'Tình hình' },
          { at: 'C1', row: 1, column: 3, kind: 'text', text: 'Ngày' },
          { at: 'A2', row: 2, column: 1, kind: 'text', text: 'NV0001' },
          { at: 'B2', row: 2, column: 2, kind: 'text', text: 'Đã hoàn thành' },
          { at: 'C2', row: 2, column: 3, kind: 'date', text: '46203', iso: '2026-06-30' },
          { at: 'A3', row: 3, column: 1, kind: 'number', text: '1.5' },
          { at: 'B3', row: 3, column: 2, kind: 'boolean', text: 'TRUE' },
        ],
      },
    ]);
  });

  test('that is no workbook is refused', async () => {
    const old = new Uint8Array(4096);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(readForm('a.xls', old)).toEqual({
      value: null,
      issues: [issue('file.unknownFormat', { file: 'a.xls' })],
    });
  });
});

/** Puts the record of a locked file (FilePass, MS-XLS 2.4.117) in place of the two short ones after the first. */
function locked(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const start = copy.findIndex((b, i) => b === 0x09 && copy[i + 1] === 0x08 && copy[i + 2] === 0x10);
  copy.set([0x2f, 0x00, 0x08, 0x00, 0, 0, 0x12, 0x34, 0x56, 0x78, 0, 0], start + 4 + 16);
  return copy;
}
