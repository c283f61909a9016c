import type { Measure } from '../../core/scoring/types.ts';
import type { Progress } from '../../core/tracking/types.ts';
import type { Row } from '../../workbook/schema.ts';
import { CRITERION_KIND_WORDS, MEASURE_WORDS } from '../../workbook/tables/scoring.ts';
import { ANSWER_WORDS, PROGRESS_WORDS, RETURN_WORDS } from '../../workbook/tables/words.ts';
import { lookUp, own, quoted, whole } from './refs.ts';

/*
 * What automatic criteria rest on: the session's own round, as of the session's own day. Neither the round in view nor
 * Số liệu tính đến ngày moves them.
 */

type Owner = 'XepLoai' | 'ChamDiem';
const ofSession = (table: Owner, column: 'round' | 'fromRound' | 'day') =>
  lookUp('DotCham', column, 'code', own(table, 'session'));

/** The day as of which a session judges: that of its dossiers or decision, if later than its round's last day. */
export function sessionDay(): string {
  const of = (column: 'lastDay' | 'asOf' | 'locked') =>
    lookUp('KyBaoCao', column, 'number', own('DotCham', 'round'));
  const [dossier, decide] = [own('DotCham', 'dossierBy'), own('DotCham', 'decideBy')];
  const dated = `MAX(IF(${dossier}<>"",${dossier},${decide}),N(${of('lastDay')}))`;
  const undated = `IF(${of('locked')}<>"",${of('asOf')},${of('lastDay')})`;
  const day = `IF(AND(${dossier}="",${decide}=""),${undated},${dated})`;
  return `IF(N(${own('DotCham', 'round')})=0,"",IFERROR(${day},""))`;
}

const block = `${ofSession('XepLoai', 'round')}&"|"&${own('XepLoai', 'agency')}`;
const all = `ROWS(${whole('TheoDoi', 'block')})`;
const indexed = (column: 'first' | 'rows') => `IFERROR(${lookUp('ChiMuc', column, 'block', block)},0)`;

/** Rows from a place on, as many as that, of a column of TheoDoi. */
function stretch(column: 'block' | 'progress' | 'due' | 'completed' | 'effective' | 'version', by: Stretch) {
  const from = whole('TheoDoi', column);
  return `INDEX(${from},${by.first}):INDEX(${from},${by.first}+${by.rows}-1)`;
}

interface Stretch {
  readonly first: string;
  readonly rows: string;
}

/** The agency's own rows while the index still points at exactly them; of a table that was sorted or added to, all rows. */
function rows(): string {
  const at = { first: indexed('first'), rows: indexed('rows') };
  const isWhole = `IFERROR(COUNTIF(${stretch('block', at)},${block})=${at.rows},FALSE)`;
  const sameSize = `${all}=SUM(${whole('ChiMuc', 'rows')})`;
  const indexedRows = `IF(${at.rows}=0,0,IF(${isWhole},${at.rows},${all}))`;
  return `IF(ISNUMBER(${ofSession('XepLoai', 'day')}),IF(${sameSize},${indexedRows},${all}),0)`;
}

function first(): string {
  const own_ = own('XepLoai', 'rows');
  return `IF(${own_}=0,0,IF(${own_}=${all},1,${indexed('first')}))`;
}

const OWN: Stretch = { first: own('XepLoai', 'first'), rows: own('XepLoai', 'rows') };
const day = ofSession('XepLoai', 'day');

/** Counts obligations of the agency in the session's round; conditions are column and criterion. */
function count(...conditions: readonly (readonly [Parameters<typeof stretch>[0], string])[]): string {
  const parts = conditions.map(([column, criterion]) => `${stretch(column, OWN)},${criterion}`);
  return `COUNTIFS(${[`${stretch('block', OWN)},${block}`, ...parts].join(',')})`;
}

const progress = (word: Progress) => ['progress', quoted(PROGRESS_WORDS[word])] as const;
const notYetDue = ['due', `">="&${day}`] as const;
const overdue = ['due', `"<"&${day}`] as const;
const noDay = ['completed', '""'] as const;

