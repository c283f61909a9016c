import type { CountPlaces } from '../bounds.ts';
import { isElement, textOf, type Element, type Node } from '../markup/tree.ts';
import { closeNotePlaces, NOTE_PLACE, toSuperscript, withoutDash } from '../notes/marks.ts';
import { lookOf, type ClassLooks, type Look } from './css.ts';
import type { NoteBody, PageNotes } from './footnotes.ts';
import { BULLET, itemLabels } from './lists.ts';

export interface HtmlContext {
  readonly file: string;
  readonly classes: ClassLooks;
  readonly notes: PageNotes;
  /** Whether list items show labels of their own. */
  readonly numbered: boolean;
  readonly nextTable: () => number;
  readonly countPlaces: CountPlaces;
}

/** A line of text that a block element makes. */
export interface HtmlLine {
  readonly text: string;
  readonly notes: readonly string[];
  /** 1 to 6, else 0. */
  readonly heading: number;
  /** From 0 inside a list, else null. */
  readonly list: number | null;
  readonly font: string | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
}

export type HtmlContent = HtmlLine | { readonly table: Element };

interface State {
  readonly contents: HtmlContent[];
  /** A list label that waits for its item's text, which may stand in a block of its own. */
  label: string;
  text: string;
  /** Whether the text ends with a blank: asking a growing text for its end would copy it every time. */
  afterBlank: boolean;
  notes: string[];
  font: string | undefined;
  letters: number;
  bold: number;
  italic: number;
}

interface Around {
  readonly look: Look;
  readonly heading: number;
  readonly list: number | null;
}

const SKIPPED = new Set([
  'head',
  'script',
  'style',
  'title',
  'xml',
  'template',
  'noscript',
  'select',
  'textarea',
  'iframe',
  'col',
  'colgroup',
]);
const BLOCKS = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'center',
  'blockquote',
  'pre',
  'hr',
  'form',
  'section',
  'article',
  'header',
  'footer',
  'aside',
  'body',
  'html',
  'address',
  'fieldset',
  'caption',
  'main',
  'nav',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
/** The number that Word writes into a list paragraph. */
const MSO_LABEL = /mso-list\s*:\s*ignore/i;
const PLAIN: Around = { look: {}, heading: 0, list: null };

/** Lines and tables of a container in order. White space collapses as in a browser; hidden text is left out. */
export function readFlow(nodes: readonly Node[], context: HtmlContext): HtmlContent[] {
  const state: State = { contents: [], label: '', ...emptyLine() };
  readNodes(nodes, PLAIN, context, state);
  endLine(state, PLAIN);
  return state.contents;
}

/** The text of a note: its lines without its own mark and first dash. */
export function noteText(body: NoteBody, context: HtmlContext): string {
  const inside = { ...context, notes: { ...context.notes, bodies: new Set<Element>() } };
  const lines = readFlow(body, inside).flatMap((content) => ('table' in content ? [] : [content.text]));
  return withoutDash(lines.filter((line) => line !== '').join('\n'));
}

function readNodes(nodes: readonly Node[], around: Around, context: HtmlContext, state: State): void {
  for (const node of nodes) {
    if (isElement(node)) readElement(node, around, context, state);
    else addText(state, node.replace(/[ \t\r\n\f]+/g, ' '), around.look);
  }
}

function readElement(element: Element, around: Around, context: HtmlContext, state: State): void {
  const { notes, classes } = context;
  if (SKIPPED.has(element.name) || notes.bodies.has(element) || notes.backLinks.has(element)) return;
  const look = lookOf(element, classes);
  if (look.hidden) return;
  const note = notes.marks.get(element);
  if (note) return addNote(state, noteText(note, context));
  if (MSO_LABEL.test(element.attributes['style'] ?? ''))
    return void (state.label = plainText(textOf(element)).trim());
  if (element.name === 'br') return addText(state, '\n', around.look);
  if (element.name === 'table') return addTable(element, around, state);
  const inside = { ...around, look: { ...around.look, ...look } };
  if (BLOCKS.has(element.name)) return readBlock(element, inside, context, state);
  readNodes(element.children, inside, context, state);
}

function readBlock(element: Element, around: Around, context: HtmlContext, state: State): void {
  startBlock(state, around);
  if (element.name === 'ul' || element.name === 'ol') return readList(element, around, context, state);
  const heading = /^h[1-6]$/.test(element.name) ? Number(element.name[1]) : around.heading;
  readNodes(element.children, { ...around, heading }, context, state);
  endLine(state, { ...around, heading });
}

function readList(list: Element, around: Around, context: HtmlContext, state: State): void {
  const labels = itemLabels(list, context.numbered);
  const inside = { ...around, list: (around.list ?? -1) + 1 };
  for (const node of list.children) {
    const label = isElement(node) ? labels.get(node) : undefined;
    if (label) state.label = label;
    if (isElement(node) && node.name === 'li') readNodes(node.children, inside, context, state);
    else readNodes([node], inside, context, state);
    endLine(state, inside);
  }
}

function addTable(table: Element, around: Around, state: State): void {
  endLine(state, around);
  state.contents.push({ table });
}

function addNote(state: State, text: string): void {
  state.text += NOTE_PLACE;
  state.afterBlank = false;
  if (text !== '') state.notes.push(text);
}

function addText(state: State, raw: string, look: Look): void {
  const plain = plainText(raw);
  const text = look.superscript ? toSuperscript(plain.trim()) : plain;
  const added = raw.startsWith(' ') && state.afterBlank ? text.slice(1) : text;
  state.text += added;
  if (added !== '') state.afterBlank = added.endsWith(' ') || added.endsWith('\n');
  const letters = text.replace(/\s/g, '').length;
  if (letters === 0) return;
  state.font ??= look.font;
  state.letters += letters;
  if (look.bold) state.bold += letters;
  if (look.italic) state.italic += letters;
}

function plainText(raw: string): string {
  return raw.replaceAll('\u00a0', ' ').replaceAll(NOTE_PLACE, '');
}

/** A block ends the line before it, but a label goes on to the block's first line. */
function startBlock(state: State, around: Around): void {
  const { label } = state;
  const written = state.text.trim() !== '' || state.notes.length > 0;
  if (!written) state.label = '';
  endLine(state, around);
  if (!written) state.label = label;
}

function endLine(state: State, { heading, list }: Around): void {
  const { letters, notes, font } = state;
  const words = closeNotePlaces(state.text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
  const label = words === '' && state.label === BULLET ? '' : state.label;
  const text = [label, words].filter((part) => part !== '').join(' ');
  if (text !== '' || notes.length > 0) {
    const bold = letters > 0 && state.bold === letters;
    const italic = letters > 0 && state.italic === letters;
    state.contents.push({ text, notes, heading, list, font, bold, italic });
  }
  Object.assign(state, { label: '', ...emptyLine() });
}

function emptyLine(): Omit<State, 'contents' | 'label'> {
  return { text: '', afterBlank: false, notes: [], font: undefined, letters: 0, bold: 0, italic: 0 };
}
