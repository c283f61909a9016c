import { isFigureField, LINES_END, type BlockRow, type FormBlock } from '../../core/submission/blocks.ts';
import { blockSheetName } from '../../core/submission/blockTable.ts';
import { fill } from '../../messages/fill.ts';
import { BLOCK_TEXTS as B } from '../../messages/vi/blocks.ts';
import { FORM_TEXTS as T } from '../../messages/vi/form.ts';
import { cellAt, rangeOf } from '../../workbook/address.ts';
import type {
  CellContent,
  CellSpec,
  ConditionalFormatSpec,
  PageSetup,
  RowHeight,
  SheetSpec,
  StyleName,
} from '../../workbook/spec.ts';
import { heightOf } from '../sheets/rowHeight.ts';
import { BLOCK_ROWS as R, blockColumns, blockLength, type BlockColumnLayout } from './blockLayout.ts';
import { FOOTER_FONT } from './formLayout.ts';

/** What a block's sheet says that depends on whose form it is: text, or a formula of a shared form. */
export interface BlockHeading {
  readonly agency: CellContent;
  readonly code: CellContent;
  readonly attached: CellContent;
  /** Kỳ báo cáo, with its last day. */
  readonly round: string;
  /** What the agency reported in the round before, by row. */
  readonly previous: (row: BlockRow) => CellContent;
}

/** A block, its columns, and which annex it is. */
interface Page {
  readonly block: FormBlock;
  readonly columns: readonly BlockColumnLayout[];
  readonly heading: BlockHeading;
  readonly number: number;
}

const TOP = R.header + 1;

function headingCells({ block, heading, number }: Page): CellSpec[] {
  const title = `${fill(B.annex, { number })}. ${block.title.toUpperCase()}`;
  return [
    { at: cellAt(R.enable, 1), content: T.enable, style: 'alert' },
    { at: cellAt(R.paste, 1), content: `${T.pasteBlock} ${block.guide}`.trim(), style: 'note' },
    { at: cellAt(R.agency, 1), content: heading.agency, style: 'label' },
    { at: cellAt(R.code, 1), content: heading.code, style: 'note' },
    { at: cellAt(R.title, 1), content: title, style: 'paperTitle' },
    { at: cellAt(R.round, 1), content: heading.round, style: 'paperSubtitle' },
    { at: cellAt(R.attached, 1), content: heading.attached, style: 'paperDate' },
  ];
}

/** What the n-th row shows in a printed column. */
function shown({ block, heading }: Page, n: number, printed: BlockColumnLayout['printed']): CellContent {
  if (printed === 'order') return String(n + 1);
  if (block.kind === 'general') return block.columns[n]?.header ?? null;
  const row = block.rows[n];
  if (row === undefined || printed === null) return null;
  const content = printed === 'previous' ? heading.previous(row) : row[printed];
  return content === '' ? null : content;
}

function styleOf({ printed, field }: BlockColumnLayout): StyleName {
  if (field !== null) return 'input';
  return printed === 'title' || printed === 'previous' ? 'locked' : 'textCenter';
}

function rowCells(page: Page, n: number): CellSpec[] {
  return page.columns.map((column, i) => ({
    at: cellAt(TOP + n, i + 1),
    content: column.field === null ? shown(page, n, column.printed) : null,
    style: styleOf(column),
  }));
}

const LINE_HEIGHT = 32;
/** Three answers and the signatures still fit on one page. */
const GENERAL_HEIGHT = 88;

function heights({ block, columns }: Page): RowHeight[] {
  const title = columns.find((column) => column.printed === 'title')?.width ?? 0;
  const least = block.kind === 'general' ? GENERAL_HEIGHT : LINE_HEIGHT;
  const rows = Array.from({ length: blockLength(block) }, (_, n) => {
    const words = block.rows[n]?.title ?? '';
    return { row: TOP + n, height: Math.max(least, words === '' ? 0 : heightOf(words, title)) };
  });
  const header = Math.max(34, ...columns.map((c) => heightOf(c.header, c.width - 1)));
  return [{ row: R.header, height: header }, ...rows];
}

/** Left and right half of the page, for the two signatures. */
function signatureAreas(columns: number): readonly (readonly [number, number])[] {
  const middle = Math.ceil(columns / 2);
  return [
    [1, middle],
    [middle + 1, columns],
  ];
}

