import { Collection, HostObject, type World } from '../protocol/hostObject.ts';
import { alreadyExists, type Dict } from '../protocol/wire.ts';

/** The look of a cell that nobody touched, by the path below RangeFormat. */
export const STYLE_DEFAULTS: Dict = {
  NumberFormat: 'General',
  'Font.Name': 'Calibri',
  'Font.Size': 11,
  'Font.Bold': false,
  'Font.Italic': false,
  'Font.Color': '#000000',
  'Fill.Color': '#FFFFFF',
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Bottom',
  WrapText: false,
  'Protection.Locked': true,
};

export const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

/** A named cell style; its look has the same keys as that of a cell. */
export class Style extends HostObject {
  readonly name: string;
  readonly look: Dict = {};
  private readonly owner: Styles;

  constructor(owner: Styles, name: string) {
    super('Style', owner.world);
    this.owner = owner;
    this.name = name;
  }
  override id(): string {
    return this.name;
  }
  get Name(): string {
    return this.name;
  }
  get Locked(): unknown {
    return this.value('Protection.Locked');
  }
  set Locked(locked: unknown) {
    this.look['Protection.Locked'] = locked;
  }
  override getScalar(name: string): unknown {
    return name in STYLE_DEFAULTS ? this.value(name) : super.getScalar(name);
  }
  override setScalar(name: string, value: unknown): void {
    if (name in STYLE_DEFAULTS) this.look[name] = value;
    else super.setScalar(name, value);
  }
  override child(name: string, type: string): HostObject {
    return new StylePart(type, this.world, this.look, `${name}.`);
  }
  Delete(): void {
    this.owner.remove(this);
  }
  private value(key: string): unknown {
    return this.look[key] ?? STYLE_DEFAULTS[key];
  }
}

/** Font, fill and borders of a style. */
class StylePart extends HostObject {
  private readonly look: Dict;
  private readonly prefix: string;

  constructor(type: string, world: World, look: Dict, prefix: string) {
    super(type, world);
    this.look = look;
    this.prefix = prefix;
  }
  override id(): string | undefined {
    return this.type === 'RangeBorder' ? this.prefix.split('.')[1] : undefined;
  }
  override item(key: unknown): HostObject {
    return new StylePart('RangeBorder', this.world, this.look, `${this.prefix}${String(key)}.`);
  }
  override items(): readonly HostObject[] {
    return EDGES.map((edge) => this.item(edge));
  }
  override getScalar(name: string): unknown {
    return this.look[this.prefix + name] ?? STYLE_DEFAULTS[this.prefix + name] ?? null;
  }
  override setScalar(name: string, value: unknown): void {
    this.look[this.prefix + name] = value;
  }
}

export class Styles extends Collection<Style> {
  constructor(world: World) {
    super('StyleCollection', world);
  }
  protected nameOf(style: Style): string {
    return style.name;
  }
  Add(name: string): void {
    if (this.item(name) !== null) alreadyExists();
    this.list.push(new Style(this, name));
  }
  look(name: string): Dict | undefined {
    return this.item(name)?.look;
  }
}
