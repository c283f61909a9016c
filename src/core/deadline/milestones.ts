import { latest } from '../date/arithmetic.ts';
import { collapse, nfc } from '../text/fold.ts';
import { readPeriod } from './period/period.ts';
import { prepare, withoutFillers } from './prepare.ts';
import { readPhrase } from './recognisers/phrase.ts';
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
const LABEL = /^(?:dot|lan|giai doan|buoc|ky) ?(?:\d{1,2}|[ivx]{1,4}) ?[:,-] ?/;
// Dates of papers that a remark names are no deadline: "theo Kế hoạch số 12/KH-UBND ngày 05/01/2026".
const REFERENCE = /^theo |^(?:sau|ngay sau|ke tu|bat dau) |\bso \d+|\/[a-z]+-|\bcan cu\b|\bngay sau khi\b/;
const REMARK = /\s*\([^()]*\)\s*/g;

/** Phrases of time inside other words: truoc 30/6/2026, quy i/2026, nam 2026. */
const INSIDE =
  /(?:truoc |den het |cham nhat )?(?:ngay )?(?:\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b|\bquy (?:iv|i{1,3}|[1-4])(?:\s?\/\s?|,? nam )\d{4}\b|(?:\bthang )?\b\d{1,2}\/\d{4}\b|\bthang \d{1,2} nam \d{4}\b|\bnam \d{4}\b)/g;

function readPart(raw: string, context: DeadlineContext): Part {
  const text = collapse(nfc(raw));
  const folded = prepare(raw).replace(LABEL, '');
  const whole = readPhrase(folded, context);
  if (whole !== null) return { text, found: whole, clean: true };
  if (REFERENCE.test(folded)) return { text, found: null, clean: false };
  const bare = readPhrase(prepare(folded.replace(REMARK, ' ')), context);
  return { text, found: bare ?? readInside(folded, context), clean: false };
}

function readInside(folded: string, context: DeadlineContext): Reading | null {
  const found = folded.match(INSIDE) ?? [];
  return found.length === 1 ? readPhrase((found[0] ?? '').trim(), context) : null;
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
  const parts = text
    .split(BREAKS)
    .filter((part) => prepare(part) !== '')
    .map((part) => readPart(part, context));
  const dated = parts.flatMap((p) => (p.found !== null && p.found.due !== null ? [p.found] : []));
  if (dated.length === 0) return null;
  const clean = parts.every((p) => p.clean && p.found?.due !== null && p.found?.due !== undefined);
  return combine(dated, clean, parts.length > 1 ? parts.map(milestone) : []);
}

// thang 6, thang 12/2026 | quy ii va quy iv/2026
const LIST_BREAKS = /,\s*| va |;\s*/;

/** "Quý I, II và III/2026": the first item's word holds for the bare ones after it. */
function withKind(items: readonly string[]): readonly string[] {
  const kind = /^(quy|thang) /.exec(items[0] ?? '')?.[0] ?? '';
  return items.map((item) => (/^(?:[iv]+|\d{1,2})(?:$|\/| nam )/.test(item) ? kind + item : item));
}

/**
 * "Quý II và quý IV/2026": the last item's year holds for all. Each is a milestone, the last one the due date.
 */
export function readList(text: string, context: DeadlineContext): Reading | null {
  const items = withKind(
    prepare(text)
      .split(LIST_BREAKS)
      .filter((item) => item !== '')
      .map(withoutFillers),
  );
  const year = Number(/(\d{4})$/.exec(items.at(-1) ?? '')?.[1] ?? Number.NaN);
  const hint = Number.isNaN(year) ? context.planYear : year;
  if (items.length < 2) return null;
  const periods = items.map((item) => readPeriod(item, hint));
  const marks = periods.flatMap((p, i) =>
    p === null ? [] : [{ start: p.start, due: p.end, boundary: 'on' as const, text: items[i] ?? '' }],
  );
  if (marks.length < items.length) return null;
  const due = latest(marks.map((m) => m.due));
  const reason = Number.isNaN(year) ? 'deadline.yearFromPlan' : 'deadline.mixed';
  return reading({ start: marks.map((m) => m.start).sort()[0] ?? null, due, reason, milestones: marks });
}
