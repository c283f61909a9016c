import type { FormulaOf } from '../workbook/diffBooks.ts';
import type { Book } from '../workbook/schema.ts';
import type { SheetSpec, WorkbookSpec } from '../workbook/spec.ts';
import { chartSheet } from './sheets/chartSheet.ts';
import { hiddenSheet } from './sheets/hiddenSheet.ts';
import { overviewSheet, overviewStack } from './sheets/overviewSheet.ts';
import { tableSheet, type TableSheetOptions } from './sheets/tableSheet.ts';

/** The working sheets in their order; Tổng quan stands before them, the hidden sheet after. */
const SHEET_OPTIONS: readonly TableSheetOptions[] = [
  { key: 'settings', tables: ['CaiDat'], frozenColumns: 2 },
  { key: 'plans', tables: ['KeHoach'], frozenColumns: 1 },
  { key: 'tasks', tables: ['NhiemVu'], frozenColumns: 4 },
  { key: 'agencies', tables: ['CoQuan', 'NhomCoQuan'], frozenColumns: 3 },
  { key: 'assignments', tables: ['PhanCong'], frozenColumns: 2 },
  { key: 'rounds', tables: ['KyBaoCao', 'NgayNghi'], frozenColumns: 2 },
  { key: 'tracking', tables: ['TheoDoi'], frozenColumns: 3, tabColor: '2E7D32' },
  { key: 'returns', tables: ['BaoCao'], frozenColumns: 3, tabColor: '2E7D32' },
  { key: 'form', tables: ['KhoiBieu', 'CotKhoi'], frozenColumns: 1 },
  { key: 'figures', tables: ['ChiTieu', 'SoLieu', 'MoHinh', 'DanhGiaChung', 'NamTruoc'], frozenColumns: 1 },
  { key: 'schemes', tables: ['BoTieuChi', 'TieuChi', 'BacDiem', 'MucXepLoai'], frozenColumns: 1 },
  { key: 'appraisal', tables: ['DotCham', 'ChamDiem'], frozenColumns: 0 },
  { key: 'ranking', tables: ['XepLoai'], frozenColumns: 3 },
  { key: 'questions', tables: ['QuyetDinh'], frozenColumns: 2, tabColor: 'B45F06' },
  { key: 'log', tables: ['NhatKy'], frozenColumns: 0 },
];

/** The whole tracking workbook; `book` already holds the derived values (derive). */
export function trackingWorkbook(book: Book, formulaOf: FormulaOf, title: string): WorkbookSpec {
  const overview = overviewStack(book, formulaOf);
  const hidden = hiddenSheet(book, formulaOf);
  const sheets: SheetSpec[] = [
    overviewSheet(book, overview),
    chartSheet(book, formulaOf, overview.blocks),
    ...SHEET_OPTIONS.map((options) => tableSheet(options, book, formulaOf)),
    hidden.sheet,
  ];
  return { sheets, names: hidden.names, title, active: 0 };
}
