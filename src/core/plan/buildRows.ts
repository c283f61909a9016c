import { issue } from '../issue.ts';
import { fold } from '../text/fold.ts';
import { isCapitals } from './continuation.ts';
import { inheritFromGroups } from './inherit.ts';
import { numberingIssues } from './numberingIssues.ts';
import { numberRows } from './numbering.ts';
import { mayBeMonthFirst } from './monthFirst.ts';
import { readCells, withOwnLimit } from './readCells.ts';
import type { Vocabulary } from '../agency/vocabulary.ts';
import type { DeadlineContext } from '../deadline/types.ts';
import type { Issue } from '../issue.ts';
import type { Columns } from './blanks.ts';
import type { NumberedRow } from './numbering.ts';
import type { RowDraft } from './rowDraft.ts';
import type { PlanRow, RowKind } from './types.ts';

export interface RowContext {
  readonly table: number;
  /** Ids go on over all tables: the first row gets `r${firstId}`. */
  readonly firstId: number;
  readonly deadlines: DeadlineContext;
  readonly vocabulary: Vocabulary;
  /** Which columns the table has. */
  readonly columns: Columns;
  /** The time's column is headed "trước ngày". */
  readonly before: boolean;
  /** The time's column is headed "Ngày gửi" or "Ngày báo cáo". */
  readonly handedIn: boolean;
  /** The agencies' column is headed for both roles. */
  readonly joint: boolean;
  readonly rivals: readonly string[];
}

// Theo từng mốc thời hạn dưới đây: the times stand in the rows below.
const POINTER = /^theo .*(?:duoi day|sau day|tung moc|cu the)/;

/** Over the whole row, or in capitals, and nothing besides its words. */
function isHeading({ title, spanning, time, leads, coordinating, product }: RowDraft): boolean {
  return (spanning || isCapitals(title)) && [time, leads, coordinating, product].every((text) => text === '');
}

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
  const looks = isHeading(draft) || numbered.kind === 'roman' || numbered.kind === 'upper';
  return looks ? heading : 'task';
}

function rowIssues(draft: RowDraft): Issue[] {
  const hidden = draft.hidden ? [issue('row.hidden', draft.at)] : [];
  const open = draft.openEnded ? [issue('row.openEnded', draft.at)] : [];
  const joined = draft.joined.map((row) => issue('row.continuation', draft.at, { row }));
  const old =
    draft.stored === null
      ? []
      : [
          issue(
            'row.oldEncoding',
            draft.at,
            { stored: draft.stored.text, encoding: draft.stored.encoding },
            'title',
          ),
        ];
  return [...hidden, ...joined, ...open, ...old];
}

function numbersOf(drafts: readonly RowDraft[]): NumberedRow[] {
  return numberRows(
    drafts.map((draft) => ({
      ...draft,
      heading: draft.tt === '' && isHeading(draft),
      dash: draft.dash !== null,
    })),
  );
}

/** The rows of one table with their paths, kinds, deadlines and agencies. */
export function buildRows(written: readonly RowDraft[], context: RowContext): PlanRow[] {
  const drafts = written.map((draft) => withOwnLimit(draft, context));
  const numbered = numbersOf(drafts);
  const faults = numberingIssues(
    numbered,
    drafts.map((draft) => ({
      at: draft.at,
      title: draft.title,
      heading: isHeading(draft),
      dash: draft.dash !== null,
    })),
  );
  const parents = new Set(numbered.map((row) => row.parent));
  const cellContext = { ...context, monthFirst: mayBeMonthFirst(drafts) };
  const rows = drafts.map((draft, index) => {
    const number = numbered[index] as NumberedRow;
    const cells = readCells(draft, cellContext);
    const { title, time, tt, extra, at, footnotes } = draft;
    return {
      id: `r${context.firstId + index}`,
      table: context.table,
      tt,
      path: number.path,
      parent: number.parent,
      kind: kindOf(draft, number, parents.has(number.path)),
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
  return inheritFromGroups(rows, context.columns);
}
