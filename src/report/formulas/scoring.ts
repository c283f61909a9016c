import type { Measure } from '../../core/scoring/types.ts';
import type { Progress } from '../../core/tracking/types.ts';
import { PROGRESS } from '../../core/tracking/types.ts';
import { CRITERION_KIND_WORDS, INCLUDES_WORDS } from '../../workbook/tables/scoring.ts';
import { RETURN_WORDS } from '../../workbook/tables/words.ts';
import { lookUp, own, quoted, whole } from './refs.ts';
import { ON_TRACK, WITH_RESULT } from './words.ts';

const agency = own('ChamDiem', 'agency');
const fromOverview = (column: Progress) => lookUp('TQCoQuan', column, 'agency', agency);
const sumOf = (progress: readonly Progress[]) => progress.map(fromOverview).join('+');

function reports(word?: string): string {
  const scope = `${whole('BaoCao', 'agency')},${agency}`;
  return word === undefined
    ? `COUNTIFS(${scope})`
    : `COUNTIFS(${scope},${whole('BaoCao', 'state')},${quoted(word)})`;
}

/** Progress that a measure leaves out of its denominator. */
export const NOT_MEASURED: Readonly<Record<'onTimeShare' | 'resultShare', readonly Progress[]>> = {
  onTimeShare: ['notArising'],
  resultShare: ['notArising', 'openInTime', 'noDueDate'],
};

export function measureNumerator(measure: Measure): string {
  if (measure === 'reportOnTimeShare') return reports(RETURN_WORDS.onTime);
  return sumOf(measure === 'onTimeShare' ? ON_TRACK : WITH_RESULT);
}

export function measureDenominator(measure: Measure): string {
  if (measure !== 'reportOnTimeShare')
    return sumOf(PROGRESS.filter((p) => !NOT_MEASURED[measure].includes(p)));
  const notYet = [RETURN_WORDS.notDue, RETURN_WORDS.extended, RETURN_WORDS.exempt].map(
    (w) => `-${reports(w)}`,
  );
  return `${reports()}${notYet.join('')}`;
}

const isAuto = `${own('ChamDiem', 'kind')}=${quoted(CRITERION_KIND_WORDS.auto)}`;
const excluded = `${own('ChamDiem', 'excluded')}<>""`;
const max = own('ChamDiem', 'max');
const denominator = `N(${own('ChamDiem', 'denominator')})`;
const appraised = own('ChamDiem', 'appraised');

/** Điểm thống nhất, rounded as ROUND(…, 2). */
export function agreedPoints(): string {
  const share = `IF(${denominator}=0,"",ROUND(${max}*${own('ChamDiem', 'numerator')}/${denominator},2))`;
  const given = `IF(${appraised}="","",ROUND(MAX(0,MIN(${appraised},${max})),2))`;
  return `IF(${excluded},"",IF(${isAuto},${share},${given}))`;
}

/** Maximum that enters the agency's denominator: 0 where the criterion is not scored. */
export function countedMax(): string {
  return `IF(OR(${excluded},AND(${isAuto},${denominator}=0)),0,${max})`;
}

export function difference(): string {
  const self = own('ChamDiem', 'self');
  return `IF(OR(${self}="",${appraised}=""),"",ROUND(${appraised}-${self},2))`;
}

const session = own('XepLoai', 'session');
const scheme = lookUp('DotCham', 'scheme', 'code', session);
const converted = own('XepLoai', 'converted');

function sumScores(column: 'agreed' | 'counted'): string {
  const scope = `${whole('ChamDiem', 'session')},${session},${whole('ChamDiem', 'agency')},${own('XepLoai', 'agency')}`;
  return `SUMIFS(${whole('ChamDiem', column)},${scope})`;
}

function convertedTotal(): string {
  const scale = lookUp('BoTieuChi', 'max', 'code', scheme);
  const counted = own('XepLoai', 'max');
  const extra = `+N(${own('XepLoai', 'bonus')})-N(${own('XepLoai', 'penalty')})`;
  return `IF(N(${counted})=0,"",ROUND(${own('XepLoai', 'total')}*${scale}/${counted}${extra},2))`;
}

function rank(): string {
  const scope = `${whole('XepLoai', 'session')},${session},${whole('XepLoai', 'group')},${own('XepLoai', 'group')}`;
  return `IF(${converted}="","",COUNTIFS(${scope},${whole('XepLoai', 'converted')},">"&${converted})+1)`;
}

/** The class with the highest threshold that is reached; its row number travels in the last three digits. */
function classOfTotal(): string {
  const from = whole('MucXepLoai', 'from');
  const reached = `((${whole('MucXepLoai', 'boundary')}=${quoted(INCLUDES_WORDS.from)})*(${converted}>=${from})+(${whole('MucXepLoai', 'boundary')}=${quoted(INCLUDES_WORDS.above)})*(${converted}>${from}))`;
  const row = `(ROW(${from})-ROW(MucXepLoai[[#Headers],[Điểm]]))`;
  const best = `SUMPRODUCT(MAX((${whole('MucXepLoai', 'scheme')}=${scheme})*${reached}*((ROUND(${from}*100,0)+1)*1000+${row})))`;
  // Row 0 of a column is the whole column: a total below every class must not reach INDEX.
  const found = `IF(${best}=0,"",INDEX(${whole('MucXepLoai', 'name')},MOD(${best},1000)))`;
  return `IF(${converted}="","",IFERROR(${found},""))`;
}

export function rankingColumn(column: string): string | undefined {
  switch (column) {
    case 'max':
      return sumScores('counted');
    case 'total':
      return sumScores('agreed');
    case 'converted':
      return convertedTotal();
    case 'rank':
      return rank();
    case 'class':
      return classOfTotal();
    default:
      return undefined;
  }
}
