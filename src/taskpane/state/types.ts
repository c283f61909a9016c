import type { RoundKind } from '../../app/addRound.ts';
import type { BlockChoice } from '../../app/blocks/setBlocks.ts';
import type { Draft } from '../../app/draft.ts';
import type {
  HomeView,
  KeyingView,
  QuestionView,
  RegisterView,
  ReviewView,
  StoryView,
} from '../../app/views/types.ts';
import type { BlocksView } from '../../app/views/blocks.ts';
import type { ChaseView } from '../../app/views/chase.ts';
import type { Boundary } from '../../core/date/types.ts';
import type { SourceRef } from '../../core/issue.ts';
import type { PapersView } from '../../app/views/papers.ts';
import type { KeyedBlocks } from '../../core/submission/keyedBlocks.ts';
import type { AnswerField } from '../../core/submission/types.ts';
import type { Decision } from '../../core/question.ts';
import type { Language } from '../../messages/pane.ts';
import type { InputFile, Progress, RestorePoint, StopWatching } from '../../workbook/ports.ts';
import type { RoundStateView } from '../../app/views/rounds.ts';
import type { SettingView } from '../../app/views/settings.ts';
import type { TypedSettings } from '../../app/settingsBook.ts';
import type {
  ChangedPlan,
  ConsolidationView,
  FileOut,
  NewYearView,
  PendingView,
  ScoreView,
  StartChoices,
  StartView,
} from '../../workers/engine/types.ts';
import type { Said } from './said.ts';

export const SCREENS = [
  'home',
  'plan',
  'review',
  'start',
  'register',
  'questions',
  'forms',
  'returns',
  'keying',
  'chase',
  'blocks',
  'template',
  'changePlan',
  'rounds',
  'settings',
  'scores',
  'print',
  'yearEnd',
  'newYear',
  'pending',
  'undo',
] as const;
export type Screen = (typeof SCREENS)[number];

/**
 * Whether a book is open: `none` while there is none yet, `unfinished` while a broken-off change waits,
 * `elsewhere` while another machine writes, `failed` where it
 * could not be read.
 */
export type BookState = 'opening' | 'none' | 'open' | 'unfinished' | 'elsewhere' | 'tooOld' | 'failed';

export interface Notice {
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly text: Said;
}

/** Work under way. */
export interface Busy extends Progress {
  /** The work as a whole; `label` is its present step. */
  readonly job: string;
  readonly cancel: (() => void) | null;
}

/** What a person chose of the plan's sources, before it was read. */
export interface Sources {
  readonly plan: InputFile | null;
  readonly register: InputFile | null;
}

/** What a leader said, as it is typed in. */
export interface Directing {
  readonly text: string;
  readonly by: string;
  readonly given: string;
  readonly time: string;
  readonly leads: string;
  readonly coordinating: string;
}

/** A paper return as it is typed in; nothing is read or checked yet. */
export interface Typing {
  readonly received: string;
  readonly channel: string;
  readonly letter: string;
  readonly letterDate: string;
  readonly signer: string;
  readonly general: string;
  /** By task. */
  readonly rows: Readonly<Record<string, Readonly<Partial<Record<AnswerField, string>>>>>;
  readonly blocks: KeyedBlocks;
}

/** An answer as it is being chosen; it is none before a person gives it. */
export interface PickedAnswer {
  /** Key of the chosen option; empty while none is. */
  readonly choice: string;
  readonly value: string;
  readonly reason: string;
  /** Whether it is meant for all questions that ask the same words. */
  readonly same: boolean;
}

/** By question. */
export type Picks = Readonly<Record<string, PickedAnswer>>;

/** What a person chose of the blocks of forms, and the indicators typed to be added. */
export interface Asking {
  readonly choices: readonly BlockChoice[];
  readonly indicators: string;
}

/** The upper level's template with what goes into its cells, one a line. */
export interface Pointing {
  readonly template: InputFile | null;
  readonly lines: string;
  /** The lines that the book holds. */
  readonly kept: string;
}

/** What came after the book was made, as it is compared with it. */
export interface Changing {
  readonly plan: InputFile | null;
  readonly as: ChangedPlan['as'];
  /** A newer list of agencies. */
  readonly register: InputFile | null;
  /** Answers to what the change asks. */
  readonly decisions: readonly Decision[];
}

