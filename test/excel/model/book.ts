import { Collection, HostObject, type World } from '../protocol/hostObject.ts';
import { alreadyExists, HostError, invalidArgument, type Dict } from '../protocol/wire.ts';
import { boxText } from './address.ts';
import type { Cell, Scalar } from './cell.ts';
import type { Known } from './formula.ts';
import { createCalculator, type Calculator } from '../calc/calculator.ts';
import { Names } from './names.ts';
import type { Range } from './range.ts';
import { rewriteFormulas, withSheetLost } from './rewrite.ts';
import { Settings } from './settings.ts';
import { Sheet, type Compute } from './sheet.ts';
import { Styles } from './styles.ts';
import { BookTables, type Table } from './table.ts';

const SHEET_ADDED = 13;
const SHEET_DELETED = 15;
const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/;

/** A workbook: what the client's context.workbook stands for. */
export class Book extends HostObject {
  readonly sheets: Sheets;
  readonly styles: Styles;
  readonly names: Names;
  readonly settings: Settings;
  readonly tables: BookTables;
  active: Sheet;
  selection: Range;
  /** Opened to be looked at: Excel on the web's viewing mode, a file that somebody else holds. */
  viewing = false;
  /** Formulas are worked out when they are written and when somebody asks for it, not by themselves. */
  manual = false;
  /** The book came from a file of an older Excel: formulas show @ where they may give several cells. */
  legacy = false;
  /** Changes whenever something does that formulas may depend on. */
  version = 0;
  private readonly compute: Compute | undefined;
  private readonly calculator: Calculator = createCalculator(this);
  private last = 0;

  constructor(world: World, compute?: Compute) {
    super('Workbook', world);
    this.compute = compute;
    this.styles = new Styles(world);
    this.names = new Names(world, this, null);
    this.settings = new Settings(world);
    this.tables = new BookTables(this);
    this.sheets = new Sheets(this);
    this.active = this.sheets.Add('Sheet1');
    this.selection = this.active.GetCell(0, 0);
  }

  get Worksheets(): Sheets {
    return this.sheets;
  }
  get Styles(): Styles {
    return this.styles;
  }
  get Names(): Names {
    return this.names;
  }
  get Settings(): Settings {
    return this.settings;
  }
  get Tables(): BookTables {
    return this.tables;
  }
  get ReadOnly(): boolean {
    return this.viewing;
  }
  GetSelectedRange(): Range {
    return this.selection;
  }
  GetActiveCell(): Range {
    return this.selection.GetCell(0, 0);
  }
  _GetRangeForEventByReferenceId(id: string): Range {
    return this.active.GetRange('A1').other(id);
  }

  nextId(): number {
    return (this.last += 1);
  }
  /** Events go to the sheet's own listeners and to the workbook's. */
  emit(type: number, sheetId: string, args: Dict): void {
    if (!this.eventsOn()) return;
    for (const target of new Set([sheetId, 'Workbook'])) this.world.emit({ type, target, args });
  }
  /** The content of a cell with a formula, worked out. */
  worked(
    formula: string,
    sheet: Sheet,
    row: number,
    column: number,
  ): Pick<Cell, 'value' | 'formula' | 'error'> {
    const at = boxText({ row, column, rows: 1, columns: 1 });
    const value: Scalar =
      this.compute?.(formula, sheet.Name, at) ?? this.calculator.cell(formula, sheet, row, column);
    return { formula, value, ...(typeof value === 'string' && ERROR.test(value) ? { error: true } : {}) };
  }
  /** What a cell keeps of a formula that is written into it; unless asked for, figures wait till somebody looks. */
  written(formula: string, sheet: Sheet, row: number, column: number): Pick<Cell, 'value' | 'formula'> {
    const now = this.manual || this.compute !== undefined;
    return now ? this.worked(formula, sheet, row, column) : { formula, value: 0 };
  }
  /** Something changed that formulas may depend on. */
  touch(): void {
    this.version += 1;
  }
  /** Works out every formula and keeps what it gives. */
  calculate(): void {
    const { manual } = this;
    this.manual = false;
    for (const sheet of this.sheets.list) sheet.keepFigures();
    this.manual = manual;
    this.touch();
  }
  /** Formulas are worked out by themselves, or only when somebody asks; the figures of now stay till then. */
  setManual(manual: boolean): void {
    if (manual && !this.manual) this.calculate();
    this.manual = manual;
    this.touch();
  }
  known(): Known {
    return {
      tables: new Map(this.allTables().map((t) => [t.Name.toLowerCase(), t.headers()])),
      sheets: this.sheets.list.map((s) => s.Name),
    };
  }
  allTables(): Table[] {
    return this.sheets.list.flatMap((sheet) => sheet.tables.list);
  }
  sheet(name: string): Sheet {
    return this.sheets.GetItem(name);
  }
  table(name: string): Table {
    return this.tables.GetItem(name);
  }
  private eventsOn(): boolean {
    return this.child('Runtime', 'Runtime').getScalar('EnableEvents') !== false;
  }
}

/** Excel keeps this name for itself. */
const RESERVED = 'history';

export class Sheets extends Collection<Sheet> {
  private readonly book: Book;

  constructor(book: Book) {
    super('WorksheetCollection', book.world);
    this.book = book;
  }
  protected nameOf(sheet: Sheet): string {
    return sheet.Name;
  }
  Add(name = this.freeName('Sheet')): Sheet {
    const sheet = new Sheet(this.world, this.book, this.checkName(name));
    this.list.push(sheet);
    this.book.emit(SHEET_ADDED, 'Workbook', { worksheetId: sheet.Id, source: 'Local' });
    return sheet;
  }
  checkName(name: string, self?: Sheet): string {
    const allowed = name !== '' && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name);
    if (!allowed || name.toLowerCase() === RESERVED) invalidArgument();
    const other = this.list.find((s) => s.Name.toLowerCase() === name.toLowerCase());
    if (other !== undefined && other !== self) alreadyExists();
    return name;
  }
  delete(sheet: Sheet): void {
    if (!this.list.some((s) => s !== sheet && s.Visibility === 'Visible'))
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    this.remove(sheet);
    for (const table of sheet.tables.list) table.lose();
    rewriteFormulas(this.book, (formula) => withSheetLost(formula, sheet.Name));
    if (this.book.active === sheet) this.book.active = this.GetFirst(true);
    this.book.emit(SHEET_DELETED, 'Workbook', { worksheetId: sheet.Id, source: 'Local' });
  }
  move(sheet: Sheet, position: number): void {
    this.remove(sheet);
    this.list.splice(position, 0, sheet);
  }
  GetActiveWorksheet(): Sheet {
    return this.book.active;
  }
  GetFirst(visible = false): Sheet {
    return this.shown(visible)[0] ?? invalidArgument();
  }
  GetLast(visible = false): Sheet {
    return this.shown(visible).at(-1) ?? invalidArgument();
  }
  private shown(visible: boolean): Sheet[] {
    return visible ? this.list.filter((s) => s.Visibility === 'Visible') : this.list;
  }
}
