import type { Block, Paragraph } from '../../core/document/types.ts';
import type { SourceRef } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { areMarksLetters, noteStart, takeMarks } from './marks.ts';
import { notePool, type NotePool } from './pool.ts';
import { attachToTable, cellsOf, marksOfTable, missingNotes, notesFor, takeNoteRows } from './tableNotes.ts';

/**
 * Attaches notes that are written as text: a paragraph or table row that begins with a superscript number belongs to
 * the place where that number stands as a mark. A paragraph like that without a mark anywhere stays what it is.
 */
export function attachTypedNotes(blocks: readonly Block[], at: SourceRef): Result<Block[]> {
  if (areMarksLetters(textsOf(blocks))) return result([...blocks]);
  const used = new Set(blocks.flatMap((block) => [...marksOf(block)]));
  const pool = notePool();
  const bare = blocks.flatMap((block) => takeNotes(block, used, pool));
  return result(
    bare.map((block) => attach(block, pool)),
    missingNotes(pool, at),
  );
}

function* textsOf(blocks: readonly Block[]): Generator<{ readonly text: string; readonly font?: string }> {
  for (const block of blocks) {
    if (block.kind === 'table') yield* cellsOf(block.table);
    else yield block;
  }
}

function marksOf(block: Block): Iterable<string> {
  if (block.kind === 'table') return marksOfTable(block.table);
  return noteStart(block.text) ? [] : takeMarks(block.text).marks;
}

function takeNotes(block: Block, used: ReadonlySet<string>, pool: NotePool): Block[] {
  if (block.kind === 'table') return [{ ...block, table: takeNoteRows(block.table, used, pool) }];
  const note = noteStart(block.text);
  if (!note || !used.has(note.mark)) return [block];
  pool.add(note.mark, note.text);
  return [];
}

function attach(block: Block, pool: NotePool): Block {
  if (block.kind === 'table') return { ...block, table: attachToTable(block.table, pool) };
  return noteStart(block.text) ? block : attachToParagraph(block, pool);
}

function attachToParagraph(paragraph: Paragraph, pool: NotePool): Paragraph {
  const { text, marks } = takeMarks(paragraph.text);
  if (marks.length === 0) return paragraph;
  return { ...paragraph, text, footnotes: [...paragraph.footnotes, ...notesFor(marks, pool)] };
}
