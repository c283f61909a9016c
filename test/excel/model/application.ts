import { Collection, HostObject, type World } from '../protocol/hostObject.ts';
import { alreadyExists } from '../protocol/wire.ts';
import { splitSheet } from './address.ts';
import type { Range } from './range.ts';
import type { Sheet } from './sheet.ts';
import type { Book } from './book.ts';

/** Calculation and screen; nothing moves here, so what is suspended is only counted. */
export class Application extends HostObject {
  readonly suspended = { calculation: 0, screen: 0 };
  private readonly book: Book;

  constructor(book: Book) {
    super('Application', book.world);
    this.book = book;
  }

  SuspendApiCalculationUntilNextSync(): void {
    this.suspended.calculation += 1;
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    this.suspended.screen += 1;
  }
  Calculate(): void {
    this.book.calculate();
  }
  get CalculationMode(): string {
    return this.book.manual ? 'Manual' : 'Automatic';
  }
  set CalculationMode(mode: string) {
    this.book.setManual(mode === 'Manual');
  }
}

/** Threaded comments, one to a cell. */
export class Comments extends Collection<Comment> {
  private readonly book: Book;

  constructor(world: World, book: Book) {
    super('CommentCollection', world);
    this.book = book;
  }
  protected nameOf(comment: Comment): string {
    return comment.id();
  }
  Add(at: Range | string, text: string): Comment {
    const { Address } = this.book.active.GetCell(0, 0).other(at);
    if (this.list.some((c) => c.at === Address)) alreadyExists();
    const comment = new Comment(this, Address, text, `{COMMENT-${this.book.nextId()}}`);
    this.list.push(comment);
    return comment;
  }
}

/** Those of one sheet. */
export class SheetComments extends Collection<Comment> {
  private readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    super('CommentCollection', sheet.world);
    this.sheet = sheet;
  }
  protected nameOf(comment: Comment): string {
    return comment.id();
  }
  override items(): readonly Comment[] {
    const all = this.sheet.book.child('Comments', 'CommentCollection') as Comments;
    return all.list.filter(({ at }) => splitSheet(at).sheet === this.sheet.Name);
  }
}

export class Comment extends HostObject {
  readonly at: string;
  private text: string;
  private readonly owner: Comments;
  private readonly commentId: string;

  constructor(owner: Comments, at: string, text: string, id: string) {
    super('Comment', owner.world);
    this.owner = owner;
    this.at = at;
    this.text = text;
    this.commentId = id;
  }
  override id(): string {
    return this.commentId;
  }
  get Id(): string {
    return this.commentId;
  }
  get Content(): string {
    return this.text;
  }
  get Text(): string {
    return this.text;
  }
  set Text(text: string) {
    this.text = text;
  }
  Delete(): void {
    this.owner.remove(this);
  }
}
