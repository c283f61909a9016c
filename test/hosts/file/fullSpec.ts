import type {
  CellSpec,
  ChartSeriesSpec,
  ChartSpec,
  PageSetup,
  SheetSpec,
  WorkbookSpec,
} from '../../../src/workbook/spec.ts';

const AGENCIES = ['Phòng Nội vụ', 'UBND xã Hòa Bình', 'Phòng Giáo dục và Đào tạo'];
const HEADERS = ['Hoàn thành đúng hạn', 'Hoàn thành quá hạn', 'Chưa hoàn thành'];
const JUDGED = 'IF(NhiemVu[[#This Row],[Kỳ]]>1,"Muộn","Đúng hạn")';

/** Series of the figures in B4:D7 of the overview. */
function series(...tones: readonly ChartSeriesSpec['tone'][]): ChartSeriesSpec[] {
  return tones.map((tone, i) => ({
    name: `'Tổng quan'!$${'BCD'[i] ?? ''}$4`,
    nameValue: HEADERS[i] ?? '',
    categories: "'Tổng quan'!$A$5:$A$7",
    values: `'Tổng quan'!$${'BCD'[i] ?? ''}$5:$${'BCD'[i] ?? ''}$7`,
    categoryValues: AGENCIES,
    numberValues: [2, 3, 4],
    tone,
  }));
}

const CHARTS: readonly ChartSpec[] = [
  {
    name: 'Biểu 1',
    kind: 'bar',
    stacked: true,
    title: 'Tiến độ theo cơ quan',
    from: 'A10',
    to: 'D25',
    valueAxisTitle: 'Số nhiệm vụ',
    alt: 'Tiến độ',
    series: series('good', 'goodLate', 'open'),
  },
  {
    name: 'Biểu 2',
    kind: 'column',
    title: 'Số nhiệm vụ',
    from: 'F10',
    to: 'L25',
    alt: 'Cột',
    series: series('bad', 'neutral'),
  },
  {
    name: 'Biểu 3',
    kind: 'line',
    title: 'Qua các kỳ',
    from: 'A27',
    to: 'D42',
    valueAxisTitle: 'Tỷ lệ (%)',
    alt: 'Đường',
    series: series('good', 'regular', 'muted'),
  },
  {
    name: 'Biểu 4',
    kind: 'scatter',
    title: 'Phân tán',
    from: 'F27',
    to: 'L42',
    alt: 'Điểm',
    series: [
      {
        name: "'Tổng quan'!$C$4",
        nameValue: 'Hoàn thành quá hạn',
        categories: "'Tổng quan'!$B$5:$B$7",
        values: "'Tổng quan'!$C$5:$C$7",
        categoryValues: ['2', '3', '4'],
        numberValues: [4, 6, 8],
        tone: 'neutral',
      },
    ],
  },
];

function figures(): CellSpec[] {
  return AGENCIES.flatMap((name, i): CellSpec[] => {
    const row = String(5 + i);
    return [
      { at: `A${row}`, content: name, style: 'text' },
      { at: `B${row}`, content: i + 2, style: 'number' },
      {
        at: `C${row}`,
        content: { formula: `B${row}*2`, value: (i + 2) * 2 },
        style: 'derivedNumber',
      },
      { at: `D${row}`, content: 3 - i, style: 'number' },
    ];
  });
}

const MARGINS: PageSetup['margins'] = { top: 20, bottom: 20, left: 30, right: 20, header: 9, footer: 9 };

function overview(): SheetSpec {
  return {
    name: 'Tổng quan',
    state: 'visible',
    widths: [
      { column: 1, width: 30 },
      { column: 2, width: 14 },
      { column: 13, width: 5, hidden: true },
    ],
    heights: [{ row: 4, height: 32 }],
    tables: [],
    merges: ['A1:F1'],
    showGrid: false,
    cells: [
      { at: 'A1', content: 'TỔNG QUAN', style: 'title' },
      { at: 'A2', content: 'Số liệu tính đến ngày', style: 'label' },
      { at: 'B2', content: { date: '2025-06-05' }, style: 'inputDate' },
      ...HEADERS.map((content, i): CellSpec => ({ at: `${'BCD'[i] ?? ''}4`, content, style: 'header' })),
      ...figures(),
    ],
    protection: { unlocked: ['B2', 'F2:F3'] },
    charts: CHARTS,
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: MARGINS,
      fitToWidth: true,
      header: '&C&"Times New Roman,Regular"&13&P',
      firstHeader: '&C ',
      printArea: 'A1:L45',
      rowBreaks: [9],
      centerHorizontally: true,
    },
  };
}

