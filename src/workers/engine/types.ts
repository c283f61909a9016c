import type { SessionMove } from '../../app/sessionBook.ts';
import type { NewYearBook, NewYearChoice } from '../../app/newYear.ts';
import type { PapersView } from '../../app/views/papers.ts';
import type { IsoDate } from '../../core/date/types.ts';
import type { Decision } from '../../core/question.ts';
import type { KeyedReturn } from '../../core/submission/keyed.ts';
import type { Result } from '../../core/result.ts';
import type { BookCell, SourceRef } from '../../core/issue.ts';
import type { ReceiptView } from '../../app/views/receipt.ts';
import type {
  ChangePreview,
  ChartView,
  HomeView,
  KeyingView,
  QuestionView,
  RegisterView,
  ReviewView,
  SessionView,
  ScorecardView,
  StoryView,
} from '../../app/views/types.ts';
import type { BlocksInput } from '../../app/blocks/setBlocks.ts';
import type { BlocksView } from '../../app/views/blocks.ts';
import type { ChaseView } from '../../app/views/chase.ts';
import type { Direction } from '../../app/directBook.ts';
import type { NewRound } from '../../app/addRound.ts';
import type { RoundAction } from '../../app/roundBook.ts';
import type { RoundStateView } from '../../app/views/rounds.ts';
import type { SettingView } from '../../app/views/settings.ts';
import type { TypedSettings } from '../../app/settingsBook.ts';
import type { Draft } from '../../app/draft.ts';
import type { BookSizes } from '../../app/startBook.ts';
import type { Round } from '../../core/tracking/types.ts';
import type { Language } from '../../messages/types.ts';
import type {
  HostCapabilities,
  FoundRow,
  InputFile,
  ReadRow,
  ReadTable,
  RestorePoint,
  TableChange,
  TableKeys,
} from '../../workbook/ports.ts';
import type { CellContent, SheetSpec, WorkbookSpec } from '../../workbook/spec.ts';

/** What a person settled before a book is made. */
export interface StartChoices {
  readonly decisions: readonly Decision[];
  /** Instead of the plan's own; empty: the plan's. */
  readonly rounds: readonly Omit<Round, 'number'>[];
  readonly asOf: IsoDate | null;
  /** Who makes the book; absent where nobody said. */
  readonly preparer?: string;
}

/** A new book, computed and not yet written. */
export interface StartView {
  readonly preview: ChangePreview;
  readonly sizes: BookSizes;
  /** Questions that stay open: they go into the book as rows of Việc cần quyết định. */
  readonly open: number;
}

/** A change of the open book, computed and not yet written. */
export interface PendingView {
  readonly label: string;
  readonly preview: ChangePreview;
  readonly questions: readonly QuestionView[];
  /** Cells that people changed since: an undo leaves them. */
  readonly kept: readonly SourceRef[];
  /** What the change itself asks, which is best answered before it is written; absent where it asks nothing. */
  readonly asked?: readonly QuestionView[];
}

/** A plan that came after the book was made. */
export interface ChangedPlan {
  readonly file: InputFile;
  /** The book's own plan, changed; or one to be followed beside it. */
  readonly as: 'change' | 'another';
  readonly decisions: readonly Decision[];
}

/** Which forms of a round, and what goes out beside them. */
export interface FormsWish {
  /** One form for all agencies of this group; '': one for each agency. */
  readonly group: string;
  /** Danh sách gửi. */
  readonly list: boolean;
  /** Bảng phân công nhiệm vụ. */
  readonly assignments: boolean;
}

/** The return for the level above. */
export interface RolledUpFile extends FileOut {
  /** Rows of the form that hold nothing, and those of which it is not known whose task they are. */
  readonly open: number;
  readonly unknown: number;
}

export interface ConsolidationView extends PendingView {
  readonly receipt: ReceiptView;
}

export interface ScoreView extends PendingView {
  readonly scheme: string;
  readonly scorecards: readonly ScorecardView[];
}

/** Which of next year's books a person wants. */
export interface NewYearWish extends NewYearChoice {
  /** The old book's name, for people. */
  readonly file: string;
}

/** Next year's book as it would be; nothing is made yet. */
export interface NewYearView extends Pick<NewYearBook, 'year' | 'proposals' | 'going' | 'staying'> {
  /** What of the old year is not finished, in sentences: then a person must want it all the same. */
  readonly unfinished: readonly string[];
  /** Questions that the new book will have. */
  readonly open: number;
}

