import {
  ANSWER_WORDS,
  BY_ROUND,
  COORDINATION_WORDS,
  DUE_UNKNOWN,
  FROZEN,
  NO_DUE,
  PROGRESS_WORDS as P,
  RETURN_WORDS,
  ROLE_WORDS,
  TASK_STATE_WORDS,
} from '../../workbook/tables/words.ts';
import { lookUp, own, quoted, whole } from './refs.ts';

/** The confirmed value where the office gave one, else the agency's. */
export function effectiveAnswer(): string {
  const confirmed = own('TheoDoi', 'confirmed');
  const status = own('TheoDoi', 'status');
  return `IF(${confirmed}<>"",${confirmed},IF(${status}<>"",${status},""))`;
}

/** Key of the agency's block of rows in its round. */
export function obligationBlock(): string {
  return `${own('TheoDoi', 'round')}&"|"&${own('TheoDoi', 'agency')}`;
}

/** The day on which the row's round was closed. */
const locked = lookUp('KyBaoCao', 'locked', 'number', own('TheoDoi', 'round'));

/** Key of the deadline that a closed round keeps, as report/book/frozen.ts writes it. */
const frozenKey = `${quoted(`${FROZEN}|`)}&${own('TheoDoi', 'round')}&"|"&${locked}&"|"&${own('TheoDoi', 'task')}`;

/** The task's deadline; in a closed round the one that it was judged by. */
export function obligationDue(): string {
  const frozen = lookUp('ThongTin', 'value', 'key', frozenKey);
  const present = `IFERROR(${lookUp('NhiemVu', 'dueShown', 'code', own('TheoDoi', 'task'))},"")`;
  // Open rounds, which most are, look no further.
  return `IF(IFERROR(${locked}="",TRUE),${present},IFERROR(IFERROR(DATEVALUE(${frozen}),${frozen}),${present}))`;
}

const answer = own('TheoDoi', 'effective');
const due = own('TheoDoi', 'due');
const completed = own('TheoDoi', 'completed');
const asOf = lookUp('KyBaoCao', 'asOf', 'number', own('TheoDoi', 'round'));
const is = (word: string) => `${answer}=${quoted(word)}`;
const noDue = `${due}=${quoted(NO_DUE)}`;

function regular(): string {
  const active = `OR(${is(ANSWER_WORDS.inProgress)},${is(ANSWER_WORDS.done)},${is(ANSWER_WORDS.ongoing)})`;
  return `IF(${active},${quoted(P.regularActive)},${quoted(P.regularIdle)})`;
}

function done(): string {
  const undated = `IF(${asOf}<=${due},${quoted(P.doneOnTime)},${quoted(P.unknown)})`;
  const dated = `IF(${completed}<=${due},${quoted(P.doneOnTime)},${quoted(P.doneLate)})`;
  return `IF(${noDue},${quoted(P.doneOnTime)},IF(${completed}="",${undated},${dated}))`;
}

function open(): string {
  return `IF(${noDue},${quoted(P.noDueDate)},IF(${asOf}<=${due},${quoted(P.openInTime)},${quoted(P.openOverdue)}))`;
}

/** Đánh giá tiến độ: the rules of the workbook in their order, the first that fits. Blank for a plain coordinator. */
export function obligationProgress(): string {
  const task = own('TheoDoi', 'task');
  const asLead = `IFERROR(${lookUp('NhiemVu', 'coordination', 'code', task)},"")=${quoted(COORDINATION_WORDS.asLead)}`;
  const out = quoted(TASK_STATE_WORDS.removed);
  const isKept = `IFERROR(MATCH(${frozenKey},${whole('ThongTin', 'key')},0)>0,FALSE)`;
  const isFrozen = `IF(IFERROR(${locked}="",TRUE),FALSE,${isKept})`;
  const state = `IFERROR(${lookUp('NhiemVu', 'state', 'code', task)},"")`;
  const removed = `IF(${isFrozen},${due}=${out},${state}=${out})`;
  const counts = `IF(${removed},FALSE,IF(${own('TheoDoi', 'role')}=${quoted(ROLE_WORDS.lead)},TRUE,${asLead}))`;
  const unknown = `OR(N(${own('TheoDoi', 'version')})=0,${answer}="")`;
  const dated = `IF(${due}=${quoted(DUE_UNKNOWN)},${quoted(P.unknown)},IF(${is(ANSWER_WORDS.done)},${done()},${open()}))`;
  const judged = `IF(${due}=${quoted(BY_ROUND)},${regular()},${dated})`;
  const arisen = `IF(${is(ANSWER_WORDS.notArising)},${quoted(P.notArising)},${judged})`;
  return `IF(${counts},IF(${unknown},${quoted(P.unknown)},${arisen}),"")`;
}

const round = own('BaoCao', 'round');
const extended = own('BaoCao', 'extendedTo');
const received = own('BaoCao', 'received');
const exempt = own('BaoCao', 'exempt');
const sent = `N(${own('BaoCao', 'times')})>0`;
const lastDay = `IF(${extended}<>"",${extended},${lookUp('KyBaoCao', 'lastDay', 'number', round)})`;

/** Tình trạng of a report: by the received date alone. */
export function returnState(): string {
  const late = `${quoted(`${RETURN_WORDS.late} `)}&(${received}-${lastDay})&" ngày"`;
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