function tasks(): SheetSpec {
  return {
    name: "Việc 'A' 1",
    state: 'visible',
    widths: [9, 50, 7, 14, 20].map((width, i) => ({ column: i + 1, width })),
    cells: [
      { at: 'A1', content: 'NHIỆM VỤ', style: 'title' },
      { at: 'A2', content: '=1+1 là chữ', style: 'note' },
    ],
    freeze: 'C5',
    zoom: 90,
    tabColor: '2E75B6',
    tables: [
      {
        name: 'NhiemVu',
        at: 'A4',
        columns: [
          { header: 'Mã', style: 'code', note: 'Mã nhiệm vụ, không đổi' },
          { header: 'Nội dung nhiệm vụ', style: 'text' },
          { header: 'Kỳ', style: 'number' },
          { header: 'Ngày\nnhận', style: 'inputDate' },
          { header: 'Đánh giá', style: 'derived', formula: JUDGED },
        ],
        rows: [1, 2, 3].map((i) => [
          `NV000${String(i)}`,
          `- Nội dung "số" <${String(i)}> & khác\ndòng hai`,
          i,
          { date: `2025-03-0${String(i)}` },
          { formula: JUDGED, value: i > 1 ? 'Muộn' : 'Đúng hạn' },
        ]),
      },
      {
        name: 'CaiDat',
        at: 'H4',
        columns: [
          { header: 'Mục', style: 'text' },
          { header: 'Giá trị', style: 'input' },
        ],
        rows: [],
      },
    ],
    validations: [
      {
        range: 'C5:C7',
        kind: 'whole',
        min: 1,
        max: 12,
        prompt: { title: 'Kỳ', text: 'Số kỳ từ 1 đến 12' },
        error: { title: 'Sai kỳ', text: 'Nhập số từ 1 đến 12', style: 'stop' },
      },
      { range: 'B5:B7', kind: 'list', source: "'_skh'!$A$1:$A$3" },
      { range: 'D5:D7', kind: 'date', min: '2020-01-01', max: '2030-12-31' },
      { range: 'A5:A7', kind: 'custom', formula: 'LEN(A5)=6' },
    ],
    conditionalFormats: [
      { range: 'E5:E7', formula: '$C5>1', look: 'bad' },
      { range: 'A5:A7', formula: '$C5>1', look: 'warn' },
      { range: 'C5:C7', formula: '$C5=1', look: 'good' },
    ],
    notes: [{ at: 'B1', text: 'Ghi chú rời\nhai dòng' }],
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: MARGINS,
      fitToWidth: true,
      repeatRows: '4:4',
      footer: '&R&P/&N',
    },
  };
}

function hidden(): SheetSpec {
  return {
    name: '_skh',
    state: 'veryHidden',
    widths: [],
    cells: [
      { at: 'A1', content: 'a' },
      { at: 'A2', content: 'b' },
      { at: 'A3', content: '_x0041_ \u0007' },
      { at: 'B1', content: true },
      { at: 'B2', content: 85.5 },
      { at: 'B3', content: { formula: '1>2', value: false } },
    ],
    tables: [
      {
        name: 'ThongTin',
        at: 'D1',
        columns: [
          { header: 'Mục', style: 'text' },
          { header: 'Nội dung', style: 'text' },
        ],
        rows: [['x', 'y']],
        style: 'none',
      },
    ],
  };
}

/** A workbook that uses everything a spec can say. */
export function fullSpec(): WorkbookSpec {
  return {
    title: 'Thử & nghiệm',
    active: 0,
    names: [
      { name: 'NgayTinh', refersTo: "'Tổng quan'!$B$2" },
      { name: 'DanhSach', refersTo: "'_skh'!$A$1:$A$3", hidden: true },
    ],
    sheets: [overview(), tasks(), hidden()],
  };
}
