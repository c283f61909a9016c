import { PROGRESS, type Progress } from '../../core/tracking/types.ts';
import type { ComparisonKey } from '../../messages/vi/figures.ts';
import { BY_ROUND, DUE_UNKNOWN, NO_DUE, PROGRESS_WORDS } from '../../workbook/tables/words.ts';
import { isProgress, resultShare, returnedCount, total } from './overview.ts';
import { lookUp, own, percentage, quoted, roundInView, setting, whole } from './refs.ts';
import { ON_TRACK, OVERDUE, WITH_RESULT } from './words.ts';

const round = roundInView();

/** Number of the round before the one in view; 0 where there is none. */
const previous = `SUMPRODUCT(MAX((${whole('KyBaoCao', 'number')}<${round})*${whole('KyBaoCao', 'number')}))`;

/** What of progress each row counts. */
export const COUNTED: Readonly<Record<Exclude<ComparisonKey, 'returned' | 'onTime'>, readonly Progress[]>> = {
  withResult: WITH_RESULT,
  onTrack: ON_TRACK,
  overdue: OVERDUE,
};

function reportsOf(key: 'returned' | 'onTime', inRound: string): string {
  return key === 'returned' ? returnedCount(inRound) : lookUp('TQKy', 'onTime', 'round', inRound);
}

/** Obligations of the round in view, as the agencies' rows have them. */
function present(words: readonly Progress[]): string {
  return words.map((p) => `SUM(${whole('TQCoQuan', p)})`).join('+');
}

function inPrevious(words: readonly Progress[]): string {
  const scope = `${whole('TheoDoi', 'round')},${previous},${whole('TheoDoi', 'progress')}`;
  return words.map((p) => `COUNTIFS(${scope},${quoted(PROGRESS_WORDS[p])})`).join('+');
}

function counts(key: ComparisonKey): Readonly<Record<string, string>> {
  if (key === 'returned' || key === 'onTime') {
    const expected = (inRound: string) => lookUp('TQKy', 'expected', 'round', inRound);
    return {
      // Counting gives 0 where no round is in view, and there nothing is counted.
      nowDone: `IF(${ownCell('nowTotal')}="","",IFERROR(${reportsOf(key, round)},""))`,
      nowTotal: `IFERROR(${expected(round)},"")`,
      beforeDone: `IF(${previous}=0,"",IFERROR(${reportsOf(key, previous)},""))`,
      beforeTotal: `IF(${previous}=0,"",IFERROR(${expected(previous)},""))`,
    };
  }
  return {
    nowDone: present(COUNTED[key]),
    nowTotal: `SUM(${whole('TQCoQuan', 'total')})`,
    beforeDone: `IF(${previous}=0,"",${inPrevious(COUNTED[key])})`,
    beforeTotal: `IF(${previous}=0,"",${inPrevious(PROGRESS)})`,
  };
}

const ownCell = (column: Parameters<typeof own<'TQSoSanh'>>[1]) => own('TQSoSanh', column);

const ratio = (done: string, all: string) => `IF(${all}="","",${done}&"/"&${all})`;

const lastYearScope = `${whole('NamTruoc', 'round')},${round},${whole('NamTruoc', 'label')},${ownCell('label')}`;
const lastDone = `SUMIFS(${whole('NamTruoc', 'done')},${lastYearScope})`;
const lastTotal = `SUMIFS(${whole('NamTruoc', 'total')},${lastYearScope})`;

const SAME: Readonly<Record<string, () => string>> = {
  now: () => ratio(ownCell('nowDone'), ownCell('nowTotal')),
  before: () => ratio(ownCell('beforeDone'), ownCell('beforeTotal')),
  nowShare: () => percentage(ownCell('nowDone'), ownCell('nowTotal')),
  beforeShare: () => percentage(ownCell('beforeDone'), ownCell('beforeTotal')),
  change: () => {
    const [now, before] = [ownCell('nowShare'), ownCell('beforeShare')];
    return `IF(OR(${now}="",${before}=""),"",ROUND(${now}-${before},1))`;
  },
  lastYear: () => `IF(COUNTIFS(${lastYearScope})=0,"",${ratio(lastDone, lastTotal)})`,
  lastYearShare: () => `IF(COUNTIFS(${lastYearScope})=0,"",${percentage(lastDone, lastTotal)})`,
};

/** Formulas of the comparison; the counts differ from row to row. */
export function comparisonColumn(column: string, key: ComparisonKey | undefined): string | undefined {
  return SAME[column]?.() ?? (key === undefined ? undefined : counts(key)[column]);
}

/** Numbers of the rows by month beside 1 to 12. */
export const MONTH_ROWS = { before: 0, after: 13, byRound: 14, noDue: 15, unknown: 16 } as const;

/** Criteria that a due date of a row by month meets: at least, and below. */
function bounds(month: number): readonly [from: string, to: string] {
  const year = `N(${setting('year')})`;
  const first = (m: number) => `DATE(${year},${m},1)`;
  if (month === MONTH_ROWS.byRound) return [quoted(BY_ROUND), quoted(BY_ROUND)];
  if (month === MONTH_ROWS.noDue) return [quoted(NO_DUE), quoted(NO_DUE)];
  if (month === MONTH_ROWS.unknown) return [quoted(DUE_UNKNOWN), quoted(DUE_UNKNOWN)];
  if (month === MONTH_ROWS.before) return ['">0"', `"<"&${first(1)}`];
  // DATE takes month 13 for January of the next year.
  if (month === MONTH_ROWS.after) return [`">="&${first(MONTH_ROWS.after)}`, '">0"'];
  return [`">="&${first(month)}`, `"<"&${first(month + 1)}`];
}

/** Formulas of progress by month of the due date; `month` as the row has it. */
export function monthColumn(column: string, month: number): string | undefined {
  if (column === 'total') return total('TQThang');
  if (column === 'share') return resultShare('TQThang');
  if (!isProgress(column)) return undefined;
  const due = whole('TheoDoi', 'due');
  const [from, to] = bounds(month);
  const scope = `${whole('TheoDoi', 'round')},${round},${due},${from},${due},${to}`;
  return `COUNTIFS(${scope},${whole('TheoDoi', 'progress')},${quoted(PROGRESS_WORDS[column])})`;
}
