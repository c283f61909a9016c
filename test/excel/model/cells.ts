import { HostObject } from '../protocol/hostObject.ts';
import { invalidArgument, itemNotFound } from '../protocol/wire.ts';
import { ConditionalFormats } from './conditionalFormat.ts';
import type { Range } from './range.ts';

/** One or several rectangles: what formats, validations and styles are set on. */
export abstract class Cells extends HostObject {
  abstract readonly areas: readonly Range[];

  get ConditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this);
  }
  get Style(): unknown {
    const names = new Set(this.areas.flatMap((a) => a.map((cell) => cell?.style ?? 'Normal').flat()));
    return names.size === 1 ? [...names][0] : null;
  }
  /** A style replaces what was set before. */
  set Style(name: string) {
    for (const area of this.areas) {
      if (area.sheet.book.styles.item(name) === null && name !== 'Normal') itemNotFound();
      area.sheet.allow('allowFormatCells');
      area.each((cell) => {
        cell.style = name;
        delete cell.look;
      });
    }
  }
}

export class Areas extends Cells {
  readonly areas: readonly Range[];

  constructor(areas: readonly Range[]) {
    super('RangeAreas', (areas[0] ?? invalidArgument()).world);
    this.areas = areas;
  }
  get Address(): string {
    return this.areas.map((area) => area.Address).join(',');
  }
  get AreaCount(): number {
    return this.areas.length;
  }
}
