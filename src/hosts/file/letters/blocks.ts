import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { LETTER_LAYOUT as L, type LetterBlock, type LetterText } from '../../../workbook/letter.ts';

const TWIPS_PER_MM = 1440 / 25.4;

/** Word counts in twentieths of a point. */
export function twips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

const TWIPS_PER_POINT = 20;
const HALF_POINTS = 2;
const SINGLE = 240;

export const TEXT_WIDTH = L.page.width - L.margins.left - L.margins.right;

export interface RunLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Control characters that XML refuses; a person may have pasted them. */
const REFUSED =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Runs of a text; line breaks stay line breaks, gaps are marked in yellow. */
export function runs(text: LetterText, look: RunLook): TextRun[] {
  return text.flatMap((run) =>
    run.text
      .replace(REFUSED, ' ')
      .split(/\r\n?|\n/)
      .map(
        (line, i) =>
          new TextRun({
            text: line,
            size: look.size * HALF_POINTS,
            bold: run.bold ?? look.bold ?? false,
            italics: run.italic ?? look.italic ?? false,
            ...(i > 0 ? { break: 1 } : {}),
            ...(run.gap === true ? { highlight: 'yellow' as const } : {}),
          }),
      ),
  );
}

/** A line in the middle, without space around it. */
export function centred(text: LetterText, look: RunLook, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, alignment: AlignmentType.CENTER, children: runs(text, look) });
}

type Look = Extract<LetterBlock, { kind: 'paragraph' }>['look'];

function paragraphOf(look: Look, text: LetterText, keepNext = false): Paragraph {
  const spacing = {
    before: L.before * TWIPS_PER_POINT,
    line: Math.round(L.lines * SINGLE),
    lineRule: LineRuleType.AUTO,
  };
  const size = L.size.body;
  if (look === 'centre') return centred(text, { size, bold: true }, { spacing, keepNext: true });
  if (look === 'note') return centred(text, { size, italic: true }, { spacing, keepNext: true });
  const isHeading = look === 'heading';
  return new Paragraph({
    alignment: isHeading ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(L.firstLine) },
    spacing,
    keepNext: isHeading || keepNext,
    children: runs(text, { size, bold: isHeading }),
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
export const RULED = { top: LINE, bottom: LINE, left: LINE, right: LINE };

type TableBlock = Extract<LetterBlock, { kind: 'table' }>;

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

interface CellLook {
  readonly width: number;
  /** Millimetres between the words and the rules beside them. */
  readonly side: number;
  readonly align: Alignment;
  /** Columns that it goes across. */
  readonly span?: number;
  readonly look: RunLook;
}

function cell(text: string, { width, side, align, span = 1, look }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    borders: RULED,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: twips(side), right: twips(side), top: twips(0.5), bottom: twips(0.5) },
    children: [
      new Paragraph({
        alignment: align,
        // A heading inside the table stays with the row below it.
        keepNext: look.bold === true,
        children: runs([{ text }], look),
      }),
    ],
  });
}

/** Narrow columns get smaller letters, so that a word of theirs still fits. */
const NARROW = 16;
const NARROW_SIZE = 10;
const SIDE = 1;
const NARROW_SIDE = 0.6;

function alignOf(
  { centred: middle, figures = [] }: TableBlock,
  column: number,
  isHeader: boolean,
): Alignment {
  if (isHeader || middle.includes(column)) return AlignmentType.CENTER;
  return figures.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT;
}

function tableOf(block: TableBlock, room: number): Table {
  const { header, widths, bold, rows } = block;
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => twips((room * width) / all));
  const isNarrow = widths.some((width) => (room * width) / all < NARROW) && widths.length > 6;
  const size = isNarrow ? NARROW_SIZE : L.size.table;
  const side = isNarrow ? NARROW_SIDE : SIDE;
  const whole = columns.reduce((sum, width) => sum + width, 0);
  const cells = (texts: readonly string[], isBold: boolean, isHeader = false) => {
    const look = { size, bold: isBold };
    if (texts.length === 1 && columns.length > 1)
      return [cell(texts[0]!, { width: whole, side, align: AlignmentType.LEFT, span: columns.length, look })];
    return columns.map((width, i) =>
      cell(texts[i] ?? '', { width, side, align: alignOf(block, i, isHeader), look }),
    );
  };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: columns,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(header, true, true) }),
      ...rows.map(
        // Only what is so is said: Word's schema has no 'false' here.
        (row, i) =>
          new TableRow({
            ...(isShort(row) ? { cantSplit: true } : {}),
            children: cells(row, bold.includes(i)),
          }),
      ),
    ],
  });
}

/** A row that could fill a page may be parted. */
const MOST_KEPT = 600;
const isShort = (row: readonly string[]) => row.every((text) => text.length <= MOST_KEPT);

/** What stands around blocks. */
export interface Place {
  /** Millimetres between the margins. */
  readonly width?: number;
  /** The last lines stay on the page of what follows. */
  readonly signedBelow?: boolean;
}

/** The body of a letter, or an annex. */
export function blocksOf(
  blocks: readonly LetterBlock[],
  { width = TEXT_WIDTH, signedBelow = false }: Place = {},
): (Paragraph | Table)[] {
  return blocks.map((block, index) => {
    if (block.kind === 'table') return tableOf(block, width);
    return paragraphOf(block.look, block.text, signedBelow && index === blocks.length - 1);
  });
}