/** By the words of the round's own day, with what differs on the session's day put right: only open and undated ones. */
const COUNTS: Readonly<Record<string, string>> = {
  owed: `${count(['progress', '"?*"'])}-${count(progress('notArising'))}`,
  inTime: `${count(progress('openInTime'), notYetDue)}+${count(progress('openOverdue'), notYetDue)}`,
  doneOnTime: [
    count(progress('doneOnTime')),
    `-${count(progress('doneOnTime'), noDay, overdue)}`,
    `+${count(progress('unknown'), ['effective', quoted(ANSWER_WORDS.done)], noDay, ['version', '">0"'], notYetDue)}`,
  ].join(''),
  onTrack: `${own('XepLoai', 'doneOnTime')}+${own('XepLoai', 'inTime')}+${count(progress('regularActive'))}+${count(progress('noDueDate'))}`,
  withResult: `${own('XepLoai', 'doneOnTime')}+${count(progress('doneLate'))}+${count(progress('regularActive'))}`,
  judged: `${own('XepLoai', 'owed')}-${own('XepLoai', 'inTime')}-${count(progress('noDueDate'))}`,
};

/** The formula of a column of Xếp loại that counts progress for automatic criteria. */
export function progressColumn(column: string): string | undefined {
  if (column === 'rows') return rows();
  if (column === 'first') return first();
  const counted = COUNTS[column];
  return counted === undefined ? undefined : `IF(${OWN.rows}=0,0,${counted})`;
}

const PROGRESS_MEASURES: readonly string[] = [MEASURE_WORDS.onTimeShare, MEASURE_WORDS.resultShare];

/** An automatic criterion whose points follow from progress. */
export function restsOnProgress({ kind, measure }: Row<'TieuChi'>): boolean {
  return kind === CRITERION_KIND_WORDS.auto && PROGRESS_MEASURES.includes(measure);
}

const agency = own('ChamDiem', 'agency');
const [from, to] = [`N(${ofSession('ChamDiem', 'fromRound')})`, ofSession('ChamDiem', 'round')];
const onDay = ofSession('ChamDiem', 'day');

/** Reports of the agency in the session's rounds. */
function reports(...conditions: readonly string[]): string {
  const round = whole('BaoCao', 'round');
  const scope = `${whole('BaoCao', 'agency')},${agency},${round},">="&${from},${round},"<="&${to}`;
  return `COUNTIFS(${[scope, ...conditions].join(',')})`;
}

const state = (word: string) => `${whole('BaoCao', 'state')},${quoted(word)}`;
/** States of a report that has not come in. */
const NOT_SENT = [RETURN_WORDS.notDue, RETURN_WORDS.extended, RETURN_WORDS.missing];

/** Reports that had not come in and were not yet due on the session's day. */
function waiting(): string {
  const [number, extended] = [whole('KyBaoCao', 'number'), whole('BaoCao', 'extendedTo')];
  const inRounds = `(${whole('KyBaoCao', 'lastDay')}>${onDay})*(${number}>=${from})*(${number}<=${to})`;
  const own_ = (word: string) =>
    `COUNTIFS(${whole('BaoCao', 'agency')},${agency},${whole('BaoCao', 'round')},${number},${state(word)},${extended},"")`;
  const plain = `SUMPRODUCT((${NOT_SENT.map(own_).join('+')})*${inRounds})`;
  return [plain, ...NOT_SENT.map((word) => reports(state(word), `${extended},">"&${onDay}`))].join('-');
}

/** A count of Xếp loại for the row's agency and session. */
function counted(column: 'onTrack' | 'owed' | 'withResult' | 'judged'): string {
  const scope = `${whole('XepLoai', 'session')},${own('ChamDiem', 'session')},${whole('XepLoai', 'agency')},${agency}`;
  return `SUMIFS(${whole('XepLoai', column)},${scope})`;
}

const SHARES: Readonly<Record<Measure, Readonly<Record<'numerator' | 'denominator', string>>>> = {
  onTimeShare: { numerator: counted('onTrack'), denominator: counted('owed') },
  resultShare: { numerator: counted('withResult'), denominator: counted('judged') },
  reportOnTimeShare: {
    numerator: reports(state(RETURN_WORDS.onTime)),
    denominator: `${reports()}-${reports(state(RETURN_WORDS.exempt))}-${waiting()}`,
  },
};

/** Blank until the session has a round and a day. */
export function measureColumn(measure: Measure, column: 'numerator' | 'denominator'): string {
  return `IF(ISNUMBER(${onDay}),${SHARES[measure][column]},"")`;
}
