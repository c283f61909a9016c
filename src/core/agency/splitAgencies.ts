import { issue } from '../issue.ts';
import { collapse, fold, nfc } from '../text/fold.ts';
import { atomsOf } from './atoms.ts';
import { classify } from './classify.ts';
import { draftOf, extend, stepFor } from './draft.ts';
import { writtenOut } from './elliptical.ts';
import { headOf, isWholeName, splitRole, startsGroup, startsName } from './grammar.ts';
import { partJoined } from './joiners.ts';
import { nameKey } from './key.ts';
import { isField, isKnownName, vocabularyOf } from './vocabulary.ts';
import type { Issue, SourceRef } from '../issue.ts';
import type { Draft } from './draft.ts';
import type { AgencyMention, AgencyRegister } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface AgencySplit {
  readonly mentions: readonly AgencyMention[];
  readonly issues: readonly Issue[];
}

export interface SplitOptions {
  readonly register?: AgencyRegister;
  /** How the whole document writes its bodies (vocabularyOf); made from the cell alone where absent. */
  readonly vocabulary?: Vocabulary;
  readonly at?: SourceRef;
  /** 'leads' or 'coordinating', for the issues. */
  readonly field?: string;
}

/**
 * A line break between two bodies stays; one that only wraps a long name ("Sở ⏎ KHCN") becomes a blank. List marks
 * and labels such as "- ", "Chủ trì:" are taken off each line.
 */
function joinWrappedLines(text: string): string {
  const lines = nfc(text)
    .split(/\r?\n/)
    .map((line) => ({ text: collapse(line).replace(MARK, ''), marked: MARK.test(collapse(line)) }))
    .filter((line) => line.text !== '');
  const parted = dashedHalf(text);
  return lines.reduce((all, line) => {
    if (all === '') return line.text;
    // Phòng Tài chính ⏎ - Kế toán: a dash within a name, where the line was too short
    if (line.text === parted) return `${all} - ${line.text}`;
    const wraps = headOf(`${all} x`) !== null && !/\s/.test(all.split('\n').at(-1) ?? '');
    return line.marked || (beginsBody(line.text) && !wraps) ? `${all}\n${line.text}` : `${all} ${line.text}`;
  }, '');
}

const DASH = /^[-\u2013]\s+/u;
// - Sở Nội vụ | + UBND các xã | Chủ trì: Sở Nội vụ
const MARK = /^(?:[-+•*\u2013]\s+|(?:chủ trì|phối hợp|thực hiện)\s*:\s*)/iu;

/**
 * The second half of a name that was too long for its line at its own dash ("Phòng Tài chính ⏎ - Kế toán"); null where
 * dashes mark a list, or what follows the one dash begins a body.
 */
function dashedHalf(text: string): string | null {
  const [first = '', ...others] = nfc(text).split(/\r?\n/).map(collapse);
  const dashed = others.filter((line) => DASH.test(line));
  const half = dashed[0]?.replace(DASH, '') ?? '';
  if (dashed.length !== 1 || DASH.test(first) || first.endsWith(':')) return null;
  return startsName(first) && /^\p{Lu}/u.test(half) && !beginsBody(half) ? half : null;
}

function beginsBody(line: string): boolean {
  return startsName(line) || startsGroup(line) || isWholeName(line) || splitRole(line).role !== null;
}

function draftsOf(cell: string, vocabulary: Vocabulary): Draft[] {
  const drafts: Draft[] = [];
  let earlierHeads: string[] = [];
  for (const atom of atomsOf(cell)) {
    if (atom.before === 'hard') earlierHeads = [];
    const last = drafts.at(-1);
    const step = last === undefined ? 'new' : stepFor(last, atom, { cell, vocabulary, earlierHeads });
    if (last === undefined || step === 'new') {
      const head = headOf(atom.text)?.head;
      if (head !== undefined) earlierHeads.push(fold(head));
      drafts.push(draftOf(atom));
    } else drafts[drafts.length - 1] = extend(last, atom, step, cell);
  }
  return drafts;
}

