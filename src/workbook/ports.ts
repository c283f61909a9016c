import type { Result } from '../core/result.ts';
import type { SourceRef } from '../core/issue.ts';
import type { FormCells } from '../core/document/formCells.ts';
import type { SourceDocument } from '../core/document/types.ts';
import type {
  CellContent,
  CellSpec,
  Scalar,
  SheetSpec,
  TableColumnSpec,
  TableSpec,
  WorkbookSpec,
} from './spec.ts';

/** A value as a host reads it from a table's cell: dates as ISO text where the cell has a date format. */
export interface ReadCell {
  readonly kind: 'blank' | 'text' | 'number' | 'date' | 'boolean' | 'error';
  readonly value: Scalar;
  readonly formula?: string;
}

export interface ReadRow {
  /** Sheet row, from 1. */
  readonly row: number;
  /** By column header. Columns that a person added are here too. */
  readonly cells: Readonly<Record<string, ReadCell>>;
}

export interface ReadTable {
  readonly name: string;
  readonly sheet: string;
  /** Headers in the sheet's order. */
  readonly headers: readonly string[];
  /** Sheet column letter of each header. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly ReadRow[];
}

/** A row of a table as it stands at this moment. */
export interface FoundRow extends ReadRow, Pick<ReadTable, 'sheet' | 'columns'> {
  readonly table: string;
}

/** Values of the key columns of a row, in the schema's order. */
export type RowKey = readonly string[];

/**
 * One change of one table. Rows are named by their key, never by position, so a sorted or filtered table is safe.
 * `update` sets only the columns it names. A FormulaValue in `set` refreshes a formula and its cached value.
 */
export type TableChange =
  | {
      readonly kind: 'update';
      readonly table: string;
      readonly key: RowKey;
      readonly set: Readonly<Record<string, CellContent>>;
    }
  | {
      readonly kind: 'insert';
      readonly table: string;
      /** Key of the row that they shall stand below; null: above all others. Left out: at the table's end. */
      readonly below?: RowKey | null;
      readonly rows: readonly Readonly<Record<string, CellContent>>[];
    }
  | { readonly kind: 'delete'; readonly table: string; readonly keys: readonly RowKey[] };

export interface Progress {
  /** Words for a person: the present file or step. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
}
export type ProgressListener = (progress: Progress) => void;

/** How long work is followed and broken off. Where it is broken off the place is as it was before. */
export interface WorkOptions {
  readonly progress?: ProgressListener;
  readonly signal?: AbortSignal;
}

/** A column that a book of an earlier version lacks: it is added at the end of its table, blank. */
export interface AddedColumn extends TableColumnSpec {
  /** Excel's characters. */
  readonly width: number;
  readonly hidden: boolean;
}

/** A table that a book of an earlier version lacks: it is added without rows, right of what its sheet holds. */
export interface AddedTable {
  readonly sheet: string;
  /** Where the sheet isn't there either it is made, with these cells above the table. */
  readonly heading: readonly CellSpec[];
  readonly state: SheetSpec['state'];
  readonly table: TableSpec;
  /** One for each column. */
  readonly widths: readonly Pick<AddedColumn, 'width' | 'hidden'>[];
}

/** What is added to a book of an earlier version before it is changed. */
export interface Additions {
  /** By table. */
  readonly columns: Readonly<Record<string, readonly AddedColumn[]>>;
  readonly tables: readonly AddedTable[];
}

export interface ApplyOptions extends WorkOptions {
  /** Added first. Errors besides those of changes: book.columnsBlocked. */
  readonly additions?: Additions;
  /** What the preview saw: the host refuses (`book.changedMeanwhile`) where the book differs now. */
  readonly expects: string;
  /** For the restore point: what is done, and when. */
  readonly label?: string;
  readonly at?: string;
}

/** A change that can be taken back: its inverse is kept in DiemKhoiPhuc. The last ten are. */
export interface RestorePoint {
  readonly id: string;
  /** What was done, in words for a person, and when (as given to apply). */
  readonly label: string;
  readonly at: string;
}

/** An open workbook. `revision` changes whenever its contents do. */
export interface OpenBook {
  readonly revision: string;
  /** Tables by name; one that is missing gives an error (book.tableMissing) and no entry. */
  read(tables: readonly string[]): Promise<Result<readonly ReadTable[]>>;
}

/** What a host can do besides opening, making and changing workbooks. */
export type HostCapabilities = {
  /** All of this product works; otherwise the page with files is the place to go. */
  readonly full: boolean;
  readonly watch: boolean;
  readonly reveal: boolean;
  /** Changes that broke off can be finished or taken back. */
  readonly journal: boolean;
};

/** Stops watching. */
export type StopWatching = () => Promise<void>;

/**
 * How a change that broke off is ended: its remaining writes are made, or what it wrote is undone; both refuse
 * (`excel.editedSince`) where people changed a place of it since. `keep`: what they changed stays and is told
 * (`recover.*`), the rest is made.
 */
export type RecoverWay = 'finish' | 'takeBack' | 'keep';

/**
 * Where workbooks live: Excel, or files. The key columns of each table come with the change, so a host knows no
 * schema. Nothing is half written: a failed call leaves the place as it was.
 */
export interface WorkbookHost {
  open(name: string): Promise<Result<OpenBook | null>>;
  create(spec: WorkbookSpec, name: string, options?: WorkOptions): Promise<Result<null>>;
  /** Applies changes to an open book and saves it as `name`. */
  apply(
    book: OpenBook,
    changes: readonly TableChange[],
    keys: TableKeys,
    name: string,
    options: ApplyOptions,
  ): Promise<Result<null>>;
  /** What a restore point keeps, as text, of what its cells hold; null where somebody has changed these. */
  unpack(packed: string): string | null;
  capabilities?(): HostCapabilities;
  /**
   * Calls back with the tables on whose sheets a person changed, sorted, renamed or deleted something; never for what
   * the host writes.
   */
  watch?(
    tables: readonly string[],
    listener: (tables: readonly string[]) => void,
  ): Promise<Result<StopWatching | null>>;
  /** The row of one of these tables in which a cell lies at this moment; null where it lies in none. */
  rowAt?(tables: readonly string[], at: SourceRef): Promise<Result<FoundRow | null>>;
  /** Shows a cell: sheet and A1 address. */
  reveal?(at: SourceRef): Promise<Result<null>>;
  /** The cell that is chosen now. */
  selection?(): Promise<Result<SourceRef | null>>;
  /** Calls back with the chosen cell whenever a person chooses another. */
  watchSelection?(listener: (at: SourceRef) => void): Promise<Result<StopWatching | null>>;
  /**
   * Ends a change that broke off (`excel.unfinished`). One that another machine began (`excel.writtenElsewhere`) only
   * where a person says that it is at work no more: `takeOver`.
   */
  recover?(way: RecoverWay, takeOver?: boolean): Promise<Result<null>>;
  /**
   * Takes away the workbook's sheets that `create` made, where nobody has changed a table since
   * (`book.changedMeanwhile`) nor put anything beside (`excel.outgrown`).
   */
  discard?(): Promise<Result<null>>;
  /** Half-done work that is kept with the workbook before it is a book, by name; null: nothing, or forget it. */
  loadDraft?(name: string): Promise<Result<string | null>>;
  saveDraft?(name: string, text: string | null): Promise<Result<null>>;
}

/** Headers of the key columns of each table. */
export type TableKeys = Readonly<Record<string, readonly string[]>>;

/** Makes many small workbooks that share a template, e.g. forms. */
export interface Packager {
  pack(spec: WorkbookSpec): Uint8Array;
}

export interface Readers {
  read(file: string, bytes: Uint8Array, signal?: AbortSignal): Promise<Result<SourceDocument | null>>;
  readForm(file: string, bytes: Uint8Array): Result<FormCells | null>;
}

/** One file of the input, whatever it came in (folder, zip). */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Written all or not at all (temporary file, fsync, rename). */
export interface Output {
  write(name: string, bytes: Uint8Array): Promise<void>;
}

export type Clock = () => { readonly date: string; readonly time: string };

/** A value for one cell of a workbook that isn't ours. */
export interface FilledCell {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly value: string | number;
}

/** Fills cells of a workbook that isn't ours; null with errors where any can't be filled. */
export type FillCells = (
  file: string,
  bytes: Uint8Array,
  cells: readonly FilledCell[],
) => Result<Uint8Array | null>;
