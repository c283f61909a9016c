import { child, elements, type Element } from '../markup/tree.ts';
import { chosen, showsPrompt, type Inline } from './inline.ts';
import type { BodyContext } from './context.ts';
import { emptyInline, leftOver, readParagraph, type ReadParagraph } from './paragraph.ts';

/** What a container (body, cell, text box) holds: paragraphs and tables in order. */
export type Content = ReadParagraph | { readonly table: Element };

/** Reads a container's own paragraphs; tables are left as elements, so that a cell can put its own ones outside. */
export function readContent(container: Element, context: BodyContext): Content[] {
  const contents: Content[] = [];
  let inline: Inline = emptyInline();
  const flush = (paragraph: ReadParagraph | null): void => {
    if (paragraph) contents.push(paragraph);
    inline = emptyInline(inline.fields);
  };
  for (const element of blockElements(container)) {
    if (element.name === 'w:tbl') {
      flush(leftOver(inline));
      contents.push({ table: element });
    } else {
      const paragraph = readParagraph(element, context, inline);
      if (paragraph) flush(paragraph);
    }
  }
  flush(leftOver(inline));
  return contents;
}

const CONTAINERS = new Set(['w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'mc:Choice']);

/** Paragraphs and tables of a container, whatever content controls and revisions they stand in. */
function blockElements(container: Element): Element[] {
  return elements(container).flatMap((element) => {
    if (element.name === 'w:p' || element.name === 'w:tbl') return [element];
    if (element.name === 'w:sdt')
      return showsPrompt(element) ? [] : blockElements(child(element, 'w:sdtContent') ?? element);
    if (element.name === 'mc:AlternateContent') return blockElements(chosen(element));
    return CONTAINERS.has(element.name) ? blockElements(element) : [];
  });
}
