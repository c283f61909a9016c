import type { IsoDate } from '../../core/date/types.ts';
import type { Certainty } from '../../core/deadline/types.ts';
import type { Severity, SourceRef } from '../../core/issue.ts';
import type { BlockRow, FormBlock } from '../../core/submission/blocks.ts';
import type { AnswerField } from '../../core/submission/types.ts';
import type { Decision, QuestionKind } from '../../core/question.ts';

/**
 * What screens show, as plain data computed from a plan that was read or from a book. Sentences are in the words of the
 * office; places (`at`) let a click go to the cell or to the source.
 */

/** An agency as a list shows it. */
export interface AgencyLine {
  readonly code: string;
  readonly name: string;
}

/** The scoring session in work, as the pane goes through it. */
export interface SessionView {
  readonly name: string;
  /** Where its dates are written. */
  readonly at: SourceRef;
  readonly steps: readonly { readonly name: string; readonly state: 'done' | 'now' | 'later' }[];
  /** `isNow`: the day by which the present step is to be done. */
  readonly dates: readonly { readonly label: string; readonly text: string; readonly isNow: boolean }[];
  /** The step after this one, and the one before; null where there is none. */
  readonly next: string | null;
  readonly before: string | null;
  /** What is still open before the next step, and whether that stops it. */
  readonly remarks: readonly string[];
  readonly isBlocked: boolean;
  /** The next step is taken with a reason only: criteria are still open. */
  readonly needsReason: boolean;
  /** The step has forms that go out and come back. */
  readonly forms: boolean;
  readonly log: readonly { readonly id: string; readonly text: string; readonly detail: string }[];
}

/** A remark in words, with the place it is about. */
export interface Remark {
  readonly severity: Severity;
  readonly text: string;
  readonly at: SourceRef;
}

export interface OptionView {
  readonly key: string;
  readonly label: string;
}

/** What an answer needs besides its option: agencies by code, one value, rounds, or nothing. */
export type AnswerInput = 'agencies' | 'value' | 'rounds' | 'group' | 'none';

/** An open question, or one that was answered, as a person settles it. */
export interface QuestionView {
  readonly id: string;
  readonly kind: QuestionKind;
  /** The whole sentence. */
  readonly text: string;
  /** What it is about, short: '2.3 · Phối hợp'. */
  readonly about: string;
  /** What the task is about that it asks of; '' where it asks of something else. */
  readonly title: string;
  /** The words of the source. */
  readonly read: string;
  /** Candidates first (agencies by code), then the general ones. */
  readonly options: readonly (OptionView & { readonly input: AnswerInput; readonly general: boolean })[];
  readonly decision: Decision | null;
  /** Nobody has answered yet, or the answer can't be used. */
  readonly open: boolean;
  /** Ids of other questions that ask the same words of the same kind: one answer may serve all. */
  readonly same: readonly string[];
  /** In the source (before a book exists) or in the book's sheet. */
  readonly at: SourceRef;
}

export interface MentionView {
  readonly text: string;
  readonly kind: 'agency' | 'group' | 'condition' | 'other' | 'none';
  /** Whom it stands for after the answers. */
  readonly agencies: readonly AgencyLine[];
  /** The question about it that is open, if any. */
  readonly question: string | null;
}

/** One row of a plan as it was understood, beside what was written. */
export interface PlanRowView {
  readonly id: string;
  readonly kind: 'section' | 'group' | 'task';
  readonly tt: string;
  readonly title: string;
  readonly time: string;
  /** In words: 'trước 05/6/2023', 'hằng quý', 'cả năm'; '' where there is none or it can't be read. */
  readonly deadline: string;
  readonly certainty: Certainty | null;
  readonly leads: readonly MentionView[];
  readonly coordinating: readonly MentionView[];
  readonly product: string;
  /** Why a person should look: remarks of warning and worse, in words; empty for a row that is certain. */
  readonly remarks: readonly Remark[];
  readonly questions: readonly string[];
  /** A person's word on a task: 'accept', 'edit', 'drop' or none yet, and the question that it answers. */
  readonly review: { readonly id: string; readonly choice: string | null } | null;
  readonly at: SourceRef;
}

/** A table of the source as it was written, so that a person can compare. */
export interface SourceTableView {
  readonly table: number;
  readonly title: string;
  readonly rows: readonly {
    readonly row: number;
    readonly page: number | null;
    readonly cells: readonly string[];
  }[];
}

