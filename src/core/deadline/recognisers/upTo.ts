import { readPeriod } from '../period/period.ts';
import { withoutFillers } from '../prepare.ts';
import { reading, yearReason } from '../reading.ts';
import type { Recogniser } from '../reading.ts';

// truoc 10/02/2026 | truoc ngay 15/12 | hoan thanh truoc quy ii/2026
const BEFORE = /^truoc (?:thoi diem )?(.+)$/;
// den 30/6/2026 | den het thang 6/2026 | cham nhat ngay 30/6/2026 | khong qua ngay | het quy i/2026
const UNTIL =
  /^(?:cham nhat|muon nhat|khong qua|khong muon hon|den truoc het|den|het|toi|cuoi)(?: la| den| vao| trong)*(?: het)?(?: cuoi)? (.+)$/;

// truoc 17 gio ngay 20/5 | truoc 16h30, ngay 20/5
const HOUR = /^\d{1,2} ?(?:gio|h|g)(?![a-z])/;

/**
 * Trước D: the day D itself is late, unless an hour of it is the limit. A month, quarter or year is late from its
 * first day.
 */
const before: Recogniser = (text, context) => {
  const span = BEFORE.exec(text)?.[1];
  const period = span === undefined ? null : readPeriod(span, context.planYear);
  if (period === null) return null;
  const boundary = HOUR.test(span ?? '') ? 'on' : 'before';
  return reading({ due: period.start, boundary, reason: yearReason(period) });
};

/** Đến, chậm nhất, đến hết: the last day of what is named is still on time. */
const until: Recogniser = (text, context) => {
  const span = UNTIL.exec(text)?.[1];
  const period = span === undefined ? null : readPeriod(span, context.planYear);
  return period === null ? null : reading({ due: period.end, boundary: 'on', reason: yearReason(period) });
};

export const upTo: Recogniser = (text, context) => {
  const bare = withoutFillers(text);
  return before(bare, context) ?? until(bare, context);
};
