import { HostObject, type World } from '../protocol/hostObject.ts';
import { HostError, invalidArgument, type Dict } from '../protocol/wire.ts';
import {
  holds,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  parseBox,
  splitSheet,
  subtract,
  type Box,
} from './address.ts';
import type { Book } from './book.ts';
import { isBlank, setCell, type Cell, type Scalar } from './cell.ts';
import { Charts } from './chart.ts';
import type { ConditionalFormat } from './conditionalFormat.ts';
import { Names } from './names.ts';
import { PageBreaks } from './page.ts';
import { Areas } from './cells.ts';
import { Range } from './range.ts';
import { rewriteFormulas, withSheetRenamed } from './rewrite.ts';
import { STYLE_DEFAULTS } from './styles.ts';
import { Tables } from './table.ts';

/** Works out a formula (without '='), in the cell of a sheet. */
export type Compute = (formula: string, sheet: string, address: string) => Scalar;

/** Number of Excel's event of a sheet's new name. */
const SHEET_RENAMED = 25;

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
  /** Rows that a filter or a person hides. */
  readonly hiddenRows = new Set<number>();
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
    const checked = this.book.sheets.checkName(name, this);
    rewriteFormulas(this.book, (formula) => withSheetRenamed(formula, this.name, checked));
    const args = { worksheetId: this.Id, nameBefore: this.name, nameAfter: checked, source: 'Local' };
    this.name = checked;
    this.book.emit(SHEET_RENAMED, this.Id, args);
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
    const named = this.names.item(address) ?? this.book.names.item(address);
    if (named !== null) return named.GetRange();
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
  /** A cell to be changed. */
  edit(row: number, column: number): Cell {
    this.book.touch();
    const line = this.cells.get(row) ?? new Map<number, Cell>();
    this.cells.set(row, line);
    const cell = line.get(column) ?? { value: '' };
    line.set(column, cell);
    return cell;
  }
  /** Keeps with each formula what it gives now. */
  keepFigures(): void {
    for (const [row, line] of this.cells)
      for (const [column, cell] of line)
        if (cell.formula !== undefined) setCell(cell, this.book.worked(cell.formula, this, row, column));
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
  /** What a protected sheet doesn't allow, by the option that would; without an option nothing does. */
  allow(option?: string): void {
    if (this.protection === null || (option !== undefined && this.protection[option] === true)) return;
    throw new HostError('AccessDenied', 'You cannot perform the requested operation.');
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
  /** Makes one cell of a rectangle: of what stood there only the first content is left. */
  merge(box: Box): void {
    this.merges = [...this.merges.filter((merge) => intersection(merge, box) === null), box];
    const filled = this.range(box)
      .map((cell) => cell)
      .flat()
      .find((cell) => !isBlank(cell));
    const content = filled === undefined ? { value: '' } : contentOf(filled);
    this.range(box).each((cell, row, column) =>
      setCell(cell, row === box.row && column === box.column ? content : { value: '' }),
    );
  }
  /** Is a cell hidden below a merged one? */
  isCovered(row: number, column: number): boolean {
    return this.merges.some((m) => holds(m, row, column) && (m.row !== row || m.column !== column));
  }
  /** The one rule that cells have; null takes theirs away. Whatever rules there were are cut around them. */
  setValidation(box: Box, rule: Dict | null): void {
    this.validations = this.validations.flatMap((known) =>
      subtract(known.box, box).map((rest) => (rest === known.box ? known : { ...known, box: rest })),
    );
    if (rule !== null) this.validations = joined(this.validations, { box, rule });
  }
  tableAt(row: number, column: number): string | null {
    return this.tables.list.find((table) => holds(table.box(), row, column))?.Name ?? null;
  }
}

function contentOf({ value, formula, error }: Cell): Pick<Cell, 'value' | 'formula' | 'error'> {
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(error === undefined ? {} : { error }),
  };
}

/** With one more rule; where the cells right above or below have just the same, it is one rule for all of them. */
function joined(validations: readonly Validation[], added: Validation): Validation[] {
  const said = JSON.stringify(added.rule);
  const beside = validations.find(
    ({ box, rule }) =>
      box.column === added.box.column &&
      box.columns === added.box.columns &&
      (box.row + box.rows === added.box.row || added.box.row + added.box.rows === box.row) &&
      JSON.stringify(rule) === said,
  );
  if (beside === undefined) return [...validations, added];
  const row = Math.min(beside.box.row, added.box.row);
  const box = { ...added.box, row, rows: beside.box.rows + added.box.rows };
  return joined(
    validations.filter((v) => v !== beside),
    { box, rule: added.rule },
  );
}