/** A file for the person to keep. */
export interface FileOut extends InputFile {
  readonly count: number;
}

export interface ReturnsChoice {
  readonly round: number;
  readonly files: readonly InputFile[];
  /** The day on which all of them arrived; null: not known. */
  readonly received: IsoDate | null;
  readonly decisions: readonly Decision[];
  /** Returns that the office typed in. */
  readonly keyed?: readonly KeyedReturn[];
}

/** Says how far long work is: what is done now, and how many of how many. */
export type Report = (label: string, done: number, total: number) => void;

/**
 * All the thinking of the pane, away from the thread that draws it. It holds the plan that was read, the book that is
 * open and the change that was computed last; what it answers is what a screen shows.
 */
export interface Engine {
  readPlan(
    plan: InputFile,
    register: InputFile | null,
    choices: StartChoices,
  ): Promise<Result<ReviewView | null>>;
  /** What was settled so far, as text to keep with the workbook, and back: null where it belongs to other files. */
  encodeDraft(choices: StartChoices, screen: string): Promise<string | null>;
  decodeDraft(text: string): Promise<Draft | null>;
  review(choices: StartChoices): Promise<Result<ReviewView | null>>;
  startPreview(choices: StartChoices): Promise<Result<StartView | null>>;
  /** Writes the book that startPreview computed. */
  create(name: string): Promise<Result<null>>;
  open(name: string): Promise<Result<HomeView | null>>;
  home(): Promise<HomeView | null>;
  /** Sentences of views are in this language from now; views that are shown are asked for anew. */
  speak(language: Language): Promise<void>;
  /** The change that was computed last, as it was answered then; null where it was written or is none. */
  pending(): Promise<PendingView | null>;
  register(): Promise<RegisterView | null>;
  questions(): Promise<readonly QuestionView[]>;
  /** Of the row that stands at a place: as it was found there now, or, where nobody looked, as the book was read. */
  story(at: SourceRef, found?: FoundRow | null): Promise<StoryView | null>;
  /** Does a row stand elsewhere than where it was read? Then the book is to be read again. */
  hasMoved(found: FoundRow): Promise<boolean>;
  /** Where a cell of the book `name` stands now (rowNow.ts); null where its row is gone. */
  whereNow(name: string, of: BookCell, found: FoundRow | null): Promise<SourceRef | null>;
  settle(decisions: readonly Decision[]): Promise<Result<PendingView | null>>;
  /** A changed plan, or another one, against the open book. */
  updatePlan(plan: ChangedPlan): Promise<Result<PendingView | null>>;
  /** A newer list of agencies. */
  renewRegister(list: InputFile, decisions: readonly Decision[]): Promise<Result<PendingView | null>>;
  /** Rows of Thông tin chung, and what is typed into them. */
  settings(): Promise<Result<readonly SettingView[] | null>>;
  changeSettings(typed: TypedSettings): Promise<Result<PendingView | null>>;
  rounds(): Promise<Result<readonly RoundStateView[] | null>>;
  changeRound(round: number, action: RoundAction): Promise<Result<PendingView | null>>;
  addRound(wish: NewRound): Promise<Result<PendingView | null>>;
  /** Takes the return of an agency (its code) that counts back. */
  withdraw(round: number, agency: string, reason: string): Promise<Result<PendingView | null>>;
  /** The return for the level above, in its own form or (null) in one of the book's tasks. */
  rollUp(round: number, form: InputFile | null): Promise<Result<RolledUpFile | null>>;
  /** Figures of last year's book beside this year's. */
  compareYear(earlier: InputFile): Promise<Result<PendingView | null>>;
  /** Names of groups that forms can be made for. */
  formGroups(): Promise<Result<readonly string[] | null>>;
  forms(round: number, wish: FormsWish): Promise<Result<FileOut | null>>;
  /** What an agency (its code) is asked for in a round, to be typed in for it. */
  keying(round: number, agency: string): Promise<Result<KeyingView | null>>;
  /** The files that were taken in last, in the folders in which they are kept beside the book, as one zip. */
  originals(): Promise<Result<FileOut | null>>;
  consolidate(choice: ReturnsChoice): Promise<Result<ConsolidationView | null>>;
  score(scheme: InputFile | null): Promise<Result<ScoreView | null>>;
  /** Where the scoring session in work stands; null where there is none. */
  session(): Promise<SessionView | null>;
  moveSession(move: SessionMove): Promise<Result<PendingView | null>>;
  /** Forms of the session's step, and what came back of them. */
  appraisals(): Promise<Result<FileOut | null>>;
  takeAppraisals(files: readonly InputFile[]): Promise<Result<PendingView | null>>;
  /** Whom to remind of a round's report, and the printed list of what is to be completed; null: nothing is. */
  chase(round: number): Promise<Result<ChaseView | null>>;
  supplements(round: number): Promise<Result<FileOut | null>>;
  /** What forms can ask beside tasks, and another choice of it. */
  blocks(): Promise<Result<BlocksView | null>>;
  setBlocks(input: BlocksInput): Promise<Result<PendingView | null>>;
  /** Cells of the upper level's template by its file name, each 'Sheet1!C5=NV0003.Tỷ lệ (%)'. */
  mapping(template: string): Promise<Result<readonly string[] | null>>;
  mapTemplate(template: InputFile, lines: readonly string[]): Promise<Result<PendingView | null>>;
  /** The template with the figures of a round, and where they come from, in one zip. */
  fillTemplate(template: InputFile, round: number): Promise<Result<FileOut | null>>;
  /** What is printed, and what to mend before. `plan`: code of one of the book's plans; null: of all. */
  papers(plan?: string | null): Promise<Result<PapersView | null>>;
  print(plan?: string | null): Promise<Result<FileOut | null>>;
  /** The letters of a round, by the office's own templates where it has given any. */
  letters(
    round: number,
    templates?: readonly InputFile[],
    plan?: string | null,
  ): Promise<Result<FileOut | null>>;
  /** What a leader said, as a task that is followed. */
  direct(direction: Direction): Promise<Result<PendingView | null>>;
  /** The year put away, as one zip; `name`: the open file's, '' in Excel. */
  archive(name: string, originals: readonly InputFile[]): Promise<Result<FileOut | null>>;
  /** What next year's book would be, and its files; the open book stays as it is. */
  newYear(wish: NewYearWish): Promise<Result<NewYearView | null>>;
  makeNewYear(wish: NewYearWish): Promise<Result<{ readonly book: FileOut; readonly draft: FileOut } | null>>;
  /** The charts of the open book. */
  charts(): Promise<readonly ChartView[]>;
  restorePoints(): Promise<readonly RestorePoint[]>;
  undo(id: string | null): Promise<Result<PendingView | null>>;
  /** Writes the change that was computed last, and opens the book anew. */
  apply(name: string): Promise<Result<HomeView | null>>;
  /** Page only: a workbook that a person chose, under its name; and the present bytes of one. */
  putFile(file: InputFile): Promise<void>;
  takeFile(name: string): Promise<Uint8Array | null>;
}

