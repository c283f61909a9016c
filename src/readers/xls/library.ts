import { MAX_XLS_BYTES } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** The part of SheetJS's model that is used here. Rows and columns from 0; both arrays have holes. */
export interface XlsCell {
  /** 's' text, 'n' number, 'b' boolean, 'e' error, 'd' date, 'z' blank. */
  readonly t: string;
  readonly v?: unknown;
  /** Formula without '='. */
  readonly f?: string;
  /** Number format code. */
  readonly z?: string | number;
}

interface Corner {
  readonly r: number;
  readonly c: number;
}

export interface XlsSheet {
  readonly '!data'?: readonly (readonly (XlsCell | undefined)[] | undefined)[];
  readonly '!merges'?: readonly { readonly s: Corner; readonly e: Corner }[];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly '!type'?: string;
}

export interface XlsBook {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, XlsSheet | undefined>>;
  readonly Workbook?: {
    readonly Sheets?: readonly { readonly Hidden?: number }[];
    readonly WBProps?: { readonly date1904?: boolean };
  };
}

interface Library {
  readonly read: (bytes: Uint8Array, options: Readonly<Record<string, unknown>>) => XlsBook;
}

const OPTIONS = {
  type: 'array',
  dense: true,
  cellNF: true,
  cellStyles: true,
  cellFormula: true,
  cellText: false,
  cellHTML: false,
  bookVBA: false,
  // Format 14 is the day as the computer shows it: here as a Vietnamese one does.
  dateNF: 'd/m/yyyy',
};

let library: Library | null = null;

/** Loads the library (1 MB). It weighs nothing until the first .xls comes. */
export async function loadXlsLibrary(): Promise<void> {
  library ??= (await import('@e965/xlsx')) as unknown as Library;
}

/**
 * Opens a BIFF8 workbook (.xls of Excel 97 to 2003). Thrown as refusals: file.tooLarge, file.encrypted,
 * file.unreadable; file.legacyXls where the library wasn't loaded before.
 */
export function openXls(bytes: Uint8Array): XlsBook {
  if (bytes.length > MAX_XLS_BYTES) throw new Refusal('file.tooLarge');
  if (!library) throw new Refusal('file.legacyXls');
  try {
    return library.read(bytes, OPTIONS);
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : '';
    throw new Refusal(/password|encryption scheme/i.test(reason) ? 'file.encrypted' : 'file.unreadable');
  }
}

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

export interface NamedSheet {
  readonly name: string;
  readonly state: SheetState;
  readonly sheet: XlsSheet;
}

/** The sheets with cells, in their order; charts and macro sheets are left out. */
export function cellSheets(book: XlsBook): NamedSheet[] {
  return book.SheetNames.flatMap((name, i) => {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    const state = (['visible', 'hidden', 'veryHidden'] as const)[book.Workbook?.Sheets?.[i]?.Hidden ?? 0];
    const plain = sheet?.['!type'] === undefined || sheet['!type'] === 'sheet';
    return sheet && plain ? [{ name, state: state ?? 'hidden', sheet }] : [];
  });
}

export type CellVisitor = (row: number, column: number, cell: XlsCell) => void;

/** Calls `visit` for every stored cell by row and column, both from 1; places that hold nothing cost nothing. */
export function eachCell(sheet: XlsSheet, visit: CellVisitor): void {
  sheet['!data']?.forEach((row, r) => row?.forEach((cell, c) => cell && visit(r + 1, c + 1, cell)));
}
