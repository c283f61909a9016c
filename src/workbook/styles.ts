import type { ChartSeriesSpec, HighlightName, StyleName } from './spec.ts';

/** The look of a named cell style. Sizes in points, colours as RRGGBB. */
export interface CellLook {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  readonly fill: string | null;
  /** thin: all four sides; top: one line above; none. */
  readonly border: 'none' | 'thin' | 'top';
  readonly borderColor: string;
  /** Excel's format code, in its file spelling. */
  readonly numberFormat: string;
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'justify';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  /** Whether protection keeps the cell. */
  readonly locked: boolean;
}

/** The look of a conditional format: what it changes, and nothing else. */
export interface HighlightLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  readonly fill: string | null;
}

/** The one family that a Vietnamese office prints with (Nghị định 30/2020, Phụ lục I). */
export const FONT = 'Times New Roman';

/** The workbook's default font; column widths count in its digits. */
export const BASE_FONT = { name: FONT, size: 11 } as const;

const FORMAT = {
  general: 'General',
  /** Keeps '1.10', '01/2' and '- nội dung' from turning into numbers, dates and formulas when typed. */
  text: '@',
  date: 'dd/mm/yyyy',
  /** A share counted from 0 to 100. */
  percent: '0',
  decimal: '#,##0.0#',
  /** A figure or the sign that stands for none, a blank away from the rule on its right. */
  figure: '0_ ;-0_ ;0_ ;@_ ',
} as const;

const BLACK = '000000';
const GREY = {
  line: 'A6A6A6',
  locked: 'F2F2F2',
  header: 'D9D9D9',
  section: 'E7E6E6',
  words: '595959',
} as const;
/** So light that a photocopy shows it white: it only tells a person where to write. */
const INPUT_FILL = 'FFFBE6';

const PLAIN: CellLook = {
  font: FONT,
  size: BASE_FONT.size,
  bold: false,
  italic: false,
  color: BLACK,
  fill: null,
  border: 'none',
  borderColor: GREY.line,
  numberFormat: FORMAT.general,
  horizontal: 'general',
  vertical: 'top',
  wrap: false,
  locked: true,
};

type Changes = Partial<CellLook>;

function look(...changes: readonly Changes[]): CellLook {
  return Object.assign({}, PLAIN, ...changes) as CellLook;
}

const bold: Changes = { bold: true };
const italic: Changes = { italic: true };
const boxed: Changes = { border: 'thin' };
const center: Changes = { horizontal: 'center' };
const left: Changes = { horizontal: 'left' };
const right: Changes = { horizontal: 'right' };
const wrapped: Changes = { wrap: true };
const text: Changes = { numberFormat: FORMAT.text };
const date: Changes = { numberFormat: FORMAT.date, horizontal: 'center' };
const input: Changes = { fill: INPUT_FILL, locked: false };
const derived: Changes = { fill: GREY.locked };
const total: Changes = { bold: true, fill: GREY.section };

/** Printed sheets: 12 points and black lines; the parts that Nghị định 30/2020 sizes otherwise say so below. */
const paper: Changes = { size: 12 };
const figure: Changes = { numberFormat: FORMAT.figure };
const paperBox: Changes = { size: 12, border: 'thin', borderColor: BLACK, vertical: 'center', wrap: true };

