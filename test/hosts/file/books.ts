import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { CellContent, SheetSpec, TableSpec, WorkbookSpec } from '../../../src/workbook/spec.ts';

/** Helpers of these tests: small specs, and packages taken apart and put together by another library's hand. */
export function sheet(name: string, over: Partial<SheetSpec> = {}): SheetSpec {
  return { name, state: 'visible', widths: [], cells: [], tables: [], ...over };
}

export function book(sheets: readonly SheetSpec[], over: Partial<WorkbookSpec> = {}): WorkbookSpec {
  return { sheets, names: [], title: 'Thử', active: 0, ...over };
}

export function settings(): SheetSpec {
  return sheet('Thông tin', {
    tables: [
      {
        name: 'CaiDat',
        at: 'A1',
        columns: [
          { header: 'Mục', style: 'text' },
          { header: 'Giá trị', style: 'input' },
        ],
        rows: [['Năm', '2025']],
      },
    ],
  });
}

export const TASKS: TableSpec = {
  name: 'NhiemVu',
  at: 'A4',
  columns: [
    { header: 'Mã', style: 'code' },
    { header: 'Nội dung', style: 'text' },
    { header: 'Kỳ', style: 'number' },
    { header: 'Ngày nhận', style: 'date' },
    { header: 'Đánh giá', style: 'derived', formula: 'IF(NhiemVu[[#This Row],[Kỳ]]>1,"Sau","Trước")' },
  ],
  rows: [1, 2, 3].map((i) => taskRow(i)),
};

export function taskRow(i: number): readonly CellContent[] {
  const formula = 'IF(NhiemVu[[#This Row],[Kỳ]]>1,"Sau","Trước")';
  const value = i > 1 ? 'Sau' : 'Trước';
  return [`NV000${String(i)}`, `Việc ${String(i)}`, i, { date: `2025-03-0${String(i)}` }, { formula, value }];
}

export const KEYS = { NhiemVu: ['Mã'], CaiDat: ['Mục'], BangBen: ['Mã'] };

export type Parts = Record<string, string>;

/** All parts of a package as text, read by fflate's own unzip. */
export function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

export function packageOf(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  return zipSync(files);
}

/** The package with some of its parts rewritten by hand. */
export function rewritten(bytes: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const parts = partsOf(bytes);
  change(parts);
  return packageOf(parts);
}
