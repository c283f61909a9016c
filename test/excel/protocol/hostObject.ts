import { ACCEPTED } from '../accepted.ts';
import { invalidArgument, itemNotFound, notInBench, type Dict } from './wire.ts';
import { NO_TYPE, type Metadata, type TypeInfo } from './metadata.ts';

/** An event of the workbook on its way to the client. */
export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly args: Dict;
}

/** Makes the object of a type below another: the one place that knows which class stands for which type. */
export type Registry = Readonly<Record<string, (parent: HostObject, name: string) => HostObject>>;

/** What all objects of one workbook share. */
export interface World {
  readonly metadata: () => Metadata;
  readonly registry: Registry;
  readonly emit: (event: HostEvent) => void;
  /** May the workbook be looked at only? */
  readonly viewing: () => boolean;
  /** Is another workbook in front? */
  readonly away: () => boolean;
}

/**
 * An object of the workbook, on Excel's side. Members in PascalCase are what the client may ask for: getters, setters
 * and methods. What a class doesn't have must stand in accepted.ts, else it is refused by name.
 */
export class HostObject {
  readonly type: string;
  readonly world: World;
  readonly kept: Dict = {};
  private readonly children = new Map<string, HostObject>();

  constructor(type: string, world: World) {
    this.type = type;
    this.world = world;
  }

  get info(): TypeInfo {
    return this.world.metadata()[this.type] ?? NO_TYPE;
  }

  /** The value of Id or _Id in answers: by it the client finds the object again in the next request. */
  id(): string | number | undefined {
    return undefined;
  }

  /** Is what it stood for there no more? */
  gone(): boolean {
    return false;
  }

  items(): readonly HostObject[] {
    return notInBench(`${this.type}.items`);
  }

  item(key: unknown): HostObject | null {
    return notInBench(`${this.type}.getItem(${String(key)})`);
  }

  getScalar(name: string): unknown {
    if (name in this.kept) return this.kept[name];
    const accepted = ACCEPTED[this.type];
    return accepted !== undefined && name in accepted ? accepted[name] : notInBench(`${this.type}.${name}`);
  }

  setScalar(name: string, value: unknown): void {
    const accepted = ACCEPTED[this.type];
    if (accepted === undefined || !(name in accepted)) notInBench(`${this.type}.${name} to set`);
    this.kept[name] = value;
  }

  child(name: string, type: string): HostObject {
    const known = this.children.get(name);
    if (known !== undefined) return known;
    const made = this.world.registry[type]?.(this, name) ?? new HostObject(type, this.world);
    this.children.set(name, made);
    return made;
  }
}

export function sameName(a: string, b: unknown): boolean {
  return typeof b === 'string' && a.toLowerCase() === b.toLowerCase();
}

/** A list of objects that are found by id or name. */
export abstract class Collection<T extends HostObject> extends HostObject {
  list: T[] = [];

  protected abstract nameOf(item: T): string;

  override items(): readonly T[] {
    return this.list;
  }

  override item(key: unknown): T | null {
    const items = this.items();
    return items.find((x) => x.id() === key) ?? items.find((x) => sameName(this.nameOf(x), key)) ?? null;
  }

  get Count(): number {
    return this.items().length;
  }

  GetCount(): number {
    return this.items().length;
  }

  GetItem(key: unknown): T {
    return this.item(key) ?? itemNotFound();
  }

  GetItemOrNullObject(key: unknown): T | null {
    return this.item(key);
  }

  GetItemAt(index: number): T {
    return this.items()[index] ?? invalidArgument();
  }

  remove(item: T): void {
    this.list = this.list.filter((x) => x !== item);
  }

  /** The first free name: Sheet1, Sheet2 … */
  freeName(prefix: string): string {
    let number = 1;
    while (this.items().some((x) => sameName(this.nameOf(x), `${prefix}${number}`))) number += 1;
    return `${prefix}${number}`;
  }
}
