import type { IsoDate } from '../../core/date/types.ts';
import type { StyleName } from '../spec.ts';

export type ColumnType = 'text' | 'number' | 'date' | 'choice' | 'any';

/** One column of a table of the tracking workbook. The header is its name in the file and never changes silently. */
export interface ColumnDef<T = string | number | null> {
  readonly header: string;
  readonly type: ColumnType;
  /** Excel's characters. */
  readonly width: number;
  readonly style: StyleName;
  /** Computed by a formula in the sheet; read, but never taken from a person. */
  readonly derived: boolean;
  readonly hidden: boolean;
  readonly choices?: readonly string[];
  /** What a blank cell reads as, and a derived one whose formula gave nothing that the column knows. */
  readonly blank: T;
}

export interface ColumnOptions {
  readonly width?: number;
  readonly style?: StyleName;
  readonly derived?: boolean;
  readonly hidden?: boolean;
}

function column<T>(
  header: string,
  type: ColumnType,
  blank: T,
  style: StyleName,
  width: number,
  options: ColumnOptions,
): ColumnDef<T> {
  return {
    header,
    type,
    blank,
    width: options.width ?? width,
    style: options.style ?? (options.derived === true ? 'derived' : style),
    derived: options.derived ?? false,
    hidden: options.hidden ?? false,
  };
}

export function text(header: string, options: ColumnOptions = {}): ColumnDef<string> {
  return column(header, 'text', '', 'text', 18, options);
}

export function number(header: string, options: ColumnOptions = {}): ColumnDef<number | null> {
  const style = options.derived === true ? 'derivedNumber' : 'number';
  return column<number | null>(header, 'number', null, style, 9, { style, ...options });
}

/** A cell with a date format, or text dd/mm/yyyy. */
export function date(header: string, options: ColumnOptions = {}): ColumnDef<IsoDate | null> {
  const style = options.derived === true ? 'derivedDate' : 'date';
  return column<IsoDate | null>(header, 'date', null, style, 12, { style, ...options });
}

/** One of a list of words. */
export function choice(
  header: string,
  choices: readonly string[],
  options: ColumnOptions = {},
): ColumnDef<string> {
  return { ...column(header, 'choice', '', 'text', 18, options), choices };
}

/** A setting or a result whose kind differs from row to row: text, a number, or an ISO day. */
export function any(header: string, options: ColumnOptions = {}): ColumnDef<string | number | null> {
  return column<string | number | null>(header, 'any', null, 'input', 30, options);
}

export type Columns = Readonly<Record<string, ColumnDef>>;

export interface TableDef<C extends Columns = Columns> {
  readonly name: string;
  readonly sheet: string;
  /** Keys of the columns that name a row. */
  readonly key: readonly string[];
  readonly columns: C;
}

export type RowOf<D extends TableDef> = {
  readonly [K in keyof D['columns']]: D['columns'][K] extends ColumnDef<infer T> ? T : never;
};

export function table<const C extends Columns>(
  name: string,
  sheet: string,
  key: readonly (keyof C & string)[],
  columns: C,
): TableDef<C> {
  return { name, sheet, key, columns };
}
