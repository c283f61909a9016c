import type { Block, Paragraph } from '../../core/document/types.ts';
import { isOldFont } from '../../core/text/oldEncodings.ts';
import type { Element } from '../markup/tree.ts';
import { readContent } from './content.ts';
import type { BodyContext } from './context.ts';
import type { ReadParagraph } from './paragraph.ts';
import { readTable } from './table.ts';

/** Blocks of a container. Text boxes follow the paragraph that anchors them; empty paragraphs are left out. */
export function readBlocks(container: Element, context: BodyContext): Block[] {
  return readContent(container, context).flatMap((content) =>
    'table' in content ? readTable(content.table, context) : paragraphBlocks(content, context),
  );
}

function paragraphBlocks(paragraph: ReadParagraph, context: BodyContext): Block[] {
  const boxes = paragraph.boxes.flatMap((box) => readBlocks(box, context));
  if (paragraph.text === '' && paragraph.notes.length === 0) return boxes;
  return [paragraphBlock(paragraph, context.file), ...boxes];
}

function paragraphBlock(paragraph: ReadParagraph, file: string): Paragraph {
  const { text, label, outline, bold, italic, notes, font } = paragraph;
  const place = outline !== null ? { kind: 'heading' as const, level: outline + 1 } : listPlace(label);
  const old = isOldFont(font) ? { font } : {};
  return { ...place, text, bold, italic, footnotes: notes, ...old, at: { file } };
}

function listPlace(label: ReadParagraph['label']): Pick<Paragraph, 'kind' | 'level'> {
  return label ? { kind: 'listItem', level: label.level } : { kind: 'paragraph', level: 0 };
}
