import { fold } from '../../text/fold.ts';
import { RANKS, readMarker } from './marker.ts';
import type { ProseParagraph } from './types.ts';

/** The parts of a plan: what says its work, and what follows it. */
export interface PlanParts {
  readonly body: readonly ProseParagraph[];
  /** Where an appendix is announced or headed, and whether anything stands in it. */
  readonly appendix: 'none' | 'missing' | 'present';
  readonly appendixAt: ProseParagraph | null;
  /** The text breaks off: it ends with dots in brackets, or without a paper's usual end. */
  readonly cut: boolean;
}

const RECIPIENTS = /^noi nhan ?:?$|^noi nhan: /;
const APPENDIX = /^PHỤ LỤC(?:\s+(?:[IVX]+|\d{1,2}|SỐ \d{1,2}))?[.:]?(?:\s|$)/u;
const ANNOUNCED = /phu luc[^.;]{0,60}(?:kem theo|dinh kem|sau day)|(?:kem theo|dinh kem)[^.;]{0,40}phu luc/;
// Phụ lục II ban hành kèm theo Nghị định số …: another paper's
const OTHER_PAPER = /phu luc[^.;]{0,60}kem theo (?:nghi dinh|thong tu|quyet dinh|luat|nghi quyet|chi thi)/;
const ELLIPSIS = /^[[(]?\s*(?:\.{3,}|…+)\s*[\])]?$/u;
const LAST_WORDS = /\.\/\.?$/;

function isHeading(paragraph: ProseParagraph, rank: number): boolean {
  return readMarker(paragraph.text).rank === rank;
}

/** The first heading: a part, A., I. or, where a plan has none of them, 1. */
function startOf(paragraphs: readonly ProseParagraph[]): number {
  for (const rank of [RANKS.roman, RANKS.part, RANKS.upper, RANKS.integer]) {
    const at = paragraphs.findIndex((p) => isHeading(p, rank));
    if (at >= 0) return rank === RANKS.roman ? outerStart(paragraphs, at) : at;
  }
  return -1;
}

/** "Phần I" or "A." right above the first Roman heading belongs to the body. */
function outerStart(paragraphs: readonly ProseParagraph[], roman: number): number {
  const outer = paragraphs.findIndex(
    (p, i) => i < roman && (isHeading(p, RANKS.part) || isHeading(p, RANKS.upper)),
  );
  return outer >= 0 ? outer : roman;
}

function isEnd({ text }: ProseParagraph): boolean {
  return RECIPIENTS.test(fold(text)) || APPENDIX.test(text) || ELLIPSIS.test(text);
}

function endOf(paragraphs: readonly ProseParagraph[], start: number): number {
  const last = paragraphs.findIndex((p, i) => i >= start && LAST_WORDS.test(p.text));
  const end = paragraphs.findIndex((p, i) => i >= start && isEnd(p));
  const ends = [last < 0 ? -1 : last + 1, end].filter((at) => at >= 0);
  return ends.length === 0 ? paragraphs.length : Math.min(...ends);
}

/** Something to do stands under the heading: a number, a bullet or whole sentences, not only the title lines. */
function hasContent(lines: readonly ProseParagraph[]): boolean {
  return lines.some(({ text }) => readMarker(text).rank !== RANKS.text || /[.;]$/.test(text));
}

function announcement(body: readonly ProseParagraph[]): ProseParagraph | null {
  return (
    body.find(({ text }) => {
      const folded = fold(text);
      return ANNOUNCED.test(folded) && !OTHER_PAPER.test(folded);
    }) ?? null
  );
}

function isCut(paragraphs: readonly ProseParagraph[], end: number): boolean {
  const rest = paragraphs.slice(end);
  if (rest.some(({ text }) => ELLIPSIS.test(text))) return true;
  const closed = LAST_WORDS.test(paragraphs[end - 1]?.text ?? '');
  return !closed && !rest.some(({ text }) => RECIPIENTS.test(fold(text)));
}

/**
 * Takes a plan's paragraphs apart: letterhead and grounds before the first heading are left out, so are recipients,
 * signature and appendices after the last. `tables`: whether the source holds tables that an appendix may be.
 */
export function partsOf(paragraphs: readonly ProseParagraph[], tables: boolean): PlanParts {
  const start = startOf(paragraphs);
  if (start < 0) return { body: [], appendix: 'none', appendixAt: null, cut: false };
  const end = endOf(paragraphs, start);
  const body = paragraphs.slice(start, end);
  const head = paragraphs.findIndex((p, i) => i >= end && APPENDIX.test(p.text));
  const appendixAt = head >= 0 ? (paragraphs[head] ?? null) : announcement(body);
  const present = tables || (head >= 0 && hasContent(paragraphs.slice(head + 1)));
  const appendix = appendixAt === null ? 'none' : present ? 'present' : 'missing';
  return { body, appendix, appendixAt, cut: isCut(paragraphs, end) };
}