export interface GroupView {
  readonly name: string;
  readonly members: readonly AgencyLine[];
  /** Where it comes from: the register, or an answer of a person. */
  readonly from: 'register' | 'decision';
  /** How many tasks name it. */
  readonly tasks: number;
}

/** What was read of a plan and what needs a decision, before anything is written. */
export interface ReviewView {
  readonly file: string;
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly date: IsoDate | null;
  readonly year: number | null;
  readonly counts: {
    readonly tasks: number;
    readonly sections: number;
    readonly groups: number;
    readonly rounds: number;
    readonly certain: number;
    readonly toReview: number;
  };
  /** In the plan's order; `PlanRowView.remarks` and `questions` mark those to look at first. */
  readonly rows: readonly PlanRowView[];
  readonly questions: readonly QuestionView[];
  readonly groups: readonly GroupView[];
  /** The whole register, to choose from. */
  readonly agencies: readonly AgencyLine[];
  readonly rounds: readonly { readonly name: string; readonly due: IsoDate | null; readonly text: string }[];
  /** About the file and the plan as a whole. */
  readonly remarks: readonly Remark[];
  readonly source: readonly SourceTableView[];
}

/** One of those that a figure counts. */
export interface CountedLine {
  readonly text: string;
  readonly detail: string;
  readonly at: SourceRef;
}

/** A count that can be opened, with the lines behind it. */
export interface ToDo {
  readonly kind:
    | 'unfinished'
    | 'questions'
    | 'missing'
    | 'late'
    | 'unknownReceipt'
    | 'overdue'
    | 'session'
    | 'unappraised'
    | 'noLead';
  readonly count: number;
  readonly lines: readonly CountedLine[];
}