/** A round to be added, as it is typed in. */
export interface TypedRound {
  readonly name: string;
  readonly due: string;
  readonly boundary: Boundary;
  readonly kind: RoundKind;
  readonly request: string;
  /** Code of the plan that it asks for; null: all of the book. */
  readonly plan: string | null;
}

/** What is done to a round, as it is typed in. */
export interface Rounding {
  readonly added: TypedRound;
  readonly agencies: readonly string[];
  readonly until: string;
  readonly reason: string;
}

export interface PaneState {
  readonly language: Language;
  /** Who works here, as asked once; '' while nobody said. */
  readonly worker: string;
  readonly screen: Screen;
  readonly book: BookState;
  /** A person said that the machine that began the change is at work no more. */
  readonly takenOver: boolean;
  /** A broken-off change could not be ended, since people changed places of it: what they changed can be kept. */
  readonly editedSince: boolean;
  /** The name that the book is opened and saved under; '' in Excel. */
  readonly bookName: string;
  /** Page only: the workbook as it was opened or written last, for an engine that has to begin anew. */
  readonly bookFile: InputFile | null;
  readonly busy: Busy | null;
  readonly notices: readonly Notice[];
  /** Why the book could not be read again after people changed it; null once it could. */
  readonly unread: readonly Notice[] | null;
  readonly sources: Sources;
  readonly choices: StartChoices;
  /** A review that was left half done in this workbook. */
  readonly draft: Draft | null;
  readonly review: ReviewView | null;
  readonly start: StartView | null;
  readonly home: HomeView | null;
  readonly register: RegisterView | null;
  readonly questions: readonly QuestionView[];
  /** The cell that was chosen last in the workbook, and what is known of its row. */
  readonly chosen: SourceRef | null;
  readonly story: StoryView | null;
  readonly pending: PendingView | null;
  readonly returns: ConsolidationView | null;
  /** Files that came back and the day they came, as typed. */
  readonly taking: {
    readonly files: readonly InputFile[];
    readonly received: string;
    /** Those of them that the receipt is about. */
    readonly used: readonly InputFile[];
  };
  /** The agency and round that a paper return is typed in for. */
  readonly keying: KeyingView | null;
  readonly typing: Typing;
  readonly directing: Directing;
  /** Whom to remind; null while nobody looked. */
  readonly chase: ChaseView | null;
  readonly blocks: BlocksView | null;
  readonly asking: Asking | null;
  readonly pointing: Pointing;
  readonly changing: Changing;
  readonly rounding: Rounding;
  /** Rows of Thông tin chung as they stand (null while nobody looked), and those that were typed otherwise. */
  readonly settings: readonly SettingView[] | null;
  readonly typedSettings: TypedSettings;
  /** Where each round stands; null while nobody looked. */
  readonly roundStates: readonly RoundStateView[] | null;
  /** The form of the level above that the book's figures go into; null: one of the book's own. */
  readonly upperForm: InputFile | null;
  /** Groups that forms can be made for; null while nobody looked. */
  readonly formGroups: readonly string[] | null;
  /** The office's own templates of letters. */
  readonly templates: readonly InputFile[];
  /** Answers to the book's questions that are not yet written. */
  readonly answers: readonly Decision[];
  /** Answers that were chosen and not given. */
  readonly picks: Picks;
  /** Where a change that is looked at came from. */
  readonly origin: Screen;
  readonly scores: ScoreView | null;
  /** The papers as they would be printed now; null while they were not looked at. */
  readonly papers: PapersView | null;
  /** Code of the plan whose papers and letters are made; null: of all. */
  readonly printedPlan: string | null;
  /** Returns as they came, to be put away with the year. */
  readonly originals: readonly InputFile[];
  /** Next year's book as it would be, the tasks that a person chose for it (null: as proposed), and the draft once it is made. */
  readonly newYear: NewYearView | null;
  readonly nextTasks: readonly string[] | null;
  readonly nextDraft: FileOut | null;
  readonly points: readonly RestorePoint[];
  /** Ends the listening to what people change in the workbook; null while nobody listens. */
  readonly watching: StopWatching | null;
  /** People changed the workbook while a change was looked at, which was not read yet. */
  readonly missed: boolean;
  /** The book was made just now, and can be taken away as a whole. */
  readonly justMade: boolean;
}
