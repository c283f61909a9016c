import { child, childrenNamed, elements, textOf, type Element } from '../markup/tree.ts';
import { NOTE_PLACE, toSuperscript } from '../notes/marks.ts';
import { merge, runStyle, value, type ParagraphStyle, type RunStyle, type Styles } from './styles.ts';
import { symbolText, withoutPrivate } from './symbols.ts';

/** Texts of notes by id. */
export type NoteTexts = ReadonlyMap<string, string>;

export interface InlineContext {
  readonly styles: Styles;
  readonly footnotes: NoteTexts;
  readonly endnotes: NoteTexts;
}

/** A paragraph's content while it is read. Text boxes in it are kept apart, as elements. */
export interface Inline {
  text: string;
  notes: string[];
  boxes: Element[];
  font: string | undefined;
  /** Letters by weight and slant, to tell a paragraph that is bold or italic throughout. */
  letters: number;
  bold: number;
  italic: number;
  /** Open fields, innermost last: true while their instruction, which nobody sees, is read. */
  fields: boolean[];
}

export function newInline(): Inline {
  return { text: '', notes: [], boxes: [], font: undefined, letters: 0, bold: 0, italic: 0, fields: [] };
}

/** Elements around runs that change nothing about them. */
const CONTAINERS = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
  'mc:Choice',
  'm:oMath',
  'm:oMathPara',
]);

/** Reads runs and what holds them. Deleted and moved-away text (w:del, w:moveFrom) is left out (§17.13.5). */
export function readInline(
  parent: Element,
  paragraph: ParagraphStyle,
  context: InlineContext,
  into: Inline,
): void {
  for (const element of elements(parent)) {
    if (element.name === 'w:r') readRun(element, paragraph, context, into);
    else if (element.name === 'm:r' || element.name === 'm:t') addText(into, textOf(element), paragraph.run);
    else if (element.name === 'w:sdt') readControl(element, paragraph, context, into);
    else if (element.name === 'mc:AlternateContent') readInline(chosen(element), paragraph, context, into);
    else if (CONTAINERS.has(element.name) || element.name.startsWith('m:'))
      readInline(element, paragraph, context, into);
  }
}

/** A content control; the prompt of an empty one is no content (§17.5.2.39). */
function readControl(
  control: Element,
  paragraph: ParagraphStyle,
  context: InlineContext,
  into: Inline,
): void {
  const content = child(control, 'w:sdtContent');
  if (content && !showsPrompt(control)) readInline(content, paragraph, context, into);
}

export function showsPrompt(control: Element): boolean {
  return child(child(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
}

/** The one branch of alternative content that is read: the first choice, else the fallback. */
export function chosen(alternatives: Element): Element {
  return (
    child(alternatives, 'mc:Choice') ??
    child(alternatives, 'mc:Fallback') ?? { name: '', attributes: {}, children: [] }
  );
}

function readRun(run: Element, paragraph: ParagraphStyle, context: InlineContext, into: Inline): void {
  const properties = child(run, 'w:rPr');
  const style = effective(properties, paragraph, context.styles);
  if (style.hidden) return;
  const ownMark = elements(run).some(
    (e) => /^w:(foot|end)noteReference$/.test(e.name) && e.attributes['w:customMarkFollows'] !== undefined,
  );
  for (const element of elements(run)) {
    if (ownMark && element.name === 'w:t') continue;
    readRunContent(element, style, context, into);
  }
}

/** Weight, slant and hiding of the two style levels cancel each other out (§17.7.3); direct formatting wins. */
function effective(properties: Element | undefined, paragraph: ParagraphStyle, styles: Styles): RunStyle {
  const character = styles.character(value(child(properties, 'w:rStyle')));
  const base = paragraph.run;
  const toggled = {
    bold: (base.bold ?? false) !== (character.bold ?? false),
    italic: (base.italic ?? false) !== (character.italic ?? false),
    hidden: (base.hidden ?? false) !== (character.hidden ?? false),
  };
  return merge(base, character, toggled, runStyle(properties));
}

function readRunContent(element: Element, style: RunStyle, context: InlineContext, into: Inline): void {
  switch (element.name) {
    case 'w:t':
      return addText(into, style.superscript ? toSuperscript(textOf(element)) : textOf(element), style);
    case 'w:tab':
    case 'w:ptab':
      return addText(into, '\t', style);
    case 'w:br':
    case 'w:cr':
      return addText(into, '\n', style);
    case 'w:noBreakHyphen':
      return addText(into, '-', style);
    case 'w:softHyphen':
      // Kept for now: in TCVN3 its code is the letter ư.
      return addText(into, '\u00ad', style);
    case 'w:sym':
      return addText(into, symbolOf(element), style);
    case 'w:fldChar':
      return readField(element, into);
    case 'w:footnoteReference':
      return addNote(into, context.footnotes.get(element.attributes['w:id'] ?? ''));
    case 'w:endnoteReference':
      return addNote(into, context.endnotes.get(element.attributes['w:id'] ?? ''));
    case 'w:ruby':
      return childrenNamed(element, 'w:rubyBase').forEach((base) => addText(into, textOf(base), style));
    default:
      into.boxes.push(...textBoxes(element));
  }
}

function symbolOf({ attributes }: Element): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  return Number.isNaN(code) ? '' : symbolText(code, attributes['w:font'] ?? '');
}

/** Between 'begin' and 'separate' stands a field's instruction, after it what is shown (§17.16.18). */
function readField(element: Element, into: Inline): void {
  const type = element.attributes['w:fldCharType'];
  if (type === 'begin') into.fields.push(true);
  else if (type === 'separate') into.fields.splice(-1, 1, false);
  else if (type === 'end') into.fields.pop();
}

function addText(into: Inline, raw: string, style: RunStyle): void {
  if (into.fields.includes(true)) return;
  const text = withoutPrivate(raw, style.font);
  into.text += text;
  const letters = text.replace(/\s/g, '').length;
  if (letters === 0) return;
  into.font ??= style.font;
  into.letters += letters;
  if (style.bold) into.bold += letters;
  if (style.italic) into.italic += letters;
}

function addNote(into: Inline, text: string | undefined): void {
  into.text += NOTE_PLACE;
  if (text !== undefined && text !== '') into.notes.push(text);
}

/** Contents of text boxes in a drawing, each read once whatever alternatives the file holds. */
function textBoxes(element: Element): Element[] {
  if (element.name === 'w:txbxContent') return [element];
  const inside = element.name === 'mc:AlternateContent' ? chosen(element) : element;
  return elements(inside).flatMap(textBoxes);
}