// Công an tỉnh | Văn phòng UBND tỉnh: the level of the state ends a name.
const ENDS_WITH_LEVEL = /\s(?:tỉnh|huyện|thị xã|xã|phường)$/u;
// What begins a body and no place: "UBND thành phố Hội An" is one name.
const SURE_HEAD =
  /\s(?=(?:Sở|Bộ|Phòng|Vụ|Cục|UBND|Ủy ban|Văn phòng|Công an|Thanh tra|Ban (?:Quản lý|Tổ chức|Tuyên giáo|Dân vận|Dân tộc))\s)/gu;

/** "Bộ A Bộ B", "Công an tỉnh Sở A": two names without anything between them, where both are known to be whole. */
function stacked(name: string, vocabulary: Vocabulary): readonly string[] {
  const whole = (part: string) =>
    isKnownName(vocabulary, nameKey(part)) || isField(vocabulary, nameKey(headOf(part)?.rest ?? ''));
  for (const found of name.matchAll(SURE_HEAD)) {
    const [left, right] = [name.slice(0, found.index), name.slice(found.index + 1)];
    if (isKnownName(vocabulary, nameKey(name)) || !startsName(left)) continue;
    const ends = whole(left) || (ENDS_WITH_LEVEL.test(left) && startsName(left));
    if (ends && (whole(right) || ENDS_WITH_LEVEL.test(right))) return [left, ...stacked(right, vocabulary)];
  }
  return [name];
}

// Sở A hoặc Sở B | Sở A phối hợp với Sở B: which of them, or in which role, the words leave open.
const OPEN_JOINT = /\s+(?:hoặc|phối hợp(?: với| cùng)?)\s+(?=\S)/giu;

function joinsTwo(text: string): boolean {
  const bare = text.replace(/\([^()]*\)/g, '');
  return [...bare.matchAll(OPEN_JOINT)].some((found) =>
    beginsBody(bare.slice(found.index + found[0].length)),
  );
}

// Các sở, ngành: NV, TC — a colon that no rule has written out
const LISTED = /^[^()]*:\s/u;

const FINAL_MARKS = /[\s.,;:]+$/;

function clean(text: string): string {
  return collapse(text).replace(FINAL_MARKS, '');
}

function toMentions(
  draft: Draft,
  cell: string,
  vocabulary: Vocabulary,
): { mention: AgencyMention; sure: boolean }[] {
  const { role, text } = splitRole(clean(cell.slice(draft.start, draft.end)));
  const parts = draft.names.length === 1 ? stacked(text, vocabulary) : [text];
  const whole = draft.names.length === 1 ? writtenOut(text, vocabulary) : null;
  if (whole !== null) {
    const { names, sure } = whole;
    return [{ mention: { text, role, kind: 'agency', names }, sure }];
  }
  return parts.map((part) => {
    const { kind, sure } = classify(part, role, vocabulary);
    const names = draft.names.length > 1 ? draft.names.map(clean) : [part];
    // Sở VH,TT&DL: the commas of a field that is known as a whole
    const parted = draft.sure || isField(vocabulary, nameKey(headOf(part)?.rest ?? ''));
    return {
      mention: { text: part, role, kind, names },
      sure: sure && parted && !joinsTwo(part) && !LISTED.test(part),
    };
  });
}

/**
 * Splits a cell into the bodies it names. Commas and "và" part bodies only where what follows begins another one;
 * inside a name (Sở Văn hóa, Thể thao và Du lịch) or a group (Các sở, ban, ngành) they stay. A list that leaves out
 * its head (Cục NGCB, CSVC) is one mention with `names` written out. What doesn't look like a body is kept as
 * `other` with the issue agency.unread.
 */
export function splitAgencies(text: string, options: SplitOptions = {}): AgencySplit {
  const { at = {}, field = 'leads' } = options;
  const vocabulary = options.vocabulary ?? vocabularyOf([text], options.register);
  const cell = partJoined(joinWrappedLines(text).replace(FINAL_MARKS, ''), vocabulary);
  if (/^[\s\p{Pd}._…]*$/u.test(cell)) return { mentions: [], issues: [] };
  const found = draftsOf(cell, vocabulary).flatMap((draft) => toMentions(draft, cell, vocabulary));
  const issues = found
    .filter((f) => !f.sure)
    .map((f) => issue('agency.unread', at, { text: f.mention.text }, field));
  return { mentions: found.map((f) => f.mention), issues };
}
