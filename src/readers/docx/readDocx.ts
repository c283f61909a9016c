import type { FlowDocument } from '../../core/document/types.ts';
import { result, type Result } from '../../core/result.ts';
import { checkParagraphs, placeCounter } from '../bounds.ts';
import { child, type Element } from '../markup/tree.ts';
import { parseXml } from '../markup/xmlTree.ts';
import { attachTypedNotes } from '../notes/flowNotes.ts';
import { Refusal } from '../refusal.ts';
import type { SafeZip } from '../safeZip.ts';
import { relationsOf } from '../sheet/workbookParts.ts';
import { readBlocks } from './body.ts';
import { readNotes } from './notes.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';

/** Reads a Word document as a flow of what a reader sees on the page. One without any text is file.empty. */
export function readDocx(file: string, zip: SafeZip, main: string): Result<FlowDocument> {
  const relations = [...relationsOf(zip, main).values()];
  const part = (type: string): Element | null => {
    const target = relations.find((relation) => relation.type.endsWith(`/${type}`))?.target;
    const bytes = target === undefined ? null : zip.read(target);
    return bytes && parseXml(bytes);
  };
  const styles = readStyles(part('styles'));
  let tables = 0;
  const context = {
    file,
    styles,
    numbering: readNumbering(part('numbering')),
    footnotes: readNotes(part('footnotes'), 'w:footnote', styles),
    endnotes: readNotes(part('endnotes'), 'w:endnote', styles),
    nextTable: () => ++tables,
    countPlaces: placeCounter(),
  };
  const body = child(parseXml(zip.read(main)!), 'w:body');
  const blocks = body ? readBlocks(body, context) : [];
  if (blocks.length === 0) throw new Refusal('file.empty');
  checkParagraphs(blocks);
  const noted = attachTypedNotes(blocks, { file });
  return result({ kind: 'flow', file, format: 'docx', blocks: noted.value }, noted.issues);
}
