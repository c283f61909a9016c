import { HostError, invalidArgument, itemNotFound, type Dict } from '../protocol/wire.ts';
import {
  boxText,
  checked,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheet,
  splitSheet,
  parseBox,
  type Box,
} from './address.ts';
import { coerce, isBlank, setCell, typeOf, type Cell, type Scalar } from './cell.ts';
import { Areas, Cells } from './cells.ts';
import { insertColumns } from './insert.ts';
import { checkFormula, shownFormula } from './formula.ts';
import { storedFormula } from './rewrite.ts';
import type { Sheet } from './sheet.ts';
import { Sorting } from './sort.ts';

/** Excel gives null for more cells than this. */
const MAX_CELLS = 5_000_000;
const CHANGED = 10;
const SELECTED = 14;

export class Range extends Cells {
  readonly sheet: Sheet;
  readonly box: Box;
  readonly areas: readonly Range[];

  constructor(sheet: Sheet, box: Box) {
    super('Range', sheet.world);
    this.sheet = sheet;
    this.box = checked(box);
    this.areas = [this];
  }

  get Worksheet(): Sheet {
    return this.sheet;
  }
  get Address(): string {
    return `${quoteSheet(this.sheet.Name)}!${boxText(this.box)}`;
  }
  get RowIndex(): number {
    return this.box.row;
  }
  get ColumnIndex(): number {
    return this.box.column;
  }
  get RowCount(): number {
    return this.box.rows;
  }
  get ColumnCount(): number {
    return this.box.columns;
  }
  get CellCount(): number {
    return this.box.rows * this.box.columns;
  }
  get IsEntireColumn(): boolean {
    return this.box.rows === MAX_ROWS;
  }
  get IsEntireRow(): boolean {
    return this.box.columns === MAX_COLUMNS;
  }
  get ColumnHidden(): boolean {
    return this.sheet.hiddenColumns.has(this.box.column);
  }
  set ColumnHidden(hidden: boolean) {
    this.sheet.allow('allowFormatColumns');
    for (let c = this.box.column; c < this.box.column + this.box.columns; c += 1) {
      if (hidden) this.sheet.hiddenColumns.add(c);
      else this.sheet.hiddenColumns.delete(c);
    }
  }

  get RowHidden(): boolean | null {
    const hidden = new Set(this.rowNumbers().map((row) => this.sheet.hiddenRows.has(row)));
    return hidden.size === 1 ? hidden.has(true) : null;
  }
  set RowHidden(hidden: boolean) {
    this.sheet.allow('allowFormatRows');
    for (const row of this.rowNumbers()) {
      if (hidden) this.sheet.hiddenRows.add(row);
      else this.sheet.hiddenRows.delete(row);
    }
  }
  get Sort(): Sorting {
    return new Sorting('RangeSort', this.sheet, () => this.box);
  }

