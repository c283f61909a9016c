import { vocabularyOf } from '../../agency/vocabulary.ts';
import { issue } from '../../issue.ts';
import { result } from '../../result.ts';
import { readReporting } from '../reporting.ts';
import { isLeadOpen } from '../leadOpen.ts';
import { readAppraisers } from './appraisers.ts';
import { outlineOf } from './outline.ts';
import { proseText } from './paragraphs.ts';
import { walkOutline } from './walk.ts';
import { partsOf } from './zones.ts';
import type { AgencyRegister } from '../../agency/types.ts';
import type { DeadlineContext } from '../../deadline/types.ts';
import type { FlowDocument } from '../../document/types.ts';
import type { Issue, SourceRef } from '../../issue.ts';
import type { Result } from '../../result.ts';
import type { Appraiser, PlanRow, ReportingRound, Target } from '../types.ts';
import type { PlanParts } from './zones.ts';
import type { ProseText } from './paragraphs.ts';

/** What a plan in prose holds. Without any task `rows` is empty. */
export interface ProsePlan {
  readonly rows: readonly PlanRow[];
  readonly targets: readonly Target[];
  readonly appraisers: readonly Appraiser[];
  readonly reporting: readonly ReportingRound[];
}

/** A table with fewer rows is a letterhead or a signature. */
const SMALLEST_LIST = 3;

function partIssues(parts: PlanParts, { looseNotes }: ProseText, file: SourceRef): Issue[] {
  const at = parts.appendixAt?.at ?? file;
  return [
    ...(parts.cut ? [issue('plan.textCut', file)] : []),
    ...(parts.appendix === 'missing' ? [issue('plan.appendixMissing', at)] : []),
    ...(parts.appendix === 'present' ? [issue('plan.appendixUnread', at)] : []),
    ...looseNotes.map((note) => issue('prose.noteLoose', note.at, { text: note.text })),
  ];
}

/** Tasks for which the plan names nobody, where that is sure; a doubt is their row's own. */
function openLeads(rows: readonly PlanRow[], file: SourceRef): Issue[] {
  const open = rows.filter(isLeadOpen).map(({ path }) => path);
  return open.length === 0
    ? []
    : [issue('prose.leadsOpen', file, { count: open.length, paths: open.join(', ') })];
}

/** "Sở A báo cáo … trước ngày …" is that body's task and no round, unless it names a period that all report on. */
const UNNAMED = 'báo cáo';

function roundsOf(text: ProseText, rows: readonly PlanRow[], deadlines: DeadlineContext): ReportingRound[] {
  const single = rows.filter(
    (row) => row.kind === 'task' && row.leads.length > 0 && row.leads.every(({ kind }) => kind === 'agency'),
  );
  const own = single.map(({ at }) => at.paragraph);
  const found = readReporting(text.paragraphs, deadlines);
  return found.filter((round) => round.name !== UNNAMED || !own.includes(round.at.paragraph));
}

/**
 * Reads the work that a plan assigns in prose: headings as sections and groups, paragraphs and bullets under them as
 * tasks, with the agencies that headings and sentences name, targets, and who scores which criteria. Every task is a
 * candidate that a person accepts, edits or drops; what was concluded or not understood is an issue of its row. What
 * is announced and missing, or left out, is an issue of the plan.
 */
export function readProse(
  document: FlowDocument,
  deadlines: DeadlineContext,
  register?: AgencyRegister,
): Result<ProsePlan> {
  const text = proseText(document);
  const tables = document.blocks.some((b) => b.kind === 'table' && b.table.rows.length >= SMALLEST_LIST);
  const parts = partsOf(text.paragraphs, tables);
  const context = { vocabulary: vocabularyOf([], register), deadlines };
  const walked = walkOutline(outlineOf(parts.body), context);
  const rows = walked.rows.map((row, index) => ({ ...row, id: `r${index + 1}` }));
  const file = { file: document.file };
  const issues = [...partIssues(parts, text, file), ...walked.issues, ...openLeads(rows, file)];
  const reporting = roundsOf(text, rows, { ...deadlines, planDate: null });
  return result({ rows, targets: walked.targets, appraisers: readAppraisers(rows), reporting }, issues);
}
