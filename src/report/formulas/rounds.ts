import {
  BOUNDARY_WORDS,
  DAY_OFF_WORDS,
  BY_ROUND,
  DUE_UNKNOWN,
  DUE_UNREAD,
  KIND_WORDS,
  NO_DUE,
  ROLE_WORDS,
  TASK_STATE_WORDS,
} from '../../workbook/tables/words.ts';
import { lookUp, own, quoted, setting, whole, roundInView } from './refs.ts';
import { countWords, WITH_RESULT } from './words.ts';

/** Ngày cuối đúng hạn: 'Trước ngày D' ends on D − 1; a day off moves it only where the round says so. */
export function roundLastDay(): string {
  const due = own('KyBaoCao', 'due');
  const dayOff = own('KyBaoCao', 'dayOff');
  const last = `(${due}-IF(${own('KyBaoCao', 'boundary')}=${quoted(BOUNDARY_WORDS.before)},1,0))`;
  const holidays = whole('NgayNghi', 'day');
  const next = `WORKDAY(${last}-1,1,${holidays})`;
  const previous = `WORKDAY(${last}+1,-1,${holidays})`;
  const moved = `IF(${dayOff}=${quoted(DAY_OFF_WORDS.next)},${next},IF(${dayOff}=${quoted(DAY_OFF_WORDS.previous)},${previous},${last}))`;
  return `IF(${due}="","",${moved})`;
}

/** A closed round keeps its day (its last day on time where none was noted); the others follow Số liệu tính đến ngày. */
export function roundAsOf(): string {
  const kept = own('KyBaoCao', 'lockedAsOf');
  const open = `IF(${own('KyBaoCao', 'locked')}<>"",${own('KyBaoCao', 'lastDay')},${setting('asOf')})`;
  return `IF(${kept}<>"",${kept},${open})`;
}

/** Số liệu tính đến ngày by default: the last day on time of the round in view. */
export function defaultAsOf(): string {
  return `IFERROR(${lookUp('KyBaoCao', 'lastDay', 'number', roundInView())},"")`;
}

/**
 * Hạn theo dõi of a task: a day, 'Theo kỳ', 'Không có thời hạn', 'Chưa rõ thời hạn', or 'Đưa ra' of a task that left the
 * plan.
 */
export function taskDueShown(): string {
  const due = own('NhiemVu', 'due');
  const adjusted = own('NhiemVu', 'adjusted');
  const before = `IF(${own('NhiemVu', 'boundary')}=${quoted(BOUNDARY_WORDS.before)},1,0)`;
  const isUnread = `${own('NhiemVu', 'boundary')}=${quoted(DUE_UNREAD)}`;
  const undated = `IF(${isUnread},${quoted(DUE_UNKNOWN)},${quoted(NO_DUE)})`;
  const dated = `IF(${adjusted}<>"",${adjusted},IF(${due}="",${undated},${due}-${before}))`;
  const byRound = `OR(${own('NhiemVu', 'recurrence')}<>"",${own('NhiemVu', 'continues')}<>"")`;
  const out = quoted(TASK_STATE_WORDS.removed);
  const kept = `IF(${own('NhiemVu', 'state')}=${out},${out},IF(${byRound},${quoted(BY_ROUND)},${dated}))`;
  return `IF(${own('NhiemVu', 'kind')}<>${quoted(KIND_WORDS.task)},"",${kept})`;
}

/** 'x/y': of y lead agencies in the round in view, x have a result. */
export function taskProgress(): string {
  const scope = [
    `${whole('TheoDoi', 'task')},${own('NhiemVu', 'code')}`,
    `${whole('TheoDoi', 'round')},${roundInView()}`,
    `${whole('TheoDoi', 'role')},${quoted(ROLE_WORDS.lead)}`,
  ].join(',');
  const all = `COUNTIFS(${scope})`;
  const some = countWords(
    WITH_RESULT,
    (w) => `COUNTIFS(${scope},${whole('TheoDoi', 'progress')},${quoted(w)})`,
  );
  return `IF(${own('NhiemVu', 'kind')}<>${quoted(KIND_WORDS.task)},"",IF(${all}=0,"",(${some})&"/"&${all}))`;
}
