import type { Block, FlowDocument, Paragraph } from '../../core/document/types.ts';
import { result, type Result } from '../../core/result.ts';
import { checkParagraphs, placeCounter } from '../bounds.ts';
import { parseHtml } from '../markup/htmlTree.ts';
import { textOf, walk, type Element } from '../markup/tree.ts';
import { attachTypedNotes } from '../notes/flowNotes.ts';
import { Refusal } from '../refusal.ts';
import { classLooks } from './css.ts';
import { readFlow, type HtmlContext, type HtmlLine } from './flow.ts';
import { findFootnotes } from './footnotes.ts';
import { readTable } from './table.ts';

/** Reads a saved page or what Word, Excel or LibreOffice put on the clipboard. Without any text it is file.empty. */
export function readHtml(file: string, text: string): Result<FlowDocument> {
  const root = parseHtml(withoutClipboardHeader(text));
  let tables = 0;
  const context: HtmlContext = {
    file,
    classes: classLooks(root),
    notes: findFootnotes(root),
    numbered: !hidesListMarks(root),
    nextTable: () => ++tables,
    countPlaces: placeCounter(),
  };
  const blocks = readFlow(root.children, context).flatMap((content): Block[] =>
    'table' in content ? readTable(content.table, context) : [paragraph(content, file)],
  );
  if (blocks.length === 0) throw new Refusal('file.empty');
  checkParagraphs(blocks);
  const noted = attachTypedNotes(blocks, { file });
  return result({ kind: 'flow', file, format: 'html', blocks: noted.value }, noted.issues);
}

/** Windows' clipboard format puts offsets in front of the page ("Version:0.9 StartHTML:…"). */
function withoutClipboardHeader(text: string): string {
  const start = text.search(/</);
  return /^\s*Version:\d/i.test(text) && start > 0 ? text.slice(start) : text;
}

/** LibreOffice's XHTML shows no list marks and writes the numbers as text. */
function hidesListMarks(root: Element): boolean {
  return [...walk(root)].some(
    (e) => e.name === 'style' && /(^|[\s,}])li\s*\{[^}]*list-style\s*:\s*none/.test(textOf(e)),
  );
}

function paragraph(line: HtmlLine, file: string): Paragraph {
  const { text, bold, italic, notes, heading, list } = line;
  const rest = { text, bold, italic, footnotes: notes, at: { file } };
  if (heading > 0) return { kind: 'heading', level: heading, ...rest };
  return list === null
    ? { kind: 'paragraph', level: 0, ...rest }
    : { kind: 'listItem', level: list, ...rest };
}
