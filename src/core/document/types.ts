import type { SourceRef } from '../issue.ts';
import type { OldEncoding } from '../text/oldEncodings.ts';

export type RawValueKind = 'blank' | 'text' | 'number' | 'date' | 'boolean' | 'error';

export interface RawValue {
  readonly kind: RawValueKind;
  /** Text as text; a number as number; a date as ISO text ('2023-06-05' or with a time). */
  readonly raw: string | number | boolean | null;
}

/** One cell of a table as a person sees it, with what is stored behind it. */
export interface RawCell {
  /** As shown. Paragraphs are parted by '\n'. Footnote marks are not in it. */
  readonly text: string;
  readonly value: RawValue;
  /** Excel number format, where there is one. */
  readonly format?: string;
  readonly formula?: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Font of the first run, kept because .VnTime and VNI-Times tell an old encoding. */
  readonly font?: string;
  /** The encoding before Unicode that `text` was converted from; `value` then holds the text as stored. */
  readonly encoding?: OldEncoding;
  readonly bold?: boolean;
  /** Texts of the footnotes whose marks stand in this cell, in order; paragraphs of one note joined by '\n'. */
  readonly footnotes?: readonly string[];
  readonly at: SourceRef;
}

/** A table row by grid column; null where a merged cell from above or from the left covers the place. */
export type RawRow = readonly (RawCell | null)[];

export interface RawTable {
  readonly rows: readonly RawRow[];
  readonly at: SourceRef;
  /** How many rows at the top the document itself marks as header (Word: repeated header rows), else 0. */
  readonly headerRows: number;
  /** Sheet rows (from 1) of the table that are hidden or filtered away; absent where there is none. */
  readonly hiddenRows?: readonly number[];
}

export interface Paragraph {
  readonly kind: 'paragraph' | 'heading' | 'listItem';
  readonly text: string;
  /** Heading level from 1; list level from 0. */
  readonly level: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly footnotes: readonly string[];
  /** Only where it tells an old encoding (.VnTime, VNI-Times). */
  readonly font?: string;
  readonly at: SourceRef;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly table: RawTable;
}

export type Block = Paragraph | TableBlock;

export type DocumentFormat = 'docx' | 'pdf' | 'xlsx' | 'xls' | 'csv' | 'tsv' | 'html' | 'txt';

export interface FlowDocument {
  readonly kind: 'flow';
  readonly file: string;
  readonly format: DocumentFormat;
  readonly blocks: readonly Block[];
}

export interface GridSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly table: RawTable;
}

export interface GridDocument {
  readonly kind: 'grid';
  readonly file: string;
  readonly format: DocumentFormat;
  readonly sheets: readonly GridSheet[];
}

/** What a reader makes of any file. Nothing after the readers knows the format. */
export type SourceDocument = FlowDocument | GridDocument;
