import type * as ports from '../../src/workbook/ports.ts';
import type * as spec from '../../src/workbook/spec.ts';

/** An example of every interface of a workbook's description, and of what hosts read and change. */
const date = { date: '2026-06-05' } satisfies spec.DateValue;
const formula = { formula: 'SUM(A1:A2)', value: date } satisfies spec.FormulaValue;
const cell = { at: 'A1', content: formula, style: 'title' } satisfies spec.CellSpec;
const width = { column: 1, width: 9.5, hidden: true } satisfies spec.ColumnWidth;
const height = { row: 1, height: 30 } satisfies spec.RowHeight;
const column = { header: 'Mã', style: 'code', formula: 'A1', note: 'Ghi mã' } satisfies spec.TableColumnSpec;
const table = {
  name: 'NhiemVu',
  at: 'A3',
  columns: [column],
  rows: [['=không phải công thức', 1, true, null, date, formula]],
  style: 'none',
} satisfies spec.TableSpec;

const addedColumn = { ...column, width: 9, hidden: false } satisfies ports.AddedColumn;
const addedTable = {
  sheet: 'Bộ tiêu chí',
  heading: [cell],
  state: 'visible',
  table,
  widths: [{ width: 9, hidden: true }],
} satisfies ports.AddedTable;

const prompt = { title: 'Tình hình', text: 'Chọn một mục' };
export const VALIDATIONS = [
  {
    range: 'G2:G9 H2:H9',
    kind: 'list',
    source: "'_skh'!$A$2:$A$7",
    prompt,
    error: { ...prompt, style: 'stop' },
  },
  { range: 'A1', kind: 'whole', min: 0, max: 100 },
  { range: 'A1', kind: 'date', min: '2026-01-01', max: '2026-12-31' },
  { range: 'A1', kind: 'custom', formula: 'LEN(A1)<9' },
] satisfies spec.ValidationSpec[];

const conditionalFormat = {
  range: 'A1:B9',
  formula: '$A1=""',
  look: 'muted',
} satisfies spec.ConditionalFormatSpec;
const page = {
  paper: 'A4',
  orientation: 'landscape',
  margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
  fitToWidth: true,
  repeatRows: '9:10',
  printArea: 'A1:H40',
  header: '&C&P',
  footer: '',
  firstHeader: ' ',
  rowBreaks: [20, 40],
  centerHorizontally: true,
} satisfies spec.PageSetup;
const series = {
  name: "'Tổng quan'!$B$9",
  nameValue: 'Đúng hạn',
  categories: "'Tổng quan'!$A$10:$A$11",
  values: "'Tổng quan'!$B$10:$B$11",
  categoryValues: ['PNV', 'PTC'],
  numberValues: [1, 2.5],
  tone: 'good',
} satisfies spec.ChartSeriesSpec;
const chart = {
  name: 'Tiến độ',
  kind: 'bar',
  stacked: true,
  title: 'Tiến độ',
  series: [series],
  from: 'A10',
  to: 'H40',
  valueAxisTitle: 'Số nhiệm vụ',
  alt: 'Biểu đồ',
} satisfies spec.ChartSpec;
const sheet = {
  name: 'Tổng quan',
  state: 'visible',
  widths: [width],
  heights: [height],
  cells: [cell],
  tables: [table],
  merges: ['A1:C1'],
  freeze: 'C6',
  validations: VALIDATIONS,
  conditionalFormats: [conditionalFormat],
  page,
  charts: [chart],
  protection: { unlocked: ['B2:B9'] },
  tabColor: '1F6E43',
  zoom: 90,
  showGrid: false,
  notes: [{ at: 'A1', text: 'Ghi chú' }],
} satisfies spec.SheetSpec;
const name = { name: 'TinhDen', refersTo: "'Thông tin chung'!$B$5", hidden: true } satisfies spec.NameSpec;

const readCell = { kind: 'date', value: '2026-06-05', formula: 'TODAY()' } satisfies ports.ReadCell;
const readRow = { row: 4, cells: { Mã: readCell } } satisfies ports.ReadRow;

export const CHANGES = [
  { kind: 'update', table: 'TheoDoi', key: ['NV0001', 'PNV', '1'], set: { 'Tỷ lệ (%)': 100, Hạn: date } },
  { kind: 'insert', table: 'TheoDoi', rows: [{ Mã: 'NV0002', 'Đánh giá': formula }] },
  { kind: 'delete', table: 'TheoDoi', keys: [['NV0001', 'PNV', '1']] },
] satisfies ports.TableChange[];

export const WORKBOOK_EXAMPLES: Readonly<Record<string, unknown>> = {
  DateValue: date,
  FormulaValue: formula,
  CellSpec: cell,
  ColumnWidth: width,
  RowHeight: height,
  TableColumnSpec: column,
  TableSpec: table,
  ConditionalFormatSpec: conditionalFormat,
  AddedColumn: addedColumn,
  AddedTable: addedTable,
  Additions: { columns: { DotCham: [addedColumn] }, tables: [addedTable] } satisfies ports.Additions,
  PageSetup: page,
  ChartSeriesSpec: series,
  ChartSpec: chart,
  SheetSpec: sheet,
  NameSpec: name,
  WorkbookSpec: {
    sheets: [sheet],
    names: [name],
    title: 'Sổ theo dõi',
    active: 0,
  } satisfies spec.WorkbookSpec,
  ReadCell: readCell,
  ReadRow: readRow,
  FoundRow: {
    ...readRow,
    table: 'CoQuan',
    sheet: 'Cơ quan, đơn vị',
    columns: { Mã: 'B' },
  } satisfies ports.FoundRow,
  ReadTable: {
    name: 'TheoDoi',
    sheet: 'Theo dõi thực hiện',
    headers: ['Mã'],
    columns: { Mã: 'A' },
    rows: [readRow],
  } satisfies ports.ReadTable,
  Progress: { label: 'PNV.xlsx', done: 1, total: 3 } satisfies ports.Progress,
  FilledCell: { sheet: 'Biểu 1', cell: 'C7', value: 12 } satisfies ports.FilledCell,
  RestorePoint: {
    id: 'KP0001',
    label: 'Tổng hợp báo cáo kỳ 1',
    at: '2026-01-05 08:00',
  } satisfies ports.RestorePoint,
};
