import { MAX_NOTE_LINKS } from '../limits.ts';
import { elements, isElement, textOf, walk, type Element } from '../markup/tree.ts';

/** Footnotes of a page: which element is a mark of which note, and which elements hold notes and are no text. */
export interface PageNotes {
  readonly marks: ReadonlyMap<Element, NoteBody>;
  readonly bodies: ReadonlySet<Element>;
  /** Links back from a note to its mark: the note's own number. */
  readonly backLinks: ReadonlySet<Element>;
}

/** The elements that hold a note's text. */
export type NoteBody = readonly Element[];

interface Link {
  readonly element: Element;
  readonly target: string;
  readonly order: number;
}

interface Page {
  readonly order: ReadonlyMap<Element, number>;
  readonly parents: ReadonlyMap<Element, Element>;
  readonly named: ReadonlyMap<string, Element>;
}

/** The last note of a page has no next one to end it. */
const MAX_NOTE_BLOCKS = 30;
const MARK_TEXT = /^[\s[(]*(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|\*{1,3}|[†‡])[\s\])]*$/i;
const NOTE_NAME = /ftn|edn|note|^fn/i;
const BLOCKS = new Set(['p', 'div', 'li', 'td', 'dd', 'aside', 'section', 'body', '']);

/**
 * Finds notes by their links: Word and LibreOffice link a mark to its note and back. The earlier of the two is the
 * mark. A note's text is the division of its own that it stands in, or the paragraph and what follows it up to the
 * next note.
 */
export function findFootnotes(root: Element): PageNotes {
  const page = indexPage(root);
  const pairs = linksOf(root, page)
    .slice(0, MAX_NOTE_LINKS)
    .flatMap((link) => notePair(link, page));
  const starts = new Set(pairs.map(({ note }) => blockOf(note, page)));
  const known = new Map([...starts].map((start) => [start, noteBody(start, starts, page)]));
  const bodies = pairs.map(({ note }) => known.get(blockOf(note, page))!);
  return {
    marks: new Map(pairs.map(({ mark }, i) => [mark, bodies[i]!])),
    bodies: new Set(bodies.flat()),
    backLinks: new Set(pairs.map(({ note }) => note)),
  };
}

function indexPage(root: Element): Page {
  const order = new Map<Element, number>();
  const parents = new Map<Element, Element>();
  const named = new Map<string, Element>();
  for (const element of walk(root)) {
    order.set(element, order.size);
    for (const inner of elements(element)) parents.set(inner, element);
    for (const name of [element.attributes['id'], element.attributes['name']]) {
      if (name !== undefined && !named.has(name)) named.set(name, element);
    }
  }
  return { order, parents, named };
}

function linksOf(root: Element, page: Page): Link[] {
  return [...walk(root)].flatMap((element) => {
    const href = element.name === 'a' ? element.attributes['href'] : undefined;
    const target = href === undefined ? undefined : /#([^#]+)$/.exec(href)?.[1];
    return target !== undefined && MARK_TEXT.test(textOf(element))
      ? [{ element, target, order: page.order.get(element)! }]
      : [];
  });
}

/** A link to a later place that links back, or whose name says that it is a note. */
function notePair({ element, target, order }: Link, page: Page): { mark: Element; note: Element }[] {
  const note = page.named.get(target);
  if (!note || (page.order.get(note) ?? 0) <= order) return [];
  const back = beginning(note).find((e) => e.attributes['href'] !== undefined && MARK_TEXT.test(textOf(e)));
  const home = /#([^#]+)$/.exec(back?.attributes['href'] ?? '')?.[1];
  const mutual = home !== undefined && isAt(page.named.get(home), element, page);
  return mutual || NOTE_NAME.test(target) ? [{ mark: element, note: back ?? note }] : [];
}

/** The first elements inside one: a link back stands at the head of a note, and a named place may be the whole page. */
function beginning(element: Element): Element[] {
  const found: Element[] = [];
  for (const inner of walk(element)) if (found.push(inner) >= 50) break;
  return found;
}

/** Whether a name stands at a link: on it, around it or just inside its parent. */
function isAt(place: Element | undefined, link: Element, { parents }: Page): boolean {
  return (
    place !== undefined &&
    (place === link ||
      parents.get(link) === place ||
      parents.get(place) === link ||
      parents.get(place) === parents.get(link))
  );
}

function blockOf(element: Element, { parents }: Page): Element {
  let at = element;
  while (!BLOCKS.has(at.name)) at = parents.get(at) ?? { name: '', attributes: {}, children: [] };
  return at;
}

function noteBody(start: Element, starts: ReadonlySet<Element>, page: Page): Element[] {
  const parent = page.parents.get(start);
  if (!parent || start.name === 'li') return [start];
  if (
    parent.name === 'div' &&
    [...starts].filter((s) => page.parents.get(s) === parent).length === 1 &&
    isFirst(parent, start)
  )
    return [parent];
  const siblings = elements(parent);
  const following = siblings.slice(siblings.indexOf(start) + 1).slice(0, MAX_NOTE_BLOCKS);
  const end = following.findIndex(
    (e) => starts.has(e) || !/^(p|div|br)$/.test(e.name) || [...walk(e)].some((inner) => starts.has(inner)),
  );
  return [start, ...(end < 0 ? following : following.slice(0, end))];
}

/** A division belongs to one note where nothing stands before the note in it. */
function isFirst(parent: Element, start: Element): boolean {
  const first = parent.children.find((node) => (isElement(node) ? textOf(node) : node).trim() !== '');
  return first === start;
}
