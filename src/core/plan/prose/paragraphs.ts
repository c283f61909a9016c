import { collapse, fold, nfc } from '../../text/fold.ts';
import { hasMarker } from './marker.ts';
import type { FlowDocument } from '../../document/types.ts';
import type { ProseParagraph } from './types.ts';

export interface ProseText {
  readonly paragraphs: readonly ProseParagraph[];
  /** Notes at the foot of a page whose mark isn't known. */
  readonly looseNotes: readonly ProseParagraph[];
}

const FINISHED = /(?:[.;:!?…/]|\.\.\.)["”’)\]]*$/u;
const PAGE_NUMBER = /^[-–]?\s?\d{1,4}\s?[-–]?$/u;
// 14/8/2023 của Chính phủ: a date that a page break cut off
const GOES_ON = /^(?:\p{Ll}|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2} tháng |[,;:.)](?:\s|$))/u;
// … của | … và | … các | … ngày: no sentence ends with these
const OPEN_END =
  /(?:,|\s(?:của|và|các|với|cho|về|tại|theo|trong|ngày|tháng|năm|số|là|do|để|từ|đến|thuộc|những|hoặc))$/iu;
// 1 Quyết định số …: a note typed at the foot of a page
const TYPED_NOTE = /^\d{1,2}\s+\p{Lu}/u;

function fromDocument(document: FlowDocument): ProseParagraph[] {
  return document.blocks.flatMap((block, index) => {
    if (block.kind === 'table') return [];
    const at = { ...block.at, paragraph: index + 1 };
    const lines = nfc(block.text)
      .split('\n')
      .map((line) => collapse(line.replace(/\*\*/g, '')));
    const kept = lines.filter((line) => line !== '' && !PAGE_NUMBER.test(line) && !/^[-–_*\s]+$/u.test(line));
    return kept.map((text, i) => ({ text, footnotes: i === 0 ? block.footnotes : [], at }));
  });
}

/** Letters. A longer paragraph is no paragraph: whatever follows isn't its rest, and joining line by line takes ages. */
const LONGEST = 10_000;

// (Phòng A chủ trì, các thôn phối hợp; thời gian: thường xuyên): a line of its own that belongs to the work above it
const FACTS_IN_BRACKETS =
  /^\((?=[^()]*(?:chu tri|phoi hop|thoi gian|thoi han|don vi thuc hien|co quan thuc hien|hoan thanh))[^()]*\)[.;]?$/;

// Phần thứ nhất | Chương II | Điều 3. — with its heading in the next line
const PART_ALONE = /^(?:phần|chương|mục|điều)\s+(?:thứ\s+\p{L}+|[IVX]+|\d{1,3})[.:]?$/iu;

/** Whether a paragraph is the rest of the one before, cut off by the end of a page. */
function continues(before: ProseParagraph, text: string): boolean {
  if (before.text.length > LONGEST) return false;
  if (FACTS_IN_BRACKETS.test(fold(text))) return true;
  if (PART_ALONE.test(before.text) && !hasMarker(text)) return true;
  if (FINISHED.test(before.text) || hasMarker(text)) return false;
  return GOES_ON.test(text) || OPEN_END.test(before.text);
}

/** For each paragraph the text of the first one from it on that is no typed note; null where none follows. */
function textsBehindNotes(all: readonly ProseParagraph[]): readonly (string | null)[] {
  const found: (string | null)[] = [];
  let behind: string | null = null;
  for (const { text } of [...all].reverse()) {
    if (!TYPED_NOTE.test(text)) behind = text;
    found.push(behind);
  }
  return found.reverse();
}

/** A typed note stands where a page ended in the middle of a paragraph, which goes on after it. */
function isLooseNote(before: ProseParagraph, text: string, behind: string | null): boolean {
  return TYPED_NOTE.test(text) && behind !== null && continues(before, behind);
}

function join(before: ProseParagraph, after: ProseParagraph): ProseParagraph {
  return {
    ...before,
    text: `${before.text} ${after.text}`,
    footnotes: [...before.footnotes, ...after.footnotes],
  };
}

/** The paragraphs of a document outside its tables, whole again where a page broke them. */
export function proseText(document: FlowDocument): ProseText {
  const all = fromDocument(document);
  const paragraphs: ProseParagraph[] = [];
  const looseNotes: ProseParagraph[] = [];
  const behind = textsBehindNotes(all);
  all.forEach((paragraph, index) => {
    const before = paragraphs.at(-1);
    if (before === undefined) paragraphs.push(paragraph);
    else if (isLooseNote(before, paragraph.text, behind[index] ?? null)) looseNotes.push(paragraph);
    else if (continues(before, paragraph.text)) paragraphs[paragraphs.length - 1] = join(before, paragraph);
    else paragraphs.push(paragraph);
  });
  return { paragraphs, looseNotes };
}
