import { recurrenceOf } from './recurring.ts';
import { upTo } from './upTo.ts';
import { single } from './span.ts';
import { reading } from '../reading.ts';
import type { Recogniser } from '../reading.ts';

// truoc ngay 15/12 hang nam | ngay 20 hang thang | hang nam, truoc ngay 15/12
const LAST = /^(.+?),? ((?:dinh ky )?(?:hang|moi) (?:nam|quy|thang|tuan))$/;
const FIRST = /^((?:dinh ky )?(?:hang|moi) (?:nam|quy|thang|tuan)),? (?:\((?=.*\)$))?(.+?)\)?$/;
// truoc ngay 20 cua thang cuoi quy | truoc ngay 20 thang cuoi cua quy
const QUARTER_END =
  /^(?:truoc|cham nhat|den)?(?: vao)? ?(?:ngay )?\d{1,2} (?:cua )?thang cuoi(?: cung)? (?:cua )?(?:moi |hang )?quy$/;
// truoc ngay 15 | ngay 20 | truoc ngay 20 cua thang cuoi
const DAY_ONLY =
  /^(?:(?:truoc|cham nhat|den) (?:ngay )?|(?:vao )?ngay )\d{1,2}(?: cua| thang cuoi| cua thang cuoi)?$/;

// … hang nam, bat dau tu nam 2026
const BEGUN = /,? (?:bat dau|ap dung) tu (?:nam )?\d{4}$/;
// ngay 15 va 30 | ngay 10, 20
const DAYS = /^(?:truoc |vao )?(?:cac )?(?:ngay )?\d{1,2}(?:(?:,| va|, va) (?:ngay )?\d{1,2})+$/;

/**
 * A day that comes back. Trước ngày 15/12 hằng năm: yearly, due in the plan's year. Trước ngày 15 hằng tháng and
 * trước ngày 20 của tháng cuối quý: the recurrence only, for there is no one due date.
 */
export const repeated: Recogniser = (text, context) => {
  if (QUARTER_END.test(text)) return reading({ recurrence: 'quarterly' });
  const last = LAST.exec(text.replace(BEGUN, ''));
  const first = last === null ? FIRST.exec(text) : null;
  const recurrence = recurrenceOf(last?.[2] ?? first?.[1] ?? '');
  const day = last?.[1] ?? first?.[2];
  if (recurrence === null || day === undefined) return null;
  if (DAY_ONLY.test(day) || QUARTER_END.test(day)) return reading({ recurrence });
  if (recurrence === 'monthly' && DAYS.test(day)) return reading({ recurrence });
  const dated = recurrence === 'yearly' ? (upTo(day, context) ?? single(day, context)) : null;
  return dated === null ? null : { ...dated, recurrence };
};
