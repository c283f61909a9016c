import { issue } from '../../issue.ts';
import { parseRoman } from '../../text/roman.ts';
import { isLabelLine } from './labels.ts';
import { RANKS, readMarker } from './marker.ts';
import type { Issue } from '../../issue.ts';
import type { Marker, OutlineNode, ProseParagraph } from './types.ts';

interface Draft extends Marker {
  readonly paragraph: ProseParagraph;
  readonly children: Draft[];
  readonly labels: string[];
}

/** a b c d đ e g h …: some lists leave out đ, some count f and j. */
const LETTERS = 'abcdđefghijklmnopqrstuvwxyz';
const LEFT_OUT = /[đfjw]/;

function isOpen({ text }: Marker): boolean {
  return !/[.;…!?]["”]?$/u.test(text);
}

/**
 * Text without a marker stands under a heading that is open (it has no full stop) or ends with a colon; after a whole
 * sentence it stands beside that sentence.
 */
function closeFor(stack: Draft[], rank: number): void {
  while (stack.length > 1 && (stack.at(-1)?.rank ?? -1) >= rank) stack.pop();
  const top = stack.at(-1);
  if (rank === RANKS.text && stack.length > 1 && top !== undefined && !isOpen(top)) stack.pop();
}

function addTo(stack: Draft[], draft: Draft): void {
  closeFor(stack, draft.rank);
  stack.at(-1)?.children.push(draft);
  stack.push(draft);
}

function counted(tt: string): number | null {
  if (/^\d+$/.test(tt)) return Number(tt);
  return /^[IVX]+$/.test(tt) ? parseRoman(tt) : null;
}

/** Whether a number goes on from the one before it; letters and parts in words included. */
function goesOn(before: string, tt: string): boolean {
  const last = (number: string): string => number.slice(number.lastIndexOf('.') + 1);
  const [a, b] = [counted(last(before)), counted(last(tt))];
  if (a !== null && b !== null) return b === a + 1;
  const [from, to] = [LETTERS.indexOf(before.toLowerCase()), LETTERS.indexOf(tt.toLowerCase())];
  if (from < 0 || to < 0 || before.length > 1) return true;
  return to > from && [...LETTERS.slice(from + 1, to)].every((letter) => LEFT_OUT.test(letter));
}

/** The numbers of one rank under one heading, as far as they were met. */
interface Numbers {
  readonly met: Set<string>;
  last: string;
}

function numberIssues({ tt, rank, paragraph: { at } }: Draft, ranks: Map<number, Numbers>): Issue[] {
  if (tt === '') return [];
  const before = ranks.get(rank);
  if (before === undefined) {
    ranks.set(rank, { met: new Set([tt]), last: tt });
    return [];
  }
  const repeated = before.met.has(tt);
  const follows = goesOn(before.last, tt);
  before.met.add(tt);
  before.last = tt;
  if (repeated) return [issue('row.duplicateNumber', at, { tt }, 'tt')];
  return follows ? [] : [issue('row.numberGap', at, { tt }, 'tt')];
}

/** A dotted number is its own path below a section; what has no number is counted in brackets. */
function pathOf(draft: Draft, parent: string, unnumbered: number): string {
  const own = draft.tt === '' ? `(${unnumbered})` : draft.tt;
  const last = parent.slice(parent.lastIndexOf('.') + 1);
  const tail = own.includes('.') && own.startsWith(`${last}.`) ? own.slice(last.length + 1) : own;
  return parent === '' ? own : `${parent}.${tail}`;
}

/** "… cụ thể như sau:" leads over to what stands beside it and is no part of the count. */
export function isIntroduction(
  node: Pick<OutlineNode, 'text'> & { readonly children: readonly unknown[] },
): boolean {
  return node.text.endsWith(':') && node.children.length === 0;
}

function finish(drafts: readonly Draft[], parent: string): OutlineNode[] {
  let unnumbered = 0;
  const ranks = new Map<number, Numbers>();
  return drafts.map((draft) => {
    if (draft.tt === '' && !isIntroduction(draft)) unnumbered += 1;
    const path = pathOf(draft, parent, unnumbered);
    const { tt, rank, text, paragraph, labels } = draft;
    const issues = numberIssues(draft, ranks);
    return { tt, rank, text, paragraph, labels, path, issues, children: finish(draft.children, path) };
  });
}

/** The paragraphs as a tree by their numbers and bullets. Lines with a label hang on the paragraph above them. */
export function outlineOf(paragraphs: readonly ProseParagraph[]): OutlineNode[] {
  const root: Draft = {
    tt: '',
    rank: -1,
    text: '',
    paragraph: { text: '', footnotes: [], at: {} },
    children: [],
    labels: [],
  };
  const stack = [root];
  for (const paragraph of paragraphs) {
    const marker = readMarker(paragraph.text);
    const above = stack.at(-1);
    if (above !== undefined && stack.length > 1 && isLabelLine(marker.text)) above.labels.push(marker.text);
    else addTo(stack, { ...marker, paragraph, children: [], labels: [] });
  }
  return finish(root.children, '');
}
