import { Collection, HostObject } from '../protocol/hostObject.ts';
import { alreadyExists, HostError, invalidArgument } from '../protocol/wire.ts';
import { columnName, intersection, MAX_COLUMNS, MAX_ROWS, quoteSheet, type Box } from './address.ts';
import type { Book } from './book.ts';
import { isName } from './names.ts';
import { setCell, type Cell } from './cell.ts';
import {
  inBrackets,
  rewriteFormulas,
  withColumnLost,
  withColumnRenamed,
  withTableLost,
  withTablePlain,
  withTableRenamed,
} from './rewrite.ts';
import { Sorting } from './sort.ts';
import type { Range } from './range.ts';
import type { Sheet } from './sheet.ts';
import { TableColumns, TableRows } from './tableParts.ts';

/** Number of Excel's event of a deleted table. */
const TABLE_DELETED = 103;

/** The tables of one sheet. */
export class Tables extends Collection<Table> {
  private readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    super('TableCollection', sheet.world);
    this.sheet = sheet;
  }
  protected nameOf(table: Table): string {
    return table.Name;
  }
  Add(source: string | Range, hasHeaders: boolean): Table {
    const range = typeof source === 'string' ? this.sheet.GetRange(source) : source;
    // Excel would move the cells down; nothing here relies on that.
    if (!hasHeaders) invalidArgument('The bench makes tables with headers only.');
    const { book } = this.sheet;
    this.sheet.allow();
    if (this.list.some((t) => intersection(t.box(), range.box))) overlap();
    if (this.sheet.merges.some((merge) => intersection(merge, range.box))) overlap();
    let number = 1;
    while (book.allTables().some((t) => t.Name === `Table${number}`)) number += 1;
    const rows = Math.max(2, range.box.rows);
    const table = new Table(this.sheet, `Table${number}`, { ...range.box, rows });
    table.fillHeaders();
    this.list.push(table);
    return table;
  }
}

const EVERYTHING: Box = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** The tables of all sheets. */
export class BookTables extends Collection<Table> {
  private readonly book: Book;

  constructor(book: Book) {
    super('TableCollection', book.world);
    this.book = book;
  }
  protected nameOf(table: Table): string {
    return table.Name;
  }
  override items(): readonly Table[] {
    return this.book.allTables();
  }
  Add(source: Range | string, hasHeaders: boolean): Table {
    // An address without a sheet means the one that is shown.
    const range = typeof source === 'string' ? this.book.active.range(EVERYTHING).other(source) : source;
    return range.sheet.tables.Add(range, hasHeaders);
  }
}

function overlap(): never {
  return invalidArgument(
    "A table can't overlap a range that contains a PivotTable report, query results, protected cells or another table.",
  );
}

export class Table extends HostObject {
  readonly sheet: Sheet;
  private name: string;
  private area: Box;
  private totals = false;
  private readonly tableId: string;
  /** Texts that a column's filter lets through, by column. */
  readonly filters = new Map<number, readonly string[]>();
  private known: { readonly version: number; readonly list: readonly string[] } | null = null;

