import { lacksOnlyYear, readDeadline } from '../deadline/readDeadline.ts';
import { splitAgencies } from '../agency/splitAgencies.ts';
import { issue } from '../issue.ts';
import { fold } from '../text/fold.ts';
import { bothRoles } from './bothRoles.ts';
import { firstLeads, partJoint } from './jointColumn.ts';
import { canSwap, hasOpenOrder } from './monthFirst.ts';
import type { AgencyMention } from '../agency/types.ts';
import type { Vocabulary } from '../agency/vocabulary.ts';
import type { Deadline, DeadlineContext } from '../deadline/types.ts';
import type { Issue, SourceRef } from '../issue.ts';
import type { RowDraft } from './rowDraft.ts';

/** What the header of a column of times says of all its cells, and what is known of the plan. */
type HeadedTime = Pick<CellContext, 'before' | 'deadlines'>;

export interface CellContext {
  readonly deadlines: DeadlineContext;
  readonly vocabulary: Vocabulary;
  /** The dates of the table's time column may have been written month first (monthFirst.ts). */
  readonly monthFirst: boolean;
  /** The column is headed "Hoàn thành trước ngày": a bare day is late itself. */
  readonly before: boolean;
  /** The column is headed "Ngày gửi" or "Ngày báo cáo": its days may be no deadlines. */
  readonly handedIn: boolean;
  /** One column is headed for those who lead and those who help. */
  readonly joint: boolean;
  /** Headers of other columns that hold times, where the words of none say which is the deadline. */
  readonly rivals: readonly string[];
}

/** A date cell whose shown text says another day than the one stored: the shown one is taken, and said so. */
function storedDateIssues(draft: RowDraft, deadline: Deadline | null, at: SourceRef): Issue[] {
  const value = draft.timeValue;
  const due = deadline?.due ?? null;
  if (value?.kind !== 'date' || typeof value.raw !== 'string' || due === null) return [];
  const stored = value.raw.slice(0, 10);
  const from = deadline?.start ?? due;
  if (stored >= from && stored <= due) return [];
  return [issue('deadline.storedDiffers', at, { text: draft.time, stored }, 'time')];
}

/** Another column says another time, and no header tells which of them is the deadline. */
function rivalIssues(draft: RowDraft, { rivals, deadlines }: CellContext): Issue[] {
  const other = rivals
    .map((name) => draft.extra[name] ?? '')
    .find((text) => text !== '' && text !== draft.time);
  const anyYear = { ...deadlines, planYear: deadlines.planYear ?? ANY_YEAR };
  if (other === undefined || readDeadline(other, anyYear).deadline?.certainty === 'unread') return [];
  return [issue('deadline.otherColumn', draft.at, { text: draft.time, other }, 'time')];
}

const ANY_YEAR = 2000;

/** A day, stored or written, whose day and month may have changed places when it was typed. */
function swapped(draft: RowDraft, deadline: Deadline | null, { monthFirst }: CellContext): Deadline | null {
  if (!monthFirst || deadline === null || (deadline.due ?? deadline.start) === null) return null;
  const stored = deadline.start === null && canSwap(draft);
  if (!stored && !hasOpenOrder(draft)) return null;
  return { ...deadline, certainty: 'implied', reason: 'deadline.monthFirst' };
}

const OWN_LIMIT = /\b(?:truoc|den|het|cham nhat|muon nhat|khong qua|tu|sau)\b/;

/** A day without words of its own under a header that says "trước ngày". */
function bounded(
  draft: RowDraft,
  deadline: Deadline | null,
  { before }: Pick<CellContext, 'before'>,
): Deadline | null {
  if (!before || deadline === null || deadline.due === null || deadline.start !== null) return deadline;
  if (deadline.milestones.length > 0 || OWN_LIMIT.test(fold(draft.time))) return deadline;
  return { ...deadline, boundary: 'before' };
}

