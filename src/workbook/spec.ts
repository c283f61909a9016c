/**
 * What a workbook must hold, as plain data. report/ makes specs, hosts write them. Millimetres for paper,
 * Excel's character widths for columns, points for row heights, A1 addresses and ranges without '$' unless said.
 * Formulas are in Excel's file syntax: English function names, ',' between arguments, no leading '='.
 */
export type Scalar = string | number | boolean | null;

/** A calendar day; hosts write it as a date serial with the format of its style. */
export interface DateValue {
  readonly date: string;
}

/** A formula with the value that core computed for it (its cached value in files). */
export interface FormulaValue {
  readonly formula: string;
  readonly value: Scalar | DateValue;
}

/** A string is text whatever it begins with; it never becomes a formula. */
export type CellContent = Scalar | DateValue | FormulaValue;

export function isFormula(content: CellContent): content is FormulaValue {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

export function isDate(content: CellContent | Scalar | DateValue): content is DateValue {
  return typeof content === 'object' && content !== null && 'date' in content;
}

/** The named cell styles of the product; what they look like is in workbook/styles.ts. */
export type StyleName =
  | 'text'
  | 'textCenter'
  | 'number'
  | 'percent'
  | 'decimal'
  | 'date'
  | 'code'
  | 'header'
  | 'input'
  | 'inputDate'
  | 'inputNumber'
  | 'locked'
  | 'derived'
  | 'derivedNumber'
  | 'derivedDate'
  | 'derivedDecimal'
  | 'title'
  | 'subtitle'
  | 'note'
  | 'label'
  | 'section'
  | 'total'
  | 'totalNumber'
  | 'alert'
  | 'figure'
  | 'figureDate'
  | 'paperNation'
  | 'paperMotto'
  | 'paperBody'
  | 'paperBodyBold'
  | 'paperTitle'
  | 'paperSubtitle'
  | 'paperDate'
  | 'paperHeader'
  | 'paperCell'
  | 'paperCenter'
  | 'paperNumber'
  | 'paperGroup'
  | 'paperTotal'
  | 'paperTotalNumber'
  | 'paperTotalCenter'
  | 'paperText'
  | 'paperSign'
  | 'paperSignNote'
  | 'paperRule'
  | 'paperPageNumber';

export interface CellSpec {
  readonly at: string;
  readonly content: CellContent;
  readonly style?: StyleName;
}

export interface ColumnWidth {
  /** 1-based. */
  readonly column: number;
  /** In Excel's characters. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface RowHeight {
  readonly row: number;
  /** Points, at most 409. */
  readonly height: number;
  /** Only how high the row is at first: it grows and shrinks with what is typed into it. */
  readonly fitted?: boolean;
}

export interface TableColumnSpec {
  readonly header: string;
  /** Style of the cells below the header. */
  readonly style: StyleName;
  /** A calculated column: the formula that a new row gets. */
  readonly formula?: string;
  /** Shown when the header is pointed at. */
  readonly note?: string;
}

/** An Excel table. A table without rows is written with one blank row (Excel repairs a table without one). */
export interface TableSpec {
  readonly name: string;
  /** Address of the first header cell. */
  readonly at: string;
  readonly columns: readonly TableColumnSpec[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Cells that look otherwise than their column, by 'row:column' counted from 0 below the header. */
  readonly cellStyles?: Readonly<Record<string, StyleName>>;
  readonly style?: 'TableStyleLight1' | 'TableStyleLight9' | 'TableStyleMedium2' | 'none';
}

export type ValidationSpec = {
  /** A range, or several parted by blanks. */
  readonly range: string;
  /** Title and text shown when the cell is chosen. */
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error?: {
    readonly title: string;
    readonly text: string;
    readonly style: 'stop' | 'warning' | 'information';
  };
} & (
  | {
      readonly kind: 'list';
      /** A range such as "'_skh'!$A$2:$A$7" or a defined name. */ readonly source: string;
    }
  | { readonly kind: 'whole' | 'decimal'; readonly min: number; readonly max: number }
  | { readonly kind: 'date'; readonly min: string; readonly max: string }
  | { readonly kind: 'custom'; readonly formula: string }
);

/** Look of a conditional format. Colours are chosen to stay apart in grey. */
export type HighlightName = 'good' | 'warn' | 'bad' | 'muted' | 'attention' | 'heading';

export interface ConditionalFormatSpec {
  readonly range: string;
  /** Relative to the range's first cell; A1 references only. */
  readonly formula: string;
  readonly look: HighlightName;
}

export interface PageSetup {
  readonly paper: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  /** Millimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly fitToWidth: boolean;
  /** Rows repeated on each page, '9:10'. */
  readonly repeatRows?: string;
  readonly printArea?: string;
  /** Excel's header/footer codes: '&P' page, '&N' pages, '&C' centred … */
  readonly header?: string;
  readonly footer?: string;
  /** A first page of its own; must not be empty (an empty first header is dropped by some programs). */
  readonly firstHeader?: string;
  /** Pages are counted from 1 on this sheet, also where several sheets are printed in one job. */
  readonly ownNumbers?: boolean;
  readonly rowBreaks?: readonly number[];
  readonly centerHorizontally?: boolean;
}

export interface ChartSeriesSpec {
  /** A formula for the name's cell, "'Tổng quan'!$B$9". */
  readonly name: string;
  readonly nameValue: string;
  readonly categories: string;
  readonly values: string;
  readonly categoryValues: readonly string[];
  readonly numberValues: readonly number[];
  /** Lightness in grey from 0 (black) to 100 (white), so that bars stay apart on a photocopy; hue is the host's. */
  readonly tone: 'good' | 'goodLate' | 'open' | 'bad' | 'muted' | 'neutral' | 'regular' | 'idle';
}

export interface ChartSpec {
  readonly name: string;
  readonly kind: 'bar' | 'column' | 'line' | 'scatter';
  readonly stacked?: boolean;
  readonly title: string;
  readonly series: readonly ChartSeriesSpec[];
  /** Top left and bottom right cell, 'A10' to 'H40'. */
  readonly from: string;
  readonly to: string;
  readonly valueAxisTitle?: string;
  /** Charts that are parts of one: read side by side, so that their axes must end alike. Absent: it is whole. */
  readonly partOf?: string;
  /** Fixed ends of the value axis; the program's choice where absent. */
  readonly valueMin?: number;
  readonly valueMax?: number;
  /** The axis of the categories (of x in a scatter) carries no labels. */
  readonly hideCategories?: boolean;
  readonly categoryAxisTitle?: string;
  readonly alt: string;
}

export interface SheetSpec {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly widths: readonly ColumnWidth[];
  readonly heights?: readonly RowHeight[];
  readonly cells: readonly CellSpec[];
  readonly tables: readonly TableSpec[];
  readonly merges?: readonly string[];
  /** The first cell that scrolls, 'C6'. */
  readonly freeze?: string;
  readonly validations?: readonly ValidationSpec[];
  readonly conditionalFormats?: readonly ConditionalFormatSpec[];
  readonly page?: PageSetup;
  readonly charts?: readonly ChartSpec[];
  /** Protected without a password; `unlocked` ranges stay free. Rows may be sized, inserted and formatted. */
  readonly protection?: { readonly unlocked: readonly string[] };
  readonly tabColor?: string;
  readonly zoom?: number;
  readonly showGrid?: boolean;
  /** Notes on cells other than table headers. */
  readonly notes?: readonly { readonly at: string; readonly text: string }[];
}

export interface NameSpec {
  readonly name: string;
  /** "'Thông tin chung'!$B$5" */
  readonly refersTo: string;
  readonly hidden?: boolean;
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
  readonly title: string;
  /** Index of the sheet that is shown first. */
  readonly active: number;
}
