import { Collection, HostObject } from '../protocol/hostObject.ts';
import { HostError } from '../protocol/wire.ts';
import type { Cells } from './cells.ts';
import type { Range } from './range.ts';
import { intersection, type Box } from './address.ts';

/** A rule on cells; the sheet keeps its rules in the order of priority. */
export class ConditionalFormat extends HostObject {
  areas: readonly Range[];
  private readonly kind: string;
  private readonly formatId: string;

  constructor(areas: readonly Range[], kind: string) {
    super('ConditionalFormat', areas[0]!.world);
    this.areas = areas;
    this.kind = kind;
    this.formatId = `{CF-${areas[0]!.sheet.book.nextId()}}`;
  }
  override id(): string {
    return this.formatId;
  }
  get Id(): string {
    return this.formatId;
  }
  get Type(): string {
    return this.kind;
  }
  get Priority(): number {
    return this.areas[0]!.sheet.conditionalFormats.indexOf(this);
  }
  get Custom(): HostObject {
    if (this.kind !== 'Custom')
      throw new HostError('InvalidOperation', 'The operation is not valid for this conditional format type.');
    return this.child('Custom', 'CustomConditionalFormat');
  }
  GetRange(): Range {
    return this.areas[0]!;
  }
  /** The cells that it is for have moved. */
  move(to: (box: Box) => Box): void {
    this.areas = this.areas.map(({ sheet, box }) => sheet.range(to(box)));
  }
  Delete(): void {
    const { sheet } = this.areas[0]!;
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format !== this);
  }
}

/** The conditional formats that touch some cells. */
export class ConditionalFormats extends Collection<ConditionalFormat> {
  private readonly cells: Cells;

  constructor(cells: Cells) {
    super('ConditionalFormatCollection', cells.world);
    this.cells = cells;
  }
  protected nameOf(format: ConditionalFormat): string {
    return format.id();
  }
  override items(): readonly ConditionalFormat[] {
    const [first] = this.cells.areas;
    const touches = (format: ConditionalFormat) =>
      format.areas.some((a) => this.cells.areas.some((b) => intersection(a.box, b.box) !== null));
    return (first?.sheet.conditionalFormats ?? []).filter(touches);
  }
  /** A new rule comes before all others. */
  Add(kind: string): ConditionalFormat {
    for (const { sheet } of this.cells.areas) sheet.allow();
    const format = new ConditionalFormat(this.cells.areas, kind);
    this.cells.areas[0]!.sheet.conditionalFormats.unshift(format);
    return format;
  }
  ClearAll(): void {
    for (const format of this.items()) format.Delete();
  }
}
