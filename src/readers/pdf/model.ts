/**
 * A page as a reader sees it: points (1/72 inch), the origin at the upper left, y downwards, upright whatever
 * rotation the file declares.
 */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Part of the page that pictures cover, 0 to 1. */
  readonly pictured: number;
  /** Signs that stand across the others and were left out. */
  readonly across: number;
}

/** A shown character (or ligature) with its place on the base line. */
export interface Glyph {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Of the base line. */
  readonly y: number;
  readonly size: number;
  readonly face: Face;
}

export interface Face {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A straight line of the page, drawn or filled: `at` is its y (horizontal) or x (vertical). */
export interface Rule {
  readonly horizontal: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line of text inside a cell or a column of the page. */
export interface TextLine {
  readonly page: number;
  /** As shown, footnote marks as superscript digits. */
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Of the base line. */
  readonly y: number;
  readonly size: number;
  /** Width of its first word: what must not have fitted on the line before. */
  readonly firstWord: number;
  /** Whether the file has a blank at its end. */
  readonly blankEnd: boolean;
  readonly face: Face;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Where text may begin and end in the cell or column that it stands in. */
  readonly left: number;
  readonly right: number;
}

/** A cell on the grid of its table; rows and columns from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly lines: readonly TextLine[];
}

export interface PageTable {
  readonly page: number;
  readonly box: Box;
  /** Edges of the columns from left to right, one more than columns. */
  readonly edges: readonly number[];
  readonly rows: number;
  readonly cells: readonly GridCell[];
}
