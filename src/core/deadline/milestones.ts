import { latest } from '../date/arithmetic.ts';
import { collapse, nfc } from '../text/fold.ts';
import { readPeriod } from './period/period.ts';
import { prepare, withoutFillers } from './prepare.ts';
import { readPhrase } from './recognisers/phrase.ts';
import { recurrenceOf } from './recognisers/recurring.ts';
import { upTo } from './recognisers/upTo.ts';
import { reading } from './reading.ts';
import type { Reading } from './reading.ts';
import type { DeadlineContext, Milestone } from './types.ts';

interface Part {
  readonly text: string;
  readonly found: Reading | null;
  /** The part is nothing but a time, with at most "Đợt 1:" before it. */
  readonly clean: boolean;
}

// Line breaks, semicolons, and full stops that end a sentence; the stop of "15.6.2026" is followed by no blank.
const BREAKS = /\n+|;\s*|\.\s+/;
// dot 1: | lan 2: | giai doan 1: | buoc 1:
const LABEL =
  /^(?:dot|lan|giai doan|buoc|ky) ?(?:\d{1,2}|[ivx]{1,4})(?: ?[:,-] ?| (?=truoc |cham nhat |trong |vao |tu |den |thang |quy |ngay |\d{1,2}\/))/;
// Dates of papers that a remark names are no deadline: "theo Kế hoạch số 12/KH-UBND ngày 05/01/2026".
const REFERENCE = /^theo |^(?:sau|ngay sau|ke tu|bat dau) |\bso \d+|\/[a-z]+-|\bcan cu\b|\bngay sau khi\b/;
const REMARK = /\s*\([^()]*\)\s*/g;

// bao cao ket qua truoc 15/12 | tong ket: thang 12/2026 | 6 thang truoc 10/6
const WORK =
  /^(?:(?:nop |gui )?bao cao|so ket|tong ket|danh gia|hoan thanh|hoan tat|ket thuc|trinh|ban hanh|nghiem thu|khoi cong|khoi dong|trien khai)(?: (?:ket qua|so ket|tong ket|dinh ky|cuoi nam|nam|(?:0?6|sau|0?9) thang|thuc hien))*\s?:? (?=\S)/;
// du kien quy iv | phan dau trong quy iv | nhiem ky 2025 - 2030
const EXPECTED = /^(?:du kien |phan dau |co gang |trong nhiem ky |nhiem ky )+(?=\S)/;
const ROUND =
  /^(?:nam|(?:0?6|sau|0?9) thang(?: (?:dau|cuoi) nam)?)\s?:? (?=truoc |cham nhat |ngay |den |\d{1,2}\/)/;
// … theo Nghi quyet so 05/NQ-HDND: where the time comes from
const BY_PAPER =
  /,? (?:theo|tai|cua) (?:cac )?(?:nghi quyet|nghi dinh|luat|ke hoach|quyet dinh|cong van|thong bao|chi thi|huong dan|chuong trinh|ket luan|yeu cau|chi dao)(?: .*)?$/;

/** Phrases of time inside other words: truoc 30/6/2026, quy i/2026, nam 2026. */
const INSIDE =
  /(?:truoc |den het |cham nhat )?(?:ngay )?(?:\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b|\bquy (?:iv|i{1,3}|[1-4])(?:\s?\/\s?|,? nam )\d{4}\b|(?:\bthang )?\b\d{1,2}\/\d{4}\b|\bthang \d{1,2} nam \d{4}\b|(?<!\b(?:giua|dau) )\bnam \d{4}\b)/g;

function readPart(raw: string, context: DeadlineContext): Part {
  const text = collapse(nfc(raw));
  const folded = prepare(raw).replace(LABEL, '');
  const whole = readPhrase(folded, context);
  if (whole !== null) return { text, found: whole, clean: true };
  const told = readPhrase(
    folded.replace(BY_PAPER, '').replace(EXPECTED, '').replace(WORK, '').replace(ROUND, ''),
    context,
  );
  if (told !== null) return { text, found: told, clean: false };
  const remarked = folded.replace(REMARK, ' ');
  const outside = remarked === folded ? null : readPhrase(prepare(remarked), context);
  if (outside !== null) return { text, found: outside, clean: false };
  if (REFERENCE.test(folded)) return { text, found: null, clean: false };
  return { text, found: readInside(folded, context), clean: false };
}

