import { Collection, HostObject } from '../protocol/hostObject.ts';
import { alreadyExists, HostError, invalidArgument } from '../protocol/wire.ts';
import { intersection, type Box } from './address.ts';
import type { Book } from './book.ts';
import { isName } from './names.ts';
import { setCell, type Range } from './range.ts';
import type { Sheet } from './sheet.ts';
import { TableColumns, TableRows } from './tableParts.ts';

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
  Add(source: Range, hasHeaders: boolean): Table {
    return source.sheet.tables.Add(source, hasHeaders);
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
    this.name = name;
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
    if (box.row !== this.area.row || box.rows < 2)
      throw new HostError('InvalidArgument', 'The header row must stay and the table must have a row.');
    const others = this.sheet.tables.list.filter((t) => t !== this);
    if (others.some((t) => intersection(t.box(), box))) overlap();
    this.sheet.guard(box);
    this.area = box;
    this.fillHeaders();
  }
  ConvertToRange(): Range {
    this.sheet.tables.remove(this);
    return this.GetRange();
  }
  Delete(): void {
    this.GetRange().Clear();
    this.sheet.tables.remove(this);
  }
  headers(): string[] {
    return this.GetHeaderRowRange().map((cell) => String(cell?.value ?? ''))[0] ?? [];
  }
  setRows(rows: number): void {
    this.area = { ...this.area, rows: rows + 1 };
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
