import { Collection, HostObject } from '../protocol/hostObject.ts';
import type { Sheet } from './sheet.ts';

/** Shapes of a sheet: that they are there, and nothing of how they look. */
export class Shapes extends Collection<Shape> {
  private readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    super('ShapeCollection', sheet.world);
    this.sheet = sheet;
  }
  protected nameOf(shape: Shape): string {
    return shape.id();
  }
  AddGeometricShape(): Shape {
    this.sheet.allow('allowEditObjects');
    const shape = new Shape(this, `{SHAPE-${this.sheet.book.nextId()}}`);
    this.list.push(shape);
    return shape;
  }
}

export class Shape extends HostObject {
  private readonly owner: Shapes;
  private readonly shapeId: string;

  constructor(owner: Shapes, id: string) {
    super('Shape', owner.world);
    this.owner = owner;
    this.shapeId = id;
  }
  override id(): string {
    return this.shapeId;
  }
  get Id(): string {
    return this.shapeId;
  }
  Delete(): void {
    this.owner.remove(this);
  }
}