export interface RemoteBook {
  readonly id: number;
  readonly revision: string;
}

/** Tables that were read, without their rows as yet. */
export interface RemoteRead {
  readonly id: number;
  readonly tables: readonly (Omit<ReadTable, 'rows'> & { readonly count: number })[];
}

/**
 * A host on the other side of a thread: plain data only, and large things in pieces, so that neither side stands still
 * while it takes them in.
 */
export interface RemoteHost {
  capabilities(): HostCapabilities;
  beginCreate(head: Omit<WorkbookSpec, 'sheets'>): void;
  addSheet(sheet: SheetSpec): void;
  /** More rows for a table of the sheet that was added last. */
  addRows(table: number, rows: readonly (readonly CellContent[])[]): void;
  create(name: string): Promise<Result<null>>;
  open(name: string): Promise<Result<RemoteBook | null>>;
  /** Reads tables and keeps their rows, to be fetched in pieces (of PIECE rows) and then let go. */
  read(book: number, tables: readonly string[]): Promise<Result<RemoteRead>>;
  rows(read: number, table: number, piece: number): readonly ReadRow[];
  endRead(read: number): void;
  /** Of a book as it was read last: in Excel it moves on with every reading. */
  revision(book: number): string;
  /** Forgets changes that an engine which has ended since had sent: nothing of it may be written with the next. */
  beginChanges(): void;
  addChanges(changes: readonly TableChange[]): void;
  apply(
    book: number,
    keys: TableKeys,
    name: string,
    options: { readonly expects: string; readonly label?: string; readonly at?: string },
  ): Promise<Result<null>>;
}