function signatures(row: number, columns: number): { readonly cells: CellSpec[]; readonly merges: string[] } {
  const areas = signatureAreas(columns);
  const words = [T.preparer, T.head];
  return {
    cells: areas.map(([from], i) => ({ at: cellAt(row, from), content: words[i] ?? '', style: 'paperSign' })),
    merges: areas.filter(([from, to]) => to > from).map(([from, to]) => rangeOf(row, from, row, to)),
  };
}

/** Digits without their marks, so that a decimal comma is none of the program's business. */
function figureFormula(cell: string, { least, most }: Pick<BlockRow, 'least' | 'most'>): string {
  const plain = ['","', '"."', '" "', '"%"', '"-"'].reduce(
    (text, mark) => `SUBSTITUTE(${text},${mark},"")`,
    cell,
  );
  const whole = `VALUE(LEFT(${cell},FIND(",",SUBSTITUTE(${cell},".",",")&",")-1))`;
  const faults = [
    `ISERROR(VALUE(${plain}))`,
    ...(least === 0 ? [`LEFT(${cell},1)="-"`] : []),
    ...(most === undefined ? [] : [`IFERROR(${whole}>${most},FALSE)`]),
  ];
  return `IF(${cell}="",FALSE,${faults.length === 1 ? faults[0]! : `OR(${faults.join(',')})`})`;
}

/** Answers are text cells, so a slip is shown by colour and can still be typed. */
function checks({ block, columns }: Page): ConditionalFormatSpec[] {
  return columns.flatMap(({ field }, i) => {
    if (field === null || !isFigureField(field)) return [];
    return block.rows.map((row, n) => {
      const cell = cellAt(TOP + n, i + 1);
      return { range: `${cell}:${cell}`, look: 'bad' as const, formula: figureFormula(`$${cell}`, row) };
    });
  });
}

function pageOf(signRow: number, columns: number): PageSetup {
  return {
    paper: 'A4',
    orientation: 'landscape',
    margins: { top: 15, bottom: 15, left: 15, right: 12, header: 7, footer: 7 },
    fitToWidth: true,
    repeatRows: `${R.header}:${R.header}`,
    printArea: rangeOf(R.agency, 1, signRow + 4, columns),
    footer: `&L${FOOTER_FONT}&A&R${FOOTER_FONT}Trang &P/&N`,
  };
}

/** Whole lines are free, so that they can be deleted too; elsewhere only the answers are. */
function freeRanges({ block, columns }: Page, bottom: number): string[] {
  if (block.kind === 'lines') return [rangeOf(TOP, 1, bottom, columns.length)];
  const first = columns.findIndex((column) => column.field !== null) + 1;
  return first === 0 ? [] : [rangeOf(TOP, first, bottom, columns.length)];
}

/** The sheet of one block: it prints as an annex of its own. */
export function blockSheet(block: FormBlock, heading: BlockHeading, number: number): SheetSpec {
  const columns = blockColumns(block);
  const page: Page = { block, columns, heading, number };
  const length = blockLength(block);
  const bottom = TOP + length - 1;
  const end: CellSpec[] =
    block.kind === 'lines' ? [{ at: cellAt(bottom + 1, 1), content: LINES_END, style: 'note' }] : [];
  const signRow = bottom + 3;
  const signs = signatures(signRow, columns.length);
  return {
    name: blockSheetName(block),
    state: 'visible',
    widths: columns.map(({ width }, i) => ({ column: i + 1, width })),
    heights: heights(page),
    cells: [
      ...headingCells(page),
      ...columns.map(({ header }, i): CellSpec => ({
        at: cellAt(R.header, i + 1),
        content: header,
        style: 'header',
      })),
      ...Array.from({ length }, (_, n) => rowCells(page, n)).flat(),
      ...end,
      ...signs.cells,
    ],
    tables: [],
    merges: [
      ...[R.title, R.round, R.attached].map((row) => rangeOf(row, 1, row, columns.length)),
      ...signs.merges,
    ],
    freeze: cellAt(TOP, Math.min(3, columns.length)),
    conditionalFormats: checks(page),
    page: pageOf(signRow, columns.length),
    protection: { unlocked: freeRanges(page, bottom) },
    showGrid: false,
  };
}
