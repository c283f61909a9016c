import {
  ANSWER_WORDS,
  BY_ROUND,
  COORDINATION_WORDS,
  DUE_UNKNOWN,
  FROZEN,
  NO_DUE,
  PROGRESS_WORDS as P,
  LATE_DAYS,
  RETURN_WORDS,
  ROLE_WORDS,
  TASK_STATE_WORDS,
} from '../../workbook/tables/words.ts';
import { lookUp, own, quoted } from './refs.ts';

/*
 * The formulas of Theo dõi thực hiện stand on every row of the longest table, so each character counts some hundred
 * thousand times: a reference that a rule can do without is left out.
 */

/** The confirmed value where the office gave one, else the agency's. */
export function effectiveAnswer(): string {
  const confirmed = own('TheoDoi', 'confirmed');
  return `IF(${confirmed}<>"",${confirmed},${own('TheoDoi', 'status')}&"")`;
}

/** Key of the agency's block of rows in its round. */
export function obligationBlock(): string {
  return `${own('TheoDoi', 'round')}&"|"&${own('TheoDoi', 'agency')}`;
}

/** The day on which the row's round was closed. */
const locked = lookUp('KyBaoCao', 'locked', 'number', own('TheoDoi', 'round'));

/** Key of the deadline that a closed round keeps, as report/book/frozen.ts writes it; an open round has none. */
const frozenKey = `${quoted(`${FROZEN}|`)}&${own('TheoDoi', 'round')}&"|"&${locked}&"|"&${own('TheoDoi', 'task')}`;

/** The task's deadline; in a closed round the one that it was judged by. */
export function obligationDue(): string {
  const frozen = lookUp('ThongTin', 'value', 'key', frozenKey);
  const present = lookUp('NhiemVu', 'dueShown', 'code', own('TheoDoi', 'task'));
  return `IFERROR(DATEVALUE(${frozen}),IFERROR(${frozen},IFERROR(${present},"")))`;
}

const answer = own('TheoDoi', 'effective');
const due = own('TheoDoi', 'due');
const completed = own('TheoDoi', 'completed');
const asOf = lookUp('KyBaoCao', 'asOf', 'number', own('TheoDoi', 'round'));
const is = (word: string) => `${answer}=${quoted(word)}`;

function regular(): string {
  const active = [ANSWER_WORDS.inProgress, ANSWER_WORDS.done, ANSWER_WORDS.ongoing].join('|');
  const isActive = `ISNUMBER(SEARCH("|"&${answer}&"|",${quoted(`|${active}|`)}))`;
  return `IF(${isActive},${quoted(P.regularActive)},${quoted(P.regularIdle)})`;
}

/** A task without a deadline has a text there, and no day is after a text. */
function done(): string {
  const onTime = `IF(${completed}="",${asOf},${completed})<=${due}`;
  const late = `IF(${completed}="",${quoted(P.unknown)},${quoted(P.doneLate)})`;
  return `IF(${onTime},${quoted(P.doneOnTime)},${late})`;
}

function open(): string {
  const dated = `IF(${asOf}<=${due},${quoted(P.openInTime)},${quoted(P.openOverdue)})`;
  return `IF(${due}=${quoted(NO_DUE)},${quoted(P.noDueDate)},${dated})`;
}

/** Đánh giá tiến độ: the rules of the workbook in their order, the first that fits. Blank for a plain coordinator. */
export function obligationProgress(): string {
  const coordination = lookUp('NhiemVu', 'coordination', 'code', own('TheoDoi', 'task'));
  const asLead = `${coordination}=${quoted(COORDINATION_WORDS.asLead)}`;
  const counts = `IF(${own('TheoDoi', 'role')}=${quoted(ROLE_WORDS.lead)},TRUE,${asLead})`;
  const unknown = `OR(N(${own('TheoDoi', 'version')})=0,${answer}="")`;
  const dated = `IF(${due}=${quoted(DUE_UNKNOWN)},${quoted(P.unknown)},IF(${is(ANSWER_WORDS.done)},${done()},${open()}))`;
  const judged = `IF(${due}=${quoted(BY_ROUND)},${regular()},${dated})`;
  const arisen = `IF(${is(ANSWER_WORDS.notArising)},${quoted(P.notArising)},${judged})`;
  const said = `IF(${unknown},${quoted(P.unknown)},${arisen})`;
  // A row of no known task or round has no deadline, or no day to be judged on.
  const out = `OR(${due}="",${due}=${quoted(TASK_STATE_WORDS.removed)})`;
  return `IFERROR(IF(${out},"",IF(${counts},${said},"")),"")`;
}

const round = own('BaoCao', 'round');
const extended = own('BaoCao', 'extendedTo');
const received = own('BaoCao', 'received');
const exempt = own('BaoCao', 'exempt');
const sent = `N(${own('BaoCao', 'times')})>0`;
const lastDay = `IF(${extended}<>"",${extended},${lookUp('KyBaoCao', 'lastDay', 'number', round)})`;

/** Tình trạng of a report: by the received date alone. */
export function returnState(): string {
  const late = `${quoted(`${RETURN_WORDS.late} `)}&(${received}-${lastDay})&${quoted(LATE_DAYS)}`;
  const byDate = `IF(${received}<=${lastDay},${quoted(RETURN_WORDS.onTime)},${late})`;
  const known = `IF(${received}="",${quoted(RETURN_WORDS.dateUnknown)},${byDate})`;
  const returned = `IF(${own('BaoCao', 'supplement')}<>"",${quoted(RETURN_WORDS.supplementRequested)},${known})`;
  const waiting = `IF(${extended}<>"",${quoted(RETURN_WORDS.extended)},${quoted(RETURN_WORDS.notDue)})`;
  const asOfRound = lookUp('KyBaoCao', 'asOf', 'number', round);
  const open = `IF(${asOfRound}<${lastDay},${waiting},${quoted(RETURN_WORDS.missing)})`;
  return `IF(${exempt}<>"",${quoted(RETURN_WORDS.exempt)},IF(${sent},${returned},${open}))`;
}

export function returnDaysLate(): string {
  return `IF(AND(${sent},${received}<>"",${exempt}=""),MAX(0,${received}-${lastDay}),"")`;
}