export const STYLES: Readonly<Record<StyleName, CellLook>> = {
  text: look(boxed, wrapped, text, left),
  textCenter: look(boxed, wrapped, text, center),
  number: look(boxed, center),
  percent: look(boxed, center, { numberFormat: FORMAT.percent }),
  decimal: look(boxed, { numberFormat: FORMAT.decimal, horizontal: 'right' }),
  date: look(boxed, date),
  code: look(boxed, text, center),
  header: look(boxed, bold, center, wrapped, { fill: GREY.header, vertical: 'center' }),
  input: look(boxed, wrapped, text, left, input),
  inputDate: look(boxed, date, input),
  inputNumber: look(boxed, left, input),
  locked: look(boxed, wrapped, text, left, { fill: GREY.locked }),
  derived: look(boxed, wrapped, left, derived),
  derivedNumber: look(boxed, center, derived),
  derivedDate: look(boxed, date, derived),
  derivedDecimal: look(boxed, derived, { numberFormat: FORMAT.decimal, horizontal: 'right' }),
  title: look(bold, { size: 15, vertical: 'center' }),
  subtitle: look(italic, { size: 12, vertical: 'center' }),
  note: look(italic, left, { size: 10, color: GREY.words }),
  label: look(bold, left),
  section: look(boxed, bold, wrapped, left, { fill: GREY.section }),
  total: look(boxed, total, left),
  totalNumber: look(boxed, total, center),
  alert: look(bold, left, { color: 'A61C1C' }),
  figure: look(boxed, bold, center, { size: 12, vertical: 'center' }),
  figureDate: look(boxed, bold, date, { size: 12, vertical: 'center' }),
  paperNation: look(paper, bold, center),
  paperMotto: look(paper, bold, center, { size: 13 }),
  paperBody: look(paper, center, wrapped),
  paperBodyBold: look(paper, bold, center, wrapped),
  paperTitle: look(paper, bold, center, wrapped, { size: 14, vertical: 'center' }),
  paperSubtitle: look(paper, italic, center, wrapped, { size: 13, vertical: 'center' }),
  paperDate: look(paper, italic, center, { size: 13 }),
  paperHeader: look(paperBox, bold, center),
  paperCell: look(paperBox, left),
  paperCenter: look(paperBox, center),
  paperNumber: look(paperBox, right, figure),
  paperGroup: look(paperBox, bold, left),
  paperTotal: look(paperBox, bold, center),
  paperTotalNumber: look(paperBox, bold, right, figure),
  paperTotalCenter: look(paperBox, bold, center),
  paperText: look(paper, wrapped, { horizontal: 'justify' }),
  paperSign: look(paper, bold, center, wrapped, { size: 13 }),
  paperSignNote: look(paper, italic, center),
  paperPageNumber: look(paper, center, { size: 13 }),
  paperRule: look(paper, center, { size: 6 }),
};

export const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

/** Told apart on a photocopy by lightness (dark, middle, light) and by bold or italic letters. */
export const HIGHLIGHTS: Readonly<Record<HighlightName, HighlightLook>> = {
  good: { bold: false, italic: false, color: '1E4620', fill: 'E2EFDA' },
  warn: { bold: true, italic: false, color: BLACK, fill: 'F4B183' },
  bad: { bold: true, italic: false, color: 'FFFFFF', fill: 'A61C1C' },
  muted: { bold: false, italic: true, color: '7F7F7F', fill: null },
  attention: { bold: true, italic: false, color: BLACK, fill: 'FFE699' },
  heading: { bold: true, italic: false, color: BLACK, fill: GREY.section },
};

export const HIGHLIGHT_NAMES = Object.keys(HIGHLIGHTS) as HighlightName[];

export type Tone = ChartSeriesSpec['tone'];

/** Fill of a chart's series. Lightness (CIE L*) rises in steps of at least 8, so bars stay apart in grey. */
export const TONES: Readonly<Record<Tone, { readonly fill: string; readonly label: string }>> = {
  bad: { fill: '7B1113', label: 'FFFFFF' },
  good: { fill: '1F613A', label: 'FFFFFF' },
  neutral: { fill: '2E75B6', label: 'FFFFFF' },
  goodLate: { fill: '6E9450', label: 'FFFFFF' },
  open: { fill: 'E08E45', label: BLACK },
  regular: { fill: '9DBFDD', label: BLACK },
  muted: { fill: 'D3D5D8', label: BLACK },
  idle: { fill: 'F2F2F2', label: BLACK },
};