/**
 * The row with the word of its header in its own time where only the year is missing: "30/6" under "Hoàn thành trước
 * ngày" is "Trước ngày 30/6". Whoever gives the year later knows no header.
 */
export function withOwnLimit(draft: RowDraft, { before, deadlines }: HeadedTime): RowDraft {
  if (!before || !lacksOnlyYear(draft.time, deadlines)) return draft;
  const { deadline } = readDeadline(draft.time, { ...deadlines, planYear: ANY_YEAR });
  if (bounded(draft, deadline, { before }) === deadline) return draft;
  const day = draft.time.trim().replace(/^ngày\s+/iu, '');
  return { ...draft, time: `Trước ngày ${day}` };
}

/** Days when something is handed in: the end of the work is only concluded from them. */
function submitted(deadline: Deadline | null, { handedIn }: CellContext): Deadline | null {
  const dated = (deadline?.due ?? deadline?.start ?? null) !== null;
  if (!handedIn || deadline === null || !dated || deadline.certainty !== 'certain') return deadline;
  return { ...deadline, certainty: 'implied', reason: 'deadline.handedIn' };
}

/** What marks say is a conclusion: a year that was concluded, too, is told first. */
function marked(draft: RowDraft, deadline: Deadline | null): Deadline | null {
  if (!draft.marked || deadline === null || deadline.certainty !== 'certain') return deadline;
  return { ...deadline, certainty: 'implied', reason: 'deadline.marked' };
}

export interface ReadCells {
  readonly leads: readonly AgencyMention[];
  readonly coordinating: readonly AgencyMention[];
  readonly deadline: Deadline | null;
  readonly issues: readonly Issue[];
}

function dittoIssues(draft: RowDraft): Issue[] {
  return draft.dittos.map((field) => issue('row.ditto', draft.at, { text: draft[field] }, field));
}

type Bodies = Pick<ReadCells, 'leads' | 'coordinating' | 'issues'>;

/** A cell of a column for both roles that doesn't part them: the first leads the others, and that is said. */
function withoutMark(found: readonly AgencyMention[], { at }: RowDraft): Bodies {
  const [leads, coordinating] = firstLeads(found);
  const issues =
    coordinating.length === 0
      ? []
      : ['leads', 'coordinating'].map((field) => issue('agency.jointColumn', at, {}, field));
  return { leads, coordinating, issues };
}

function bodiesOf(draft: RowDraft, { vocabulary, joint }: CellContext): Bodies {
  const { at } = draft;
  const written = bothRoles(draft.leads, draft.coordinating);
  const [leading, helping] = (joint && written[1] === '' ? partJoint(written[0]) : null) ?? written;
  const leads = splitAgencies(leading, { vocabulary, at, field: 'leads' });
  const coordinating = splitAgencies(helping, { vocabulary, at, field: 'coordinating' });
  const read =
    joint && helping === ''
      ? withoutMark(leads.mentions, draft)
      : { leads: leads.mentions, coordinating: coordinating.mentions, issues: [] };
  return { ...read, issues: [...leads.issues, ...coordinating.issues, ...read.issues] };
}

/** Deadline and agencies of a row from its texts, with what was concluded or not understood. */
export function readCells(draft: RowDraft, context: CellContext): ReadCells {
  const time = readDeadline(draft.time, context.deadlines, draft.at);
  const bodies = bodiesOf(draft, context);
  const stored = storedDateIssues(draft, time.deadline, draft.at);
  const read = bounded(draft, swapped(draft, time.deadline, context) ?? time.deadline, context);
  const deadline = submitted(marked(draft, read), context);
  const handed =
    deadline?.reason === 'deadline.handedIn'
      ? [issue('deadline.handedIn', draft.at, { text: draft.time }, 'time')]
      : [];
  return {
    ...bodies,
    deadline,
    issues: [
      ...time.issues,
      ...handed,
      ...stored,
      ...rivalIssues(draft, context),
      ...bodies.issues,
      ...dittoIssues(draft),
    ],
  };
}
