import type { Block, FlowDocument, Paragraph } from '../../core/document/types.ts';
import type { SourceRef } from '../../core/issue.ts';
import { result, type Result } from '../../core/result.ts';
import { checkParagraphs } from '../bounds.ts';
import { attachTypedNotes } from '../notes/flowNotes.ts';
import { textTable } from '../textTable.ts';
import { withoutInlineTags } from './inlineTags.ts';
import { fields, stretches, type Line, type Stretch } from './lines.ts';

/** A text file as a flow: each line with text is a paragraph, runs of tabbed lines are tables. */
export function readPlainText(file: string, text: string): Result<FlowDocument> {
  let tables = 0;
  const blocks = stretches(linesOf(text)).flatMap((stretch): Block[] => {
    if (stretch.kind === 'line') return [paragraph(file, [stretch.line])];
    return tableBlocks(file, ++tables, stretch);
  });
  checkParagraphs(blocks);
  const noted = attachTypedNotes(blocks, { file });
  return result({ kind: 'flow', file, format: 'txt', blocks: noted.value }, noted.issues);
}

/** Lines without inline tags and, where they pair up, **bold** marks. A bold stretch may run over several lines. */
function linesOf(text: string): Line[] {
  const marked = (text.split('**').length - 1) % 2 === 0;
  let open = false;
  return text.split('\n').map((raw, i) => {
    const parts = marked ? withoutInlineTags(raw).split('**') : [withoutInlineTags(raw)];
    const bold = isAllBold(parts, open);
    if (parts.length % 2 === 0) open = !open;
    return { text: parts.join(''), number: i + 1, bold };
  });
}

/** Parts between '**' are bold in turn, beginning with the second, or with the first inside an open stretch. */
function isAllBold(parts: readonly string[], open: boolean): boolean {
  const plain = parts.filter((_, i) => (i % 2 === 0) !== open);
  return (open || parts.length > 1) && plain.every((part) => part.trim() === '');
}

/** The notes between a table's rows come after it; attachTypedNotes then takes them to their marks. */
function tableBlocks(file: string, table: number, stretch: Extract<Stretch, { kind: 'table' }>): Block[] {
  const place: SourceRef = { file, table };
  const rows = stretch.rows.map(fields);
  const raw = textTable(rows, place, (r, c) => ({ row: r + 1, column: c + 1 }));
  return [{ kind: 'table', table: raw }, ...stretch.notes.map((note) => paragraph(file, note))];
}

function paragraph(file: string, lines: readonly Line[]): Paragraph {
  return {
    kind: 'paragraph',
    text: lines.map((line) => line.text.trim()).join('\n'),
    level: 0,
    bold: lines.every((line) => line.bold),
    italic: false,
    footnotes: [],
    at: { file, row: lines[0]!.number },
  };
}
