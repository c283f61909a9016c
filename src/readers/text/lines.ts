import { MAX_GAP_LINES } from '../limits.ts';
import { noteStart } from '../notes/marks.ts';

/** A line of a text file; `number` counts from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
  readonly bold: boolean;
}

/** A stretch of a text file: paragraphs as they are, or the lines of one table and the notes between them. */
export type Stretch =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'table'; readonly rows: readonly Line[]; readonly notes: readonly Line[][] };

/** Groups lines: rows with two tabs or more make a table, which blank lines, page numbers and notes don't end. */
export function stretches(lines: readonly Line[]): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at);
    if (table) {
      found.push(table.stretch);
      at = table.next;
    } else {
      if (!isBlank(lines[at]!)) found.push({ kind: 'line', line: lines[at]! });
      at++;
    }
  }
  return found;
}

function tableAt(lines: readonly Line[], start: number): { stretch: Stretch; next: number } | null {
  if (!startsTable(lines[start]!)) return null;
  const columns = fields(lines[start]!).length;
  const rows: Line[] = [lines[start]!];
  const notes: Line[][] = [];
  let next = start + 1;
  for (let at = next; at < lines.length;) {
    if (continuesTable(lines[at]!, columns)) {
      rows.push(lines[at]!);
      next = ++at;
      continue;
    }
    const gap = gapAt(lines, at, columns);
    if (!gap) break;
    notes.push(...gap.notes);
    at = gap.next;
  }
  return rows.length < 2 ? null : { stretch: { kind: 'table', rows, notes }, next };
}

/** What stands between two rows of one table: nothing, page numbers, or notes. Null where the table is over. */
function gapAt(
  lines: readonly Line[],
  from: number,
  columns: number,
): { notes: Line[][]; next: number } | null {
  const between: Line[] = [];
  for (let at = from; at < Math.min(lines.length, from + MAX_GAP_LINES); at++) {
    const line = lines[at]!;
    if (continuesTable(line, columns)) return { notes: groupNotes(between), next: at };
    if (isBlank(line) || isPageNumber(line)) continue;
    if (between.length === 0 && !noteStart(line.text)) return null;
    between.push(line);
  }
  return null;
}

/** A note's own paragraphs follow the one with its mark. */
function groupNotes(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    if (noteStart(line.text)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

export function fields(line: Line): string[] {
  return line.text.split('\t');
}

function startsTable(line: Line): boolean {
  const parts = line.text.trim().split('\t');
  return parts.length >= 3 && parts.filter((part) => part.trim() !== '').length >= 3;
}

/** A row may end early where an editor cut its trailing tabs; then its first field is filled. */
function continuesTable(line: Line, columns: number): boolean {
  const parts = fields(line);
  if (isBlank(line) || parts.length > columns + 2) return false;
  return parts.length >= 3 || (parts.length === 2 && parts[0]!.trim() !== '');
}

function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}

function isPageNumber(line: Line): boolean {
  return /^[-–]?\s?\d{1,4}\s?[-–]?$/.test(line.text.trim());
}
