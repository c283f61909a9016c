import { describe, expect, test } from '@jest/globals';
import type { FormBlock } from '../../../src/core/submission/blocks.ts';
import { readBlocks } from '../../../src/core/submission/blockRows.ts';
import { keyedBlockSheets, type KeyedBlocks } from '../../../src/core/submission/keyedBlocks.ts';

const indicator = (code: string, title: string) => ({
  ...{ key: `SoLieu:${code}`, code, title, unit: 'cuộc', target: '', previous: '' },
  ...{ figure: 'whole' as const, least: 0 },
});
const FIGURES: FormBlock = {
  ...{ code: 'CT', kind: 'indicators', title: 'Số liệu chỉ tiêu', guide: '', lines: 0 },
  columns: [
    { field: 'current', header: 'Thực hiện trong kỳ' },
    { field: 'cumulative', header: 'Lũy kế từ đầu năm' },
  ],
  rows: [indicator('CT01', 'Số cuộc đối thoại'), indicator('CT02', 'Số buổi tiếp công dân')],
};
const MODELS: FormBlock = {
  ...{ code: 'MH', kind: 'lines', title: 'Mô hình', guide: '', rows: [], lines: 3 },
  columns: [
    { field: 'name', header: 'Tên mô hình' },
    { field: 'place', header: 'Địa bàn, đối tượng' },
  ],
};
const GENERAL: FormBlock = {
  ...{ code: 'DG', kind: 'general', title: 'Đánh giá chung', guide: '', rows: [], lines: 0 },
  columns: [
    { field: 'text', header: 'Kết quả nổi bật' },
    { field: 'proposal', header: 'Kiến nghị, đề xuất' },
  ],
};

/** What is read of a form whose blocks were typed in, as 'row | field | value | place'. */
function read(blocks: readonly FormBlock[], typed: KeyedBlocks) {
  const form = { file: 'Nhập thay', sheets: keyedBlockSheets(blocks, typed) };
  const { rows, issues } = readBlocks(form, blocks);
  const lines = rows.flatMap(({ task, values, cells }) =>
    Object.entries(values).map(([field, value]) =>
      [task, field, value, (cells as Record<string, string>)[field]].join(' | '),
    ),
  );
  return { lines, codes: issues.map((i) => i.code) };
}

describe('blocks of a form typed in for an agency', () => {
  test('are read as those of its file, with the place named by row and column', () => {
    const typed: KeyedBlocks = {
      CT: { CT02: { current: '4', cumulative: '12' } },
      MH: { '1': { name: 'Tổ dân vận số' }, '0': { name: 'Chính quyền thân thiện', place: 'Thôn 1' } },
      DG: { '': { proposal: 'Tăng kinh phí' } },
    };
    expect(read([FIGURES, MODELS, GENERAL], typed)).toEqual({
      lines: [
        'SoLieu:CT02 | current | 4 | Số liệu chỉ tiêu!CT02 · Thực hiện trong kỳ',
        'SoLieu:CT02 | cumulative | 12 | Số liệu chỉ tiêu!CT02 · Lũy kế từ đầu năm',
        'MoHinh:MH:chinh quyen than thien | name | Chính quyền thân thiện | Mô hình!1 · Tên mô hình',
        'MoHinh:MH:chinh quyen than thien | place | Thôn 1 | Mô hình!1 · Địa bàn, đối tượng',
        'MoHinh:MH:to dan van so | name | Tổ dân vận số | Mô hình!2 · Tên mô hình',
        'DanhGiaChung | proposal | Tăng kinh phí | Đánh giá chung!Kiến nghị, đề xuất · Đánh giá của cơ quan',
      ],
      codes: [],
    });
  });

  test('what is no number is said, not taken; a line without its name, too', () => {
    const typed: KeyedBlocks = {
      CT: { CT01: { current: 'khoảng mười' } },
      MH: { '0': { place: 'Thôn 1' } },
    };
    const { lines, codes } = read([FIGURES, MODELS], typed);
    expect(lines).toEqual([]);
    expect([...codes].sort()).toEqual(['form.figureUnread', 'form.lineWithoutName']);
  });

  test('blank ones say nothing and miss nothing', () => {
    expect(read([FIGURES, MODELS, GENERAL], {})).toEqual({ lines: [], codes: [] });
  });
});
