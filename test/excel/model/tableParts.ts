import { Collection, HostObject } from '../protocol/hostObject.ts';
import { invalidArgument } from '../protocol/wire.ts';
import { Filter } from './filter.ts';
import type { Range } from './range.ts';
import type { Table } from './table.ts';

export class TableColumns extends Collection<TableColumn> {
  private readonly table: Table;

  constructor(table: Table) {
    super('TableColumnCollection', table.world);
    this.table = table;
  }
  protected nameOf(column: TableColumn): string {
    return column.Name;
  }
  override items(): readonly TableColumn[] {
    return this.table.headers().map((name, index) => new TableColumn(this.table, name, index));
  }
}

export class TableColumn extends HostObject {
  readonly Index: number;
  private readonly table: Table;
  private readonly header: string;

  constructor(table: Table, header: string, index: number) {
    super('TableColumn', table.world);
    this.table = table;
    this.header = header;
    this.Index = index;
  }
  override id(): number {
    return this.Index + 1;
  }
  override getScalar(name: string): unknown {
    return name === 'Index' ? this.Index : super.getScalar(name);
  }
  get Id(): number {
    return this.Index + 1;
  }
  get Name(): string {
    return this.header;
  }
  set Name(name: string) {
    this.table.GetHeaderRowRange().GetColumn(this.Index).Values = `'${name}`;
  }
  get Filter(): Filter {
    return new Filter(this.table, this.Index);
  }
  Delete(): void {
    this.table.deleteColumn(this.Index);
  }
  GetRange(): Range {
    return this.table.GetRange().GetColumn(this.Index);
  }
  GetDataBodyRange(): Range {
    return this.table.GetDataBodyRange().GetColumn(this.Index);
  }
  GetHeaderRowRange(): Range {
    return this.table.GetHeaderRowRange().GetColumn(this.Index);
  }
  GetTotalRowRange(): Range {
    return this.table.GetTotalRowRange().GetColumn(this.Index);
  }
}

export class TableRows extends Collection<TableRow> {
  private readonly table: Table;

  constructor(table: Table) {
    super('TableRowCollection', table.world);
    this.table = table;
  }
  protected nameOf(): string {
    return '';
  }
  override items(): readonly TableRow[] {
    const { rows } = this.table.GetDataBodyRange().box;
    return Array.from({ length: rows }, (_, index) => new TableRow(this.table, index));
  }
  /** Rows at the end of the table; anywhere else isn't in the bench. */
  Add(index: number | undefined, values: unknown[][]): void {
    const body = this.table.GetDataBodyRange().box;
    this.table.sheet.allow();
    if (index !== undefined && index !== -1) invalidArgument('The bench adds rows at the end only.');
    if (!values.every((row) => row.length === body.columns)) invalidArgument();
    this.table.setRows(body.rows + values.length);
    this.table.sheet.range({ ...body, row: body.row + body.rows, rows: values.length }).Values = values;
  }
}

export class TableRow extends HostObject {
  private readonly table: Table;
  private readonly index: number;

  constructor(table: Table, index: number) {
    super('TableRow', table.world);
    this.table = table;
    this.index = index;
  }
  get Index(): number {
    return this.index;
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  GetRange(): Range {
    return this.table.GetDataBodyRange().GetRow(this.index);
  }
  Delete(): void {
    this.table.deleteRows(this.index, 1);
  }
}
