import { issue } from '../issue.ts';
import { parseRoman } from '../text/roman.ts';
import type { Issue, SourceRef } from '../issue.ts';
import type { NumberedRow } from './numbering.ts';

/** The counting value of a number's last part; null for letters and codes, whose order isn't checked. */
function counted({ tt, kind }: NumberedRow): number | null {
  if (kind === 'roman') return parseRoman(tt);
  if (kind !== 'integer' && kind !== 'dotted') return null;
  const last = tt.slice(tt.lastIndexOf('.') + 1);
  return /^\d+$/.test(last) ? Number(last) : null;
}

/** Numbers go on from the last sibling, or over the headings of the table (1..140), or begin again at 1. */
function hasGap(rows: readonly NumberedRow[], index: number): boolean {
  const row = rows[index];
  const value = row === undefined ? null : counted(row);
  if (row === undefined || value === null || value === 1) return false;
  const before = rows.slice(0, index).reverse();
  const sibling = before.find((r) => r.kind === row.kind && r.parent === row.parent);
  const running = before.find((r) => r.kind === row.kind);
  const expected = [sibling, running].flatMap((r) => (r === undefined ? [] : [(counted(r) ?? 0) + 1]));
  return expected.length > 0 && !expected.includes(value);
}

/** What is odd about the numbers of a table, row by row: none, twice, left out, or under a number that isn't there. */
export function numberingIssues(
  rows: readonly NumberedRow[],
  places: readonly { readonly at: SourceRef; readonly title: string; readonly spanning: boolean }[],
): Issue[][] {
  return rows.map((row, index) => {
    const { at = {}, title = '', spanning = false } = places[index] ?? {};
    if (row.tt === '') return spanning ? [] : [issue('row.noNumber', at, { title }, 'tt')];
    const found: Issue[] = [];
    const twice = rows.findIndex((other) => other.path === row.path) < index;
    if (twice) found.push(issue('row.duplicateNumber', at, { tt: row.tt }, 'tt'));
    else if (hasGap(rows, index)) found.push(issue('row.numberGap', at, { tt: row.tt }, 'tt'));
    if (row.parentMissing) found.push(issue('row.missingParent', at, { tt: row.tt }, 'tt'));
    return found;
  });
}
