import { HostObject, type World } from '../protocol/hostObject.ts';
import { notInBench, type Dict } from '../protocol/wire.ts';
import type { Cells } from './cells.ts';
import type { Range } from './range.ts';
import { EDGES } from './styles.ts';

/** RangeFormat and all below it: one value per cell, by the path to it; null where cells differ. */
export class Format extends HostObject {
  private readonly cells: Cells;
  private readonly prefix: string;

  constructor(type: string, world: World, cells: Cells, prefix = '') {
    super(type, world);
    this.cells = cells;
    this.prefix = prefix;
  }

  override id(): string | undefined {
    return this.type === 'RangeBorder' ? this.prefix.split('.')[1] : undefined;
  }
  override child(name: string, type: string): HostObject {
    return new Format(type, this.world, this.cells, `${this.prefix}${name}.`);
  }
  override item(key: unknown): HostObject {
    return this.child(String(key), 'RangeBorder');
  }
  override items(): readonly HostObject[] {
    return EDGES.map((edge) => this.item(edge));
  }
  override getScalar(name: string): unknown {
    const { sheet } = this.first();
    const values = new Set(
      this.cells.areas.flatMap((area) => {
        const { row, column, rows, columns } = area.box;
        if (name === 'ColumnWidth') return span(column, columns).map((c) => sheet.columnWidth.get(c) ?? 48);
        if (name === 'RowHeight') return span(row, rows).map((r) => sheet.rowHeight.get(r) ?? 15);
        return area.map((_, r, c) => sheet.look(r, c, this.prefix + name)).flat();
      }),
    );
    return values.size === 1 ? [...values][0] : null;
  }
  override setScalar(name: string, value: unknown): void {
    for (const area of this.cells.areas) {
      area.sheet.allow(allowance(this.prefix, name));
      if (name === 'ColumnWidth')
        for (const c of span(area.box.column, area.box.columns)) area.sheet.columnWidth.set(c, Number(value));
      else if (name === 'RowHeight')
        for (const r of span(area.box.row, area.box.rows)) area.sheet.rowHeight.set(r, Number(value));
      else this.setLook(area, this.prefix + name, value);
    }
  }
  private setLook(area: Range, key: string, value: unknown): void {
    const with_ = (look: Dict | undefined): Dict => ({ ...look, [key]: value });
    const { sheet, box } = area;
    if (area.IsEntireColumn) {
      for (const c of span(box.column, box.columns)) sheet.columnLook.set(c, with_(sheet.columnLook.get(c)));
      area.each((cell) => (cell.look = with_(cell.look)), true);
    } else if (area.IsEntireRow) notInBench(`formats of whole rows (${key})`);
    else area.each((cell) => (cell.look = with_(cell.look)));
  }
  AutofitRows(): void {
    for (const { sheet, box } of this.cells.areas) {
      sheet.allow('allowFormatRows');
      for (const row of span(box.row, box.rows)) {
        sheet.fittedRows.add(row);
        sheet.rowHeight.delete(row);
      }
    }
  }
  Clear(): void {
    this.setScalar('Color', '#FFFFFF');
  }
  private first(): Range {
    return this.cells.areas[0]!;
  }
}

/** What a protected sheet must allow for a format to be set; undefined: nothing will do. */
function allowance(prefix: string, name: string): string | undefined {
  if (name === 'ColumnWidth') return 'allowFormatColumns';
  if (name === 'RowHeight') return 'allowFormatRows';
  return prefix.startsWith('Protection') ? undefined : 'allowFormatCells';
}

function span(from: number, count: number): number[] {
  return Array.from({ length: Math.min(count, 20_000) }, (_, i) => from + i);
}
