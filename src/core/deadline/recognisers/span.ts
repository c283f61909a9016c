import { readPeriod } from '../period/period.ts';
import { readRange } from '../period/range.ts';
import { withoutFillers } from '../prepare.ts';
import { reading, yearReason } from '../reading.ts';
import { upTo } from './upTo.ts';
import type { Reading, Recogniser } from '../reading.ts';
import type { DeadlineContext } from '../types.ts';

/** Trong quý I/2023 | 6/2025 | 02/4/2019 | Năm 2023: a period from its first to its last day; a day has no start. */
export const single: Recogniser = (text, context) => {
  const period = readPeriod(withoutFillers(text), context.planYear);
  if (period === null) return null;
  const start = period.precision === 'day' ? null : period.start;
  return reading({ start, due: period.end, reason: yearReason(period) });
};

// bat dau tu quy i/2026, hoan thanh trong quy iv/2027 | khoi cong thang 3/2026, xong truoc 30/6/2026
const FIRST_AND_LAST =
  /^(?:bat dau|khoi cong|khoi dong|trien khai)(?: tu| trong| vao)*(?: ngay)? (.+?)(?:,|;)? (?:va )?(?:hoan thanh|hoan tat|ket thuc|xong) (.+)$/;

/** The two ends named each by its own verb. */
function named(text: string, context: DeadlineContext): Reading | null {
  const [, begins = '', ends = ''] = FIRST_AND_LAST.exec(text) ?? [];
  const first = readPeriod(begins, context.planYear);
  const last = upTo(ends, context) ?? single(ends, context);
  if (first === null || last === null || last.due === null || last.due < first.start) return null;
  return { ...last, start: first.start, reason: last.reason ?? yearReason(first) };
}

/** 01-12/4/2019 | Từ tháng 6/2019 đến tháng 4/2021 | bắt đầu quý I, hoàn thành quý IV/2026 */
export const range: Recogniser = (text, context) => {
  const told = named(text, context);
  if (told !== null) return told;
  const found = readRange(withoutFillers(text), context.planYear);
  if (found === null) return null;
  return reading({ start: found.first.start, due: found.last.end, reason: yearReason(found.last) });
};

// bat dau tu 01/7/2026 | tu quy i/2026 | tu thang 6/2026 tro di | tu nam 2025
const OPEN = /^(?:bat dau )?(?:ke )?tu (?:ngay )?(.+?)(?: tro di)?$/;

/** Từ Quý I/2026: a start, no end; it goes on. */
export const openStart: Recogniser = (text, context) => {
  const span = OPEN.exec(withoutFillers(text))?.[1];
  const period = span === undefined ? null : readPeriod(span, context.planYear);
  if (period === null) return null;
  return reading({ start: period.start, continues: true, reason: yearReason(period) });
};
