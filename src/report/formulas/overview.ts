import type { Progress } from '../../core/tracking/types.ts';
import { PROGRESS } from '../../core/tracking/types.ts';
import { PROGRESS_WORDS, QUESTION_STATE_WORDS, RETURN_WORDS } from '../../workbook/tables/words.ts';
import type { FigureKey } from '../../messages/vi/figures.ts';
import { urgencyColumn } from './charts.ts';
import { sessionInView, unappraised } from './sessions.ts';
import { targetsMet } from './targets.ts';
import { lookUp, own, places, quoted, setting, shareText, whole, roundInView } from './refs.ts';
import { WITH_RESULT } from './words.ts';

const round = roundInView();
const block = `${round}&"|"&${own('TQCoQuan', 'agency')}`;

/** Rows first … first + rows − 1 of a column of TheoDoi. */
function blockOf(column: 'block' | 'progress'): string {
  const all = whole('TheoDoi', column);
  const first = own('TQCoQuan', 'first');
  return `INDEX(${all},${first}):INDEX(${all},${first}+${own('TQCoQuan', 'rows')}-1)`;
}

/** Counts one progress word: over the agency's own block of rows, or over all rows where the table was sorted. */
function agencyCount(progress: Progress): string {
  const word = quoted(PROGRESS_WORDS[progress]);
  const anywhere = `COUNTIFS(${whole('TheoDoi', 'block')},${block},${whole('TheoDoi', 'progress')},${word})`;
  return `IF(${own('TQCoQuan', 'intact')}=1,COUNTIF(${blockOf('progress')},${word}),${anywhere})`;
}

/** 1 where the index still points at exactly this agency's rows, and no row was added to or taken from the table. */
function intact(): string {
  const rows = own('TQCoQuan', 'rows');
  const sameSize = `ROWS(${whole('TheoDoi', 'block')})=SUM(${whole('ChiMuc', 'rows')})`;
  const sameRows = `COUNTIF(${blockOf('block')},${block})=${rows}`;
  return `IF(${rows}=0,0,IF(${sameSize},IFERROR(IF(${sameRows},1,0),0),0))`;
}

type Counted = 'TQCoQuan' | 'TQMuc' | 'TQKhoi' | 'TQThang';

/** Có kết quả / chủ trì of a row. */
export function resultShare(table: Counted): string {
  const done = `(${WITH_RESULT.map((p) => own(table, p)).join('+')})`;
  return shareText(done, own(table, 'total'));
}

/** Formulas of a table of overview counts: total is the sum of the nine. */
export function total(table: Counted): string {
  return `SUM(${own(table, 'doneOnTime')},${PROGRESS.slice(1)
    .map((p) => own(table, p))
    .join(',')})`;
}

export function agencyColumn(column: string): string | undefined {
  if (column === 'total') return total('TQCoQuan');
  if (column === 'first') return `IFERROR(${lookUp('ChiMuc', 'first', 'block', block)},0)`;
  if (column === 'rows') return `IFERROR(${lookUp('ChiMuc', 'rows', 'block', block)},0)`;
  if (column === 'intact') return intact();
  if (column === 'report') return report();
  if (column === 'share') return resultShare('TQCoQuan');
  return isProgress(column) ? agencyCount(column) : urgencyColumn(column);
}

function report(): string {
  const scope = `(${whole('BaoCao', 'round')}=${round})*(${whole('BaoCao', 'agency')}=${own('TQCoQuan', 'agency')})`;
  const position = `SUMPRODUCT(${scope}*${places('BaoCao', 'round')})`;
  return `IF(${position}=0,"",INDEX(${whole('BaoCao', 'state')},${position}))`;
}

export function groupColumn(column: string): string | undefined {
  const group = `${whole('TQCoQuan', 'group')},${own('TQKhoi', 'group')}`;
  if (column === 'agencies') return `COUNTIFS(${group})`;
  if (column === 'total') return total('TQKhoi');
  if (column === 'share') return resultShare('TQKhoi');
  return isProgress(column) ? `SUMIFS(${whole('TQCoQuan', column)},${group})` : undefined;
}

