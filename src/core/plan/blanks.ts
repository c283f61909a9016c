import { issue, type IssueCode } from '../issue.ts';
import { mentionText } from './mentionText.ts';
import type { PlanRow } from './types.ts';

/** Fields that one merged cell often gives to several rows. */
const FIELDS = ['time', 'leads', 'coordinating'] as const;
type Field = (typeof FIELDS)[number];

const CODES: Readonly<Record<Field, IssueCode>> = {
  time: 'deadline.fromAbove',
  leads: 'agency.fromAbove',
  coordinating: 'agency.fromAbove',
};

/** Columns that the table has. */
export type Columns = Readonly<Record<Field, boolean>>;

function isBlank(row: PlanRow, field: Field): boolean {
  return field === 'time' ? row.time === '' && row.deadline === null : row[field].length === 0;
}

function textOf(row: PlanRow, field: Field): string {
  return field === 'time' ? row.time : mentionText(row[field]);
}

/** The row with a field of the row above, as implied. */
function taken(row: PlanRow, above: PlanRow, field: Field): PlanRow {
  const told = issue(
    CODES[field],
    row.at,
    { text: textOf(above, field), tt: above.tt || above.title },
    field,
  );
  const issues = [...row.issues, told];
  if (field !== 'time') return { ...row, [field]: above[field], issues };
  if (above.deadline === null || above.deadline.certainty === 'unread') return { ...row, issues };
  const deadline = { ...above.deadline, certainty: 'implied', reason: 'deadline.fromAbove' } as const;
  return { ...row, deadline, issues };
}

/** Tasks that follow one another under one heading, each as it is written. */
function blocksOf(rows: readonly PlanRow[]): PlanRow[][] {
  const blocks: PlanRow[][] = [];
  let before: PlanRow | undefined;
  for (const row of rows) {
    if (row.kind === 'task' && before?.kind === 'task' && before.parent === row.parent)
      blocks.at(-1)?.push(row);
    else if (row.kind === 'task') blocks.push([row]);
    before = row;
  }
  return blocks;
}

/** Blanks that show it. Two rows may lack coordinators, which many do, below one that has some by chance. */
const SHOWING: Readonly<Record<Field, number>> = { time: 2, leads: 2, coordinating: 3 };

/**
 * Whether a column is filled in the first row of every block and in no other: one merged cell stood over each block.
 * A lone block, or blocks of one row, show nothing.
 */
function isFilledAtHeads(blocks: readonly (readonly PlanRow[])[], field: Field): boolean {
  const long = blocks.filter((block) => block.length > 1);
  const headed = blocks.every(([head, ...rest]) => {
    return head !== undefined && !isBlank(head, field) && rest.every((row) => isBlank(row, field));
  });
  const blanks = long.reduce((sum, block) => sum + block.length - 1, 0);
  return long.length > 1 && blanks >= SHOWING[field] && headed;
}

/** Of the columns that the table has, those that say nothing in this row. */
function blankFields(row: PlanRow, has: Columns): Field[] {
  return FIELDS.filter((field) => has[field] && isBlank(row, field));
}

/** A row with nothing but its words below a task that says who and when: merged cells stood beside both. */
function isBare(row: PlanRow, above: PlanRow, has: Columns): boolean {
  const said = FIELDS.filter((field) => !isBlank(above, field));
  return said.length > 1 && FIELDS.every((field) => !has[field] || isBlank(row, field));
}

/** Coordinators are left out of many rows; where more than these are, a blank is the rule and nothing to remark on. */
const USUAL_BLANKS = 0.3;

interface Table {
  readonly has: Columns;
  readonly atHeads: readonly Field[];
  /** A blank cell of coordinators is an exception in this table. */
  readonly rarelyBlank: boolean;
}

function tableOf(blocks: readonly (readonly PlanRow[])[], has: Columns): Table {
  const rows = blocks.flat();
  const blank = rows.filter((row) => isBlank(row, 'coordinating')).length;
  return {
    has,
    atHeads: FIELDS.filter((field) => has[field] && isFilledAtHeads(blocks, field)),
    rarelyBlank: blank <= rows.length * USUAL_BLANKS,
  };
}

/** Whether blank coordinators below others may be the rest of a merged cell. */
function isDoubtful(row: PlanRow, above: PlanRow, { has, rarelyBlank }: Table): boolean {
  const others = blankFields(row, has).length > 1;
  const sameLead = row.leads.length > 0 && mentionText(row.leads) === mentionText(above.leads);
  return others || sameLead || rarelyBlank;
}

function doubted(row: PlanRow, above: PlanRow): PlanRow {
  const params = { text: mentionText(above.coordinating), tt: above.tt || above.title };
  return { ...row, issues: [...row.issues, issue('agency.blankBelow', row.at, params, 'coordinating')] };
}

/** One block from the top; `last` holds for each field the row that says it. */
function settleBlock(block: readonly PlanRow[], table: Table): PlanRow[] {
  const last: Partial<Record<Field, PlanRow>> = {};
  let above: PlanRow | undefined;
  return block.map((row) => {
    const bare = above !== undefined && isBare(row, above, table.has);
    let next = row;
    for (const field of blankFields(row, table.has)) {
      const from = last[field];
      if (from === undefined) continue;
      if (bare || table.atHeads.includes(field)) next = taken(next, from, field);
      else if (field === 'coordinating' && isDoubtful(row, from, table)) next = doubted(next, from);
    }
    for (const field of FIELDS) if (!isBlank(row, field)) last[field] = row;
    if (!bare) above = row;
    return next;
  });
}

/**
 * Blank cells below filled ones, which a merged cell leaves in its other rows once it is undone. Where the table shows
 * it, the row has what stands above, as implied: it says nothing but its work, or the column is filled at the head of
 * every block only. Otherwise blank coordinators that may be such a rest are remarked on; blank times and leads are
 * remarked on anyway.
 */
export function fillBlanks(rows: readonly PlanRow[], has: Columns): PlanRow[] {
  const blocks = blocksOf(rows);
  const table = tableOf(blocks, has);
  const settled = new Map(blocks.flatMap((block) => settleBlock(block, table)).map((row) => [row.id, row]));
  return rows.map((row) => settled.get(row.id) ?? row);
}
