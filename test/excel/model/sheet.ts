import { HostObject, type World } from '../protocol/hostObject.ts';
import { HostError, invalidArgument, type Dict } from '../protocol/wire.ts';
import { holds, MAX_COLUMNS, MAX_ROWS, parseBox, splitSheet, type Box } from './address.ts';
import type { Book } from './book.ts';
import { isBlank, type Cell, type Scalar } from './cell.ts';
import { Charts } from './chart.ts';
import type { ConditionalFormat } from './conditionalFormat.ts';
import { Names } from './names.ts';
import { PageBreaks } from './page.ts';
import { Areas, Range } from './range.ts';
import { STYLE_DEFAULTS } from './styles.ts';
import { Tables } from './table.ts';

/** Works out a formula (without '='), in the cell of a sheet. */
export type Compute = (formula: string, sheet: string, address: string) => Scalar;

/** One rule of data validation, on the cells it was set for. */
export interface Validation {
  readonly box: Box;
  readonly rule: Dict;
}

export class Sheet extends HostObject {
  readonly book: Book;
  readonly cells = new Map<number, Map<number, Cell>>();
  readonly columnLook = new Map<number, Dict>();
  readonly columnWidth = new Map<number, number>();
  readonly rowHeight = new Map<number, number>();
  readonly fittedRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merges: Box[] = [];
  validations: Validation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  frozen: Box | null = null;
  readonly print: { area: Box | null; rows: Box | null; columns: Box | null } = {
    area: null,
    rows: null,
    columns: null,
  };
  protection: Dict | null = null;
  gridlines = true;
  readonly tables: Tables;
  readonly charts: Charts;
  readonly names: Names;
  readonly breaks: PageBreaks;
  private readonly sheetId: string;
  private name: string;
  private visibility = 'Visible';

  constructor(world: World, book: Book, name: string) {
    super('Worksheet', world);
    this.book = book;
    this.name = name;
    this.sheetId = `{SHEET-${book.nextId()}}`;
    this.tables = new Tables(this);
    this.charts = new Charts(this);
    this.names = new Names(world, book, this);
    this.breaks = new PageBreaks(this);
  }

  override id(): string {
    return this.sheetId;
  }
  get Id(): string {
    return this.sheetId;
  }
  get Name(): string {
    return this.name;
  }
  set Name(name: string) {
    this.name = this.book.sheets.checkName(name, this);
  }
  get Position(): number {
    return this.book.sheets.list.indexOf(this);
  }
  set Position(position: number) {
    this.book.sheets.move(this, position);
  }
  get Visibility(): string {
    return this.visibility;
  }
  set Visibility(value: string) {
    const others = this.book.sheets.list.some((s) => s !== this && s.visibility === 'Visible');
    if (value !== 'Visible' && !others)
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    this.visibility = value;
    if (value !== 'Visible' && this.book.active === this) this.book.active = this.book.sheets.GetFirst(true);
  }
  get Tables(): Tables {
    return this.tables;
  }
  get Charts(): Charts {
    return this.charts;
  }
  get Names(): Names {
    return this.names;
  }
  get HorizontalPageBreaks(): PageBreaks {
    return this.breaks;
  }
  get ShowGridlines(): boolean {
    return this.gridlines;
  }
  /** The client sends showGridlines under this name. */
  set Gridlines(shown: boolean) {
    this.gridlines = shown;
  }

  range(box: Box): Range {
    return new Range(this, box);
  }
  GetRange(address?: string): Range {
    if (address === undefined) return this.range({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    const { sheet, rest } = splitSheet(address);
    return sheet === null || sheet === this.name ? this.range(parseBox(rest)) : invalidArgument();
  }
  GetRanges(addresses: string): Areas {
    // Excel cuts longer lists off.
    if (addresses.length > 8192) invalidArgument();
    return new Areas(addresses.split(',').map((address) => this.GetRange(address)));
  }
  GetCell(row: number, column: number): Range {
    return this.range({ row, column, rows: 1, columns: 1 });
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return this.range({ row, column, rows, columns });
  }
  GetUsedRange(valuesOnly = false): Range {
    return this.range(this.used(valuesOnly) ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const box = this.used(valuesOnly);
    return box === null ? null : this.range(box);
  }
  Activate(): void {
    if (this.visibility !== 'Visible')
      throw new HostError('InvalidOperation', 'A hidden worksheet cannot be shown.');
    this.book.active = this;
  }
  Delete(): void {
    if (this.visibility === 'VeryHidden')
      throw new HostError('InvalidOperation', 'A very hidden worksheet cannot be deleted.');
    this.book.sheets.delete(this);
  }

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(row)?.get(column);
  }
  edit(row: number, column: number): Cell {
    const line = this.cells.get(row) ?? new Map<number, Cell>();
    this.cells.set(row, line);
    const cell = line.get(column) ?? { value: '' };
    line.set(column, cell);
    return cell;
  }
  /** The look of a cell: its own, else its style's, else its column's, else Excel's. */
  look(row: number, column: number, key: string): unknown {
    const cell = this.cell(row, column);
    const style = cell?.style === undefined ? undefined : this.book.styles.look(cell.style);
    return (
      cell?.look?.[key] ?? style?.[key] ?? this.columnLook.get(column)?.[key] ?? STYLE_DEFAULTS[key] ?? null
    );
  }
  used(valuesOnly = false): Box | null {
    const places = [...this.cells].flatMap(([row, line]) =>
      [...line].filter(([, cell]) => !valuesOnly || !isBlank(cell)).map(([column]) => [row, column] as const),
    );
    if (places.length === 0) return null;
    const rows = places.map(([row]) => row);
    const columns = places.map(([, column]) => column);
    const top = rows.reduce((a, b) => Math.min(a, b));
    const left = columns.reduce((a, b) => Math.min(a, b));
    return {
      row: top,
      column: left,
      rows: rows.reduce((a, b) => Math.max(a, b)) - top + 1,
      columns: columns.reduce((a, b) => Math.max(a, b)) - left + 1,
    };
  }
  /** Writing to a locked cell of a protected sheet is refused. */
  guard(box: Box): void {
    if (this.protection === null) return;
    for (let row = box.row; row < Math.min(box.row + box.rows, box.row + 3000); row += 1) {
      for (
        let column = box.column;
        column < Math.min(box.column + box.columns, box.column + 100);
        column += 1
      ) {
        if (this.look(row, column, 'Protection.Locked') === true)
          throw new HostError('AccessDenied', 'You cannot perform the requested operation.');
      }
    }
  }
  tableAt(row: number, column: number): string | null {
    return this.tables.list.find((table) => holds(table.box(), row, column))?.Name ?? null;
  }
}
