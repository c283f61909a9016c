import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as twips,
  Document,
  FootnoteReferenceRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import {
  PLAN_AIMS,
  PLAN_CARRYING_OUT,
  PLAN_COLUMNS,
  PLAN_FOOT,
  PLAN_GROUNDS,
  PLAN_HEAD,
  PLAN_ROWS,
} from './plan.ts';
import type { SampleRow } from './plan.ts';

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly align?: Alignment;
}

const FONT = 'Times New Roman';
/** Widths of the task table, millimetres; the page leaves 165. */
const WIDTHS = [11, 60, 25, 33, 36];
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** docx counts sizes in half points. */
function run(text: string, { size = 14, bold = false, italics = false }: Look = {}): TextRun {
  return new TextRun({ text, font: FONT, size: size * 2, bold, italics });
}

function line(text: string, look: Look = {}): Paragraph {
  return new Paragraph({ alignment: look.align ?? AlignmentType.CENTER, children: [run(text, look)] });
}

function lines(text: string, look: Look = {}): Paragraph[] {
  return text.split('\n').map((part) => line(part, look));
}

function body(text: string, look: Look = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: { after: 80 },
    indent: { firstLine: twips(10) },
    children: [run(text, look)],
  });
}

function plainCell(children: Paragraph[], millimetres: number): TableCell {
  return new TableCell({
    children,
    borders: NO_BORDERS,
    width: { size: twips(millimetres), type: WidthType.DXA },
  });
}

/** Two columns without borders: the heads of the letter, or recipients and signature. */
function twoColumns(left: Paragraph[], right: Paragraph[], widths: readonly [number, number]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    columnWidths: widths.map((w) => twips(w)),
    rows: [
      new TableRow({ cantSplit: true, children: [plainCell(left, widths[0]), plainCell(right, widths[1])] }),
    ],
  });
}

function head(): Table {
  const left = [
    line(PLAN_HEAD.authority, { size: 13 }),
    ...lines(PLAN_HEAD.issuer, { size: 13, bold: true }),
    line(PLAN_HEAD.number, { size: 13 }),
  ];
  const right = [
    line(PLAN_HEAD.nation, { size: 13, bold: true }),
    line(PLAN_HEAD.motto, { bold: true }),
    line(''),
    line(PLAN_HEAD.placeAndDate, { size: 13, italics: true }),
  ];
  return twoColumns(left, right, [65, 100]);
}

/** Numbers of the footnotes by row, from 1 in reading order. */
const NOTED = PLAN_ROWS.filter((row) => row.footnote !== undefined);

function footnotes(): Record<number, { children: Paragraph[] }> {
  return Object.fromEntries(
    NOTED.map((row, i) => [
      i + 1,
      { children: lines(row.footnote ?? '', { size: 10, align: AlignmentType.JUSTIFIED }) },
    ]),
  );
}

function taskCell(column: number, row: SampleRow, isSection: boolean): TableCell {
  const text = [row.tt, row.title, row.time, row.lead, row.coordinating][column] ?? '';
  const mark =
    column === 1 && row.footnote !== undefined ? [new FootnoteReferenceRun(NOTED.indexOf(row) + 1)] : [];
  const align = column === 1 ? AlignmentType.JUSTIFIED : AlignmentType.CENTER;
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    width: { size: twips(WIDTHS[column] ?? 0), type: WidthType.DXA },
    children: [
      new Paragraph({ alignment: align, children: [run(text, { size: 11, bold: isSection }), ...mark] }),
    ],
  });
}

function taskRow(row: SampleRow): TableRow {
  const isSection = /^\d+$/.test(row.tt);
  return new TableRow({ children: WIDTHS.map((_, column) => taskCell(column, row, isSection)) });
}

function headerRow(): TableRow {
  const cells = PLAN_COLUMNS.map(
    (text) =>
      new TableCell({
        verticalAlign: VerticalAlign.CENTER,
        children: [line(text, { size: 11, bold: true })],
      }),
  );
  return new TableRow({ tableHeader: true, children: cells });
}

function taskTable(): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: WIDTHS.map((w) => twips(w)),
    rows: [headerRow(), ...PLAN_ROWS.map(taskRow)],
  });
}

function foot(): Table {
  const left = [
    line('Nơi nhận:', { size: 12, bold: true, italics: true, align: AlignmentType.LEFT }),
    ...PLAN_FOOT.recipients.map((text) => line(text, { size: 11, align: AlignmentType.LEFT })),
  ];
  return twoColumns(
    left,
    PLAN_FOOT.signature.map((text) => line(text, { bold: true })),
    [85, 80],
  );
}

/** The sample plan as a Word document on A4, margins as NĐ 30/2020 asks. */
export function planDocument(): Document {
  const children = [
    head(),
    line(''),
    line(PLAN_HEAD.kind, { bold: true }),
    line(PLAN_HEAD.title, { bold: true }),
    line(''),
    ...PLAN_GROUNDS.map((text) => body(text, { italics: text.startsWith('Căn cứ') })),
    body('I. MỤC ĐÍCH, YÊU CẦU', { bold: true }),
    ...PLAN_AIMS.map((text) => body(text)),
    body('II. NHIỆM VỤ CỤ THỂ', { bold: true }),
    taskTable(),
    line(''),
    body('III. TỔ CHỨC THỰC HIỆN', { bold: true }),
    ...PLAN_CARRYING_OUT.map((text) => body(text)),
    foot(),
  ];
  const page = {
    size: { width: twips(210), height: twips(297) },
    margin: { top: twips(20), left: twips(30), bottom: twips(20), right: twips(15) },
  };
  return new Document({
    title: PLAN_HEAD.title,
    creator: 'Sổ Kế Hoạch',
    lastModifiedBy: 'Sổ Kế Hoạch',
    footnotes: footnotes(),
    sections: [{ properties: { page }, children }],
  });
}
