import { readDeadline } from '../deadline/readDeadline.ts';
import { splitAgencies } from '../agency/splitAgencies.ts';
import { issue } from '../issue.ts';
import { fold } from '../text/fold.ts';
import { numberingIssues } from './numberingIssues.ts';
import { numberRows } from './numbering.ts';
import type { AgencyMention } from '../agency/types.ts';
import type { Vocabulary } from '../agency/vocabulary.ts';
import type { Deadline, DeadlineContext } from '../deadline/types.ts';
import type { Issue, SourceRef } from '../issue.ts';
import type { NumberedRow } from './numbering.ts';
import type { RowDraft } from './tableRows.ts';
import type { PlanRow, RowKind } from './types.ts';

export interface RowContext {
  readonly table: number;
  /** Ids go on over all tables: the first row gets `r${firstId}`. */
  readonly firstId: number;
  readonly deadlines: DeadlineContext;
  readonly vocabulary: Vocabulary;
}

// Theo từng mốc thời hạn dưới đây: the times stand in the rows below.
const POINTER = /^theo .*(?:duoi day|sau day|tung moc|cu the)/;

/**
 * section: a top heading. group: a heading below one. A row with rows under it is a heading unless it names both who
 * and when; a row without rows under it is one only where it names nothing and looks like a heading.
 */
function kindOf(draft: RowDraft, numbered: NumberedRow, isParent: boolean): RowKind {
  const heading: RowKind = numbered.parent === null ? 'section' : 'group';
  const named = draft.leads !== '' || draft.coordinating !== '' || draft.time !== '' || draft.product !== '';
  const timed = draft.time !== '' && !POINTER.test(fold(draft.time));
  if (isParent) return draft.leads !== '' && timed ? 'task' : heading;
  if (named) return numbered.kind === 'roman' && draft.time === '' ? heading : 'task';
  const capitals = draft.title === draft.title.toUpperCase();
  const looks = draft.spanning || capitals || numbered.kind === 'roman' || numbered.kind === 'upper';
  return looks ? heading : 'task';
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

interface Cells {
  readonly leads: readonly AgencyMention[];
  readonly coordinating: readonly AgencyMention[];
  readonly deadline: Deadline | null;
  readonly issues: readonly Issue[];
}

const COORDINATING_LABEL = /(?:^|[\s;.,])(?:đơn vị |cơ quan )?phối hợp\s*:/iu;

/** One column for both roles: "Chủ trì: Sở Nội vụ; phối hợp: Sở Tài chính". */
function bothRoles(draft: RowDraft): readonly [string, string] {
  const found = draft.coordinating === '' ? COORDINATING_LABEL.exec(draft.leads) : null;
  if (found === null) return [draft.leads, draft.coordinating];
  return [draft.leads.slice(0, found.index), draft.leads.slice(found.index + found[0].length)];
}

function readCells(draft: RowDraft, { deadlines, vocabulary }: RowContext): Cells {
  const { at } = draft;
  const [leading, helping] = bothRoles(draft);
  const time = readDeadline(draft.time, deadlines, at);
  const leads = splitAgencies(leading, { vocabulary, at, field: 'leads' });
  const coordinating = splitAgencies(helping, { vocabulary, at, field: 'coordinating' });
  const stored = storedDateIssues(draft, time.deadline, at);
  return {
    leads: leads.mentions,
    coordinating: coordinating.mentions,
    deadline: time.deadline,
    issues: [...time.issues, ...stored, ...leads.issues, ...coordinating.issues],
  };
}

function rowIssues(draft: RowDraft): Issue[] {
  const hidden = draft.hidden ? [issue('row.hidden', draft.at)] : [];
  const joined = draft.joined.map((row) => issue('row.continuation', draft.at, { row }));
  return [...hidden, ...joined];
}

/** The rows of one table with their paths, kinds, deadlines and agencies. */
export function buildRows(drafts: readonly RowDraft[], context: RowContext): PlanRow[] {
  const numbered = numberRows(drafts);
  const faults = numberingIssues(numbered, drafts);
  const parents = numbered.map((row) => row.parent);
  return drafts.map((draft, index) => {
    const number = numbered[index] as NumberedRow;
    const cells = readCells(draft, context);
    const { title, time, tt, extra, at, footnotes } = draft;
    return {
      id: `r${context.firstId + index}`,
      table: context.table,
      tt,
      path: number.path,
      parent: number.parent,
      kind: kindOf(draft, number, parents.includes(number.path)),
      title,
      time,
      deadline: cells.deadline,
      leads: cells.leads,
      coordinating: cells.coordinating,
      product: draft.product === '' ? null : draft.product,
      note: draft.note === '' ? null : draft.note,
      extra,
      at: { ...at, table: context.table },
      footnotes,
      issues: [...(faults[index] ?? []), ...cells.issues, ...rowIssues(draft)],
    };
  });
}
