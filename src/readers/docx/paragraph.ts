import { child, type Element } from '../markup/tree.ts';
import { closeNotePlaces } from '../notes/marks.ts';
import { newInline, readInline, type Inline } from './inline.ts';
import type { Label } from './numbering.ts';
import type { BodyContext } from './context.ts';
import { isOn, numberingRef, outlineOf, value } from './styles.ts';

/** A paragraph as read, before it becomes a block or a line of a cell. */
export interface ReadParagraph {
  /** As shown: with its list number, without note marks; trimmed. */
  readonly text: string;
  readonly label: Label | null;
  /** From 0; null for body text. */
  readonly outline: number | null;
  readonly notes: readonly string[];
  readonly boxes: readonly Element[];
  readonly font: string | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * Reads a paragraph. `before` holds what earlier paragraphs left over whose marks were deleted. Null where this one's
 * mark is deleted or hidden: its text then goes on in the next (ECMA-376-1 §17.13.5.15).
 */
export function readParagraph(element: Element, context: BodyContext, before: Inline): ReadParagraph | null {
  const properties = child(element, 'w:pPr');
  const style = context.styles.paragraph(value(child(properties, 'w:pStyle')));
  readInline(element, style, context, before);
  if (hasNoMark(properties)) return null;
  const label = labelOf(properties, context);
  const outline = outlineOf(properties) ?? style.outline ?? 9;
  return finishParagraph(before, label, outline < 9 ? outline : null);
}

/** Text that was left when its container ended. */
export function leftOver(inline: Inline): ReadParagraph | null {
  return inline.text.trim() === '' && inline.boxes.length === 0 ? null : finishParagraph(inline, null, null);
}

export function emptyInline(fields: boolean[] = []): Inline {
  return { ...newInline(), fields };
}

function hasNoMark(properties: Element | undefined): boolean {
  const mark = child(properties, 'w:rPr');
  return (
    child(mark, 'w:del') !== undefined ||
    child(mark, 'w:moveFrom') !== undefined ||
    isOn(child(mark, 'w:vanish'))
  );
}

function labelOf(properties: Element | undefined, { styles, numbering }: BodyContext): Label | null {
  const style = styles.paragraph(value(child(properties, 'w:pStyle')));
  const direct = numberingRef(properties);
  const numId = direct.numId ?? style.numbering.numId;
  if (numId === undefined || numId === '0') return null;
  const tied = direct.numId === undefined ? numbering.levelOfStyle(numId, style.id) : undefined;
  return numbering.next(numId, direct.level ?? tied ?? style.numbering.level ?? 0);
}

function finishParagraph(inline: Inline, label: Label | null, outline: number | null): ReadParagraph {
  const words = closeNotePlaces(inline.text).trim();
  const text = [label?.text ?? '', words].filter((part) => part !== '').join(' ');
  return {
    text: label?.bullet && words === '' ? '' : text,
    label,
    outline,
    notes: inline.notes,
    boxes: inline.boxes,
    font: inline.font,
    bold: inline.letters > 0 && inline.bold === inline.letters,
    italic: inline.letters > 0 && inline.italic === inline.letters,
  };
}