function readInside(folded: string, context: DeadlineContext): Reading | null {
  const found = folded.match(INSIDE) ?? [];
  return found.length === 1 ? readPhrase((found[0] ?? '').trim(), context) : null;
}

function isRecurrence(part: string): boolean {
  return recurrenceOf(prepare(part)) !== null;
}

// bat dau tu quy i/2026, hoan thanh quy iv/2027 | so ket nam 2027, tong ket nam 2030 | dot 1 truoc 30/4, dot 2 …
const STAGED =
  /^(?:(?:dot|lan|giai doan|buoc) ?(?:\d|[ivx])|(?:bat dau|khoi cong|khoi dong|trien khai|so ket|tong ket|hoan thanh|hoan tat|ket thuc|nghiem thu|ban hanh|trinh|den|nam) )/;

// 30/6/2026 (đợt 1), 30/11/2026 (đợt 2)
const WITH_YEAR = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/;

/** Stages that only commas part: each begins with its own word or has a whole date, and each says when. */
function stagesOf(part: string, context: DeadlineContext): string[] {
  const pieces = part.split(/,\s+(?:và\s+)?/iu);
  const staged =
    pieces.length > 1 &&
    (pieces.every((piece) => STAGED.test(prepare(piece))) || pieces.every((piece) => WITH_YEAR.test(piece)));
  return staged && pieces.every((piece) => dueIn(piece, context)) ? pieces : [part];
}

function dueIn(piece: string, context: DeadlineContext): boolean {
  const found = readPart(piece, context).found;
  return found !== null && (found.due !== null || found.start !== null);
}

// 31/3/2026 (gia hạn đến 30/4/2026) | Quý I/2026, lùi sang quý II/2026: the later time beside the first one
const PUT_OFF =
  /[\s,;]*\(?\s*(?:(?:đã |được )?(?:gia hạn|lùi|điều chỉnh)(?: thời hạn| thời gian)?(?: hoàn thành)?) (?:đến|sang|thành)(?: hết)? ([^()]+?)\)?$/iu;

/** Times at line breaks, semicolons and full stops; what a recurrence goes on with is parted from it as well. */
function partsOf(text: string, context: DeadlineContext): string[] {
  const staged = text
    .replace(PUT_OFF, '; đến $1')
    .split(BREAKS)
    .flatMap((part) => stagesOf(part, context));
  const parts = staged.flatMap((part) => {
    const pieces = part.split(/,\s*|\s*[()]\s*/).filter((piece) => piece.trim() !== '');
    return pieces.length > 1 && isRecurrence(pieces[0] ?? '') ? pieces : [part];
  });
  return parts.filter((part) => prepare(part) !== '');
}

function milestone({ text, found }: Part): Milestone {
  return { start: found?.start ?? null, due: found?.due ?? null, boundary: found?.boundary ?? null, text };
}

/** All starts known: the first of them; the last due date with its own boundary. */
function combine(dated: readonly Reading[], clean: boolean, milestones: readonly Milestone[]): Reading {
  const starts = dated.flatMap((r) => (r.start === null ? [] : [r.start]));
  const due = latest(dated.flatMap((r) => (r.due === null ? [] : [r.due])));
  const lastOne = dated.find((r) => r.due === due);
  const yearReason = dated.find((r) => r.reason !== null)?.reason ?? null;
  return reading({
    start: starts.length === dated.length ? (starts.sort()[0] ?? null) : null,
    due,
    boundary: lastOne?.boundary ?? null,
    continues: dated.some((r) => r.continues),
    reason: clean ? yearReason : 'deadline.mixed',
    milestones,
  });
}

/**
 * Several times in one cell, or a time with a remark: "Đợt 1: 01 - 05/7/2019; Đợt 2: 08 - 12/7/2019",
 * "Quý I/2026 lựa chọn nhiệm vụ. Quý IV/2026 báo cáo kết quả". Reads from the first start to the last due date and
 * keeps every part as a milestone. Null where no part has a date.
 */
