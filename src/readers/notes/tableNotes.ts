import type { RawCell, RawRow, RawTable } from '../../core/document/types.ts';
import { issue, type Issue, type SourceRef } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { areMarksLetters, noteStart, takeMarks } from './marks.ts';
import { notePool, type NotePool } from './pool.ts';

/** Takes the notes that stand in a grid's own rows, and attaches them to the cells with their marks. */
export function extractTableNotes(table: RawTable): Result<RawTable> {
  if (areMarksLetters(cellsOf(table))) return result(table);
  const pool = notePool();
  const bare = takeNoteRows(table, marksOfTable(table), pool);
  return result(attachToTable(bare, pool), missingNotes(pool, table.at));
}

export function* cellsOf({ rows }: RawTable): Generator<RawCell> {
  for (const row of rows) for (const cell of row) if (cell !== null) yield cell;
}

/** Every mark in the cells of a table that are no notes themselves. */
export function marksOfTable(table: RawTable): Set<string> {
  const texts = table.rows.flatMap((row) => row.map((cell) => cell?.text ?? ''));
  return new Set(texts.filter((text) => !noteStart(text)).flatMap((text) => takeMarks(text).marks));
}

/** The table without the rows that hold nothing but a note whose mark is used; the notes go into the pool. */
export function takeNoteRows(table: RawTable, used: ReadonlySet<string>, pool: NotePool): RawTable {
  const spanned = spannedRows(table);
  const rows = table.rows.filter((row, i) => {
    const note = spanned.has(i) ? null : noteOfRow(row);
    if (!note || !used.has(note.mark)) return true;
    pool.add(note.mark, note.text);
    return false;
  });
  return rows.length === table.rows.length ? table : { ...table, rows };
}

/** Rows that a cell spans, its own included: taking one out would break the span. */
function spannedRows(table: RawTable): Set<number> {
  const spanned = new Set<number>();
  table.rows.forEach((row, i) => {
    const height = Math.max(1, ...row.map((cell) => cell?.rowSpan ?? 1));
    for (let at = i; height > 1 && at < i + height; at++) spanned.add(at);
  });
  return spanned;
}

function noteOfRow(row: RawRow): ReturnType<typeof noteStart> {
  const filled = row.filter((cell): cell is RawCell => cell !== null && cell.text !== '');
  return filled.length === 1 ? noteStart(filled[0]!.text) : null;
}

export function attachToTable(table: RawTable, pool: NotePool): RawTable {
  return { ...table, rows: table.rows.map((row) => row.map((cell) => cell && attachToCell(cell, pool))) };
}

function attachToCell(cell: RawCell, pool: NotePool): RawCell {
  const { text, marks } = takeMarks(cell.text);
  if (marks.length === 0) return cell;
  const footnotes = [...(cell.footnotes ?? []), ...notesFor(marks, pool)];
  return { ...cell, text, ...(footnotes.length > 0 ? { footnotes } : {}) };
}

export function notesFor(marks: readonly string[], pool: NotePool): string[] {
  return marks.map(pool.take).filter((text) => text !== null);
}

/** One remark for all marks without a note, so that nobody takes the text for complete. */
export function missingNotes(pool: NotePool, at: SourceRef): Issue[] {
  const marks = pool.missing();
  return marks.length > 0 ? [issue('file.noteMissing', at, { marks })] : [];
}
