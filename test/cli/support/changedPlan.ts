/** Rows of a plan as tabs and lines, changed cell by cell. */
export interface PlanEdits {
  /** Row number → column from 0 → text before → text after, which must be there. */
  readonly replace?: readonly (readonly [tt: string, column: number, before: string, after: string])[];
  readonly drop?: readonly string[];
  /** A line of cells after the row with this number. */
  readonly after?: Readonly<Record<string, readonly string[]>>;
  /** Numbers that begin so begin otherwise. */
  readonly renumber?: readonly (readonly [from: string, to: string])[];
}

function edited(line: string, edits: PlanEdits): string[] {
  const cells = line.split('\t');
  const tt = cells[0] ?? '';
  if (edits.drop?.includes(tt)) return [];
  for (const [of, column, before, after] of edits.replace ?? []) {
    if (of !== tt) continue;
    const cell = cells[column] ?? '';
    if (!cell.includes(before)) throw new Error(`row ${tt}, column ${column} has no '${before}': ${cell}`);
    cells[column] = cell.replace(before, after);
  }
  const found = (edits.renumber ?? []).find(([from]) => tt === from || tt.startsWith(`${from}.`));
  if (found !== undefined) cells[0] = found[1] + tt.slice(found[0].length);
  const added = edits.after?.[tt];
  return [cells.join('\t'), ...(added === undefined ? [] : [added.join('\t')])];
}

/** A plan in tab-separated text as an office would change it. */
export function changedPlan(text: string, edits: PlanEdits): string {
  return text
    .split('\n')
    .flatMap((line) => edited(line, edits))
    .join('\n');
}
