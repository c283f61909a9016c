import { readDeadline } from '../deadline/readDeadline.ts';
import { collapse, fold, foldAligned, nfc } from '../text/fold.ts';
import type { Deadline, DeadlineContext } from '../deadline/types.ts';
import type { ProseLine } from './sources.ts';
import type { ReportingRound } from './types.ts';

// truoc ngay 05/6/2023 | truoc ngay 15/12 | cham nhat ngay 20 thang 5 nam 2025 | truoc ngay 20 cua thang cuoi quy
const DUE =
  /(?:truoc|cham nhat(?: la| den| vao)?|den het|khong qua)(?: \d{1,2} ?(?:gio|h)(?: ?\d{2})?,?)?(?: ngay)? (?:\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d{1,2} thang \d{1,2}(?: nam \d{4})?|\d{1,2} (?:cua )?thang cuoi (?:cua )?(?:moi |hang )?quy|\d{1,2}(?= (?:hang|moi) thang))(?:,? (?:hang|moi) (?:nam|quy|thang))?/g;
// lan 1 | lan thu hai | 6 thang dau nam | 9 thang | quy ii | nam 2025 | hang nam | dot 2 | so ket
const NAME =
  /(?:ky |dot |lan (?:thu )?)(?:\d{1,2}|nhat|hai|ba|tu|[iv]{1,3})(?![a-z0-9])|(?:6|sau|9|chin) thang(?: dau nam| cuoi nam)?|quy (?:iv|i{1,3}|[1-4])(?![a-z0-9])|(?:hang|moi) (?:nam|quy|thang)|so ket|tong ket|(?:bao cao|mot|1|dinh ky|ca|ket qua) nam|quy(?= |$)(?= truoc)|nam(?= \d{4}(?!\d))/g;
// Papers that are sent in for other ends than a report of results.
const OTHER_ENDS = /ho so|tu cham|cham diem|tham dinh|xep loai|dang ky|gop y|ban hanh ke hoach/;
const ON_DEMAND = 'đột xuất';

interface Near {
  readonly name: string | null;
  readonly recurrence: Deadline['recurrence'];
}

const RECURRING: Readonly<Record<string, Deadline['recurrence']>> = {
  nam: 'yearly',
  quy: 'quarterly',
  thang: 'monthly',
};

/** The name nearest before a date, without the year: "báo cáo năm 2025" → năm. */
function nameBefore(written: string, folded: string): Near {
  const found = [...folded.matchAll(NAME)].at(-1);
  if (found === undefined) return { name: null, recurrence: null };
  const every = /^(?:hang|moi) (nam|quy|thang)$/.exec(found[0]);
  const text = collapse(written.slice(found.index, found.index + found[0].length)).toLowerCase();
  if (every !== null)
    return { name: text.split(' ').at(-1) ?? text, recurrence: RECURRING[every[1] ?? ''] ?? null };
  const name = text.replace(/^(?:báo cáo|định kỳ|cả|một|1|kết quả) /u, '');
  return { name, recurrence: null };
}

const PERIOD_NAMES: Readonly<Record<string, string>> = { yearly: 'năm', quarterly: 'quý', monthly: 'tháng' };

function roundAt(line: ProseLine, due: string, near: Near, context: DeadlineContext): ReportingRound | null {
  const { deadline } = readDeadline(due, context, line.at);
  if (deadline === null || deadline.certainty === 'unread') return null;
  const recurrence = deadline.recurrence ?? near.recurrence;
  const name = near.name ?? PERIOD_NAMES[recurrence ?? ''] ?? 'báo cáo';
  return { name, due: deadline.due, boundary: deadline.boundary, recurrence, at: line.at };
}

/** Every due date of a line that asks for reports, with the name that stands before it. */
function roundsIn(line: ProseLine, context: DeadlineContext): ReportingRound[] {
  const written = nfc(line.text);
  const folded = foldAligned(written);
  const asked = folded.indexOf('bao cao');
  if (asked < 0) return [];
  let from = 0;
  const rounds: ReportingRound[] = [];
  for (const found of folded.matchAll(DUE)) {
    const before = folded.slice(from, found.index);
    const near = nameBefore(written.slice(from, found.index), before);
    from = found.index + found[0].length;
    if (found.index < asked || (near.name === null && OTHER_ENDS.test(before))) continue;
    const round = roundAt(line, found[0], near, context);
    if (round !== null) rounds.push(round);
  }
  return rounds;
}

function onDemand(prose: readonly ProseLine[]): ReportingRound[] {
  const line = prose.find(({ text }) => /bao cao[^.]*\bdot xuat\b/.test(fold(text)));
  if (line === undefined) return [];
  return [{ name: ON_DEMAND, due: null, boundary: null, recurrence: null, at: line.at }];
}

function isRepeated(round: ReportingRound, index: number, all: readonly ReportingRound[]): boolean {
  return all.findIndex((r) => r.due === round.due && (r.due !== null || r.name === round.name)) < index;
}

/**
 * The reports that a plan asks for: "lần 1: trước ngày 05/6/2023 và lần 2: trước ngày 01/12/2023", "6 tháng trước
 * ngày 25/5/2022", "trước ngày 15/12 hằng năm"; dated ones by date, then those that only come back, then đột xuất.
 */
export function readReporting(prose: readonly ProseLine[], context: DeadlineContext): ReportingRound[] {
  const found = prose.flatMap((line) => roundsIn(line, context));
  const rounds = found.filter((round, index) => !isRepeated(round, index, found));
  const dated = rounds.filter((r) => r.due !== null).sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  return [...dated, ...rounds.filter((r) => r.due === null), ...onDemand(prose)];
}
