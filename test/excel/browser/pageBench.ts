import type { Bench } from '../createBench.ts';
import { exportBook } from '../export/exportBook.ts';
import type { Book } from '../model/book.ts';
import type { Scalar } from '../model/cell.ts';
import type { Protection } from '../model/page.ts';
import type { Fault, Span, Traffic } from '../transport.ts';

/**
 * The bench as a page offers it at `window.bench`: arguments and answers are plain data, so that a test outside of
 * the page can call it. Addresses are A1; what is named "user" in Excel happens with its events.
 */
export interface PageBench {
  /** A new workbook with one blank sheet, Sheet1. */
  newBook(): void;
  traffic(): Traffic;
  /** When the bench itself was at work since the last reset, in milliseconds since 1970. */
  spans(): readonly Span[];
  resetTraffic(): void;
  /** The request with this number (from 1, counted from now) fails. */
  failRequest(number: number, fault: Fault, times?: number): void;
  /** A person begins or ends typing into a cell: requests are refused meanwhile, or wait where they may. */
  setEditing(editing: boolean): void;
  /** Each answer comes so many milliseconds after Excel has done what was asked. */
  setSlow(ms: number): void;
  /** The workbook may be looked at only, or changed again. */
  setViewing(viewing: boolean): void;
  /** A person clicks into the window of another workbook, or into that of the pane's own. */
  otherInFront(front: boolean): void;
  /** Formulas are worked out only when somebody asks for it, or by themselves again. */
  setManual(manual: boolean): void;
  /** Ranges that the client still keeps: 0 after a run, or something leaks. */
  keptRanges(): number;

  /** A person types something into every cell of a range; text is read as Excel reads typing. */
  setCell(sheet: string, address: string, value: Scalar): void;
  setValues(sheet: string, address: string, values: readonly (readonly Scalar[])[]): void;
  select(sheet: string, address: string): void;
  activate(sheet: string): void;
  addSheet(name: string): void;
  renameTable(table: string, name: string): void;
  deleteTable(table: string): void;
  /** The table becomes plain cells. */
  convertTable(table: string): void;
  renameColumn(table: string, header: string, name: string): void;
  deleteColumn(table: string, header: string): void;
  /** Rows of the body, from 0. */
  deleteRows(table: string, index: number, count: number): void;
  sortTable(table: string, header: string, ascending?: boolean): void;
  /** The same where Excel tells nothing of it. */
  sortUntold(table: string, header: string, ascending?: boolean): void;
  /** Hides all rows but those whose cell in a column shows one of the texts; null shows all again. */
  filterTable(table: string, header: string, texts: readonly string[] | null): void;
  merge(sheet: string, address: string): void;
  renameSheet(sheet: string, name: string): void;
  deleteSheet(sheet: string): void;
  protectSheet(sheet: string, password?: string): void;
  unprotectSheet(sheet: string, password?: string): void;

  values(sheet: string, address: string): Scalar[][];
  /** Formulas as Excel shows them, with '='; values where there is none. */
  formulas(sheet: string, address: string): Scalar[][];
  /** The chosen cells, with their sheet: "'Theo dõi'!A5". */
  selection(): string;
  sheetNames(): string[];
  tableNames(): string[];
  /** The workbook as .xlsx bytes in base64. */
  exportXlsx(): string;
  /** Sheet and address of a table with its header: { sheet, address: 'A4:H9' }. */
  tableAt(name: string): { readonly sheet: string; readonly address: string };
}

/** Everything is said of the workbook that is open when it is called. */
export function pageBench(bench: Bench): PageBench {
  const user = (action: (book: Book) => void): void => bench.asUser(action);
  const range = (sheet: string, address: string) => bench.book().sheet(sheet).GetRange(address);
  const column = (table: string, header: string) => bench.book().table(table).Columns.GetItem(header);
  const sorting = (table: string, header: string, ascending: boolean) => (book: Book) =>
    book.table(table).Sort.Apply([{ key: column(table, header).Index, ascending }]);
  const protection = (sheet: string) =>
    bench.book().sheet(sheet).child('Protection', 'WorksheetProtection') as Protection;
  return {
    newBook: () => void bench.newBook(),
    traffic: bench.traffic,
    spans: bench.spans,
    resetTraffic: bench.resetTraffic,
    failRequest: bench.failRequest,
    setEditing: bench.setEditing,
    setSlow: bench.setSlow,
    setViewing: (viewing) => void (bench.book().viewing = viewing),
    otherInFront: (front) => void bench.otherInFront(front),
    setManual: (manual) => bench.book().setManual(manual),
    keptRanges: bench.keptRanges,
    setCell: (sheet, address, value) => user(() => (range(sheet, address).Values = value)),
    setValues: (sheet, address, values) => user(() => (range(sheet, address).Values = values)),
    select: (sheet, address) => user(() => range(sheet, address).Select()),
    activate: (sheet) => user((book) => book.sheet(sheet).Activate()),
    addSheet: (name) => user((book) => void book.sheets.Add(name)),
    renameTable: (table, name) => user((book) => (book.table(table).Name = name)),
    deleteTable: (table) => user((book) => book.table(table).Delete()),
    convertTable: (table) => user((book) => void book.table(table).ConvertToRange()),
    renameColumn: (table, header, name) => user(() => (column(table, header).Name = name)),
    deleteColumn: (table, header) => user(() => column(table, header).Delete()),
    deleteRows: (table, index, count) => user((book) => book.table(table).deleteRows(index, count)),
    sortTable: (table, header, ascending = true) => user(sorting(table, header, ascending)),
    sortUntold: (table, header, ascending = true) => bench.untold(sorting(table, header, ascending)),
    filterTable: (table, header, texts) =>
      user(() => {
        const { Filter } = column(table, header);
        if (texts === null) Filter.Clear();
        else Filter.ApplyValuesFilter(texts);
      }),
    merge: (sheet, address) => user(() => range(sheet, address).Merge()),
    renameSheet: (sheet, name) => user((book) => (book.sheet(sheet).Name = name)),
    deleteSheet: (sheet) => user((book) => book.sheet(sheet).Delete()),
    protectSheet: (sheet, password) => user(() => protection(sheet).Protect({}, password)),
    unprotectSheet: (sheet, password) => user(() => protection(sheet).Unprotect(password)),
    values: (sheet, address) => range(sheet, address).Values ?? [],
    formulas: (sheet, address) => range(sheet, address).Formulas ?? [],
    selection: () => bench.book().selection.Address,
    sheetNames: () => bench.book().sheets.list.map((sheet) => sheet.Name),
    tableNames: () =>
      bench
        .book()
        .allTables()
        .map((table) => table.Name),
    exportXlsx: () => base64(exportBook(bench.book())),
    tableAt: (name) => {
      const table = bench.book().table(name);
      return { sheet: table.sheet.Name, address: table.GetRange().Address.replace(/^.*!/, '') };
    },
  };
}

/** In pieces, since a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