export function readMilestones(text: string, context: DeadlineContext): Reading | null {
  const parts = partsOf(text, context).map((part) => readPart(part, context));
  const dated = parts.flatMap((p) => (p.found !== null && p.found.due !== null ? [p.found] : []));
  if (dated.length === 0) return null;
  const clean = parts.every((p) => p.clean && p.found?.due !== null && p.found?.due !== undefined);
  const all = combine(dated, clean, parts.length > 1 ? parts.map(milestone) : []);
  // Thường xuyên; báo cáo trước 15/12: followed round by round, with a last day.
  const recurrence = parts.map(({ found }) => found?.recurrence ?? null).find((r) => r !== null);
  return recurrence === undefined ? all : { ...all, start: null, recurrence };
}

// thang 6, thang 12/2026 | quy ii va quy iv/2026
const LIST_BREAKS = /,\s*| va |;\s*/;

/** "Quý I, II và III/2026": the first item's word holds for the bare ones after it. */
function withKind(items: readonly string[]): readonly string[] {
  const kind = /^(quy|thang) /.exec(items[0] ?? '')?.[0] ?? '';
  return items.map((item) => (/^(?:[iv]+|\d{1,2})(?:$|\/| nam )/.test(item) ? kind + item : item));
}

// truoc ngay 30/4 | cham nhat 30/4
const VERB = /^(?:truoc|cham nhat|muon nhat|khong qua|den het|den)(?: (?:la|den|vao|ngay|thang|quy)(?= ))* /;

/** "Trước 30/4 và 30/9": the word before the first date holds for the bare ones after it. */
function withVerb(items: readonly string[]): readonly string[] {
  const verb = VERB.exec(items[0] ?? '')?.[0].replace(/(?:ngay|thang|quy) $/, '');
  if (verb === undefined) return items;
  return items.map((item) => (VERB.test(item) ? item : verb + item));
}

function itemMark(item: string, year: number | null): Milestone | null {
  const period = readPeriod(item, year);
  if (period !== null) return { start: period.start, due: period.end, boundary: 'on', text: item };
  const limit = upTo(item, { planYear: year, planDate: null });
  return limit === null ? null : { start: null, due: limit.due, boundary: limit.boundary, text: item };
}

/** Each item's mark; one that would come after the last ("15/12 và 15/3/2027") is of the year before. Null: one unread. */
function inOrder(items: readonly string[], year: number | null): readonly Milestone[] | null {
  const marks = items.flatMap((item) => itemMark(item, year) ?? []);
  const end = marks.at(-1)?.due ?? null;
  if (marks.length < items.length || end === null) return null;
  return marks.map((mark) => {
    const late = year !== null && mark.due !== null && mark.due > end && !/\d{4}/.test(mark.text);
    return (late ? itemMark(mark.text, year - 1) : null) ?? mark;
  });
}

/** The last day of all, as its own words bound it; a start only where every part has one. */
function lastOf(marks: readonly Milestone[]): Pick<Reading, 'start' | 'due' | 'boundary'> {
  const due = latest(marks.flatMap((m) => m.due ?? []));
  const starts = marks.flatMap((m) => m.start ?? []).sort();
  const start = starts.length === marks.length ? (starts[0] ?? null) : null;
  return { start, due, boundary: marks.find((m) => m.due === due)?.boundary ?? null };
}

// thang 3 va thang 9 hang nam
const EVERY_YEAR = /,? (?:dinh ky )?(?:hang|moi) nam$/;

/**
 * "Quý II và quý IV/2026", "Trước 30/4 và 30/9/2026": the last item's year holds for all, and the first item's word.
 * Each is a milestone, the last one the due date. "Tháng 3 và tháng 9 hằng năm": yearly as well.
 */
export function readList(text: string, context: DeadlineContext): Reading | null {
  const written = prepare(text);
  const body = written.replace(EVERY_YEAR, '');
  const items = withVerb(
    withKind(
      body
        .replace(/^(?:cac|nhung) (?=thang |quy |nam )/, '')
        .split(LIST_BREAKS)
        .filter((item) => item !== '')
        .map(withoutFillers),
    ),
  );
  const year = Number(/(\d{4})$/.exec(items.at(-1) ?? '')?.[1] ?? Number.NaN);
  const hint = Number.isNaN(year) ? context.planYear : year;
  if (items.length < 2) return null;
  const marks = inOrder(items, hint);
  if (marks === null) return null;
  const reason = Number.isNaN(year) ? 'deadline.yearFromPlan' : 'deadline.mixed';
  const recurrence = body === written ? null : 'yearly';
  return reading({ ...lastOf(marks), recurrence, reason, milestones: marks });
}
