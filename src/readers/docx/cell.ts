import type { RawCell } from '../../core/document/types.ts';
import type { SourceRef } from '../../core/issue.ts';
import type { Element } from '../markup/tree.ts';
import { textCell } from '../textTable.ts';
import { readContent } from './content.ts';
import type { BodyContext } from './context.ts';
import type { ReadParagraph } from './paragraph.ts';

export interface ReadCell {
  readonly cell: RawCell;
  /** Tables that stand in the cell: they become blocks after the outer one. */
  readonly nested: readonly Element[];
}

/** Reads a table cell: its paragraphs and text boxes as lines, its own tables apart. */
export function readCell(element: Element, context: BodyContext, at: SourceRef): ReadCell {
  const { paragraphs, tables } = flatten(element, context);
  const text = paragraphs.map((p) => p.text).join('\n');
  const footnotes = paragraphs.flatMap((p) => p.notes);
  const worded = paragraphs.filter((p) => p.text !== '');
  const font = worded.find((p) => p.font !== undefined)?.font;
  const cell: RawCell = {
    ...textCell(text, at),
    bold: worded.length > 0 && worded.every((p) => p.bold),
    ...(font === undefined ? {} : { font }),
    ...(footnotes.length === 0 ? {} : { footnotes }),
  };
  return { cell, nested: tables };
}

function flatten(
  container: Element,
  context: BodyContext,
): { paragraphs: ReadParagraph[]; tables: Element[] } {
  const paragraphs: ReadParagraph[] = [];
  const tables: Element[] = [];
  for (const content of readContent(container, context)) {
    if ('table' in content) {
      tables.push(content.table);
      continue;
    }
    paragraphs.push(content);
    for (const box of content.boxes) {
      const inside = flatten(box, context);
      paragraphs.push(...inside.paragraphs);
      tables.push(...inside.tables);
    }
  }
  return { paragraphs, tables };
}
