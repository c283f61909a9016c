import { Collection, HostObject, type World } from '../protocol/hostObject.ts';
import { alreadyExists, invalidArgument } from '../protocol/wire.ts';
import type { Book } from './book.ts';
import { checkFormula } from './formula.ts';
import type { Range } from './range.ts';
import type { Sheet } from './sheet.ts';

/** What Excel takes for a name: no cell address, no blank. */
export function isName(text: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(text) && !/^([A-Za-z]{1,3}\d+|[RrCc])$/.test(text);
}

export class Names extends Collection<NamedItem> {
  readonly book: Book;
  readonly sheet: Sheet | null;

  constructor(world: World, book: Book, sheet: Sheet | null) {
    super('NamedItemCollection', world);
    this.book = book;
    this.sheet = sheet;
  }
  protected nameOf(item: NamedItem): string {
    return item.Name;
  }
  Add(name: string, reference: string | Range, comment = ''): NamedItem {
    if (!isName(name)) invalidArgument();
    if (this.item(name) !== null) alreadyExists();
    const formula = typeof reference === 'string' ? reference : `=${reference.Address}`;
    if (!formula.startsWith('=')) invalidArgument();
    checkFormula(formula, this.book.known());
    const item = new NamedItem(this, name, formula);
    item.setScalar('Comment', comment);
    this.list.push(item);
    return item;
  }
}

export class NamedItem extends HostObject {
  readonly Name: string;
  private formula: string;
  private visible = true;
  private readonly owner: Names;

  constructor(owner: Names, name: string, formula: string) {
    super('NamedItem', owner.world);
    this.owner = owner;
    this.Name = name;
    this.formula = formula;
  }
  override id(): string {
    return this.Name;
  }
  override getScalar(name: string): unknown {
    return name === 'Name' ? this.Name : super.getScalar(name);
  }
  get Formula(): string {
    return this.formula;
  }
  set Formula(formula: string) {
    this.formula = formula;
  }
  get Visible(): boolean {
    return this.visible;
  }
  set Visible(visible: boolean) {
    this.visible = visible;
  }
  get Scope(): string {
    return this.owner.sheet === null ? 'Workbook' : 'Worksheet';
  }
  get Type(): string {
    return this.formula.includes('!') ? 'Range' : 'String';
  }
  get Value(): string {
    return this.formula;
  }
  GetRange(): Range {
    return this.owner.book.active.GetCell(0, 0).other(this.formula.slice(1).replaceAll('$', ''));
  }
  Delete(): void {
    this.owner.remove(this);
  }
}