export function sectionColumn(column: string): string | undefined {
  if (column === 'total') return total('TQMuc');
  if (column === 'share') return resultShare('TQMuc');
  if (!isProgress(column)) return undefined;
  const scope = `${whole('TheoDoi', 'round')},${round},${whole('TheoDoi', 'section')},${own('TQMuc', 'section')}`;
  return `COUNTIFS(${scope},${whole('TheoDoi', 'progress')},${quoted(PROGRESS_WORDS[column])})`;
}

export function roundColumn(column: string): string | undefined {
  const scope = `${whole('BaoCao', 'round')},${own('TQKy', 'round')}`;
  const count = (word: string) => `COUNTIFS(${scope},${whole('BaoCao', 'state')},${quoted(word)})`;
  switch (column) {
    case 'expected':
      return `COUNTIFS(${scope})-${count(RETURN_WORDS.exempt)}`;
    case 'onTime':
      return count(RETURN_WORDS.onTime);
    case 'late':
      return `COUNTIFS(${scope},${whole('BaoCao', 'daysLate')},">0")`;
    case 'dateUnknown':
      return count(RETURN_WORDS.dateUnknown);
    case 'missing':
      return count(RETURN_WORDS.missing);
    case 'notDue':
      return `${count(RETURN_WORDS.notDue)}+${count(RETURN_WORDS.extended)}`;
    case 'share':
      return shareText(own('TQKy', 'onTime'), own('TQKy', 'expected'));
    default:
      return undefined;
  }
}

/** Key figures, by the key of messages/vi/figures.ts. */
export function figure(key: FigureKey): string {
  const inRound = (column: 'expected' | 'onTime' | 'late' | 'missing' | 'dateUnknown') =>
    lookUp('TQKy', column, 'round', round);
  const sum = (column: Progress | 'total') => `SUM(${whole('TQCoQuan', column)})`;
  const figures: Record<FigureKey, string> = {
    round: `IFERROR(${lookUp('KyBaoCao', 'name', 'number', round)},"")`,
    asOf: dayInView,
    returned: `IFERROR((${returnedCount()})&"/"&${inRound('expected')},"")`,
    late: `IFERROR(${inRound('late')},0)`,
    missing: `IFERROR(${inRound('missing')},0)`,
    obligations: sum('total'),
    overdue: `${sum('openOverdue')}+${sum('doneLate')}`,
    unknown: sum('unknown'),
    withResult: `(${sum('doneOnTime')}+${sum('doneLate')}+${sum('regularActive')})&"/"&${sum('total')}`,
    dueSoon: dueSoon(),
    unappraised: unappraised(),
    targets: targetsMet(),
    session: sessionInView(),
    questions: `COUNTIFS(${whole('QuyetDinh', 'state')},${quoted(QUESTION_STATE_WORDS.open)})`,
  };
  return figures[key];
}

/** The day that the figures of the round in view refer to. */
const dayInView = `IFERROR(${lookUp('KyBaoCao', 'asOf', 'number', round)},${setting('asOf')})`;

/** Days ahead within which a task is due soon. */
export const SOON = 30;

/** Obligations of the round in view that fall due within the next days and are not reported as done. */
function dueSoon(): string {
  const due = whole('TheoDoi', 'due');
  const scope = `${whole('TheoDoi', 'round')},${round},${due},">="&${dayInView},${due},"<="&(${dayInView}+${SOON})`;
  const count = (word: string) => `COUNTIFS(${scope},${whole('TheoDoi', 'progress')},${quoted(word)})`;
  return `IFERROR(${count(PROGRESS_WORDS.openInTime)}+${count(PROGRESS_WORDS.unknown)},0)`;
}

/** Reports that have come in, whenever: what is expected less what is missing or not yet due. */
export function returnedCount(inRound: string = round): string {
  const times = `${whole('BaoCao', 'times')},">0"`;
  const exempt = `${whole('BaoCao', 'state')},${quoted(RETURN_WORDS.exempt)}`;
  const scope = `${whole('BaoCao', 'round')},${inRound},${times}`;
  return `COUNTIFS(${scope})-COUNTIFS(${scope},${exempt})`;
}

export function isProgress(column: string): column is Progress {
  return (PROGRESS as readonly string[]).includes(column);
}
