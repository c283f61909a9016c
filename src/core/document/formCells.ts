/**
 * A returned form as cells: what the fast reader gives. Unlike SourceDocument it keeps only what a return needs,
 * because thousands of forms are read at once.
 */
export interface FormCell {
  /** A1 address. */
  readonly at: string;
  /** 1-based. */
  readonly row: number;
  /** 1-based. */
  readonly column: number;
  /** Text of a string cell; a number or boolean in Excel's own spelling; an error as '#N/A'. */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** For kind 'date' (a number with a date format): ISO day. */
  readonly iso?: string;
  /** A number that is shown with a percent sign: 0.85 stands there as 85%. */
  readonly percent?: true;
  /** The font, where it is one of an old encoding (.VnTime, VNI-Times …). */
  readonly font?: string;
  /** As it stands in the file, where `text` was decoded from an old encoding. */
  readonly written?: { readonly text: string; readonly encoding: string };
  /** The formula behind the value, without '='. */
  readonly formula?: string;
}

/** A merged range, corners included, from 1. */
export interface FormMerge {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface FormSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** In reading order: by row, then by column; blank cells are absent. */
  readonly cells: readonly FormCell[];
  /** Absent where nothing is merged. */
  readonly merges?: readonly FormMerge[];
}

export interface FormCells {
  readonly file: string;
  readonly sheets: readonly FormSheet[];
}
