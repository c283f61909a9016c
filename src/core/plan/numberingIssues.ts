import { issue } from '../issue.ts';
import { parseRoman } from '../text/roman.ts';
import type { Issue, SourceRef } from '../issue.ts';
import type { NumberedRow } from './numbering.ts';

/** A row as far as its number can be judged by it. */
export interface NumberPlace {
  readonly at: SourceRef;
  readonly title: string;
  /** A heading by its looks. */
  readonly heading: boolean;
  /** A dash stands for its number. */
  readonly dash?: boolean;
}

/** The counting value of a number's last part; null for letters and codes, whose order isn't checked here. */
function counted({ tt, kind }: NumberedRow): number | null {
  if (kind === 'roman') return parseRoman(tt);
  if (kind === 'lower') return letterValue(tt);
  if (kind !== 'integer' && kind !== 'dotted') return null;
  const last = tt.slice(tt.lastIndexOf('.') + 1);
  return /^\d+$/.test(last) ? Number(last) : null;
}

// The order in which plans letter their points: a, b, c, d, đ, e, g, h, i, k … (no f, j, w, z).
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

function letterValue(tt: string): number | null {
  const at = tt.length === 1 ? LETTERS.indexOf(tt) : -1;
  return at < 0 ? null : at + 1;
}

const AFTER_D: readonly number[] = [LETTERS.indexOf('d') + 1, LETTERS.indexOf('e') + 1];

/** Many leave out đ: from d to e is no gap. */
function isLooseStep(kind: string, before: number, value: number): boolean {
  return kind === 'lower' && before === AFTER_D[0] && value === AFTER_D[1];
}

interface Counts {
  /** The last number of a kind under a parent, and of a kind anywhere. */
  readonly last: Map<string, number>;
}

/** Numbers go on from the last sibling, or over the headings of the table (1..140), or begin again at 1. */
function hasGap(row: NumberedRow, { last }: Counts): boolean {
  const value = counted(row);
  if (value === null) return false;
  const keys = [`${row.kind} ${row.parent ?? ''}`, row.kind];
  const before = keys.flatMap((key) => last.get(key) ?? []);
  for (const key of keys) last.set(key, value);
  if (value === 1 || before.length === 0) return false;
  return !before.some((n) => n + 1 === value || isLooseStep(row.kind, n, value));
}

/** What is odd about the numbers of a table, row by row: none, twice, left out, or under a number that isn't there. */
export function numberingIssues(rows: readonly NumberedRow[], places: readonly NumberPlace[]): Issue[][] {
  const counts: Counts = { last: new Map() };
  const paths = new Set<string>();
  /** Headings that lost their number, and all that stands below them. */
  const loose = new Set<string>();
  const some = rows.some((row) => row.tt !== '');
  const numbersHeadings = rows.some((row, i) => row.tt !== '' && places[i]?.heading === true);
  return rows.map((row, index) => {
    const { at = {}, title = '', heading = false, dash = false } = places[index] ?? {};
    if (row.parent !== null && loose.has(row.parent)) loose.add(row.path);
    const underLoose = row.parent !== null && loose.has(row.parent);
    if (row.tt === '') {
      const plain = !some || dash || (heading && !numbersHeadings);
      if (!plain) loose.add(row.path);
      return plain ? [] : [issue('row.noNumber', at, { title }, 'tt')];
    }
    const found: Issue[] = [];
    const gap = hasGap(row, counts);
    if (paths.has(row.path)) found.push(issue('row.duplicateNumber', at, { tt: row.tt }, 'tt'));
    else if (gap) found.push(issue('row.numberGap', at, { tt: row.tt }, 'tt'));
    if (row.parentMissing || underLoose) found.push(issue('row.missingParent', at, { tt: row.tt }, 'tt'));
    paths.add(row.path);
    return found;
  });
}