  constructor(sheet: Sheet, name: string, area: Box) {
    super('Table', sheet.world);
    this.sheet = sheet;
    this.name = name;
    this.area = area;
    this.tableId = String(sheet.book.nextId());
  }
  override id(): string {
    return this.tableId;
  }
  get Id(): string {
    return this.tableId;
  }
  get Name(): string {
    return this.name;
  }
  set Name(name: string) {
    if (!isName(name)) invalidArgument();
    const { book } = this.sheet;
    const taken = book.allTables().find((t) => t.name.toLowerCase() === name.toLowerCase());
    if ((taken !== undefined && taken !== this) || book.names.item(name) !== null) alreadyExists();
    rewriteFormulas(book, (formula) => withTableRenamed(formula, this.name, name));
    this.name = name;
    book.touch();
  }
  get Worksheet(): Sheet {
    return this.sheet;
  }
  get ShowTotals(): boolean {
    return this.totals;
  }
  set ShowTotals(shown: boolean) {
    this.totals = shown;
  }
  get Columns(): TableColumns {
    return new TableColumns(this);
  }
  get Rows(): TableRows {
    return new TableRows(this);
  }
  /** The whole table, with header and totals. */
  box(): Box {
    return { ...this.area, rows: this.area.rows + (this.totals ? 1 : 0) };
  }
  GetRange(): Range {
    return this.sheet.range(this.box());
  }
  GetHeaderRowRange(): Range {
    return this.sheet.range({ ...this.area, rows: 1 });
  }
  GetDataBodyRange(): Range {
    return this.sheet.range({ ...this.area, row: this.area.row + 1, rows: this.area.rows - 1 });
  }
  GetTotalRowRange(): Range {
    if (!this.totals) invalidArgument();
    return this.sheet.range({ ...this.area, row: this.area.row + this.area.rows, rows: 1 });
  }
  /** Keeps the header where it is; cells below become part of the table as they are. */
  Resize(to: Range | string): void {
    const { box } = typeof to === 'string' ? this.sheet.GetRange(to) : to;
    this.sheet.allow();
    if (box.row !== this.area.row || box.rows < 2)
      throw new HostError('InvalidArgument', 'The header row must stay and the table must have a row.');
    const others = this.sheet.tables.list.filter((t) => t !== this);
    if (others.some((t) => intersection(t.box(), box))) overlap();
    this.area = box;
    this.sheet.book.touch();
    this.fillHeaders();
  }
  /** Its cells have moved. */
  move(to: (box: Box) => Box): void {
    this.area = to(this.area);
  }
  get Sort(): Sorting {
    return new Sorting('TableSort', this.sheet, () => this.GetDataBodyRange().box);
  }
  ClearFilters(): void {
    this.filters.clear();
    this.applyFilters();
  }
  ReapplyFilters(): void {
    this.applyFilters();
  }
  /** Hides the rows that the filters of now don't let through, and shows the others. */
  applyFilters(): void {
    const { row } = this.GetDataBodyRange().box;
    (this.GetDataBodyRange().Text ?? []).forEach((texts, i) => {
      const passes = [...this.filters].every(([column, values]) => values.includes(texts[column] ?? ''));
      if (passes) this.sheet.hiddenRows.delete(row + i);
      else this.sheet.hiddenRows.add(row + i);
    });
  }
  ConvertToRange(): Range {
    this.sheet.allow();
    const range = this.GetRange();
    rewriteFormulas(this.sheet.book, (formula, _, row) =>
      withTablePlain(formula, this.name, (brackets) => this.plain(brackets, row)),
    );
    this.sheet.tables.remove(this);
    this.sheet.book.touch();
    return range;
  }
  Delete(): void {
    this.sheet.allow();
    this.GetRange().Clear();
    this.lose();
    const args = { tableId: this.Id, tableName: this.name, worksheetId: this.sheet.Id, source: 'Local' };
    this.sheet.book.emit(TABLE_DELETED, this.sheet.Id, args);
  }
  /** The table is there no more, and what referred to it refers to nothing. */
  lose(): void {
    this.sheet.tables.remove(this);
    rewriteFormulas(this.sheet.book, (formula) => withTableLost(formula, this.name));
  }
  /** [Kỳ] as 'Theo dõi'!$C$5:$C$9, [[#This Row],[Kỳ]] as 'Theo dõi'!$C7; null for what has no such address. */
  private plain(brackets: string, formulaRow: number | null): string | null {
    const inner = brackets.slice(1, -1);
    const row = /^\[#This Row\],\[(.*)\]$/s.exec(inner)?.[1];
    const at = this.headers().findIndex((h) => inBrackets(h) === (row ?? inner));
    if (at < 0) return null;
    const { row: top, rows, column } = this.GetDataBodyRange().box;
    const letter = columnName(column + at);
    const sheet = quoteSheet(this.sheet.Name);
    if (row !== undefined) return formulaRow === null ? null : `${sheet}!$${letter}${formulaRow + 1}`;
    return `${sheet}!$${letter}$${top + 1}:$${letter}$${top + rows}`;
  }
  /** Takes a column away; the columns after it move up to its place. */
  deleteColumn(index: number): void {
    this.sheet.allow();
    const box = this.box();
    if (box.columns === 1) invalidArgument();
    const name = this.headers()[index] ?? invalidArgument();
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      const line = this.sheet.cells.get(row);
      for (let c = box.column + index; c < box.column + box.columns; c += 1) {
        const next = c + 1 < box.column + box.columns ? line?.get(c + 1) : undefined;
        if (next === undefined) line?.delete(c);
        else line?.set(c, next);
      }
    }
    this.area = { ...this.area, columns: this.area.columns - 1 };
    rewriteFormulas(this.sheet.book, (formula) => withColumnLost(formula, this.name, name));
  }
  /** Takes rows of the body away; those below move up, and one blank row always stays. */
  deleteRows(index: number, count: number): void {
    this.sheet.allow();
    const body = this.GetDataBodyRange().box;
    if (index < 0 || count < 1 || index + count > body.rows) invalidArgument();
    for (let i = index; i < body.rows; i += 1) {
      const [to, from] = [body.row + i, body.row + i + count];
      for (let c = body.column; c < body.column + body.columns; c += 1) {
        const next = i + count < body.rows ? this.sheet.cell(from, c) : undefined;
        const line = this.sheet.cells.get(to);
        if (next === undefined) line?.delete(c);
        else line?.set(c, next);
      }
    }
    this.setRows(Math.max(1, body.rows - count));
  }
  /** Blank rows come into the body; what stands below them moves down. */
  insertRows(index: number, count: number): void {
    this.sheet.allow();
    const body = this.GetDataBodyRange().box;
    if (index < 0 || count < 1 || index > body.rows) invalidArgument();
    const last = Math.max(...this.sheet.cells.keys());
    for (let row = last; row >= body.row + index; row -= 1) {
      for (let c = body.column; c < body.column + body.columns; c += 1) {
        const cell = this.sheet.cell(row, c);
        this.sheet.cells.get(row)?.delete(c);
        if (cell === undefined) continue;
        const line = this.sheet.cells.get(row + count) ?? new Map<number, Cell>();
        this.sheet.cells.set(row + count, line.set(c, cell));
      }
    }
    this.setRows(body.rows + count);
  }
  headers(): readonly string[] {
    const { version } = this.sheet.book;
    if (this.known?.version !== version) {
      const list = this.GetHeaderRowRange().map((cell) => String(cell?.value ?? ''))[0] ?? [];
      this.known = { version, list };
    }
    return this.known.list;
  }
  setRows(rows: number): void {
    this.area = { ...this.area, rows: rows + 1 };
    this.sheet.book.touch();
  }
  /** After somebody typed into the header: columns are renamed where they are referred to. */
  renameColumns(before: readonly string[]): void {
    this.fillHeaders();
    const { book } = this.sheet;
    this.headers().forEach((header, i) => {
      const old = before[i];
      if (old !== undefined && old !== header)
        rewriteFormulas(book, (formula) => withColumnRenamed(formula, this.name, old, header));
    });
  }
  /** Headers are texts, none blank, none twice. */
  fillHeaders(): void {
    const seen = new Set<string>();
    this.GetHeaderRowRange().each((cell, _, column) => {
      let text = cell.value === '' ? `Column${column - this.area.column + 1}` : String(cell.value);
      for (let n = 2; seen.has(text.toLowerCase()); n += 1) text = `${String(cell.value)}${n}`;
      seen.add(text.toLowerCase());
      setCell(cell, { value: text });
    });
  }
}
