import type { CellContent, SheetSpec, TableSpec, WorkbookSpec } from '../../../src/workbook/spec.ts';
import { TABLES } from '../../../src/workbook/schema.ts';
import type { TableDef } from '../../../src/workbook/tables/columns.ts';

/** What an Excel with this ExcelApi says of itself. */
export const upTo =
  (excelApi: string) =>
  (_: string, version: string): boolean =>
    Number(version.slice(2)) <= Number(excelApi.slice(2));

/** A small book for what happens to single cells: tasks, settings, the journal. */
export const JUDGED = 'IF(NhiemVu[[#This Row],[Kỳ]]>1,"Sau","Trước")';

export function taskRow(i: number): readonly CellContent[] {
  const day = { date: `2025-03-0${i}` };
  return [`NV000${i}`, `- Việc ${i}`, i, day, { formula: JUDGED, value: i > 1 ? 'Sau' : 'Trước' }];
}

export const TASKS: TableSpec = {
  name: 'NhiemVu',
  at: 'A4',
  columns: [
    { header: 'Mã', style: 'code' },
    { header: 'Nội dung', style: 'text' },
    { header: 'Kỳ', style: 'number', note: 'Số của kỳ báo cáo' },
    { header: 'Ngày nhận', style: 'date' },
    { header: 'Đánh giá', style: 'derived', formula: JUDGED },
  ],
  rows: [1, 2, 3].map(taskRow),
};

const SETTINGS: TableSpec = {
  name: 'CaiDat',
  at: 'A1',
  columns: [
    { header: 'Mục', style: 'text' },
    { header: 'Giá trị', style: 'input' },
  ],
  rows: [
    ['Năm', 2025],
    ['Ngày tính', { date: '2025-06-05' }],
    ['Kỳ', { formula: '1+1', value: 2 }],
    ['Ký hiệu', "'số' 1.10"],
  ],
  cellStyles: { '1:1': 'inputDate' },
};

function journal(): TableSpec {
  const def: TableDef = TABLES.DiemKhoiPhuc;
  const columns = Object.values(def.columns).map(({ header, style }) => ({ header, style }));
  return { name: def.name, at: 'A1', columns, rows: [] };
}

function sheet(name: string, tables: readonly TableSpec[], over: Partial<SheetSpec> = {}): SheetSpec {
  return { name, state: 'visible', widths: [], cells: [], tables, ...over };
}

export function smallSpec(tasks: Partial<SheetSpec> = {}): WorkbookSpec {
  return {
    title: 'Thử',
    active: 0,
    names: [],
    sheets: [
      sheet('Nhiệm vụ', [TASKS], {
        validations: [{ range: 'C5:C7', kind: 'whole', min: 1, max: 12 }],
        ...tasks,
      }),
      sheet('Thông tin', [SETTINGS]),
      sheet('_skh', [journal()], { state: 'veryHidden' }),
    ],
  };
}

export const KEYS = { NhiemVu: ['Mã'], CaiDat: ['Mục'] };
