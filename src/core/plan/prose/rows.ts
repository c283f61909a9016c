import { readTask } from './task.ts';
import type { PlanRow, RowKind } from '../types.ts';
import type { ProseContext } from './task.ts';
import type { OutlineNode, Subject } from './types.ts';

/** What the headings above a row say of it. */
export interface RowPlace {
  readonly parent: string | null;
  readonly subject: Subject | null;
}

function rowOf(node: OutlineNode, above: RowPlace, kind: RowKind): PlanRow {
  const { tt, path, text, paragraph, issues } = node;
  return {
    id: '',
    table: 0,
    tt,
    path,
    parent: above.parent,
    kind,
    title: text,
    time: '',
    deadline: null,
    leads: [],
    coordinating: [],
    product: null,
    note: null,
    extra: {},
    at: paragraph.at,
    footnotes: paragraph.footnotes,
    issues,
  };
}

/** A task, with whoever its own words or the headings above it name. */
export function taskRow(
  node: OutlineNode,
  own: Subject | null,
  above: RowPlace,
  context: ProseContext,
): PlanRow {
  const { leadCandidates, issues, ...facts } = readTask(node, own, above.subject, context);
  const row = rowOf(node, above, 'task');
  const asked = leadCandidates.length > 0 ? { leadCandidates } : {};
  return { ...row, ...facts, ...asked, issues: [...row.issues, ...issues] };
}

/** A section, or a group under one. */
export function headingRow(node: OutlineNode, above: RowPlace, subject: Subject | null): PlanRow {
  const row = rowOf(node, above, above.parent === null ? 'section' : 'group');
  const issues = [...row.issues, ...(subject?.issues ?? [])];
  return { ...row, leads: subject?.mentions ?? [], issues };
}
