import { HostObject } from '../protocol/hostObject.ts';
import { notInBench, type Dict } from '../protocol/wire.ts';
import type { Table } from './table.ts';

/** The filter of one column: rows whose text is not among the values are hidden when it is applied. */
export class Filter extends HostObject {
  private readonly table: Table;
  private readonly column: number;

  constructor(table: Table, column: number) {
    super('Filter', table.world);
    this.table = table;
    this.column = column;
  }
  get Criteria(): Dict | null {
    const values = this.table.filters.get(this.column);
    return values === undefined ? null : { filterOn: 'Values', values };
  }
  ApplyValuesFilter(values: readonly unknown[]): void {
    this.set(values.map((value) => (typeof value === 'string' ? value : notInBench('filter by dates'))));
  }
  Apply(criteria: Dict): void {
    if (criteria['filterOn'] !== 'Values') notInBench(`filter on ${String(criteria['filterOn'])}`);
    this.ApplyValuesFilter((criteria['values'] ?? []) as readonly unknown[]);
  }
  Clear(): void {
    this.table.filters.delete(this.column);
    this.table.applyFilters();
  }
  private set(values: readonly string[]): void {
    this.table.sheet.allow('allowAutoFilter');
    this.table.filters.set(this.column, values);
    this.table.applyFilters();
  }
}