  get Values(): Scalar[][] | null {
    return this.grid((cell, row, column) => this.now(cell, row, column)?.value ?? '');
  }
  set Values(values: unknown) {
    this.write(values);
  }
  get Formulas(): Scalar[][] | null {
    const { legacy } = this.sheet.book;
    return this.grid((cell, row, column) =>
      cell?.formula === undefined
        ? (cell?.value ?? '')
        : `=${shownFormula(cell.formula, this.sheet.tableAt(row, column), legacy)}`,
    );
  }
  set Formulas(values: unknown) {
    this.write(values);
  }
  get NumberFormat(): unknown[][] | null {
    return this.grid((_, row, column) => this.sheet.look(row, column, 'NumberFormat'));
  }
  set NumberFormat(values: unknown) {
    this.sheet.allow('allowFormatCells');
    if (this.IsEntireColumn) {
      const [format] = Array.isArray(values) ? (values as unknown[][]).flat() : [values];
      for (let c = this.box.column; c < this.box.column + this.box.columns; c += 1)
        this.sheet.columnLook.set(c, { ...this.sheet.columnLook.get(c), NumberFormat: format });
    } else this.put(values, (cell, format) => (cell.look = { ...cell.look, NumberFormat: format }));
  }
  get Text(): string[][] | null {
    return this.grid((cell) =>
      typeof cell?.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell?.value ?? ''),
    );
  }
  get ValueTypes(): string[][] | null {
    return this.grid((cell, row, column) => typeOf(this.now(cell, row, column)));
  }

  GetCell(row: number, column: number): Range {
    return this.sheet.GetCell(this.box.row + row, this.box.column + column);
  }
  GetRow(index: number): Range {
    if (index < 0 || index >= this.box.rows) invalidArgument();
    return this.sheet.range({ ...this.box, row: this.box.row + index, rows: 1 });
  }
  GetColumn(index: number): Range {
    if (index < 0 || index >= this.box.columns) invalidArgument();
    return this.sheet.range({ ...this.box, column: this.box.column + index, columns: 1 });
  }
  GetLastRow(): Range {
    return this.GetRow(this.box.rows - 1);
  }
  GetLastColumn(): Range {
    return this.GetColumn(this.box.columns - 1);
  }
  GetLastCell(): Range {
    return this.GetCell(this.box.rows - 1, this.box.columns - 1);
  }
  GetOffsetRange(rows: number, columns: number): Range {
    return this.sheet.range({ ...this.box, row: this.box.row + rows, column: this.box.column + columns });
  }
  GetIntersection(other: Range | string): Range {
    return this.GetIntersectionOrNullObject(other) ?? itemNotFound();
  }
  GetBoundingRect(other: Range | string): Range {
    const { box } = this.other(other);
    const row = Math.min(this.box.row, box.row);
    const column = Math.min(this.box.column, box.column);
    const rows = Math.max(this.box.row + this.box.rows, box.row + box.rows) - row;
    const columns = Math.max(this.box.column + this.box.columns, box.column + box.columns) - column;
    return this.sheet.range({ row, column, rows, columns });
  }
  GetIntersectionOrNullObject(other: Range | string): Range | null {
    const range = this.other(other);
    const box = range.sheet === this.sheet ? intersection(this.box, range.box) : null;
    return box === null ? null : this.sheet.range(box);
  }
  GetEntireRow(): Range {
    return this.sheet.range({ ...this.box, column: 0, columns: MAX_COLUMNS });
  }
  GetEntireColumn(): Range {
    return this.sheet.range({ ...this.box, row: 0, rows: MAX_ROWS });
  }
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.box.rows || columns !== this.box.columns) wrongSize();
  }

  Select(): void {
    this.sheet.Activate();
    this.sheet.book.selection = this;
    this.sheet.book.emit(SELECTED, this.sheet.Id, { address: boxText(this.box), worksheetId: this.sheet.Id });
  }
  Clear(applyTo = 'All'): void {
    this.sheet.guard(this.box);
    this.each((cell) => {
      if (applyTo !== 'Formats') setCell(cell, { value: '' });
      if (applyTo !== 'Contents') delete cell.look;
      if (applyTo !== 'Contents') delete cell.style;
    }, true);
    if (applyTo !== 'Formats') this.changed();
  }
  /** Copies contents and looks, and the rules of the source's cells; a smaller source is repeated. */
  CopyFrom(source: Range | string, kind = 'All'): void {
    const from = this.other(source);
    this.sheet.guard(this.box);
    this.each((cell, row, column) => {
      const [i, j] = [(row - this.box.row) % from.box.rows, (column - this.box.column) % from.box.columns];
      const model = from.sheet.cell(from.box.row + i, from.box.column + j);
      if (kind !== 'Formats') setCell(cell, { ...model, value: model?.value ?? '' });
      if (model?.look !== undefined) cell.look = { ...model.look };
      if (model?.style !== undefined) cell.style = model.style;
    });
    if (kind === 'All') this.copyRules(from);
    this.changed();
  }
  private copyRules(from: Range): void {
    for (const { box, rule } of [...from.sheet.validations]) {
      const shared = intersection(box, from.box);
      if (shared === null) continue;
      const column = this.box.column + shared.column - from.box.column;
      this.sheet.setValidation({ ...this.box, column, columns: shared.columns }, { ...rule });
    }
    if (from.sheet !== this.sheet) return;
    // Copied to right below where it ends, a rule is one rule over both.
    for (const format of this.sheet.conditionalFormats) {
      format.areas = format.areas.map(({ box }) => {
        const isBelow = box.row + box.rows === this.box.row && intersection(box, from.box) !== null;
        return this.sheet.range(isBelow ? { ...box, rows: box.rows + this.box.rows } : box);
      });
    }
  }
  /** Free columns in its place; the bench puts in whole columns only. */
  Insert(shift: string): Range {
    if (shift !== 'Right' || !this.IsEntireColumn) invalidArgument('The bench inserts whole columns only.');
    insertColumns(this.sheet, this.box.column, this.box.columns);
    return this;
  }
  Merge(across = false): void {
    this.sheet.allow();
    const rows = across ? this.box.rows : 1;
    for (let i = 0; i < rows; i += 1) {
      const box = across ? { ...this.box, row: this.box.row + i, rows: 1 } : this.box;
      if (this.sheet.tables.list.some((t) => intersection(t.box(), box)))
        throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.');
      this.sheet.merge(box);
    }
  }
  GetMergedAreasOrNullObject(): Areas | null {
    const merged = this.sheet.merges.filter((merge) => intersection(merge, this.box) !== null);
    return merged.length === 0 ? null : new Areas(merged.map((box) => this.sheet.range(box)));
  }
  Unmerge(): void {
    this.sheet.allow();
    this.sheet.merges = this.sheet.merges.filter((merge) => intersection(merge, this.box) === null);
  }

  other(range: Range | string): Range {
    if (typeof range !== 'string') return range;
    const { sheet, rest } = splitSheet(range);
    return (sheet === null ? this.sheet : this.sheet.book.sheets.GetItem(sheet)).range(parseBox(rest));
  }
  map<T>(see: (cell: Cell | undefined, row: number, column: number) => T): T[][] {
    return Array.from({ length: this.box.rows }, (_, i) => {
      const row = this.box.row + i;
      const line = this.sheet.cells.get(row);
      return Array.from({ length: this.box.columns }, (__, j) =>
        see(line?.get(this.box.column + j), row, this.box.column + j),
      );
    });
  }
  /** Every cell; with `present`, only those that there are. */
  each(see: (cell: Cell, row: number, column: number) => void, present = false): void {
    if (!present && this.CellCount > MAX_CELLS) invalidArgument();
    for (
      let row = this.box.row;
      row < this.box.row + (present ? Math.min(this.box.rows, 200_000) : this.box.rows);
      row += 1
    ) {
      const line = this.sheet.cells.get(row);
      if (present && line === undefined) continue;
      for (
        let column = this.box.column;
        column < this.box.column + Math.min(this.box.columns, MAX_COLUMNS);
        column += 1
      ) {
        const cell = present ? line?.get(column) : this.sheet.edit(row, column);
        if (cell !== undefined) see(cell, row, column);
      }
    }
  }
  private rowNumbers(): number[] {
    return Array.from({ length: Math.min(this.box.rows, 200_000) }, (_, i) => this.box.row + i);
  }
  /** A cell with its formula worked out as things stand. */
  private now(cell: Cell | undefined, row: number, column: number): Cell | undefined {
    if (cell?.formula === undefined || this.sheet.book.manual) return cell;
    return this.sheet.book.worked(cell.formula, this.sheet, row, column);
  }
  private grid<T>(see: (cell: Cell | undefined, row: number, column: number) => T): T[][] | null {
    return this.CellCount > MAX_CELLS ? null : this.map(see);
  }
  private write(values: unknown): void {
    const { book, tables } = this.sheet;
    this.sheet.guard(this.box);
    const known = book.known();
    const typed = tables.list
      .filter((table) => intersection(table.GetHeaderRowRange().box, this.box) !== null)
      .map((table) => ({ table, before: table.headers() }));
    this.put(values, (cell, value, row, column) => {
      // What is hidden below a merged cell takes nothing.
      if (this.sheet.isCovered(row, column)) return;
      const content = coerce(value, String(this.sheet.look(row, column, 'NumberFormat')));
      if (content.formula !== undefined)
        content.formula = storedFormula(content.formula, this.sheet.tableAt(row, column));
      if (content.formula !== undefined) checkFormula(content.formula, known);
      setCell(
        cell,
        content.formula === undefined ? content : book.written(content.formula, this.sheet, row, column),
      );
    });
    for (const { table, before } of typed) table.renameColumns(before);
    this.changed();
  }
  /** null leaves a cell alone; one value goes into every cell. */
  private put(values: unknown, set: (cell: Cell, value: unknown, row: number, column: number) => void): void {
    const grid = Array.isArray(values) ? (values as unknown[][]) : null;
    const single =
      grid === null ? values : grid.length === 1 && grid[0]?.length === 1 ? grid[0][0] : undefined;
    const fits =
      grid?.length === this.box.rows &&
      grid.every((line) => Array.isArray(line) && line.length === this.box.columns);
    if (grid !== null && single === undefined && !fits) wrongSize();
    for (let i = 0; i < this.box.rows; i += 1) {
      for (let j = 0; j < this.box.columns; j += 1) {
        const value = fits ? grid?.[i]?.[j] : single;
        const [row, column] = [this.box.row + i, this.box.column + j];
        if (value !== null && value !== undefined) set(this.sheet.edit(row, column), value, row, column);
      }
    }
  }
  changed(): void {
    const args: Dict = {
      changeType: 'RangeEdited',
      source: 'Local',
      address: boxText(this.box),
      worksheetId: this.sheet.Id,
    };
    this.sheet.book.emit(CHANGED, this.sheet.Id, args);
  }
  /** Its sheet was deleted: whoever still keeps it has nothing. */
  override gone(): boolean {
    return !this.sheet.book.sheets.list.includes(this.sheet);
  }
  isBlank(): boolean {
    return this.map((cell) => isBlank(cell)).every((line) => line.every(Boolean));
  }
}

function wrongSize(): never {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
