import { addDays, addMonths, isWeekend } from '../../date/arithmetic.ts';
import { withoutFillers } from '../prepare.ts';
import { reading } from '../reading.ts';
import type { IsoDate } from '../../date/types.ts';
import type { Recogniser } from '../reading.ts';

// Only this plan's own issue: another paper's date ("sau khi Nghị quyết được ban hành") isn't known here.
const ISSUE =
  '(?:ngay |khi )?(?:(?:ky )?ban hanh(?: ke hoach)?(?: nay)?|ky(?: ke hoach)?(?: nay)?|ke hoach (?:nay )?(?:duoc )?(?:ky )?(?:ban hanh|co hieu luc))';
// 100 ngay ke tu ngay ban hanh ke hoach | 10 ngay lam viec sau khi ban hanh ke hoach
const DAYS = new RegExp(
  `^(?:(?:cham nhat|khong qua|toi da|sau) )?(\\d{1,3}) (?:ngay( lam viec)?|(thang)),? (?:ke tu sau|ke tu|tu|sau) ${ISSUE}$`,
);
// tu ngay ban hanh ke hoach tro di | ngay sau khi ban hanh ke hoach
const FROM = new RegExp(`^(?:ke )?tu ${ISSUE}(?: tro di)?$`);

/** Two years: more is counted in years. */
const MOST_MONTHS = 24;

/** Working days: Saturdays and Sundays are passed over; public holidays are not known here. */
function addWorkingDays(date: IsoDate, days: number): IsoDate {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

/** 100 ngày kể từ ngày ban hành Kế hoạch: counted from the plan's date, unread where that isn't known. */
export const sinceIssue: Recogniser = (text, { planDate }) => {
  if (planDate === null) return null;
  const bare = withoutFillers(text);
  const reason = 'deadline.fromPlanDate';
  if (FROM.test(bare)) return reading({ start: planDate, continues: true, reason });
  const found = DAYS.exec(bare);
  if (found === null) return null;
  const days = Number(found[1]);
  if (found[3] !== undefined) {
    if (days > MOST_MONTHS) return null;
    return reading({ start: planDate, due: addMonths(planDate, days), reason });
  }
  const due = found[2] === undefined ? addDays(planDate, days) : addWorkingDays(planDate, days);
  return reading({ start: planDate, due, reason });
};
