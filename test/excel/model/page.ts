import { Collection, HostObject } from '../protocol/hostObject.ts';
import { HostError, invalidArgument, type Dict } from '../protocol/wire.ts';
import type { Box } from './address.ts';
import type { Range } from './range.ts';
import type { Sheet } from './sheet.ts';

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export class PageLayout extends HostObject {
  private readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    super('PageLayout', sheet.world);
    this.sheet = sheet;
  }
  SetPrintArea(area: Range | string): void {
    this.sheet.print.area = this.box(area);
  }
  SetPrintTitleRows(rows: Range | string): void {
    this.sheet.print.rows = this.box(rows);
  }
  SetPrintTitleColumns(columns: Range | string): void {
    this.sheet.print.columns = this.box(columns);
  }
  SetPrintMargins(unit: string, margins: Dict): void {
    const points = POINTS[unit] ?? invalidArgument();
    for (const [side, value] of Object.entries(margins)) {
      this.setScalar(`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`, Number(value) * points);
    }
  }
  GetPrintAreaOrNullObject(): HostObject | null {
    return this.sheet.print.area === null
      ? null
      : this.sheet.GetRanges(this.sheet.range(this.sheet.print.area).Address);
  }
  GetPrintTitleRowsOrNullObject(): Range | null {
    return this.sheet.print.rows === null ? null : this.sheet.range(this.sheet.print.rows);
  }
  private box(range: Range | string): Box {
    return (typeof range === 'string' ? this.sheet.GetRange(range) : range).box;
  }
}

/** Horizontal page breaks; each stands above the row it names. */
export class PageBreaks extends Collection<PageBreak> {
  readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    super('PageBreakCollection', sheet.world);
    this.sheet = sheet;
  }
  protected nameOf(): string {
    return '';
  }
  Add(range: Range | string): PageBreak {
    const { row } = (typeof range === 'string' ? this.sheet.GetRange(range) : range).box;
    // A sheet takes no more.
    if (this.list.length >= 1026 || row === 0) invalidArgument();
    const item = new PageBreak(this, row);
    this.list.push(item);
    return item;
  }
  RemovePageBreaks(): void {
    this.list = [];
  }
}

export class PageBreak extends HostObject {
  readonly row: number;
  private readonly owner: PageBreaks;

  constructor(owner: PageBreaks, row: number) {
    super('PageBreak', owner.world);
    this.owner = owner;
    this.row = row;
  }
  override id(): number {
    return this.row;
  }
  Delete(): void {
    this.owner.remove(this);
  }
}

export class FreezePanes extends HostObject {
  private readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    super('WorksheetFreezePanes', sheet.world);
    this.sheet = sheet;
  }
  FreezeRows(count = 1): void {
    this.sheet.frozen = { row: 0, column: 0, rows: count, columns: 0 };
  }
  FreezeColumns(count = 1): void {
    this.sheet.frozen = { row: 0, column: 0, rows: 0, columns: count };
  }
  FreezeAt(range: Range | string): void {
    this.sheet.frozen = (typeof range === 'string' ? this.sheet.GetRange(range) : range).box;
  }
  Unfreeze(): void {
    this.sheet.frozen = null;
  }
}

export class Protection extends HostObject {
  private readonly sheet: Sheet;
  private password = '';

  constructor(sheet: Sheet) {
    super('WorksheetProtection', sheet.world);
    this.sheet = sheet;
  }
  get Protected(): boolean {
    return this.sheet.protection !== null;
  }
  get Options(): Dict | null {
    return this.sheet.protection;
  }
  Protect(options: Dict = {}, password = ''): void {
    if (this.sheet.protection !== null)
      throw new HostError('InvalidOperation', 'The worksheet is protected already.');
    this.sheet.protection = options;
    this.password = password;
  }
  Unprotect(password = ''): void {
    if (this.sheet.protection !== null && password !== this.password)
      throw new HostError('AccessDenied', 'The password you supplied is not correct.');
    this.sheet.protection = null;
  }
}