export interface Bar {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** A chart of the sheet Biểu đồ, for the pane. */
export interface ChartView {
  readonly name: string;
  readonly title: string;
  /** Lying bars, one for each label; or dots, one for each agency, a column of them for each series. */
  readonly kind: 'bars' | 'dots';
  readonly stacked: boolean;
  readonly axisTitle: string;
  /** End of the axis of values; null: as far as they go. */
  readonly max: number | null;
  /** The axis reaches at least so far: parts of one chart have one axis; null: the chart is whole. */
  readonly atLeast: number | null;
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly fill: string;
  }[];
  /** By series; empty where there are bars. */
  readonly dots: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

/** A task that falls due soon. */
export interface DueLine {
  readonly task: string;
  readonly tt: string;
  readonly title: string;
  readonly due: IsoDate;
  readonly daysLeft: number;
  readonly leads: readonly string[];
  /** All of it in one line, for a list that is printed. */
  readonly text: string;
  readonly at: SourceRef;
}

export interface HomeView {
  /** What the plans of the book are about. */
  readonly title: string;
  /** The round that is worked on: the first that isn't locked; null where the book has none. */
  readonly round: { readonly number: number; readonly name: string; readonly text: string } | null;
  /** The plans of the book: more than one seldom. */
  readonly plans: readonly { readonly code: string; readonly title: string }[];
  readonly rounds: readonly { readonly number: number; readonly name: string; readonly locked: boolean }[];
  readonly asOf: IsoDate | null;
  /** What needs doing, most urgent first; none with count 0. */
  readonly toDo: readonly ToDo[];
  /** Tasks whose leads have all finished, of those with a lead. */
  readonly tasks: Bar;
  /** Accepted returns of the agencies that must report in the round. */
  readonly returns: Bar;
  /** Obligations of the round done or regularly done, by group of agencies. */
  readonly groups: readonly Bar[];
  /** What the figures above count: every task with a lead, every report that is due, every agency with obligations. */
  readonly counted: {
    readonly tasks: readonly CountedLine[];
    readonly returns: readonly CountedLine[];
    readonly groups: readonly CountedLine[];
  };
  readonly next: 'settle' | 'forms' | 'consolidate' | 'score' | 'print';
  readonly dueSoon: readonly DueLine[];
  /** Rows of the book that could not be read, and what is missing. */
  readonly remarks: readonly Remark[];
}

/** Another obligation of the same task, or of the same agency. */
export interface StoryLink {
  readonly label: string;
  readonly detail: string;
  readonly at: SourceRef;
}

/** Points that a criterion took from the total, and the rule that took them; numbers as people write them. */
export interface LostLine {
  readonly criterion: string;
  readonly title: string;
  readonly points: string;
  readonly rule: string;
  readonly at: SourceRef;
}

/** An agency's score as it was just worked out. */
export interface ScorecardView {
  readonly agency: string;
  /** Rank, points and class. */
  readonly line: string;
  /** What would lift it by one class; '' in the best. */
  readonly lift: string;
  /** What took most, the largest loss first. */
  readonly lost: readonly LostLine[];
  readonly at: SourceRef;
}

/** The score of an agency in a session, for a row of Chấm điểm or Xếp loại. */
export interface ScoreStoryView {
  readonly kind: 'score';
  readonly agency: AgencyLine;
  readonly session: string;
  readonly line: string;
  /** Why the class is what it is, and what would lift it. */
  readonly notes: readonly string[];
  /** The criterion that was chosen: what was said of it, and what the log knows. */
  readonly criterion: {
    readonly title: string;
    readonly points: string;
    readonly lines: readonly string[];
    readonly log: readonly string[];
    readonly at: SourceRef;
  } | null;
  readonly lost: readonly LostLine[];
  readonly at: SourceRef;
}

/** All that is known about one obligation, round by round. */
export interface TaskStoryView {
  readonly kind: 'task';
  readonly task: { readonly code: string; readonly tt: string; readonly title: string; readonly due: string };
  readonly agency: AgencyLine;
  readonly role: string;
  readonly rounds: readonly {
    readonly number: number;
    readonly name: string;
    readonly status: string;
    readonly confirmed: string;
    readonly percent: number | null;
    readonly result: string;
    readonly difficulty: string;
    readonly proposal: string;
    readonly progress: string;
    /** Tình trạng of the agency's return, and when it came. */
    readonly report: string;
    readonly received: IsoDate | null;
    /** Where the values came from: file and cell, latest first. */
    readonly sources: readonly string[];
    readonly at: SourceRef;
  }[];
  readonly source: string;
  /** A task's other agencies; where a report was chosen, the agency's other tasks in that round. */
  readonly others: readonly StoryLink[];
}

/** What is told of the row that is chosen in the workbook. */
export type StoryView = TaskStoryView | ScoreStoryView;

/** What is asked of an agency in a round, to be typed in for it. */
export interface KeyingView {
  readonly agency: AgencyLine;
  readonly round: number;
  readonly rows: readonly {
    readonly task: string;
    readonly tt: string;
    readonly title: string;
    readonly time: string;
    /** All answers; else only the result. */
    readonly asksAll: boolean;
  }[];
  /** Words of the form: columns in their order, labels of the letter, and the statuses to choose from. */
  readonly headers: Readonly<Record<AnswerField, string>>;
  readonly labels: Readonly<Record<'letter' | 'letterDate' | 'signer' | 'channel' | 'general', string>>;
  readonly statuses: readonly string[];
  /** What the form asks beside tasks. */
  readonly blocks: readonly KeyingBlockView[];
}

/** A block of a form as it is typed in. */
export interface KeyingBlockView extends Pick<FormBlock, 'code' | 'kind' | 'title' | 'guide' | 'columns'> {
  readonly rows: readonly (Pick<BlockRow, 'code' | 'title'> & {
    /** 'cuộc · Mức giao: 12'; '' where there is neither unit nor target. */
    readonly hint: string;
  })[];
}

export interface RegisterAgencyView extends AgencyLine {
  readonly order: number;
  readonly aliases: string;
  readonly group: string;
  readonly leads: number;
  readonly coordinates: number;
  /** Tình trạng of its return in the present round; '' where it owes none. */
  readonly state: string;
  readonly at: SourceRef;
}

export interface RegisterView {
  readonly agencies: readonly RegisterAgencyView[];
  readonly groups: readonly GroupView[];
}

/** One cell before and after. A new row has no `before`. */
export interface ChangeLine {
  /** The row in words: 'UBND xã An Lư · 3.2 · kỳ 1'. */
  readonly row: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly at: SourceRef;
}

export interface TableChangeView {
  readonly sheet: string;
  readonly table: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Changed cells of what people read and type (derived columns are only counted), at most 200. */
  readonly lines: readonly ChangeLine[];
}

/** What writing `after` would change, for a person to see first. Hidden bookkeeping is left out. */
export interface ChangePreview {
  readonly tables: readonly TableChangeView[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}
